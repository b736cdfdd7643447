import type { Anchor } from '../annotations/anchor.js';
import type { Annotation } from '../annotations/annotation.js';

/** An annotation with where it lies in today's text. */
export interface PlacedAnnotation {
  readonly annotation: Annotation;
  /** Where its first passage in its own document is; orphaned when the document is not there to read. */
  readonly anchor: Anchor;
}
