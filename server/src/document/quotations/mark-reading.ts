/** What the cheapest reading makes of one mark. */
export type MarkRole = 'skip' | 'open' | 'close' | 'close-unopened' | 'continue';

/** The reading of one mark, and how many quotations end unclosed before it. */
export interface MarkReading {
  readonly role: MarkRole;
  /** Quotations that end with the block (or line) before the one this mark is in. */
  readonly closedAtBlockEnd: number;
  /**
   * Quotations that end between the mark before and this one, their closing marks missing; for a
   * closing mark, those inside the one it closes.
   */
  readonly closedBefore: number;
}

/** What the text around the marks says for missing marks; asked only where it matters. */
export interface GapEvidence {
  /** Whether a cue clause ("he said") stands between the mark before and this one, outside any quotation. */
  cueBefore(mark: number): boolean;
  /** Whether the block of this mark ends with a cue clause after it. */
  cueAtBlockEnd(mark: number): boolean;
  /** Whether a cue opens what this mark closes, in the same sentence: "He said, we will go.”" */
  cueOpens(mark: number): boolean;
  /** Cost of an open quotation going on from one block to a later one without a repeated mark. */
  carryCost(fromBlock: number, toBlock: number): number;
}
