import type { Block, BlockKind } from './block.js';
import { readLines, type Line } from './lines.js';
import { markdownBlocks } from './markdown-blocks.js';
import type { DocumentFormat } from './source-document.js';

/**
 * Cuts a document into blocks of prose, in text order, none empty, none overlapping. In plain text a
 * blank line ends a block; a single line break does too, unless the text is hard-wrapped there.
 */
export function splitBlocks(text: string, format: DocumentFormat): Block[] {
  return format === 'markdown' ? markdownBlocks(text) : plainBlocks(text);
}

function plainBlocks(text: string): Block[] {
  const lines = readLines(text);
  const wrap = wrapWidth(lines);
  const blocks: Block[] = [];
  let open: Line | undefined;
  let start = 0;
  const close = () => {
    if (open) blocks.push(plainBlock(text, start, open.end));
    open = undefined;
  };
  for (const line of lines) {
    if (line.blank || (open && !softBreak(text, open, line, wrap))) close();
    if (line.blank) continue;
    if (!open) start = line.start;
    open = line;
  }
  close();
  return blocks;
}

const BULLET = /^(?:[•·▪‣*–-]|\d{1,3}[.)])[ \t]+(?=\S)/;
const HEADING_END = /[.!?…:;,”"’']$/;

function plainBlock(text: string, start: number, end: number): Block {
  const head = text.slice(start, Math.min(end, start + 12));
  const bullet = BULLET.exec(head)?.[0].length ?? 0;
  if (bullet > 0 && bullet < end - start) {
    return { kind: 'list-item', span: { start: start + bullet, end } };
  }
  return { kind: plainKind(text, start, end), span: { start, end } };
}

function plainKind(text: string, start: number, end: number): BlockKind {
  if (end - start > 140) return 'paragraph';
  return HEADING_END.test(text.slice(Math.max(start, end - 1), end)) ? 'paragraph' : 'heading';
}

/**
 * The column at which the text was hard-wrapped; undefined when it was not. A wrapped text has no
 * long line, and most lines that are followed by another one are nearly full.
 */
function wrapWidth(lines: readonly Line[]): number | undefined {
  let longest = 0;
  let followed = 0;
  for (const line of lines) longest = Math.max(longest, line.end - line.start);
  if (longest > 120 || longest < 40) return undefined;
  let full = 0;
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    if (line.blank || !next || next.blank) return;
    followed++;
    if (line.end - line.start >= longest * 0.75) full++;
  });
  return followed >= 2 && full >= followed * 0.6 ? longest : undefined;
}

/** A line of a table: by bars, tabs, leaders or wide gaps. */
function inColumns(text: string, { start, end }: Line): boolean {
  const own = text.slice(start, end);
  return COLUMN_MARKS.some((mark) => own.includes(mark));
}

const COLUMN_MARKS: readonly string[] = [' | ', '\t', '   ', '....'];

/** Whether the break after `line` only wraps it: the next line's first word would not have fitted. */
function softBreak(text: string, line: Line, next: Line, wrap: number | undefined): boolean {
  if (wrap === undefined) return false;
  if (BULLET.test(text.slice(next.start, next.start + 12))) return false;
  if (inColumns(text, line) && inColumns(text, next)) return false;
  let wordEnd = next.start;
  while (wordEnd < next.end && !/\s/.test(text.charAt(wordEnd))) wordEnd++;
  return line.end - line.start + 1 + (wordEnd - next.start) > wrap;
}
