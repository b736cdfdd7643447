import { startsUpper } from '../../text/characters.js';
import type { Token } from '../../text/token.js';
import {
  NAME_BEFORE_NUMBER,
  NUMBERED_NOUNS,
  STREET_WORDS,
  TECH_SUFFIXES,
} from '../tables/non-figures.js';
import { MONTHS, TIME_ZONES, WEEKDAYS } from '../tables/months.js';
import { readClock } from './clock.js';
import { isGluedToName } from './currency-prefix.js';
import { isGappedNumber } from './gapped-number.js';
import { Is, lexemeIn } from './lexeme.js';
import { readOrdinal } from './ordinal.js';
import { Opens } from './read-draft.js';
import { CURRENCY_SIGNS } from './unit-index.js';
import { isJoiningHyphen, readUnit } from './unit.js';
import { isFunctionWord, isPluralNoun, mayEndNumber } from './word-class.js';

/**
 * Where the number at token `i` is no figure but part of a name, an address, an id or a list mark, gives
 * the token after it; undefined when it may be a figure. `opens`: the readers that would be asked there.
 */
export function skipNonFigure(
  tokens: readonly Token[],
  i: number,
  opens: number,
  titleCase: boolean,
): number | undefined {
  if (tokens[i]?.kind !== 'number') return skipWord(tokens, i, opens, titleCase);
  if (isGluedToName(tokens, i)) return i + 1;
  return (
    skipListMark(tokens, i) ??
    skipDigitGroups(tokens, i) ??
    skipCode(tokens, i) ??
    skipTech(tokens, i) ??
    skipAddress(tokens, i) ??
    skipPageFurniture(tokens, i) ??
    skipNumberedName(tokens, i, titleCase) ??
    skipOrdinalName(tokens, i, titleCase)
  );
}

function skipWord(
  tokens: readonly Token[],
  i: number,
  opens: number,
  titleCase: boolean,
): number | undefined {
  if (tokens[i]?.lower === 'zero' && tokens[i + 1]?.lower === 'in') return i + 2;
  if (
    tokens[i - 1]?.lower === 'of' &&
    tokens[i - 2]?.text === 'Group' &&
    startsUpper(tokens[i]?.text ?? '')
  ) {
    return i + 1;
  }
  return (opens & Opens.ordinal) === 0 ? undefined : skipOrdinalName(tokens, i, titleCase);
}

/** "1." or "(1)" or "1)" at the block's start, with text after it. */
function skipListMark(tokens: readonly Token[], i: number): number | undefined {
  const open = i === 1 && tokens[0]?.text === '(';
  if (i !== 0 && !open) return undefined;
  const close = tokens[i + 1];
  if (!close || close.spaceBefore || !/^\d{1,2}$/.test(tokens[i]?.text ?? '')) return undefined;
  const marked = open ? close.text === ')' : close.text === ')' || close.text === '.';
  return marked && tokens[i + 2]?.spaceBefore ? i + 2 : undefined;
}

/** Telephone numbers, ids, versions: "555-123-4567", "+44 20 7946 0958", "#4211", "192.168.1.2", "9/11", "24/7". */
function skipDigitGroups(tokens: readonly Token[], i: number): number | undefined {
  const text = tokens[i]?.text ?? '';
  const before = tokens[i - 1];
  const docket =
    before?.text === '.' &&
    /^nos?$/.test(tokens[i - 2]?.lower ?? '') &&
    isJoiningHyphen(tokens, i + 1);
  if (docket && tokens[i + 2]?.kind === 'number') return i + 3;
  if (before?.text === '#' || (before?.text === '@' && !tokens[i]?.spaceBefore)) return i + 1;
  if (
    text.length > 4 &&
    /^\d+(?:\.\d+){2,}$/.test(text) &&
    !/^\d{1,2}\.\d{1,2}\.\d{2,4}$/.test(text)
  ) {
    if (!/^\d{1,3}(?:\.\d{3})+$/.test(text)) return i + 1;
  }
  const end = groupsEnd(tokens, i);
  if (end === i + 1 && before?.text !== '+') return undefined;
  const groups = tokens.slice(i, end).filter((token) => token.kind === 'number');
  const digits = groups.reduce((sum, token) => sum + token.text.length, 0);
  if (before?.text === '+' && !tokens[i]?.spaceBefore && digits >= 7) return end;
  if (groups.length >= 2 && digits >= 9 && isTelephone(tokens, i, end)) return end;
  const pair = `${text}${tokens[i + 1]?.text ?? ''}${tokens[i + 2]?.text ?? ''}`;
  return NAME_PAIRS.has(pair) && !tokens[i + 2]?.spaceBefore ? i + 3 : undefined;
}

const NAME_PAIRS = new Set(['9/11', '24/7', '7/7', '50-50', '50/50', '20/20']);

/** The end of a run of digit groups with single hyphens, points, brackets or spaces between. */
function groupsEnd(tokens: readonly Token[], i: number): number {
  let end = i + 1;
  while (end < i + 12) {
    const joint = tokens[end];
    const next = tokens[end + 1];
    if (joint?.kind === 'number' && joint.start === (tokens[end - 1]?.end ?? 0) + 1) end += 1;
    else if (
      joint &&
      next?.kind === 'number' &&
      /^[-–./)]$/.test(joint.text) &&
      !joint.spaceBefore
    ) {
      end += 2;
    } else break;
  }
  return end;
}

/** "a 911 call", "a .45 handgun", "1010 WINS": a number that is a name by what follows it. */
function skipCode(tokens: readonly Token[], i: number): number | undefined {
  const [before, token, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (
    EMERGENCY.has(token?.text ?? '') &&
    (CALLERS.has(next?.lower ?? '') || CALLING.has(before?.lower ?? ''))
  ) {
    return i + 1;
  }
  const caliber =
    before?.text === '.' &&
    before.spaceBefore &&
    !token?.spaceBefore &&
    /^\d{2,3}$/.test(token?.text ?? '');
  if (
    caliber &&
    (CALIBER.test(next?.lower ?? '') ||
      next?.text === '-' ||
      startsUpper(tokens[i - 2]?.text ?? ''))
  ) {
    return i + 1;
  }
  const length = token?.text.length ?? 0;
  if (next?.kind !== 'word' || length < 3 || length > 4) return undefined;
  const shouted = /^[A-Z]{3,}$/.test(before?.text ?? '');
  const station = !shouted && /^\d{3,4}$/.test(token?.text ?? '') && /^[A-Z]{3,}$/.test(next.text);
  return station &&
    !isPluralNoun(tokens[i + 2]) &&
    readUnit(tokens, i + 1) === undefined &&
    TIME_ZONES.get(next.text) === undefined
    ? i + 1
    : undefined;
}

const CALLERS: ReadonlySet<string> = new Set(
  'call calls caller callers dispatcher dispatchers operator operators emergency'.split(' '),
);
const CALLING: ReadonlySet<string> = new Set(
  'call called calls calling dial dialed dialled'.split(' '),
);
const EMERGENCY = new Set(['911', '999', '112', '000']);
const CALIBER =
  /^(?:caliber|calibre|handgun|pistol|revolver|rifle|magnum|gun|semi-automatic|semiautomatic|cal)$/;

/** Groups of three, three and four digits, or a first group in brackets. */
function isTelephone(tokens: readonly Token[], i: number, end: number): boolean {
  const groups = tokens.slice(i, end).filter((token) => token.kind === 'number');
  const lengths = groups.map((token) => token.text.length).join('-');
  if (/^(?:1-)?3-3-4$/.test(lengths) || /^(?:0\d|4|3)\d*-\d+-\d{3,4}$/.test(lengths)) return true;
  return (
    tokens[i - 1]?.text === '(' &&
    /^\d{2,5}$/.test(tokens[i]?.text ?? '') &&
    /\)/.test(tokens[i + 1]?.text ?? '')
  );
}

/** "5G", "3D", "4K": digits glued to a capital that names a technique. */
function skipTech(tokens: readonly Token[], i: number): number | undefined {
  const next = tokens[i + 1];
  if (next?.kind !== 'word' || next.spaceBefore) return undefined;
  if (/^[QHM](?:\d\d)?(?:\d\d)?$/.test(next.text) && /^\d{1,2}$/.test(tokens[i]?.text ?? ''))
    return i + 2;
  return TECH_SUFFIXES.has(next.text) && /^\d$/.test(tokens[i]?.text ?? '') ? i + 2 : undefined;
}

/** "2200 block of", "1600 Pennsylvania Avenue". */
function skipAddress(tokens: readonly Token[], i: number): number | undefined {
  const next = tokens[i + 1];
  if (next?.kind !== 'word') return undefined;
  const block = next.lower === 'block' || next.lower === 'blk';
  if (!block && !startsUpper(next.text)) return undefined;
  if (!/^\d{1,5}$/.test(tokens[i]?.text ?? '')) return undefined;
  if (block) return i + 2;
  for (let k = i + 1; k < i + 5; k++) {
    const token = tokens[k];
    if (token?.kind === 'number' && k > i + 1) continue;
    if (
      token?.kind !== 'word' ||
      (!startsUpper(token.text) && !/^(?:st|nd|rd|th)$/.test(token.lower))
    )
      return undefined;
    if (k > i + 1 && STREET_WORDS.has(token.lower)) return i + 1;
  }
  return isHouseNumber(tokens, i) ? i + 1 : undefined;
}

/** "out of 533 Prouty wrapped in": digits after a preposition of place, one name, and no noun to count. */
function isHouseNumber(tokens: readonly Token[], i: number): boolean {
  const [before, name, after] = [tokens[i - 1], tokens[i + 1], tokens[i + 2]];
  if (!/^(?:at|to|of|inside|near|outside)$/.test(before?.lower ?? '')) return false;
  if (
    isPluralNoun(name) ||
    /(?:an|ese|ish)$/.test(name?.lower ?? '') ||
    (name?.text.length ?? 0) < 3
  )
    return false;
  const ends = after?.kind !== 'word' || (!startsUpper(after.text) && mayEndNumber(tokens, i + 2));
  return (
    ends &&
    tokens[i]?.text.length === 3 &&
    readUnit(tokens, i + 1) === undefined &&
    MONTHS.get(name?.lower ?? '') === undefined
  );
}

/** "Image 2 of 9", "page 4", "1 of 14" alone: the furniture of a page. */
function skipPageFurniture(tokens: readonly Token[], i: number): number | undefined {
  if (tokens[i + 1]?.lower !== 'of') return undefined;
  const slash = tokens[i + 2]?.text === '/' ? 1 : 0;
  const total = tokens[i + 2 + slash];
  if (total?.kind !== 'number') return undefined;
  const before = tokens[i - 1]?.lower ?? '';
  const alone = i === 0 && tokens.length <= 3 + slash;
  return alone || FURNITURE.has(before) ? i + 3 + slash : undefined;
}

const FURNITURE = new Set('image photo picture slide page part video figure'.split(' '));

/** "Khabar 24", "Highway 35", "Boeing 737", "Article 50", "section 4": a number that is part of a name. */
function skipNumberedName(
  tokens: readonly Token[],
  i: number,
  titleCase: boolean,
): number | undefined {
  const before = tokens[i - 1];
  if (before?.kind !== 'word' || (tokens[i]?.text.length ?? 9) > 5) return undefined;
  if (!startsUpper(before.text) && !NUMBERED_NOUNS.has(before.lower) && before.lower !== 'update')
    return undefined;
  if (!/^\d{1,4}[a-z]?$/i.test(tokens[i]?.text ?? '')) return undefined;
  if (NUMBERED_NOUNS.has(before.lower)) return i + 1;
  if (before.lower === 'update' && i === 1 && tokens[i + 1]?.text === '-') return i + 1;
  if (readClock(tokens, i)) return undefined;
  if (NAME_BEFORE_NUMBER.has(before.lower) && startsUpper(before.text)) return i + 1;
  if (titleCase || i === 1 || !startsUpper(before.text)) return undefined;
  if (!isNameWord(tokens, i - 1) || isGappedNumber(tokens, i)) return undefined;
  if (isAfterPlace(tokens, i)) return undefined;
  return nounFollows(tokens, i + 1) ? undefined : i + 1;
}

/** "In Nova Kelda 780 will go": a place opens the sentence, and the number has a verb of its own. */
function isAfterPlace(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  if (!next || (lexemeIn(next).is & (Is.be | Is.have | Is.modal)) === 0) return false;
  let start = i - 1;
  while (
    start > i - 6 &&
    startsUpper(tokens[start]?.text ?? '') &&
    !PLACING.has(tokens[start]?.lower ?? '')
  )
    start--;
  const opens = start === 0 || /^[.!?]$/.test(tokens[start - 1]?.text ?? '');
  return opens && PLACING.has(tokens[start]?.lower ?? '');
}

const PLACING: ReadonlySet<string> = new Set(['in', 'at', 'across', 'near', 'around']);

/** A capitalised word that can be a name here: no month, weekday, function word or sentence opener. */
function isNameWord(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token || isFunctionWord(token.lower)) return false;
  if (MONTHS.has(token.lower) || WEEKDAYS.has(token.lower)) return false;
  if (CURRENCY_SIGNS.has(token.text)) return false;
  const before = tokens[i - 1];
  const opens = !before || /^[.!?:;“"‘'(–—-]$/.test(before.text);
  return !opens;
}

function nounFollows(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i];
  if (/^p\.?c\.?$/.test(next?.lower ?? '')) return true;
  if (next?.lower === 'p' && tokens[i + 1]?.text === '.' && tokens[i + 2]?.lower === 'c')
    return true;
  if (next?.text === '%' || next?.text === '-' || next?.text === '°') return true;
  if (/^(?:to|or|–)$/.test(next?.lower ?? '') && tokens[i + 1]?.kind === 'number') return true;
  if (next?.kind !== 'word') return next?.kind === 'number';
  return (
    isPluralNoun(next) ||
    isPluralNoun(tokens[i + 1]) ||
    !next.spaceBefore ||
    /^(?:percent|per|million|billion|thousand|hundred|dead|injured|missing)$/.test(next.lower)
  );
}

/** "East 23rd Street", "27th District", "Second World War", "First Lady": an ordinal inside a name. */
function skipOrdinalName(
  tokens: readonly Token[],
  i: number,
  titleCase: boolean,
): number | undefined {
  const ordinal = readOrdinal(tokens, i);
  if (!ordinal) return undefined;
  const next = tokens[ordinal.end];
  if (next?.kind !== 'word' || !startsUpper(next.text)) return undefined;
  if (monthLike(next)) return undefined;
  if (STREET_WORDS.has(next.lower) || NAMED_ORDINALS.has(next.lower)) return ordinal.end;
  if (titleCase) return undefined;
  return startsUpper(tokens[i]?.text ?? '') || tokens[i]?.kind === 'number'
    ? ordinal.end
    : undefined;
}

const NAMED_ORDINALS = new Set(
  'district circuit ward precinct amendment army division world'.split(' '),
);

function monthLike(token: Token): boolean {
  return MONTHS.has(token.lower);
}
