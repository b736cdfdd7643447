import type { ScannedBlock } from '../scanned-block.js';
import type { NameModel } from './name-model.js';
import type { NameSpan } from './name-tagger.js';

export type { NameSpan } from './name-tagger.js';

/**
 * Finds the names of persons, organizations and places in a block: a linear-chain conditional random
 * field with BILOU labels, decoded sentence by sentence (features after Ratinov and Roth 2009). A
 * value of the block and the model alone; in text order, not overlapping.
 */
export function recognizeNames(block: ScannedBlock, model: NameModel): readonly NameSpan[] {
  const names: NameSpan[] = [];
  for (const { firstToken, endToken } of block.sentences)
    model.tagger.tag(block.tokens, firstToken, endToken, names);
  return names;
}
