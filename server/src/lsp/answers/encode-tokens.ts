import { lineColumn, TOKEN_TYPES, type LineIndex, type SemanticToken } from '../../index.js';

/** The modifier of tokens on which other passages differ; bit 0. */
export const TOKEN_MODIFIERS = ['differs'] as const;

/**
 * Tokens as the protocol wants them: five numbers each, relative to the token before, and none over
 * a line's end.
 */
export function encodeTokens(
  tokens: readonly SemanticToken[],
  text: string,
  lines: LineIndex,
): number[] {
  const data: number[] = [];
  let lastLine = 0;
  let lastColumn = 0;
  for (const token of tokens) {
    for (const { start, end } of linesOf(token.span.start, token.span.end, text, lines)) {
      const { line, column } = lineColumn(lines, start);
      const delta = line === lastLine ? column - lastColumn : column;
      const type = TOKEN_TYPES.indexOf(token.type);
      data.push(line - lastLine, delta, end - start, type, token.differs ? 1 : 0);
      lastLine = line;
      lastColumn = column;
    }
  }
  return data;
}

/** The parts of a stretch on each line, without line ends and without what is blank. */
function* linesOf(
  start: number,
  end: number,
  text: string,
  lines: LineIndex,
): Generator<{ readonly start: number; readonly end: number }> {
  let at = start;
  while (at < end) {
    const { line } = lineColumn(lines, at);
    const next = lines.starts[line + 1] ?? text.length;
    let stop = Math.min(end, next);
    while (stop > at && /[\r\n]/.test(text.charAt(stop - 1))) stop--;
    if (stop > at) yield { start: at, end: stop };
    at = next <= at ? end : Math.min(end, next);
  }
}
