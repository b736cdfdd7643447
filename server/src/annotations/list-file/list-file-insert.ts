import { applyTogether, eolOf, insertAbove, insertBelow, withLineEnd } from '../yaml/yaml-lines.js';
import { entryOf, type YamlEntry, type YamlList, type YamlMap } from '../yaml/yaml-tree.js';
import { writeInline, writeItem, type WritableMap } from '../yaml/yaml-write.js';
import type { FileEntry, ListFile } from './list-file.js';
import type { Identified, ListFormat } from './list-format.js';

/**
 * The file with one more item, in the format's order. What is there already keeps its place even if
 * its order has changed since, so that nothing but the new lines differs.
 */
export function insertItem<T extends Identified>(
  format: ListFormat<T>,
  file: ListFile<T>,
  item: T,
): string {
  const { text, entries, root } = file;
  const written = format.write(item);
  const key = root && entryOf(root, format.key);
  if (root?.flow === true) return insertedInline(format, text, root, key, written);
  if (entries.length === 0) return asFirst(format, text, root, key, written);
  if (key?.value?.kind === 'list' && key.value.flow) {
    return insertedInList(text, key.value, written);
  }
  return amongOthers(format, text, entries, item);
}

const INDENT = 2;

function amongOthers<T extends Identified>(
  format: ListFormat<T>,
  text: string,
  entries: readonly FileEntry<T>[],
  item: T,
): string {
  const eol = eolOf(text);
  const order = format.order(item);
  const later = (other: T | undefined) => other !== undefined && format.order(other) > order;
  const found = entries.findIndex((entry) => later(entry.item));
  const next = found === -1 ? entries.length : found;
  const first = entries[0]?.lineStart ?? 0;
  const lines = writeItem(format.write(item), indentAt(text, first), eol);
  const previous = entries[next - 1];
  if (previous === undefined) return insertAbove(text, first, lines, eol);
  return insertBelow(text, previous.origin + previous.end, lines, eol);
}

function indentAt(text: string, line: number): number {
  let indent = 0;
  while (text[line + indent] === ' ') indent++;
  return indent;
}

/** The first item of a file that has an empty list, or other keys, or nothing at all. */
function asFirst<T extends Identified>(
  format: ListFormat<T>,
  text: string,
  root: YamlMap | undefined,
  key: YamlEntry | undefined,
  written: WritableMap,
): string {
  const eol = eolOf(text);
  const lines = writeItem(written, INDENT, eol);
  if (key !== undefined) return insertBelow(withoutValue(text, key), key.start, lines, eol);
  return `${beginning(format, text, root, eol)}${format.key}:${eol}${lines}${eol}`;
}

function beginning<T extends Identified>(
  { version, heading }: ListFormat<T>,
  text: string,
  root: YamlMap | undefined,
  eol: string,
): string {
  if (text.trim() === '') return `# ${heading}${eol}format: ${version}${eol}`;
  const hasFormat = root !== undefined && entryOf(root, 'format') !== undefined;
  return withLineEnd(text, eol) + (hasFormat ? '' : `format: ${version}${eol}`);
}

/** `annotations: []` without its brackets. */
function withoutValue(text: string, { value, start }: YamlEntry): string {
  if (value === undefined) return text;
  const colon = text.indexOf(':', start) + 1;
  return text.slice(0, colon) + text.slice(value.end);
}

/** Into `{format: 1, annotations: […]}`, as in a file that is JSON. */
function insertedInline<T extends Identified>(
  format: ListFormat<T>,
  text: string,
  root: YamlMap,
  key: YamlEntry | undefined,
  written: WritableMap,
): string {
  if (key?.value?.kind === 'list') return insertedInList(text, key.value, written);
  const list = `"${format.key}": [${writeInline(written)}]`;
  if (key !== undefined) return spliced(text, key.start, key.end, list);
  const last = root.entries[root.entries.length - 1];
  if (last === undefined) return spliced(text, root.start + 1, root.start + 1, list);
  return spliced(text, last.end, last.end, `, ${list}`);
}

function insertedInList(text: string, list: YamlList, written: WritableMap): string {
  const words = writeInline(written);
  const last = list.items[list.items.length - 1];
  if (last === undefined) return spliced(text, list.start + 1, list.start + 1, words);
  return spliced(text, last.end, last.end, `, ${words}`);
}

function spliced(text: string, start: number, end: number, newText: string): string {
  return applyTogether(text, [{ span: { start, end }, newText }]);
}
