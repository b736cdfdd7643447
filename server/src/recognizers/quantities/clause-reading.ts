import type { TokenRange } from './quantity.js';
import type { When } from './when.js';

/** What a sentence says of one of its quantities. Words are lower-cased lemmas. */
export interface ClauseReading {
  /** Head of what is counted or measured: "officer", "revenue"; undefined when not said. */
  readonly head: string | undefined;
  readonly modifiers: readonly string[];
  /** What happened to it or what it did, by its kin: "kill"; undefined when not read. */
  readonly predicate: string | undefined;
  /** Content words that complete or place the predicate, in text order. */
  readonly context: readonly string[];
  /** The words of the noun phrase it is a figure of ("the company's revenue"): where a named subject may stand. */
  readonly subject: TokenRange | undefined;
  /** The words that name what is counted or measured, for a label: "operating costs"; undefined when only the head is known. */
  readonly phrase: TokenRange | undefined;
  /** Whether those counted do what is said, "working", rather than undergo it, "evacuated". */
  readonly active: boolean;
  /** Token of the "who" whose added clause the number stands in, ", who ruled from 1991"; undefined elsewhere. */
  readonly aside: number | undefined;
  /** The clause: where a place or time of the figure may stand. */
  readonly scope: TokenRange;
  /** The time that the sentence gives it; undefined when it gives none. */
  readonly when: When | undefined;
  readonly negated: boolean;
  readonly hedged: boolean;
  readonly change: boolean;
  readonly superseded: boolean;
  readonly hypothetical: boolean;
  /** Position of the quantity of which this is a part, in the same block's list. */
  readonly partOf: number | undefined;
  /** How the measure was read, for the figure's rule. */
  readonly how: string;
}
