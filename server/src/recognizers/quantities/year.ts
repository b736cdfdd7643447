import { startsUpper } from '../../text/characters.js';
import type { Token } from '../../text/token.js';
import { DETERMINERS } from '../tables/function-words-figures.js';
import type { Numeral } from './numeral.js';
import { readUnit } from './unit.js';
import { isNounLike, isPluralNoun } from './word-class.js';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words after which four digits are a year even before a noun: "in 2019", "since 1994". */
const STRONG = words(
  'in since until till during year years early late mid circa summer spring autumn winter fall fiscal fy election by before after from of',
);
/** Words and marks after which four digits may be an old year. */
const OLD_YEAR = words(
  'in since of from to by until till ( – — year before after circa during early late',
);

/** Whether the plain digits of a number are a calendar year. */
export function isYear(tokens: readonly Token[], numeral: Numeral): boolean {
  const { digits, value, first, end } = numeral;
  if (digits === undefined || value === undefined || !/^(?:1[0-9]|20)\d\d$/.test(digits))
    return false;
  const before = tokens[first - 1]?.lower ?? '';
  const next = tokens[end];
  if (next?.text === '%' || readUnit(tokens, end) !== undefined) return false;
  if (isRateOf(tokens, first)) return false;
  const modern = value >= 1900 && value <= 2100;
  if (!modern && !OLD_YEAR.has(before)) return false;
  if (!next || !isNounLike(next) || !countsNoun(tokens, end)) return modern || OLD_YEAR.has(before);
  if (!modern) return false;
  const round = value % 100 === 0;
  // "For 2026 the board expects": a plural that is counted would follow at once.
  if (before === 'for' && !round && !(isPluralNoun(next) && !startsUpper(next.text))) return true;
  return !round && (STRONG.has(before) || isPremodifier(tokens, first));
}

/** "at 1940" or "number 1950" is a level or a label rather than a year. */
function isRateOf(tokens: readonly Token[], first: number): boolean {
  return /^(?:at|number|no|nearly|almost|about|than|some|least)$/.test(
    tokens[first - 1]?.lower ?? '',
  );
}

/** A plural noun in small letters follows within the phrase: the number may count it. */
function countsNoun(tokens: readonly Token[], end: number): boolean {
  for (let i = end; i < end + 4 && isNounLike(tokens[i]); i++) {
    if (isPluralNoun(tokens[i])) return true;
  }
  return false;
}

/** "the 2019 elections", "Fogo's 2008 floods", "forgotten 2012 riots": the year stands inside a phrase. */
function isPremodifier(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1];
  if (!before || before.kind !== 'word') return false;
  return DETERMINERS.has(before.lower) || /(?:'s|ed|en|ous|al|ly|ing)$/.test(before.lower);
}
