import { NATIONS, REGIONS } from '../../recognizers/names/tables/nations.js';
import type { PlacedBlock } from '../../recognizers/scanned-block.js';
import { nameKey } from './name-keys.js';
import type { NameMention } from './name-mention.js';

/** Words from which on a block in capitals says that it is shouted, not that it is an acronym. */
const FEWEST = 3;

/**
 * Leaves out what the tagger made of lines in capitals, "MAYOR PIKE RESIGNS", unless the document
 * has the name in ordinary writing as well, or everybody knows it: capitals say nothing there, and
 * the names that count are found again by what the rest of the document says. A document that is
 * shouted from end to end is left as it is.
 */
export function dropShouted(
  blocks: readonly PlacedBlock[],
  mentions: readonly NameMention[],
): NameMention[] {
  const shouted = blocks.map(isShouted);
  const spoken = mentions.filter(({ block }) => !shouted[block]);
  if (spoken.length === 0) return [...mentions];
  const known = new Set(spoken.map(keyOf));
  return mentions.filter((mention) => {
    if (!shouted[mention.block]) return true;
    const key = keyOf(mention);
    return known.has(key) || NATIONS.has(key) || REGIONS.has(key);
  });
}

/** Spelling alone, whatever the type. */
function keyOf({ words }: NameMention): string {
  return nameKey({ type: 'other', words });
}

function isShouted({ scanned }: PlacedBlock): boolean {
  let words = 0;
  for (const { kind, text, lower } of scanned.tokens) {
    if (kind !== 'word' || text.length < 2) continue;
    if (text !== text.toUpperCase() || text === lower) return false;
    words++;
  }
  return words >= FEWEST;
}
