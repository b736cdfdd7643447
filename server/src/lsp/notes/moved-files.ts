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
import type { Folder } from '../documents/folders.js';
import { pathBetween, resolveSource } from './relative-sources.js';
import type { ServerContext } from '../server-context.js';
import type { FileStep } from './undo-log.js';
import { canonical } from '../uris.js';

/** A file or folder that is somewhere else now. */
export interface Move {
  readonly from: DocumentUri;
  readonly to: DocumentUri;
}

/** Where documents are after moves, and where their sidecars are, which may have had to stay. */
interface Moved {
  readonly document: (uri: DocumentUri) => DocumentUri;
  readonly home: (uri: DocumentUri) => DocumentUri;
}

/**
 * Documents, or folders of them, were moved: their sidecars go with them, and what other sidecars and
 * corrections call them by is set right, also in what undo remembers. Tells what could not be done,
 * in sentences.
 */
export function followMoves(
  context: ServerContext,
  moves: readonly Move[],
): Promise<readonly string[]> {
  return context.undo.inTurn(() => follow(context, moves));
}

async function follow(context: ServerContext, moves: readonly Move[]): Promise<readonly string[]> {
  const { sidecars, folders, undo } = context;
  const before = [...sidecars.known.keys()];
  const document = (uri: DocumentUri): DocumentUri => movedUri(moves, uri);
  const { problems, stayed } = await moveSidecars(context, moves);
  const moved: Moved = {
    document,
    home: (uri) => (stayed.has(uri) ? uri : document(uri)),
  };
  const oldHomes = new Map(before.map((uri) => [moved.home(uri), uri]));
  for (const now of [...sidecars.known.keys()]) {
    const old = oldHomes.get(now) ?? now;
    const change = (items: readonly Annotation[]) => movedAnnotations(items, old, now, moved);
    if (change(sidecars.known.get(now)?.items ?? []).length === 0) continue;
    const outcome = await sidecars.change(now, change);
    if (outcome.state === 'refused') problems.push(outcome.reason);
  }
  undo.rewrite((file) => movedStep(file, moved, folders(), moves));
  return [...problems, ...(await moveInCorrections(context, moves))];
}

/** Where a document is after the moves. */
function movedUri(moves: readonly Move[], uri: DocumentUri): DocumentUri {
  for (const { from, to } of moves) {
    if (uri === from) return to;
    if (uri.startsWith(`${from}/`)) return canonical(to + uri.slice(from.length));
  }
  return uri;
}

/** Moves the sidecars; of one that cannot be moved, the old place is told. */
async function moveSidecars(
  { sidecars }: ServerContext,
  moves: readonly Move[],
): Promise<{ readonly problems: string[]; readonly stayed: ReadonlySet<DocumentUri> }> {
  const problems: string[] = [];
  const stayed = new Set<DocumentUri>();
  let waiting = [...sidecars.known.keys()]
    .map((old) => ({ old, now: movedUri(moves, old) }))
    .filter(({ old, now }) => old !== now);
  while (waiting.length > 0) {
    // Where one goes that another is about to leave, the other goes first.
    const leaving = new Set(waiting.map(({ old }) => old));
    const free = waiting.filter(({ now }) => !leaving.has(now));
    const turn = free.length > 0 ? free : waiting;
    for (const { old, now } of turn) {
      const isFile = moves.some(({ from }) => from === old);
      // The sidecars in a folder that was moved are there already.
      const outcome = isFile ? await sidecars.move(old, now) : undefined;
      if (outcome?.state === 'refused') {
        problems.push(outcome.reason);
        stayed.add(old);
      }
      await sidecars.reload(old);
      await sidecars.reload(now);
    }
    waiting = waiting.filter((one) => !turn.includes(one));
  }
  return { problems, stayed };
}

/** The annotations that call a passage's document something else now. */
function movedAnnotations(
  annotations: readonly Annotation[],
  old: DocumentUri,
  now: DocumentUri,
  { document }: Moved,
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
  return source === pathBetween(old, meant) ? target : { ...target, source };
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
      rewritten(SIDECAR, text, (items) => movedAnnotations(items, key, now, moved));
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
