import { partitionPoint } from './partition-point.js';

/** A zero-based line and UTF-16 column. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** Where a text's lines start; ends of lines are LF, CR and CRLF, as in the Language Server Protocol. */
export interface LineIndex {
  readonly starts: readonly number[];
  readonly length: number;
}

/** Builds the index in one pass. */
export function lineIndex(text: string): LineIndex {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(i + 1) !== 0x0a)) starts.push(i + 1);
  }
  return { starts, length: text.length };
}

/** The line and column of an offset, which is clamped to the text. */
export function lineColumn(index: LineIndex, offset: number): LineColumn {
  const at = Math.max(0, Math.min(offset, index.length));
  const line = partitionPoint(index.starts, (start) => start <= at) - 1;
  return { line, column: at - (index.starts[line] ?? 0) };
}

/** The offset of a line and column; both are clamped to what exists. */
export function offsetAt(index: LineIndex, { line, column }: LineColumn): number {
  if (line < 0) return 0;
  const start = index.starts[line];
  if (start === undefined) return index.length;
  const next = index.starts[line + 1] ?? index.length;
  return Math.min(start + Math.max(0, column), next);
}
