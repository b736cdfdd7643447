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
