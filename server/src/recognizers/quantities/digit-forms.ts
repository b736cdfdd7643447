import type { Token } from '../../text/token.js';
import { FRACTION_SIGNS } from '../tables/numerals.js';

/** Digits as they stand over one token or several: their text without inner spaces, and where they are. */
export interface DigitForm {
  readonly first: number;
  readonly end: number;
  readonly text: string;
}

const MAX_GROUPS = 6;

/** Reads "1 234 567" (groups of exactly three after single spaces) and ".08" as one number; else one token. */
export function readDigitForm(tokens: readonly Token[], i: number): DigitForm {
  const point = leadingPoint(tokens, i);
  if (point) return point;
  let text = tokens[i]?.text ?? '';
  let end = i + 1;
  if (!/^\d{1,3}$/.test(text) || text === '0') return { first: i, end, text };
  while (end < i + MAX_GROUPS) {
    const next = tokens[end];
    const before = tokens[end - 1];
    if (!next || !before || next.kind !== 'number' || next.start !== before.end + 1) break;
    if (!/^\d{3}(?:[.,]\d{1,2})?$/.test(next.text)) break;
    text += next.text;
    end++;
    if (next.text.length > 3) break;
  }
  return { first: i, end, text };
}

/** ".08": a point with nothing glued before it. */
function leadingPoint(tokens: readonly Token[], i: number): DigitForm | undefined {
  const [point, token] = [tokens[i - 1], tokens[i]];
  if (point?.text !== '.' || !point.spaceBefore || !token || token.spaceBefore) return undefined;
  return /^\d+$/.test(token.text)
    ? { first: i - 1, end: i + 1, text: `0.${token.text}` }
    : undefined;
}

/** What a fraction sign or a slash after the digits makes of their value. */
export interface SlashReading {
  readonly end: number;
  readonly value: number;
  readonly form: 'digits' | 'fraction';
}

/** Reads "2½", "2 1/2" and "1/4": a fraction after or made by the digits; undefined when there is none. */
export function readSlash(
  tokens: readonly Token[],
  i: number,
  end: number,
  value: number,
): SlashReading | undefined {
  const sign = FRACTION_SIGNS.get(tokens[end]?.text ?? '');
  if (sign !== undefined) return { end: end + 1, value: value + sign, form: 'digits' };
  const own = slashFraction(tokens, i);
  if (own !== undefined) return { end: i + 3, value: own, form: 'fraction' };
  const next = tokens[end]?.kind === 'number' ? slashFraction(tokens, end) : undefined;
  return next === undefined ? undefined : { end: end + 3, value: value + next, form: 'digits' };
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

/** A power of ten after the digits. */
export interface ExponentReading {
  readonly end: number;
  readonly factor: number;
}

/** Reads "1e10", "12e-1", "1.3x10^6", "5.5×10−3" after the digits that end before token `end`. */
export function readExponent(tokens: readonly Token[], end: number): ExponentReading | undefined {
  const word = tokens[end];
  if (!word || word.spaceBefore) return undefined;
  const whole = /^(?:e|[x×]10(?=[-−]))([-−]?\d{1,2})$/.exec(word.lower);
  if (whole) return { end: end + 1, factor: 10 ** Number(whole[1]?.replace('−', '-')) };
  if (word.lower === 'e') return signedPower(tokens, end + 1);
  if (/^[x×]10$/.test(word.lower)) return signedPower(tokens, end + 1);
  if (word.text === '×' && tokens[end + 1]?.text === '10') return signedPower(tokens, end + 2);
  return undefined;
}

/** "^6", "^-4", "-3", "+14": the power, its caret and its sign. */
function signedPower(tokens: readonly Token[], i: number): ExponentReading | undefined {
  const caret = tokens[i]?.text === '^' ? 1 : 0;
  const sign = /^[-−+]$/.test(tokens[i + caret]?.text ?? '') ? 1 : 0;
  const power = tokens[i + caret + sign];
  if (caret + sign === 0 || !power || !/^\d{1,2}$/.test(power.text)) return undefined;
  const negative = sign === 1 && tokens[i + caret]?.text !== '+';
  return {
    end: i + caret + sign + 1,
    factor: 10 ** (negative ? -Number(power.text) : Number(power.text)),
  };
}
