import {
  OTHER_NUMBERS,
  SMALL_NUMBERS,
  SMALL_ORDINALS,
  TENS,
  TENS_ORDINALS,
} from '../tables/numerals.js';

/** Number words below one hundred with their values, "twenty-six" and "ninety" alike. */
export const CARDINALS: ReadonlyMap<string, number> = new Map([
  ...SMALL_NUMBERS.map((word, value): [string, number] => [word, value]),
  ...withTens(TENS, SMALL_NUMBERS),
  ...TENS.map((word, i): [string, number] => [word, 20 + 10 * i]),
  ...OTHER_NUMBERS,
]);

/** Ordinal words with their values, "twenty-first" and "hundredth" alike. */
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...SMALL_ORDINALS.slice(1).map((word, i): [string, number] => [word, i + 1]),
  ...withTens(TENS, SMALL_ORDINALS),
  ...TENS_ORDINALS.map((word, i): [string, number] => [word, 20 + 10 * i]),
  ['hundredth', 100],
  ['thousandth', 1000],
  ['millionth', 1e6],
]);

function withTens(tens: readonly string[], units: readonly string[]): [string, number][] {
  return tens.flatMap((ten, i) =>
    units.slice(1, 10).map((unit, j): [string, number] => [`${ten}-${unit}`, 21 + 10 * i + j]),
  );
}

/** A word that opens with a number and goes on after a hyphen: "two-week", "twenty-five-year-old". */
export interface Compound {
  readonly value: number;
  /** Length of the number's part, without the hyphen. */
  readonly length: number;
  /** What follows the hyphen, lower-cased: "week", "year-old". */
  readonly rest: string;
}

/** Reads the number at the start of a hyphenated lower-cased word; undefined when there is none. */
export function readCompound(
  lower: string,
  values: ReadonlyMap<string, number> = CARDINALS,
): Compound | undefined {
  const first = lower.indexOf('-');
  if (first < 2) return undefined;
  const second = lower.indexOf('-', first + 1);
  for (const cut of second > 0 ? [second, first] : [first]) {
    const value = values.get(lower.slice(0, cut));
    if (value !== undefined) return { value, length: cut, rest: lower.slice(cut + 1) };
  }
  return undefined;
}
