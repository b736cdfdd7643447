import { splitSentences } from '../text/sentences.js';
import { tokenize } from '../text/tokens.js';
import type { ScannedBlock, Sentence } from './scanned-block.js';

/** Cuts one block into tokens and sentences. A value of the text alone; linear time. */
export function scanBlock(text: string): ScannedBlock {
  const tokens = tokenize(text);
  const sentences: Sentence[] = [];
  for (const { first, end } of splitSentences(tokens)) {
    const start = tokens[first]?.start ?? 0;
    sentences.push({ start, end: tokens[end - 1]?.end ?? start, firstToken: first, endToken: end });
  }
  return { text, tokens, sentences };
}
