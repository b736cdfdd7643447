import type { ScannedBlock, Sentence } from '../scanned-block.js';
import type { ClauseReading } from './clause-reading.js';
import type { Draft } from './draft.js';
import type { QuantityKind } from './quantity.js';
import { readSentence } from './read-sentence.js';

/** What a sentence makes of a draft: its reading, and the kind as the sentence corrects it. */
export interface DraftClause {
  readonly clause: ClauseReading;
  readonly kind: QuantityKind;
}

/** Reads, for every draft of a block, what its sentence says of it. In the order of the drafts. */
export function readClauses(block: ScannedBlock, drafts: readonly Draft[]): readonly DraftClause[] {
  const readings: DraftClause[] = [];
  let next = 0;
  for (const sentence of block.sentences) {
    const first = next;
    while (next < drafts.length && isIn(sentence, drafts[next])) next++;
    if (next > first) readings.push(...readSentence(block, sentence, drafts, first, next));
  }
  while (readings.length < drafts.length) {
    const rest = wholeBlock(block);
    readings.push(...readSentence(block, rest, drafts, readings.length, readings.length + 1));
  }
  return readings;
}

function isIn(sentence: Sentence, draft: Draft | undefined): boolean {
  return draft !== undefined && draft.tokens.first < sentence.endToken;
}

function wholeBlock(block: ScannedBlock): Sentence {
  return { start: 0, end: block.text.length, firstToken: 0, endToken: block.tokens.length };
}
