import type { Token } from '../../text/token.js';
import { FRACTION_NAMES, PLURAL_SCALES, SCALES } from '../tables/numerals.js';
import { CARDINALS } from './number-words.js';
import { mayEndNumber } from './word-class.js';

/** How far a numeral has been read: total of the closed groups, the open group, the last scale. */
export interface Progress {
  readonly total: number;
  /** The group that a further scale would multiply; undefined right after a scale. */
  readonly open: number | undefined;
  readonly scale: number;
  /** Token after what was read. */
  readonly end: number;
}

/** Beyond this no further scale is applied: "million million million" is no number of a report. */
const MAX_TOTAL = 1e15;

/** Reads on from a first number through scales, further words, "and" and "point", as far as they fit. */
export function accumulate(tokens: readonly Token[], start: Progress, digits: boolean): Progress {
  let progress = start;
  for (;;) {
    const next = step(tokens, progress, digits);
    if (!next) return progress;
    progress = next;
  }
}

/** The number that was read, without the noise of binary fractions: 1.15 million is 1150000. */
export function valueOf({ total, open }: Progress): number {
  return tidy(total + (open ?? 0));
}

/** Takes the noise of binary fractions off a value. */
export function tidy(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}

function step(tokens: readonly Token[], progress: Progress, digits: boolean): Progress | undefined {
  const token = tokens[progress.end];
  if (token?.kind !== 'word') return digits ? afterHyphen(tokens, progress) : undefined;
  const scale = SCALES.get(token.lower) ?? PLURAL_SCALES.get(token.lower);
  if (scale !== undefined) return applyScale(progress, scale);
  if (token.lower === 'and') return afterAnd(tokens, progress, digits);
  if (token.lower === 'point') return afterPoint(tokens, progress);
  const small = digits ? undefined : CARDINALS.get(token.lower);
  return small === undefined ? undefined : addSmall(progress, small, 1);
}

/** "4.2-billion": as South African and Canadian papers write amounts. */
function afterHyphen(tokens: readonly Token[], progress: Progress): Progress | undefined {
  const [hyphen, next] = [tokens[progress.end], tokens[progress.end + 1]];
  const glued = hyphen?.text === '-' && !hyphen.spaceBefore && next?.spaceBefore === false;
  const scale = glued ? SCALES.get(next.lower) : undefined;
  if (scale === undefined || scale < 1e6) return undefined;
  return applyScale({ ...progress, end: progress.end + 1 }, scale);
}

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
  if (open === undefined) {
    return scale > 12 && small < scale
      ? { total, open: small, scale, end: end + width }
      : undefined;
  }
  const hundreds = open >= 100 && open % 100 === 0 && small < 100;
  const tens = open % 100 >= 20 && open % 10 === 0 && small > 0 && small < 10;
  return hundreds || tens ? { total, open: open + small, scale, end: end + width } : undefined;
}

/** "one hundred and sixty", "100 and sixty", "3 hundred and 21", "one and a half", "two million and a quarter". */
function afterAnd(
  tokens: readonly Token[],
  progress: Progress,
  digits: boolean,
): Progress | undefined {
  const part = partAfterAnd(tokens, progress.end + 1);
  if (part) return addPart(tokens, progress, part);
  const next = tokens[progress.end + 1];
  const { open, scale } = progress;
  const spelled = next?.kind === 'word' ? CARDINALS.get(next.lower) : undefined;
  const figures =
    scale === 100 && digits && /^\d{1,2}$/.test(next?.text ?? '') ? Number(next?.text) : undefined;
  const small = spelled ?? figures;
  if (small === undefined) return undefined;
  if (open !== undefined && (open < 100 || open % 100 !== 0)) return undefined;
  if (digits && !joinsDigits(open, scale, small)) return undefined;
  return addSmall(progress, small, 2);
}

/** After digits "and" goes on with the number only in "100 and sixty" or after a word "hundred". */
function joinsDigits(open: number | undefined, scale: number, small: number): boolean {
  return open !== undefined && (scale === 100 || (open === 100 && small >= 10));
}

interface Part {
  readonly value: number;
  readonly width: number;
}

/** "a half", "one fourth", "three quarters", "two thirds" at token `i`. */
function partAfterAnd(tokens: readonly Token[], i: number): Part | undefined {
  const lower = tokens[i]?.lower ?? '';
  const noun = tokens[i + 1]?.lower ?? '';
  const over = lower === 'a' ? 1 : CARDINALS.get(lower);
  if (over === undefined || over < 1) return undefined;
  const under = FRACTION_NAMES.get(over === 1 ? noun : noun.replace(/s$/, ''));
  if (under === undefined || under <= over || (over > 1 && !noun.endsWith('s'))) return undefined;
  const common = noun === 'half' || noun === 'quarter';
  if (!common && over === 1 && !mayEndNumber(tokens, i + 2)) return undefined;
  return { value: over / under, width: 2 };
}

/** A part of one, of the last scale ("two million and a half"), or of the scale that follows it. */
function addPart(tokens: readonly Token[], progress: Progress, part: Part): Progress {
  const end = progress.end + 1 + part.width;
  if (progress.open !== undefined) {
    return { ...progress, open: progress.open + part.value, end };
  }
  const own = SCALES.get(tokens[end]?.lower ?? '');
  if (own === undefined) return { ...progress, open: part.value * progress.scale, end };
  return { ...progress, total: progress.total + part.value * own, end: end + 1 };
}

/** "two point five": digits in words after "point". */
function afterPoint(tokens: readonly Token[], progress: Progress): Progress | undefined {
  if (progress.open === undefined || progress.open % 1 !== 0) return undefined;
  let digits = '';
  let end = progress.end + 1;
  for (; end < tokens.length && digits.length < 12; end++) {
    const small = CARDINALS.get(tokens[end]?.lower ?? '');
    if (small === undefined || (digits !== '' && small > 9)) break;
    digits += String(small);
  }
  if (digits === '') return undefined;
  return { ...progress, open: progress.open + Number(`0.${digits}`), end };
}
