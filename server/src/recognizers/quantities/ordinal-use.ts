import { startsUpper } from '../../text/characters.js';
import type { Token } from '../../text/token.js';
import { BE_FORMS } from '../tables/function-words-figures.js';
import type { OrdinalReading } from './ordinal.js';
import { isClearVerb, isNounLike } from './word-class.js';

const POSSESSIVES = new Set("its his her their our my your whose 's ' ’".split(' '));
const NO_SERIES = new Set(
  'thought thoughts nature hand guess guessing glance lady minister'.split(' '),
);
const RANK_VERBS = new Set(
  'finished finish finishing finishes came come coming comes ranked rank ranks ranking placed places placing stands stood in'.split(
    ' ',
  ),
);
const PERIODS = new Set('quarter half trimester semester'.split(' '));
const MARKING = new Set(
  'marked marks marking became become becomes becoming for elected named'.split(' '),
);

/** What an ordinal does in its sentence: numbers a thing of a series, ranks it, or neither. */
export function ordinalUse(
  tokens: readonly Token[],
  ordinal: OrdinalReading,
): 'ordinal' | 'rank' | undefined {
  if (ordinal.rest !== '') return compoundUse(ordinal);
  const next = tokens[ordinal.end];
  const before = tokens[ordinal.first - 1]?.lower ?? '';
  if (next?.lower === 'place' || (!isNounLike(next) && isRankVerb(tokens, ordinal.first))) {
    return 'rank';
  }
  if (!isNounLike(next) || !next || NO_SERIES.has(next.lower)) return undefined;
  if (
    startsUpper(next.text) &&
    startsUpper(tokens[ordinal.first]?.text ?? '') &&
    ordinal.first > 0
  ) {
    return undefined;
  }
  if (isOneOf(tokens, ordinal.first)) return undefined;
  if (PERIODS.has(next.lower)) return 'ordinal';
  if (ordinal.value > 1)
    return isClearVerb(next.lower) && !isNounLike(tokens[ordinal.end + 1]) ? undefined : 'ordinal';
  if (isClearVerb(next.lower) && !isNounLike(tokens[ordinal.end + 1])) return undefined;
  return isSeriesFirst(tokens, ordinal, before) ? 'ordinal' : undefined;
}

/** "second-largest", "third-ranked" are ranks; "first-ever" and "first-quarter" number; "first-class" neither. */
function compoundUse({ rest }: OrdinalReading): 'ordinal' | 'rank' | undefined {
  if (/(?:est|most|placed|ranked|best|worst)\b/.test(rest) && rest !== 'guest') return 'rank';
  return /^(?:ever|quarter|half|round|degree|term|generation|century|time)$/.test(rest)
    ? 'ordinal'
    : undefined;
}

/** "one of his first acts", "one of the second crew": picked out of several, no place in a series. */
function isOneOf(tokens: readonly Token[], first: number): boolean {
  for (let k = first - 1; k > first - 6; k--) {
    if (tokens[k]?.lower === 'of' && tokens[k - 1]?.lower === 'one') return true;
  }
  return false;
}

function isRankVerb(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1]?.lower ?? '';
  if (before === 'for') return tokens[first - 2]?.lower === 'tied';
  return before !== 'in' && RANK_VERBS.has(before);
}

/**
 * "first" numbers a series when somebody's, "its first action", or when that is what is said, "is the
 * first time", "became the first president"; "the first call was logged" only picks one out.
 */
function isSeriesFirst(tokens: readonly Token[], ordinal: OrdinalReading, before: string): boolean {
  if (POSSESSIVES.has(before) || before === 'a') return true;
  const the = before === 'the' ? (tokens[ordinal.first - 2]?.lower ?? '') : before;
  if (BE_FORMS.has(the) || MARKING.has(the)) return true;
  for (let k = ordinal.end; k < ordinal.end + 4 && isNounLike(tokens[k]); k++) {
    if (/^(?:time|ever)$/.test(tokens[k]?.lower ?? '')) return true;
  }
  return the === 'as' || before === "country's";
}
