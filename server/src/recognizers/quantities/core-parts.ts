import type { Token } from '../../text/token.js';
import type { Amount } from './amount.js';
import type { DraftReading } from './draft.js';
import { makeDraft, type Core, type CorePlace, type CoreSize } from './make-draft.js';

/** The draft of what was read, and the token from which to read on. */
export function reading(tokens: readonly Token[], core: Core): DraftReading {
  const draft = makeDraft(tokens, core);
  return { draft, next: Math.max(draft.core.end, core.at.end) };
}

/** Where something stands that is all number, or whose number ends before `numeralEnd`, an offset. */
export function place(
  tokens: readonly Token[],
  first: number,
  end: number,
  numeralEnd?: number,
): CorePlace {
  const start = tokens[first]?.start ?? 0;
  const stop = tokens[end - 1]?.end ?? start;
  return { first, end, start, stop, numeral: { start, end: numeralEnd ?? stop } };
}

/** Where an amount stands; its numeral ends after a scale of letters, "1.2m", and before the unit. */
export function amountPlace(tokens: readonly Token[], amount: Amount): CorePlace {
  const { first, end, start, stop, numeral } = amount;
  const suffixed =
    amount.suffix !== 1 ? (tokens[numeral.end]?.end ?? numeral.span.end) : numeral.span.end;
  return { first, end, start, stop, numeral: { start: numeral.span.start, end: suffixed } };
}

/** The size of something that is exactly so much. */
export function exactly(value: number): CoreSize {
  return { value, low: value, high: value };
}

/** What dates and times have in place of a value. */
export const NO_SIZE: CoreSize = { value: undefined, low: undefined, high: undefined };
