import { applyTogether, eolOf, lineStart, nextLine, shiftMap } from '../yaml/yaml-lines.js';
import { patchMap } from '../yaml/yaml-patch.js';
import { entryOf, type YamlMap, type YamlNode } from '../yaml/yaml-tree.js';
import { writeInline, writeMap, type Writable, type WritableMap } from '../yaml/yaml-write.js';
import type { FileProblem } from './file-problem.js';
import { insertItem } from './list-file-insert.js';
import { entryNode, parseListFile, type FileEntry, type ListFile } from './list-file.js';
import type { Identified, ListFormat } from './list-format.js';

/** One item put in (new, or in the place of the one with its id), or taken out by its id. */
export type ListChange<T> = { readonly put: T } | { readonly delete: string };

/**
 * The file after a change, read again and found to say what was asked for; or the reasons why it
 * must not be written.
 */
export type ListUpdate<T> =
  | { readonly state: 'updated'; readonly file: ListFile<T> }
  | { readonly state: 'unreadable'; readonly problems: readonly FileProblem[] };

/**
 * Puts or deletes one item and changes no other line of the file. A change that says what the file
 * says already leaves every byte.
 */
export function updateListFile<T extends Identified>(
  format: ListFormat<T>,
  before: ListFile<T>,
  change: ListChange<T>,
): ListUpdate<T> {
  if (!before.readable) {
    const problems = before.problems.filter(({ severity }) => severity === 'unreadable');
    return { state: 'unreadable', problems };
  }
  const entry = before.entries.find(({ id }) => id === idOf(change));
  if (entry !== undefined && entry.item === undefined) {
    return { state: 'unreadable', problems: problemsOf(before, entry) };
  }
  const file = changed(format, before, entry, change);
  if (!holds(format, file, before, change)) return { state: 'unreadable', problems: [UNUSUAL] };
  return { state: 'updated', file };
}

/** Each field as it is written, for comparison. */
export function fieldTexts<T extends Identified>(
  format: ListFormat<T>,
  item: T,
): ReadonlyMap<string, string> {
  return new Map(format.write(item).keys.map(([key, value]) => [key, writeInline(value)]));
}

/** Whether the two say the same in every field. */
export function sameItem<T extends Identified>(format: ListFormat<T>, a: T, b: T): boolean {
  return a === b || writeInline(format.write(a)) === writeInline(format.write(b));
}

/** Said when the result was read again and was not what it was meant to be. */
const UNUSUAL: FileProblem = {
  severity: 'unreadable',
  offset: 0,
  line: 1,
  message: 'The file is laid out in a way that this change cannot be written into.',
};

function idOf<T extends Identified>(change: ListChange<T>): string {
  return 'put' in change ? change.put.id : change.delete;
}

/** Why an entry is not understood: a person is at work on it, and it must not be written over. */
function problemsOf<T>(before: ListFile<T>, entry: FileEntry<T>): FileProblem[] {
  const offsets = new Set(entry.problems.map(({ offset }) => offset + entry.origin));
  return before.problems.filter(
    ({ severity, offset }) => severity === 'entry' && offsets.has(offset),
  );
}

function changed<T extends Identified>(
  format: ListFormat<T>,
  before: ListFile<T>,
  entry: FileEntry<T> | undefined,
  change: ListChange<T>,
): ListFile<T> {
  if (!('put' in change)) return entry === undefined ? before : removed(format, before, entry);
  if (entry !== undefined) return replaced(format, before, entry, change.put);
  return parseListFile(format, insertItem(format, before, change.put), before);
}

/** Whether the file, read again, says what was asked for, and as much as before of all else. */
function holds<T extends Identified>(
  format: ListFormat<T>,
  after: ListFile<T>,
  before: ListFile<T>,
  change: ListChange<T>,
): boolean {
  if (after === before) return true;
  const id = idOf(change);
  const others = ({ entries }: ListFile<T>) => entries.filter((entry) => entry.id !== id).length;
  if (!after.readable || others(after) !== others(before)) return false;
  const found = after.items.find((item) => item.id === id);
  if (!('put' in change)) return found === undefined;
  return found !== undefined && sameItem(format, found, change.put);
}

/** Puts the new values into the entry's own lines; if that cannot be done, writes the entry anew. */
function replaced<T extends Identified>(
  format: ListFormat<T>,
  before: ListFile<T>,
  entry: FileEntry<T>,
  item: T,
): ListFile<T> {
  const node = entryNode(entry);
  if (node?.kind !== 'map' || entry.item === undefined) return before;
  const same = sameFields(format, entry.item, item);
  if (same.size === format.fields.length) return before;
  const { text } = before;
  const map = shiftMap(node, entry.origin);
  const context = { text, eol: eolOf(text), owned: format.owned };
  const edits = patchMap(map, format.write(item), context, same);
  if (edits !== undefined) {
    const patched = parseListFile(format, applyTogether(text, edits), before);
    if (holds(format, patched, before, { put: item })) return patched;
  }
  return parseListFile(format, rewritten(format, text, map, item), before);
}

/**
 * The keys whose values are the same before and after, as read: an unknown motivation is read as
 * commenting, a single tag as a list of one, and neither must be put right unasked.
 */
function sameFields<T extends Identified>(
  format: ListFormat<T>,
  before: T,
  after: T,
): ReadonlySet<string> {
  const old = fieldTexts(format, before);
  const now = fieldTexts(format, after);
  return new Set(format.fields.filter((key) => old.get(key) === now.get(key)));
}

/** The whole entry in our own layout, with the keys that are not ours at its end. */
function rewritten<T extends Identified>(
  format: ListFormat<T>,
  text: string,
  map: YamlMap,
  item: T,
): string {
  const foreign = map.entries.filter(({ key }) => !format.owned.has(key));
  const value: WritableMap = {
    keys: [
      ...format.write(item).keys,
      ...foreign.map((entry) => [entry.key, fromNode(entry.value)] as const),
    ],
  };
  const before = text.slice(lineStart(text, map.start), map.start);
  const inline = map.flow || /[^ -]/.test(before);
  const newText = inline ? writeInline(value) : writeMap(value, before.length, eolOf(text));
  return applyTogether(text, [{ span: { start: map.start, end: map.end }, newText }]);
}

function fromNode(node: YamlNode | undefined): Writable {
  if (node === undefined) return '';
  if (node.kind === 'scalar') return node.text;
  if (node.kind === 'list') return node.items.map(fromNode);
  return { keys: node.entries.map(({ key, value }) => [key, fromNode(value)] as const) };
}

function removed<T extends Identified>(
  format: ListFormat<T>,
  before: ListFile<T>,
  entry: FileEntry<T>,
): ListFile<T> {
  const list = before.root && entryOf(before.root, format.key)?.value;
  const inFlow = list?.kind === 'list' && list.flow;
  const text = inFlow
    ? withoutItem(before.text, list.items, entry)
    : before.text.slice(0, entry.lineStart) +
      before.text.slice(nextLine(before.text, entry.origin + entry.end));
  const after = parseListFile(format, text, before);
  return after.entries.length === 0 ? withEmptyList(format, after) : after;
}

function withoutItem(
  text: string,
  items: readonly (YamlNode | undefined)[],
  { start, end }: FileEntry<unknown>,
): string {
  const index = items.findIndex((item) => item?.start === start);
  const next = items[index + 1];
  if (next !== undefined) return text.slice(0, start) + text.slice(next.start);
  return text.slice(0, items[index - 1]?.end ?? start) + text.slice(end);
}

/** `annotations:` with nothing after it reads as empty, but says so better with brackets. */
function withEmptyList<T extends Identified>(
  format: ListFormat<T>,
  after: ListFile<T>,
): ListFile<T> {
  const key = after.root && entryOf(after.root, format.key);
  if (key === undefined || key.value !== undefined) return after;
  const colon = after.text.indexOf(':', key.end - 1) + 1;
  const text = `${after.text.slice(0, colon)} []${after.text.slice(colon)}`;
  return parseListFile(format, text);
}
