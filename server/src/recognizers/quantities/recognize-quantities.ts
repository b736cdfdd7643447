import type { ScannedBlock } from '../scanned-block.js';
import { findDrafts } from './find-drafts.js';
import type { Quantity } from './quantity.js';
import { readClauses } from './read-clauses.js';

/**
 * Recognises every numeric expression of one block, in digits or words, vague ones too, with what its
 * sentence says of it. In text order, none overlapping; a value of the block's text alone; linear time.
 */
export function recognizeQuantities(block: ScannedBlock): readonly Quantity[] {
  const drafts = findDrafts(block.tokens);
  if (drafts.length === 0) return [];
  const clauses = readClauses(block, drafts);
  return drafts.map(({ core: _, ...draft }, i) => {
    const { clause, kind } = clauses[i] ?? { clause: undefined, kind: draft.kind };
    if (!clause) throw new Error('a clause for every draft');
    const written = block.text.slice(draft.numeral.start, draft.numeral.end);
    return { ...draft, written, kind, clause };
  });
}
