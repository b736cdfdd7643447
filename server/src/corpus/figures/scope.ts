import { sameEvent } from '../document-context.js';
import { matchNames } from '../names/name-match.js';
import type { NameForm } from '../names/name-form.js';
import { stem } from '../stem.js';
import { TOLL_CLASSES } from '../tables/predicate-kin.js';
import type { FigureRecord } from './figure-record.js';

/** Whether two figures are of one subject, place and time. */
export interface ScopeVerdict {
  /** same: nothing speaks against it; unsure: enough for agreement, not for a conflict. */
  readonly state: 'same' | 'unsure' | 'other';
  /** Nothing is open but the time, and whether one is of a smaller place. */
  readonly placed: boolean;
  /** Both are said to be of one named subject. */
  readonly oneSubject: boolean;
  /** Added to the score for what speaks for it. */
  readonly bonus: number;
}

const OTHER: ScopeVerdict = { state: 'other', placed: false, oneSubject: false, bonus: 0 };

/** Compares whose figure it is, where, when, and of what part. */
export function compareScopes(a: FigureRecord, b: FigureRecord): ScopeVerdict {
  if (!sameEvent(a.context, b.context)) return OTHER;
  const subject = compareNamed(a.subject, b.subject, a.names, b.names);
  if (subject === 'other') return OTHER;
  const times = compareTimes(a, b);
  if (times === 'other') return OTHER;
  const place = compareNamed(a.place, b.place, a.names, b.names);
  const oneWhole = ofOneWhole(a, b);
  const part = (oneIsPart(a, b) || ofTwoWholes(a, b)) && !oneWhole;
  const local = !oneWhole && (isLocal(a, b) || isLocal(b, a) || ownersDiffer(a, b));
  const alien = isAlien(a, b) || isAlien(b, a) || a.mode !== b.mode;
  const period = comparePeriods(a, b);
  const placed = place !== 'other' && !part && !ownersDiffer(a, b) && !alien && period !== 'other';
  const sure = placed && !local && period === 'same' && times === 'same';
  const bonus =
    (subject === 'same' ? 0.15 : 0) + (place === 'same' ? 0.06 : place === 'other' ? -0.1 : 0);
  return { state: sure ? 'same' : 'unsure', placed, oneSubject: subject === 'same', bonus };
}

/** Both are told as parts of one number. */
export function ofOneWhole(a: FigureRecord, b: FigureRecord): boolean {
  return a.whole !== undefined && a.whole === b.whole;
}

/**
 * A quarter's sum is not the year's. Counts of what happened grow and are of no period. What one
 * document gives for a quarter and the other for no period is open: a year's sum is so much larger.
 */
function comparePeriods(a: FigureRecord, b: FigureRecord): 'same' | 'open' | 'other' {
  if (a.stretch !== undefined && b.stretch !== undefined && a.stretch !== b.stretch) return 'other';
  if (a.quantity.dimension === 'count' || a.period === b.period) return 'same';
  return [a.period, b.period].sort().join() === `,${QUARTER}` ? 'open' : 'other';
}

const QUARTER = 'quarter';

/** Of what is shared out, each value is a part of one whole, whether that is told or not: "79 of the 165 seats". */
function oneIsPart(a: FigureRecord, b: FigureRecord): boolean {
  return a.part !== b.part && !haveOneOwner(a, b);
}

/** Parts of two numbers that differ. */
function ofTwoWholes(a: FigureRecord, b: FigureRecord): boolean {
  return a.part && b.part && a.whole !== b.whole;
}

/** Told of somebody whom the other document does not know, where the own one has another such figure. */
function isAlien(a: FigureRecord, b: FigureRecord): boolean {
  if (a.actor === undefined || growing(a) || haveOneOwner(a, b)) return false;
  if (b.names.some((name) => a.actor !== undefined && oneName(name, a.actor))) return false;
  if (b.actor === undefined && a.rivals === 0) return false;
  return !isKnown(a.actor, b);
}

/** Whether a document has a name, or enough of its words, among its most telling ones. */
function isKnown({ type, tokens }: NameForm, { context }: FigureRecord): boolean {
  const known = tokens.filter((token) => context.names.has(stem(token))).length;
  return type === 'person' ? known > 0 : known > tokens.length / 2;
}

/** One is of a place that its document is not mostly about, and may be a part of what the other tells. */
function isLocal(a: FigureRecord, b: FigureRecord): boolean {
  if (isFronted(a) && ![...a.front].some((name) => b.around.stems.has(name))) return true;
  if (a.place === undefined || b.place !== undefined) return false;
  if (a.quantity.dimension === 'share') return !b.context.places.has(a.place.key);
  return !a.mainPlace && a.rivals > 0;
}

/** Limited from the front of its sentence to a place that its document is not mostly about. */
function isFronted({ front, context }: FigureRecord): boolean {
  if (front.size === 0) return false;
  const main = [...context.places];
  return ![...front].some((name) => main.some((place) => place.includes(name)));
}

/** What is shared out among named parties: votes, seats. */
const SHARED_OUT: ReadonlySet<string> = new Set(['seat', 'vote', 'support', 'lawmaker', 'point']);

/** Of what is shared out among parties, two that name different ones are different figures. */
export function ownersDiffer(a: FigureRecord, b: FigureRecord): boolean {
  if (!isSharedOut(a) && !isSharedOut(b)) return false;
  return a.owner.size > 0 && b.owner.size > 0 && !ownersMeet(a, b);
}

/** Of what is shared out among parties, only one is told of a party that is known. */
export function oneIsOwned(a: FigureRecord, b: FigureRecord): boolean {
  return (isSharedOut(a) || isSharedOut(b)) && a.owner.size > 0 !== b.owner.size > 0;
}

/** Both are told of one party to what is shared out. */
export function haveOneOwner(a: FigureRecord, b: FigureRecord): boolean {
  return isSharedOut(a) && isSharedOut(b) && ownersMeet(a, b);
}

/** Whether a figure is of what is shared out among named parties. */
export function isSharedOut({ quantity, heads, predicates }: FigureRecord): boolean {
  if (predicates.has('margin')) return false;
  if (quantity.dimension === 'share' && heads.size === 0) return true;
  return [...heads].some((head) => SHARED_OUT.has(head));
}

/** Both figures stand next to names that share a word. */
function ownersMeet(a: FigureRecord, b: FigureRecord): boolean {
  return [...a.owner].some((name) => b.owner.has(name));
}

type Agreement = 'same' | 'open' | 'other';

/** A name that the other sentence has too is no difference: the reader may have picked another one. */
function compareNamed(
  a: NameForm | undefined,
  b: NameForm | undefined,
  namesA: readonly NameForm[],
  namesB: readonly NameForm[],
): Agreement {
  if (a === undefined || b === undefined) return 'open';
  if (oneName(a, b)) return 'same';
  return namesB.some((name) => oneName(a, name)) || namesA.some((name) => oneName(b, name))
    ? 'open'
    : 'other';
}

/** Whether two names may be one bearer: the same, or one the other's surname or acronym. */
export function oneName(a: NameForm, b: NameForm): boolean {
  if (a.type !== b.type) return false;
  if (a.reach === 'full' && b.reach === 'full') {
    return matchNames(a, b).state !== 'different' || isSurnameOf(a, b) || isSurnameOf(b, a);
  }
  const [short, full] = a.reach === 'short' ? [a, b] : [b, a];
  if (short.key === full.key) return true;
  if (short.acronym !== undefined) return short.acronym === full.initials;
  return full.tokens[full.tokens.length - 1] === short.tokens[0];
}

/** "Friis-Holmboe" is Karla Friis Holmboe: a hyphen between two surnames is often left out. */
function isSurnameOf({ text, tokens: own }: NameForm, { tokens: full }: NameForm): boolean {
  if (!text.includes('-') || /\s/.test(text) || own.length >= full.length) return false;
  const last = full.slice(-own.length);
  return own.every((part, i) => part === last[i]);
}

/**
 * Tolls grow over days: another day is a later count, another year another event. Everything else
 * is of its own period: the second quarter's sales are not the third's.
 */
function compareTimes(a: FigureRecord, b: FigureRecord): 'same' | 'unsure' | 'other' {
  if (a.quantity.dimension === 'age' || ofOnePast(a, b)) return 'same';
  const x = timeOf(a);
  const y = timeOf(b);
  if (!yearsAgree(a, b)) return 'unsure';
  if (x === undefined && y === undefined) return 'same';
  if (yearOf(x) !== undefined && y === undefined && b.context.date === undefined) return 'unsure';
  if (yearOf(y) !== undefined && x === undefined && a.context.date === undefined) return 'unsure';
  const known = yearOf(x) ?? yearOf(a.context.date);
  const other = yearOf(y) ?? yearOf(b.context.date);
  if (known !== undefined && other !== undefined && known !== other) return 'other';
  if (growing(a)) return 'same';
  if (x === undefined || y === undefined) return 'unsure';
  return x.startsWith(y) || y.startsWith(x) ? 'same' : 'other';
}

/** Both name the same year of the past as theirs. */
function ofOnePast({ figure: a }: FigureRecord, { figure: b }: FigureRecord): boolean {
  const year = yearOf(a.measure.time);
  return a.otherEvent && b.otherEvent && year !== undefined && year === yearOf(b.measure.time);
}

/** The time it is about; the day of writing and the days before it are no more than now. */
function timeOf({ figure, context }: FigureRecord): string | undefined {
  const { time } = figure.measure;
  return time === undefined || isRecent(time, context.date) ? undefined : time;
}

/** So many days before a report are told as its present. */
const RECENT_DAYS = 7;

function isRecent(time: string, date: string | undefined): boolean {
  if (time === date) return true;
  if (date === undefined || time.length < 10 || time.slice(0, 7) !== date.slice(0, 7)) return false;
  const days = Number(date.slice(8)) - Number(time.slice(8));
  return days >= 0 && days <= RECENT_DAYS;
}

/** A figure of the past ("in 1994 ... 852 died") is only compared with one of the same year. */
function yearsAgree(a: FigureRecord, b: FigureRecord): boolean {
  if (a.quantity.dimension === 'year') return true;
  if (a.historic !== b.historic) return false;
  if (a.historic) return [...a.years].some((year) => b.years.has(year));
  const x = yearOf(a.context.date);
  const y = yearOf(b.context.date);
  return growing(a) || x === undefined || y === undefined || x === y;
}

function growing(record: FigureRecord): boolean {
  for (const name of record.predicates) if (TOLL_CLASSES.has(name)) return true;
  return false;
}

/** Both sentences name persons, and none of them twice: two people's figures. */
export function personsDiffer(a: FigureRecord, b: FigureRecord): boolean {
  const left = a.names.filter((name) => name.type === 'person');
  const right = b.names.filter((name) => name.type === 'person');
  if (left.length === 0 || right.length === 0) return false;
  return !left.some((name) => right.some((other) => oneName(name, other)));
}

function yearOf(iso: string | undefined): string | undefined {
  return iso === undefined ? undefined : /^\d{4}/.exec(iso)?.[0];
}
