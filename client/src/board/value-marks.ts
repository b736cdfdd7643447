import type { ConflictSide } from '../../../server/src/lsp/protocol.js';

/** So many shapes are told apart; further values begin again with the first. */
export const markCount = 6;

/**
 * A number for each value, by the value's words: equal ones have one shape, in tables and plots alike,
 * whether they are put exactly or not. In the order of the sides given.
 */
export function valueMarks(sides: readonly ConflictSide[]): ReadonlyMap<string, number> {
  const byMeaning = new Map<string, number>();
  const marks = new Map<string, number>();
  for (const { value, number } of sides) {
    const meaning = number === null ? value : String(number);
    const mark = byMeaning.get(meaning) ?? byMeaning.size % markCount;
    byMeaning.set(meaning, mark);
    marks.set(value, mark);
  }
  return marks;
}
