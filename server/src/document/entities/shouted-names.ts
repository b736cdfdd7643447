import { NATIONS, REGIONS } from '../../recognizers/names/tables/nations.js';
import type { PlacedBlock } from '../../recognizers/scanned-block.js';
import type { Token } from '../../text/token.js';
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
  const writings = blocks.map((): Writing | undefined => undefined);
  const writingAt = (block: number): Writing => (writings[block] ??= writingOf(blocks[block]));
  const plain = mentions.filter(({ block }) => writingAt(block) === 'plain');
  if (plain.length === 0 || plain.length === mentions.length) return [...mentions];
  const known = new Set(plain.map(({ spelling }) => spelling));
  const words = new Set(plain.flatMap((mention) => mention.words));
  return mentions.filter(({ block, spelling, words: own }) => {
    const writing = writingAt(block);
    if (writing === 'plain' || known.has(spelling)) return true;
    if (NATIONS.has(spelling) || REGIONS.has(spelling)) return true;
    return writing === 'title' && !own.some((word) => words.has(word));
  });
}

function writingOf(placed: PlacedBlock | undefined): Writing {
  if (!placed) return 'plain';
  const { block, scanned } = placed;
  if (isShouted(scanned.tokens)) return 'shouted';
  return block.kind === 'heading' && isTitled(scanned.tokens) ? 'title' : 'plain';
}

/** Whether all is in capitals, as far as there are capitals. */
function isShouted(tokens: readonly Token[]): boolean {
  let words = 0;
  for (const { kind, text, lower } of tokens) {
    if (kind !== 'word' || text.length < 2) continue;
    if (text !== text.toUpperCase() || (text === lower && text.length > SMALL_WORD)) return false;
    if (text !== lower) words++;
  }
  return words >= FEWEST;
}

/** Whether every word has a capital but the small ones. */
function isTitled(tokens: readonly Token[]): boolean {
  let words = 0;
  for (const { kind, text, lower } of tokens) {
    if (kind !== 'word' || text.length < 2) continue;
    if (text !== lower) words++;
    else if (text.length > SMALL_WORD) return false;
  }
  return words > FEWEST;
}

/** Words up to this length, "with", are written small in titles too. */
const SMALL_WORD = 4;
