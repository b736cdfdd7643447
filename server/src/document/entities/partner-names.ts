import type { PlacedBlock } from '../../recognizers/scanned-block.js';
import { startsUpper } from '../../text/characters.js';
import { makeMention, tokensOf, type NameMention } from './name-mention.js';

/**
 * Makes one firm of what the tagger took for two things: "Hale & Webb" is no place beside a person.
 * Two people or two places stay two, for nothing tells "Tom & Ana" from a firm.
 */
export function joinPartners(
  text: string,
  blocks: readonly PlacedBlock[],
  mentions: readonly NameMention[],
): NameMention[] {
  const joined: NameMention[] = [];
  for (let m = 0; m < mentions.length; m++) {
    const [first, second] = [mentions[m], mentions[m + 1]];
    if (!first) continue;
    const firm = second && firmOf(text, blocks, first, second);
    joined.push(firm ?? first);
    if (firm) m++;
  }
  return joined;
}

function firmOf(
  text: string,
  blocks: readonly PlacedBlock[],
  a: NameMention,
  b: NameMention,
): NameMention | undefined {
  if (a.block !== b.block || !arePartners(a, b) || !isFirm(a, b)) return undefined;
  const tokens = tokensOf(blocks, a.block);
  const ampersand = b.firstToken === a.endToken + 1 && tokens[a.endToken]?.text === '&';
  // "Leeds & Anna Reed", "Upper Hale & Webb": more than the two words, whatever it is.
  const alone = [tokens[a.firstToken - 1], tokens[b.endToken]].every(
    (token) => token?.kind !== 'word' || !startsUpper(token.text),
  );
  if (!ampersand || !alone) return undefined;
  const stretch = { ...a, end: b.end, endToken: b.endToken };
  return makeMention(text, stretch, 'organization', Math.min(a.score, b.score), 'names/partners');
}

function arePartners(a: NameMention, b: NameMention): boolean {
  return a.endToken - a.firstToken === 1 && b.endToken - b.firstToken === 1;
}

/** "Johnson & Johnson"; or a person tied to what is none. */
function isFirm(a: NameMention, b: NameMention): boolean {
  const other = a.type === 'person' ? b.type : a.type;
  if (a.type !== 'person' && b.type !== 'person') return false;
  return other === 'place' || other === 'organization' || a.spelling === b.spelling;
}
