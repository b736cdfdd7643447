import type { Token } from '../../text/token.js';
import { amountDraft } from './amount-draft.js';
import { amountOf, readAmount, type Amount } from './amount.js';
import { joinAmounts } from './composite.js';
import { exactly, reading, place } from './core-parts.js';
import { isCountedOne } from './counted-one.js';
import type { DraftReading } from './draft.js';
import { readCountedNoun } from './noun-phrase.js';
import type { Numeral } from './numeral.js';
import { rangeDraft } from './range-draft.js';
import { readRange } from './range.js';

/** The draft of the number in digits or words at token `i`, with what it joins into a range or one amount. */
export function numberDraft(
  tokens: readonly Token[],
  i: number,
  numeral: Numeral,
): DraftReading | undefined {
  const amount = amountOf(tokens, numeral);
  const one = tokens[i]?.lower === 'one';
  if (one && !isCountedOne(tokens, i) && !isMoreThanOne(tokens, i, amount)) {
    return { draft: undefined, next: i + 1 };
  }
  if (amount.value === undefined || !Number.isFinite(amount.value)) return undefined;
  if (one && isNotOne(tokens, i) && !amount.unit) return notOneDraft(tokens, i);
  const range = readRange(tokens, amount);
  if (range) return rangeDraft(tokens, range);
  return amountDraft(tokens, joinAmounts(tokens, amount, readAmount) ?? amount);
}

/** "not one of them": none at all; "not one but two" is another matter. */
function isNotOne(tokens: readonly Token[], i: number): boolean {
  return tokens[i - 1]?.lower === 'not' && tokens[i + 1]?.lower !== 'but';
}

function notOneDraft(tokens: readonly Token[], i: number): DraftReading {
  const at = place(tokens, i, i + 1);
  const noun = readCountedNoun(tokens, i + 1, { one: true, of: 'allowed' });
  return reading(tokens, {
    at: { ...at, first: i - 1, start: tokens[i - 1]?.start ?? at.start },
    size: exactly(0),
    kind: 'count',
    vague: false,
    unit: undefined,
    noun,
    modifiable: false,
    rule: 'not-one',
  });
}

/** "one day", "one million", "one percent": one of a unit is a measure, except the "one day" of a tale. */
function isMoreThanOne(tokens: readonly Token[], i: number, amount: Amount): boolean {
  if (amount.numeral.scale > 1 || amount.numeral.value !== 1) return true;
  const before = tokens[i - 1]?.lower ?? '';
  const free = !/^(?:no|the|this|that|any)$/.test(before);
  if (amount.unit?.kind === 'duration')
    return /^(?:for|in|within|after|least|than|about|over|under|by|lasted|took|last|and|of)$/.test(
      before,
    );
  return amount.unit !== undefined && free;
}
