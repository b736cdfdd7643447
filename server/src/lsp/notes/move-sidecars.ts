import { defaultRules, fileFilter } from '../../files/file-rules.js';
import { separatorOf } from '../../files/path-form.js';
import { walk } from '../../files/walk.js';
import { documentUri, type Annotation, type DocumentUri, type ListChange } from '../../index.js';
import type { ServerContext } from '../server-context.js';
import { canonical, pathOfFile, uriOfFile } from '../uris.js';
import { joinSidecars } from './join-sidecars.js';
import type { ChangeOutcome } from './list-files.js';
import { annotatedUri } from './sidecar-uris.js';

/** A file or folder that is somewhere else now. */
export interface Move {
  readonly from: DocumentUri;
  readonly to: DocumentUri;
}

/** What sidecars are moved with. */
export interface MovingParts {
  readonly context: Pick<ServerContext, 'sidecars' | 'fileSystem'>;
  /** The old places, as {@link homesBefore} gives them. */
  readonly before: ReadonlySet<DocumentUri>;
  readonly moves: readonly Move[];
  /** What changes in a document's annotations when their sidecar lies elsewhere. */
  readonly rewrite: (
    items: readonly Annotation[],
    old: DocumentUri,
    now: DocumentUri,
  ) => readonly ListChange<Annotation>[];
}

/** What became of the sidecars. */
export interface MovedSidecars {
  /** What could not be done, in sentences. */
  readonly problems: string[];
  /** The old places of those that could not be moved. */
  readonly stayed: ReadonlySet<DocumentUri>;
  /** The old places of those that are part of another now. */
  readonly joined: ReadonlySet<DocumentUri>;
}

/** Where a document is after the moves. */
export function movedUri(moves: readonly Move[], uri: DocumentUri): DocumentUri {
  for (const { from, to } of moves) {
    if (uri === from) return to;
    if (uri.startsWith(`${from}/`)) return canonical(to + uri.slice(from.length));
  }
  return uri;
}

/** Sidecars below one moved folder that are looked for on the disk at most: a folder may be a whole disk. */
const MOST_FOUND = 20_000;

/**
 * The documents that had a sidecar before the moves: those that are known, and those of which nobody
 * has told yet, as when the sidecar came a moment ago, or its folder is left out.
 */
export async function homesBefore(
  { sidecars, fileSystem }: MovingParts['context'],
  moves: readonly Move[],
): Promise<ReadonlySet<DocumentUri>> {
  const homes = new Set(sidecars.known.keys());
  for (const { from, to } of moves) {
    await sidecars.reload(from);
    if (sidecars.known.has(from)) homes.add(from);
    const path = pathOfFile(to);
    if (path === undefined || (await fileSystem.kind(path)) !== 'folder') continue;
    let found = 0;
    const options = {
      filter: fileFilter(defaultRules),
      respectGitignore: false,
      cancelled: () => found > MOST_FOUND,
      separator: separatorOf(path),
    };
    for await (const one of walk(fileSystem, path, options)) {
      if (one.kind !== 'sidecar') continue;
      found++;
      const now = annotatedUri(uriOfFile(one.path));
      if (now.startsWith(`${to}/`)) homes.add(documentUri(from + now.slice(to.length)));
    }
  }
  return homes;
}

/** Moves the sidecars; where there is one already, they become one if `join` says so. */
export async function moveSidecars(parts: MovingParts, join: boolean): Promise<MovedSidecars> {
  const { sidecars } = parts.context;
  const problems: string[] = [];
  const [stayed, joined] = [new Set<DocumentUri>(), new Set<DocumentUri>()];
  let waiting = [...parts.before]
    .map((old) => ({ old, now: movedUri(parts.moves, old) }))
    .filter(({ old, now }) => old !== now);
  while (waiting.length > 0) {
    // Where one goes that another is about to leave, the other goes first.
    const leaving = new Set(waiting.map(({ old }) => old));
    const free = waiting.filter(({ now }) => !leaving.has(now));
    const turn = free.length > 0 ? free : waiting;
    for (const { old, now } of turn) {
      const joins = join && parts.before.has(now);
      const outcome = await moveOne(parts, old, now, joins);
      if (outcome?.state === 'refused') {
        problems.push(outcome.reason);
        stayed.add(old);
      } else if (joins) joined.add(old);
      await sidecars.reload(old);
      await sidecars.reload(now);
    }
    waiting = waiting.filter((one) => !turn.includes(one));
  }
  return { problems, stayed, joined };
}

async function moveOne(
  { context, moves, rewrite }: MovingParts,
  old: DocumentUri,
  now: DocumentUri,
  joins: boolean,
): Promise<ChangeOutcome | undefined> {
  // The sidecars in a folder that was moved are there already.
  if (!moves.some(({ from }) => from === old)) return undefined;
  if (!joins) return context.sidecars.move(old, now);
  return joinSidecars(context, old, now, (items) => rewrite(items, old, now));
}

/**
 * Notes that were asked for at the old place of a document while its sidecar was on its way: they are
 * brought along, too. Tells what could not be done, in sentences.
 */
export async function fetchLatecomers(
  { context, moves, rewrite }: MovingParts,
  stayed: ReadonlySet<DocumentUri>,
): Promise<readonly string[]> {
  const { sidecars, fileSystem } = context;
  const problems: string[] = [];
  for (const { from, to } of moves) {
    if (stayed.has(from)) continue;
    await sidecars.reload(from);
    // Another document may be there by now, as when two have changed their names.
    const isThere = (await fileSystem.kind(pathOfFile(from) ?? '')) !== undefined;
    if (isThere || !sidecars.known.has(from)) continue;
    const outcome = await joinSidecars(context, from, to, (items) => rewrite(items, from, to));
    if (outcome.state === 'refused') problems.push(outcome.reason);
    await sidecars.reload(from);
  }
  return problems;
}
