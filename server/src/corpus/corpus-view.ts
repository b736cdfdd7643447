import type {
  DocumentAnalysis,
  EntityType,
  Figure,
  Index,
  Mention,
  Quotation,
  RuleId,
} from '../document/document-analysis.js';
import type { DocumentUri } from '../text/source-document.js';
import type { Span } from '../text/span.js';

/** One item of one document in the present corpus; stale after the next change. */
export interface Ref<T> {
  readonly uri: DocumentUri;
  readonly index: Index<T>;
}

/** One real-world thing, across all documents. */
export interface CorpusEntity {
  /** Stable for the same input; not to be stored. */
  readonly id: string;
  readonly type: EntityType;
  /** The fullest well-spelt form seen. */
  readonly name: string;
  /** Other spellings seen, in order of frequency, without `name`. */
  readonly aliases: readonly string[];
  readonly mentions: readonly Ref<Mention>[];
  /** Why its parts were united, one entry per joining rule; empty for a thing of one document. */
  readonly rules: readonly RuleId[];
}

/** A doubtful union that a person may make: never made automatically. */
export interface EntitySuggestion {
  readonly a: string;
  readonly b: string;
  readonly reason: string;
  readonly score: number;
}

/** What a claim is about. */
export type ClaimKind = 'quote' | 'figure' | 'statement';

/** One passage that makes the claim. */
export interface ClaimMember {
  readonly uri: DocumentUri;
  readonly span: Span;
  readonly figure: Index<Figure> | undefined;
  readonly quotation: Index<Quotation> | undefined;
}

/** The same claim in two documents or more. */
export interface CorpusClaim {
  readonly id: string;
  readonly kind: ClaimKind;
  readonly label: string;
  /** By document, then position. */
  readonly members: readonly ClaimMember[];
  /** 0..1: how sure the weakest link is. */
  readonly score: number;
  readonly rule: RuleId;
}

/**
 * contradiction: cannot both hold; revision: a later or wider report of the same thing differs;
 * vagueness: one is only vaguer; wording: one utterance in different words; name: one name spelt differently.
 */
export type ConflictKind = 'contradiction' | 'revision' | 'vagueness' | 'wording' | 'name';

/** One side of a conflict. */
export interface ConflictMember extends ClaimMember {
  /** What is said there, for people: "8", "dozens", the quoted words, the spelling. */
  readonly value: string;
}

/** Passages that differ on one thing. A difference with its passages, not a verdict. */
export interface Conflict {
  readonly id: string;
  readonly kind: ConflictKind;
  /** The claim the members belong to; undefined where none was made. */
  readonly claim: string | undefined;
  /** What is measured or named, in words: the row's title. */
  readonly label: string;
  readonly members: readonly ConflictMember[];
  /** One sentence: what differs. */
  readonly explanation: string;
  /** One sentence: why these are held to be the same quantity. */
  readonly reason: string;
  readonly score: number;
  readonly rule: RuleId;
}

/**
 * What is known across the documents: read-only. Lists are in stable order: documents by URI in
 * code-unit order, the rest by first position.
 */
export interface CorpusView {
  readonly uris: readonly DocumentUri[];
  analysis(uri: DocumentUri): DocumentAnalysis | undefined;
  /** The text of {@link analysis}, without the work of unpacking the rest. */
  text(uri: DocumentUri): string | undefined;
  readonly entities: readonly CorpusEntity[];
  readonly suggestions: readonly EntitySuggestion[];
  readonly claims: readonly CorpusClaim[];
  readonly conflicts: readonly Conflict[];
  /** The corpus entity of a document's mention; undefined for an unknown document or index. */
  entityOf(mention: Ref<Mention>): CorpusEntity | undefined;
  /** The claims that a passage of this document belongs to, narrowest first. */
  claimsAt(uri: DocumentUri, offset: number): readonly CorpusClaim[];
  /** Conflicts with a member in this document. */
  conflictsIn(uri: DocumentUri): readonly Conflict[];
  /** A number for the source a document's passage stems from: documents sharing it are copies there. */
  sourceGroup(uri: DocumentUri): number;
}
