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

/** Kinds of conflict, as in the published JSON. */
export type ConflictKindName = 'contradiction' | 'revision' | 'vagueness' | 'wording' | 'name';

export interface ConflictsParams {
  /** Kinds wanted; empty or missing: contradiction and revision. */
  readonly kinds?: readonly ConflictKindName[];
}

/** One value of a conflict, with the passage it stands in. */
export interface ConflictSide {
  readonly location: Location;
  /** As a person would say it: "at least 8". */
  readonly value: string;
  /** The file's path relative to its workspace folder. */
  readonly document: string;
  /** 1-based, for people. */
  readonly line: number;
  /** The sentence before, at and after the value: joined they are the passage. White space folded. */
  readonly before: string;
  readonly at: string;
  readonly after: string;
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
}

export interface ConflictsResult {
  readonly entries: readonly ConflictEntry[];
  /** How many entries of each kind there are, shown or not. */
  readonly counts: Readonly<Record<ConflictKindName, number>>;
  readonly documents: number;
  /** False while files are still being read: the list may grow. */
  readonly complete: boolean;
  readonly skipped: readonly SkippedFile[];
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
  readonly state: AnnotationStateName;
  /** Where it is; null unless anchored. */
  readonly range: Range | null;
  /** Where it may be, when it needs review; best first. */
  readonly candidates: readonly Range[];
  /** The words it was attached to. */
  readonly quote: string;
  readonly body: string;
  readonly tags: readonly string[];
  readonly motivation: string;
  readonly assessment: string | null;
  readonly creator: string | null;
  readonly created: string;
  readonly modified: string | null;
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

export interface AnnotateParams {
  readonly uri: string;
  readonly range: Range;
  readonly body: string;
  readonly tags?: readonly string[];
  readonly motivation?: string;
  readonly creator?: string;
}

export interface EditAnnotationParams {
  readonly uri: string;
  readonly id: string;
  readonly body?: string;
  readonly tags?: readonly string[];
  readonly assessment?: string | null;
}

export interface DeleteAnnotationParams {
  readonly uri: string;
  readonly id: string;
}

export interface ReanchorParams {
  readonly uri: string;
  readonly id: string;
  readonly range: Range;
}

export interface AnnotationChangeResult {
  /** The annotation's id; null when nothing was saved. */
  readonly id: string | null;
  /** URI of the sidecar written. */
  readonly sidecar: string | null;
  /** Why nothing was saved, in a sentence for the person; null when it was. */
  readonly error: string | null;
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
