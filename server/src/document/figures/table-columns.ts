import type { Span } from '../../text/span.js';
import type { TableLines, TableRow } from './table-rows.js';

/** A table: its head, if it has one, and its rows of values with the labels before them. */
export interface Table {
  /** The words over each column of values; empty when the table has no head. */
  readonly heads: readonly Span[];
  /** The first cell of the head, which tells of the whole table ("R$ million"); undefined when there is none. */
  readonly corner: Span | undefined;
  readonly rows: readonly ValueRow[];
}

/** A row of a table. */
export interface ValueRow {
  readonly label: Span;
  /** The cells after the label, as many as the table has columns, some of them empty. */
  readonly values: readonly Span[];
}

/** Reads lines in columns as a table; undefined when they are none. `isValue` tells whether a cell is a number. */
export function readTable(
  text: string,
  lines: TableLines,
  isValue: (cell: Span) => boolean,
): Table | undefined {
  const first = lines[0];
  if (!first) return undefined;
  const headed = !first.cells.some(isValue);
  const rows = (headed ? lines.slice(1) : lines).flatMap((row) => valueRow(text, row, isValue));
  const width = rows[0]?.values.length ?? 0;
  if (rows.length < (headed ? 1 : 2) || !rows.every(({ values }) => values.length === width))
    return undefined;
  const { heads, corner } = headed ? headOf(first, width) : NO_HEAD;
  return heads.length === width || !headed ? { heads, corner, rows } : undefined;
}

const NO_HEAD: Pick<Table, 'heads' | 'corner'> = { heads: [], corner: undefined };

/** Words over the values only, or over the labels too. */
function headOf({ cells }: TableRow, width: number): Pick<Table, 'heads' | 'corner'> {
  if (cells.length === width) return { heads: cells, corner: undefined };
  return { heads: cells.slice(1), corner: cells[0] };
}

/** A label and values after it; nothing for a line between parts of the table. */
function valueRow(text: string, { cells }: TableRow, isValue: (cell: Span) => boolean): ValueRow[] {
  const [label, ...values] = cells;
  if (!label || isValue(label) || !LABEL.test(text.slice(label.start, label.end))) return [];
  return values.some(isValue) ? [{ label, values }] : [];
}

/** Some letters, and no end of a sentence. */
const LABEL = /\p{L}[^.!?]*$/u;
