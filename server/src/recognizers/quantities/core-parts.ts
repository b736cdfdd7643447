import type { Token } from '../../text/token.js';
import type { Amount } from './amount.js';
import type { DraftReading } from './draft.js';
import { makeDraft, type Core } from './make-draft.js';

/** The draft of what was read, and the token from which to read on. */
export function reading(tokens: readonly Token[], core: Core): DraftReading {
  const draft = makeDraft(tokens, core);
  return { draft, next: Math.max(draft.core.end, core.end) };
}

/** Where something stands that is all number: its tokens and offsets. */
export function place(
  tokens: readonly Token[],
  first: number,
  end: number,
): Pick<Core, 'first' | 'end' | 'start' | 'stop' | 'numeral'> {
  const start = tokens[first]?.start ?? 0;
  const stop = tokens[end - 1]?.end ?? start;
  return { first, end, start, stop, numeral: { start, end: stop } };
}

/** Where an amount stands; its numeral ends after a scale of letters, "1.2m", and before the unit. */
export function amountPlace(
  tokens: readonly Token[],
  amount: Amount,
): Pick<Core, 'first' | 'end' | 'start' | 'stop' | 'numeral'> {
  const { first, end, start, stop, numeral } = amount;
  const suffixed =
    amount.suffix !== 1 ? (tokens[numeral.end]?.end ?? numeral.span.end) : numeral.span.end;
  return { first, end, start, stop, numeral: { start: numeral.span.start, end: suffixed } };
}

/** The value of an amount with its bounds. */
export function bounds(amount: Amount): Pick<Core, 'value' | 'low' | 'high'> {
  return { value: amount.value, low: amount.low, high: amount.high };
}

/** What dates and times have in place of a value. */
export function none(): Pick<Core, 'value' | 'low' | 'high' | 'vague' | 'modifiable'> {
  return { value: undefined, low: undefined, high: undefined, vague: false, modifiable: true };
}
