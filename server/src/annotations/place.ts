import { compareSurroundings, type Surroundings } from './context.js';
import { passageTokens, wholeWords } from './critical-tokens.js';
import { criticalDifferences, onlyDamaged, type Difference } from './differences.js';
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
  /** Whether its words differ from the quote's by misread letters only, if at all. */
  readonly damagedOnly: boolean;
  /** 0 to 1: words and surroundings, half each. */
  readonly score: number;
}

/**
 * Weighs a stretch of the folded text against the frame, both widened to whole words: "8" stored
 * from "8 dead" differs from the "8" in "18 dead".
 */
export function weighPlace(
  frame: Frame,
  folded: string,
  start: number,
  end: number,
  similarity: number,
): Place {
  const surroundings = compareSurroundings(frame, folded, start, end);
  const wide = wholeWords(folded, start, end);
  const tokens = passageTokens(folded, wide.start, wide.end);
  return {
    start,
    end,
    similarity,
    surroundings,
    differences: criticalDifferences(frame.tokens, tokens),
    damagedOnly: similarity === 1 || onlyDamaged(frame.tokens, tokens),
    score: (similarity + surroundings.score) / 2,
  };
}
