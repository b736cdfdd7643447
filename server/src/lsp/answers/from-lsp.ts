import type { Position, Range } from 'vscode-languageserver';
import type { LineIndex, Span } from '../../index.js';

/** The offset of an editor's position; one beyond a line's end means the end of that line. */
export function toOffset(text: string, lines: LineIndex, { line, character }: Position): number {
  const start = lines.starts[line];
  if (start === undefined) return line < 0 ? 0 : text.length;
  let end = lines.starts[line + 1] ?? text.length;
  if (end > start && text.charAt(end - 1) === '\n') end--;
  if (end > start && text.charAt(end - 1) === '\r') end--;
  return Math.min(start + Math.max(0, character), end);
}

/** The span of an editor's range; a reversed one is turned. */
export function toSpan(text: string, lines: LineIndex, { start, end }: Range): Span {
  const a = toOffset(text, lines, start);
  const b = toOffset(text, lines, end);
  return { start: Math.min(a, b), end: Math.max(a, b) };
}
