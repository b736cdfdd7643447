import type { NameSpan } from '../../recognizers/names/recognize-names.js';
import { ADHERENTS } from '../../recognizers/names/tables/adherents.js';
import { DEMONYMS, NATIONS } from '../../recognizers/names/tables/nations.js';
import { COMPANY_SUFFIXES } from '../../recognizers/names/tables/organization-words.js';
import { HONORIFICS, ROLE_MODIFIERS, ROLE_NOUNS } from '../../recognizers/names/tables/titles.js';
import type { PlacedBlock } from '../../recognizers/scanned-block.js';
import { startsLower, startsUpper } from '../../text/characters.js';
import type { Token } from '../../text/token.js';
import { ORGANIZATION_CLASSES } from '../tables/type-cue-words.js';
import { GENERIC_WORDS, isCommonWord } from './common-words.js';
import { blockStart, makeMention, type NameMention } from './name-mention.js';
import { splitName } from './split-names.js';

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
      for (const part of splitName(blocks[block]?.scanned.tokens ?? [], name)) {
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
  const party = end - first === 1 && PARTY_AND_STATE.test(tokens[first]?.text ?? '');
  if (party) {
    const { start = 0, end: stop = 0 } = tokens[first] ?? {};
    const state = {
      start: origin + start + 2,
      end: origin + stop,
      block,
      firstToken: first,
      endToken: end,
    };
    return makeMention(text, state, 'place', name.score, 'names/tagger');
  }
  const start = first === name.firstToken ? name.start : (tokens[first]?.start ?? name.start);
  const stop = end === name.endToken ? name.end : (tokens[end - 1]?.end ?? name.end);
  const stretch = {
    start: origin + start,
    end: origin + stop,
    block,
    firstToken: first,
    endToken: end,
  };
  const tagged = type === name.type ? name : undefined;
  return makeMention(text, stretch, type, name.score, 'names/tagger', tagged);
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

/** "R-S.C.": a party's letter and a state. */
const PARTY_AND_STATE = /^[RDIL]-(?:\p{Lu}\.){2}$/u;

/** What is left of a tagger's name, and as what. */
interface TrimmedName {
  readonly first: number;
  readonly end: number;
  readonly type: NameSpan['type'];
}

function trimEdges(tokens: readonly Token[], name: NameSpan): TrimmedName {
  let { firstToken: first, endToken: end, type } = name;
  while (first < end && isLeadingExtra(tokens, first, end, type)) first++;
  while (end > first && isTrailingExtra(tokens, end - 1, type)) end--;
  if (type !== 'person' && isLeadingClass(tokens, first, end))
    [first, type] = [first + 1, 'organization'];
  if (type === 'organization' && end - first > 1) {
    // "Republican of Ohio", "Iowa Democrat": what is left is where they come from.
    if (isAdherent(tokens[first]) && tokens[first + 1]?.lower === 'of')
      [first, type] = [first + 2, 'place'];
    else if (isAdherent(tokens[end - 1]) && !isParty(tokens[end - 2]))
      [end, type] = [end - 1, 'place'];
  }
  return { first, end, type };
}

/** "Social Democrats", "Christian Democrats": with such a word before it, the adherents' party. */
function isParty(token: Token | undefined): boolean {
  return token !== undefined && PARTY_WORDS.has(token.lower);
}

const PARTY_WORDS = new Set(
  'social christian liberal free national new young united progressive green labor labour federal popular independent moderate radical'.split(
    ' ',
  ),
);

function isAdherent(token: Token | undefined): boolean {
  return token !== undefined && ADHERENTS.has(token.lower);
}

/** "Insurer Croatia Osiguranje": a class noun whose capital is the sentence's. */
function isLeadingClass(tokens: readonly Token[], first: number, end: number): boolean {
  const { lower = '' } = tokens[first] ?? {};
  return (
    end - first > 1 &&
    ((/[eo]r$/.test(lower) && ORGANIZATION_CLASSES.has(lower)) || lower === 'rival') &&
    tokens[first - 1]?.kind !== 'word' &&
    startsUpper(tokens[first + 1]?.text ?? '')
  );
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
  // "The Guardian" has its article by choice; at the start of a sentence the capital says nothing.
  if (token.lower === 'the' && i + 1 < end)
    return token.text === 'the' || tokens[i - 1]?.kind !== 'word';
  // "eastern Kenya" is Kenya; "eastern Europe" has a name of its own.
  if (i + 2 === end && isSmallWord(token) && NATIONS.has(tokens[i + 1]?.lower ?? '')) return true;
  if (isSmallWord(token) && !PARTICLES.has(token.lower) && type !== 'organization') {
    // In copy without capitals, "tampa bay", small letters say nothing.
    return tokens.slice(i + 1, end).some((other) => startsUpper(other.text));
  }
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

/** A word without a capital; "al-Sadr" and "iPhone" have one. */
function isSmallWord({ kind, text }: Token): boolean {
  return kind === 'word' && text === text.toLowerCase() && startsLower(text);
}

/** Small words that names begin with. */
const PARTICLES = new Set(
  'von van de der den del della di da do dos das du des d la le las los el al an as ad bin ibn abu abd ter ten te af av zu zur y e o the central eastern western northern southern north south east west'.split(
    ' ',
  ),
);

function isTrailingExtra(tokens: readonly Token[], i: number, type: NameSpan['type']): boolean {
  const token = tokens[i];
  if (!token || token.kind === 'mark') return true;
  // "asked Manila 300 million": the number counts what follows it. "Route 66" goes on with nothing.
  if (token.kind === 'number' && type === 'place') return tokens[i + 1]?.kind === 'word';
  if (token.lower === "'s" || token.lower === "'") return true;
  // "Marek NZ$2,000": the letters are the currency's.
  if (isCurrencyLetters(tokens, i)) return true;
  if (token.kind !== 'punctuation') return false;
  return token.text === '.' ? !keepsStop(tokens[i - 1]) : token.text !== '!';
}

/** Whether capitals stand right before a currency's sign. */
function isCurrencyLetters(tokens: readonly Token[], i: number): boolean {
  const [letters, sign] = [tokens[i], tokens[i + 1]];
  if (!letters || !sign || sign.spaceBefore || !/^\p{Sc}/u.test(sign.text)) return false;
  return letters.text.length < 4 && letters.text === letters.text.toUpperCase();
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
  if (end - first === 2 && isParty(tokens[first]) && isAdherent(tokens[end - 1])) return false;
  const isOffice = end - first > 1 && ROLE_NOUNS.has(tokens[end - 1]?.lower ?? '');
  for (let i = first; i < end; i++) {
    const { lower = '', kind } = tokens[i] ?? {};
    if (isOffice && (ROLE_MODIFIERS.has(lower) || GENERIC_WORDS.has(lower))) continue;
    if (kind === 'word' && (!isCommonWord(lower) || (end - first === 1 && surnames.has(lower))))
      return false;
  }
  return true;
}
