import type { Term } from './terms.js';
import type { KnownWord } from './vocabulary.js';
import type { WordLikeness } from './word-likeness.js';
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
  #forms: Int32Array | undefined;
  #digest: number | undefined;
  #byWeight: readonly KnownWord[] | undefined;

  constructor(terms: readonly KnownWord[]) {
    this.terms = terms;
    this.weight = terms.reduce((sum, term) => sum + term.weight, 0);
  }

  /** What its terms are compared by, in their order. */
  get forms(): Int32Array {
    return (this.#forms ??= Int32Array.from(this.terms, (term) => term.form));
  }

  /** A whole number below 2^53, equal for bags of the same words of the same weights, in their order. */
  get digest(): number {
    return (this.#digest ??= digestOf(this.terms));
  }

  /** The heaviest words first; of equally heavy ones the first. */
  get byWeight(): readonly KnownWord[] {
    return (this.#byWeight ??= [...this.terms].sort((a, b) => b.weight - a.weight));
  }

  /** Made when asked for: comparing needs no set. */
  get stems(): ReadonlySet<string> {
    return new Set(this.terms.map((term) => term.stem));
  }
}

/** As {@link contentNumber} makes it of a text: two different starts, and of each a part of the number. */
function digestOf(terms: readonly KnownWord[]): number {
  let [high, low] = [0x811c9dc5, 0x9747b28c];
  for (const { form, weight } of terms) {
    const weighed = Math.round(weight * WEIGHTS);
    high = Math.imul(Math.imul(high ^ form, PRIME) ^ weighed, PRIME);
    low = Math.imul(Math.imul(low ^ form, PRIME) ^ weighed, PRIME);
  }
  return (high & 0x1fffff) * 2 ** 32 + (low >>> 0);
}

/** Weights that differ by less are alike. */
const WEIGHTS = 1_000_000;
const PRIME = 0x01000193;

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

/**
 * Aligns two bags of words softly: each word with its likest counterpart, names and numbers only
 * with themselves. The "soft cardinality" idea (Jimenez et al. 2012) over word vectors, one way at
 * a time. Cost: product of the two lengths, so passages are sentences, not documents.
 */
export function align(a: Bag, b: Bag, lexicon: Lexicon): Alignment {
  return lexicon.alignments.get(a, b) ?? lexicon.alignments.put(a, b, aligned(a, b, lexicon));
}

function aligned(a: Bag, b: Bag, lexicon: Lexicon): Alignment {
  const bestB = new Float64Array(b.terms.length);
  let [softA, exactA] = [0, 0];
  a.forms.forEach((form, i) => {
    const best = raise(form, b.forms, bestB, lexicon.alike);
    const weight = a.terms[i]?.weight ?? 0;
    softA += best * weight;
    if (best === 1) exactA += weight;
  });
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
function raise(form: number, others: Int32Array, bests: Float64Array, alike: WordLikeness): number {
  let best = 0;
  for (let j = 0; j < others.length; j++) {
    const likeness = alike.of(form, others[j] ?? 0);
    if (likeness > best) best = likeness;
    if (likeness > (bests[j] ?? 0)) bests[j] = likeness;
  }
  return best;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** Harmonic mean: high only when both are. */
export function harmonic(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b);
}
