import type { Position, Range } from 'vscode-languageserver/node';
import { offsetAt, type LineIndex, type Span } from '../index.js';

/** The offset of an editor's position; one beyond a line's end means the end of that line. */
export function toOffset(text: string, lines: LineIndex, { line, character }: Position): number {
  const offset = offsetAt(lines, { line, column: character });
  const start = lines.starts[line] ?? offset;
  let end = offset;
  // Only a position at the very start of the next line can have run over a line's end.
  while (end > start && end === (lines.starts[line + 1] ?? -1)) {
    end--;
    if (text.charAt(end) === '\n' && end > start && text.charAt(end - 1) === '\r') end--;
  }
  return end;
}

/** The span of an editor's range; a reversed one is turned. */
export function toSpan(text: string, lines: LineIndex, { start, end }: Range): Span {
  const a = toOffset(text, lines, start);
  const b = toOffset(text, lines, end);
  return { start: Math.min(a, b), end: Math.max(a, b) };
}
