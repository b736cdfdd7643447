import { align, harmonic, sharedWeight } from '../alignment.js';
import { sameEvent } from '../document-context.js';
import type { Link } from '../linker.js';
import type { Lexicon } from '../word-weight.js';
import type { StatementRecord } from './statement-items.js';

/** Two statements held to say the same thing. */
export interface StatementLink extends Link {
  /** One was taken from the other, word for word or reworded: links of this kind may be chained. */
  readonly copy: boolean;
}

/** From here on two sentences say the same in other words. */
const SAME = 0.43;
/** From here on one is a copy of the other, if only reworded by a machine. */
const COPY = 0.72;
/** Weight of common words below which no likeness counts. */
const FEWEST_SHARED = 1.2;
const SOFT_SHARE = 0.8;
/** What each unit of common weight adds: ten shared words mean more than the same share of three. */
const SHARED_BONUS = 0.1;

/** Compares two statements of different documents; symmetric. */
export function sameStatement(
  a: StatementRecord,
  b: StatementRecord,
  lexicon: Lexicon,
): StatementLink | undefined {
  const shared = sharedWeight(a.bag, b.bag);
  if (shared < FEWEST_SHARED || !sameEvent(a.context, b.context)) return undefined;
  const overlap = align(a.bag, b.bag, lexicon);
  const soft = harmonic(overlap.coverA, overlap.coverB);
  const exact = harmonic(overlap.exactA, overlap.exactB);
  const likeness = SOFT_SHARE * soft + (1 - SOFT_SHARE) * exact;
  const score = Math.min(1, likeness + SHARED_BONUS * shared);
  if (score < SAME) return undefined;
  const copy = likeness >= COPY;
  return { score, copy, rule: copy ? 'statement/copy' : 'statement/same-in-other-words' };
}
