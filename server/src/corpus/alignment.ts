import type { Term } from './terms.js';
import type { KnownWord } from './vocabulary.js';
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

/** A passage's content words, each stem once, for comparing. */
export class Bag {
  /** In the order in which they first stand. */
  readonly terms: readonly KnownWord[];
  /** Sum of the terms' weights. */
  readonly weight: number;

  constructor(terms: readonly KnownWord[]) {
    this.terms = terms;
    this.weight = terms.reduce((sum, term) => sum + term.weight, 0);
  }

  /** Made when asked for: comparing needs no set. */
  get stems(): ReadonlySet<string> {
    return new Set(this.terms.map((term) => term.stem));
  }
}

const EMPTY = new Bag([]);

/** Content words as a bag: each stem once, where it first stands; of very many the most telling. */
export function makeBag(terms: readonly Term[]): Bag {
  const ids = new Set<number>();
  const distinct: KnownWord[] = [];
  for (const { known } of terms) {
    if (known.weight === 0 || ids.has(known.id)) continue;
    ids.add(known.id);
    distinct.push(known);
  }
  return distinct.length === 0 ? EMPTY : new Bag(mostTelling(distinct));
}

/** More different words are no sentence that anybody wrote, and comparing costs the square of their number. */
const MOST_TERMS = 80;

/** The heaviest words, in their order; of equally heavy ones the first. */
function mostTelling(terms: readonly KnownWord[]): readonly KnownWord[] {
  if (terms.length <= MOST_TERMS) return terms.slice();
  const heaviest = [...terms].sort((a, b) => b.weight - a.weight).slice(0, MOST_TERMS);
  const kept = new Set(heaviest);
  return terms.filter((term) => kept.has(term));
}

/** Weight of the stems that both bags have, by the lighter of the two accounts. */
export function sharedWeight(a: Bag, b: Bag): number {
  let inA = 0;
  let inB = 0;
  for (const x of a.terms) {
    for (const y of b.terms) {
      if (x.id !== y.id) continue;
      inA += x.weight;
      inB += y.weight;
    }
  }
  return Math.min(inA, inB);
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
  const bestB = new Float64Array(b.terms.length);
  let [softA, exactA] = [0, 0];
  for (const term of a.terms) {
    const best = raise(term, b.terms, bestB, lexicon);
    softA += best * term.weight;
    if (best === 1) exactA += term.weight;
  }
  let [softB, exactB] = [0, 0];
  b.terms.forEach((term, j) => {
    const best = bestB[j] ?? 0;
    softB += best * term.weight;
    if (best === 1) exactB += term.weight;
  });
  return {
    coverA: share(softA, a.weight),
    coverB: share(softB, b.weight),
    exactA: share(exactA, a.weight),
    exactB: share(exactB, b.weight),
  };
}

/** The best likeness of a word to any of the others, of which it raises each one's own best. */
function raise(
  term: KnownWord,
  others: readonly KnownWord[],
  bests: Float64Array,
  lexicon: Lexicon,
): number {
  let best = 0;
  for (let j = 0; j < others.length; j++) {
    const other = others[j];
    if (other === undefined) continue;
    const likeness = term.id === other.id ? 1 : termLikeness(term, other, lexicon);
    if (likeness > best) best = likeness;
    if (likeness > (bests[j] ?? 0)) bests[j] = likeness;
  }
  return best;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** Less than the likeness of one word to itself, so that equal stems alone count as exact. */
const MOST_ALIKE = 0.99;

/** How alike two different stems are; 0 between a name or number and anything else. */
function termLikeness(a: KnownWord, b: KnownWord, lexicon: Lexicon): number {
  if (a.number || b.number) return 0;
  if (sharesStart(a.stem, b.stem)) return DERIVATION_LIKENESS;
  if (isCompoundOf(a.stem, b.stem) || isCompoundOf(b.stem, a.stem)) return COMPOUND_LIKENESS;
  if (a.capital || b.capital || a.row < 0 || b.row < 0) return 0;
  return Math.min(MOST_ALIKE, lexicon.likeness(a.row, b.row));
}

function sharesStart(a: string, b: string): boolean {
  if (a.length < SHARED_START || b.length < SHARED_START) return false;
  for (let i = 0; i < SHARED_START; i++) if (a.charCodeAt(i) !== b.charCodeAt(i)) return false;
  return Math.abs(a.length - b.length) <= 5;
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
