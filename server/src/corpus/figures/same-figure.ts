import type { Figure, RuleId } from '../../document/document-analysis.js';
import { align } from '../alignment.js';
import { sameTopic } from '../document-context.js';
import type { Link } from '../linker.js';
import { PEOPLE_CLASSES } from '../tables/head-kin.js';
import { STATE_CLASSES, TOLL_CLASSES } from '../tables/predicate-kin.js';
import type { Lexicon } from '../word-weight.js';
import { relate, type ValueRelation } from './comparable.js';
import type { FigureRecord } from './figure-record.js';
import { compareScopes, oneName, personsDiffer } from './scope.js';

/** Two figures held to measure the same quantity. */
export interface FigureLink extends Link {
  readonly relation: ValueRelation;
  /** Sure enough to be called a conflict when the values differ. */
  readonly strict: boolean;
}

/** Enough to say "the same figure" when the values agree. */
const AGREEING = 0.45;
/** Enough to say so although the values differ: a false conflict costs more than a missed one. */
const DIFFERING = 0.5;

/** Compares two figures of different documents; symmetric. Undefined: not, or not surely, one quantity. */
export function sameFigure(
  a: FigureRecord,
  b: FigureRecord,
  lexicon: Lexicon,
): FigureLink | undefined {
  if (a.quantity.dimension !== b.quantity.dimension || excluded(a, b)) return undefined;
  const relation = relate(a.quantity, b.quantity);
  const agrees = relation === 'equal' || relation === 'compatible';
  if (!agrees && !canDiffer(a, b)) return undefined;
  const evidence = weigh(a, b, lexicon);
  if (evidence === undefined) return undefined;
  const strict = evidence.sure && evidence.score >= DIFFERING && canDiffer(a, b);
  const score = Math.min(1, evidence.score + (relation === 'equal' ? telling(a) : 0));
  if (!strict && !(agrees && score >= AGREEING && isFounded(a, evidence))) return undefined;
  return { score, rule: evidence.rule, relation, strict };
}

/** Years and percentages recur by chance: they agree only on something that is named alike. */
function isFounded(record: FigureRecord, { parts, oneSubject }: Evidence): boolean {
  if (!OWNED.has(record.quantity.dimension)) return true;
  const [head, predicate, context] = parts;
  if (record.quantity.dimension === 'age') return oneSubject || context >= 0.3;
  const named = predicate === 'kin' || (head === 'kin' && record.quantity.dimension !== 'year');
  return named ? context >= 0.2 || oneSubject : context >= 0.5;
}

/** One is of the report's own event, stated as so; the other of another, a plan, or a change. */
function excluded(a: FigureRecord, b: FigureRecord): boolean {
  const x = a.figure;
  const y = b.figure;
  if (x.hypothetical !== y.hypothetical || x.change !== y.change) return true;
  return x.otherEvent !== y.otherEvent && !(x.otherEvent && y.otherEvent);
}

/** Places in an order, and dates of things, are linked when they agree; no difference is read into them. */
function canDiffer(a: FigureRecord, b: FigureRecord): boolean {
  if (UNCONTESTED.has(a.quantity.dimension)) return false;
  const { figure: x } = a;
  const { figure: y } = b;
  if (isDenied(x) || isDenied(y) || x.change) return false;
  if (x.otherEvent && !samePast(a, b)) return false;
  return !(x.superseded && y.superseded);
}

/** Two figures of the past are of one event only when both name its year. */
function samePast(a: FigureRecord, b: FigureRecord): boolean {
  const x = /^\d{4}/.exec(a.figure.measure.time ?? '')?.[0];
  return x !== undefined && x === /^\d{4}/.exec(b.figure.measure.time ?? '')?.[0];
}

/** "Cannot be higher than 11" denies nothing: it is a bound. */
function isDenied(figure: Figure): boolean {
  return figure.negated && figure.modifier !== 'at-most' && figure.modifier !== 'less-than';
}

const UNCONTESTED: ReadonlySet<string> = new Set(['ordinal', 'rank', 'date', 'time']);

/** How much an equal value says by itself: "1,834" much, "two" nothing. */
function telling(record: FigureRecord): number {
  const { value, dimension } = record.quantity;
  if (value === undefined) return 0;
  const digits = String(Math.abs(record.figure.value ?? value)).replace(/0+$|\.|^0+/g, '').length;
  const places = Math.min(3, Math.max(digits, Math.log10(Math.abs(value) + 1) / 2));
  const bonus = Math.max(0, places - 1) * 0.1;
  return dimension === 'count' || dimension === 'ordinal' ? bonus : bonus + 0.05;
}

/** What speaks for two figures being one quantity. */
export interface Evidence {
  readonly score: number;
  /** The measured thing is named on both sides and nothing speaks against it. */
  readonly sure: boolean;
  readonly rule: RuleId;
  readonly oneSubject: boolean;
  /** What the score is made of, for reports of false alarms. */
  readonly parts: readonly [head: Kinship, predicate: Kinship, context: number, measured: number];
}

/** How two named things relate. */
type Kinship = 'kin' | 'open' | 'none' | 'part' | 'other';

const HEAD_WEIGHT: Readonly<Record<Kinship, number>> = {
  kin: 0.27,
  open: 0.1,
  none: 0.08,
  part: 0.03,
  other: 0,
};
const PREDICATE_WEIGHT: Readonly<Record<Kinship, number>> = {
  kin: 0.25,
  open: 0.06,
  none: 0.08,
  part: 0,
  other: 0,
};

/** Weighs what two records have in common; undefined when something rules it out. */
export function weigh(a: FigureRecord, b: FigureRecord, lexicon: Lexicon): Evidence | undefined {
  const scope = compareScopes(a, b);
  if (scope.state === 'other') return undefined;
  const predicate = kinship(a.predicates, b.predicates);
  const toll = isToll(a) || isToll(b);
  if (toll && predicate === 'other') return undefined;
  const head = headKinship(a, b, toll && predicate === 'kin');
  const near = align(a.near, b.near, lexicon);
  const wide = align(a.sentence, b.sentence, lexicon);
  const context = (near.coverA + near.coverB) / 2;
  const measured = measuredAlike(a, b, lexicon);
  const score =
    HEAD_WEIGHT[head] +
    PREDICATE_WEIGHT[predicate] +
    0.25 * context +
    0.15 * Math.max(wide.coverA, wide.coverB) +
    0.1 * measured +
    0.1 * sameTopic(a.context, b.context) +
    scope.bonus;
  const whole = !a.partial && !b.partial && a.attempted === b.attempted;
  const sure =
    whole &&
    scope.state === 'same' &&
    isSure({ a, b, head, predicate, toll, context, measured, oneSubject: scope.oneSubject });
  return {
    score,
    sure,
    rule: ruleOf(head, predicate, toll),
    oneSubject: scope.oneSubject,
    parts: [head, predicate, context, measured],
  };
}

/** Share of what each says of its measure that stands in the other's sentence, the worse of both; 1 when nothing is said. */
function measuredAlike(a: FigureRecord, b: FigureRecord, lexicon: Lexicon): number {
  const ab = a.measure.weight === 0 ? 1 : align(a.measure, b.sentence, lexicon).coverA;
  const ba = b.measure.weight === 0 ? 1 : align(b.measure, a.sentence, lexicon).coverA;
  return Math.min(ab, ba);
}

interface Sureness {
  readonly a: FigureRecord;
  readonly b: FigureRecord;
  readonly head: Kinship;
  readonly predicate: Kinship;
  readonly toll: boolean;
  readonly context: number;
  readonly measured: number;
  readonly oneSubject: boolean;
}

/** Dimensions whose figures are always somebody's: a poll share, an age. */
const OWNED: ReadonlySet<string> = new Set(['share', 'points', 'age', 'year']);

function isSure(said: Sureness): boolean {
  const { a, head, predicate, toll, context, measured } = said;
  if (head === 'part' || head === 'other' || predicate === 'other') return false;
  if (OWNED.has(a.quantity.dimension) && !said.oneSubject && !oneYear(said)) return false;
  if (a.quantity.dimension === 'age' && agedBetween(said.a, said.b)) return false;
  if (toll)
    return head === 'kin' && predicate === 'kin' && ratio(said.a, said.b) <= LARGEST_TOLL_RATIO;
  if (ratio(said.a, said.b) > LARGEST_RATIO || personsDiffer(said.a, said.b)) return false;
  if (head === 'kin' && predicate === 'kin') {
    return isState(a) || (context >= 0.3 && measured >= 0.4);
  }
  if (head !== 'kin' || smallest(said) < FEWEST_TELLING) return false;
  return (context >= 0.45 && measured >= 0.5) || context >= 0.65;
}

/** The year in which something happened to what is named in both sentences. */
function oneYear({ a, b, predicate, context }: Sureness): boolean {
  if (a.quantity.dimension !== 'year' || predicate !== 'kin' || context < 0.45) return false;
  return a.names.some((name) => b.names.some((other) => oneName(name, other)));
}

/** "One group" and "two groups" are turns of speech more often than counts that disagree. */
const FEWEST_TELLING = 3;

function smallest({ a, b }: Sureness): number {
  if (a.quantity.dimension !== 'count') return Infinity;
  return Math.min(a.quantity.value ?? a.quantity.low, b.quantity.value ?? b.quantity.low);
}

/** Reports of one thing seldom differ by more; two things often do. A toll may grow. */
function yearsBetween(a: string | undefined, b: string | undefined): number {
  return a === undefined || b === undefined
    ? 0
    : Math.abs(Number(a.slice(0, 4)) - Number(b.slice(0, 4)));
}

/** A birthday may lie between two reports: only a larger difference is one. */
function agedBetween(a: FigureRecord, b: FigureRecord): boolean {
  const apart = Math.abs((a.quantity.value ?? 0) - (b.quantity.value ?? 0));
  const sameDay = a.context.date !== undefined && a.context.date === b.context.date;
  const years = yearsBetween(a.context.date, b.context.date);
  return apart <= (sameDay ? 0 : years + 1);
}

const LARGEST_RATIO = 3;
const LARGEST_TOLL_RATIO = 12;

function ratio(a: FigureRecord, b: FigureRecord): number {
  const x = Math.abs(a.quantity.value ?? 0);
  const y = Math.abs(b.quantity.value ?? 0);
  return x === 0 || y === 0 ? 1 : Math.max(x, y) / Math.min(x, y);
}

function ruleOf(head: Kinship, predicate: Kinship, toll: boolean): RuleId {
  if (toll && predicate === 'kin') return 'figure/same-toll';
  if (head === 'kin' && predicate === 'kin') return 'figure/same-measure';
  return 'figure/same-context';
}

function isToll(record: FigureRecord): boolean {
  for (const name of record.predicates) if (TOLL_CLASSES.has(name)) return true;
  return false;
}

function isState(record: FigureRecord): boolean {
  for (const name of record.predicates) if (STATE_CLASSES.has(name)) return true;
  return false;
}

function kinship(a: ReadonlySet<string>, b: ReadonlySet<string>): Kinship {
  if (a.size === 0 && b.size === 0) return 'none';
  if (a.size === 0 || b.size === 0) return 'open';
  for (const name of a) if (b.has(name)) return 'kin';
  return 'other';
}

/** In a toll "26 dead" and "26 people" count alike, whoever is not named; "seven children" are a part. */
function headKinship(a: FigureRecord, b: FigureRecord, sameToll: boolean): Kinship {
  const plain = kinship(a.heads, b.heads);
  if (plain === 'kin') return 'kin';
  const everyone = countsAnyone(a) && countsAnyone(b);
  if (everyone && (sameToll || plain === 'other')) return 'kin';
  if (plain === 'other' && (countsAnyone(a) || countsAnyone(b))) return 'part';
  return sameToll && plain === 'open' ? 'kin' : plain;
}

/** Counts people without saying which. */
function countsAnyone(record: FigureRecord): boolean {
  if (record.quantity.dimension !== 'count') return false;
  if (record.heads.size === 0) return isToll(record);
  for (const head of record.heads) if (PEOPLE_CLASSES.has(head)) return true;
  return false;
}
