import { lookUp, type NameLexicon, phraseKey } from './name-lexicon.js';
import { Role, type WordFacts } from './word-facts.js';

/** Empty places on either side of the columns, so that neighbors need no bounds check. */
export const PADDING = 3;

/**
 * What the tagger knows of the words of one sentence, as columns of numbers: the i-th word stands
 * at place i + PADDING. Filled anew for each sentence; lives only while a block is read.
 */
export class SentenceFacts {
  count = 0;
  /** Whether the sentence has small letters at all; in one without, capitals say nothing. */
  cased = true;
  readonly word: Int32Array;
  readonly shape: Int32Array;
  /** Value in the lexicon. */
  readonly value: Int32Array;
  readonly role: Uint8Array;
  /** 0, or the place in a listed phrase of several words: 1 first, 2 further. */
  readonly phrase: Uint8Array;
  /** First and last place of the run of capitalized words around a word; its own place where there is none. */
  readonly runFirst: Int32Array;
  readonly runLast: Int32Array;
  /** As above, through joining words between capitalized ones: "Ministry of the Sea". */
  readonly chainFirst: Int32Array;
  readonly chainLast: Int32Array;

  constructor(readonly capacity: number) {
    const size = capacity + 2 * PADDING;
    this.word = new Int32Array(size);
    this.shape = new Int32Array(size);
    this.value = new Int32Array(size);
    this.role = new Uint8Array(size);
    this.phrase = new Uint8Array(size);
    this.runFirst = new Int32Array(size);
    this.runLast = new Int32Array(size);
    this.chainFirst = new Int32Array(size);
    this.chainLast = new Int32Array(size);
  }

  /** Sets the word at index i. */
  set(i: number, { word, shape, value, role }: WordFacts): void {
    const at = i + PADDING;
    this.word[at] = word;
    this.shape[at] = shape;
    this.value[at] = value;
    this.role[at] = role;
  }

  /** Works out, once `count` words are set, what follows from their order. */
  finish(count: number, lexicon: NameLexicon): void {
    this.count = count;
    const end = count + PADDING;
    let capitals = 0;
    for (let at = PADDING; at < end; at++) {
      this.phrase[at] = 0;
      if (this.role[at] === Role.capitalized) capitals++;
    }
    this.cased = capitals < 3 || capitals * 10 < count * 7;
    this.clearAfter(end);
    this.markPhrases(lexicon);
    this.markRuns(this.runFirst, this.runLast, false);
    this.markRuns(this.chainFirst, this.chainLast, true);
  }

  private clearAfter(end: number): void {
    for (let at = end; at < end + PADDING; at++) {
      this.word[at] = this.shape[at] = this.value[at] = 0;
      this.phrase[at] = this.role[at] = 0;
    }
  }

  /** Marks listed phrases of two to four words, "New York", the longest from the left. */
  private markPhrases(lexicon: NameLexicon): void {
    const end = this.count + PADDING;
    for (let at = PADDING; at < end; at++) {
      if (this.role[at] !== Role.capitalized || this.role[at + 1] === Role.common) continue;
      const length = this.phraseLength(at, end, lexicon);
      if (length === 0) continue;
      this.phrase[at] = 1;
      for (let k = 1; k < length; k++) this.phrase[at + k] = 2;
      at += length - 1;
    }
  }

  private phraseLength(at: number, end: number, lexicon: NameLexicon): number {
    for (let length = Math.min(4, end - at); length >= 2; length--) {
      if (this.role[at + length - 1] !== Role.capitalized) continue;
      if (lookUp(lexicon, phraseKey(this.word, at, length)) !== 0) return length;
    }
    return 0;
  }

  private markRuns(first: Int32Array, last: Int32Array, joined: boolean): void {
    const end = this.count + PADDING;
    for (let at = PADDING; at < end;) {
      const stop = this.runEnd(at, end, joined);
      for (let k = at; k < stop; k++) {
        first[k] = at;
        last[k] = stop - 1;
      }
      at = stop;
    }
  }

  /** The place after the run that starts here; a word that is not capitalized is a run of its own. */
  private runEnd(from: number, end: number, joined: boolean): number {
    if (this.role[from] !== Role.capitalized) return from + 1;
    let stop = from + 1;
    for (let at = stop; at < end && at < from + MAX_RUN; at++) {
      if (this.role[at] === Role.capitalized) stop = at + 1;
      else if (!joined || this.role[at] !== Role.joining) break;
    }
    return stop;
  }
}

/** Longest run looked at: in a line all of capitals a run says nothing. */
const MAX_RUN = 10;
