import { splitBlocks } from '../text/blocks.js';
import { maskMarkdown } from '../text/markdown-mask.js';
import type { SourceDocument } from '../text/source-document.js';
import { scanBlock } from './scan-block.js';
import type { PlacedBlock, ScannedBlock } from './scanned-block.js';

/** A document cut into scanned blocks, with the prose they were read from. */
export interface ScannedDocument {
  /** The text with markup blanked out: same length, same offsets. What recognizers slice from. */
  readonly prose: string;
  readonly blocks: readonly PlacedBlock[];
}

/**
 * Cuts a document into blocks and scans each. `scan` may be a remembering version of
 * {@link scanBlock}: a block's scan is a value of its text alone.
 */
export function scanDocument(
  source: Pick<SourceDocument, 'text' | 'format'>,
  scan: (text: string) => ScannedBlock = scanBlock,
): ScannedDocument {
  const prose = source.format === 'markdown' ? maskMarkdown(source.text) : source.text;
  const blocks: PlacedBlock[] = [];
  // Pushed, not mapped: V8 lays out an array mapped by optimized code differently, and all code that
  // has seen the first kind would be compiled anew when it meets the second.
  for (const block of splitBlocks(source.text, source.format))
    blocks.push({ block, scanned: scan(prose.slice(block.span.start, block.span.end)) });
  return { prose, blocks };
}

/** The scanned blocks of a document alone. */
export function placeBlocks(
  source: Pick<SourceDocument, 'text' | 'format'>,
): readonly PlacedBlock[] {
  return scanDocument(source).blocks;
}
