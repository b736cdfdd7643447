import type { Annotation } from './annotation.js';
import { ENTRY_FIELDS, SELECTOR_FIELDS, TARGET_FIELDS } from './sidecar-fields.js';
import { insertEntry } from './sidecar-insert.js';
import {
  entryNode,
  parseSidecar,
  type Sidecar,
  type SidecarEntry,
  type SidecarProblem,
} from './sidecar.js';
import { fieldTexts, sameAnnotation, toWritable } from './sidecar-write.js';
import { applyTogether, eolOf, lineStart, nextLine, shiftMap } from './yaml-lines.js';
import { patchMap } from './yaml-patch.js';
import { entryOf, type YamlMap, type YamlNode } from './yaml-tree.js';
import { writeInline, writeMap, type Writable, type WritableMap } from './yaml-write.js';

/** One annotation put in (new, or in the place of the one with its id), or taken out by its id. */
export type SidecarChange = { readonly put: Annotation } | { readonly delete: string };

/**
 * The sidecar after a change, read again and found to say what was asked for; or the reasons why the
 * file must not be written.
 */
export type SidecarUpdate =
  | { readonly state: 'updated'; readonly text: string; readonly sidecar: Sidecar }
  | { readonly state: 'unreadable'; readonly problems: readonly SidecarProblem[] };

/**
 * Puts or deletes one annotation and changes no other line of the file. A change that says what the
 * file says already leaves every byte. Takes the file's text, empty for a new one, or what was parsed
 * from it, which is quicker.
 */
export function updateSidecar(file: string | Sidecar, change: SidecarChange): SidecarUpdate {
  const before = typeof file === 'string' ? parseSidecar(file) : file;
  if (!before.readable) {
    const problems = before.problems.filter(({ severity }) => severity === 'unreadable');
    return { state: 'unreadable', problems };
  }
  const id = 'put' in change ? change.put.id : change.delete;
  const entry = before.entries.find((one) => one.id === id);
  if (entry !== undefined && entry.annotation === undefined) {
    return { state: 'unreadable', problems: problemsOf(before, entry) };
  }
  const after = 'put' in change ? put(before, entry, change.put) : remove(before, entry);
  if (!holds(after, before, change)) return { state: 'unreadable', problems: [UNUSUAL] };
  return { state: 'updated', text: after.text, sidecar: after };
}

/** Said when the result was read again and was not what it was meant to be. */
const UNUSUAL: SidecarProblem = {
  severity: 'unreadable',
  offset: 0,
  line: 1,
  message: 'The file is laid out in a way that this change cannot be written into.',
};

/** Whether the file, read again, says what was asked for, and as much as before of all else. */
function holds(after: Sidecar, before: Sidecar, change: SidecarChange): boolean {
  if (after === before) return true;
  if (!after.readable) return false;
  const id = 'put' in change ? change.put.id : change.delete;
  const others = ({ entries }: Sidecar) => entries.filter((entry) => entry.id !== id).length;
  if (others(after) !== others(before)) return false;
  const found = after.annotations.find((annotation) => annotation.id === id);
  if (!('put' in change)) return found === undefined;
  return found !== undefined && sameAnnotation(found, change.put);
}

/** Why an entry is not understood: a person is at work on it, and it must not be written over. */
function problemsOf(before: Sidecar, entry: SidecarEntry): SidecarProblem[] {
  const offsets = new Set(entry.problems.map(({ offset }) => offset + entry.origin));
  return before.problems.filter(
    ({ severity, offset }) => severity === 'entry' && offsets.has(offset),
  );
}

function put(before: Sidecar, entry: SidecarEntry | undefined, annotation: Annotation): Sidecar {
  if (entry !== undefined) return replaced(before, entry, annotation);
  return parseSidecar(insertEntry(before, annotation), before);
}

/** Puts the new values into the entry's own lines; if that cannot be done, writes the entry anew. */
function replaced(before: Sidecar, entry: SidecarEntry, annotation: Annotation): Sidecar {
  const node = entryNode(entry);
  if (node?.kind !== 'map' || entry.annotation === undefined) return before;
  const same = sameFields(entry.annotation, annotation);
  if (same.size === ENTRY_FIELDS.length) return before;
  const map = shiftMap(node, entry.origin);
  const context = { text: before.text, eol: eolOf(before.text), owned: OWNED };
  const edits = patchMap(map, toWritable(annotation), context, same);
  if (edits !== undefined) {
    const patched = parseSidecar(applyTogether(before.text, edits), before);
    if (holds(patched, before, { put: annotation })) return patched;
  }
  return parseSidecar(rewritten(before.text, map, annotation), before);
}

const OWNED: ReadonlySet<string> = new Set([
  ...ENTRY_FIELDS,
  ...TARGET_FIELDS,
  ...SELECTOR_FIELDS.TextQuoteSelector,
  ...SELECTOR_FIELDS.TextPositionSelector,
]);

/**
 * The keys whose values are the same before and after, as read: an unknown motivation is read as
 * commenting, a single tag as a list of one, and neither must be put right unasked.
 */
function sameFields(before: Annotation, after: Annotation): ReadonlySet<string> {
  const old = fieldTexts(before);
  const now = fieldTexts(after);
  return new Set(ENTRY_FIELDS.filter((key) => old.get(key) === now.get(key)));
}

/** The whole entry in our own layout, with the keys that are not ours at its end. */
function rewritten(text: string, map: YamlMap, annotation: Annotation): string {
  const foreign = map.entries.filter(({ key }) => !OWNED.has(key));
  const value: WritableMap = {
    keys: [
      ...toWritable(annotation).keys,
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

function remove(before: Sidecar, entry: SidecarEntry | undefined): Sidecar {
  if (entry === undefined) return before;
  const list = before.root && entryOf(before.root, 'annotations')?.value;
  const inFlow = list?.kind === 'list' && list.flow;
  const text = inFlow
    ? withoutItem(before.text, list.items, entry)
    : withoutLines(before.text, entry.lineStart, entry.origin + entry.end);
  const after = parseSidecar(text, before);
  return after.entries.length === 0 ? withEmptyList(after) : after;
}

function withoutLines(text: string, start: number, end: number): string {
  return text.slice(0, start) + text.slice(nextLine(text, end));
}

function withoutItem(
  text: string,
  items: readonly (YamlNode | undefined)[],
  { start, end }: SidecarEntry,
): string {
  const index = items.findIndex((item) => item?.start === start);
  const next = items[index + 1];
  if (next !== undefined) return text.slice(0, start) + text.slice(next.start);
  return text.slice(0, items[index - 1]?.end ?? start) + text.slice(end);
}

/** `annotations:` with nothing after it reads as empty, but says so better with brackets. */
function withEmptyList(after: Sidecar): Sidecar {
  const key = after.root && entryOf(after.root, 'annotations');
  if (key === undefined || key.value !== undefined) return after;
  const colon = after.text.indexOf(':', key.end - 1) + 1;
  return parseSidecar(`${after.text.slice(0, colon)} []${after.text.slice(colon)}`);
}
