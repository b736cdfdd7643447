import type { Position, Range } from 'vscode-languageserver';
import { lineIndex, type LineIndex, type TextEdit } from '../../index.js';
import { toSpan } from '../answers/from-lsp.js';

/**
 * Edits of one text, each before the last, as editors send them when they change many places at
 * once: their places are those of the text as it was, so that they cost one pass together.
 */
export class BackwardEdits {
  readonly #before: string;
  #lines: LineIndex | undefined;
  /** What is done with, from the end of the text to its start. */
  readonly #pieces: string[] = [];
  /** The text from here on is done with. */
  #offset: number;
  /** The same as a position; undefined: any edit may be the first, null: none may follow. */
  #limit: Position | undefined | null;

  constructor(text: string) {
    this.#before = text;
    this.#offset = text.length;
  }

  /** Whether the range, which counts in the text as it is now, lies before all that was edited. */
  reaches({ start, end }: Range): boolean {
    if (this.#limit === null) return false;
    const limit = this.#limit;
    return limit === undefined || (isUpTo(start, limit) && isUpTo(end, limit));
  }

  /** Edits a range that this {@link reaches}; gives the edit with its offsets in the text until then. */
  take(range: Range, newText: string): TextEdit {
    this.#lines ??= lineIndex(this.#before);
    const span = toSpan(this.#before, this.#lines, range);
    this.#pieces.push(this.#before.slice(span.end, this.#offset), newText);
    this.#offset = span.start;
    const start = isUpTo(range.start, range.end) ? range.start : range.end;
    this.#limit = this.#isFirm(start) ? start : null;
    return { span, newText };
  }

  /** The text after the edits. */
  get text(): string {
    return this.#before.slice(0, this.#offset) + [...this.#pieces].reverse().join('');
  }

  /**
   * Whether what is before the position counts alike before and after an edit there: a position
   * beyond the end of its line does not, nor one after a CR, which an LF may come to follow.
   */
  #isFirm(at: Position): boolean {
    const start = this.#lines?.starts[at.line];
    return (
      start !== undefined &&
      start + at.character === this.#offset &&
      this.#before[this.#offset - 1] !== '\r'
    );
  }
}

function isUpTo(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}
