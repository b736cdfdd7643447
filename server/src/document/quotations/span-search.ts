import type { Span } from '../../text/span.js';

/** Index of the first of the sorted, disjoint spans that ends after `offset`; their number if none does. */
export function firstEndingAfter(
  items: readonly { readonly span: Span }[],
  offset: number,
): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.span.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
