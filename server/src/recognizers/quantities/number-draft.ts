import type { Token } from '../../text/token.js';
import { amountDraft } from './amount-draft.js';
import { readAmount } from './amount.js';
import { joinAmounts } from './composite.js';
import { reading, place } from './core-parts.js';
import { isCountedOne } from './counted-one.js';
import type { DraftReading } from './draft.js';
import { readCountedNoun } from './noun-phrase.js';
import { rangeDraft } from './range-draft.js';
import { readRange } from './range.js';

/** The draft of a number in digits or words at token `i`, with what it joins into a range or one amount. */
export function numberDraft(tokens: readonly Token[], i: number): DraftReading | undefined {
  if (tokens[i]?.lower === 'one' && !isCountedOne(tokens, i) && !isMoreThanOne(tokens, i)) {
    return { draft: undefined, next: i + 1 };
  }
  const amount = readAmount(tokens, i);
  if (amount?.value === undefined || !Number.isFinite(amount.value)) return undefined;
  if (isNotOne(tokens, i) && !amount.unit) return notOneDraft(tokens, i);
  const range = readRange(tokens, amount);
  if (range) return rangeDraft(tokens, range);
  const joined = joinAmounts(tokens, amount, (at) => readAmount(tokens, at));
  return amountDraft(tokens, joined ?? amount);
}

/** "not one of them": none at all; "not one but two" is another matter. */
function isNotOne(tokens: readonly Token[], i: number): boolean {
  return (
    tokens[i]?.lower === 'one' && tokens[i - 1]?.lower === 'not' && tokens[i + 1]?.lower !== 'but'
  );
}

function notOneDraft(tokens: readonly Token[], i: number): DraftReading {
  const at = place(tokens, i, i + 1);
  const noun = readCountedNoun(tokens, i + 1, { one: true, of: 'allowed' });
  return reading(tokens, {
    ...at,
    first: i - 1,
    start: tokens[i - 1]?.start ?? at.start,
    kind: 'count',
    value: 0,
    low: 0,
    high: 0,
    vague: false,
    unit: undefined,
    noun,
    modifiable: false,
    rule: 'not-one',
  });
}

/** "one day", "one million", "one percent": one of a unit is a measure, except the "one day" of a tale. */
function isMoreThanOne(tokens: readonly Token[], i: number): boolean {
  const amount = readAmount(tokens, i);
  if (!amount) return false;
  if (amount.numeral.scale > 1 || amount.numeral.value !== 1) return true;
  const before = tokens[i - 1]?.lower ?? '';
  const free = !/^(?:no|the|this|that|any)$/.test(before);
  if (amount.unit?.kind === 'duration')
    return /^(?:for|in|within|after|least|than|about|over|under|by|lasted|took|last|and|of)$/.test(
      before,
    );
  return amount.unit !== undefined && free;
}
