import { NATIONS, REGIONS } from '../../recognizers/names/tables/nations.js';
import type { PlacedBlock } from '../../recognizers/scanned-block.js';
import { nameKey } from './name-keys.js';
import type { NameMention } from './name-mention.js';

/** Words from which on a line says that its capitals are a way of writing. */
const FEWEST = 3;

/** How the capitals of a block are to be read. */
type Writing = 'plain' | 'title' | 'shouted';

/**
 * Leaves out what the tagger made of capitals that say nothing: in shouted lines, "MAYOR PIKE
 * RESIGNS", every name that the rest of the document does not have and that not everybody knows;
 * in headlines in title case, "Pike Says Goodbye", every such name that has a known one in it. The
 * names that count are found again by what the rest of the document says. A document that is
 * written so from end to end is left as it is.
 */
export function dropShouted(
  blocks: readonly PlacedBlock[],
  mentions: readonly NameMention[],
): NameMention[] {
  const writings = blocks.map(writingOf);
  const plain = mentions.filter(({ block }) => writings[block] === 'plain');
  if (plain.length === 0) return [...mentions];
  const known = new Set(plain.map(keyOf));
  const words = new Set(plain.flatMap((mention) => mention.words));
  return mentions.filter((mention) => {
    const writing = writings[mention.block];
    if (writing === 'plain') return true;
    const key = keyOf(mention);
    if (known.has(key) || NATIONS.has(key) || REGIONS.has(key)) return true;
    return writing === 'title' && !mention.words.some((word) => words.has(word));
  });
}

/** Spelling alone, whatever the type. */
function keyOf({ words }: NameMention): string {
  return nameKey({ type: 'other', words });
}

function writingOf({ block, scanned }: PlacedBlock): Writing {
  let words = 0;
  let shouted = 0;
  let capitalized = 0;
  for (const { kind, text, lower } of scanned.tokens) {
    if (kind !== 'word' || text.length < 2 || text === lower) {
      if (kind === 'word' && text.length > 4) words++;
      continue;
    }
    words++;
    capitalized++;
    if (text === text.toUpperCase()) shouted++;
  }
  if (words < FEWEST) return 'plain';
  if (shouted === words && scanned.tokens.every(isShoutedOrShort)) return 'shouted';
  return block.kind === 'heading' && capitalized === words && words > FEWEST ? 'title' : 'plain';
}

function isShoutedOrShort({
  kind,
  text,
}: {
  readonly kind: string;
  readonly text: string;
}): boolean {
  return kind !== 'word' || text.length < 2 || text === text.toUpperCase();
}
