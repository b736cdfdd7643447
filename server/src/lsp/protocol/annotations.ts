import type { Location, Range } from 'vscode-languageserver-types';

export type AnnotationStateName = 'anchored' | 'needs-review' | 'orphaned';

export interface AnnotationsParams {
  /** Only this document's; missing: all of the workspace. */
  readonly uri?: string;
}

/** An annotation as shown. */
export interface AnnotationView {
  readonly id: string;
  readonly uri: string;
  readonly document: string;
  readonly sidecar: string;
  /** Of all its passages, the state that most wants looking at. */
  readonly state: AnnotationStateName;
  /** Where its first passage in its own document is; null unless that is anchored. */
  readonly range: Range | null;
  /** Where that passage may be, when it needs review; best first. */
  readonly candidates: readonly Range[];
  /** The words it was attached to. */
  readonly quote: string;
  /** All its passages, the first among them; in other documents, too. */
  readonly passages: readonly PassageView[];
  readonly body: string;
  readonly tags: readonly string[];
  readonly motivation: string;
  readonly assessment: string | null;
  readonly creator: string | null;
  readonly created: string;
  readonly modified: string | null;
}

/** One passage of an annotation. */
export interface PassageView {
  readonly uri: string;
  readonly document: string;
  readonly quote: string;
  readonly state: AnnotationStateName;
  /** Null when it is not found, or only perhaps. */
  readonly range: Range | null;
  /** Where it may be, when it needs review; best first. */
  readonly candidates: readonly CandidateView[];
}

/** A place where a passage may be. */
export interface CandidateView {
  readonly range: Range;
  /** What stands there. */
  readonly words: string;
}

export interface AnnotationsResult {
  readonly annotations: readonly AnnotationView[];
  /** Sidecars that could not be read, with the reason: they are never written over. */
  readonly problems: readonly {
    readonly sidecar: string;
    readonly line: number;
    readonly message: string;
  }[];
}

/** A passage by its words, to find it again when the text may be another. */
export interface PassageWords {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Where it stood, in UTF-16 code units. */
  readonly start: number;
}

export interface AnnotateParams {
  readonly uri: string;
  readonly range: Range;
  /** What stood at the range when it was chosen, some time ago: the place is found anew by these words, and if it is not, the annotation is saved all the same, to be reviewed. */
  readonly words?: PassageWords;
  readonly body: string;
  readonly tags?: readonly string[];
  readonly motivation?: string;
  readonly assessment?: string;
  readonly creator?: string;
}

/** A place that somebody chose, with the words that stood there then: see {@link AnnotateParams.words}. */
export interface ChosenPlace extends Location {
  readonly words?: PassageWords;
}

/** One annotation at each place, alike but for that; undone as one. */
export interface AnnotateAllParams extends Omit<AnnotateParams, 'uri' | 'range' | 'words'> {
  readonly places: readonly ChosenPlace[];
}

export interface AnnotateAllResult {
  readonly added: number;
  /** Why not all of it was saved; null when it was. */
  readonly error: string | null;
  /** The places of which this can be asked again later, see {@link AnnotationChangeResult.passing}. */
  readonly left: readonly PlaceWords[];
}

/** A place with the words that stand there. */
export interface PlaceWords extends Location {
  readonly words: PassageWords;
}

export interface EditAnnotationParams {
  readonly uri: string;
  readonly id: string;
  readonly body?: string;
  readonly tags?: readonly string[];
  readonly assessment?: string | null;
  /** What was shown when the change was made, some time ago: refused if what is changed is not that any more. */
  readonly was?: Pick<AnnotationView, 'body' | 'tags' | 'assessment'>;
}

/** One passage more for an annotation. */
export interface AddPassageParams {
  readonly uri: string;
  readonly id: string;
  /** In its own document or in another. */
  readonly passage: Location;
  /** As in {@link AnnotateParams.words}. */
  readonly words?: PassageWords;
}

export interface DeleteAnnotationParams {
  readonly uri: string;
  readonly id: string;
}

export interface ReanchorParams {
  readonly uri: string;
  readonly id: string;
  /** In the document of the passage. */
  readonly range: Range;
  /** Which passage, counted as in {@link AnnotationView.passages}; missing: the first in its own document. */
  readonly passage?: number;
  /** That passage's words as they were shown: refused if it is another by now. */
  readonly quote?: string;
  /** What stood at the range when it was shown: refused if other words stand there by now. */
  readonly words?: string;
}

export interface AnnotationChangeResult {
  /** The annotation's id; null when nothing was saved. */
  readonly id: string | null;
  /** URI of the sidecar written. */
  readonly sidecar: string | null;
  /** Why nothing was saved, in a sentence for the person; null when it was. */
  readonly error: string | null;
  /** Whether the reason may pass, so that this can be asked again later: the file must be mended, saved or freed. */
  readonly passing: boolean;
  /** Then, of a passage: the words to ask again with. */
  readonly words: PassageWords | null;
  /** Names what was done, for {@link UndoParams}; null when nothing was. */
  readonly step: number | null;
}

export interface UndoParams {
  /** What to take back, as {@link AnnotationChangeResult.step} named it; missing: the last that was done. */
  readonly step?: number;
}

export interface UndoResult {
  /** URI of the file that was changed back; null when none was. */
  readonly file: string | null;
  readonly error: string | null;
  /** Whether there is more to undo, and to redo. */
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** Notes whose document is gone. */
export interface StrayView {
  /** The document that is gone. */
  readonly uri: string;
  readonly document: string;
  readonly annotations: number;
  /** Documents in which the notes' passages stand, the likeliest first. */
  readonly candidates: readonly StrayCandidate[];
}

export interface StrayCandidate {
  readonly uri: string;
  readonly document: string;
  /** How many of the notes find their passage there. */
  readonly found: number;
}

export interface StraysResult {
  readonly strays: readonly StrayView[];
}

export interface AdoptParams {
  readonly from: string;
  readonly to: string;
}
