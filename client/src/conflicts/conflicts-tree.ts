import * as vscode from 'vscode';
import {
  Requests,
  type ConflictEntry,
  type ConflictSide,
  type ConflictsParams,
  type ConflictsResult,
} from '../../../server/src/lsp/protocol.js';
import { valuesInWords } from '../board/board-groups.js';
import { kindWords } from '../board/kind-words.js';
import { wantedKinds } from '../board/wanted-kinds.js';
import type { ServerConnection } from '../server-connection.js';
import { ServerTree } from '../server-tree.js';

/** A row of the tree of conflicts: a quantity, or one of the passages that differ on it. */
export type ConflictNode =
  | { readonly kind: 'entry'; readonly entry: ConflictEntry }
  | { readonly kind: 'side'; readonly entry: ConflictEntry; readonly side: ConflictSide };

/** The tree of conflicts, of the kinds that the setting names. */
export class ConflictsTree extends ServerTree<ConflictNode> {
  constructor(server: ServerConnection) {
    super(server);
    this.keep(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('corroborate.conflicts')) this.redraw();
      }),
    );
  }

  protected override async below(node: ConflictNode | undefined): Promise<ConflictNode[]> {
    if (node?.kind === 'side') return [];
    if (node !== undefined)
      return node.entry.sides.map((side) => ({ kind: 'side', entry: node.entry, side }));
    const params: ConflictsParams = { kinds: wantedKinds() };
    const { entries } = await this.server.ask<ConflictsResult>(Requests.conflicts, params);
    return entries.map((entry) => ({ kind: 'entry', entry }));
  }

  override getTreeItem(node: ConflictNode): vscode.TreeItem {
    return node.kind === 'entry' ? entryItem(node.entry) : sideItem(node.entry, node.side);
  }
}

function entryItem(entry: ConflictEntry): vscode.TreeItem {
  const label = entry.label.charAt(0).toUpperCase() + entry.label.slice(1);
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  const values = valuesInWords(entry.sides, entry.kind);
  const kind = kindWords(entry.kind, vscode.l10n.t).label;
  item.id = entry.id;
  item.description = values;
  item.tooltip = `${kind}: ${label}\n${values}\n\n${entry.reason}`;
  item.iconPath = kindIcon(entry);
  item.contextValue = 'conflict';
  item.accessibilityInformation = { label: `${kind}: ${label}. ${values}` };
  return item;
}

function kindIcon({ kind }: ConflictEntry): vscode.ThemeIcon {
  switch (kind) {
    case 'contradiction':
      return new vscode.ThemeIcon('diff', new vscode.ThemeColor('charts.red'));
    case 'revision':
      return new vscode.ThemeIcon('history', new vscode.ThemeColor('charts.blue'));
    case 'vagueness':
      return new vscode.ThemeIcon('symbol-operator', new vscode.ThemeColor('charts.yellow'));
    case 'wording':
      return new vscode.ThemeIcon('quote', new vscode.ThemeColor('charts.purple'));
    case 'name':
      return new vscode.ThemeIcon('tag', new vscode.ThemeColor('charts.green'));
  }
}

function sideItem(entry: ConflictEntry, side: ConflictSide): vscode.TreeItem {
  const item = new vscode.TreeItem(side.value);
  const place = `${side.document}:${String(side.line)}`;
  const file = place.slice(side.document.lastIndexOf('/') + 1);
  const sentence = `${side.before}${side.at}${side.after}`.trim();
  item.description = side.source === null ? file : `${file} · ${side.source}`;
  item.tooltip = `${sentence}\n\n${place}`;
  item.iconPath = new vscode.ThemeIcon('quote');
  item.contextValue = 'side';
  item.command = { command: '_corroborate.openPassage', title: '', arguments: [side.location] };
  item.accessibilityInformation = {
    label: `${side.value}, ${place}. ${sentence}. ${entry.label}`,
  };
  return item;
}
