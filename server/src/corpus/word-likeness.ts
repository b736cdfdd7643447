import type { KnownWord } from './vocabulary.js';

/** How alike two words of one vocabulary are, 0..1; 1 only for equal stems. */
export interface WordLikeness {
  /** By the words' forms, which {@link Vocabulary} numbers. */
  of(formA: number, formB: number): number;
}

/**
 * Tells how alike words are, and remembers it: two reports of one event set the same few hundred
 * words against each other, sentence by sentence, and a vector takes many times as long as a table.
 * Each pair has one place in it; what comes later takes the place of what was there.
 */
export class RememberedLikeness implements WordLikeness {
  readonly #words: (form: number) => KnownWord | undefined;
  readonly #cosineLike: CosineLike;
  /** The number of a pair and how alike it is, the number of the next pair, and so on. */
  readonly #table = new Float64Array(2 * PLACES).fill(-1);

  constructor(words: (form: number) => KnownWord | undefined, cosineLike: CosineLike) {
    this.#words = words;
    this.#cosineLike = cosineLike;
  }

  of(a: number, b: number): number {
    const low = a < b ? a : b;
    const high = a < b ? b : a;
    const pair = low * MOST_FORMS + high;
    const place = 2 * ((Math.imul(low, SPREAD) ^ Math.imul(high, SPREAD_HIGH)) >>> SHIFT);
    if (this.#table[place] === pair) return this.#table[place + 1] ?? 0;
    const value = likenessOf(this.#words(a), this.#words(b), this.#cosineLike);
    this.#table[place] = pair;
    this.#table[place + 1] = value;
    return value;
  }
}

/** Likeness of two words by their rows in the table of vectors, 0..1. */
type CosineLike = (rowA: number, rowB: number) => number;

/** Two MB. */
const BITS = 17;
const SHIFT = 32 - BITS;
const PLACES = 2 ** BITS;
/** Odd numbers without a pattern, which spread the pairs over the places. */
const SPREAD = 0x9e3779b1;
const SPREAD_HIGH = 0x85ebca6b;
/** Forms are told apart by exact arithmetic up to here. */
const MOST_FORMS = 2 ** 26;

/** Less than the likeness of one word to itself, so that equal stems alone count as exact. */
const MOST_ALIKE = 0.99;

/** How alike two different stems are; 0 between a name or number and anything else. */
function likenessOf(
  a: KnownWord | undefined,
  b: KnownWord | undefined,
  cosineLike: CosineLike,
): number {
  if (a === undefined || b === undefined) return 0;
  if (a.id === b.id) return 1;
  if (a.number || b.number) return 0;
  if (sharesStart(a.stem, b.stem)) return DERIVATION_LIKENESS;
  if (isCompoundOf(a.stem, b.stem) || isCompoundOf(b.stem, a.stem)) return COMPOUND_LIKENESS;
  if (a.capital || b.capital || a.row < 0 || b.row < 0) return 0;
  return Math.min(MOST_ALIKE, cosineLike(a.row, b.row));
}

/** Two words with this many letters in common at the start are taken for derivations of each other. */
const SHARED_START = 6;
const DERIVATION_LIKENESS = 0.75;

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
