import { createAnchorer, type Anchor } from '../annotations/anchor.js';
import type { Annotation } from '../annotations/annotation.js';
import type { PlacedAnnotation } from '../features/placed-annotation.js';
import type { TextEdit } from '../text/edit.js';
import type { DocumentUri } from '../text/source-document.js';

/** The annotations of one document and where they lie in its present text. */
interface Placed {
  readonly annotations: readonly Annotation[];
  /** As many as annotations. */
  readonly anchors: readonly Anchor[];
}

/** Keeps annotations placed: carried along while people type, found anew after any other change. */
export class AnnotationPlaces {
  readonly #textOf: (uri: DocumentUri) => string | undefined;
  readonly #placed = new Map<DocumentUri, Placed>();

  constructor(textOf: (uri: DocumentUri) => string | undefined) {
    this.#textOf = textOf;
  }

  /** Documents that have annotations, in code-unit order. */
  get uris(): readonly DocumentUri[] {
    return [...this.#placed.keys()].sort();
  }

  /** The annotations of a document; empty when it has none. */
  of(uri: DocumentUri): readonly PlacedAnnotation[] {
    const placed = this.#placed.get(uri);
    if (placed === undefined) return [];
    return placed.annotations.map((annotation, i) => ({
      annotation,
      anchor: placed.anchors[i] ?? { state: 'orphaned' },
    }));
  }

  /** Replaces the annotations of a document. */
  put(uri: DocumentUri, annotations: readonly Annotation[]): void {
    if (annotations.length === 0) this.#placed.delete(uri);
    else this.#placed.set(uri, { annotations, anchors: this.#find(uri, annotations) });
  }

  /** The text of a document is another; `edits` when it was typed. */
  textChanged(uri: DocumentUri, _edits: readonly TextEdit[] | undefined): void {
    const placed = this.#placed.get(uri);
    if (placed === undefined) return;
    this.#placed.set(uri, { ...placed, anchors: this.#find(uri, placed.annotations) });
  }

  #find(uri: DocumentUri, annotations: readonly Annotation[]): readonly Anchor[] {
    const text = this.#textOf(uri);
    if (text === undefined) return annotations.map(() => ({ state: 'orphaned' }));
    const anchorer = createAnchorer(text);
    return annotations.map(({ targets }) => {
      const own = targets.find(({ source }) => source === undefined);
      return own === undefined ? { state: 'orphaned' } : anchorer.anchor(own);
    });
  }
}
