import type { Block } from '../text/block.js';
import type { Span } from '../text/span.js';
import type { Token } from '../text/token.js';

/** A sentence of a block: its span, and its tokens as a half-open range of the block's tokens. */
export interface Sentence extends Span {
  readonly firstToken: number;
  readonly endToken: number;
}

/**
 * One block cut into tokens and sentences: what every recognizer reads. Offsets count from the
 * block's start, so that the result is a value of the block's text alone and can be remembered by it.
 */
export interface ScannedBlock {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}

/** A scanned block at its place in the document: add `block.span.start` to its offsets. */
export interface PlacedBlock {
  readonly block: Block;
  readonly scanned: ScannedBlock;
}
