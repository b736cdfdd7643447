import {
  FORBIDDEN_KEYS,
  LONGEST_SCALAR,
  type YamlEntry,
  type YamlNode,
  type YamlScalar,
} from './yaml-tree.js';

/**
 * Reads the plain YAML that we write ourselves, a hundred times faster than the library does:
 * blocks of keys and dashes, values in double quotes or bare words, one-line lists, literal blocks.
 * Undefined as soon as anything else stands there; then the library reads it. What both can read
 * they read alike (a property test says so).
 */
export function quickReadYaml(text: string): YamlNode | undefined {
  const reader = new QuickReader(linesOf(text));
  const root = reader.block(0);
  return reader.isDone() ? root : undefined;
}

interface Line {
  readonly text: string;
  readonly offset: number;
  /** Spaces before the first other character; the whole length of a blank line. */
  readonly indent: number;
  /** Blank, or nothing but a comment. */
  readonly idle: boolean;
}

const KEY = /^([A-Za-z][A-Za-z0-9_-]*):(?: |$)/;
const QUOTED =
  /^"(?:[^"\\\u0000-\u001F\u007F-\u009F\u2028\u2029\uFEFF]|\\["\\/bfnrt]|\\u[0-9A-Fa-f]{4})*"/;
const WORD = /^[A-Za-z][A-Za-z0-9_./-]*$/;
const NUMBER = /^[0-9](?:[0-9:TZ.+-]*[0-9TZ])?$/;
const LIST_ITEM = /^[A-Za-z][A-Za-z0-9_-]*/;
const LITERAL = /^\|-?$/;
/** Our files nest five deep. */
const DEEPEST = 10;

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let offset = 0;
  while (offset < text.length) {
    const found = text.indexOf('\n', offset);
    const next = found === -1 ? text.length : found + 1;
    const raw = text.slice(offset, found === -1 ? text.length : found);
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    let indent = 0;
    while (line[indent] === ' ') indent++;
    const first = line[indent];
    lines.push({ text: line, offset, indent, idle: first === undefined || first === '#' });
    offset = next;
  }
  return lines;
}

/** Walks over lines. A column is an offset in a line: after `- ` a block starts within one. */
class QuickReader {
  private at = 0;

  constructor(private readonly lines: readonly Line[]) {}

  isDone(): boolean {
    this.skipIdle();
    return this.at >= this.lines.length;
  }

  /** The block that starts on the next line with words. */
  block(depth: number): YamlNode | undefined {
    this.skipIdle();
    const line = this.lines[this.at];
    if (line === undefined) return undefined;
    return this.blockAt(line.indent, depth);
  }

  private skipIdle(): void {
    while (this.lines[this.at]?.idle === true) this.at++;
  }

  private blockAt(column: number, depth: number): YamlNode | undefined {
    const line = this.lines[this.at];
    if (line === undefined || depth > DEEPEST) return undefined;
    return line.text.startsWith('- ', column) ? this.list(column, depth) : this.map(column, depth);
  }

  private list(column: number, depth: number): YamlNode | undefined {
    const items: YamlNode[] = [];
    const start = this.offsetOf(column);
    let first = true;
    while (this.continues(column, first) && this.lines[this.at]?.text.startsWith('- ', column)) {
      const item = this.item(column + 2, depth);
      if (item === undefined) return undefined;
      items.push(item);
      first = false;
    }
    const last = items[items.length - 1];
    return last && { kind: 'list', start, end: last.end, flow: false, items };
  }

  private item(column: number, depth: number): YamlNode | undefined {
    const line = this.lines[this.at];
    if (line === undefined) return undefined;
    if (KEY.test(line.text.slice(column))) return this.map(column, depth + 1);
    const value = inlineValue(line.text.slice(column), line.offset + column);
    if (value !== undefined) this.at++;
    return value;
  }

  private map(column: number, depth: number): YamlNode | undefined {
    const entries: YamlEntry[] = [];
    const seen = new Set<string>();
    const start = this.offsetOf(column);
    while (this.continues(column, entries.length === 0)) {
      const entry = this.entry(column, depth);
      if (entry === undefined || seen.has(entry.key)) return undefined;
      seen.add(entry.key);
      entries.push(entry);
    }
    const last = entries[entries.length - 1];
    return last && { kind: 'map', start, end: last.end, flow: false, entries };
  }

  /** Whether the next line with words goes on in the same column. */
  private continues(column: number, first: boolean): boolean {
    if (first) return true;
    this.skipIdle();
    return this.lines[this.at]?.indent === column;
  }

  private entry(column: number, depth: number): YamlEntry | undefined {
    const line = this.lines[this.at];
    const key = line && KEY.exec(line.text.slice(column))?.[1];
    if (line === undefined || key === undefined || FORBIDDEN_KEYS.has(key)) return undefined;
    const start = line.offset + column;
    const rest = line.text.slice(column + key.length + 1).trimStart();
    this.at++;
    const value = this.value(line, rest, column, depth);
    return value && { key, start, end: value.end, value };
  }

  private value(line: Line, rest: string, column: number, depth: number): YamlNode | undefined {
    const offset = line.offset + line.text.length - rest.length;
    if (LITERAL.test(rest)) return this.literal(offset, column, rest === '|');
    if (rest !== '') return inlineValue(rest, offset);
    this.skipIdle();
    const next = this.lines[this.at];
    if (next === undefined || next.indent <= column) return undefined;
    return this.blockAt(next.indent, depth + 1);
  }

  /** A literal block: its lines without their indent. */
  private literal(offset: number, column: number, clip: boolean): YamlScalar | undefined {
    const indent = this.lines[this.at]?.indent ?? 0;
    const content: string[] = [];
    let end = -1;
    let line = this.lines[this.at];
    while (line !== undefined && (line.text === '' || line.indent >= indent)) {
      content.push(line.text.slice(indent));
      if (line.text !== '') end = line.offset + line.text.length;
      line = this.lines[++this.at];
    }
    if (indent <= column || content[0] === '' || content.length === 0) return undefined;
    if (line !== undefined && line.indent > column) return undefined;
    while (content[content.length - 1] === '') content.pop();
    if (end - offset > LONGEST_SCALAR) return undefined;
    if (content.some((words) => words !== '' && words.trim() === '')) return undefined;
    if (/\s$/.test(content[content.length - 1] ?? '')) return undefined;
    return { kind: 'scalar', start: offset, end, text: content.join('\n') + (clip ? '\n' : '') };
  }

  private offsetOf(column: number): number {
    return (this.lines[this.at]?.offset ?? 0) + column;
  }
}

/** A value that fills the rest of its line. */
function inlineValue(rest: string, offset: number): YamlNode | undefined {
  if (rest.startsWith('"')) return quoted(rest, offset, rest.length);
  if (rest.startsWith('[')) return inlineList(rest, offset);
  if (!WORD.test(rest) && !NUMBER.test(rest)) return undefined;
  return { kind: 'scalar', start: offset, end: offset + rest.length, text: rest };
}

function quoted(rest: string, offset: number, length: number): YamlScalar | undefined {
  const found = rest.length > LONGEST_SCALAR ? undefined : QUOTED.exec(rest)?.[0];
  if (found === undefined || (length > 0 && found.length !== length)) return undefined;
  const text = JSON.parse(found) as string;
  return { kind: 'scalar', start: offset, end: offset + found.length, text };
}

/** `["a", b]` on one line. */
function inlineList(rest: string, offset: number): YamlNode | undefined {
  const items: YamlNode[] = [];
  let at = 1;
  while (rest[at] !== ']') {
    const item = listItem(rest.slice(at), offset + at);
    if (item === undefined) return undefined;
    items.push(item);
    at += item.end - item.start;
    if (rest.startsWith(', ', at)) at += 2;
    else if (rest[at] !== ']') return undefined;
  }
  if (at !== rest.length - 1 || rest.endsWith(', ]')) return undefined;
  return { kind: 'list', start: offset, end: offset + rest.length, flow: true, items };
}

function listItem(rest: string, offset: number): YamlScalar | undefined {
  if (rest.startsWith('"')) return quoted(rest, offset, 0);
  const word = LIST_ITEM.exec(rest)?.[0];
  return word === undefined
    ? undefined
    : { kind: 'scalar', start: offset, end: offset + word.length, text: word };
}
