import { CONTEST_WEIGHTS } from '../tables/figure-weights.js';
import type { FeatureWeights, TakeFeature } from './likeness.js';
import type { FigureRecord } from './figure-record.js';
import { LEAST_WEIGHED, type FigureLink } from './same-figure.js';
import { twoSources } from './two-sources.js';

/** A figure with its links to those of other documents. */
export interface Contestant {
  readonly uri: string;
  readonly record: FigureRecord;
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
  if (!link.weighed || link.likely < HOPELESS) return false;
  return contest(a, b, link) >= CONTESTED;
}

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
  let sum = weights.get('bias') ?? 0;
  readContest(a, b, link, (feature, value) => {
    sum += value * (weights.get(feature) ?? 0);
  });
  return 1 / (1 + Math.exp(-sum));
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
  readSupport(agreeing(a), agreeing(b), take);
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
  let likest = LEAST_WEIGHED;
  let equal = LEAST_WEIGHED;
  const { written } = counterpart.record;
  for (const [other, { likely, relation }] of node.links) {
    if (likely <= equal || other === counterpart || other.uri !== counterpart.uri) continue;
    if (other.record.written === written || twoSources(other.record, counterpart.record)) continue;
    likest = Math.max(likest, likely);
    if (relation === 'equal') equal = likely;
  }
  return { likest: logit(likest), equal: logit(equal) };
}

/** Figures that say the same, each with how likely it does. */
type Agreeing = readonly (readonly [Contestant, number])[];

/** The figure itself, and those of equal value that are chained with it. */
function agreeing(node: Contestant): Agreeing {
  const found: [Contestant, number][] = [[node, 1]];
  for (const [other, { relation, likely, oneEvent, score }] of node.links) {
    const chained = relation === 'equal' && oneEvent && score >= EQUAL_CHAINS;
    if (chained && likely > 0.5) found.push([other, likely]);
  }
  return found;
}

/** What the figures that agree with either say of the pair. */
function readSupport(left: Agreeing, right: Agreeing, take: TakeFeature): void {
  let best = LEAST_WEIGHED;
  let many = 0;
  left.forEach(([x, own], i) => {
    right.forEach(([y, other], j) => {
      if (i === 0 && j === 0) return;
      const likely = (x.links.get(y)?.likely ?? 0) * own * other;
      if (likely > best) best = likely;
      if (likely > SUPPORTING) many++;
    });
  });
  take('support', logit(best));
  take('supporting', Math.log1p(many));
  take('agreeing', Math.log1p(left.length + right.length - 2));
}

const SUPPORTING = 0.3;
const SUREST = 1 - 1e-4;

function logit(likely: number): number {
  const bounded = Math.min(SUREST, Math.max(LEAST_WEIGHED, likely));
  return Math.log(bounded / (1 - bounded));
}
