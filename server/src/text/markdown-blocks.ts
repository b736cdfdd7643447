import type { Block, BlockKind } from './block.js';
import { readLines, type Line } from './lines.js';

/** What a Markdown line opens, and how many code units of it are syntax rather than prose. */
interface Opening {
  readonly kind: BlockKind;
  readonly skip: number;
}

/**
 * The prose blocks of a Markdown text (CommonMark's block structure, as far as prose needs it):
 * headings, paragraphs, list items, block quotes and table cells. Front matter, fenced and indented
 * code, HTML blocks, rules and link definitions are left out. Linear time.
 */
export function markdownBlocks(text: string): Block[] {
  const lines = readLines(text);
  const blocks: Block[] = [];
  let open: { kind: BlockKind; start: number; end: number } | undefined;
  const close = () => {
    if (open && open.end > open.start)
      blocks.push({ kind: open.kind, span: { start: open.start, end: open.end } });
    open = undefined;
  };
  for (let i = frontMatterEnd(text, lines); i < lines.length; i++) {
    const line = lines[i] as Line;
    const skipTo = line.blank ? i : codeOrHtmlEnd(text, lines, i, open !== undefined);
    if (skipTo > i) {
      close();
      i = skipTo - 1;
      continue;
    }
    if (line.blank || isSyntaxLine(text, line)) {
      if (open && isSetext(text, line)) open.kind = 'heading';
      close();
      continue;
    }
    if (isTableRow(text, line)) {
      close();
      blocks.push(...tableCells(text, line));
      continue;
    }
    const opening = openingOf(text, line);
    const continues = opening?.kind === 'block-quote' && open?.kind === 'block-quote';
    if (!open || (opening && !continues)) {
      close();
      const { kind, skip } = opening ?? { kind: 'paragraph' as const, skip: 0 };
      open = { kind, start: line.start + skip, end: headingEnd(text, line, kind) };
      if (kind === 'heading') close();
    } else {
      open.end = line.end;
    }
  }
  close();
  return blocks;
}

function lineText(text: string, line: Line, most = 200): string {
  return text.slice(line.start, Math.min(line.end, line.start + most));
}

/** The line after the front matter; 0 when there is none. */
function frontMatterEnd(text: string, lines: readonly Line[]): number {
  const first = lines[0];
  if (!first || first.start !== 0 || lineText(text, first) !== '---') return 0;
  const end = lines.findIndex((line, i) => i > 0 && /^(?:---|\.\.\.)$/.test(lineText(text, line)));
  return end < 0 ? 0 : end + 1;
}

/** The line after code or HTML that starts at line `i`; `i` when none starts there. */
function codeOrHtmlEnd(text: string, lines: readonly Line[], i: number, inBlock: boolean): number {
  const line = lines[i] as Line;
  const own = lineText(text, line);
  const fence = /^(?:`{3,}|~{3,})/.exec(own)?.[0];
  if (fence) return closingLine(lines, i, (l) => lineText(text, l).startsWith(fence));
  if (own.startsWith('<!--'))
    return closingLine(lines, i - 1, (l) => text.slice(l.start, l.end).includes('-->'));
  if (/^<\/?(?:script|style|pre|div|table|iframe|svg|details|figure|section)\b/i.test(own)) {
    return closingLine(lines, i, (l) => l.blank);
  }
  const indented = !inBlock && /^(?: {4}|\t)/.test(text.slice(line.from, line.from + 4));
  return indented ? i + 1 : i;
}

function closingLine(
  lines: readonly Line[],
  from: number,
  closes: (line: Line) => boolean,
): number {
  for (let i = from + 1; i < lines.length; i++) if (closes(lines[i] as Line)) return i + 1;
  return lines.length;
}

/** Rules, setext underlines, table delimiters and link definitions. */
function isSyntaxLine(text: string, line: Line): boolean {
  const own = lineText(text, line);
  return (
    /^(?:[-*_=][ \t]*){3,}$/.test(own) ||
    /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t:|-]*)$/.test(own) ||
    /^\[[^\]]{1,100}\]:[ \t]*\S/.test(own)
  );
}

function isSetext(text: string, line: Line): boolean {
  return /^(?:=+|-+)$/.test(lineText(text, line));
}

function isTableRow(text: string, line: Line): boolean {
  return (
    text.charAt(line.start) === '|' &&
    text.charAt(line.end - 1) === '|' &&
    line.end - line.start > 1
  );
}

function tableCells(text: string, line: Line): Block[] {
  const cells: Block[] = [];
  let start = line.start + 1;
  for (let i = start; i < line.end; i++) {
    if (text.charAt(i) !== '|' || text.charAt(i - 1) === '\\') continue;
    const raw = text.slice(start, i);
    const lead = raw.length - raw.trimStart().length;
    const span = { start: start + lead, end: start + raw.trimEnd().length };
    if (span.end > span.start) cells.push({ kind: 'table-cell', span });
    start = i + 1;
  }
  return cells;
}

const OPENERS: readonly (readonly [RegExp, BlockKind])[] = [
  [/^#{1,6}[ \t]+/, 'heading'],
  [/^(?:>[ \t]?)+/, 'block-quote'],
  [/^(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/, 'list-item'],
];

function openingOf(text: string, line: Line): Opening | undefined {
  const own = lineText(text, line, 40);
  for (const [pattern, kind] of OPENERS) {
    const skip = pattern.exec(own)?.[0].length;
    if (skip !== undefined) return { kind, skip };
  }
  return undefined;
}

/** A heading's prose ends before its closing #s. */
function headingEnd(text: string, line: Line, kind: BlockKind): number {
  if (kind !== 'heading') return line.end;
  let end = line.end;
  while (end > line.start && text.charAt(end - 1) === '#') end--;
  while (end > line.start && /\s/.test(text.charAt(end - 1))) end--;
  return end;
}
