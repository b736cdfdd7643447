import type { Location } from 'vscode-languageserver-types';
import type { SkippedFile } from './status.js';

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
