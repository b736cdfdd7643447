import type {
  DocumentAnalysis,
  Figure,
  Index,
  Mention,
  Quotation,
  Statement,
} from '../document/document-analysis.js';
import { touches, type Span } from '../text/span.js';

/** A finding of a document, with where it stands. */
export type Item =
  | { readonly kind: 'mention'; readonly index: Index<Mention>; readonly span: Span }
  | { readonly kind: 'figure'; readonly index: Index<Figure>; readonly span: Span }
  | { readonly kind: 'quotation'; readonly index: Index<Quotation>; readonly span: Span }
  | { readonly kind: 'statement'; readonly index: Index<Statement>; readonly span: Span };

/**
 * What stands at an offset, innermost first, statements last. What only ends there (a caret behind a word) counts
 * when nothing else but a quote or a statement holds the offset.
 */
export function itemsAt(analysis: DocumentAnalysis, offset: number): readonly Item[] {
  const touched = [...allTouching(analysis, offset)];
  const inside = touched.filter(({ span }) => offset < span.end);
  const precise = inside.some(({ kind }) => kind === 'mention' || kind === 'figure');
  return (precise ? inside : touched).sort((a, b) => size(a) - size(b));
}

function* allTouching(analysis: DocumentAnalysis, offset: number): Generator<Item> {
  const { mentions, figures, quotations, statements } = analysis;
  for (const [index, span] of touching(mentions, offset)) yield { kind: 'mention', index, span };
  for (const [index, span] of touching(figures, offset)) yield { kind: 'figure', index, span };
  for (const [index, span] of touching(quotations, offset))
    yield { kind: 'quotation', index, span };
  for (const [index, span] of touching(statements, offset))
    yield { kind: 'statement', index, span };
}

function* touching(
  items: readonly { readonly span: Span }[],
  offset: number,
): Generator<readonly [number, Span]> {
  for (const [index, { span }] of items.entries()) {
    if (span.start > offset) return;
    if (touches(span, offset)) yield [index, span];
  }
}

/** By length, but what is told of a sentence comes after all that stands in it. */
function size({ kind, span }: Item): number {
  return span.end - span.start + (kind === 'statement' ? 1e9 : 0);
}
