import { foldText, toFolded, type FoldedText } from './folded-text.js';
import { isWordChar } from './critical-tokens.js';
import { partitionPoint } from '../text/partition-point.js';

/** One lead: a word and where it starts in its text. */
export interface IndexedWord {
  readonly word: string;
  readonly start: number;
}

/** A document's folded text and where its words stand; made once per text. */
export interface TextIndex {
  readonly source: string;
  readonly text: FoldedText;
  /** Where a lower-cased word starts, ascending; empty for an unknown word. */
  positions(word: string): readonly number[];
  /** The folded offset of a source offset. */
  fromSource(offset: number): number;
}

/** Folds and indexes a text in linear time. */
export function createTextIndex(source: string): TextIndex {
  const text = foldText(source);
  const words = new Map<string, number[]>();
  for (const { word, start } of leadWords(text.folded, 0, text.folded.length)) {
    const list = words.get(word);
    if (list) list.push(start);
    else words.set(word, [start]);
  }
  return {
    source,
    text,
    positions: (word) => words.get(word) ?? NONE,
    fromSource: (offset) => toFolded(text, offset),
  };
}

/**
 * The words by which passages are looked up, lower-cased. Scripts without capitals are mostly
 * written without spaces too, so there every pair of neighbouring letters counts as a word.
 */
export function* leadWords(folded: string, from: number, to: number): Generator<IndexedWord> {
  let at = from;
  while (at < to) {
    if (!isWordChar(folded, at)) {
      at++;
      continue;
    }
    let end = at + 1;
    while (end < to && isWordChar(folded, end)) end++;
    yield* leads(folded, at, end);
    at = end;
  }
}

/** The up to `most` values nearest to `target` of an ascending list, ascending. */
export function nearest(list: readonly number[], target: number, most: number): readonly number[] {
  if (list.length <= most) return list;
  let low = lowerBound(list, target);
  let high = low;
  while (high - low < most) {
    const before = low > 0 ? target - (list[low - 1] ?? 0) : Infinity;
    const after = high < list.length ? (list[high] ?? 0) - target : Infinity;
    if (before <= after) low--;
    else high++;
  }
  return list.slice(low, high);
}

const NONE: readonly number[] = [];
const CASELESS = /\p{Lo}/u;

function* leads(folded: string, start: number, end: number): Generator<IndexedWord> {
  const word = folded.slice(start, end).toLowerCase();
  if (end - start <= 2 || !CASELESS.test(word)) {
    yield { word, start };
    return;
  }
  for (let i = start; i + 1 < end; i++) yield { word: folded.slice(i, i + 2), start: i };
}

function lowerBound(list: readonly number[], target: number): number {
  return partitionPoint(list, (value) => value < target);
}
