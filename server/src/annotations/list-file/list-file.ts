import { lineStart } from '../yaml/yaml-lines.js';
import { quickReadYaml } from '../yaml/yaml-quick.js';
import { readYaml } from '../yaml/yaml-read.js';
import {
  entryOf,
  valueOf,
  type YamlList,
  type YamlMap,
  type YamlNode,
  type YamlProblem,
} from '../yaml/yaml-tree.js';
import { withLines, type FileProblem, type PlacedProblem } from './file-problem.js';
import { splitListFile, type ListFilePieces } from './list-file-pieces.js';
import type { Identified, ListFormat } from './list-format.js';

/** One item of the list, where it stands, and what was read from it. */
export interface FileEntry<T> {
  /** Where its piece of the file starts, or 0 when the file was read as a whole. */
  readonly origin: number;
  /** Where the line with its dash starts, in the file; in a list in brackets: the item itself. */
  readonly lineStart: number;
  /** Where the item's first key starts and its last value ends, counted from `origin`. */
  readonly start: number;
  readonly end: number;
  /** Undefined when it has none that can be read. */
  readonly id: string | undefined;
  /** Undefined when the item is not understood. */
  readonly item: T | undefined;
  /** Offsets count from `origin`. */
  readonly problems: readonly PlacedProblem[];
  /** The item's piece of the file, when it was read on its own. */
  readonly piece: string | undefined;
  /** The item as YAML, when the file was read as a whole. */
  readonly node: YamlNode | undefined;
}

/** A file as read. A value of its text. */
export interface ListFile<T> {
  readonly text: string;
  /** What was understood, in file order. */
  readonly items: readonly T[];
  readonly problems: readonly FileProblem[];
  /** False: never write this file. */
  readonly readable: boolean;
  /** For changes. */
  readonly entries: readonly FileEntry<T>[];
  /** The file as a whole; undefined when it was read item by item, or is empty, or unreadable. */
  readonly root: YamlMap | undefined;
}

/** Reads a file, whatever it holds. Items that stand unchanged in `previous` are not read again. */
export function parseListFile<T extends Identified>(
  format: ListFormat<T>,
  text: string,
  previous?: ListFile<T>,
): ListFile<T> {
  return byPieces(format, text, previous) ?? asWhole(format, text);
}

/** The item as YAML; offsets count from the entry's `origin`. */
export function entryNode(entry: FileEntry<unknown>): YamlNode | undefined {
  return entry.piece === undefined ? entry.node : readPiece(entry.piece);
}

/** Item by item: quick, and only for files in which nothing at all is wrong or unusual. */
function byPieces<T extends Identified>(
  format: ListFormat<T>,
  text: string,
  previous: ListFile<T> | undefined,
): ListFile<T> | undefined {
  const pieces = splitListFile(text, format.key);
  if (pieces === undefined || !frameIsPlain(format, pieces)) return undefined;
  const known = new Map((previous?.entries ?? []).map((entry) => [entry.piece, entry]));
  const entries: FileEntry<T>[] = [];
  for (const { offset, piece } of pieces.items) {
    const entry = known.get(piece);
    const node = entry === undefined ? readPiece(piece) : undefined;
    if (entry !== undefined) entries.push({ ...entry, origin: offset, lineStart: offset });
    else if (node !== undefined) entries.push(makeEntry(format, node, offset, offset, piece));
    else return undefined;
  }
  return finish(format, text, entries, [], undefined);
}

/** What stands around the list, read by the library: `format: 1`, and keys of the person's own. */
function frameIsPlain<T extends Identified>(
  format: ListFormat<T>,
  { head, tail }: ListFilePieces,
): boolean {
  const { root, problems } = readYaml(head + tail);
  if (problems.length > 0 || root?.kind !== 'map') return false;
  const list = entryOf(root, format.key);
  const listIsApart = list !== undefined && list.value === undefined;
  return listIsApart && !root.flow && formatProblems(format, root).length === 0;
}

function readPiece(piece: string): YamlNode | undefined {
  const root = quickReadYaml(piece) ?? readYaml(piece).root;
  return root?.kind === 'list' && root.items.length === 1 ? root.items[0] : undefined;
}

function asWhole<T extends Identified>(format: ListFormat<T>, text: string): ListFile<T> {
  const { root, problems } = readYaml(text);
  if (problems.length > 0) return finish(format, text, [], problems.map(unreadable), undefined);
  if (root === undefined) return finish(format, text, [], [], undefined);
  if (root.kind !== 'map') {
    const { name, version, key } = format;
    const message = `${name} starts with "format: ${version}" and "${key}:"; this is something else.`;
    return finish(format, text, [], [unreadable({ offset: root.start, message })], undefined);
  }
  const wrong = formatProblems(format, root);
  if (wrong.some(({ severity }) => severity === 'unreadable')) {
    return finish(format, text, [], wrong, undefined);
  }
  return fromList(format, text, root, wrong);
}

function fromList<T extends Identified>(
  format: ListFormat<T>,
  text: string,
  root: YamlMap,
  wrong: readonly PlacedProblem[],
): ListFile<T> {
  const list = entryOf(root, format.key)?.value;
  if (list === undefined) return finish(format, text, [], wrong, root);
  if (list.kind !== 'list') {
    const message = `"${format.key}" must be a list: each item starts with "- id: …".`;
    const problem = unreadable({ offset: list.start, message });
    return finish(format, text, [], [...wrong, problem], undefined);
  }
  const entries = list.items.map((node) =>
    makeEntry(format, node, 0, dashLine(text, list, node), undefined),
  );
  return finish(format, text, entries, wrong, root);
}

function formatProblems<T extends Identified>(
  { version }: ListFormat<T>,
  root: YamlMap,
): PlacedProblem[] {
  const entry = entryOf(root, 'format');
  if (entry === undefined) {
    const message = `"format: ${version}" is missing; the file is read as if it were there.`;
    return [{ severity: 'hint', offset: root.start, message }];
  }
  const written = entry.value?.kind === 'scalar' ? entry.value.text : '';
  if (written === String(version)) return [];
  const newer = /^\d+$/.test(written) && Number(written) > version;
  const message = newer
    ? `The file has format ${written}; this version knows format ${version}. Update the extension to use it.`
    : `"format" must be ${version}.`;
  return [unreadable({ offset: entry.start, message })];
}

function unreadable(problem: YamlProblem): PlacedProblem {
  return { severity: 'unreadable', ...problem };
}

/** The dash may stand on a line of its own, over comments, above the item. */
function dashLine(text: string, list: YamlList, node: YamlNode | undefined): number {
  const at = node?.start ?? list.start;
  if (list.flow) return at;
  const column = list.start - lineStart(text, list.start);
  let line = lineStart(text, at);
  while (line > list.start && text[line + column] !== '-') line = lineStart(text, line - 1);
  return line;
}

function makeEntry<T extends Identified>(
  format: ListFormat<T>,
  node: YamlNode | undefined,
  origin: number,
  line: number,
  piece: string | undefined,
): FileEntry<T> {
  const id = node?.kind === 'map' ? valueOf(node, 'id') : undefined;
  return {
    origin,
    lineStart: line,
    start: node?.start ?? 0,
    end: node?.end ?? 0,
    id: id?.kind === 'scalar' ? id.text : undefined,
    piece,
    node: piece === undefined ? node : undefined,
    ...format.read(node),
  };
}

function finish<T extends Identified>(
  format: ListFormat<T>,
  text: string,
  entries: readonly FileEntry<T>[],
  problems: readonly PlacedProblem[],
  root: YamlMap | undefined,
): ListFile<T> {
  const all = [...problems, ...duplicates(entries), ...entries.flatMap(problemsInFile)];
  return {
    text,
    items: entries.flatMap(({ item }) => item ?? []),
    problems: withLines(text, all),
    readable: !all.some(({ severity }) => severity === 'unreadable'),
    entries,
    root,
  };
}

function problemsInFile({ problems, origin }: FileEntry<unknown>): PlacedProblem[] {
  return problems.map((problem) => ({ ...problem, offset: problem.offset + origin }));
}

/** Two items with one id: whichever were written, the other might be lost. */
function duplicates(entries: readonly FileEntry<Identified>[]): PlacedProblem[] {
  const seen = new Set<string>();
  const problems: PlacedProblem[] = [];
  for (const { item, start, origin } of entries) {
    if (item === undefined) continue;
    if (seen.has(item.id)) {
      const message = `The id "${item.id}" stands twice: give one of the two another.`;
      problems.push(unreadable({ offset: start + origin, message }));
    }
    seen.add(item.id);
  }
  return problems;
}
