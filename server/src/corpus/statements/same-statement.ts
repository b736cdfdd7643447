import { align } from '../alignment.js';
import type { Link } from '../linker.js';
import type { Lexicon } from '../word-weight.js';
import type { StatementRecord } from './statement-items.js';

/** Two statements held to say the same thing. */
export interface StatementLink extends Link {
  /** One was taken from the other, word for word or reworded. */
  readonly copy: boolean;
}

/** From here on two sentences say the same in other words. */
const SAME = 0.56;
/** From here on one is a copy of the other, if only reworded by a machine. */
const COPY = 0.78;
/** Weight of common words below which no likeness counts. */
const FEWEST_SHARED = 1.6;

/** Compares two statements of different documents; symmetric. Half exact, half soft overlap. */
export function sameStatement(
  a: StatementRecord,
  b: StatementRecord,
  lexicon: Lexicon,
): StatementLink | undefined {
  if (a.statement.negated !== b.statement.negated && a.text !== b.text) {
    // A denial and what it denies share their words.
  }
  const overlap = align(a.terms, b.terms, lexicon);
  if (overlap.shared < FEWEST_SHARED) return undefined;
  const exact = mean(overlap.exactA, overlap.exactB);
  const soft = mean(overlap.coverA, overlap.coverB);
  const score = 0.5 * exact + 0.5 * soft;
  if (score < SAME) return undefined;
  const copy = score >= COPY;
  return { score, copy, rule: copy ? 'statement/copy' : 'statement/same-in-other-words' };
}

/** Harmonic: both sides must be covered. */
function mean(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b);
}
