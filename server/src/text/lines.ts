/** One line of a text, without its line end and without white space at either side. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly blank: boolean;
  /** Where the line starts, white space included. */
  readonly from: number;
}

/**
 * The lines of a text in one pass; LF, CR, CRLF, form feed and the Unicode separators end a line (a
 * CRLF gives no line of its own).
 */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !isBreak(text.charCodeAt(i))) continue;
    if (text.charCodeAt(i) === 0x0d && text.charCodeAt(i + 1) === 0x0a) continue;
    lines.push(trimmedLine(text, from, i));
    from = i + 1;
  }
  return lines;
}

function isBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x0c || code === 0x2028 || code === 0x2029;
}

function trimmedLine(text: string, from: number, to: number): Line {
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return { start, end, blank: start === end, from };
}

function isBlank(code: number): boolean {
  return code <= 0x20 || code === 0xa0 || code === 0xfeff || code === 0x200b || code === 0x3000;
}
