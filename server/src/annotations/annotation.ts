/**
 * What an annotation is for: the motivations of the W3C Web Annotation Data Model that a reader of
 * documents has a use for.
 */
export const MOTIVATIONS = [
  'commenting',
  'highlighting',
  'tagging',
  'questioning',
  'assessing',
  'linking',
  'identifying',
  'classifying',
] as const;
/** One of {@link MOTIVATIONS}. */
export type Motivation = (typeof MOTIVATIONS)[number];

/** The positions a reader can take to a claim: the four stances of the Fake News Challenge (FNC-1). */
export const ASSESSMENTS = ['agree', 'disagree', 'discuss', 'unrelated'] as const;

/**
 * The words of a passage and the words around it, as they stand in the document (W3C
 * TextQuoteSelector).
 */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  /** The passage itself. */
  readonly exact: string;
  /** What stands before it; empty at the document's start, or when nobody wrote it down. */
  readonly prefix: string;
  /** What stands after it. */
  readonly suffix: string;
}

/** Where the passage stood, in UTF-16 code units, half-open (W3C TextPositionSelector). */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

/** How a passage is found again: by its words; the position is a hint that is never believed alone. */
export interface Selectors {
  readonly quote: TextQuoteSelector;
  /** Undefined in files written by hand or taken over from elsewhere. */
  readonly position: TextPositionSelector | undefined;
}

/** One passage that an annotation is about. */
export interface Target extends Selectors {
  /**
   * The document, as a path relative to the sidecar's folder with `/` between its parts; undefined:
   * the document that the sidecar belongs to.
   */
  readonly source: string | undefined;
}

/** What a person attached to one or several passages. */
export interface Annotation {
  /** Unique in its sidecar, and between people: see `annotationId`. */
  readonly id: string;
  readonly motivation: Motivation;
  /** Markdown; may be empty. */
  readonly body: string;
  readonly tags: readonly string[];
  /** One of {@link ASSESSMENTS}, or a word of the person's own; undefined when none was made. */
  readonly assessment: string | undefined;
  /** Who wrote it, as they call themselves. */
  readonly creator: string | undefined;
  /** ISO 8601; undefined when somebody wrote the entry by hand without one. */
  readonly created: string | undefined;
  /** ISO 8601; undefined until the annotation is changed. */
  readonly modified: string | undefined;
  /** The passages; none: the note is about the document as a whole. */
  readonly targets: readonly Target[];
}
