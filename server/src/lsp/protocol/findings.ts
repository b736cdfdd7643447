import type { Location, Position } from 'vscode-languageserver-types';
import type { SentenceView } from './conflicts.js';

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
