import type { Figure } from '../../document/document-analysis.js';
import type { FigureRecord } from './figure-record.js';

/**
 * Whether two numbers differ as by a slip of the pen: two digits changed places, or one is another.
 * Years of one time all differ in one digit.
 */
export function isMisprint({ figure: a }: FigureRecord, { figure: b }: FigureRecord): boolean {
  const places = differingPlaces(digitsOf(a), digitsOf(b));
  return places.swapped || (places.count === 1 && a.kind !== 'year' && digitsOf(a).length >= 3);
}

/**
 * Whether two numbers of three digits or more have the same digits but for two that changed places:
 * two quantities hardly ever do, so that this by itself speaks for one.
 */
export function isSlip({ figure: a }: FigureRecord, { figure: b }: FigureRecord): boolean {
  return digitsOf(a).length >= 3 && differingPlaces(digitsOf(a), digitsOf(b)).swapped;
}

/** Whether two numbers have the same digits but for two that changed places. */
export function isSwap({ figure: a }: FigureRecord, { figure: b }: FigureRecord): boolean {
  return differingPlaces(digitsOf(a), digitsOf(b)).swapped;
}

/** Digits of which two quantities hardly ever have the same by chance. */
const TELLING = 3;

/** Whether two numbers have the same three digits or more, with the point in another place: "4.71", "47.1". */
export function isShift({ figure: a }: FigureRecord, { figure: b }: FigureRecord): boolean {
  const digits = digitsOf(a);
  return digits.length >= TELLING && digits === digitsOf(b) && a.value !== b.value;
}

/** Each names something beside its number that the other does not: "Paper", "Steel". */
export function nameOthers(a: FigureRecord, b: FigureRecord): boolean {
  return namesMore(a, b) && namesMore(b, a);
}

function namesMore(a: FigureRecord, b: FigureRecord): boolean {
  return a.near.terms.some((term) => term.capital && !b.sentence.stems.has(term.stem));
}

function differingPlaces(x: string, y: string): { count: number; swapped: boolean } {
  if (x.length !== y.length || x.length < 2) return { count: x.length, swapped: false };
  const places = [...x].flatMap((digit, i) => (digit === y[i] ? [] : [i]));
  const [i = 0, j = 0] = places;
  return { count: places.length, swapped: places.length === 2 && x[i] === y[j] && x[j] === y[i] };
}

/** The digits of a number without the zeros before and after them; empty for none. */
export function digitsOf({ value }: Figure): string {
  return value === undefined
    ? ''
    : String(value)
        .replace(/\D/g, '')
        .replace(/^0+|0+$/g, '');
}
