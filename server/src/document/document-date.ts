import type { PlacedBlock } from '../recognizers/scanned-block.js';
import type { Quantity } from '../recognizers/quantities/quantity.js';

/** How many blocks from the top a dateline or byline date is looked for. */
const TOP_BLOCKS = 8;

/**
 * The date that the text says it was written on or about, ISO 8601, when reasonably sure: a full date
 * near the top in a dateline, a byline or a line of its own; else the latest full date of several
 * captions. Undefined when unknown.
 */
export function readDocumentDate(
  text: string,
  blocks: readonly PlacedBlock[],
  quantities: readonly (readonly Quantity[])[],
): string | undefined {
  for (let b = 0; b < Math.min(TOP_BLOCKS, blocks.length); b++) {
    const block = blocks[b]?.scanned;
    const dates = (quantities[b] ?? []).filter((quantity) => isFullDate(quantity.iso));
    const first = dates[0];
    if (!block || !first) continue;
    if (block.tokens.length <= 16 || first.tokens.first <= 5) return first.iso;
  }
  return captionDate(quantities);
}

function isFullDate(iso: string | undefined): iso is string {
  return iso !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(iso);
}

/** The latest of the full dates, when the text has two or more and they lie within a month. */
function captionDate(quantities: readonly (readonly Quantity[])[]): string | undefined {
  const dates = quantities.flatMap((list) =>
    list.flatMap(({ iso }) => (isFullDate(iso) ? [iso] : [])),
  );
  const latest = dates.reduce<string | undefined>(
    (best, iso) => (best === undefined || iso > best ? iso : best),
    undefined,
  );
  const near = dates.filter((iso) => iso.slice(0, 7) === latest?.slice(0, 7));
  return near.length >= 1 ? latest : undefined;
}
