import type { Anchor } from '../annotations/anchor.js';
import type { Annotation, Target } from '../annotations/annotation.js';
import type { DocumentUri } from '../text/source-document.js';

/** One passage of an annotation with where it lies in today's text. */
export interface PlacedPassage {
  /** The document it is in: the annotation's own, or the one that its `source` names. */
  readonly uri: DocumentUri;
  readonly target: Target;
  /** Orphaned when the document is not there to read. */
  readonly anchor: Anchor;
}

/** An annotation with where it lies in today's texts. */
export interface PlacedAnnotation {
  readonly annotation: Annotation;
  /** The document whose sidecar it stands in. */
  readonly uri: DocumentUri;
  /** As many as it has targets, in their order; none: it is about the document as a whole. */
  readonly passages: readonly PlacedPassage[];
  /** The first passage in its own document: where it is shown; undefined when it has none there. */
  readonly shown: PlacedPassage | undefined;
  /** Of its passages the state that most wants looking at. */
  readonly state: Anchor['state'];
}

/** Puts an annotation and its placed passages together. */
export function placedAnnotation(
  uri: DocumentUri,
  annotation: Annotation,
  passages: readonly PlacedPassage[],
  isThere: boolean,
): PlacedAnnotation {
  const shown = passages.find(({ target }) => target.source === undefined);
  return { annotation, uri, passages, shown, state: stateOf(passages, isThere) };
}

function stateOf(passages: readonly PlacedPassage[], isThere: boolean): Anchor['state'] {
  if (passages.length === 0) return isThere ? 'anchored' : 'orphaned';
  const has = (state: Anchor['state']) => passages.some(({ anchor }) => anchor.state === state);
  if (has('needs-review')) return 'needs-review';
  return has('orphaned') ? 'orphaned' : 'anchored';
}
