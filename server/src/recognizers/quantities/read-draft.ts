import type { Token } from '../../text/token.js';
import { TIMES_WORDS } from '../tables/numerals.js';
import { amountDraft } from './amount-draft.js';
import { amountOf, type Amount } from './amount.js';
import { readArticle } from './article.js';
import { readClock } from './clock.js';
import { reading, place, amountPlace, exactly, NO_SIZE } from './core-parts.js';
import { readDate, type DateReading } from './date.js';
import type { DraftReading } from './draft.js';
import { readFraction, type FractionReading } from './fraction.js';
import type { Core } from './make-draft.js';
import { readCountedNoun } from './noun-phrase.js';
import { readNumeral, type Numeral } from './numeral.js';
import { numberDraft } from './number-draft.js';
import { ordinalUse } from './ordinal-use.js';
import { readOrdinal } from './ordinal.js';
import type { Alternative, CountedNoun } from './quantity.js';
import { readVague } from './vague-numeral.js';

/** Which readers may find something at a token, one bit each. */
export const Opens = {
  date: 1 << 0,
  clock: 1 << 1,
  article: 1 << 2,
  fraction: 1 << 3,
  vague: 1 << 4,
  ordinal: 1 << 5,
  number: 1 << 6,
  times: 1 << 7,
} as const;

/**
 * Reads the quantity at or around token `i`, a token that may open one by the readers of `opens`, bits of
 * {@link Opens}; undefined when there is none.
 */
export function readDraft(
  tokens: readonly Token[],
  i: number,
  opens: number,
): DraftReading | undefined {
  let found: DraftReading | undefined;
  if ((opens & Opens.date) !== 0) found = dateDraft(tokens, i);
  if (!found && (opens & Opens.clock) !== 0) found = clockDraft(tokens, i);
  if (!found && (opens & Opens.article) !== 0) found = articleDraft(tokens, i);
  if (found) return found;
  const numeral = (opens & Opens.number) === 0 ? undefined : readNumeral(tokens, i);
  if ((opens & Opens.fraction) !== 0) found = fractionDraft(tokens, i, numeral);
  if (!found && (opens & Opens.vague) !== 0) found = vagueDraft(tokens, i);
  if (!found && (opens & Opens.ordinal) !== 0) found = ordinalDraft(tokens, i);
  if (!found && numeral) found = numberDraft(tokens, i, numeral);
  if (!found && (opens & Opens.times) !== 0) found = timesDraft(tokens, i);
  return found;
}

function dateDraft(tokens: readonly Token[], i: number): DraftReading | undefined {
  const date = readDate(tokens, i);
  if (!date) return undefined;
  return reading(tokens, {
    at: place(tokens, date.first, date.end),
    size: NO_SIZE,
    kind: 'date',
    vague: false,
    modifiable: true,
    unit: 'date',
    iso: date.iso,
    alternative: monthFirst(date),
    rule: 'date',
  });
}

function monthFirst({ monthFirst: iso }: DateReading): Alternative | undefined {
  if (iso === undefined) return undefined;
  return { when: 'month-first', value: undefined, kind: 'date', unit: 'date', iso };
}

function clockDraft(tokens: readonly Token[], i: number): DraftReading | undefined {
  const clock = readClock(tokens, i);
  if (!clock) return undefined;
  return reading(tokens, {
    at: place(tokens, clock.first, clock.end, clock.stop),
    size: NO_SIZE,
    kind: 'time',
    vague: false,
    modifiable: true,
    unit: 'time',
    iso: clock.iso,
    rule: 'time',
  });
}

function articleDraft(tokens: readonly Token[], i: number): DraftReading | undefined {
  const core = readArticle(tokens, i);
  return core && reading(tokens, core);
}

function fractionDraft(
  tokens: readonly Token[],
  i: number,
  part: Numeral | undefined,
): DraftReading | undefined {
  const found = readFraction(tokens, i, part);
  if (!found) return undefined;
  const amount = amountOf(tokens, found.numeral);
  if (found.scaled || amount.unit) return amountDraft(tokens, amount);
  return reading(tokens, shareCore(tokens, found, amount));
}

/** "about a fifth of its staff": the share, with what it is a share of unless that is a number. */
function shareCore(tokens: readonly Token[], found: FractionReading, amount: Amount): Core {
  const noun = wholeOf(tokens, amount.end);
  const { value } = found.numeral;
  return {
    at: amountPlace(tokens, amount),
    size: { value, low: value, high: value },
    kind: 'fraction',
    vague: false,
    unit: 'fraction',
    noun,
    modifiable: true,
    rule: 'fraction',
  };
}

/** "half of the crew", "half its troops": what it is a share of. */
function wholeOf(tokens: readonly Token[], end: number): CountedNoun | undefined {
  const of = readCountedNoun(tokens, end, { one: true, of: 'required' });
  const determiner = /^(?:the|its|their|his|her|our|all)$/.test(tokens[end]?.lower ?? '');
  return of || !determiner ? of : readCountedNoun(tokens, end + 1, { one: true, of: 'none' });
}

function vagueDraft(tokens: readonly Token[], i: number): DraftReading | undefined {
  const numeral = readVague(tokens, i);
  if (!numeral) return undefined;
  const amount = amountOf(tokens, numeral);
  if (amount.unit) return amountDraft(tokens, amount);
  const noun = readCountedNoun(tokens, amount.end, { one: false, of: 'allowed' });
  const bare = tokens[i]?.lower === 'several' || tokens[i]?.lower === 'few';
  if (!noun && bare && tokens[amount.end]?.lower !== 'of') {
    if (tokens[i]?.lower === 'few' || tokens[amount.end]?.kind !== 'word') return undefined;
  }
  return reading(tokens, {
    at: amountPlace(tokens, amount),
    size: amount,
    kind: 'count',
    vague: numeral.value === undefined,
    unit: undefined,
    noun,
    modifiable: true,
    rule: 'vague',
  });
}

function ordinalDraft(tokens: readonly Token[], i: number): DraftReading | undefined {
  const ordinal = readOrdinal(tokens, i);
  const use = ordinal && ordinalUse(tokens, ordinal);
  if (!ordinal) return undefined;
  if (!use) return { draft: undefined, next: ordinal.end };
  const noun = readCountedNoun(tokens, ordinal.end, { one: true, of: 'none' });
  return reading(tokens, {
    at: place(tokens, ordinal.first, ordinal.end, ordinal.stop),
    size: exactly(ordinal.value),
    kind: use,
    vague: false,
    unit: use === 'rank' ? 'rank' : undefined,
    noun,
    modifiable: false,
    rule: use,
  });
}

function timesDraft(tokens: readonly Token[], i: number): DraftReading | undefined {
  const value = TIMES_WORDS.get(tokens[i]?.lower ?? '');
  if (value === undefined) return undefined;
  const next = tokens[i + 1]?.lower ?? '';
  const that = next === 'that' && !/^[\p{L}‘“"']/u.test(tokens[i + 2]?.text ?? '');
  const factor = that || /^(?:as|the|what|its|his|their)$/.test(next);
  return reading(tokens, {
    at: place(tokens, i, i + 1),
    size: exactly(value),
    kind: factor ? 'other' : 'count',
    vague: false,
    unit: 'time',
    modifiable: true,
    rule: 'times',
  });
}
