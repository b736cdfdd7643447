import type { NameSpan } from '../../recognizers/names/recognize-names.js';
import { CALENDAR_WORDS } from '../../recognizers/names/tables/calendar.js';
import { DEMONYMS } from '../../recognizers/names/tables/nations.js';
import { COMPANY_SUFFIXES } from '../../recognizers/names/tables/organization-words.js';
import { HONORIFICS, ROLE_MODIFIERS, ROLE_NOUNS } from '../../recognizers/names/tables/titles.js';
import type { PlacedBlock } from '../../recognizers/scanned-block.js';
import type { Token } from '../../text/token.js';
import { blockStart, makeMention, type NameMention } from './name-mention.js';

/**
 * The tagger's names with titles, possessives and punctuation taken off at the edges, and without
 * those that name no thing: demonyms, months and days alone.
 */
export function trimNames(
  text: string,
  blocks: readonly PlacedBlock[],
  names: readonly (readonly NameSpan[])[],
): NameMention[] {
  const mentions: NameMention[] = [];
  names.forEach((ofBlock, block) => {
    for (const name of ofBlock) {
      const mention = trimName(text, blocks, block, name);
      if (mention) mentions.push(mention);
    }
  });
  return mentions;
}

function trimName(
  text: string,
  blocks: readonly PlacedBlock[],
  block: number,
  name: NameSpan,
): NameMention | undefined {
  const tokens = blocks[block]?.scanned.tokens ?? [];
  let first = name.firstToken;
  let end = name.endToken;
  while (first < end && isLeadingExtra(tokens, first, end, name.type)) first++;
  while (end > first && isTrailingExtra(tokens, end - 1)) end--;
  if (first === end || namesNothing(tokens, first, end, name.type)) return undefined;
  const origin = blockStart(blocks, block);
  const start = first === name.firstToken ? name.start : (tokens[first]?.start ?? name.start);
  const stop = end === name.endToken ? name.end : (tokens[end - 1]?.end ?? name.end);
  const stretch = {
    start: origin + start,
    end: origin + stop,
    block,
    firstToken: first,
    endToken: end,
  };
  return makeMention(text, stretch, name.type, name.score, 'names/tagger');
}

function isLeadingExtra(
  tokens: readonly Token[],
  i: number,
  end: number,
  type: NameSpan['type'],
): boolean {
  const token = tokens[i];
  if (!token) return true;
  if (token.kind === 'mark' || token.kind === 'punctuation')
    return token.text !== '@' && token.text !== '#';
  if (type !== 'person') return false;
  const more = i + 1 < end && tokens[i + 1]?.kind === 'word';
  const stopped = i + 2 < end && tokens[i + 1]?.text === '.' && tokens[i + 2]?.kind === 'word';
  if (!more && !stopped) return false;
  return (
    HONORIFICS.has(token.lower) ||
    ROLE_NOUNS.has(token.lower) ||
    DEMONYMS.has(token.lower) ||
    ROLE_MODIFIERS.has(token.lower)
  );
}

function isTrailingExtra(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token || token.kind === 'mark') return true;
  if (token.lower === "'s" || token.lower === "'") return true;
  if (token.kind !== 'punctuation') return false;
  return token.text === '.' ? !keepsStop(tokens[i - 1]) : token.text !== '!';
}

/** Whether the stop after the word belongs to the name: "Inc.", "Jr.", "W.". */
function keepsStop(word: Token | undefined): boolean {
  if (!word) return false;
  return (
    word.text.length === 1 ||
    COMPANY_SUFFIXES.has(word.lower) ||
    word.lower === 'jr' ||
    word.lower === 'sr'
  );
}

function namesNothing(
  tokens: readonly Token[],
  first: number,
  end: number,
  type: NameSpan['type'],
): boolean {
  for (let i = first; i < end; i++) {
    const { lower = '', kind } = tokens[i] ?? {};
    if (kind !== 'word') continue;
    if (
      !DEMONYMS.has(lower) &&
      !CALENDAR_WORDS.has(lower) &&
      !(type === 'person' && HONORIFICS.has(lower))
    )
      return false;
  }
  return true;
}
