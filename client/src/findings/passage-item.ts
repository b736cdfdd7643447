import * as vscode from 'vscode';
import type { Location } from 'vscode-languageserver-types';

/** A passage as a row of a tree shows it. */
export interface TreePassage {
  readonly location: Location;
  readonly document: string;
  readonly line: number;
  readonly before: string;
  readonly at: string;
  readonly after: string;
}

/** A row that opens a passage: its words, where it stands, and the sentence as a tooltip. */
export function passageItem(passage: TreePassage, label: string): vscode.TreeItem {
  const { location, document, line, before, at, after } = passage;
  const item = new vscode.TreeItem(label);
  const place = `${document}:${String(line)}`;
  const sentence = `${before}${at}${after}`.trim();
  // A row is narrow: the folder stands in the tooltip.
  item.description = `${document.slice(document.lastIndexOf('/') + 1)}:${String(line)}`;
  item.tooltip = `${sentence}\n\n${place}`;
  item.contextValue = 'passage';
  item.command = { command: '_corroborate.openPassage', title: '', arguments: [location] };
  item.accessibilityInformation = { label: `${label}, ${place}. ${sentence}` };
  return item;
}

/** "7 mentions · 6 files" in a row's description. */
export function countWords(count: string, documents: number): string {
  const { t } = vscode.l10n;
  return `${count} · ${documents === 1 ? t('one file') : t('{0} files', documents)}`;
}
