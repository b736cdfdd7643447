import type { Token } from '../../text/token.js';
import { CURRENCIES } from '../tables/currencies.js';
import { METRE_NOUNS } from '../tables/non-figures.js';
import { PLURAL_SCALES, SCALE_SUFFIXES, SCALES, SURE_SCALE_SUFFIXES } from '../tables/numerals.js';
import { tidy } from './accumulate.js';
import { readCurrencyBefore, type CurrencyPrefix } from './currency-prefix.js';
import { readNumeral, type Numeral } from './numeral.js';
import type { TokenRange } from './quantity.js';
import { isJoiningHyphen, readUnit, readUnitWord, type UnitReading } from './unit.js';
import { CURRENCY_SIGNS } from './unit-index.js';
import { isNounLike, isPluralNoun } from './word-class.js';

/** A number with its unit, if it has one: "€1.2m", "38-metre", "6.1 percent", "24". */
export interface Amount extends TokenRange {
  readonly numeral: Numeral;
  /** Offsets of the number with its unit. */
  readonly start: number;
  readonly stop: number;
  readonly unit: UnitReading | undefined;
  /** The value in the unit's base: scale and factor applied; undefined for vague numbers. */
  readonly value: number | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly negative: boolean;
  /** What the number is multiplied by beyond its words: the suffix in "€1.2m". */
  readonly suffix: number;
}

/** Reads the amount whose number starts at token `i`; undefined when no exact number does. */
export function readAmount(tokens: readonly Token[], i: number): Amount | undefined {
  const numeral = readNumeral(tokens, i);
  return numeral && amountOf(tokens, numeral);
}

/** Completes a number with the currency before it, the scale and the unit after it. */
export function amountOf(tokens: readonly Token[], numeral: Numeral): Amount {
  const sign = readSignBefore(tokens, numeral.first);
  const prefix = readCurrencyBefore(tokens, sign ? numeral.first - 1 : numeral.first);
  const suffix = readScaleSuffix(tokens, numeral, prefix !== undefined);
  const end = suffix?.end ?? numeral.end;
  const named = prefix ? currencyUnit(tokens, prefix, end) : unitAfter(tokens, numeral, end);
  const scaled = named && prefix === undefined ? scaleAfterCode(tokens, named, numeral) : named;
  const unit = scaled && asSterling(scaled, numeral.scale * (suffix?.factor ?? 1));
  const stop = unit && unit.end > end ? unit.stop : (tokens[end - 1]?.end ?? numeral.span.end);
  const first = prefix?.first ?? (sign ? numeral.first - 1 : numeral.first);
  const factor = (suffix?.factor ?? 1) * (unit?.factor ?? 1) * (sign ? -1 : 1);
  const shortStop = numeral.rest !== '' && !unit ? numeral.span.end : stop;
  return {
    numeral,
    first,
    end: unit ? Math.max(unit.end, end) : end,
    start: tokens[first]?.start ?? numeral.span.start,
    stop: numeral.rest !== '' && unit ? unit.stop : shortStop,
    unit,
    value: times(numeral.value, factor),
    low: times(factor < 0 ? numeral.high : numeral.low, factor),
    high: times(factor < 0 ? numeral.low : numeral.high, factor),
    negative: sign,
    suffix: suffix?.factor ?? 1,
  };
}

/** "75 USD million": the scale stands after the code. */
function scaleAfterCode(
  tokens: readonly Token[],
  unit: UnitReading,
  numeral: Numeral,
): UnitReading {
  const token = tokens[unit.end];
  const scale = SCALES.get(token?.lower ?? '') ?? 1;
  if (!token || unit.kind !== 'money' || numeral.scale !== 1 || scale < 1e6) return unit;
  return { ...unit, factor: unit.factor * scale, end: unit.end + 1, stop: token.end };
}

/** "20 million pounds" are money; "300 pounds" are a weight until the document says otherwise. */
function asSterling(unit: UnitReading, scale: number): UnitReading {
  return unit.unit === 'lb' && scale >= 1e6 ? { ...unit, unit: 'GBP', kind: 'money' } : unit;
}

function times(value: number | undefined, factor: number): number | undefined {
  return value === undefined ? undefined : tidy(value * factor);
}

/** A minus sign glued to the digits, with nothing glued before it: "-5", "−10", "minus 5". */
function readSignBefore(tokens: readonly Token[], first: number): boolean {
  const sign = tokens[first - 1];
  const token = tokens[first];
  if (!sign || !token) return false;
  if (sign.lower === 'minus' || sign.lower === 'negative') return true;
  if (sign.text !== '-' && sign.text !== '−') return false;
  const before = tokens[first - 2];
  const free =
    sign.spaceBefore ||
    before?.text === '(' ||
    (before !== undefined && CURRENCY_SIGNS.has(before.text));
  return free && !token.spaceBefore && token.kind === 'number';
}

/** The unit of "$10", past a currency name that repeats it: "$10 dollars", "US$5 USD". */
function currencyUnit(tokens: readonly Token[], prefix: CurrencyPrefix, end: number): UnitReading {
  const after = readUnit(tokens, end);
  const same =
    after?.kind === 'money' && sameCurrency(after.unit, prefix.code) && after.factor === 1;
  const hyphen = isJoiningHyphen(tokens, end);
  return {
    unit: same ? after.unit : prefix.code,
    kind: 'money',
    factor: 1,
    end: same ? after.end : end,
    stop: same ? after.stop : (tokens[end - 1]?.end ?? 0),
    tail: '',
    hyphenated: hyphen,
  };
}

/** "$5 AUD" is Australian; "$10 dollars" is what it was. */
function sameCurrency(after: string, prefix: string): boolean {
  return after === prefix || (prefix === 'USD' && DOLLARS.has(after));
}

const DOLLARS = new Set(
  CURRENCIES.filter(({ signs }) => / ?[A-Z]+\$/.test(signs)).map(({ code }) => code),
);

/** "1.2m", "$3 bn", "40k", "€5-m": a scale of letters after digits. */
function readScaleSuffix(
  tokens: readonly Token[],
  numeral: Numeral,
  money: boolean,
): { factor: number; end: number } | undefined {
  const at = isJoiningHyphen(tokens, numeral.end) && money ? numeral.end + 1 : numeral.end;
  const token = tokens[at];
  if (numeral.form !== 'digits' || token?.kind !== 'word') return undefined;
  const factor = numeral.scale === 1 ? SCALE_SUFFIXES.get(token.lower) : undefined;
  if (factor === undefined) return undefined;
  const sure = SURE_SCALE_SUFFIXES.has(token.lower) && (!token.spaceBefore || token.lower !== 'k');
  if (money || sure || suffixIsScale(tokens, at)) return { factor, end: at + 1 };
  return undefined;
}

/** Without a currency before it, "m" or "b" is a scale only before a currency or a counted noun. */
function suffixIsScale(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token || token.spaceBefore || (token.lower !== 'm' && token.lower !== 'b')) return false;
  if (readUnit(tokens, at + 1)?.kind === 'money') return true;
  if (token.text === 'M' || (token.text === 'b' && !isNounLike(next))) return true;
  if (!next || !isNounLike(next)) return false;
  const noun = isPluralNoun(next) ? next : tokens[at + 2];
  if (!noun || !isPluralNoun(noun) || !isNounLike(noun)) return false;
  return !METRE_NOUNS.has(noun.lower);
}

/** The unit after the number, or inside its word: "week" of "two-week". */
function unitAfter(
  tokens: readonly Token[],
  numeral: Numeral,
  end: number,
): UnitReading | undefined {
  if (numeral.rest !== '') return unitInWord(tokens, numeral);
  const loose = numeral.form === 'vague' || numeral.form === 'fraction';
  const scale = tokens[end - 1]?.lower ?? '';
  const plural = PLURAL_SCALES.has(scale) || (scale.endsWith('s') && SCALES.has(scale));
  const of = loose || plural ? linkWords(tokens, end) : 0;
  const unit = readUnit(tokens, end + of);
  if (unit && of > 0 && unit.kind === 'percent') return undefined;
  return unit && isUnitHere(tokens, end + of, unit) ? unit : undefined;
}

/** "half an hour", "millions of dollars", "a quarter of a mile": the words before the unit. */
function linkWords(tokens: readonly Token[], end: number): number {
  const of = tokens[end]?.lower === 'of' ? 1 : 0;
  const article = /^an?$/.test(tokens[end + of]?.lower ?? '') ? 1 : 0;
  return of + article;
}

/** "second" after a number of many words is an ordinal at times; "stone" and "cup" are nouns too. */
function isUnitHere(tokens: readonly Token[], at: number, unit: UnitReading): boolean {
  const token = tokens[at];
  if (token?.lower === 'second' && unit.kind === 'duration') return false;
  if (AMBIGUOUS_UNITS.has(token?.lower ?? '')) return !isNounLike(tokens[unit.end]);
  return true;
}

const AMBIGUOUS_UNITS = new Set(
  'real reais won colon lei crown crowns bar stone soles dong'.split(' '),
);

function unitInWord(tokens: readonly Token[], numeral: Numeral): UnitReading | undefined {
  const word = readUnitWord(numeral.rest);
  const token = tokens[numeral.first];
  if (!word || !token) return undefined;
  const old = /^olds?\b/.test(word.tail) && word.type === 'duration';
  return {
    unit: word.symbol,
    kind: old ? 'age' : word.type,
    factor: word.factor,
    end: numeral.end,
    stop: old ? token.end : numeral.span.end + 1 + word.length,
    tail: old ? '' : word.tail,
    hyphenated: true,
  };
}
