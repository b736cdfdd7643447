import type { PlacedBlock } from '../../recognizers/scanned-block.js';
import { initialsOf, isAcronym } from './name-keys.js';
import {
  blockStart,
  compareMentions,
  makeMention,
  type NameMention,
  tokensOf,
} from './name-mention.js';

/** A long form and the acronym that the text gives for it in brackets. */
export interface ExplainedAcronym {
  readonly short: NameMention;
  readonly long: NameMention;
}

/** Acronyms in brackets right after the name they stand for: "World Meteorological Organization (WMO)". */
export function explainedAcronyms(
  text: string,
  blocks: readonly PlacedBlock[],
  mentions: readonly NameMention[],
): ExplainedAcronym[] {
  const pairs: ExplainedAcronym[] = [];
  for (const long of mentions) {
    if (long.type === 'person' || long.words.length < 2) continue;
    const short = acronymAfter(text, blocks, long);
    if (short) pairs.push({ short, long });
  }
  return pairs;
}

/** Puts the acronyms among the mentions, in place of what the tagger made of the same words. */
export function withAcronyms(
  mentions: readonly NameMention[],
  pairs: readonly ExplainedAcronym[],
): NameMention[] {
  const starts = new Set(pairs.map((pair) => pair.short.start));
  const others = mentions.filter((mention) => !starts.has(mention.start));
  return [...others, ...pairs.map((pair) => pair.short)].sort(compareMentions);
}

/** Gives the acronyms the type that the document has settled on for what they stand for. */
export function agreeWithLong(
  mentions: readonly NameMention[],
  pairs: readonly ExplainedAcronym[],
): NameMention[] {
  if (pairs.length === 0) return [...mentions];
  const types = new Map(mentions.map(({ start, type }) => [start, type]));
  const longs = new Map(pairs.map(({ short, long }) => [short.start, types.get(long.start)]));
  return mentions.map((mention) => {
    const type = longs.get(mention.start) ?? mention.type;
    return type === mention.type ? mention : { ...mention, type };
  });
}

function acronymAfter(
  text: string,
  blocks: readonly PlacedBlock[],
  long: NameMention,
): NameMention | undefined {
  const tokens = tokensOf(blocks, long.block);
  const at = long.endToken + 1;
  const short = tokens[at];
  if (tokens[at - 1]?.text !== '(' || tokens[at + 1]?.text !== ')' || !short) return undefined;
  if (!isAcronym(short.text) || !standsFor(short.text, long.words)) return undefined;
  const origin = blockStart(blocks, long.block);
  const stretch = {
    start: origin + short.start,
    end: origin + short.end,
    block: long.block,
    firstToken: at,
    endToken: at + 1,
  };
  return makeMention(text, stretch, long.type, Math.max(long.score, 0.9), 'names/acronym');
}

/** Whether the acronym's first letter and length fit; foreign long forms keep their acronym ("CSTO", "ODKB"). */
function standsFor(acronym: string, words: readonly string[]): boolean {
  const letters = acronym.toLowerCase().replaceAll('.', '');
  return (
    initialsOf(words).some((initials) => initials.charAt(0) === letters.charAt(0)) ||
    letters.length <= words.length + 2
  );
}
