import type { Token } from '../../text/token.js';
import { TIMES_WORDS } from '../tables/numerals.js';
import { amountDraft } from './amount-draft.js';
import { amountOf, type Amount } from './amount.js';
import { readArticle } from './article.js';
import { readClock } from './clock.js';
import { reading, place, amountPlace, bounds, none } from './core-parts.js';
import { readDate, type DateReading } from './date.js';
import type { DraftReading } from './draft.js';
import { readFraction, type FractionReading } from './fraction.js';
import type { Core } from './make-draft.js';
import { readCountedNoun } from './noun-phrase.js';
import { numberDraft } from './number-draft.js';
import { ordinalUse } from './ordinal-use.js';
import { readOrdinal } from './ordinal.js';
import type { Alternative, CountedNoun } from './quantity.js';
import { readVague } from './vague-numeral.js';

type Reader = (tokens: readonly Token[], i: number) => DraftReading | undefined;

/** Reads the quantity at or around token `i`, a token that may open one; undefined when there is none. */
export function readDraft(tokens: readonly Token[], i: number): DraftReading | undefined {
  for (const read of readersFor(tokens[i])) {
    const found = read(tokens, i);
    if (found) return found;
  }
  return undefined;
}

function dateDraft(tokens: readonly Token[], i: number): DraftReading | undefined {
  const date = readDate(tokens, i);
  if (!date) return undefined;
  return reading(tokens, {
    ...place(tokens, date.first, date.end),
    kind: 'date',
    ...none(),
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
  const at = place(tokens, clock.first, clock.end);
  return reading(tokens, {
    ...at,
    numeral: { start: at.start, end: clock.stop },
    kind: 'time',
    ...none(),
    unit: 'time',
    iso: clock.iso,
    rule: 'time',
  });
}

function articleDraft(tokens: readonly Token[], i: number): DraftReading | undefined {
  const core = readArticle(tokens, i);
  return core && reading(tokens, core);
}

function fractionDraft(tokens: readonly Token[], i: number): DraftReading | undefined {
  const found = readFraction(tokens, i);
  if (!found) return undefined;
  const amount = amountOf(tokens, found.numeral);
  if (found.scaled || amount.unit) return amountDraft(tokens, amount);
  return reading(tokens, shareCore(tokens, found, amount));
}

/** "about a fifth of its population": the share, with what it is a share of unless that is a number. */
function shareCore(tokens: readonly Token[], found: FractionReading, amount: Amount): Core {
  const noun = wholeOf(tokens, amount.end);
  return {
    ...amountPlace(tokens, amount),
    kind: 'fraction',
    value: found.numeral.value,
    low: found.numeral.value,
    high: found.numeral.value,
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
    ...amountPlace(tokens, amount),
    ...bounds(amount),
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
  const at = place(tokens, ordinal.first, ordinal.end);
  return reading(tokens, {
    ...at,
    numeral: { start: at.start, end: ordinal.stop },
    kind: use,
    value: ordinal.value,
    low: ordinal.value,
    high: ordinal.value,
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
    ...place(tokens, i, i + 1),
    kind: factor ? 'other' : 'count',
    value,
    low: value,
    high: value,
    vague: false,
    unit: 'time',
    modifiable: true,
    rule: 'times',
  });
}

const ARTICLE_READERS: readonly Reader[] = [articleDraft, fractionDraft];

const NUMBER_READERS: readonly Reader[] = [
  dateDraft,
  clockDraft,
  fractionDraft,
  ordinalDraft,
  numberDraft,
];

const WORD_READERS: readonly Reader[] = [
  dateDraft,
  articleDraft,
  fractionDraft,
  vagueDraft,
  ordinalDraft,
  numberDraft,
  timesDraft,
];

/** The readers that can find something at a token, in the order in which they are asked. */
function readersFor(token: Token | undefined): readonly Reader[] {
  if (token?.kind === 'number') return NUMBER_READERS;
  return token?.lower === 'a' || token?.lower === 'an' ? ARTICLE_READERS : WORD_READERS;
}
