import { align, harmonic, type Alignment } from '../alignment.js';
import { sameTopic } from '../document-context.js';
import type { NameForm } from '../names/name-form.js';
import { FIGURE_WEIGHTS } from '../tables/figure-weights.js';
import type { Lexicon } from '../word-weight.js';
import { relate } from './comparable.js';
import type { FigureRecord } from './figure-record.js';
import { compareScopes, haveOneOwner, ofOneWhole, oneName, personsDiffer } from './scope.js';
import { isState, isToll } from './sureness.js';

/**
 * How likely two figures of two documents measure one quantity, 0..1, whatever their values: a
 * logistic regression over what their records have in common, its weights learned from reports of
 * invented events in which people marked every quantity (`npm run train:figures`). Symmetric.
 */
export function likeness(
  a: FigureRecord,
  b: FigureRecord,
  lexicon: Lexicon,
  weights: FeatureWeights = FIGURE_WEIGHTS,
): number {
  return logistic(weights, (take) => {
    readLikeness(a, b, lexicon, take);
  });
}

/** The probability that a logistic regression with these weights gives to what `tell` tells. */
export function logistic(weights: FeatureWeights, tell: (take: TakeFeature) => void): number {
  let sum = weights.get('bias') ?? 0;
  tell((feature, value) => {
    sum += value * (weights.get(feature) ?? 0);
  });
  return 1 / (1 + Math.exp(-sum));
}

/** What each feature speaks for or against, by name. */
export type FeatureWeights = ReadonlyMap<string, number>;

/** Takes a feature's name and its value; features that are 0 are not told. */
export type TakeFeature = (feature: string, value: number) => void;

/** Tells all that {@link likeness} goes by. What is not the same read both ways is told by its mean, least or most. */
export function readLikeness(
  a: FigureRecord,
  b: FigureRecord,
  lexicon: Lexicon,
  take: TakeFeature,
): void {
  readMeasure(a, b, take);
  readScope(a, b, take);
  readValues(a, b, take);
  readManner(a, b, take);
  readWords(a, b, lexicon, take);
}

type Relation = 'none' | 'open' | 'kin' | 'other';

/** none: neither says; open: one does; kin: they share a class. */
function kinship(a: ReadonlySet<string>, b: ReadonlySet<string>): Relation {
  if (a.size === 0 || b.size === 0) return a.size === b.size ? 'none' : 'open';
  for (const name of a) if (b.has(name)) return 'kin';
  return 'other';
}

/** What is counted, and what happened to it. */
function readMeasure(a: FigureRecord, b: FigureRecord, take: TakeFeature): void {
  const head = kinship(a.heads, b.heads);
  const predicate = kinship(a.predicates, b.predicates);
  take(`head ${head}`, 1);
  take(`predicate ${predicate}`, 1);
  take(`head ${head}, predicate ${predicate}`, 1);
  take(`owner ${kinship(a.owner, b.owner)}`, 1);
  if (haveOneOwner(a, b)) take('one owner', 1);
  if (isToll(a) || isToll(b)) take(predicate === 'kin' ? 'same toll' : 'toll', 1);
  if ((isState(a) || isState(b)) && predicate === 'kin') take('same state', 1);
  if (a.figure.kind !== b.figure.kind) take('other kind', 1);
  if (a.figure.unit !== b.figure.unit) take('other unit', 1);
}

/** Whose it is, where, when. */
function readScope(a: FigureRecord, b: FigureRecord, take: TakeFeature): void {
  take(`scope ${compareScopes(a, b).state}`, 1);
  for (const part of ['subject', 'place', 'actor'] as const) {
    take(`${part} ${compareNamed(a[part], b[part], a.names, b.names)}`, 1);
  }
  take(`time ${compareTimes(a.figure.measure.time, b.figure.measure.time)}`, 1);
  take(`years ${kinship(a.years, b.years)}`, 1);
  take(`source ${compareTexts(a.source, b.source)}`, 1);
  if (personsDiffer(a, b)) take('other persons', 1);
  if (ofOneWhole(a, b)) take('one whole', 1);
  const shared = a.names.filter((name) => b.names.some((other) => oneName(name, other))).length;
  take('shared names', Math.min(2, shared));
  take('other names', Math.min(3, a.names.length + b.names.length - 2 * shared));
  take('topic', sameTopic(a.context, b.context));
}

function compareNamed(
  a: NameForm | undefined,
  b: NameForm | undefined,
  namesA: readonly NameForm[],
  namesB: readonly NameForm[],
): Relation | 'near' {
  if (a === undefined || b === undefined) return a === b ? 'none' : 'open';
  if (oneName(a, b)) return 'kin';
  const near = namesB.some((name) => oneName(a, name)) || namesA.some((name) => oneName(b, name));
  return near ? 'near' : 'other';
}

/** ISO times agree as far as the coarser one goes. */
function compareTimes(a: string | undefined, b: string | undefined): Relation {
  if (a === undefined || b === undefined) return a === b ? 'none' : 'open';
  return a.startsWith(b) || b.startsWith(a) ? 'kin' : 'other';
}

function compareTexts(a: string, b: string): Relation {
  if (a === '' || b === '') return a === b ? 'none' : 'open';
  return a === b ? 'kin' : 'other';
}

/** How the numbers stand to each other: reports of one thing rarely differ much, and a telling number rarely recurs. */
function readValues(a: FigureRecord, b: FigureRecord, take: TakeFeature): void {
  const relation = relate(a.quantity, b.quantity);
  take(`values ${relation}`, 1);
  const [group = ''] = a.quantity.dimension.split(':', 1);
  take(`of ${group}`, 1);
  const apart = Math.min(3, apartBy(a, b));
  take('apart', apart);
  if (apart > 1.1) take('far apart', 1);
  if (apart > 2.5) take('very far apart', 1);
  if (relation === 'equal') {
    const digits = Math.min(4, digitsOf(a).length);
    take(digits <= 1 ? 'equal by chance' : 'digits of the equal', digits <= 1 ? 1 : digits);
  } else {
    if (apart < 0.05) take('close', 1);
    readSlip(digitsOf(a), digitsOf(b), take);
  }
}

/** Logarithm of the ratio; 1 where there is none. */
function apartBy({ quantity: a }: FigureRecord, { quantity: b }: FigureRecord): number {
  const ratio = Math.abs((a.value ?? a.low) / (b.value ?? b.low));
  return Number.isFinite(ratio) && ratio > 0 ? Math.abs(Math.log(ratio)) : 1;
}

function digitsOf({ figure }: FigureRecord): string {
  return figure.value === undefined ? '' : String(Math.abs(figure.value)).replace(/\D|0+$/g, '');
}

/** A digit mistyped, or two that changed places. */
function readSlip(x: string, y: string, take: TakeFeature): void {
  if (x.length !== y.length || x.length < 2) return;
  const differing = [...x].filter((digit, i) => digit !== y[i]).length;
  if (differing === 1) take('one digit differs', 1);
  if (differing === 2 && [...x].sort().join() === [...y].sort().join()) {
    take('digits change places', 1);
  }
}

const FIGURE_FLAGS = ['change', 'hypothetical', 'otherEvent', 'superseded', 'negated'] as const;
const RECORD_FLAGS = ['part', 'partial', 'attempted', 'future', 'earlier', 'historic'] as const;

/** As a part, a plan, a change, an earlier value; and how often their documents measure the like. */
function readManner(a: FigureRecord, b: FigureRecord, take: TakeFeature): void {
  const compare = (name: string, x: boolean, y: boolean): void => {
    if (x !== y) take(`one ${name}`, 1);
    else if (x) take(`both ${name}`, 1);
  };
  for (const flag of FIGURE_FLAGS) compare(flag, a.figure[flag], b.figure[flag]);
  for (const flag of RECORD_FLAGS) compare(flag, a[flag], b[flag]);
  if (a.mode !== b.mode) take('other mode', 1);
  if (a.period !== b.period) take('other period', 1);
  if (succeeds(a, b) || succeeds(b, a)) take('succeeds', 1);
  if (a.ordinal === b.ordinal) take('same place in the sentence', 1);
  take('rivals', Math.log1p(a.rivals + b.rivals));
}

/** One document says that its number was the other's before. */
function succeeds(a: FigureRecord, b: FigureRecord): boolean {
  return a.was !== undefined && a.was === b.quantity.value;
}

/** How alike the words are: of the measure, near the figure, of the sentence and those beside it. */
function readWords(a: FigureRecord, b: FigureRecord, lexicon: Lexicon, take: TakeFeature): void {
  const near = align(a.near, b.near, lexicon);
  const sentence = align(a.sentence, b.sentence, lexicon);
  const label = align(a.label, b.label, lexicon);
  const nearness = both(near);
  take('near', nearness);
  take('near, equal words', harmonic(near.exactA, near.exactB));
  take('near, either', Math.max(near.coverA, near.coverB));
  take('sentence', both(sentence));
  take('sentence, either', Math.max(sentence.coverA, sentence.coverB));
  take('label', both(label));
  take('label, equal words', harmonic(label.exactA, label.exactB));
  take('label, either', Math.max(label.coverA, label.coverB));
  take('label and near', both(label) * nearness);
  if (a.label.weight === 0 || b.label.weight === 0) take('no label', 1);
  const told = align(a.label, b.sentence, lexicon).coverA;
  const retold = align(b.label, a.sentence, lexicon).coverA;
  take('label in the sentence, both', Math.min(told, retold));
  take('label in the sentence, either', Math.max(told, retold));
  take('around', both(align(a.around, b.around, lexicon)));
  const [group = ''] = a.quantity.dimension.split(':', 1);
  take(`label, of ${group}`, both(label));
  take(`near, of ${group}`, nearness);
  if (relate(a.quantity, b.quantity) === 'equal') {
    take('label, equal values', both(label));
    take('near, equal values', nearness);
  }
}

function both({ coverA, coverB }: Alignment): number {
  return harmonic(coverA, coverB);
}
