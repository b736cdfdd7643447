import { firstEndingAfter } from '../quotations/span-search.js';
import type { ReadableText } from './document-reading.js';
import type { MarkedSpan } from '../quotations/marked-spans.js';
import { readSegments, type QuotedStretch, type Segment } from './reading.js';

/** How much of the outer quotation is read on either side of the inner one, in code units. */
const AROUND = 400;

/** The sentence of an outer quotation in which an inner one stands, and at which item. */
export function nestedSegment(
  input: ReadableText,
  spans: readonly MarkedSpan[],
  q: number,
): { readonly segment: Segment; readonly item: number } | undefined {
  const span = spans[q];
  const parent = span?.parent === undefined ? undefined : spans[span.parent];
  const placed = span && input.blocks[span.block];
  if (!span || !parent || !placed) return undefined;
  const { start, end } = placed.block.span;
  const range = {
    start: Math.max(parent.content.start, start, span.span.start - AROUND),
    end: Math.min(parent.content.end, end, span.span.end + AROUND),
  };
  const inner = siblingsIn(spans, q, range);
  const first = firstEndingAfter(input.mentions, range.start);
  const segments: Segment[] = [];
  readSegments(segments, input.text, placed, span.block, range, inner, input.mentions, first);
  for (const segment of segments) {
    const item = segment.items.findIndex((own) => own.kind === 'quote' && own.ref === q);
    if (item >= 0) return { segment, item };
  }
  return undefined;
}

/** The quotations beside `q` in the same outer one, as far as they lie in the range. */
function siblingsIn(
  spans: readonly MarkedSpan[],
  q: number,
  range: { start: number; end: number },
): QuotedStretch[] {
  const parent = spans[q]?.parent;
  const found: QuotedStretch[] = [];
  let first = q;
  while (first > 0 && (spans[first - 1]?.span.start ?? 0) >= range.start) first--;
  for (let i = first; i < spans.length && (spans[i]?.span.end ?? Infinity) <= range.end; i++) {
    const other = spans[i];
    if (other?.parent === parent && other)
      found.push({ span: other.span, content: other.content, index: i });
  }
  return found;
}

/** The outermost quotation around `q`. */
export function outermostOf(spans: readonly MarkedSpan[], q: number): number {
  let at = q;
  for (let up = spans[at]?.parent; up !== undefined; up = spans[at]?.parent) at = up;
  return at;
}
