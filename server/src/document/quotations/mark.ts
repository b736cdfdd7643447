import type { Span } from '../../text/span.js';

/** Which marks belong together: " “ ” „ are doubles, ' ‘ ’ ‚ singles, « » guillemets; ‹ › count as singles. */
export const MarkFamily = { double: 1, single: 2, guillemet: 3 } as const;
/** One of the values of {@link MarkFamily}. */
export type MarkFamily = (typeof MarkFamily)[keyof typeof MarkFamily];

/** The side a mark is drawn for; straight marks are neutral. */
export type MarkShape = 'open' | 'close' | 'neutral';

/**
 * A mark that may open or close a quotation, in document offsets, with what each reading of it
 * costs. Costs are dimensionless: 0 is what an editor would have printed, 3 is a plain error.
 */
export interface Mark extends Span {
  readonly family: MarkFamily;
  readonly shape: MarkShape;
  /** Index of its block in the document. */
  readonly block: number;
  /** Index of its (first) token in the block. */
  readonly token: number;
  readonly openCost: number;
  readonly closeCost: number;
  /** Cost of reading it as an apostrophe, a prime or a slip of the pen. */
  readonly skipCost: number;
  /** Whether words such as "she said" or "said the minister" follow at once. */
  readonly cueFollows: boolean;
}

/** Family and shape of every character the scanner calls a mark. */
export const MARK_KINDS: ReadonlyMap<string, readonly [MarkFamily, MarkShape]> = new Map([
  ['"', [MarkFamily.double, 'neutral']],
  ['＂', [MarkFamily.double, 'neutral']],
  ['“', [MarkFamily.double, 'open']],
  ['”', [MarkFamily.double, 'close']],
  ['„', [MarkFamily.double, 'open']],
  ['‟', [MarkFamily.double, 'open']],
  ['〝', [MarkFamily.double, 'open']],
  ['〞', [MarkFamily.double, 'close']],
  ["'", [MarkFamily.single, 'neutral']],
  ['‘', [MarkFamily.single, 'open']],
  ['’', [MarkFamily.single, 'close']],
  ['‚', [MarkFamily.single, 'open']],
  ['‛', [MarkFamily.single, 'open']],
  ['`', [MarkFamily.single, 'open']],
  ['´', [MarkFamily.single, 'close']],
  ['‹', [MarkFamily.single, 'open']],
  ['›', [MarkFamily.single, 'close']],
  ['«', [MarkFamily.guillemet, 'open']],
  ['»', [MarkFamily.guillemet, 'close']],
]);
