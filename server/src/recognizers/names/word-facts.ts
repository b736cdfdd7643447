import { startsUpper } from '../../text/characters.js';
import { foldLower } from './fold-word.js';
import { foldDigit, HASH_START, hashStep } from './hashing.js';
import { type NameLexicon, lookUp, phraseKey } from './name-lexicon.js';
import type { NamePiece } from './name-pieces.js';

/** Empty places on either side of the columns, so that neighbours need no bounds check. */
export const PADDING = 3;

/** What part a word can play in a name: none, a capitalized part, or a joining word ("of", "de"). */
export const Role = { other: 0, capitalized: 1, joining: 2 } as const;

/**
 * What the tagger knows of each word of one sentence, as columns of numbers. The i-th word stands
 * at place i + PADDING. Filled anew for each sentence; lives only while a block is read.
 */
export class WordFacts {
  count = 0;
  /** Whether the sentence has small letters at all; in one without, capitals say nothing. */
  cased = true;
  readonly word: Int32Array;
  readonly prefix2: Int32Array;
  readonly prefix3: Int32Array;
  readonly prefix4: Int32Array;
  readonly suffix2: Int32Array;
  readonly suffix3: Int32Array;
  readonly suffix4: Int32Array;
  readonly shape: Int32Array;
  /** Value in the lexicon. */
  readonly value: Int32Array;
  /** 0, or the place in a listed phrase of several words: 1 first, 2 further. */
  readonly phrase: Uint8Array;
  readonly role: Uint8Array;
  /** First and last place of the run of capitalized words around a word; its own place where there is none. */
  readonly runFirst: Int32Array;
  readonly runLast: Int32Array;
  /** As above, through joining words between capitalized ones: "Ministry of the Sea". */
  readonly chainFirst: Int32Array;
  readonly chainLast: Int32Array;

  constructor(readonly capacity: number) {
    const size = capacity + 2 * PADDING;
    this.word = new Int32Array(size);
    this.prefix2 = new Int32Array(size);
    this.prefix3 = new Int32Array(size);
    this.prefix4 = new Int32Array(size);
    this.suffix2 = new Int32Array(size);
    this.suffix3 = new Int32Array(size);
    this.suffix4 = new Int32Array(size);
    this.shape = new Int32Array(size);
    this.value = new Int32Array(size);
    this.phrase = new Uint8Array(size);
    this.role = new Uint8Array(size);
    this.runFirst = new Int32Array(size);
    this.runLast = new Int32Array(size);
    this.chainFirst = new Int32Array(size);
    this.chainLast = new Int32Array(size);
  }

  /** Fills the columns from the pieces of one sentence. */
  fill(pieces: readonly NamePiece[], lexicon: NameLexicon): void {
    this.count = pieces.length;
    let capitals = 0;
    let small = 0;
    for (const [i, piece] of pieces.entries()) {
      this.fillWord(i + PADDING, piece, lexicon);
      if (this.role[i + PADDING] === Role.capitalized) capitals++;
      else if (piece.kind === 'word' && piece.text.length > 1) small++;
    }
    this.cased = small > 0 || capitals < 3;
    this.clearAfter(pieces.length + PADDING);
    this.markPhrases(lexicon);
    this.markRuns(this.runFirst, this.runLast, false);
    this.markRuns(this.chainFirst, this.chainLast, true);
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

  private fillWord(at: number, piece: NamePiece, lexicon: NameLexicon): void {
    const folded = foldLower(piece.lower);
    this.fillHashes(at, folded);
    this.shape[at] = shapeOf(piece.text);
    this.value[at] = lookUp(lexicon, this.word[at] ?? 0);
    this.phrase[at] = 0;
    this.role[at] = roleOf(piece, folded);
  }

  private fillHashes(at: number, folded: string): void {
    const length = folded.length;
    let hash = HASH_START;
    this.prefix2[at] = this.prefix3[at] = this.prefix4[at] = 0;
    for (let i = 0; i < length; i++) {
      hash = hashStep(hash, foldDigit(folded.charCodeAt(i)));
      if (i === 1) this.prefix2[at] = hash;
      else if (i === 2) this.prefix3[at] = hash;
      else if (i === 3) this.prefix4[at] = hash;
    }
    this.word[at] = hash;
    this.fillSuffixes(at, folded);
  }

  private fillSuffixes(at: number, folded: string): void {
    const length = folded.length;
    let hash = HASH_START;
    this.suffix2[at] = this.suffix3[at] = this.suffix4[at] = 0;
    for (let back = 1; back <= 4 && back <= length; back++) {
      hash = hashStep(hash, foldDigit(folded.charCodeAt(length - back)));
      if (back === 2) this.suffix2[at] = hash;
      else if (back === 3) this.suffix3[at] = hash;
      else if (back === 4) this.suffix4[at] = hash;
    }
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
      if (this.role[at] !== Role.capitalized) continue;
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
}

/** Longest run looked at: in a line all of capitals a run says nothing. */
const MAX_RUN = 10;

const JOINING = new Set(
  'of the for and & de do da dos das del della di du des la le van von der den bin al el y e'.split(
    ' ',
  ),
);

function roleOf(piece: NamePiece, folded: string): number {
  if (startsUpper(piece.text)) return Role.capitalized;
  return JOINING.has(folded) ? Role.joining : Role.other;
}

/** Capitals, small letters, digits and other signs, runs of three and more cut to two, as a hash. */
export function shapeOf(text: string): number {
  let hash = HASH_START;
  let last = 0;
  let run = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const kind = shapeKind(code);
    run = kind === last ? run + 1 : 1;
    last = kind;
    if (run <= 2) hash = hashStep(hash, kind);
  }
  return hash;
}

function shapeKind(code: number): number {
  if (code >= 97 && code <= 122) return 1;
  if (code >= 65 && code <= 90) return 2;
  if (code >= 48 && code <= 57) return 3;
  if (code < 128) return code;
  return wideShapeKind(code);
}

function wideShapeKind(code: number): number {
  const char = String.fromCharCode(code);
  if (startsUpper(char)) return 2;
  return char.toUpperCase() === char.toLowerCase() ? 4 : 1;
}
