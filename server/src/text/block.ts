import type { Span } from './span.js';

/** What a block is in the document's layout. */
export type BlockKind = 'paragraph' | 'heading' | 'list-item' | 'block-quote' | 'table-cell';

/** A stretch of prose that is read on its own: a paragraph or a heading, without its line ends. */
export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
}
