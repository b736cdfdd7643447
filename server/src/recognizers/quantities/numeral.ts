import type { Span } from '../../text/span.js';
import type { Token } from '../../text/token.js';
import { FRACTION_SIGNS, SCALES } from '../tables/numerals.js';
import { accumulate, tidy, valueOf } from './accumulate.js';
import { readDigitForm, readExponent, readSlash } from './digit-forms.js';
import { readDigits } from './digits.js';
import { CARDINALS, readCompound } from './number-words.js';
import type { TokenRange } from './quantity.js';

/** A number as written, in digits, words or both, with its scale words. */
export interface Numeral extends TokenRange {
  readonly span: Span;
  readonly form: 'digits' | 'words' | 'vague' | 'fraction';
  /** Undefined for vague numbers. */
  readonly value: number | undefined;
  /** Bounds of a vague number; the value itself otherwise. */
  readonly low: number | undefined;
  readonly high: number | undefined;
  /** The digits when the numeral is one number token and nothing else: "2019", "7.30". */
  readonly digits: string | undefined;
  /** The value if point and comma change places; undefined when only one reading is possible. */
  readonly swapped: number | undefined;
  /** The last scale applied: a million in "1.2 million"; 1 when there is none. */
  readonly scale: number;
  /** What follows the number in the same word: "week" in "two-week", else empty. */
  readonly rest: string;
}

/** Reads the exact numeral that starts at token `i`; undefined when none does. */
export function readNumeral(tokens: readonly Token[], i: number): Numeral | undefined {
  const token = tokens[i];
  if (!token) return undefined;
  if (token.kind === 'number') return readFromDigits(tokens, i, token);
  if (token.kind === 'word') return readFromWords(tokens, i, token);
  const sign = FRACTION_SIGNS.get(token.text);
  return sign === undefined
    ? undefined
    : numeralOf(tokens, i, i + 1, 'fraction', roundFraction(sign));
}

/** The value of a fraction, to four decimals: "a third" is no more exact than that. */
export function roundFraction(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

/** A numeral over a range of tokens, all of it the number, exact unless bounds are given. */
export function numeralOf(
  tokens: readonly Token[],
  first: number,
  end: number,
  form: Numeral['form'],
  value: number | undefined,
  [low, high]: readonly [number | undefined, number | undefined] = [value, value],
): Numeral {
  return {
    first,
    end,
    span: { start: tokens[first]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 },
    form,
    value,
    low,
    high,
    digits: undefined,
    swapped: undefined,
    scale: 1,
    rest: '',
  };
}

function readFromDigits(tokens: readonly Token[], i: number, token: Token): Numeral | undefined {
  const form = readDigitForm(tokens, i);
  const reading = readDigits(form.text);
  if (!reading) return undefined;
  const slash = readSlash(tokens, i, form.end, reading.value);
  if (slash) return numeralOf(tokens, i, slash.end, slash.form, slashValue(slash));
  const exponent = readExponent(tokens, form.end);
  if (exponent) {
    return numeralOf(
      tokens,
      form.first,
      exponent.end,
      'digits',
      tidy(reading.value * exponent.factor),
    );
  }
  const start = { total: 0, open: reading.value, scale: 1, end: form.end };
  const progress = accumulate(tokens, start, true);
  const factor = reading.value === 0 ? 1 : valueOf(progress) / reading.value;
  return {
    ...numeralOf(tokens, form.first, progress.end, 'digits', valueOf(progress)),
    digits: progress.end === i + 1 && form.first === i ? token.text : undefined,
    swapped: reading.swapped === undefined ? undefined : reading.swapped * factor,
    scale: progress.scale,
  };
}

function slashValue(slash: {
  readonly form: 'digits' | 'fraction';
  readonly value: number;
}): number {
  return slash.form === 'fraction' ? roundFraction(slash.value) : slash.value;
}

function readFromWords(tokens: readonly Token[], i: number, token: Token): Numeral | undefined {
  const small = CARDINALS.get(token.lower);
  if (small !== undefined) {
    const progress = accumulate(tokens, { total: 0, open: small, scale: 1, end: i + 1 }, false);
    const numeral = numeralOf(tokens, i, progress.end, 'words', valueOf(progress));
    return { ...numeral, scale: progress.scale };
  }
  if (SCALES.has(token.lower)) return readArticleScale(tokens, i);
  const compound = token.text.includes('-') ? readCompound(token.lower) : undefined;
  if (!compound) return undefined;
  const scale = SCALES.get(compound.rest);
  if (scale !== undefined) {
    return { ...numeralOf(tokens, i, i + 1, 'words', compound.value * scale), scale };
  }
  const span = { start: token.start, end: token.start + compound.length };
  return { ...numeralOf(tokens, i, i + 1, 'words', compound.value), span, rest: compound.rest };
}

/** "a hundred", "a million", bare "hundred": one of the scale, with the article. */
function readArticleScale(tokens: readonly Token[], i: number): Numeral | undefined {
  const before = tokens[i - 1]?.lower;
  const first = before === 'a' || before === 'an' ? i - 1 : i;
  if (first === i && tokens[i]?.lower === 'dozen' && before === 'the') return undefined;
  const progress = accumulate(tokens, { total: 0, open: 1, scale: 1, end: i }, false);
  return {
    ...numeralOf(tokens, first, progress.end, 'words', valueOf(progress)),
    scale: progress.scale,
  };
}
