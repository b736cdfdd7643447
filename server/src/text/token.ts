import type { Span } from './span.js';
import type { Word } from './word.js';

/**
 * word: letters, with inner apostrophes and hyphens ("don't", "Nur-Sultan");
 * number: digits with their separators ("1,000", "7.30", "2022");
 * mark: one quotation mark, apostrophe or guillemet that is not inside a word;
 * punctuation: one other character.
 */
export type TokenKind = 'word' | 'number' | 'mark' | 'punctuation';

/** The smallest grain of a block's text. Lives only while a block is analysed. */
export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
  /** The text in lower case with ’ as '. */
  readonly lower: string;
  /** The spelling, shared with all tokens of the same text; facts of it are read with `perWord`. */
  readonly word: Word;
  /** Whether white space, or the block's start, stands before it. */
  readonly spaceBefore: boolean;
}
