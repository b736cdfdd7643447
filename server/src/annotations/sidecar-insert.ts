import type { Annotation } from './annotation.js';
import type { Sidecar, SidecarEntry } from './sidecar.js';
import { SIDECAR_FORMAT } from './sidecar-fields.js';
import { emptySidecar, toWritable } from './sidecar-write.js';
import { applyTogether, eolOf, insertAbove, insertBelow, withLineEnd } from './yaml-lines.js';
import { entryOf, type YamlEntry, type YamlList, type YamlMap } from './yaml-tree.js';
import { writeInline, writeItem } from './yaml-write.js';

/**
 * The sidecar with one more annotation, in the order of stored positions. What is there already
 * keeps its place even if its position has changed since, so that nothing but the new lines differs.
 */
export function insertEntry(sidecar: Sidecar, annotation: Annotation): string {
  const { text, entries, root } = sidecar;
  const key = root && entryOf(root, 'annotations');
  if (root?.flow === true) return insertedInline(text, root, key, annotation);
  if (entries.length === 0) return asFirst(text, root, key, annotation);
  if (key?.value?.kind === 'list' && key.value.flow) {
    return insertedInList(text, key.value, annotation);
  }
  return amongOthers(text, entries, annotation);
}

const INDENT = 2;

function amongOthers(
  text: string,
  entries: readonly SidecarEntry[],
  annotation: Annotation,
): string {
  const eol = eolOf(text);
  const found = entries.findIndex((entry) => startOf(entry.annotation) > startOf(annotation));
  const next = found === -1 ? entries.length : found;
  const first = entries[0]?.lineStart ?? 0;
  const item = writeItem(toWritable(annotation), indentAt(text, first), eol);
  const previous = entries[next - 1];
  if (previous === undefined) return insertAbove(text, first, item, eol);
  return insertBelow(text, previous.origin + previous.end, item, eol);
}

function indentAt(text: string, line: number): number {
  let indent = 0;
  while (text[line + indent] === ' ') indent++;
  return indent;
}

/** Where the first target in the sidecar's own document starts; notes on the whole come first. */
function startOf(annotation: Annotation | undefined): number {
  const own = annotation?.targets.find(({ source }) => source === undefined);
  return own?.position?.start ?? -1;
}

/** The first annotation of a file that has an empty list, or other keys, or nothing at all. */
function asFirst(
  text: string,
  root: YamlMap | undefined,
  key: YamlEntry | undefined,
  annotation: Annotation,
): string {
  const eol = eolOf(text);
  const item = writeItem(toWritable(annotation), INDENT, eol);
  if (key === undefined) return `${beginning(text, root, eol)}annotations:${eol}${item}${eol}`;
  return insertBelow(withoutValue(text, key), key.start, item, eol);
}

function beginning(text: string, root: YamlMap | undefined, eol: string): string {
  if (text.trim() === '') return emptySidecar(eol);
  const hasFormat = root !== undefined && entryOf(root, 'format') !== undefined;
  return withLineEnd(text, eol) + (hasFormat ? '' : `format: ${SIDECAR_FORMAT}${eol}`);
}

/** `annotations: []` without its brackets. */
function withoutValue(text: string, { value, start }: YamlEntry): string {
  if (value === undefined) return text;
  const colon = text.indexOf(':', start) + 1;
  return text.slice(0, colon) + text.slice(value.end);
}

/** Into `{format: 1, annotations: […]}`, as in a file that is JSON. */
function insertedInline(
  text: string,
  root: YamlMap,
  key: YamlEntry | undefined,
  annotation: Annotation,
): string {
  if (key?.value?.kind === 'list') return insertedInList(text, key.value, annotation);
  const list = `"annotations": [${writeInline(toWritable(annotation))}]`;
  if (key !== undefined) return spliced(text, key.start, key.end, list);
  const last = root.entries[root.entries.length - 1];
  if (last === undefined) return spliced(text, root.start + 1, root.start + 1, list);
  return spliced(text, last.end, last.end, `, ${list}`);
}

function insertedInList(text: string, list: YamlList, annotation: Annotation): string {
  const written = writeInline(toWritable(annotation));
  const last = list.items[list.items.length - 1];
  if (last === undefined) return spliced(text, list.start + 1, list.start + 1, written);
  return spliced(text, last.end, last.end, `, ${written}`);
}

function spliced(text: string, start: number, end: number, newText: string): string {
  return applyTogether(text, [{ span: { start, end }, newText }]);
}
