import * as vscode from 'vscode';
import type { CorrectionView, CorrectionsResult } from '../../../server/src/lsp/protocol.js';
import type { CorrectionStore } from './correction-store.js';

/** A row of the tree of corrections. */
export type CorrectionNode =
  | { readonly kind: 'problem'; readonly problem: CorrectionsResult['problems'][number] }
  | { readonly kind: 'correction'; readonly correction: CorrectionView };

/** The tree of corrections, the latest first; what cannot be read and what is orphaned before them. */
export class CorrectionsTree implements vscode.TreeDataProvider<CorrectionNode> {
  readonly #store: CorrectionStore;
  readonly onDidChangeTreeData: vscode.Event<void>;

  constructor(store: CorrectionStore) {
    this.#store = store;
    this.onDidChangeTreeData = store.onDidChange;
  }

  getChildren(node?: CorrectionNode): CorrectionNode[] {
    if (node !== undefined) return [];
    const latestFirst = [...this.#store.corrections].reverse();
    const orphans = latestFirst.filter(({ state }) => state === 'orphaned');
    const others = latestFirst.filter(({ state }) => state !== 'orphaned');
    return [
      ...this.#store.problems.map((problem) => ({ kind: 'problem' as const, problem })),
      ...[...orphans, ...others].map((correction) => ({ kind: 'correction' as const, correction })),
    ];
  }

  getTreeItem(node: CorrectionNode): vscode.TreeItem {
    return node.kind === 'problem' ? problemItem(node.problem) : correctionItem(node.correction);
  }
}

function problemItem({
  sidecar,
  line,
  message,
}: CorrectionsResult['problems'][number]): vscode.TreeItem {
  const uri = vscode.Uri.parse(sidecar);
  const item = new vscode.TreeItem(
    vscode.l10n.t('Cannot read {0}', vscode.workspace.asRelativePath(uri)),
  );
  item.description = message;
  item.tooltip = message;
  item.iconPath = new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
  const at = new vscode.Range(Math.max(0, line - 1), 0, Math.max(0, line - 1), 0);
  item.command = { command: 'vscode.open', title: '', arguments: [uri, { selection: at }] };
  return item;
}

function correctionItem(correction: CorrectionView): vscode.TreeItem {
  const { summary, reason, creator, created, problem, state, file, id, passages } = correction;
  const item = new vscode.TreeItem(summary);
  const signed = [creator, created?.slice(0, 10)].filter(Boolean).join(', ');
  item.id = `${file}#${id}`;
  item.description = problem ?? [reason, signed].filter(Boolean).join(' · ');
  item.tooltip = [summary, problem, reason, signed].filter(Boolean).join('\n\n');
  item.iconPath =
    state === 'applied'
      ? new vscode.ThemeIcon('check')
      : new vscode.ThemeIcon('debug-disconnect', new vscode.ThemeColor('list.warningForeground'));
  item.contextValue = `correction.${state}`;
  const [first] = passages;
  item.command =
    first === undefined
      ? { command: 'vscode.open', title: '', arguments: [vscode.Uri.parse(file)] }
      : { command: '_corroborate.openPassage', title: '', arguments: [first] };
  const words = state === 'applied' ? vscode.l10n.t('holds') : vscode.l10n.t('does nothing now');
  item.accessibilityInformation = {
    label: vscode.l10n.t('Correction, {0}: {1}', words, `${summary}. ${item.description}`),
  };
  return item;
}
