import type { FileProblem } from './file-problem.js';
import { parseListFile, type ListFile } from './list-file.js';
import { sameItem, updateListFile, type ListChange } from './list-file-update.js';
import type { Identified, ListFormat } from './list-format.js';

/**
 * Two people's changes to one file, put together; or, when one of the files cannot be read, the
 * reasons, and nothing is to be written.
 */
export type ListMerge<T> =
  | {
      readonly state: 'merged';
      readonly file: ListFile<T>;
      /** Ids under which our version was kept beside theirs, because they could not be combined. */
      readonly keptBoth: readonly string[];
    }
  | { readonly state: 'unreadable'; readonly problems: readonly FileProblem[] };

/**
 * Brings our changes since `base` into `theirs`, item by item: what only one side changed is taken,
 * what both changed is combined or kept twice, and an item that one side deleted and the other
 * changed stays. Of their file only the lines of our changes differ.
 */
export function mergeListFiles<T extends Identified>(
  format: ListFormat<T>,
  base: string,
  ours: string,
  theirs: string,
): ListMerge<T> {
  const old = parseListFile(format, base);
  const mine = parseListFile(format, ours, old);
  const other = parseListFile(format, theirs, mine);
  const problems = [mine, other].flatMap((file) =>
    file.readable ? [] : file.problems.filter(({ severity }) => severity === 'unreadable'),
  );
  if (problems.length > 0) return { state: 'unreadable', problems };
  if (theirs === base || theirs === ours) return { state: 'merged', file: mine, keptBoth: [] };
  if (ours === base) return { state: 'merged', file: other, keptBoth: [] };
  return mergeItems(format, byId(old), mine, other);
}

type ById<T> = ReadonlyMap<string, T>;

function mergeItems<T extends Identified>(
  format: ListFormat<T>,
  base: ById<T>,
  mine: ListFile<T>,
  theirs: ListFile<T>,
): ListMerge<T> {
  const now = byId(theirs);
  const taken = new Set([...now.keys(), ...mine.items.map(({ id }) => id)]);
  const keptBoth: string[] = [];
  const changes: ListChange<T>[] = [];
  for (const ours of mine.items) {
    const item = resolve(format, base.get(ours.id), ours, now.get(ours.id), taken);
    if (item === undefined) continue;
    if (item.id !== ours.id) keptBoth.push(item.id);
    taken.add(item.id);
    changes.push({ put: item });
  }
  return applyAll(
    format,
    theirs,
    [...changes, ...deletions(format, base, byId(mine), now)],
    keptBoth,
  );
}

function applyAll<T extends Identified>(
  format: ListFormat<T>,
  theirs: ListFile<T>,
  changes: readonly ListChange<T>[],
  keptBoth: readonly string[],
): ListMerge<T> {
  let file = theirs;
  for (const change of changes) {
    const update = updateListFile(format, file, change);
    if (update.state === 'unreadable') return update;
    file = update.file;
  }
  return { state: 'merged', file, keptBoth };
}

/** What must be put into their file for one item of ours; undefined: nothing. */
function resolve<T extends Identified>(
  format: ListFormat<T>,
  old: T | undefined,
  ours: T,
  theirs: T | undefined,
  taken: ReadonlySet<string>,
): T | undefined {
  if (old !== undefined && sameItem(format, old, ours)) return undefined;
  if (theirs === undefined) return ours;
  if (sameItem(format, theirs, ours)) return undefined;
  if (old !== undefined && sameItem(format, old, theirs)) return ours;
  return format.combine(old, ours, theirs) ?? { ...ours, id: freeId(ours.id, taken) };
}

/** What we deleted and they left as it was. */
function deletions<T extends Identified>(
  format: ListFormat<T>,
  base: ById<T>,
  mine: ById<T>,
  theirs: ById<T>,
): ListChange<T>[] {
  const changes: ListChange<T>[] = [];
  for (const [id, old] of base) {
    const other = theirs.get(id);
    if (mine.has(id) || other === undefined || !sameItem(format, old, other)) continue;
    changes.push({ delete: id });
  }
  return changes;
}

function byId<T extends Identified>(file: ListFile<T>): ById<T> {
  return new Map(file.items.map((item) => [item.id, item]));
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  let n = 2;
  while (taken.has(`${id}-${n}`)) n++;
  return `${id}-${n}`;
}
