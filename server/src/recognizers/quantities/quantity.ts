import type { Span } from '../../text/span.js';
import type { ClauseReading } from './clause-reading.js';

/** What a numeric expression is; the document's `FigureKind`. */
export type QuantityKind =
  | 'count'
  | 'percent'
  | 'fraction'
  | 'money'
  | 'duration'
  | 'age'
  | 'date'
  | 'time'
  | 'ordinal'
  | 'rank'
  | 'year'
  | 'measurement'
  | 'membership'
  | 'other';

/** How the wording qualifies the number; the document's `Modifier`. */
export type QuantityModifier =
  'about' | 'at-least' | 'at-most' | 'more-than' | 'less-than' | 'nearly' | 'vague';

/** The values the wording allows, in base units, ends inclusive; undefined: unbounded on that side. */
export interface QuantityInterval {
  readonly low: number | undefined;
  readonly high: number | undefined;
}

/** A half-open range of a block's tokens. */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
}

/** The noun that is counted, with its place. */
export interface CountedNoun extends TokenRange {
  /** Singular, lower-cased: "officer". */
  readonly head: string;
  /** Lower-cased words before the head, in order: ["law", "enforcement"]. */
  readonly modifiers: readonly string[];
}

/** What a quantity says if the document's habit speaks for the other reading. */
export interface Alternative {
  /**
   * comma-decimal: 1.234 is a thousand and more; sterling: pounds are money; month-first: 3/4 is 4 March;
   * one-currency: "spent thirty million" is in the currency of all sums, which is the unit then.
   */
  readonly when: 'comma-decimal' | 'sterling' | 'month-first' | 'one-currency';
  readonly value: number | undefined;
  readonly kind: QuantityKind;
  readonly unit: string | undefined;
  readonly iso: string | undefined;
}

/** A numeric expression of one block; offsets and token numbers count from the block's start. */
export interface Quantity {
  /** Modifier, number and unit or counted noun: "At least nine forest rangers". */
  readonly span: Span;
  /** The number alone: "eight". */
  readonly numeral: Span;
  /** The numeral as written. */
  readonly written: string;
  /** The tokens of the span. */
  readonly tokens: TokenRange;
  readonly kind: QuantityKind;
  /** The stated number in base units; undefined for vague numbers, ranges, dates and times. */
  readonly value: number | undefined;
  readonly interval: QuantityInterval;
  /** Hedged or vague. "At least" is a bound, not an approximation. */
  readonly approximate: boolean;
  readonly modifier: QuantityModifier | undefined;
  /** USD, percent, year, km, or the singular counted noun; undefined when the text names none. */
  readonly unit: string | undefined;
  /** Dates and times in ISO 8601, as far as certain: "2022-01-06", "18:40", "--01-14". */
  readonly iso: string | undefined;
  readonly noun: CountedNoun | undefined;
  readonly alternative: Alternative | undefined;
  /** What the sentence says of it. */
  readonly clause: ClauseReading;
  /** The rule that made it. */
  readonly rule: `${string}/${string}`;
}
