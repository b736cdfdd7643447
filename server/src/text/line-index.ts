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
  let low = 0;
  let high = index.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((index.starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return { line: low, column: at - (index.starts[low] ?? 0) };
}

/** The offset of a line and column; both are clamped to what exists. */
export function offsetAt(index: LineIndex, { line, column }: LineColumn): number {
  if (line < 0) return 0;
  const start = index.starts[line];
  if (start === undefined) return index.length;
  const next = index.starts[line + 1] ?? index.length;
  return Math.min(start + Math.max(0, column), next);
}
