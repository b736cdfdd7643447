import type { Alignment, Bag } from './alignment.js';

/** Two bags and how they overlap. */
interface Known {
  readonly a: Bag;
  readonly b: Bag;
  readonly alignment: Alignment;
}

/**
 * How the passages that were compared last overlap: the figures of one sentence share its words, and
 * each pair of figures asks for them several times. Each two bags have one place; what comes later
 * takes the place of what was there.
 */
export class KnownAlignments {
  readonly #known: (Known | undefined)[] = new Array<Known | undefined>(PLACES).fill(undefined);

  get(a: Bag, b: Bag): Alignment | undefined {
    const known = this.#known[placeOf(a, b)];
    return known?.a === a && known.b === b ? known.alignment : undefined;
  }

  /** Keeps an alignment, and gives it back. */
  put(a: Bag, b: Bag, alignment: Alignment): Alignment {
    this.#known[placeOf(a, b)] = { a, b, alignment };
    return alignment;
  }
}

/** The sentences of two articles, each with each. */
const BITS = 11;
const PLACES = 2 ** BITS;
/** Odd numbers without a pattern, which spread the pairs over the places. */
const SPREAD = 0x9e3779b1;
const SPREAD_OTHER = 0x85ebca6b;

function placeOf(a: Bag, b: Bag): number {
  return (Math.imul(a.digest | 0, SPREAD) ^ Math.imul(b.digest | 0, SPREAD_OTHER)) >>> (32 - BITS);
}
