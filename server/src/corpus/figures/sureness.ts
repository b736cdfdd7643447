import { STATE_CLASSES, TOLL_CLASSES } from '../tables/predicate-kin.js';
import { ONE_OF_A_KIND } from '../tables/property-kin.js';
import type { Kinship } from './kinship.js';
import { countsPeople, type FigureRecord } from './figure-record.js';
import { isSlip, isSwap } from './slip.js';
import { haveOneOwner, oneName, personsDiffer } from './scope.js';

/** What two figures, compared, have in common. */
export interface Comparison {
  readonly a: FigureRecord;
  readonly b: FigureRecord;
  readonly head: Kinship;
  readonly predicate: Kinship;
  readonly toll: boolean;
  /** Likeness of the words near them, 0..1. */
  readonly context: number;
  /** Likeness of what is said of the measure, 0..1. */
  readonly measured: number;
  readonly oneSubject: boolean;
  /** Both are parts of one number. */
  readonly oneWhole: boolean;
}

/** Dimensions whose figures are always somebody's: a poll share, an age. */
const OWNED: ReadonlySet<string> = new Set(['share', 'points', 'age', 'year']);

/** Whether a figure needs an owner to mean something. */
export function isOwned({ quantity }: FigureRecord): boolean {
  return OWNED.has(quantity.dimension);
}

/** Whether a record counts what happened to people: killed, hurt, missing, arrested. */
export function isToll(record: FigureRecord): boolean {
  return intersects(record.predicates, TOLL_CLASSES);
}

/** Whether a record counts what an event has one number of, though it may be disputed: people on board. */
export function isState(record: FigureRecord): boolean {
  return intersects(record.predicates, STATE_CLASSES);
}

/**
 * Whether two figures measure one quantity so surely that a difference may be shown. What an event has
 * one of, and what a document gives one value for, needs less likeness of words than what may recur.
 */
export function isSure(said: Comparison): boolean {
  const { a, b, head, predicate, toll } = said;
  if (predicate === 'other') return false;
  if (toll && head === 'part') return partExceedsWhole(a, b) && predicate === 'kin';
  if (head === 'part' || head === 'other') return false;
  if (toll) return head === 'kin' && predicate === 'kin' && ratio(a, b) <= LARGEST_TOLL_RATIO;
  if (isOwned(a) && !hasOneOwner(said)) return false;
  if (a.quantity.dimension === 'age') return !agedBetween(a, b) && ratio(a, b) <= LARGEST_RATIO;
  if (ratio(a, b) > LARGEST_RATIO) return false;
  return likely(said) && (!personsDiffer(a, b) || isMargin(said));
}

/** One report of a contest names the winner, another the loser. */
function isMargin({ a, b, context }: Comparison): boolean {
  const margins = a.predicates.has('margin') && b.predicates.has('margin');
  return margins && context >= 0.3 && a.rivals === 0 && b.rivals === 0;
}

/** Whether what is measured is alike enough, given how often the documents measure the like. */
function likely(said: Comparison): boolean {
  const { a, b, head, predicate, context, measured } = said;
  if (isSlip(a, b) && head !== 'none') return context >= 0.2;
  if (head !== 'kin') return false;
  if (isSwap(a, b) && context >= 0.35) return true;
  const unique = a.rivals === 0 && b.rivals === 0;
  if (said.oneWhole) return context >= 0.3;
  if (succeeds(a, b) || succeeds(b, a)) return context >= 0.15;
  if (haveOneOwner(a, b)) return context >= 0.2 && ratio(a, b) <= NEAR_RATIO;
  if (isOneOfAKind(a) && isOneOfAKind(b)) return context >= (unique ? 0.12 : 0.25);
  if (a.quantity.dimension === 'time') {
    return measured >= 0.5 && context >= (predicate === 'kin' ? 0.4 : 0.6);
  }
  if (a.quantity.dimension === 'date') return predicate === 'kin' && context >= 0.4 && unique;
  if (a.quantity.dimension === 'year') {
    return predicate === 'kin' && (unique || (context >= 0.3 && measured >= 0.4));
  }
  if (predicate === 'kin') {
    if (isState(a)) return true;
    return measured >= 0.4 && (context >= 0.3 || (unique && !countsPeople(a) && context >= 0.25));
  }
  if (smallest(a, b) < FEWEST_TELLING) return false;
  if (unique && context >= 0.28 && measured >= 0.5) return true;
  return (context >= 0.45 && measured >= 0.5) || context >= 0.65;
}

/** One document says that its number was the other's before. */
function succeeds(a: FigureRecord, b: FigureRecord): boolean {
  return a.was !== undefined && a.was === b.quantity.value;
}

/** An event has one turnout, one crest of the river, one height of the waves. */
export function isOneOfAKind({ quantity, heads }: FigureRecord): boolean {
  for (const head of heads) if (ONE_OF_A_KIND.has(`${quantity.dimension}:${head}`)) return true;
  return false;
}

/** Said of one named subject, of the year of one thing, or of what there is one of. */
function hasOneOwner({ a, b, head, predicate, context, oneSubject }: Comparison): boolean {
  if (a.quantity.dimension === 'age') return isOnePerson(a, b);
  if (oneSubject || haveOneOwner(a, b)) return true;
  if (isOneOfAKind(a) && isOneOfAKind(b)) return true;
  const counted = predicate === 'kin' && a.rivals === 0 && b.rivals === 0 && context >= 0.5;
  if (a.quantity.dimension === 'share') return counted || (head === 'kin' && a.figure.change);
  if (a.quantity.dimension !== 'year' || predicate !== 'kin') return false;
  if (a.rivals === 0 && b.rivals === 0 && context >= 0.25) return true;
  return context >= 0.45 && a.names.some((name) => b.names.some((other) => oneName(name, other)));
}

/** Both ages stand next to one name, which one may give in part; two of a family are two. */
function isOnePerson({ owner: a }: FigureRecord, { owner: b }: FigureRecord): boolean {
  if (a.size === 0 || b.size === 0) return false;
  const [part, whole] = a.size <= b.size ? [a, b] : [b, a];
  return [...part].every((name) => whole.has(name));
}

/** "Dozens of demonstrators killed" beside "several people killed": the part is more than the whole. */
function partExceedsWhole(a: FigureRecord, b: FigureRecord): boolean {
  return a.quantity.low > b.quantity.high || b.quantity.low > a.quantity.high
    ? exceeds(a, b) || exceeds(b, a)
    : false;
}

/** Whether the narrower count is the larger one. */
function exceeds(part: FigureRecord, whole: FigureRecord): boolean {
  return part.quantity.low > whole.quantity.high && countsAll(whole) && !countsAll(part);
}

function countsAll({ heads }: FigureRecord): boolean {
  return heads.size === 0 || heads.has('person') || heads.has('dead');
}

/** "One group" and "two groups" are turns of speech more often than counts that disagree. */
export const FEWEST_TELLING = 3;

/** The smaller of two counts; infinite for what is not counted. */
export function smallest(a: FigureRecord, b: FigureRecord): number {
  if (a.quantity.dimension !== 'count') return Infinity;
  return Math.min(a.quantity.value ?? a.quantity.low, b.quantity.value ?? b.quantity.low);
}

/** A birthday may lie between two reports, unless they are of about one time: only more is a difference. */
function agedBetween(a: FigureRecord, b: FigureRecord): boolean {
  const apart = Math.abs((a.quantity.value ?? 0) - (b.quantity.value ?? 0));
  const days =
    daysBetween(a.context.date, b.context.date) ?? daysApart(a.context.day, b.context.day);
  if (days === undefined) return apart <= YEARS_UNKNOWN;
  return apart <= (days <= 14 ? 0 : Math.ceil(days / 365));
}

/** So many years may lie between two reports without a date: from a deed to its trial. */
const YEARS_UNKNOWN = 2;

/** Days between two ISO dates, months taken as 30 days; undefined when one is unknown. */
function daysBetween(a: string | undefined, b: string | undefined): number | undefined {
  const x = dayNumber(a);
  const y = dayNumber(b);
  return x === undefined || y === undefined ? undefined : Math.abs(x - y);
}

/** The same of days of which one or both have no year: undefined when they are not of about one time of the year. */
function daysApart(a: string | undefined, b: string | undefined): number | undefined {
  if (a === undefined || b === undefined || (!a.startsWith('--') && !b.startsWith('--'))) {
    return undefined;
  }
  const days = daysBetween(`2000-${a.slice(-5)}`, `2000-${b.slice(-5)}`);
  return days !== undefined && days <= ABOUT_ONE_TIME ? days : undefined;
}

/** So many days apart two reports of one event are of one time, whatever the year. */
const ABOUT_ONE_TIME = 14;

function dayNumber(iso: string | undefined): number | undefined {
  const parts = /^(\d{4})-(\d\d)(?:-(\d\d))?/.exec(iso ?? '');
  if (parts === null) return undefined;
  return Number(parts[1]) * 365 + Number(parts[2]) * 30 + Number(parts[3] ?? 15);
}

/** Of a share or a number of seats so much is a difference, more is another one. */
const NEAR_RATIO = 1.4;
/** Reports of one thing seldom differ by more; two things often do. */
const LARGEST_RATIO = 3;
/** A toll may grow. */
const LARGEST_TOLL_RATIO = 12;

/** How many times the one is the other; 1 where that has no sense. */
export function ratio(a: FigureRecord, b: FigureRecord): number {
  const x = Math.abs(a.quantity.value ?? 0);
  const y = Math.abs(b.quantity.value ?? 0);
  return x === 0 || y === 0 ? 1 : Math.max(x, y) / Math.min(x, y);
}

function intersects(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const name of a) if (b.has(name)) return true;
  return false;
}
