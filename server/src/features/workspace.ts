import type { CorpusView } from '../corpus/corpus-view.js';
import type { DocumentUri } from '../text/source-document.js';
import type { Span } from '../text/span.js';
import type { PlacedAnnotation } from './placed-annotation.js';

/** What every feature reads: the state of the session between two changes. */
export interface Workspace {
  readonly corpus: CorpusView;
  /** The document's path as shown to people: relative to its folder, with forward slashes. */
  pathOf(uri: DocumentUri): string;
  /** The text of a document that is read, or that carries annotations; undefined for others. */
  textOf(uri: DocumentUri): string | undefined;
  /** Documents that carry annotations, whether or not they are read, in code-unit order. */
  readonly annotated: readonly DocumentUri[];
  /** The document's annotations in the order of their sidecar; empty when it has none. */
  annotations(uri: DocumentUri): readonly PlacedAnnotation[];
  /** The annotations that have a passage in the document, from whichever sidecar. */
  notesIn(uri: DocumentUri): readonly PlacedAnnotation[];
}

/** A passage of a document. */
export interface Place {
  readonly uri: DocumentUri;
  readonly span: Span;
}
