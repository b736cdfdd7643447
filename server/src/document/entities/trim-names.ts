import type { NameSpan } from '../../recognizers/names/recognize-names.js';
import { ADHERENTS } from '../../recognizers/names/tables/adherents.js';
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
  const surnames = surnamesOf(blocks, names);
  names.forEach((ofBlock, block) => {
    for (const name of ofBlock) {
      for (const part of splitAtVerb(blocks[block]?.scanned.tokens ?? [], name)) {
        const mention = trimName(text, blocks, block, part, surnames);
        if (mention) mentions.push(mention);
      }
    }
  });
  return mentions;
}

function trimName(
  text: string,
  blocks: readonly PlacedBlock[],
  block: number,
  name: NameSpan,
  surnames: ReadonlySet<string>,
): NameMention | undefined {
  const tokens = blocks[block]?.scanned.tokens ?? [];
  const { first, end, type } = trimEdges(tokens, name);
  if (first >= end || namesNothing(tokens, first, end, surnames)) return undefined;
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
  return makeMention(text, stretch, type, name.score, 'names/tagger');
}

/** "Smith ousted Jones" is two names: the parts on either side of a past form, else the name itself. */
function splitAtVerb(tokens: readonly Token[], name: NameSpan): readonly NameSpan[] {
  for (let i = name.firstToken + 1; i < name.endToken - 1; i++) {
    const { text = '', lower = '' } = tokens[i] ?? {};
    if (text !== lower || lower.length < 5 || !lower.endsWith('ed')) continue;
    const [before, after] = [tokens[i - 1], tokens[i + 1]];
    if (!before || !after) continue;
    return [
      { ...name, end: before.end, endToken: i, score: 0.5 },
      { ...name, start: after.start, firstToken: i + 1, score: 0.5 },
    ];
  }
  return [name];
}

/** Last words of the persons that the tagger found with two words or more: "Major" may be one of them. */
function surnamesOf(
  blocks: readonly PlacedBlock[],
  names: readonly (readonly NameSpan[])[],
): ReadonlySet<string> {
  const surnames = new Set<string>();
  names.forEach((ofBlock, block) => {
    const { tokens } = blocks[block]?.scanned ?? { tokens: [] };
    for (const { type, firstToken, endToken } of ofBlock) {
      const [before, last] = [tokens[endToken - 2], tokens[endToken - 1]];
      const titled = before !== undefined && (HONORIFICS.has(before.lower) || before.text === '.');
      if (type === 'person' && last && endToken - firstToken > 1 && !titled)
        surnames.add(last.lower);
    }
  });
  return surnames;
}

/** What is left of a tagger's name, and as what. */
interface TrimmedName {
  readonly first: number;
  readonly end: number;
  readonly type: NameSpan['type'];
}

function trimEdges(tokens: readonly Token[], name: NameSpan): TrimmedName {
  let { firstToken: first, endToken: end, type } = name;
  while (first < end && isLeadingExtra(tokens, first, end, type)) first++;
  while (end > first && isTrailingExtra(tokens, end - 1)) end--;
  if (type === 'organization' && end - first > 1) {
    // "Republican of Ohio", "Iowa Democrat": what is left is where they come from.
    if (isAdherent(tokens[first]) && tokens[first + 1]?.lower === 'of')
      [first, type] = [first + 2, 'place'];
    else if (isAdherent(tokens[end - 1])) [end, type] = [end - 1, 'place'];
  }
  return { first, end, type };
}

function isAdherent(token: Token | undefined): boolean {
  return token !== undefined && ADHERENTS.has(token.lower);
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
  if (token.kind === 'number') return type !== 'organization';
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

/** Whether all the words say what somebody or something is, not who or what: "Deputies", "Sen.", "Russian". */
function namesNothing(
  tokens: readonly Token[],
  first: number,
  end: number,
  surnames: ReadonlySet<string>,
): boolean {
  for (let i = first; i < end; i++) {
    const { lower = '', kind } = tokens[i] ?? {};
    if (kind === 'word' && (!isCommon(lower) || (end - first === 1 && surnames.has(lower))))
      return false;
  }
  return true;
}

function isCommon(lower: string): boolean {
  return (
    DEMONYMS.has(lower) ||
    CALENDAR_WORDS.has(lower) ||
    ADHERENTS.has(lower) ||
    HONORIFICS.has(lower) ||
    ROLE_NOUNS.has(lower) ||
    ROLE_NOUNS.has(singular(lower)) ||
    GENERIC.has(lower)
  );
}

function singular(lower: string): string {
  if (lower.endsWith('ies')) return `${lower.slice(0, -3)}y`;
  return lower.endsWith('s') ? lower.slice(0, -1) : lower;
}

/** Capitalized at times, the name of nothing by themselves. */
const GENERIC = new Set(
  'state government internet god street avenue road university court county city'.split(' '),
);
