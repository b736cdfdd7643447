/**
 * Rules out words that are not in a list by their first two letters and their length, without a look at
 * the rest: a search in a table of strings costs several times as much (measured on words as they come from
 * the scanner, whose hash is not known yet: a third of the time to find the numbers of a text).
 */
export class WordFilter {
  /** By the first two letters: the lengths of the listed words, one bit each; the last for all longer ones. */
  private readonly lengths = new Int32Array(SIZE);

  constructor(words: Iterable<string>) {
    for (const word of words) this.lengths[slotOf(word)] = this.maskOf(word) | lengthBit(word);
  }

  /** False when the word is not in the list; true for all that are, and few others. */
  may(word: string): boolean {
    return (this.maskOf(word) & lengthBit(word)) !== 0;
  }

  private maskOf(word: string): number {
    return this.lengths[slotOf(word)] ?? 0;
  }
}

const SIZE = 1024;

function slotOf(word: string): number {
  return ((word.charCodeAt(0) & 31) << 5) | (word.charCodeAt(1) & 31);
}

function lengthBit(word: string): number {
  return 1 << Math.min(word.length, 31);
}
