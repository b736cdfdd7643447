import type { Span } from '../text/span.js';
import type { FileField, OfferedValue } from './tables/file-fields.js';

/** Something that may be written at a place of a file. */
export interface FileCompletion {
  readonly label: string;
  readonly kind: 'key' | 'value';
  readonly detail: string;
  /** What it puts in the place of `span`. */
  readonly insert: string;
  readonly span: Span;
}

/** What only the workspace knows. */
export type Offered = (kind: OfferedValue) => readonly string[];

/**
 * What may be written at a place of one of people's files, which may be half written everywhere: keys
 * that the item does not have yet, the words that a key may hold. Empty inside comments, notes, and
 * what is no part of the layout.
 */
export function fileCompletions(
  file: readonly FileField[],
  text: string,
  offset: number,
  offered: Offered,
): readonly FileCompletion[] {
  const lines = text.slice(0, offset).split('\n');
  const before = lines.pop() ?? '';
  const rest = text.slice(offset).split('\n');
  const after = (rest.shift() ?? '').replace(/\r$/, '');
  const here = before + after;
  const caret = { before, span: { start: offset, end: offset } };
  if (before.trimStart().startsWith('#')) return [];
  const own = readLine(here);
  const column = own.key === undefined ? keyColumn(before) : own.column;
  const item = itemAround(lines.map(readLine), own.dash, column);
  const fields = fieldsAt(file, item.path);
  if (fields === undefined) return [];
  if (own.key !== undefined && before.length > own.column + own.key.length) {
    const field = fields.find(({ key }) => key === own.key);
    return field === undefined ? [] : valuesOf(field, caret, own.column, offered);
  }
  const tail = rest.map(readLine);
  const there = new Set([...item.keys, ...keysBelow(tail, column, own.dash ?? item.dash)]);
  return keysOf(fields, there, caret, column);
}

/** The keys and values of one line, as far as it has the usual form. */
interface Line {
  /** Where its first and its last dash stand. */
  readonly dash: number | undefined;
  readonly column: number;
  /** Undefined: the line has none. */
  readonly key: string | undefined;
  readonly value: string;
  readonly blank: boolean;
}

const DASHES = /^[ ]*(?:-[ ]+|-$)*/;

function readLine(written: string): Line {
  const line = written.replace(/\r$/, '');
  const head = DASHES.exec(line)?.[0] ?? '';
  const content = line.slice(head.length);
  const dash = head.lastIndexOf('-');
  const key = /^[A-Za-z][\w-]*(?=:(?:\s|$))/.exec(content)?.[0];
  return {
    dash: dash < 0 ? undefined : dash,
    column: head.length,
    key,
    value: key === undefined ? '' : content.slice(key.length + 1).trim(),
    blank: content === '' || content.startsWith('#'),
  };
}

/** Where a key that is being written starts. */
function keyColumn(before: string): number {
  return DASHES.exec(before)?.[0].length ?? 0;
}

interface Item {
  /** The keys that lead to the item, from the top; undefined when there is no way. */
  readonly path: readonly string[] | undefined;
  /** The keys of the item above the place. */
  readonly keys: readonly string[];
  readonly dash: number | undefined;
}

/** Goes up from a place to the top, one level of indentation after the other. */
function itemAround(above: readonly Line[], dash: number | undefined, column: number): Item {
  const path: string[] = [];
  const keys: string[] = [];
  let [level, limit, first] = [column, dash ?? column - 1, dash];
  let sought = dash === undefined;
  for (const line of [...above].reverse()) {
    if (path.length > 0 && level === 0 && limit < 0) break;
    if (line.blank) continue;
    const isSibling = sought && line.column === level && line.key !== undefined;
    if (isSibling) {
      if (path.length === 0 && line.key !== undefined) keys.push(line.key);
      if (line.dash === undefined) continue;
      limit = line.dash;
      first ??= path.length === 0 ? line.dash : undefined;
      sought = false;
    } else if (line.column <= limit) {
      // What follows a note's bar is the note.
      if (line.key === undefined || /^[|>]/.test(line.value))
        return { path: undefined, keys, dash };
      path.unshift(line.key);
      level = line.column;
      limit = line.dash ?? level - 1;
      sought = line.dash === undefined;
    } else if (line.column < level && sought) {
      return { path: undefined, keys, dash };
    }
  }
  return { path: level === 0 || path.length > 0 ? path : undefined, keys, dash: first };
}

/** The keys of the same item below the place. */
function keysBelow(lines: readonly Line[], column: number, dash: number | undefined): string[] {
  const keys: string[] = [];
  for (const line of lines) {
    if (line.blank) continue;
    const ends = line.column < column || (line.dash !== undefined && line.dash <= (dash ?? -1));
    if (ends) break;
    if (line.column === column && line.dash === undefined && line.key !== undefined) {
      keys.push(line.key);
    }
  }
  return keys;
}

function fieldsAt(
  file: readonly FileField[],
  path: readonly string[] | undefined,
): readonly FileField[] | undefined {
  let fields: readonly FileField[] = file;
  for (const key of path ?? []) {
    const field = fields.find((one) => one.key === key);
    if (field === undefined || field.fields.length === 0) return undefined;
    ({ fields } = field);
  }
  return path === undefined ? undefined : fields;
}

interface Caret {
  /** The line before it. */
  readonly before: string;
  readonly span: Span;
}

function keysOf(
  fields: readonly FileField[],
  there: ReadonlySet<string>,
  { before, span }: Caret,
  column: number,
): readonly FileCompletion[] {
  const begun = before.slice(column);
  if (!/^[\w-]*$/.test(begun)) return [];
  const place = { start: span.start - begun.length, end: span.end };
  return fields
    .filter(({ key }) => !there.has(key))
    .map(({ key, detail, fields: inner }) => {
      const [first] = inner;
      const indent = ' '.repeat(column + 2);
      const insert = first === undefined ? `${key}: ` : `${key}:\n${indent}- ${first.key}: `;
      return { label: key, kind: 'key', detail, insert, span: place };
    });
}

function valuesOf(
  field: FileField,
  { before, span }: Caret,
  column: number,
  offered: Offered,
): readonly FileCompletion[] {
  const written = before.slice(column + field.key.length + 1);
  const inList = written.includes('[');
  const from = inList ? Math.max(written.lastIndexOf('['), written.lastIndexOf(',')) + 1 : 0;
  const begun = /^\s*(["']?)([^"'#[\]{]*)$/.exec(written.slice(from));
  if (begun === null) return [];
  const [, quote = '', word = ''] = begun;
  const place = { start: span.start - word.length, end: span.end };
  // What is captured is always quoted; our own words need not be.
  const isCaptured = field.offered !== undefined && field.offered !== 'id';
  const all = field.offered === undefined ? field.values : offered(field.offered);
  return all.map((label) => {
    const bare = isCaptured && quote === '' ? JSON.stringify(label) : label;
    const item = field.offered === 'tag' && !inList ? `[${bare}]` : bare;
    const insert = written === '' ? ` ${item}` : item;
    return { label, kind: 'value', detail: field.detail, insert, span: place };
  });
}
