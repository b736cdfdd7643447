import type { Span } from '../../text/span.js';
import type { Token } from '../../text/token.js';
import { FRACTION_NAMES, FRACTION_SIGNS, SCALES } from '../tables/numerals.js';
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

/** How far a numeral has been read: total of the closed groups, the open group, the last scale. */
interface Progress {
  readonly total: number;
  readonly open: number | undefined;
  readonly scale: number;
  readonly end: number;
}

/** Reads the exact numeral that starts at token `i`; undefined when none does. */
export function readNumeral(tokens: readonly Token[], i: number): Numeral | undefined {
  const token = tokens[i];
  if (!token) return undefined;
  if (token.kind === 'number') return readFromDigits(tokens, i, token);
  if (token.kind === 'word') return readFromWords(tokens, i, token);
  const sign = FRACTION_SIGNS.get(token.text);
  return sign === undefined ? undefined : finish(tokens, i, i + 1, 'fraction', sign);
}

/** The value of a fraction, to four decimals: "a third" is no more exact than that. */
export function roundFraction(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

function readFromDigits(tokens: readonly Token[], i: number, token: Token): Numeral | undefined {
  const grouped = spacedGroups(tokens, i);
  const reading = readDigits(grouped.text);
  if (!reading) return undefined;
  const fraction = signOrSlash(tokens, i, grouped.end, reading.value);
  if (fraction) return finish(tokens, i, fraction.end, fraction.form, fraction.value);
  const start = { total: 0, open: reading.value, scale: 1, end: grouped.end };
  const progress = accumulate(tokens, start, reading.value);
  const alone = progress.end === i + 1;
  const factor = reading.value === 0 ? 1 : valueOf(progress) / reading.value;
  return {
    ...finish(tokens, i, progress.end, 'digits', valueOf(progress)),
    digits: alone ? token.text : undefined,
    swapped: reading.swapped === undefined ? undefined : reading.swapped * factor,
    scale: progress.scale,
  };
}

const MAX_GROUPS = 6;

/** "1 234 567": groups of exactly three digits after single spaces. */
function spacedGroups(tokens: readonly Token[], i: number): { text: string; end: number } {
  let text = tokens[i]?.text ?? '';
  let end = i + 1;
  if (!/^\d{1,3}$/.test(text) || text === '0') return { text, end };
  while (end < i + MAX_GROUPS) {
    const next = tokens[end];
    const before = tokens[end - 1];
    if (!next || !before || next.kind !== 'number' || next.start !== before.end + 1) break;
    const whole = /^\d{3}(?:[.,]\d{1,2})?$/.test(next.text);
    if (!whole) break;
    text += next.text;
    end++;
    if (next.text.length > 3) break;
  }
  return { text, end };
}

/** "2½", "2 1/2", "1/4": a fraction after or made by the digits. */
function signOrSlash(
  tokens: readonly Token[],
  i: number,
  end: number,
  value: number,
): { end: number; value: number; form: 'digits' | 'fraction' } | undefined {
  const sign = FRACTION_SIGNS.get(tokens[end]?.text ?? '');
  if (sign !== undefined) return { end: end + 1, value: value + sign, form: 'digits' };
  const own = slashFraction(tokens, i);
  if (own !== undefined) return { end: i + 3, value: roundFraction(own), form: 'fraction' };
  const next = tokens[end]?.kind === 'number' ? slashFraction(tokens, end) : undefined;
  if (next !== undefined) return { end: end + 3, value: value + next, form: 'digits' };
  return undefined;
}

const DENOMINATORS = new Set([2, 3, 4, 5, 6, 8, 10, 16, 20, 32, 40, 100]);

function slashFraction(tokens: readonly Token[], i: number): number | undefined {
  const [over, slash, under, after] = [tokens[i], tokens[i + 1], tokens[i + 2], tokens[i + 3]];
  if (slash?.text !== '/' || under?.kind !== 'number' || slash.spaceBefore || under.spaceBefore) {
    return undefined;
  }
  if (after?.text === '/' && !after.spaceBefore) return undefined;
  const [a, b] = [Number(over?.text), Number(under.text)];
  return DENOMINATORS.has(b) && a > 0 && a < b ? a / b : undefined;
}

function readFromWords(tokens: readonly Token[], i: number, token: Token): Numeral | undefined {
  const small = CARDINALS.get(token.lower);
  if (small !== undefined) {
    const progress = accumulate(tokens, { total: 0, open: small, scale: 1, end: i + 1 }, undefined);
    return {
      ...finish(tokens, i, progress.end, 'words', valueOf(progress)),
      scale: progress.scale,
    };
  }
  if (SCALES.has(token.lower)) return readArticleScale(tokens, i);
  const compound = token.text.includes('-') ? readCompound(token.lower) : undefined;
  if (!compound) return undefined;
  const numeral = finish(tokens, i, i + 1, 'words', compound.value);
  const scale = SCALES.get(compound.rest);
  if (scale !== undefined) return { ...numeral, ...exactly(compound.value * scale), scale };
  const span = { start: token.start, end: token.start + compound.length };
  return { ...numeral, span, rest: compound.rest };
}

/** "a hundred", "a million", bare "hundred": one of the scale, with the article. */
function readArticleScale(tokens: readonly Token[], i: number): Numeral | undefined {
  const before = tokens[i - 1]?.lower;
  const first = before === 'a' || before === 'an' ? i - 1 : i;
  if (first === i && tokens[i]?.lower === 'dozen' && before === 'the') return undefined;
  const start = { total: 0, open: 1, scale: 1, end: i };
  const progress = accumulate(tokens, start, undefined);
  return {
    ...finish(tokens, first, progress.end, 'words', valueOf(progress)),
    scale: progress.scale,
  };
}

function valueOf(progress: Progress): number {
  return tidy(progress.total + (progress.open ?? 0));
}

/** Takes the noise of binary fractions off: 1.15 million is 1150000. */
export function tidy(value: number): number {
  return Number(value.toPrecision(15));
}

function accumulate(
  tokens: readonly Token[],
  start: Progress,
  digits: number | undefined,
): Progress {
  let progress = start;
  for (;;) {
    const next = step(tokens, progress, digits);
    if (!next) return progress;
    progress = next;
  }
}

function step(
  tokens: readonly Token[],
  progress: Progress,
  digits: number | undefined,
): Progress | undefined {
  const token = tokens[progress.end];
  if (token?.kind !== 'word') return undefined;
  const scale = SCALES.get(token.lower);
  if (scale !== undefined) return applyScale(progress, scale);
  if (token.lower === 'and') return afterAnd(tokens, progress, digits);
  if (token.lower === 'point') return afterPoint(tokens, progress);
  const small = digits === undefined ? CARDINALS.get(token.lower) : undefined;
  return small === undefined ? undefined : addSmall(progress, small, 1);
}

/** Beyond this no further scale is applied: "million million million" is no number of a report. */
const MAX_TOTAL = 1e15;

function applyScale(progress: Progress, scale: number): Progress | undefined {
  const { total, open, end } = progress;
  if (scale === 100) {
    if (open === undefined || open >= 100) return undefined;
    return { total, open: open * 100, scale, end: end + 1 };
  }
  if (open === undefined) {
    if (total === 0 || scale <= 12 || total > MAX_TOTAL) return undefined;
    return { total: total * scale, open: undefined, scale: progress.scale * scale, end: end + 1 };
  }
  return { total: total + open * scale, open: undefined, scale, end: end + 1 };
}

/** "two hundred sixty", "twenty six", "one million two": a small number after a rounder one. */
function addSmall(progress: Progress, small: number, width: number): Progress | undefined {
  const { total, open, scale, end } = progress;
  const fits =
    open === undefined
      ? scale > 12 && small < scale
      : (open >= 100 && open % 100 === 0 && small < 100) ||
        (open >= 20 && open < 100 && open % 10 === 0 && small > 0 && small < 10);
  return fits ? { total, open: (open ?? 0) + small, scale, end: end + width } : undefined;
}

/** "one hundred and sixty", "100 and sixty", "one and a half", "two million and a quarter". */
function afterAnd(
  tokens: readonly Token[],
  progress: Progress,
  digits: number | undefined,
): Progress | undefined {
  const next = tokens[progress.end + 1];
  const part = halfAfterAnd(tokens, progress.end + 1);
  if (part) {
    const unit = progress.open === undefined ? progress.scale : 1;
    const open = (progress.open ?? 0) + part.value * unit;
    return { ...progress, open, end: progress.end + 1 + part.width };
  }
  const small = next?.kind === 'word' ? CARDINALS.get(next.lower) : undefined;
  if (small === undefined) return undefined;
  const { open } = progress;
  if (open !== undefined && (open < 100 || open % 100 !== 0)) return undefined;
  if (digits !== undefined && (open !== 100 || small < 10)) return undefined;
  return addSmall(progress, small, 2);
}

/** "a half", "one half", "a quarter", "three quarters" at token `i`. */
function halfAfterAnd(
  tokens: readonly Token[],
  i: number,
): { value: number; width: number } | undefined {
  const lower = tokens[i]?.lower ?? '';
  const noun = tokens[i + 1]?.lower ?? '';
  const article = lower === 'a' || lower === 'one';
  if (article && (noun === 'half' || noun === 'quarter' || noun === 'third')) {
    return { value: 1 / (FRACTION_NAMES.get(noun) ?? 2), width: 2 };
  }
  if (lower === 'three' && noun === 'quarters') return { value: 3 / 4, width: 2 };
  return undefined;
}

/** "two point five": digits in words after "point". */
function afterPoint(tokens: readonly Token[], progress: Progress): Progress | undefined {
  if (progress.open === undefined || progress.open % 1 !== 0) return undefined;
  let digits = '';
  let end = progress.end + 1;
  for (; end < tokens.length; end++) {
    const small = CARDINALS.get(tokens[end]?.lower ?? '');
    if (small === undefined || (digits !== '' && small > 9)) break;
    digits += String(small);
  }
  if (digits === '') return undefined;
  return { ...progress, open: progress.open + Number(`0.${digits}`), end };
}

function exactly(value: number): Pick<Numeral, 'value' | 'low' | 'high'> {
  return { value: tidy(value), low: tidy(value), high: tidy(value) };
}

function finish(
  tokens: readonly Token[],
  first: number,
  end: number,
  form: Numeral['form'],
  value: number,
): Numeral {
  const span = { start: tokens[first]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
  return {
    first,
    end,
    span,
    form,
    ...exactly(value),
    digits: undefined,
    swapped: undefined,
    scale: 1,
    rest: '',
  };
}
