import type { Token } from '../../text/token.js';
import { FRACTION_NAMES, SCALES } from '../tables/numerals.js';
import { CARDINALS, ORDINALS } from './number-words.js';
import { tidy } from './accumulate.js';
import { numeralOf, readNumeral, roundFraction, type Numeral } from './numeral.js';
import { readOrdinal } from './ordinal.js';
import { mayEndNumber } from './word-class.js';

/** A fraction of something, or of a scale word ("half a million"), and what it is a fraction of. */
export interface FractionReading {
  readonly numeral: Numeral;
  /** A number of its own, not a share: "half a million", "half a dozen", "a quarter of a million". */
  readonly scaled: boolean;
}

/**
 * Reads a fraction in words at token `i`, where the numeral `part` stands if one does: "a third", "two-thirds", "nearly half", "one in three",
 * "four homes out of five", "half a million". Undefined when the words are an ordinal or a half of a
 * game.
 */
export function readFraction(
  tokens: readonly Token[],
  i: number,
  part: Numeral | undefined,
): FractionReading | undefined {
  const ratio = part && readRatio(tokens, i, part);
  if (ratio || tokens[i]?.kind === 'number') return ratio;
  return readHalf(tokens, i) ?? readNamed(tokens, i) ?? readHyphenated(tokens, i);
}

/** "one in three", "9 out of 10", "four homes out of five". */
function readRatio(
  tokens: readonly Token[],
  i: number,
  part: Numeral,
): FractionReading | undefined {
  if (part.value === undefined || part.rest !== '' || part.scale !== 1) return undefined;
  let at = part.end;
  const noun = tokens[at];
  if (noun?.kind === 'word' && noun.lower !== 'in' && noun.lower !== 'out') {
    if (tokens[at + 1]?.lower !== 'out') return undefined;
    at++;
  }
  const outOf = tokens[at]?.lower === 'out' && tokens[at + 1]?.lower === 'of';
  if (!outOf && tokens[at]?.lower !== 'in') return undefined;
  const every = tokens[at + (outOf ? 2 : 1)]?.lower === 'every' ? 1 : 0;
  const whole = readNumeral(tokens, at + (outOf ? 2 : 1) + every);
  if (!isRatio(tokens, part, whole, outOf)) return undefined;
  // "four homes out of five" is a share; "87 votes out of 21,640" are two counts.
  if (at > part.end && (part.value > MAX_RATIO || (whole?.value ?? 0) > MAX_RATIO))
    return undefined;
  const value = roundFraction(part.value / (whole?.value ?? 1));
  return { numeral: fraction(tokens, i, whole?.end ?? i + 1, value), scaled: false };
}

/** The largest number of a share that is told with its noun between. */
const MAX_RATIO = 20;

/** "1 in 5", but not "two in 2019", "five in 30 minutes" or "one in 12 countries". */
function isRatio(
  tokens: readonly Token[],
  part: Numeral,
  whole: Numeral | undefined,
  outOf: boolean,
): boolean {
  if (whole?.value === undefined || part.value === undefined || whole.rest !== '') return false;
  if (part.value >= whole.value || part.value <= 0 || whole.value % 1 !== 0) return false;
  if (outOf) return true;
  if (whole.value >= 1000 && whole.value <= 2100 && whole.digits !== undefined) return false;
  const ratioWords = part.value <= 10 && (whole.value <= 20 || whole.value % 10 === 0);
  const next = tokens[whole.end];
  const unit = next?.lower.replace(/s$/, '') ?? '';
  return ratioWords && !TIME_NOUNS.has(unit) && next?.text !== '-' && next?.text !== '%';
}

const TIME_NOUNS = new Set(
  'second minute hour day week month year decade mile kilometre'.split(' '),
);

const NOT_BEFORE_HALF = new Set(
  'first second third fourth other better top bottom latter opening final last'.split(' '),
);

/** "half", "a half", "half of", "half a million", "half an hour". */
function readHalf(tokens: readonly Token[], i: number): FractionReading | undefined {
  const lower = tokens[i]?.lower;
  if (lower !== 'half' && lower !== 'quarter') return undefined;
  const before = tokens[i - 1]?.lower ?? '';
  if (NOT_BEFORE_HALF.has(before) || before.endsWith('-')) return undefined;
  if (tokens[i + 1]?.text === '-') return undefined;
  const first = before === 'a' || before === 'one' ? i - 1 : i;
  const value = lower === 'half' ? 0.5 : 0.25;
  const scaled = readScaled(tokens, first, i + 1, value);
  if (scaled) return scaled;
  if (lower === 'quarter' && (first === i || !mayEndNumber(tokens, i + 1))) return undefined;
  if (lower === 'half' && first < i && !mayEndNumber(tokens, i + 1)) return undefined;
  return { numeral: fraction(tokens, first, i + 1, value), scaled: false };
}

/** "half a million", "quarter of a million", "two thirds of a million", "half million", "half a dozen". */
function readScaled(
  tokens: readonly Token[],
  first: number,
  end: number,
  value: number,
): FractionReading | undefined {
  let at = end;
  if (tokens[at]?.lower === 'of') at++;
  if (tokens[at]?.lower === 'a') at++;
  const scale = SCALES.get(tokens[at]?.lower ?? '');
  if (scale === undefined || (tokens[end]?.lower === 'of' && at === end + 1)) return undefined;
  const numeral = fraction(tokens, first, at + 1, tidy(value * scale));
  return { numeral: { ...numeral, form: 'words', scale }, scaled: true };
}

/** "a third", "two thirds", "three quarters", "one fifth", "a twenty-fifth of". */
function readNamed(tokens: readonly Token[], i: number): FractionReading | undefined {
  const over = tokens[i]?.lower === 'a' ? 1 : CARDINALS.get(tokens[i]?.lower ?? '');
  if (over === undefined || over <= 0 || over > 99) return undefined;
  if (tokens[i]?.lower === 'a' && isNextOfSeries(tokens, i)) return undefined;
  const name = tokens[i + 1];
  if (name?.kind !== 'word' || name.lower === 'half') return undefined;
  const plural = name.lower.endsWith('s') || name.lower === 'halves';
  const under = denominator(tokens, i + 1, plural);
  if (under === undefined || plural !== over > 1) return undefined;
  const scaled = readScaled(tokens, i, i + 2, over / under);
  if (scaled) return scaled;
  if (!plural && !mayEndNumber(tokens, i + 2)) return undefined;
  return { numeral: fraction(tokens, i, i + 2, roundFraction(over / under)), scaled: false };
}

/** "Two bridges collapsed and a third was damaged": an ordinal after its cardinal. */
function isNextOfSeries(tokens: readonly Token[], i: number): boolean {
  const under = FRACTION_NAMES.get(tokens[i + 1]?.lower ?? '');
  if (
    under === undefined ||
    under > 10 ||
    !/^(?:and|,|but|while)$/.test(tokens[i - 1]?.lower ?? '')
  )
    return false;
  for (let k = i - 2; k > i - 14 && k >= 0; k--) {
    const token = tokens[k];
    if (CARDINALS.get(token?.lower ?? '') === under - 1 || token?.text === String(under - 1))
      return true;
  }
  return false;
}

function denominator(tokens: readonly Token[], i: number, plural: boolean): number | undefined {
  const lower = tokens[i]?.lower ?? '';
  const name = plural && lower !== 'halves' ? lower.slice(0, -1) : lower;
  const known = FRACTION_NAMES.get(name);
  if (known !== undefined) return known;
  const ordinal = readOrdinal(tokens, i);
  return !plural && ordinal?.end === i + 1 && ordinal.value > 3 ? ordinal.value : undefined;
}

/** "two-thirds", "one-third", "three-quarters". */
function readHyphenated(tokens: readonly Token[], i: number): FractionReading | undefined {
  const lower = tokens[i]?.lower ?? '';
  const cut = lower.indexOf('-');
  if (cut < 2) return undefined;
  const over = CARDINALS.get(lower.slice(0, cut));
  const name = lower.slice(cut + 1);
  const under = FRACTION_NAMES.get(name) ?? FRACTION_NAMES.get(name.replace(/s$/, ''));
  if (over === undefined || under === undefined || under <= over || ORDINALS.has(lower))
    return undefined;
  const scaled = readScaled(tokens, i, i + 1, over / under);
  if (scaled) return scaled;
  return { numeral: fraction(tokens, i, i + 1, roundFraction(over / under)), scaled: false };
}

function fraction(tokens: readonly Token[], first: number, end: number, value: number): Numeral {
  return numeralOf(tokens, first, end, 'fraction', value);
}
