/**
 * What the server speaks beyond the Language Server Protocol. Names and shapes are stable: the
 * client imports these types, other editors may call the same requests. Core jobs need none of
 * them: hover, definition (fullest mention), references (all mentions) and implementation (same
 * claim) are standard requests.
 */
import type { Location, Position, Range } from 'vscode-languageserver-types';

/** Method names of requests (client to server unless said otherwise). */
export const Requests = {
  /** {@link ConflictsParams} -> {@link ConflictsResult} */
  conflicts: 'corroborate/conflicts',
  /** {@link ComparePassagesParams} -> {@link ComparePassagesResult} */
  comparePassages: 'corroborate/comparePassages',
  /** {@link ReportParams} -> {@link ReportResult} */
  report: 'corroborate/report',
  /** no parameters -> {@link EntityListResult} */
  entityList: 'corroborate/entityList',
  /** no parameters -> {@link SpeakersResult} */
  speakers: 'corroborate/speakers',
  /** {@link QuotesByParams} -> {@link PassagesResult} */
  quotesBy: 'corroborate/quotesBy',
  /** no parameters -> {@link TimelineResult} */
  timeline: 'corroborate/timeline',
  /** {@link FindParams} -> {@link FindResult} */
  find: 'corroborate/find',
  /** {@link SameClaimParams} -> {@link SameClaimResult} */
  sameClaim: 'corroborate/sameClaim',
  /** {@link AnnotationsParams} -> {@link AnnotationsResult} */
  annotations: 'corroborate/annotations',
  /** {@link AnnotateParams} -> {@link AnnotationChangeResult} */
  annotate: 'corroborate/annotate',
  /** {@link EditAnnotationParams} -> {@link AnnotationChangeResult} */
  editAnnotation: 'corroborate/editAnnotation',
  /** {@link DeleteAnnotationParams} -> {@link AnnotationChangeResult} */
  deleteAnnotation: 'corroborate/deleteAnnotation',
  /** {@link ReanchorParams} -> {@link AnnotationChangeResult} */
  reanchor: 'corroborate/reanchor',
  /** {@link AnnotateAllParams} -> {@link AnnotateAllResult} */
  annotateAll: 'corroborate/annotateAll',
  /** {@link AddPassageParams} -> {@link AnnotationChangeResult} */
  addPassage: 'corroborate/addPassage',
  /** no parameters -> {@link CorrectionsResult} */
  corrections: 'corroborate/corrections',
  /** {@link CorrectParams} -> {@link AnnotationChangeResult} */
  correct: 'corroborate/correct',
  /** {@link DeleteCorrectionParams} -> {@link AnnotationChangeResult} */
  deleteCorrection: 'corroborate/deleteCorrection',
  /** {@link EntitiesParams} -> {@link EntitiesResult} */
  entities: 'corroborate/entities',
  /** {@link EntityContextsParams} -> {@link EntityContextsResult} */
  entityContexts: 'corroborate/entityContexts',
  /** no parameters -> {@link UndoResult}: takes back the last change of an annotation or correction. */
  undo: 'corroborate/undo',
  /** no parameters -> {@link UndoResult} */
  redo: 'corroborate/redo',
  /** {@link ExportParams} -> {@link ExportResult} */
  export: 'corroborate/export',
  /** {@link ImportParams} -> {@link ImportResult} */
  import: 'corroborate/import',
  /** {@link CitationParams} -> {@link CitationResult} */
  citation: 'corroborate/citation',
  /** no parameters -> {@link StraysResult}: notes whose document is gone, and where it may be. */
  strays: 'corroborate/strays',
  /** {@link AdoptParams} -> {@link AnnotationChangeResult}: a document's notes are another one's from now on. */
  adopt: 'corroborate/adopt',
  /** no parameters -> {@link StatusResult} */
  status: 'corroborate/status',
} as const;

/** Method names of notifications, server to client. */
export const Notifications = {
  /** {@link StatusResult}: sent when indexing moves on or the counts change. */
  statusChanged: 'corroborate/statusChanged',
  /** no parameters: conflicts, claims or annotations may differ; views ask again. */
  changed: 'corroborate/changed',
} as const;

/**
 * Method names of requests from the server to a client that gave `servesFiles: true` among its
 * initialization options: for files that are on no disk of the server's machine. Where the server
 * runs in a browser these are all files.
 */
export const FileRequests = {
  /** {@link FileParams} -> {@link FileEntry}[], by name; null when the folder cannot be listed. */
  list: 'corroborate/files/list',
  /** {@link FileReadParams} -> {@link FileContent} */
  read: 'corroborate/files/read',
  /** {@link FileParams} -> {@link FileKind}; null when there is nothing. */
  kind: 'corroborate/files/kind',
  /** {@link FileReplaceParams} -> {@link FileSaved} */
  replace: 'corroborate/files/replace',
  /** {@link FileRemoveParams} -> {@link FileSaved} */
  remove: 'corroborate/files/remove',
} as const;

/** `other`: neither file nor folder, or a linked folder, which is not followed. */
export type FileKind = 'file' | 'folder' | 'other';

export interface FileParams {
  readonly uri: string;
}

export interface FileEntry {
  readonly name: string;
  readonly kind: FileKind;
}

export interface FileReadParams extends FileParams {
  readonly maxBytes: number;
}

export type FileContent =
  /** `base64`: the bytes. */
  | { readonly state: 'read'; readonly base64: string }
  | { readonly state: 'gone' }
  | { readonly state: 'too-large'; readonly size: number }
  | { readonly state: 'failed'; readonly reason: string };

/** The file must still hold `expected`, null: not exist; else nothing is written. */
export interface FileReplaceParams extends FileParams {
  readonly text: string;
  readonly expected: string | null;
}

export interface FileRemoveParams extends FileParams {
  readonly expected: string;
}

export type FileSaved =
  | { readonly state: 'saved' }
  | { readonly state: 'changed' }
  | { readonly state: 'failed'; readonly reason: string };

/** Kinds of conflict, as in the published JSON. */
export type ConflictKindName = 'contradiction' | 'revision' | 'vagueness' | 'wording' | 'name';

export interface ConflictsParams {
  /** Kinds wanted; empty or missing: contradiction and revision. */
  readonly kinds?: readonly ConflictKindName[];
}

/** A passage in its sentence, ready to be shown. */
export interface SentenceView {
  readonly location: Location;
  /** The file's path relative to its workspace folder. */
  readonly document: string;
  /** 1-based, for people. */
  readonly line: number;
  /** The sentence before, at and after it: joined they are the passage. White space folded. */
  readonly before: string;
  readonly at: string;
  readonly after: string;
}

/** One value of a conflict, with the passage it stands in. */
export interface ConflictSide extends SentenceView {
  /** As a person would say it: "at least 8". */
  readonly value: string;
  /** The number stated, in base units; null for dates, "dozens", words and names. */
  readonly number: number | null;
  /** The values that the wording allows, ends inclusive, null where unbounded; null for no amount. */
  readonly interval: { readonly low: number | null; readonly high: number | null } | null;
  /** Whom the passage names as its source; null when it names none. */
  readonly source: string | null;
  /** Documents with the same number took the passage from one another: one source. */
  readonly sourceGroup: number;
}

/** One row of the list: one quantity on which documents differ. */
export interface ConflictEntry {
  readonly id: string;
  readonly kind: ConflictKindName;
  readonly label: string;
  readonly explanation: string;
  /** Why these are held to be the same quantity. */
  readonly reason: string;
  readonly rule: string;
  readonly score: number;
  readonly sides: readonly ConflictSide[];
  /** Names of what the passages name, the most frequent first. */
  readonly names: readonly string[];
}

/** What a person answered to a conflict. */
export interface ConflictAnswerView {
  /** settle: this is right; dismiss: it is no conflict. */
  readonly kind: 'settle' | 'dismiss';
  /** What is right; null when it was not said. */
  readonly value: string | null;
  readonly reason: string | null;
}

/** A conflict that a person has answered. */
export interface AnsweredEntry extends ConflictEntry {
  readonly answer: ConflictAnswerView;
}

export interface ConflictsResult {
  /** Those that nobody has answered. */
  readonly entries: readonly ConflictEntry[];
  /** Of the same kinds, those that somebody has. */
  readonly answered: readonly AnsweredEntry[];
  /** How many entries of each kind there are, shown or not. */
  readonly counts: Readonly<Record<ConflictKindName, number>>;
  readonly documents: number;
  /** False while files are still being read: the list may grow. */
  readonly complete: boolean;
  readonly skipped: readonly SkippedFile[];
}

export interface ComparePassagesParams {
  readonly left: Location;
  readonly right: Location;
}

/** A stretch of a passage: joined they are the passage. What the other passage has not is marked. */
export interface ComparedWords {
  readonly text: string;
  readonly differs: boolean;
}

export interface ComparePassagesResult {
  readonly left: readonly ComparedWords[];
  readonly right: readonly ComparedWords[];
}

export interface ReportParams {
  readonly format: 'markdown' | 'csv';
  readonly kinds?: readonly ConflictKindName[];
  /** Only these conflicts; missing: all of the kinds. */
  readonly ids?: readonly string[];
}

export interface ReportResult {
  readonly text: string;
}

export type EntityTypeName = 'person' | 'organization' | 'place' | 'event' | 'other';

export interface ListedEntityView {
  /** Holds until the next change; `entityContexts` takes it. */
  readonly id: string;
  readonly type: EntityTypeName;
  readonly name: string;
  readonly mentions: number;
  readonly documents: number;
  /** All ways in which it is written, the most frequent first. */
  readonly spellings: readonly { readonly text: string; readonly count: number }[];
  /** What it may be one with, each with why. */
  readonly perhaps: readonly { readonly name: string; readonly reason: string }[];
}

export interface EntityListResult {
  /** The most often named first. */
  readonly entities: readonly ListedEntityView[];
}

export interface PassagesResult {
  readonly passages: readonly SentenceView[];
}

export interface SpeakersResult {
  /** The most quoted first; without a name, last: the quotes of which nothing says whose they are. */
  readonly speakers: readonly {
    readonly speaker: string | null;
    readonly quotes: number;
    readonly documents: number;
  }[];
}

export interface QuotesByParams {
  /** Null for the quotes without a speaker. */
  readonly speaker: string | null;
}

/** A passage that names a date: ISO 8601, as far as certain. */
export interface DatedView extends SentenceView {
  readonly date: string;
}

export interface TimelineResult {
  /** In the order of time. */
  readonly passages: readonly DatedView[];
}

export interface FindParams {
  /** A name, a figure or an expression. */
  readonly query: string;
  /** A document that is left out: the one that somebody looks from. */
  readonly except?: string;
}

/** What makes a passage a hit: the thing is named there, the number is the same, the words stand there. */
export type FoundKind = 'name' | 'figure' | 'quote' | 'words';

export interface FoundPassage extends SentenceView {
  readonly kind: FoundKind;
  /** The name, the measure or the speaker; empty where there is none. */
  readonly what: string;
}

export interface FindResult {
  /** By kind, then by document and place; a sentence once. */
  readonly passages: readonly FoundPassage[];
  /** At most so many more were found. */
  readonly more: number;
}

export interface SameClaimParams {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

export interface SameClaimResult {
  /** Null when there is no figure, quote or statement here that stands elsewhere. */
  readonly label: string | null;
  readonly locations: readonly Location[];
  /** Why there is none, in a sentence for the person; null when there are locations. */
  readonly message: string | null;
}

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

/** One annotation at each place, alike but for that; undone as one. */
export interface AnnotateAllParams extends Omit<AnnotateParams, 'uri' | 'range' | 'words'> {
  readonly places: readonly Location[];
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

/** A file that was not read, and why: never a silent cut. */
export interface SkippedFile {
  readonly uri: string;
  readonly document: string;
  readonly reason: string;
}

export interface StatusResult {
  readonly state: 'indexing' | 'ready';
  readonly done: number;
  readonly total: number;
  readonly conflicts: number;
  readonly annotations: number;
  readonly needReview: number;
  readonly skipped: readonly SkippedFile[];
}

/** An entity as a correction names it. */
export interface NamedEntityParams {
  readonly name: string;
  /** URIs of the documents in which it is meant; missing or empty: wherever the name stands. */
  readonly sources?: readonly string[];
}

/** A new correction: see docs/corrections.md for the kinds and what each needs. */
export interface CorrectParams {
  /** A document of the folder whose file takes the correction; for date and outlet: the document itself. */
  readonly uri: string;
  readonly kind: string;
  readonly entities?: readonly NamedEntityParams[];
  readonly type?: string;
  readonly value?: string;
  /** The id of an annotation. */
  readonly note?: string;
  readonly passages?: readonly Location[];
  readonly reason?: string;
  readonly creator?: string;
}

export interface DeleteCorrectionParams {
  /** As {@link CorrectionView.folder} gives it. */
  readonly folder: string;
  readonly id: string;
}

/** A correction as shown. */
export interface CorrectionView {
  readonly id: string;
  readonly folder: string;
  /** URI of the file it stands in. */
  readonly file: string;
  readonly kind: string;
  /** What it says, in a line. */
  readonly summary: string;
  readonly state: 'applied' | 'orphaned';
  /** Why it is orphaned, in a sentence; null when it is not. */
  readonly problem: string | null;
  /** Its passages as far as they are found. */
  readonly passages: readonly Location[];
  readonly reason: string | null;
  readonly creator: string | null;
  readonly created: string | null;
}

export interface CorrectionsResult {
  /** By folder, in file order. */
  readonly corrections: readonly CorrectionView[];
  /** Files that cannot be read: they are never written over. */
  readonly problems: AnnotationsResult['problems'];
}

export interface EntitiesParams {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

/** A thing that is named in the documents. */
export interface EntityView {
  /** Valid until the next change. */
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly aliases: readonly string[];
  readonly mentions: number;
  readonly documents: readonly string[];
  /** What a correction calls it. */
  readonly named: NamedEntityParams;
  /** Why it may be the same as the one asked about; null when nothing says so. */
  readonly suggested: string | null;
}

export interface EntitiesResult {
  /** What is named at the place; null when nothing is. */
  readonly here: EntityView | null;
  /** What it may be merged with, the likeliest first. */
  readonly others: readonly EntityView[];
  /** Why there is nothing, in a sentence for the person. */
  readonly message: string | null;
}

export interface EntityContextsParams {
  readonly id: string;
}

/** A mention with the sentence around it. */
export interface EntityContextView {
  readonly location: Location;
  readonly document: string;
  /** Of the document, ISO 8601; null when not known. */
  readonly date: string | null;
  readonly line: number;
  /** As it is written there. */
  readonly name: string;
  readonly before: string;
  readonly at: string;
  readonly after: string;
}

export interface EntityContextsResult {
  readonly contexts: readonly EntityContextView[];
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

export interface ExportParams {
  readonly what: 'annotations' | 'conflicts';
  /** `jsonld`, W3C Web Annotations, is for annotations alone. */
  readonly format: 'jsonld' | 'csv' | 'markdown';
  /** Only this document's annotations; missing: all of the workspace. */
  readonly uri?: string;
}

export interface ExportResult {
  readonly text: string;
  readonly count: number;
}

export interface ImportParams {
  /** The document that the annotations are for. */
  readonly uri: string;
  /** W3C JSON-LD, or a Hypothesis export. */
  readonly text: string;
}

export interface ImportResult {
  readonly added: number;
  /** How many were there already. */
  readonly known: number;
  /** One sentence for each thing that was not taken over. */
  readonly problems: readonly string[];
  readonly error: string | null;
}

export interface CitationParams {
  readonly uri: string;
  readonly range: Range;
}

export interface CitationResult {
  readonly text: string | null;
  readonly message: string | null;
}

/** Notes whose document is gone. */
export interface StrayView {
  /** The document that is gone. */
  readonly uri: string;
  readonly document: string;
  readonly annotations: number;
  /** Documents without notes in which the notes' passages stand, the likeliest first. */
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
