import type { Annotation } from './annotation.js';
import { ENTRY_FIELDS } from './sidecar-fields.js';
import { writeAnnotation } from './sidecar-write.js';
import { writeInline } from './yaml/yaml-write.js';

/**
 * Their annotation with the fields that we changed, and the tags that either side added or took
 * away. Undefined when both sides changed a field, and not to the same.
 */
export function combineAnnotations(
  old: Annotation | undefined,
  ours: Annotation,
  theirs: Annotation,
): Annotation | undefined {
  const [was, mine, other] = [fieldTexts(old), fieldTexts(ours), fieldTexts(theirs)];
  if (ENTRY_FIELDS.some((key) => clash(key, old, was, mine, other))) return undefined;
  const changed = (key: FieldName) => mine.get(key) !== was.get(key);
  return {
    id: theirs.id,
    motivation: changed('motivation') ? ours.motivation : theirs.motivation,
    assessment: changed('assessment') ? ours.assessment : theirs.assessment,
    body: changed('body') ? ours.body : theirs.body,
    tags: combineTags(old?.tags ?? [], ours.tags, theirs.tags),
    creator: changed('creator') ? ours.creator : theirs.creator,
    created: changed('created') ? ours.created : theirs.created,
    modified: later(ours.modified, theirs.modified),
    targets: changed('target') ? ours.targets : theirs.targets,
  };
}

type FieldName = (typeof ENTRY_FIELDS)[number];
type Texts = ReadonlyMap<string, string>;

/** Tags are united and the later time of change is taken; all else cannot be two things. */
function clash(
  key: FieldName,
  old: Annotation | undefined,
  was: Texts,
  mine: Texts,
  other: Texts,
): boolean {
  if (mine.get(key) === other.get(key) || key === 'modified') return false;
  if (old === undefined) return true;
  if (key === 'tags') return false;
  return mine.get(key) !== was.get(key) && other.get(key) !== was.get(key);
}

function fieldTexts(annotation: Annotation | undefined): Texts {
  const keys = annotation === undefined ? [] : writeAnnotation(annotation).keys;
  return new Map(keys.map(([key, value]) => [key, writeInline(value)]));
}

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
