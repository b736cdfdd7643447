import type { Span } from './span.js';

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
  /** Whether white space, or the block's start, stands before it. */
  readonly spaceBefore: boolean;
}
