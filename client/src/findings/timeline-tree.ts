import * as vscode from 'vscode';
import { Requests, type DatedView, type TimelineResult } from '../../../server/src/lsp/protocol.js';
import { ServerTree } from '../server-tree.js';
import { shownDate } from './shown-date.js';
import { countWords, passageItem } from './passage-item.js';

/** A row of the timeline: a date, or a passage that names it. */
export type TimelineNode =
  | { readonly kind: 'date'; readonly date: string; readonly passages: readonly DatedView[] }
  | { readonly kind: 'passage'; readonly passage: DatedView };

/** The tree of what the documents date, in the order of time. */
export class TimelineTree extends ServerTree<TimelineNode> {
  protected override async below(node: TimelineNode | undefined): Promise<TimelineNode[]> {
    if (node?.kind === 'passage') return [];
    if (node !== undefined) return node.passages.map((passage) => ({ kind: 'passage', passage }));
    const { passages } = await this.server.ask<TimelineResult>(Requests.timeline);
    const byDate = new Map<string, DatedView[]>();
    for (const passage of passages) {
      const known = byDate.get(passage.date);
      if (known === undefined) byDate.set(passage.date, [passage]);
      else known.push(passage);
    }
    return [...byDate].map(([date, dated]) => ({ kind: 'date', date, passages: dated }));
  }

  override getTreeItem(node: TimelineNode): vscode.TreeItem {
    return node.kind === 'date' ? dateItem(node.date, node.passages) : datedItem(node.passage);
  }
}

function dateItem(date: string, passages: readonly DatedView[]): vscode.TreeItem {
  const { t } = vscode.l10n;
  const item = new vscode.TreeItem(
    shownDate(date, vscode.env.language),
    vscode.TreeItemCollapsibleState.Collapsed,
  );
  const count = passages.length === 1 ? t('1 passage') : t('{0} passages', passages.length);
  item.id = `date ${date}`;
  item.description = countWords(count, new Set(passages.map(({ document }) => document)).size);
  item.tooltip = date;
  item.iconPath = new vscode.ThemeIcon('calendar');
  return item;
}

/** The sentence, without the date that stands above it already, as far as a row has room. */
function datedItem(passage: DatedView): vscode.TreeItem {
  const sentence = `${passage.before}${passage.at}${passage.after}`.trim();
  return passageItem(passage, sentence.length > 120 ? `${sentence.slice(0, 119)}…` : sentence);
}
