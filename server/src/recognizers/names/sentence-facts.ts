import { listsOf, lookUp, type NameLexicon, phraseKey } from './name-lexicon.js';
import { Role } from './word-facts.js';

/** Empty places on either side of the columns, so that neighbors need no bounds check. */
export const PADDING = 3;
/** The most words that a sentence can hold here; a longer one is read in parts. */
export const MAX_WORDS = 512;
const SIZE = MAX_WORDS + 2 * PADDING;

/**
 * What the tagger knows of the words of one sentence, as columns of numbers: the i-th word stands
 * at place i + PADDING. Filled anew for each sentence; lives only while a block is read.
 */
export class SentenceFacts {
  count = 0;
  /** Whether the sentence has small letters at all; in one without, capitals say nothing. */
  cased = true;
  readonly word = new Int32Array(SIZE);
  readonly shape = new Int32Array(SIZE);
  /** Value in the lexicon. */
  readonly value = new Int32Array(SIZE);
  readonly role = new Uint8Array(SIZE);
  /** 1 for a word that may be part of a name, by its {@link Role} and its neighbors'; no name goes through any other. */
  readonly active = new Uint8Array(SIZE);
  /** 0, or the place in a listed phrase of several words: 1 first, 2 further. */
  readonly phrase = new Uint8Array(SIZE);
  /** First and last place of the run of capitalized words around a word; its own place where there is none. */
  readonly runFirst = new Int32Array(SIZE);
  readonly runLast = new Int32Array(SIZE);
  /** As above, through joining words between capitalized ones: "Ministry of the Sea". */
  readonly chainFirst = new Int32Array(SIZE);
  readonly chainLast = new Int32Array(SIZE);
  /** What all the capitalized words of that chain are listed as, taken together. */
  readonly chainLists = new Int32Array(SIZE);

  /** Sets the word at index i, by what `WordFacts` says of it. */
  set(i: number, word: number, shape: number, value: number, role: number): void {
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
    this.clearAfter(end);
    const { role, active, phrase } = this;
    let capitals = 0;
    for (let at = PADDING; at < end; at++) {
      phrase[at] = 0;
      if (role[at] === Role.capitalized) capitals++;
      active[at] = this.isActive(at) ? 1 : 0;
    }
    this.cased = capitals < 3 || capitals * 10 < count * 7;
    if (capitals === 0) this.clearRuns(end);
    else {
      this.markRuns(end, this.runFirst, this.runLast, false);
      this.markRuns(end, this.chainFirst, this.chainLast, true);
      this.markPhrases(end, lexicon);
    }
  }

  private isActive(at: number): boolean {
    const { role } = this;
    const own = role[at] ?? Role.common;
    if (own <= Role.capitalized) return true;
    if (own === Role.common) return false;
    const before = role[at - 1] === Role.capitalized;
    const after = role[at + 1] === Role.capitalized;
    return own === Role.between ? before && after : before || after;
  }

  private clearAfter(end: number): void {
    for (let at = end; at < end + PADDING; at++) {
      this.word[at] = this.shape[at] = this.value[at] = 0;
      this.phrase[at] = this.role[at] = 0;
    }
  }

  private clearRuns(end: number): void {
    for (let at = PADDING; at < end; at++) {
      this.runFirst[at] = this.runLast[at] = this.chainFirst[at] = this.chainLast[at] = at;
      this.chainLists[at] = 0;
    }
  }

  /** Marks listed phrases of two to four words, "New York", the longest from the left. */
  private markPhrases(end: number, lexicon: NameLexicon): void {
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

  private markRuns(end: number, first: Int32Array, last: Int32Array, joined: boolean): void {
    for (let at = PADDING; at < end;) {
      const stop = this.runEnd(at, end, joined);
      const lists = joined ? this.listsBetween(at, stop) : 0;
      for (let k = at; k < stop; k++) {
        first[k] = at;
        last[k] = stop - 1;
        if (joined) this.chainLists[k] = lists;
      }
      at = stop;
    }
  }

  private listsBetween(from: number, to: number): number {
    let lists = 0;
    for (let at = from; at < to; at++)
      if (this.role[at] === Role.capitalized) lists |= listsOf(this.value[at] ?? 0);
    return lists;
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
