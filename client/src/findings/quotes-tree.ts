import * as vscode from 'vscode';
import {
  Requests,
  type PassagesResult,
  type QuotesByParams,
  type SentenceView,
  type SpeakersResult,
} from '../../../server/src/lsp/protocol.js';
import { ServerTree } from '../server-tree.js';
import { countWords, passageItem } from './passage-item.js';

type Speaker = SpeakersResult['speakers'][number];

/** A row of the tree of quotes: whoever is quoted, or one quote. */
export type QuoteNode =
  | { readonly kind: 'speaker'; readonly speaker: Speaker }
  | { readonly kind: 'quote'; readonly quote: SentenceView };

/** The tree of quotes, by speaker, the most quoted first. */
export class QuotesTree extends ServerTree<QuoteNode> {
  protected override async below(node: QuoteNode | undefined): Promise<QuoteNode[]> {
    if (node?.kind === 'quote') return [];
    if (node === undefined) {
      const { speakers } = await this.server.ask<SpeakersResult>(Requests.speakers);
      return speakers.map((speaker) => ({ kind: 'speaker', speaker }));
    }
    const params: QuotesByParams = { speaker: node.speaker.speaker };
    const { passages } = await this.server.ask<PassagesResult>(Requests.quotesBy, params);
    return passages.map((quote) => ({ kind: 'quote', quote }));
  }

  override getTreeItem(node: QuoteNode): vscode.TreeItem {
    return node.kind === 'speaker' ? speakerItem(node.speaker) : quoteItem(node.quote);
  }
}

function speakerItem({ speaker, quotes, documents }: Speaker): vscode.TreeItem {
  const { t } = vscode.l10n;
  const item = new vscode.TreeItem(
    speaker ?? t('Speaker not named'),
    vscode.TreeItemCollapsibleState.Collapsed,
  );
  item.id = `speaker ${speaker ?? ''}`;
  item.description = countWords(quotes === 1 ? t('1 quote') : t('{0} quotes', quotes), documents);
  item.iconPath = new vscode.ThemeIcon(speaker === null ? 'question' : 'comment-discussion');
  item.contextValue = 'speaker';
  return item;
}

function quoteItem(quote: SentenceView): vscode.TreeItem {
  const item = passageItem(quote, `“${quote.at}”`);
  item.iconPath = new vscode.ThemeIcon('quote');
  item.contextValue = 'passage.quote';
  return item;
}
