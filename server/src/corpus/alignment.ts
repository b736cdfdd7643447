import type { Term } from './terms.js';
import type { Lexicon } from './word-weight.js';

/** How two passages overlap, each share weighted by how telling the words are, 0..1. */
export interface Alignment {
  /** Share of a's weight that stands in b, words alike counting in part. */
  readonly coverA: number;
  readonly coverB: number;
  /** The same with equal stems only. */
  readonly exactA: number;
  readonly exactB: number;
}

/** A passage's words with the set of their stems, for comparing. */
export interface Bag {
  readonly terms: readonly Term[];
  readonly stems: ReadonlySet<string>;
  /** Sum of the terms' weights. */
  readonly weight: number;
}

/** Content words as a bag: each stem once, where it first stands. */
export function makeBag(terms: readonly Term[]): Bag {
  const stems = new Set<string>();
  const distinct = terms.filter((term) => {
    if (term.weight === 0 || stems.has(term.stem)) return false;
    stems.add(term.stem);
    return true;
  });
  return {
    terms: distinct,
    stems,
    weight: distinct.reduce((sum, term) => sum + term.weight, 0),
  };
}

/** Weight of the stems that both bags have, by the lighter of the two accounts. */
export function sharedWeight(a: Bag, b: Bag): number {
  return Math.min(weightWithin(a, b), weightWithin(b, a));
}

function weightWithin(from: Bag, into: Bag): number {
  let sum = 0;
  for (const term of from.terms) if (into.stems.has(term.stem)) sum += term.weight;
  return sum;
}

/** Two words with this many letters in common at the start are taken for derivations of each other. */
const SHARED_START = 6;
const DERIVATION_LIKENESS = 0.75;

/**
 * Aligns two bags of words softly: each word with its likest counterpart, names and numbers only
 * with themselves. The "soft cardinality" idea (Jimenez et al. 2012) over word vectors, one way at
 * a time. Cost: product of the two lengths, so passages are sentences, not documents.
 */
export function align(a: Bag, b: Bag, lexicon: Lexicon): Alignment {
  const bestA = new Float64Array(a.terms.length);
  const bestB = new Float64Array(b.terms.length);
  b.terms.forEach((term, j) => (bestB[j] = a.stems.has(term.stem) ? 1 : 0));
  const exactB = coveredWeight(b, bestB);
  a.terms.forEach((term, i) => (bestA[i] = b.stems.has(term.stem) ? 1 : 0));
  const exactA = coveredWeight(a, bestA);
  for (const [i, term] of a.terms.entries()) likenesses(term, i, b.terms, bestA, bestB, lexicon);
  return {
    coverA: share(coveredWeight(a, bestA), a.weight),
    coverB: share(coveredWeight(b, bestB), b.weight),
    exactA: share(exactA, a.weight),
    exactB: share(exactB, b.weight),
  };
}

/** Raises the best likeness of one term of a, and of those of b, by comparing them. */
function likenesses(
  term: Term,
  i: number,
  others: readonly Term[],
  bestA: Float64Array,
  bestB: Float64Array,
  lexicon: Lexicon,
): void {
  let best = bestA[i] ?? 0;
  for (let j = 0; j < others.length; j++) {
    const other = others[j];
    const known = bestB[j] ?? 0;
    if (other === undefined || (best === 1 && known === 1)) continue;
    const likeness = termLikeness(term, other, lexicon);
    if (likeness > best) best = likeness;
    if (likeness > known) bestB[j] = likeness;
  }
  bestA[i] = best;
}

function coveredWeight({ terms }: Bag, best: Float64Array): number {
  return terms.reduce((sum, term, i) => sum + term.weight * (best[i] ?? 0), 0);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** How alike two different stems are; 0 between a name or number and anything else. */
function termLikeness(a: Term, b: Term, lexicon: Lexicon): number {
  if (a.number || b.number || a.stem === b.stem) return 0;
  if (sharesStart(a.stem, b.stem)) return DERIVATION_LIKENESS;
  if (isCompoundOf(a.stem, b.stem) || isCompoundOf(b.stem, a.stem)) return COMPOUND_LIKENESS;
  if (a.capital || b.capital || a.row < 0 || b.row < 0) return 0;
  return lexicon.likeness(a.row, b.row);
}

function sharesStart(a: string, b: string): boolean {
  if (a.length < SHARED_START || b.length < SHARED_START) return false;
  return a.startsWith(b.slice(0, SHARED_START)) && Math.abs(a.length - b.length) <= 5;
}

/** Compounds end in what they are: "overload", "footbridge". */
const COMPOUND_LIKENESS = 0.6;

function isCompoundOf(long: string, short: string): boolean {
  return short.length >= 4 && long.length >= short.length + 3 && long.endsWith(short);
}

/** Harmonic mean: high only when both are. */
export function harmonic(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b);
}
