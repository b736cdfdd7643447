import {
  createAnchorer,
  keyInFolder,
  type Annotation,
  type Correction,
  type DocumentUri,
  type Target,
} from '../index.js';
import { pathFrom } from './correction-changes.js';
import type { Folder } from './folders.js';
import type { AdoptParams, AnnotationChangeResult, StraysResult, StrayView } from './protocol.js';
import { pathBetween, resolveSource } from './relative-sources.js';
import type { ServerContext } from './server-context.js';
import { Slices } from './slices.js';
import { canonical, nameOf, pathOfFile } from './uris.js';

/** A file or folder that is somewhere else now. */
export interface Move {
  readonly from: DocumentUri;
  readonly to: DocumentUri;
}

/**
 * Documents, or folders of them, were moved: their sidecars go with them, and what other sidecars and
 * corrections call them by is set right. Tells what could not be done, in sentences.
 */
export async function followMoves(
  context: ServerContext,
  moves: readonly Move[],
): Promise<readonly string[]> {
  const { sidecars } = context;
  const problems: string[] = [];
  const moved = (uri: DocumentUri): DocumentUri => movedUri(moves, uri);
  const homes = [...sidecars.known.keys()].map((uri) => ({ old: uri, now: moved(uri) }));
  for (const { old, now } of homes) {
    if (old === now) continue;
    const isFile = moves.some(({ from }) => from === old);
    // The sidecars in a folder that was moved are there already.
    const outcome = isFile ? await sidecars.move(old, now) : undefined;
    if (outcome?.state === 'refused') problems.push(outcome.reason);
    await sidecars.reload(old);
    await sidecars.reload(now);
  }
  for (const { old, now } of homes) {
    const change = (annotations: readonly Annotation[]): { put: Annotation }[] =>
      annotations.flatMap((annotation) => {
        const targets = annotation.targets.map((target) => movedTarget(target, old, now, moved));
        const same = targets.every((target, i) => target === annotation.targets[i]);
        return same ? [] : [{ put: { ...annotation, targets } }];
      });
    if (change(sidecars.known.get(now)?.items ?? []).length === 0) continue;
    const outcome = await sidecars.change(now, change);
    if (outcome.state === 'refused') problems.push(outcome.reason);
  }
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
    const change = (items: readonly Correction[]): { put: Correction }[] =>
      items.flatMap((item) => {
        const moved = movedCorrection(home, item, moves);
        return JSON.stringify(moved) === JSON.stringify(item) ? [] : [{ put: moved }];
      });
    if (change(corrections.known.get(home.uri)?.items ?? []).length === 0) continue;
    const outcome = await corrections.change(home.uri, change);
    if (outcome.state === 'refused') problems.push(outcome.reason);
  }
  return problems;
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

/** A document is held to be the one that is gone when this share of the notes find their words in it. */
const ENOUGH = 0.6;
const MOST_CANDIDATES = 5;
/** So many notes are tried on every document; all of them on those that pass. */
const PROBES = 12;

/** Answers `corroborate/strays`: notes whose document is gone, and where its words stand now. */
export async function answerStrays(context: ServerContext): Promise<StraysResult> {
  const { session, sidecars, uris, isReady, fileSystem } = context;
  if (!isReady()) return { strays: [] };
  const strays: StrayView[] = [];
  for (const uri of session.annotated) {
    const path = pathOfFile(uri);
    if (session.textOf(uri) !== undefined || path === undefined) continue;
    if ((await fileSystem.kind(path)) !== undefined) continue;
    const annotations = sidecars.known.get(uri)?.items ?? [];
    const candidates = await candidatesFor(context, annotations);
    strays.push({
      uri: uris.written(uri),
      document: session.pathOf(uri),
      annotations: annotations.length,
      candidates,
    });
  }
  return { strays };
}

async function candidatesFor(
  { session, sidecars, uris }: ServerContext,
  annotations: readonly Annotation[],
): Promise<StrayView['candidates']> {
  const own = annotations.flatMap(
    ({ targets }) => targets.find(({ source }) => source === undefined) ?? [],
  );
  const probes = own.slice(0, PROBES);
  const found: { uri: string; document: string; found: number }[] = [];
  const slices = new Slices();
  for (const uri of session.corpus.uris) {
    await slices.breathe();
    const text = session.textOf(uri);
    if (text === undefined || sidecars.known.has(uri) || probes.length === 0) continue;
    const likely = probes.filter(({ quote }) => text.includes(quote.exact)).length;
    if (likely < probes.length * ENOUGH) continue;
    const anchorer = createAnchorer(text);
    const anchored = own.filter((target) => anchorer.anchor(target).state === 'anchored').length;
    if (anchored < own.length * ENOUGH) continue;
    found.push({ uri: uris.written(uri), document: session.pathOf(uri), found: anchored });
  }
  return found.sort((a, b) => b.found - a.found).slice(0, MOST_CANDIDATES);
}

/** Answers `corroborate/adopt`. */
export async function adopt(
  context: ServerContext,
  params: AdoptParams,
): Promise<AnnotationChangeResult> {
  const [from, to] = [canonical(params.from), canonical(params.to)];
  const known = context.sidecars.known.has(from);
  const path = pathOfFile(from) ?? '';
  if (!known) return refused(`There are no notes on ${nameOf(path)}.`);
  const [problem] = await followMoves(context, [{ from, to }]);
  if (problem !== undefined) return refused(problem);
  return { id: null, sidecar: context.uris.written(context.sidecars.uriOf(to)), error: null };
}

function refused(error: string): AnnotationChangeResult {
  return { id: null, sidecar: null, error };
}
