import { getOrAdd } from '../order.js';
import type { KnownWord } from '../vocabulary.js';

/** So many strings that recur, such as the names of rules, are kept once for all documents. */
const MOST_COMMON = 4_096;
const LONGEST_COMMON = 40;
/**
 * What all packed values share: the shapes of objects, the words of bags, strings that recur. Each has
 * a number, which stands for it in what is packed, and keeps it.
 */
export class PackingTables {
  readonly #shapes = new Map<string, number>();
  readonly #keysOf: (readonly string[])[] = [];
  readonly #common = new Map<string, number>();
  readonly #commonAt: string[] = [];
  readonly #words = new Map<KnownWord, number>();
  readonly #wordAt: KnownWord[] = [];

  /** The number of a list of property names. */
  shape(keys: readonly string[]): number {
    return getOrAdd(
      this.#shapes,
      `${keys.length} ${keys.join('\n')}`,
      () => this.#keysOf.push(keys) - 1,
    );
  }

  keysOf(shape: number): readonly string[] {
    return this.#keysOf[shape] ?? [];
  }

  word(word: KnownWord): number {
    return getOrAdd(this.#words, word, () => this.#wordAt.push(word) - 1);
  }

  wordAt(index: number): KnownWord | undefined {
    return this.#wordAt[index];
  }

  /** The number of a string that is kept once; undefined for one that is not. */
  common(text: string): number | undefined {
    const known = this.#common.get(text);
    if (known !== undefined || text.length > LONGEST_COMMON) return known;
    if (this.#commonAt.length >= MOST_COMMON) return undefined;
    // A copy, so that no whole text is held by a slice of it.
    const own = [...text].join('');
    const index = this.#commonAt.push(own) - 1;
    this.#common.set(own, index);
    return index;
  }

  commonAt(index: number): string {
    return this.#commonAt[index] ?? '';
  }
}
