import type { Annotation } from '../annotation.js';

/** Annotations taken over from elsewhere. */
export interface Imported {
  readonly annotations: readonly Annotation[];
  /** One sentence for each thing that was not taken over. */
  readonly problems: readonly string[];
}

/** What an import must know. */
export interface ImportContext {
  /** The document that the annotations are for, as it is named in the file; undefined: unknown. */
  readonly document: string | undefined;
  /** Gives an id to an annotation that has none that can be used. */
  readonly newId: () => string;
}

/** Ids in sidecars have a bounded length. */
const LONGEST_ID = 100;

/** Numbers the annotations so that no two have one id. */
export function withIds(
  annotations: readonly Annotation[],
  { newId }: ImportContext,
): readonly Annotation[] {
  const taken = new Set<string>();
  return annotations.map((annotation) => {
    const usable = annotation.id !== '' && annotation.id.length <= LONGEST_ID;
    const id = usable && !taken.has(annotation.id) ? annotation.id : newId();
    taken.add(id);
    return { ...annotation, id };
  });
}
