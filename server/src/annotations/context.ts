import search from 'approx-string-match';
import {
  CONTEXT_AGREES,
  CONTEXT_LENGTH,
  CONTEXT_UNRELATED,
  CRITICAL_REACH,
  LEAST_CONTEXT_WORDS,
} from './anchor-limits.js';
import { criticalTokens, isWordChar, passageTokens } from './critical-tokens.js';
import type { Frame } from './frame.js';

/**
 * none: no context was stored; agrees: the same words, and enough of them; partly: alike, or too
 * short to tell; unrelated: other words; contradicts: alike, but a number, name or negation near the
 * passage differs, as in the next row of a table.
 */
export type Verdict = 'none' | 'agrees' | 'partly' | 'unrelated' | 'contradicts';

/** How the surroundings of a place compare with one side of the stored context. */
export interface ContextMatch {
  readonly verdict: Verdict;
  /** 0 to 1; 1 when no context was stored. */
  readonly similarity: number;
  /** Length of the stored context: how much the similarity counts. */
  readonly weight: number;
}

/** Both sides. */
export interface Surroundings {
  readonly before: ContextMatch;
  readonly after: ContextMatch;
  /** 0 to 1: both similarities, weighted by length. */
  readonly score: number;
}

/** Compares what stands around a place of the folded text with the stored context. */
export function compareSurroundings(
  frame: Frame,
  folded: string,
  start: number,
  end: number,
): Surroundings {
  const { judged } = frame;
  const before = compareBefore(frame.folded.slice(0, frame.start), folded, start, judged);
  const after = compareAfter(frame.folded.slice(frame.end), folded, end, judged);
  const weight = before.weight + after.weight;
  const sum = before.similarity * before.weight + after.similarity * after.weight;
  return { before, after, score: weight === 0 ? 1 : sum / weight };
}

const NO_CONTEXT: ContextMatch = { verdict: 'none', similarity: 1, weight: 0 };

function compareBefore(stored: string, folded: string, at: number, judged: number): ContextMatch {
  const trimmed = stored.trimEnd();
  const expected = trimmed.slice(wordStart(trimmed, Math.max(0, trimmed.length - judged)));
  if (expected === '') return NO_CONTEXT;
  let end = at;
  if (folded[end - 1] === ' ') end--;
  const room = expected.length + (expected.length >> 2);
  const actual = folded.slice(Math.max(0, end - room), end);
  const similarity = actual.endsWith(expected) ? 1 : similarityAtEnd(actual, expected);
  const same = similarity === 1 || sameCriticalBefore(expected, actual);
  const touchesEdge = end <= room && stored.length < CONTEXT_LENGTH;
  return judge(expected, similarity, same, touchesEdge);
}

function compareAfter(stored: string, folded: string, at: number, judged: number): ContextMatch {
  const trimmed = stored.trimStart();
  const expected = trimmed.slice(0, wordFinish(trimmed, Math.min(trimmed.length, judged)));
  if (expected === '') return NO_CONTEXT;
  const start = folded[at] === ' ' ? at + 1 : at;
  const room = expected.length + (expected.length >> 2);
  const actual = folded.slice(start, start + room);
  const similarity = actual.startsWith(expected) ? 1 : similarityAtStart(actual, expected);
  const same = similarity === 1 || sameCriticalAfter(expected, actual);
  const touchesEdge = start + room >= folded.length && stored.length < CONTEXT_LENGTH;
  return judge(expected, similarity, same, touchesEdge);
}

function judge(
  expected: string,
  similarity: number,
  same: boolean,
  touchesEdge: boolean,
): ContextMatch {
  return {
    verdict: verdictOf(expected, similarity, same, touchesEdge),
    similarity,
    weight: expected.length,
  };
}

function verdictOf(expected: string, similarity: number, same: boolean, edge: boolean): Verdict {
  if (similarity < CONTEXT_UNRELATED) return 'unrelated';
  if (!same) return 'contradicts';
  if (similarity < CONTEXT_AGREES) return 'partly';
  const enough = edge || passageTokens(expected).length >= LEAST_CONTEXT_WORDS;
  return enough ? 'agrees' : 'partly';
}

function similarityAtEnd(actual: string, expected: string): number {
  let fewest = expected.length;
  for (const match of search(actual, expected, Math.ceil(expected.length / 2))) {
    fewest = Math.min(fewest, match.errors + actual.length - match.end);
  }
  return 1 - fewest / expected.length;
}

function similarityAtStart(actual: string, expected: string): number {
  let fewest = expected.length;
  for (const match of search(actual, expected, Math.ceil(expected.length / 2))) {
    fewest = Math.min(fewest, match.errors + match.start);
  }
  return 1 - fewest / expected.length;
}

/** Compares from the passage outwards, as far as the stored context goes. */
function sameCriticalBefore(expected: string, actual: string): boolean {
  const from = wordStart(expected, Math.max(0, expected.length - CRITICAL_REACH));
  const stored = criticalTokens(expected, from).map((token) => token.key);
  const found = criticalTokens(actual).map((token) => token.key);
  return sameInOrder(stored.reverse(), found.reverse());
}

function sameCriticalAfter(expected: string, actual: string): boolean {
  const to = wordFinish(expected, Math.min(expected.length, CRITICAL_REACH));
  const stored = criticalTokens(expected, 0, to).map((token) => token.key);
  return sameInOrder(
    stored,
    criticalTokens(actual).map((token) => token.key),
  );
}

function sameInOrder(stored: readonly string[], found: readonly string[]): boolean {
  return stored.every((key, i) => found[i] === key);
}

function wordStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && isWordChar(text, start) && isWordChar(text, start - 1)) start--;
  return start;
}

function wordFinish(text: string, at: number): number {
  let end = at;
  while (end < text.length && isWordChar(text, end) && isWordChar(text, end - 1)) end++;
  return end;
}
