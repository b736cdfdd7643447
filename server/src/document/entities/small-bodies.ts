import { DEMONYMS } from '../../recognizers/names/tables/nations.js';
import type { PlacedBlock } from '../../recognizers/scanned-block.js';
import { startsLower } from '../../text/characters.js';
import type { Token } from '../../text/token.js';
import { blockStart, compareMentions, makeMention, type NameMention } from './name-mention.js';
import { takenTokens } from './taken-tokens.js';

/**
 * Adds ministries whose names a house writes small, "the ministry of the forests": no tagger trained on
 * capitals sees them, and there is one of each in a country.
 */
export function addSmallBodies(
  text: string,
  blocks: readonly PlacedBlock[],
  mentions: readonly NameMention[],
): NameMention[] {
  if (!text.includes('ministry of ')) return [...mentions];
  const taken = takenTokens(blocks, mentions);
  const added: NameMention[] = [];
  blocks.forEach(({ scanned }, block) => {
    const { tokens } = scanned;
    for (let i = 0; i < tokens.length; i++) {
      const end = tokens[i]?.text === 'ministry' ? ministryEnd(tokens, i) : i;
      if (end === i || taken[block]?.subarray(i, end).includes(1)) continue;
      const origin = blockStart(blocks, block);
      const [start, stop] = [tokens[i]?.start ?? 0, tokens[end - 1]?.end ?? 0];
      const place = { block, firstToken: i, endToken: end };
      const stretch = { start: origin + start, end: origin + stop, ...place };
      const mention = makeMention(text, stretch, 'organization', SURE, 'names/cue');
      if (mention) added.push(mention);
    }
  });
  return added.length === 0 ? [...mentions] : [...mentions, ...added].sort(compareMentions);
}

const SURE = 0.8;

/** The end of "ministry of [the] NOUN" after "the", a possessive or a demonym; `i` where it is not that. */
function ministryEnd(tokens: readonly Token[], i: number): number {
  const before = tokens[i - 1]?.lower ?? '';
  if (before !== 'the' && before !== "'s" && !DEMONYMS.has(before)) return i;
  if (tokens[i + 1]?.text !== 'of') return i;
  const at = tokens[i + 2]?.text === 'the' ? i + 3 : i + 2;
  const noun = tokens[at];
  return noun?.kind === 'word' && startsLower(noun.text) && noun.text.length > 2 ? at + 1 : i;
}
