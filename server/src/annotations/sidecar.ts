import type { Annotation } from './annotation.js';
import { readEntry } from './sidecar-entry.js';
import { SIDECAR_FORMAT } from './sidecar-fields.js';
import { splitSidecar, type SidecarPieces } from './sidecar-pieces.js';
import { lineStart } from './yaml-lines.js';
import { quickReadYaml } from './yaml-quick.js';
import { readYaml } from './yaml-read.js';
import {
  entryOf,
  valueOf,
  type YamlList,
  type YamlMap,
  type YamlNode,
  type YamlProblem,
} from './yaml-tree.js';

/**
 * unreadable: the file must not be written until a person has mended it; entry: one annotation is
 * not understood and not shown, and stays as it is; hint: understood, but probably not meant so.
 */
export type SidecarSeverity = 'unreadable' | 'entry' | 'hint';

/** Something wrong with a sidecar, in words for the person who owns it. */
export interface SidecarProblem {
  readonly severity: SidecarSeverity;
  /** UTF-16 offset in the sidecar. */
  readonly offset: number;
  /** Line of the sidecar, counted from 1. */
  readonly line: number;
  readonly message: string;
}

/** One item of the list, where it stands, and what was read from it. */
export interface SidecarEntry {
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
  readonly annotation: Annotation | undefined;
  readonly problems: readonly Omit<SidecarProblem, 'line'>[];
  /** The item's piece of the file, when it was read on its own. */
  readonly piece: string | undefined;
  /** The item as YAML, when the file was read as a whole. */
  readonly node: YamlNode | undefined;
}

/** The item as YAML; offsets count from the entry's `origin`. */
export function entryNode(entry: SidecarEntry): YamlNode | undefined {
  return entry.piece === undefined ? entry.node : readPiece(entry.piece);
}

/** A sidecar as read. A value of its text. */
export interface Sidecar {
  readonly text: string;
  /** In file order. */
  readonly annotations: readonly Annotation[];
  readonly problems: readonly SidecarProblem[];
  /** False: never write this file. */
  readonly readable: boolean;
  /** For `updateSidecar`. */
  readonly entries: readonly SidecarEntry[];
  /** The file as a whole; undefined when it was read item by item, or is empty, or unreadable. */
  readonly root: YamlMap | undefined;
}

/**
 * Reads a sidecar, whatever it holds. Items that stand unchanged in `previous` are not read again.
 */
export function parseSidecar(text: string, previous?: Sidecar): Sidecar {
  return byPieces(text, previous) ?? asWhole(text);
}

type PlacedProblem = Omit<SidecarProblem, 'line'>;

/** Item by item: quick, and only for files in which nothing at all is wrong or unusual. */
function byPieces(text: string, previous: Sidecar | undefined): Sidecar | undefined {
  const pieces = splitSidecar(text);
  if (pieces === undefined || !frameIsPlain(pieces)) return undefined;
  const known = new Map((previous?.entries ?? []).map((entry) => [entry.piece, entry]));
  const entries: SidecarEntry[] = [];
  for (const { offset, piece } of pieces.items) {
    const entry = known.get(piece);
    const node = entry === undefined ? readPiece(piece) : undefined;
    if (entry !== undefined) entries.push({ ...entry, origin: offset, lineStart: offset });
    else if (node !== undefined) entries.push(makeEntry(node, offset, offset, piece));
    else return undefined;
  }
  return finish(text, entries, [], undefined);
}

/** What stands around the list, read by the library: `format: 1`, and keys of the person's own. */
function frameIsPlain({ head, tail }: SidecarPieces): boolean {
  const { root, problems } = readYaml(head + tail);
  if (problems.length > 0 || root?.kind !== 'map') return false;
  const list = entryOf(root, 'annotations');
  const listIsApart = list !== undefined && list.value === undefined;
  return listIsApart && !root.flow && formatProblems(root).length === 0;
}

function readPiece(piece: string): YamlNode | undefined {
  const quick = quickReadYaml(piece);
  const root = quick ?? readYaml(piece).root;
  return root?.kind === 'list' && root.items.length === 1 ? root.items[0] : undefined;
}

function asWhole(text: string): Sidecar {
  const { root, problems } = readYaml(text);
  const refused = problems.map(unreadable);
  if (refused.length > 0) return finish(text, [], refused, undefined);
  if (root === undefined) return finish(text, [], [], undefined);
  if (root.kind !== 'map') {
    const message = 'A sidecar starts with "format: 1" and "annotations:"; this is something else.';
    return finish(text, [], [unreadable({ offset: root.start, message })], undefined);
  }
  const wrong = formatProblems(root);
  if (wrong.some(({ severity }) => severity === 'unreadable')) {
    return finish(text, [], wrong, undefined);
  }
  return fromList(text, root, wrong);
}

function fromList(text: string, root: YamlMap, wrong: readonly PlacedProblem[]): Sidecar {
  const list = entryOf(root, 'annotations')?.value;
  if (list === undefined) return finish(text, [], wrong, root);
  if (list.kind !== 'list') {
    const message = '"annotations" must be a list: each annotation starts with "- id: …".';
    return finish(text, [], [...wrong, unreadable({ offset: list.start, message })], undefined);
  }
  const entries = list.items.map((node) =>
    makeEntry(node, 0, dashLine(text, list, node), undefined),
  );
  return finish(text, entries, wrong, root);
}

function formatProblems(root: YamlMap): PlacedProblem[] {
  const entry = entryOf(root, 'format');
  if (entry === undefined) {
    const message = `"format: ${SIDECAR_FORMAT}" is missing; the file is read as if it were there.`;
    return [{ severity: 'hint', offset: root.start, message }];
  }
  const format = entry.value?.kind === 'scalar' ? entry.value.text : '';
  if (format === String(SIDECAR_FORMAT)) return [];
  const newer = /^\d+$/.test(format) && Number(format) > SIDECAR_FORMAT;
  const message = newer
    ? `The file has format ${format}; this version knows format ${SIDECAR_FORMAT}. Update the extension to use it.`
    : `"format" must be ${SIDECAR_FORMAT}.`;
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

function makeEntry(
  node: YamlNode | undefined,
  origin: number,
  lineStart: number,
  piece: string | undefined,
): SidecarEntry {
  const id = node?.kind === 'map' ? valueOf(node, 'id') : undefined;
  return {
    origin,
    lineStart,
    start: node?.start ?? 0,
    end: node?.end ?? 0,
    id: id?.kind === 'scalar' ? id.text : undefined,
    piece,
    node: piece === undefined ? node : undefined,
    ...readEntry(node),
  };
}

function finish(
  text: string,
  entries: readonly SidecarEntry[],
  problems: readonly PlacedProblem[],
  root: YamlMap | undefined,
): Sidecar {
  const all = [...problems, ...duplicates(entries), ...entries.flatMap(placedProblems)];
  all.sort((a, b) => a.offset - b.offset);
  return {
    text,
    annotations: entries.flatMap(({ annotation }) => annotation ?? []),
    problems: withLines(text, all),
    readable: !all.some(({ severity }) => severity === 'unreadable'),
    entries,
    root,
  };
}

function placedProblems({ problems, origin }: SidecarEntry): PlacedProblem[] {
  return problems.map((problem) => ({ ...problem, offset: problem.offset + origin }));
}

/** Two notes with one id: whichever were written, the other might be lost. */
function duplicates(entries: readonly SidecarEntry[]): PlacedProblem[] {
  const seen = new Set<string>();
  const problems: PlacedProblem[] = [];
  for (const { annotation, start, origin } of entries) {
    if (annotation === undefined) continue;
    if (seen.has(annotation.id)) {
      const message = `The id "${annotation.id}" stands twice: give one of the two annotations another.`;
      problems.push(unreadable({ offset: start + origin, message }));
    }
    seen.add(annotation.id);
  }
  return problems;
}

function withLines(text: string, problems: readonly PlacedProblem[]): SidecarProblem[] {
  let line = 1;
  let at = 0;
  return problems.map((problem) => {
    for (; at < Math.min(problem.offset, text.length); at++) {
      if (text.charCodeAt(at) === 0x0a) line++;
    }
    return { ...problem, line };
  });
}
