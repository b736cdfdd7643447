import type { PlacedBlock } from '../../recognizers/scanned-block.js';
import type { TokenRange } from './credits.js';
import { blockStart, makeMention, type NameMention, tokensOf } from './name-mention.js';

/**
 * Cuts "Dockers' Union of Talas" in two where the document calls the body the Dockers' Union as
 * well, and knows Talas: what stands behind "of" is then no part of its name.
 */
export function cutPlaces(
  text: string,
  blocks: readonly PlacedBlock[],
  mentions: readonly NameMention[],
): NameMention[] {
  const places = new Set<string>();
  const bodies = new Set<string>();
  for (const { type, spelling } of mentions) {
    if (type === 'place') places.add(spelling);
    if (type === 'organization') bodies.add(spelling);
  }
  return mentions.flatMap((mention) => cut(text, blocks, mention, places, bodies) ?? mention);
}

function cut(
  text: string,
  blocks: readonly PlacedBlock[],
  mention: NameMention,
  places: ReadonlySet<string>,
  bodies: ReadonlySet<string>,
): NameMention[] | undefined {
  const { type, words, block, firstToken, endToken } = mention;
  const of = words.lastIndexOf('of');
  if (type !== 'organization' || of < 2) return undefined;
  const tokens = tokensOf(blocks, block);
  let at = endToken - 1;
  while (at > firstToken && tokens[at]?.lower !== 'of') at--;
  if (at <= firstToken) return undefined;
  const part = (range: TokenRange, as: 'organization' | 'place'): NameMention | undefined => {
    const origin = blockStart(blocks, block);
    const [start, end] = [tokens[range.first]?.start ?? 0, tokens[range.end - 1]?.end ?? 0];
    const place = { block, firstToken: range.first, endToken: range.end };
    const stretch = { start: origin + start, end: origin + end, ...place };
    return makeMention(text, stretch, as, mention.score, 'names/fitted');
  };
  const body = part({ first: firstToken, end: at }, 'organization');
  const place = part({ first: at + 1, end: endToken }, 'place');
  if (!body || !place || !bodies.has(body.spelling) || !places.has(place.spelling))
    return undefined;
  return [body, place];
}
