import type { Span } from '../../text/span.js';
import { partitionPoint } from '../../text/partition-point.js';

/** Index of the first of the sorted, disjoint spans that ends after `offset`; their number if none does. */
export function firstEndingAfter(
  items: readonly { readonly span: Span }[],
  offset: number,
): number {
  return partitionPoint(items, (item) => item.span.end <= offset);
}
