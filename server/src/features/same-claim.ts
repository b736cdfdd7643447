import type { DocumentUri } from '../text/source-document.js';
import { claimMembers, claimsOf, isOwn } from './claim-members.js';
import { itemsAt, type Item } from './item-at.js';
import type { Place, Workspace } from './workspace.js';

/** Where the claim at a place stands elsewhere, or why nowhere. */
export type SameClaim =
  | { readonly state: 'found'; readonly label: string; readonly places: readonly Place[] }
  | { readonly state: 'none'; readonly message: string };

/**
 * The same claim as the figure, quote or sentence at this place, in other passages. The innermost
 * finding that stands elsewhere counts, so that a name in a quote leads to the quote; on a figure, only
 * the claims of that figure do.
 */
export function sameClaim(workspace: Workspace, uri: DocumentUri, offset: number): SameClaim {
  const analysis = workspace.corpus.analysis(uri);
  if (analysis === undefined) return none('This document has not been read.');
  const items = itemsAt(analysis, offset);
  for (const item of items) {
    const others = claimMembers(workspace, uri, item).filter((member) => !isOwn(member, uri, item));
    if (others.length === 0) {
      // Who asks about a figure wants that figure, not the sentence around it.
      if (item.kind === 'figure') return none('This figure stands nowhere else.');
      continue;
    }
    const places = others.map(({ uri: other, span }) => ({ uri: other, span }));
    return { state: 'found', label: labelOf(workspace, uri, item), places };
  }
  return none(whyNone(items));
}

function none(message: string): SameClaim {
  return { state: 'none', message };
}

function labelOf(workspace: Workspace, uri: DocumentUri, item: Item): string {
  if (item.kind === 'figure') {
    const label = workspace.corpus.analysis(uri)?.figures[item.index]?.measure.label;
    if (label !== undefined) return label;
  }
  return claimsOf(workspace, uri, item)[0]?.label ?? 'same claim';
}

function whyNone(items: readonly Item[]): string {
  const kinds = new Set(items.map(({ kind }) => kind));
  if (kinds.has('quotation')) return 'No other passage quotes these words.';
  if (kinds.has('statement')) return 'No other passage says the same.';
  return 'Put the cursor on a figure, a quote or a sentence.';
}
