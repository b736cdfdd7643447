import type { PlacedBlock } from '../../recognizers/scanned-block.js';
import type { Mention } from '../document-analysis.js';

/** What is needed to read marks: the document's text, blocks, and the names found in it. */
export interface MarkedText {
  readonly text: string;
  readonly blocks: readonly PlacedBlock[];
  readonly mentions: readonly Mention[];
}
