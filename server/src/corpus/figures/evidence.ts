import type { RuleId } from '../../document/document-analysis.js';
import { align } from '../alignment.js';
import { sameTopic } from '../document-context.js';
import { PEOPLE_CLASSES } from '../tables/head-kin.js';
import { KNOWN_PREDICATES } from '../tables/predicate-kin.js';
import type { Lexicon } from '../word-weight.js';
import type { FigureRecord } from './figure-record.js';
import { isSlip } from './slip.js';
import { compareScopes, ofOneWhole } from './scope.js';
import { isOneOfAKind, isState, isSure, isToll } from './sureness.js';
import { kinship, type Kinship } from './kinship.js';

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
export function weigh(
  a: FigureRecord,
  b: FigureRecord,
  lexicon: Lexicon,
  differs = false,
): Evidence | undefined {
  const scope = compareScopes(a, b);
  if (scope.state === 'other') return undefined;
  const predicate = predicateKinship(a, b);
  const unlike = kinship(a.predicates, b.predicates) === 'other' && predicate === 'open';
  const toll = isToll(a) || isToll(b);
  if (toll && predicate === 'other') return undefined;
  const oneWhole = ofOneWhole(a, b);
  const counted = (toll || isState(a)) && predicate === 'kin';
  const head = headKinship(a, b, counted || oneWhole);
  if (differs && !mayBeSure(a, b, head, predicate)) return undefined;
  const wide = align(a.sentence, b.sentence, lexicon);
  const context = contextAlike(a, b, head, lexicon);
  const measured = measuredAlike(a, b, lexicon);
  const score =
    HEAD_WEIGHT[head] +
    PREDICATE_WEIGHT[predicate] +
    0.25 * context +
    0.15 * Math.max(wide.coverA, wide.coverB) +
    0.1 * measured +
    0.1 * sameTopic(a.context, b.context) +
    scope.bonus;
  const { oneSubject } = scope;
  const whole = !a.partial && !b.partial && a.attempted === b.attempted && !unlike;
  const said = { a, b, head, predicate, toll, context, measured, oneSubject, oneWhole };
  return {
    score,
    sure: whole && scope.state === 'same' && isSure(said),
    rule: ruleOf(head, predicate, toll),
    oneSubject,
    parts: [head, predicate, context, measured],
  };
}

/** What is said a sentence before or after weighs less. */
const AROUND_SHARE = 0.8;
/** What a telling number adds that stands beside both. */
const COMPANY = 0.25;

/** Likeness of the words near two figures; words near one may stand around the other. */
function contextAlike(a: FigureRecord, b: FigureRecord, head: Kinship, lexicon: Lexicon): number {
  const near = align(a.near, b.near, lexicon);
  const company = haveCompany(a, b) ? COMPANY : 0;
  const direct = (near.coverA + near.coverB) / 2 + company;
  if (direct >= AROUND_SHARE) return Math.min(1, direct);
  if (head === 'other' || a.rivals > 0 || b.rivals > 0) return Math.min(1, direct);
  const ab = align(a.near, b.around, lexicon).coverA;
  const ba = align(b.near, a.around, lexicon).coverA;
  return Math.max(direct, (AROUND_SHARE * (ab + ba)) / 2 + company);
}

/** Whether two figures that differ could be held for one: what it costs to be sure is not spent else. */
function mayBeSure(a: FigureRecord, b: FigureRecord, head: Kinship, predicate: Kinship): boolean {
  if (predicate === 'other') return false;
  if (head === 'kin' || isSlip(a, b)) return true;
  return head === 'part' && predicate === 'kin';
}

/** Whether a telling number stands beside both in their sentences. */
export function haveCompany(a: FigureRecord, b: FigureRecord): boolean {
  return [...a.companions].some((number) => b.companions.has(number));
}

/** Share of what each says of its measure that stands in the other's sentence, the worse of both; 1 when nothing is said. */
function measuredAlike(a: FigureRecord, b: FigureRecord, lexicon: Lexicon): number {
  const ab = a.measure.weight === 0 ? 1 : align(a.measure, b.sentence, lexicon).coverA;
  const ba = b.measure.weight === 0 ? 1 : align(b.measure, a.sentence, lexicon).coverA;
  return Math.min(ab, ba);
}

function ruleOf(head: Kinship, predicate: Kinship, toll: boolean): RuleId {
  if (toll && predicate === 'kin') return 'figure/same-toll';
  if (head === 'kin' && predicate === 'kin') return 'figure/same-measure';
  return 'figure/same-context';
}

/** How what happened relates. A verb that no table knows may say the same as any other. */
export function predicateKinship(a: FigureRecord, b: FigureRecord): Kinship {
  if (isOneOfAKind(a) && isOneOfAKind(b)) return 'none';
  const plain = kinship(a.predicates, b.predicates);
  if (plain !== 'other' || isToll(a) || isToll(b) || (isKnown(a) && isKnown(b))) return plain;
  return 'open';
}

function isKnown({ predicates }: FigureRecord): boolean {
  return [...predicates].every((name) => KNOWN_PREDICATES.has(name));
}

/** In a toll "26 dead" and "26 people" count alike, whoever is not named; "seven children" are a part. */
export function headKinship(a: FigureRecord, b: FigureRecord, sameToll: boolean): Kinship {
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
