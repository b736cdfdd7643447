import type { Figure } from '../../document/document-analysis.js';
import { UNIT_SCALES } from '../tables/units.js';

/** A figure's value in the base unit of what it can be compared within. */
export interface Comparable {
  /** Figures of different dimensions are never compared: "count", "money:USD", "length". */
  readonly dimension: string;
  /** The stated value; undefined for vague numbers, dates and times. */
  readonly value: number | undefined;
  /** What the wording allows; infinite where unbounded. */
  readonly low: number;
  readonly high: number;
  /** The unit as written where units are converted, the ISO form of dates and times, else empty. */
  readonly unit: string;
  /** Half of the last written digit's place, in base units: what rounding may hide. */
  readonly rounding: number;
  /** Both ends are given: "between 40 and 60". */
  readonly range: boolean;
}

/** Reads what a figure can be compared with; undefined for kinds that are never compared. */
export function comparableOf(figure: Figure, numeral: string): Comparable | undefined {
  switch (figure.kind) {
    case 'money':
      return scaled(figure, numeral, `money:${figure.unit ?? '?'}`, 1, 0);
    case 'percent':
      return figure.unit?.includes('point') === true
        ? scaled(figure, numeral, 'points', 1, 0)
        : scaled(figure, numeral, 'share', 0.01, 0);
    case 'fraction':
      return scaled(figure, numeral, 'share', 1, 0);
    case 'measurement':
    case 'duration':
      return measured(figure, numeral);
    case 'date':
    case 'time':
      return pointInTime(figure);
    case 'membership':
    case 'count':
      return scaled(figure, numeral, 'count', 1, 0);
    case 'other':
      return UNIT_SCALES.has(unitName(figure)) ? measured(figure, numeral) : undefined;
    default:
      return scaled(figure, numeral, figure.kind, 1, 0);
  }
}

function unitName(figure: Figure): string {
  return (figure.unit ?? '').toLowerCase().trim().replace(/\s+/g, '-');
}

function measured(figure: Figure, numeral: string): Comparable {
  const unit = unitName(figure);
  const scale = UNIT_SCALES.get(unit) ?? UNIT_SCALES.get(unit.replace(/s$/, ''));
  if (scale === undefined) return scaled(figure, numeral, `${figure.kind}:${unit}`, 1, 0);
  return scaled(figure, numeral, scale.dimension, scale.factor, scale.offset);
}

function scaled(
  figure: Figure,
  numeral: string,
  dimension: string,
  factor: number,
  offset: number,
): Comparable {
  const convert = (x: number): number => x * factor + offset;
  const { low, high } = figure.interval;
  return {
    dimension,
    value: figure.value === undefined ? undefined : convert(figure.value),
    low: low === undefined ? -Infinity : convert(low),
    high: high === undefined ? Infinity : convert(high),
    unit:
      factor === 1 && offset === 0 && !UNIT_SCALES.has(unitName(figure)) ? '' : unitName(figure),
    rounding: figure.value === undefined ? 0 : halfPlace(figure.value, numeral) * Math.abs(factor),
    range: figure.value === undefined && /\d\D+\d/.test(numeral.replace(/\d[.,]\d/g, '1')),
  };
}

/** "Two dozen" may be 23 or 25. */
const DOZEN_SLACK = 1.5;

/** Half of the last digit's place as written, in the unit of the value: 50,000 of "3.2 million", 0.005 of "62 cents". */
function halfPlace(value: number, numeral: string): number {
  const point = numeral.includes('.') ? numeral : numeral.replace(/,(?=\d{1,2}(?!\d))/, '.');
  const digits = /\d[\d,]*(?:\.(\d+))?/.exec(point);
  if (digits === null) return /dozen/i.test(numeral) ? DOZEN_SLACK : 0.5;
  const written = Number(digits[0].replaceAll(',', ''));
  const scale = written === 0 || value === 0 ? 1 : Math.abs(value / written);
  return (0.5 * scale) / 10 ** (digits[1]?.length ?? 0);
}

/** Dates and times are compared as text; their interval says nothing. */
function pointInTime(figure: Figure): Comparable | undefined {
  if (figure.iso === undefined || PUBLISHED.has(figure.measure.predicate ?? '')) return undefined;
  return {
    dimension: figure.kind,
    value: undefined,
    low: -Infinity,
    high: Infinity,
    unit: figure.iso,
    rounding: 0,
    range: false,
  };
}

/** What was published when is told of each page apart. */
const PUBLISHED: ReadonlySet<string> = new Set(['post', 'publish', 'update']);

/** How two values stand to each other. */
export type ValueRelation =
  /** The same value, perhaps in other units. */
  | 'equal'
  /** Both can hold: one is vaguer, rounded or a bound. */
  | 'compatible'
  /** One is only vague ("dozens") and does not fit the other, if taken strictly. */
  | 'vague'
  /** They cannot both hold of one thing at one time. */
  | 'disjoint';

/** Compares two values of one dimension. */
export function relate(a: Comparable, b: Comparable): ValueRelation {
  if (a.dimension === 'date' || a.dimension === 'time') return relateTimes(a.unit, b.unit);
  const slack = roundingSlack(a, b);
  if (a.value === undefined || b.value === undefined) return relateVague(a, b);
  const difference = Math.abs(a.value - b.value);
  if (difference <= 1e-9 * Math.max(Math.abs(a.value), Math.abs(b.value))) return 'equal';
  if (a.unit !== b.unit && difference <= slack) return 'equal';
  const overlap = a.low <= b.high + slack && b.low <= a.high + slack;
  return overlap || roundedAlike(a.value, b.value) ? 'compatible' : 'disjoint';
}

function relateVague(a: Comparable, b: Comparable): ValueRelation {
  if (a.low === b.low && a.high === b.high && a.value === b.value) return 'equal';
  if (a.range && b.range) return 'disjoint';
  return a.low <= b.high && b.low <= a.high ? 'compatible' : 'vague';
}

/** What rounding may hide: both numbers' across units, the coarser one's ("1.2 million") within a unit. */
function roundingSlack(a: Comparable, b: Comparable): number {
  if (a.unit !== b.unit) return a.rounding + b.rounding;
  return a.rounding === b.rounding ? 0 : Math.max(a.rounding, b.rounding);
}

const ROUND_SHARE = 0.05;

/** Whether one looks like the other rounded: "1,200" beside "1,187", but not "1,200" beside "1,300". */
function roundedAlike(a: number, b: number): boolean {
  const apart = Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));
  const [round, exact] = trailingZeros(a) > trailingZeros(b) ? [a, b] : [b, a];
  return (
    apart <= ROUND_SHARE && trailingZeros(round) >= 2 && trailingZeros(exact) < trailingZeros(round)
  );
}

function trailingZeros(value: number): number {
  return /0*$/.exec(String(Math.abs(value)))?.[0].length ?? 0;
}

/** "2022-01" fits "2022-01-06"; "--01-14" fits "2025-01-14". */
function relateTimes(a: string, b: string): ValueRelation {
  if (a === b) return 'equal';
  const yearless = a.startsWith('--') || b.startsWith('--');
  const fits = yearless ? withoutYear(a) === withoutYear(b) : a.startsWith(b) || b.startsWith(a);
  return fits ? 'compatible' : 'disjoint';
}

function withoutYear(iso: string): string {
  return iso.replace(/^\d{4}(?=-\d\d-\d\d$)/, '-');
}
