import type { TextEdit } from '../../text/edit.js';
import { lineEnd, lineStart, nextLine } from './yaml-lines.js';
import { entryOf, type YamlEntry, type YamlMap, type YamlNode } from './yaml-tree.js';
import {
  isListValue,
  isMapValue,
  writeEntry,
  writeInline,
  type Writable,
  type WritableMap,
} from './yaml-write.js';

/** How a map is to be changed: to these values, in a file with this text and line end. */
export interface PatchContext {
  readonly text: string;
  readonly eol: string;
  /** Keys that are ours: removed when they have no value any more. All others stay. */
  readonly owned: ReadonlySet<string>;
}

/**
 * The edits that give a block map new values and touch nothing that stays as it is: comments,
 * order, formatting and foreign keys remain; so do the keys in `untouched`, whatever they say. In
 * text order, not overlapping. Undefined where the map is written in a way that cannot be patched.
 */
export function patchMap(
  map: YamlMap,
  value: WritableMap,
  context: PatchContext,
  untouched: ReadonlySet<string> = NOTHING,
): TextEdit[] | undefined {
  if (map.flow) return undefined;
  const edits: TextEdit[] = [];
  let previous: YamlEntry | undefined;
  for (const [key, wanted] of value.keys) {
    const entry = entryOf(map, key);
    const change = untouched.has(key)
      ? []
      : entry === undefined
        ? insertion(map, previous, key, wanted, context)
        : patchEntry(entry, key, wanted, context);
    if (change === undefined) return undefined;
    edits.push(...change);
    previous = entry ?? previous;
  }
  const kept = new Set([...untouched, ...value.keys.map(([key]) => key)]);
  const removed = removals(map, kept, context);
  if (removed === undefined) return undefined;
  return merged([...edits, ...removed]);
}

const NOTHING: ReadonlySet<string> = new Set();

/** Whether the node already says this. */
export function says(node: YamlNode | undefined, value: Writable): boolean {
  if (node === undefined) return false;
  if (isMapValue(value)) {
    if (node.kind !== 'map' || node.entries.length !== value.keys.length) return false;
    return value.keys.every(([key, inner]) => says(entryOf(node, key)?.value, inner));
  }
  if (isListValue(value)) {
    if (node.kind !== 'list' || node.items.length !== value.length) return false;
    return value.every((inner, i) => says(node.items[i], inner));
  }
  return node.kind === 'scalar' && node.text === (typeof value === 'string' ? value : value.bare);
}

function patchEntry(
  entry: YamlEntry,
  key: string,
  wanted: Writable,
  context: PatchContext,
): TextEdit[] | undefined {
  if (says(entry.value, wanted)) return [];
  const inner = entry.value === undefined ? undefined : patchInside(entry.value, wanted, context);
  if (inner !== undefined) return inner;
  const column = columnOf(context.text, entry.start);
  if (column === undefined) return undefined;
  const written = writeEntry(key, wanted, column, context.eol);
  const commented = hasMoreOnLine(context.text, entry.end);
  const newText = commented && written.includes('\n') ? `${key}: ${writeInline(wanted)}` : written;
  return [{ span: { start: entry.start, end: entry.end }, newText }];
}

/** Changes only what differs inside a value, where old and new have the same shape. */
function patchInside(
  node: YamlNode,
  wanted: Writable,
  context: PatchContext,
): TextEdit[] | undefined {
  if (isMapValue(wanted)) {
    return node.kind === 'map' && !node.flow ? patchMap(node, wanted, context) : undefined;
  }
  if (isListValue(wanted)) {
    if (node.kind !== 'list' || node.flow || node.items.length !== wanted.length) return undefined;
    return patchItems(node.items, wanted, context);
  }
  const oneLine = typeof wanted !== 'string' || !wanted.includes('\n');
  if (node.kind !== 'scalar' || !oneLine) return undefined;
  return [{ span: { start: node.start, end: node.end }, newText: writeInline(wanted) }];
}

function patchItems(
  items: readonly (YamlNode | undefined)[],
  wanted: readonly Writable[],
  context: PatchContext,
): TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  for (const [i, value] of wanted.entries()) {
    const item = items[i];
    if (says(item, value)) continue;
    const change = item === undefined ? undefined : patchInside(item, value, context);
    if (change === undefined) return undefined;
    edits.push(...change);
  }
  return edits;
}

/** A new key goes under the line of the key before it. */
function insertion(
  map: YamlMap,
  previous: YamlEntry | undefined,
  key: string,
  wanted: Writable,
  { text, eol }: PatchContext,
): TextEdit[] | undefined {
  const after = previous ?? map.entries[0];
  const column = columnOf(text, map.start);
  if (after === undefined || column === undefined) return undefined;
  const at = lineEnd(text, after.end);
  const newText = eol + ' '.repeat(column) + writeEntry(key, wanted, column, eol);
  return [{ span: { start: at, end: at }, newText }];
}

function removals(
  map: YamlMap,
  kept: ReadonlySet<string>,
  { text, owned }: PatchContext,
): TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  for (const [i, entry] of map.entries.entries()) {
    if (kept.has(entry.key) || !owned.has(entry.key)) continue;
    // The first key may stand behind a dash: then its neighbor moves up.
    const next = map.entries[i + 1];
    if (i === 0 && next === undefined) return undefined;
    const span =
      i === 0
        ? { start: entry.start, end: next?.start ?? entry.end }
        : { start: lineStart(text, entry.start), end: nextLine(text, entry.end) };
    edits.push({ span, newText: '' });
  }
  return edits;
}

/** In text order; insertions at one place in the order in which they were made. */
function merged(edits: TextEdit[]): TextEdit[] | undefined {
  edits.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  for (const [i, edit] of edits.entries()) {
    const next = edits[i + 1];
    if (next !== undefined && next.span.start < edit.span.end) return undefined;
  }
  return edits;
}

/** Undefined when something else than spaces and dashes stands before it on its line. */
function columnOf(text: string, at: number): number | undefined {
  const before = text.slice(lineStart(text, at), at);
  return /^[ -]*$/.test(before) ? before.length : undefined;
}

function hasMoreOnLine(text: string, at: number): boolean {
  return text.slice(at, lineEnd(text, at)).trim() !== '';
}
