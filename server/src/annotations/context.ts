import search from 'approx-string-match';
import {
  CONTEXT_AGREES,
  CONTEXT_LENGTH,
  CONTEXT_UNRELATED,
  CRITICAL_REACH,
  LEAST_CONTEXT_WORDS,
} from './anchor-limits.js';
import { isWordChar, passageTokens, type PassageToken } from './critical-tokens.js';
import { followDamaged } from './differences.js';
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
  /** Whether the rest of the passage's sentence on this side, if there is any, is the same. */
  readonly sameSentence: boolean;
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
  const before = compareBefore(frame, folded, start);
  const after = compareAfter(frame, folded, end);
  const weight = before.weight + after.weight;
  const sum = before.similarity * before.weight + after.similarity * after.weight;
  return { before, after, score: weight === 0 ? 1 : sum / weight };
}

const NO_CONTEXT: ContextMatch = {
  verdict: 'none',
  sameSentence: true,
  similarity: 1,
  weight: 0,
};

function compareBefore(frame: Frame, folded: string, at: number): ContextMatch {
  const all = frame.folded.slice(0, frame.start).trimEnd();
  const expected = all.slice(wordStart(all, Math.max(0, all.length - frame.judged)));
  if (expected === '') return NO_CONTEXT;
  const end = folded[at - 1] === ' ' ? at - 1 : at;
  const around = folded.slice(Math.max(0, end - roomFor(all)), end);
  const actual = around.slice(-roomFor(expected));
  const sentence = sentenceStart(all);
  const reach = Math.min(sentence, all.length - CRITICAL_REACH);
  const stored = passageTokens(all).reverse();
  return judge({
    expected,
    similarity: actual.endsWith(expected) ? 1 : similarityAtEnd(actual, expected),
    stored,
    near: stored.filter((token) => token.end > reach),
    sentence: stored.filter((token) => token.start >= sentence),
    found: passageTokens(around).reverse(),
    touchesEdge: end <= roomFor(expected) && all.length < CONTEXT_LENGTH,
  });
}

function compareAfter(frame: Frame, folded: string, at: number): ContextMatch {
  const all = frame.folded.slice(frame.end).trimStart();
  const expected = all.slice(0, wordFinish(all, Math.min(all.length, frame.judged)));
  if (expected === '') return NO_CONTEXT;
  const start = folded[at] === ' ' ? at + 1 : at;
  const around = folded.slice(start, start + roomFor(all));
  const actual = around.slice(0, roomFor(expected));
  const sentence = endsSentence(frame.folded, frame.end) ? 0 : sentenceEnd(all);
  const reach = Math.max(sentence, CRITICAL_REACH);
  const stored = passageTokens(all);
  return judge({
    expected,
    similarity: actual.startsWith(expected) ? 1 : similarityAtStart(actual, expected),
    stored,
    near: stored.filter((token) => token.start < reach),
    sentence: stored.filter((token) => token.end <= sentence),
    found: passageTokens(around),
    touchesEdge: start + roomFor(expected) >= folded.length && all.length < CONTEXT_LENGTH,
  });
}

/** One side of a place, laid out for judgement; words from the passage outwards. */
interface Side {
  readonly expected: string;
  readonly similarity: number;
  /** The stored words. */
  readonly stored: readonly PassageToken[];
  /** Those of them near the passage. */
  readonly near: readonly PassageToken[];
  /** Those of them in the passage's sentence. */
  readonly sentence: readonly PassageToken[];
  /** The words that stand at the place. */
  readonly found: readonly PassageToken[];
  /** Whether both the stored context and the place reach an edge of their texts. */
  readonly touchesEdge: boolean;
}

function judge(side: Side): ContextMatch {
  return {
    verdict: verdictOf(side),
    sameSentence: followDamaged(side.sentence, side.found) !== undefined,
    similarity: side.similarity,
    weight: side.expected.length,
  };
}

function verdictOf(side: Side): Verdict {
  const { expected, similarity, near, found, touchesEdge } = side;
  if (similarity < CONTEXT_UNRELATED) return 'unrelated';
  if (!sameCritical(side)) return 'contradicts';
  if (similarity < CONTEXT_AGREES || followDamaged(near, found) === undefined) return 'partly';
  const enough = touchesEdge || passageTokens(expected).length >= LEAST_CONTEXT_WORDS;
  return enough ? 'agrees' : 'partly';
}

/** Whether the critical words are the same on both, from the passage outwards, as far as it is near. */
function sameCritical({ near, stored, found }: Side): boolean {
  const others = found.slice(0, near.length);
  return startsAlike(near, found) && startsAlike(others, stored);
}

/** Whether the critical words of `tokens` are the first ones of `others`. */
function startsAlike(tokens: readonly PassageToken[], others: readonly PassageToken[]): boolean {
  const keys = others.filter(isCritical).map(({ key }) => key);
  return tokens.filter(isCritical).every(({ key }, i) => keys[i] === key);
}

function isCritical(token: PassageToken): boolean {
  return token.critical !== undefined;
}

/** A context may have become longer by a quarter. */
function roomFor(context: string): number {
  return context.length + (context.length >> 2);
}

/** Where the sentence of the passage starts in what stands before it; 0 when it starts earlier. */
function sentenceStart(before: string): number {
  if (endsSentence(before, before.length)) return before.length;
  for (let at = before.length - 2; at >= 0; at--) {
    if (isStop(before, at) && before[at + 1] === ' ') return at + 1;
  }
  return 0;
}

/** Where the sentence of the passage ends in what stands after it; its length when it ends later. */
function sentenceEnd(after: string): number {
  for (let at = 0; at < after.length; at++) {
    if (isStop(after, at) && (after[at + 1] === ' ' || at + 1 === after.length)) return at;
  }
  return after.length;
}

/** Whether a full stop stands before `end`, marks of quotation apart. */
function endsSentence(text: string, end: number): boolean {
  let at = end - 1;
  while (at > 0 && (text[at] === '"' || text[at] === "'" || text[at] === ')')) at--;
  return isStop(text, at);
}

function isStop(text: string, at: number): boolean {
  return text[at] === '.' || text[at] === '!' || text[at] === '?';
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
