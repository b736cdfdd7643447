import type { Correction } from '../annotations/correction.js';
import type { DocumentUri } from '../text/source-document.js';
import type { Span } from '../text/span.js';

/** The corrections of one folder, as its file holds them. */
export interface FolderCorrections {
  /** The folder's URI, without a slash at its end. */
  readonly folder: string;
  /** In file order; where two contradict each other the later one holds. */
  readonly corrections: readonly Correction[];
}

/** A correction and the folder it holds in. */
export interface ScopedCorrection {
  readonly folder: string;
  readonly correction: Correction;
}

/** A passage of a correction, found in today's text. */
export interface CorrectedPlace {
  readonly uri: DocumentUri;
  readonly span: Span;
}

/** A correction with what has become of it. */
export interface PlacedCorrection extends ScopedCorrection {
  /** `orphaned`: what it is about is gone, or cannot be told from something else; it is kept and does nothing. */
  readonly state: 'applied' | 'orphaned';
  /** Why it is orphaned, in a sentence for people; undefined when it is not. */
  readonly problem: string | undefined;
  /** Its passages in order, as far as they are found. */
  readonly places: readonly CorrectedPlace[];
}
