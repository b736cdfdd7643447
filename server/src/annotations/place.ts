import { compareSurroundings, type Surroundings } from './context.js';
import { passageTokens, wholeWords } from './critical-tokens.js';
import { criticalDifferences, type Difference } from './differences.js';
import type { Frame } from './frame.js';

/** A stretch of the folded text that may be the passage, weighed. */
export interface Place {
  readonly start: number;
  readonly end: number;
  /** 0 to 1: how alike its words and the quote are; 1: the same. */
  readonly similarity: number;
  readonly surroundings: Surroundings;
  /** Why the note must not be placed here; empty: nothing forbids it. */
  readonly differences: readonly Difference[];
  /** 0 to 1: words and surroundings, half each. */
  readonly score: number;
}

/** Weighs a stretch of the folded text against the frame. */
export function weighPlace(
  frame: Frame,
  folded: string,
  start: number,
  end: number,
  similarity: number,
): Place {
  const surroundings = compareSurroundings(frame, folded, start, end);
  return {
    start,
    end,
    similarity,
    surroundings,
    differences: differencesAt(frame, folded, start, end),
    score: (similarity + surroundings.score) / 2,
  };
}

/**
 * In what the place differs from the quote, both widened to whole words: "8" stored from "8 dead"
 * differs from the "8" in "18 dead".
 */
function differencesAt(frame: Frame, folded: string, start: number, end: number): Difference[] {
  const wide = wholeWords(folded, start, end);
  return criticalDifferences(frame.tokens, passageTokens(folded, wide.start, wide.end));
}
