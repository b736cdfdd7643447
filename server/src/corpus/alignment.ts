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
  /** Weight of the stems both have. */
  readonly shared: number;
}

/** Two words with this many letters in common at the start are taken for derivations of each other. */
const SHARED_START = 6;
const DERIVATION_LIKENESS = 0.75;

/**
 * Aligns two bags of words softly: each word with its likest counterpart, names and numbers only
 * with themselves. The "soft cardinality" idea (Jimenez et al. 2012) over word vectors, one way at
 * a time. Cost: product of the two lengths, so passages are sentences, not documents.
 */
export function align(a: readonly Term[], b: readonly Term[], lexicon: Lexicon): Alignment {
  const ab = cover(a, b, lexicon);
  const ba = cover(b, a, lexicon);
  return {
    coverA: ab.soft,
    exactA: ab.exact,
    coverB: ba.soft,
    exactB: ba.exact,
    shared: Math.min(ab.shared, ba.shared),
  };
}

function cover(
  from: readonly Term[],
  into: readonly Term[],
  lexicon: Lexicon,
): { soft: number; exact: number; shared: number } {
  let total = 0;
  let soft = 0;
  let exact = 0;
  for (const term of from) {
    if (term.weight === 0) continue;
    total += term.weight;
    const best = bestCounterpart(term, into, lexicon);
    soft += term.weight * best;
    if (best === 1) exact += term.weight;
  }
  if (total === 0) return { soft: 0, exact: 0, shared: 0 };
  return { soft: soft / total, exact: exact / total, shared: exact };
}

function bestCounterpart(term: Term, into: readonly Term[], lexicon: Lexicon): number {
  let best = 0;
  for (const other of into) {
    const likeness = termLikeness(term, other, lexicon);
    if (likeness > best) best = likeness;
    if (best === 1) break;
  }
  return best;
}

/** 1 for the same stem, less for words alike, 0 between a name or number and anything else. */
export function termLikeness(a: Term, b: Term, lexicon: Lexicon): number {
  if (a.stem === b.stem) return 1;
  if (a.number || b.number) return 0;
  if (sharesStart(a.stem, b.stem)) return DERIVATION_LIKENESS;
  if (a.capital || b.capital || b.weight === 0) return 0;
  if (a.row < 0 || b.row < 0) return 0;
  return lexicon.likeness(a.row, b.row);
}

function sharesStart(a: string, b: string): boolean {
  if (a.length < SHARED_START || b.length < SHARED_START) return false;
  return a.startsWith(b.slice(0, SHARED_START)) && Math.abs(a.length - b.length) <= 5;
}
