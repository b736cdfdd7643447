import {
  CORRECTIONS,
  keyInFolder,
  parseListFile,
  SIDECAR,
  updateListFile,
  type Annotation,
  type Correction,
  type DocumentUri,
  type Identified,
  type ListChange,
  type ListFormat,
  type Target,
} from '../../index.js';
import { pathFrom } from './correction-changes.js';
import {
  fetchLatecomers,
  homesBefore,
  movedUri,
  moveSidecars,
  type Move,
} from './move-sidecars.js';
import type { Folder } from '../documents/folders.js';
import { pathBetween, resolveSource } from './relative-sources.js';
import type { ServerContext } from '../server-context.js';
import type { FileStep } from './undo-log.js';
import { canonical } from '../uris.js';

/** Where documents are after moves, and where their sidecars are, which may have had to stay. */
interface Moved {
  readonly document: (uri: DocumentUri) => DocumentUri;
  readonly home: (uri: DocumentUri) => DocumentUri;
}

/**
 * Documents, or folders of them, were moved: their sidecars go with them, and what other sidecars and
 * corrections call them by is set right, also in what undo remembers. Tells what could not be done,
 * in sentences. Where a document goes that has a sidecar, the other stays where it is, unless
 * somebody wants the two to be one (`join`).
 */
export function followMoves(
  context: ServerContext,
  moves: readonly Move[],
  join = false,
): Promise<readonly string[]> {
  return context.undo.inTurn(() => follow(context, moves, join));
}

async function follow(
  context: ServerContext,
  moves: readonly Move[],
  join: boolean,
): Promise<readonly string[]> {
  const { sidecars, corrections, folders, undo } = context;
  // What was asked for before was meant for the old places.
  await sidecars.settled();
  await corrections.settled();
  if (join) for (const { to } of moves) await sidecars.reload(to);
  const before = await homesBefore(context, moves);
  const document = (uri: DocumentUri): DocumentUri => movedUri(moves, uri);
  // The annotations of a document as its sidecar has them when it lies elsewhere.
  const rewrite = (items: readonly Annotation[], old: DocumentUri, now: DocumentUri) =>
    movedAnnotations(items, old, now, document);
  const parts = { context, before, moves, rewrite };
  const { problems, stayed, joined } = await moveSidecars(parts, join);
  const moved: Moved = {
    document,
    home: (uri) => (stayed.has(uri) ? uri : document(uri)),
  };
  const oldHomes = new Map([...before].map((uri) => [uri, uri]));
  for (const uri of before) {
    if (moved.home(uri) !== uri && !joined.has(uri)) oldHomes.set(moved.home(uri), uri);
  }
  for (const now of [...sidecars.known.keys()]) {
    const old = oldHomes.get(now) ?? now;
    const change = (items: readonly Annotation[]) => rewrite(items, old, now);
    if (change(sidecars.known.get(now)?.items ?? []).length === 0) continue;
    const outcome = await sidecars.change(now, change);
    if (outcome.state === 'refused') problems.push(outcome.reason);
  }
  problems.push(...(await fetchLatecomers(parts, stayed)));
  undo.rewrite((file) => movedStep(file, moved, folders(), moves));
  return [...problems, ...(await moveInCorrections(context, moves))];
}

/** The annotations that call a passage's document something else now. */
function movedAnnotations(
  annotations: readonly Annotation[],
  old: DocumentUri,
  now: DocumentUri,
  document: (uri: DocumentUri) => DocumentUri,
): ListChange<Annotation>[] {
  return annotations.flatMap((annotation) => {
    const targets = annotation.targets.map((target) => movedTarget(target, old, now, document));
    const same = targets.every((target, i) => target === annotation.targets[i]);
    return same ? [] : [{ put: { ...annotation, targets } }];
  });
}

/** The passage as a sidecar names it that moved, or whose document did; the same object if nothing changes. */
function movedTarget(
  target: Target,
  old: DocumentUri,
  now: DocumentUri,
  moved: (uri: DocumentUri) => DocumentUri,
): Target {
  if (target.source === undefined) return target;
  const meant = resolveSource(old, target.source);
  const source = pathBetween(now, moved(meant));
  // No path leads from one host to another: better a passage that is not found than another document's.
  if (source === undefined || source === pathBetween(old, meant)) return target;
  return { ...target, source };
}

async function moveInCorrections(
  { corrections, folders }: ServerContext,
  moves: readonly Move[],
): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const home of folders()) {
    const change = (items: readonly Correction[]) => movedCorrections(home, items, moves);
    if (change(corrections.known.get(home.uri)?.items ?? []).length === 0) continue;
    const outcome = await corrections.change(home.uri, change);
    if (outcome.state === 'refused') problems.push(outcome.reason);
  }
  return problems;
}

function movedCorrections(
  home: Folder,
  corrections: readonly Correction[],
  moves: readonly Move[],
): ListChange<Correction>[] {
  return corrections.flatMap((item) => {
    const moved = movedCorrection(home, item, moves);
    return JSON.stringify(moved) === JSON.stringify(item) ? [] : [{ put: moved }];
  });
}

function movedCorrection(home: Folder, correction: Correction, moves: readonly Move[]): Correction {
  const move = (source: string): string => {
    const meant = canonical(keyInFolder(home.uri, source));
    const now = movedUri(moves, meant);
    return now === meant ? source : pathFrom(home, now);
  };
  return {
    ...correction,
    source: correction.source === undefined ? undefined : move(correction.source),
    entities: correction.entities.map((one) => ({ ...one, sources: one.sources.map(move) })),
    targets: correction.targets.map((one) =>
      one.source === undefined ? one : { ...one, source: move(one.source) },
    ),
  };
}

/** What undo remembers of a file, as if that had always been where it is now. */
function movedStep(
  file: FileStep,
  moved: Moved,
  folders: readonly Folder[],
  moves: readonly Move[],
): FileStep {
  const { kind, key, before, after } = file;
  if (kind === 'annotations') {
    const now = moved.home(key);
    const rewrite = (text: string | undefined): string | undefined =>
      rewritten(SIDECAR, text, (items) => movedAnnotations(items, key, now, moved.document));
    return { kind, key: now, before: rewrite(before), after: rewrite(after) };
  }
  const home = folders.find(({ uri }) => uri === key);
  if (home === undefined) return file;
  const rewrite = (text: string | undefined): string | undefined =>
    rewritten(CORRECTIONS, text, (items) => movedCorrections(home, items, moves));
  return { kind, key, before: rewrite(before), after: rewrite(after) };
}

function rewritten<T extends Identified>(
  format: ListFormat<T>,
  text: string | undefined,
  change: (items: readonly T[]) => readonly ListChange<T>[],
): string | undefined {
  if (text === undefined) return undefined;
  let file = parseListFile(format, text);
  for (const one of change(file.items)) {
    const update = updateListFile(format, file, one);
    if (update.state === 'unreadable') return text;
    file = update.file;
  }
  return file.text;
}
