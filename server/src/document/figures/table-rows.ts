import { readLines, type Line } from '../../text/lines.js';
import type { Span } from '../../text/span.js';

/** A line of a table: its cells' spans in the document, white space and bars outside, empty ones kept between bars. */
export interface TableRow {
  readonly cells: readonly Span[];
}

/** Lines in a row that are cut into cells, at least two. */
export type TableLines = readonly TableRow[];

/**
 * The runs of lines that stand in columns, by bars ("| a | b |", "a | b"), tabs, two spaces and more, or
 * leaders ("a ..... b"). Whether they are a table is for the reader of their cells to say. Linear time.
 */
export function tableLines(text: string): TableLines[] {
  const runs: TableRow[][] = [];
  let open: TableRow[] = [];
  const close = () => {
    if (open.length >= FEWEST_LINES) runs.push(open);
    open = [];
  };
  for (const line of readLines(text)) {
    if (line.end - line.start > LONGEST_LINE) {
      close();
      continue;
    }
    const cells = cellsOf(text, line);
    if (cells.length < 2) close();
    else if (!isRule(text, line)) open.push({ cells });
  }
  close();
  return runs;
}

const FEWEST_LINES = 2;
/** Longer lines are paragraphs, whatever marks they hold. */
const LONGEST_LINE = 400;

/** "|---|:--:|", "+-----+-----+": the line between a table's head and its body. */
function isRule(text: string, { start, end }: Line): boolean {
  for (let i = start; i < end; i++) if (!RULE_MARKS.has(text.charAt(i))) return false;
  return true;
}

const RULE_MARKS: ReadonlySet<string> = new Set([...'|-:+=_ \t']);

function cellsOf(text: string, line: Line): Span[] {
  const bars = text.slice(line.start, line.end).includes('|');
  return bars ? cellsByBars(text, line) : cellsByGaps(text, line);
}

function cellsByBars(text: string, { start, end }: Line): Span[] {
  const cells: Span[] = [];
  let from = text.charAt(start) === '|' ? start + 1 : start;
  for (let i = from; i <= end; i++) {
    if (i < end && (text.charAt(i) !== '|' || text.charAt(i - 1) === '\\')) continue;
    if (i < end || i > from) cells.push(trimmed(text, from, i));
    from = i + 1;
  }
  return cells;
}

function cellsByGaps(text: string, { start, end }: Line): Span[] {
  const cells: Span[] = [];
  let from = start;
  for (let i = start; i < end; i++) {
    if (!isGapMark(text.charCodeAt(i))) continue;
    // Nearly every one is a space between words.
    if (NEVER_ALONE[text.charCodeAt(i)] === 1 && !isGapMark(text.charCodeAt(i + 1))) continue;
    const stop = gapEnd(text, i, end);
    if (isGap(text, i, stop)) {
      if (i > from) cells.push({ start: from, end: i });
      from = stop;
    }
    i = stop - 1;
  }
  if (end > from) cells.push({ start: from, end });
  return cells;
}

/** Whether the code unit is one that gaps are made of: a space, a tab, dots, a low line. */
function isGapMark(code: number): boolean {
  return code < 0x2027 && GAP_MARKS[code] === 1;
}

/** By code unit. */
const GAP_MARKS = marksOf(' \t.…·_\u00a0');
/** Those of them that are no gap by themselves. */
const NEVER_ALONE = marksOf(' ._\u00a0');

function marksOf(marks: string): Uint8Array {
  return Uint8Array.from({ length: 0x2027 }, (_, code) =>
    marks.includes(String.fromCharCode(code)) ? 1 : 0,
  );
}

function gapEnd(text: string, i: number, end: number): number {
  let stop = i;
  while (stop < end && isGapMark(text.charCodeAt(stop))) stop++;
  return stop;
}

/** A tab, two spaces, three dots, or a dot of its own between spaces. */
function isGap(text: string, from: number, to: number): boolean {
  const gap = text.slice(from, to);
  if (gap.includes('\t') || gap.includes('  ') || gap.includes('...')) return true;
  return gap.includes('…') || gap.includes('·') || (gap.length > 2 && /^ [.]+ $/.test(gap));
}

function trimmed(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}
