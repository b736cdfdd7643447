import type { Annotation } from './annotation.js';
import { ENTRY_FIELDS } from './sidecar-fields.js';
import { parseSidecar, type Sidecar, type SidecarProblem } from './sidecar.js';
import { updateSidecar, type SidecarChange } from './sidecar-update.js';
import { fieldTexts, sameAnnotation } from './sidecar-write.js';

/**
 * Two people's changes to one sidecar, put together; or, when one of the files cannot be read, the
 * reasons, and nothing is to be written.
 */
export type SidecarMerge =
  | {
      readonly state: 'merged';
      readonly text: string;
      readonly sidecar: Sidecar;
      /** Ids under which our version was kept beside theirs, because both changed the same field. */
      readonly keptBoth: readonly string[];
    }
  | { readonly state: 'unreadable'; readonly problems: readonly SidecarProblem[] };

/**
 * Brings our changes since `base` into `theirs`, annotation by annotation: what only one side
 * changed is taken, fields that both changed differently keep both versions, and a note that one
 * side deleted and the other changed stays. Of their file only the lines of our changes differ.
 */
export function mergeSidecars(base: string, ours: string, theirs: string): SidecarMerge {
  const old = parseSidecar(base);
  const mine = parseSidecar(ours, old);
  const other = parseSidecar(theirs, mine);
  const problems = [mine, other].flatMap((sidecar) =>
    sidecar.readable ? [] : sidecar.problems.filter((found) => found.severity === 'unreadable'),
  );
  if (problems.length > 0) return { state: 'unreadable', problems };
  if (theirs === base || theirs === ours) return merged(mine, []);
  if (ours === base) return merged(other, []);
  return mergeEntries(byId(old), mine, other);
}

function mergeEntries(
  base: ReadonlyMap<string, Annotation>,
  mine: Sidecar,
  theirs: Sidecar,
): SidecarMerge {
  const taken = byId(theirs);
  const keptBoth: string[] = [];
  const changes: SidecarChange[] = [];
  for (const ours of mine.annotations) {
    const annotation = resolve(base.get(ours.id), ours, taken);
    if (annotation === undefined) continue;
    if (annotation.id !== ours.id) keptBoth.push(annotation.id);
    changes.push({ put: annotation });
  }
  return applyAll(theirs, [...changes, ...deletions(base, byId(mine), taken)], keptBoth);
}

function applyAll(
  theirs: Sidecar,
  changes: readonly SidecarChange[],
  keptBoth: readonly string[],
): SidecarMerge {
  let sidecar = theirs;
  for (const change of changes) {
    const update = updateSidecar(sidecar, change);
    if (update.state === 'unreadable') return update;
    sidecar = update.sidecar;
  }
  return merged(sidecar, keptBoth);
}

/** What must be put into their file for one annotation of ours; undefined: they have it already. */
function resolve(
  old: Annotation | undefined,
  ours: Annotation,
  theirs: ReadonlyMap<string, Annotation>,
): Annotation | undefined {
  const other = theirs.get(ours.id);
  if (old !== undefined && sameAnnotation(old, ours)) return undefined;
  if (other === undefined) return ours;
  if (sameAnnotation(other, ours)) return undefined;
  const clashing = ENTRY_FIELDS.some((key) => clash(key, old, ours, other));
  return clashing ? { ...ours, id: freeId(ours.id, theirs) } : combine(old, ours, other);
}

/** Whether both sides changed a field, and not to the same. The time of change is no clash. */
function clash(
  key: (typeof ENTRY_FIELDS)[number],
  old: Annotation | undefined,
  ours: Annotation,
  theirs: Annotation,
): boolean {
  if (key === 'tags' || key === 'modified') return old === undefined && key === 'tags';
  const [was, mine, other] = [fieldText(old, key), fieldText(ours, key), fieldText(theirs, key)];
  return mine !== other && mine !== was && other !== was;
}

/** Their annotation with the fields that we changed; tags that either side added or took away. */
function combine(old: Annotation | undefined, ours: Annotation, theirs: Annotation): Annotation {
  const ourField = <K extends keyof Annotation>(key: K, name: FieldName): Annotation[K] =>
    fieldText(ours, name) === fieldText(old, name) ? theirs[key] : ours[key];
  return {
    id: theirs.id,
    motivation: ourField('motivation', 'motivation'),
    assessment: ourField('assessment', 'assessment'),
    body: ourField('body', 'body'),
    tags: combineTags(old?.tags ?? [], ours.tags, theirs.tags),
    creator: ourField('creator', 'creator'),
    created: ourField('created', 'created'),
    modified: later(ours.modified, theirs.modified),
    targets: ourField('targets', 'target'),
  };
}

type FieldName = (typeof ENTRY_FIELDS)[number];

function combineTags(
  old: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): readonly string[] {
  const kept = theirs.filter((tag) => ours.includes(tag) || !old.includes(tag));
  const added = ours.filter((tag) => !old.includes(tag) && !kept.includes(tag));
  return [...kept, ...added];
}

function later(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a > b ? a : b;
}

/** What we deleted and they left as it was. */
function deletions(
  base: ReadonlyMap<string, Annotation>,
  mine: ReadonlyMap<string, Annotation>,
  theirs: ReadonlyMap<string, Annotation>,
): SidecarChange[] {
  const changes: SidecarChange[] = [];
  for (const [id, old] of base) {
    const other = theirs.get(id);
    if (mine.has(id) || other === undefined || !sameAnnotation(old, other)) continue;
    changes.push({ delete: id });
  }
  return changes;
}

function merged(sidecar: Sidecar, keptBoth: readonly string[]): SidecarMerge {
  return { state: 'merged', text: sidecar.text, sidecar, keptBoth };
}

function byId(sidecar: Sidecar): ReadonlyMap<string, Annotation> {
  return new Map(sidecar.annotations.map((annotation) => [annotation.id, annotation]));
}

/** The same for both sides, so that merging twice does not multiply. */
function freeId(id: string, taken: ReadonlyMap<string, Annotation>): string {
  let n = 2;
  while (taken.has(`${id}-${n}`)) n++;
  return `${id}-${n}`;
}

function fieldText(annotation: Annotation | undefined, key: FieldName): string | undefined {
  return annotation && fieldTexts(annotation).get(key);
}
