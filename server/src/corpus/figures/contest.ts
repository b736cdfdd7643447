import { compareStrings, getOrAdd } from '../order.js';
import { CONTEST_WEIGHTS } from '../tables/figure-weights.js';
import { logistic, type FeatureWeights, type TakeFeature } from './likeness.js';
import type { FigureRecord } from './figure-record.js';
import { LEAST_WEIGHED, type FigureLink } from './same-figure.js';
import { areSetAgainst, twoSources } from './two-sources.js';

/** A figure with its links to those of other documents. */
export interface Contestant {
  readonly uri: string;
  /** Its place among the figures of its document. */
  readonly index: number;
  readonly record: FigureRecord;
  /** Another object after each change of the links. */
  readonly linksAsTheyAre: object;
  readonly links: {
    get(other: Contestant): FigureLink | undefined;
    [Symbol.iterator](): Iterator<readonly [Contestant, FigureLink]>;
  };
}

/** So likely the same quantity, weighed against its rivals, that differing values may be shown. */
const CONTESTED = 0.6;
/** From this score on a link of equal values is chained with others. */
export const EQUAL_CHAINS = 0.55;

/** Whether differing values are each other's counterparts so likely that this may be shown. */
export function isContest(a: Contestant, b: Contestant, link: FigureLink): boolean {
  if (!link.weighed || link.likely < HOPELESS || standTogether(a, b, link)) return false;
  return contest(a, b, link) >= CONTESTED;
}

/**
 * Whether some document gives both values, each of them as one of the two figures or as a figure that
 * agrees with it, and neither takes one back nor tells of two sources: then they are of two quantities.
 */
function standTogether(a: Contestant, b: Contestant, { likely }: FigureLink): boolean {
  const left = [a, ...summaryOf(a).equals];
  const right = new Map<string, Contestant[]>();
  for (const node of [b, ...summaryOf(b).equals]) getOrAdd(right, node.uri, () => []).push(node);
  const disputable = likely >= DISPUTABLE;
  return left.some(({ uri, record }) =>
    (right.get(uri) ?? []).some((other) => areOfTwo(record, other.record, disputable)),
  );
}

/** So likely one quantity that two sources in one report are held to dispute it. */
const DISPUTABLE = 0.5;

/** Figures of one document with differing values that it does not set against each other. */
function areOfTwo(x: FigureRecord, y: FigureRecord, disputable: boolean): boolean {
  if (x.quantity.value === y.quantity.value || x.earlier || y.earlier) return false;
  if (areSetAgainst(x, y)) return false;
  return !(disputable && twoSources(x, y) && !shareWord(x.source, y.source));
}

/** "The ministry" is the ministry of the sea. */
function shareWord(source: string, other: string): boolean {
  const words = new Set(source.split(' ').filter(isTelling));
  return other.split(' ').some((word) => isTelling(word) && words.has(word));
}

function isTelling(word: string): boolean {
  return word.length >= SHORTEST;
}

/** Shorter words of a source's name tell nothing. */
const SHORTEST = 4;

/** Nothing makes up for less. */
const HOPELESS = 0.1;

/**
 * How likely two figures with differing values measure one quantity, 0..1, given what else either
 * could be set against: a logistic regression as `likeness` is, over how much likelier the pair is
 * than its rivals in the two documents, and over how likely the figures that agree with either make
 * it: the one-to-one assignment of record linkage. A function of the links of both figures and of
 * those chained with them.
 */
export function contest(
  a: Contestant,
  b: Contestant,
  link: FigureLink,
  weights: FeatureWeights = CONTEST_WEIGHTS,
): number {
  return logistic(weights, (take) => {
    readContest(a, b, link, take);
  });
}

/** Tells all that {@link contest} goes by. */
export function readContest(
  a: Contestant,
  b: Contestant,
  link: FigureLink,
  take: TakeFeature,
): void {
  const own = logit(link.likely);
  const x = rivalsOf(a, b);
  const y = rivalsOf(b, a);
  take('own', own);
  take('likest rival', Math.max(x.likest, y.likest));
  take('other likest rival', Math.min(x.likest, y.likest));
  take('rival of equal value', Math.max(x.equal, y.equal));
  if (own > x.likest && own > y.likest) take('likest of all', 1);
  readSupport(a, b, take);
}

/**
 * The likest other counterparts of a figure in one document, as log odds; what another source says of
 * the same is none.
 */
interface Rivals {
  readonly likest: number;
  readonly equal: number;
}

function rivalsOf(node: Contestant, counterpart: Contestant): Rivals {
  const equals = ({ relation }: FigureLink): boolean => relation === 'equal';
  return {
    likest: logit(likestRival(node, counterpart, () => true)),
    equal: logit(likestRival(node, counterpart, equals)),
  };
}

function likestRival(
  node: Contestant,
  counterpart: Contestant,
  counts: (link: FigureLink) => boolean,
): number {
  const { written } = counterpart.record;
  for (const [other, link] of summaryOf(node).likest.get(counterpart.uri) ?? []) {
    if (link.likely <= LEAST_WEIGHED) break;
    if (other === counterpart || !counts(link) || other.record.written === written) continue;
    if (!twoSources(other.record, counterpart.record)) return link.likely;
  }
  return LEAST_WEIGHED;
}

/** What is asked again and again of a figure's links. */
interface Summary {
  /** The figures that agree with it, the likeliest few. */
  readonly equals: readonly Contestant[];
  readonly agreeing: Agreeing;
  /** The links to each document, the likeliest first. */
  readonly likest: ReadonlyMap<string, readonly (readonly [Contestant, FigureLink])[]>;
}

/** By the state of the links: forgotten with it. */
const SUMMARIES = new WeakMap<object, Summary>();

function summaryOf(node: Contestant): Summary {
  const state = node.linksAsTheyAre;
  const known = SUMMARIES.get(state);
  if (known !== undefined) return known;
  const links = [...node.links].sort(byLikelihood);
  const likest = new Map<string, (readonly [Contestant, FigureLink])[]>();
  for (const one of links) getOrAdd(likest, one[0].uri, () => []).push(one);
  const agreeingOnes = links.filter(([, link]) => link.relation === 'equal' && link.likely > 0.5);
  const equals = agreeingOnes.slice(0, MOST_ASKED).map(([other]) => other);
  const made = { equals, agreeing: agreeing(links), likest };
  SUMMARIES.set(state, made);
  return made;
}

type Linked = readonly [Contestant, FigureLink];

function byLikelihood([a, x]: Linked, [b, y]: Linked): number {
  return y.likely - x.likely || compareStrings(a.uri, b.uri) || a.index - b.index;
}

/** Figures that say the same, each with how likely it does: the surest few, and how many there are. */
interface Agreeing {
  readonly surest: readonly (readonly [Contestant, number])[];
  readonly all: number;
}

/** So many of those that agree with a figure are asked: a folder of copies has hundreds. */
const MOST_ASKED = 8;

/** The figures of equal value that are chained with the one of these links, the likeliest first. */
function agreeing(links: readonly Linked[]): Agreeing {
  const found: (readonly [Contestant, number])[] = [];
  for (const [other, { relation, likely, oneEvent, score }] of links) {
    const chained = relation === 'equal' && oneEvent && score >= EQUAL_CHAINS;
    if (chained && likely > 0.5) found.push([other, likely]);
  }
  return { surest: found.slice(0, MOST_ASKED), all: found.length };
}

/** What the figures that agree with either say of the pair. */
function readSupport(a: Contestant, b: Contestant, take: TakeFeature): void {
  const left = summaryOf(a).agreeing;
  const right = summaryOf(b).agreeing;
  let best = LEAST_WEIGHED;
  let many = 0;
  const asked: (readonly [Contestant, number])[] = [[b, 1], ...right.surest];
  for (const [x, own] of [[a, 1] as const, ...left.surest]) {
    for (const [y, other] of asked) {
      if (x === a && y === b) continue;
      const likely = (x.links.get(y)?.likely ?? 0) * own * other;
      if (likely > best) best = likely;
      if (likely > SUPPORTING) many++;
    }
  }
  take('support', logit(best));
  take('supporting', Math.log1p(many));
  take('agreeing', Math.log1p(left.all + right.all));
}

const SUPPORTING = 0.3;
const SUREST = 1 - 1e-4;

function logit(likely: number): number {
  const bounded = Math.min(SUREST, Math.max(LEAST_WEIGHED, likely));
  return Math.log(bounded / (1 - bounded));
}
