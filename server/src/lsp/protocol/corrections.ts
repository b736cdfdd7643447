import type { Location, Position } from 'vscode-languageserver-types';
import type { AnnotationsResult, ChosenPlace } from './annotations.js';

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
  /** Where words are given and are not surely found any more, nothing is saved. */
  readonly passages?: readonly ChosenPlace[];
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
