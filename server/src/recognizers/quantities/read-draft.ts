import type { Token } from '../../text/token.js';
import { TIMES_WORDS, UNCOUNTED_COMPOUNDS } from '../tables/numerals.js';
import { isAge, isAgeOf } from './age.js';
import { amountOf, readAmount, type Amount } from './amount.js';
import { readClock } from './clock.js';
import { isCountedOne } from './counted-one.js';
import { readDate, type DateReading } from './date.js';
import type { Draft } from './draft.js';
import { readFraction, type FractionReading } from './fraction.js';
import { makeDraft, type Core } from './make-draft.js';
import { readTrailingModifier } from './modifier.js';
import { joinAmounts } from './composite.js';
import { readCountedNoun, type NounOptions } from './noun-phrase.js';
import { ordinalUse } from './ordinal-use.js';
import { readOrdinal } from './ordinal.js';
import type { Alternative, CountedNoun, QuantityKind } from './quantity.js';
import { readRange, type RangeReading } from './range.js';
import { readArticle } from './article.js';
import { isJoiningHyphen } from './unit.js';
import { readVague } from './vague-numeral.js';
import { isYear } from './year.js';

/** A draft, or nothing, and the token from which to read on. */
export interface DraftReading {
  readonly draft: Draft | undefined;
  readonly next: number;
}

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
  const noun = readCountedNoun(tokens, amount.end, { one: true, of: 'required' });
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

function numberDraft(tokens: readonly Token[], i: number): DraftReading | undefined {
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

function amountDraft(tokens: readonly Token[], amount: Amount): DraftReading | undefined {
  const { unit, numeral } = amount;
  if (isMagnitude(tokens, amount)) return reading(tokens, magnitudeCore(tokens, amount));
  if (isDecade(tokens, amount)) return decadeDraft(tokens, amount);
  if (unit) return reading(tokens, unitCore(tokens, amount));
  if (UNCOUNTED_COMPOUNDS.has(numeral.rest)) return { draft: undefined, next: amount.end };
  if (isYear(tokens, numeral)) return reading(tokens, yearCore(tokens, amount));
  if (isAge(tokens, numeral)) return reading(tokens, ageCore(tokens, amount));
  return reading(tokens, countCore(tokens, amount));
}

function unitCore(tokens: readonly Token[], amount: Amount): Core {
  const { unit } = amount;
  const age = unit?.kind === 'duration' && isAgeOf(tokens, amount.first, amount.end);
  const kind: QuantityKind = age ? 'age' : (unit?.kind ?? 'count');
  const round = unit?.kind === 'duration' && unit.factor >= 10;
  const exact = amount.low !== undefined && amount.low === amount.high;
  const slack = round && exact ? 0.1 : 0;
  return {
    ...amountPlace(tokens, amount),
    kind,
    value: amount.value,
    low: amount.low === undefined ? undefined : amount.low * (1 - slack),
    high: amount.high === undefined ? undefined : amount.high * (1 + slack),
    vague: amount.value === undefined || slack > 0,
    unit: unit?.unit,
    alternative: unitAlternative(amount) ?? commaAlternative(amount, kind),
    modifiable: true,
    rule: kind,
  };
}

/** Pounds are weight unless the document counts its money in them. */
function unitAlternative(amount: Amount): Alternative | undefined {
  if (amount.unit?.unit !== 'lb' || amount.unit.hyphenated) return undefined;
  return { when: 'sterling', value: amount.value, kind: 'money', unit: 'GBP', iso: undefined };
}

function commaAlternative(amount: Amount, kind: QuantityKind): Alternative | undefined {
  const { numeral, value } = amount;
  if (numeral.swapped === undefined || value === undefined || !numeral.value) return undefined;
  const swapped = (value / numeral.value) * numeral.swapped;
  return { when: 'comma-decimal', value: swapped, kind, unit: amount.unit?.unit, iso: undefined };
}

function yearCore(tokens: readonly Token[], amount: Amount): Core {
  return {
    ...amountPlace(tokens, amount),
    ...bounds(amount),
    kind: 'year',
    vague: false,
    unit: 'year',
    iso: amount.numeral.digits,
    modifiable: false,
    rule: 'year',
  };
}

function ageCore(tokens: readonly Token[], amount: Amount): Core {
  return {
    ...amountPlace(tokens, amount),
    ...bounds(amount),
    kind: 'age',
    vague: false,
    unit: 'year',
    modifiable: true,
    rule: 'age',
  };
}

/** "magnitude 6.4", "a 6.4-magnitude quake". */
function isMagnitude(tokens: readonly Token[], amount: Amount): boolean {
  const before = tokens[amount.first - 1]?.lower ?? '';
  const hyphen = isJoiningHyphen(tokens, amount.end) ? amount.end + 1 : amount.end;
  const ofMagnitude = before === 'of' && tokens[amount.first - 2]?.lower === 'magnitude';
  return before === 'magnitude' || ofMagnitude || /^magnitude\b/.test(tokens[hyphen]?.lower ?? '');
}

function magnitudeCore(tokens: readonly Token[], amount: Amount): Core {
  return {
    ...amountPlace(tokens, amount),
    ...bounds(amount),
    kind: 'measurement',
    vague: false,
    unit: 'magnitude',
    modifiable: true,
    rule: 'magnitude',
  };
}

/** "the 1990s", "in her 40s". */
function isDecade(tokens: readonly Token[], amount: Amount): boolean {
  const next = tokens[amount.numeral.end];
  const years = /^\d{4}$/.test(amount.numeral.digits ?? '');
  const owned = /^(?:the|his|her|their|my|your|mid|early|late)$/.test(
    tokens[amount.first - 1]?.lower ?? '',
  );
  return (
    (years || owned) &&
    next !== undefined &&
    (next.lower === 's' || next.lower === "'s") &&
    !next.spaceBefore &&
    /^(?:\d\d)?\d0$/.test(amount.numeral.digits ?? '') &&
    (amount.value ?? 1) % 10 === 0
  );
}

function decadeDraft(tokens: readonly Token[], amount: Amount): DraftReading {
  const value = amount.value ?? 0;
  const years = value >= 1000;
  const age =
    !years &&
    /^(?:his|her|their|its|my|your|mid|early|late)$/.test(tokens[amount.first - 1]?.lower ?? '');
  const end = amount.numeral.end + 1;
  return reading(tokens, {
    ...place(tokens, amount.first, end),
    kind: years ? 'year' : age ? 'age' : 'other',
    value: undefined,
    low: years || age ? value : undefined,
    high: years || age ? value + 9 : undefined,
    vague: true,
    unit: years || age ? 'year' : undefined,
    modifiable: false,
    rule: 'decade',
  });
}

function countCore(tokens: readonly Token[], amount: Amount): Core {
  const { numeral } = amount;
  const rest = numeral.rest !== '' ? compoundNoun(tokens, amount) : undefined;
  const rank = rest ? undefined : rankWord(tokens, numeral.first);
  const noun = rest ?? (rank === undefined ? counted(tokens, amount) : undefined);
  return {
    ...amountPlace(tokens, amount),
    ...bounds(amount),
    kind: rank === undefined ? 'count' : 'rank',
    vague: false,
    unit: undefined,
    noun,
    alternative: commaAlternative(amount, 'count'),
    modifiable: true,
    rule: rank === undefined ? 'count' : 'rank',
  };
}

function counted(tokens: readonly Token[], amount: Amount): CountedNoun | undefined {
  const of: NounOptions['of'] = tokens[amount.end + 1]?.kind === 'number' ? 'none' : 'allowed';
  const hyphen = tokens[amount.end]?.text === '-' && !tokens[amount.end]?.spaceBefore;
  if (hyphen) return hyphenNoun(tokens, amount.end + 1);
  const one = amount.value === 1;
  const plain = readCountedNoun(tokens, amount.end, { one, of });
  const modifier = plain ? undefined : readTrailingModifier(tokens, amount.end);
  return modifier ? readCountedNoun(tokens, modifier.edge, { one, of }) : plain;
}

/** "a 12-member panel", "a 6,000-strong crowd": the noun after the hyphen, or the one after "strong". */
function hyphenNoun(tokens: readonly Token[], i: number): CountedNoun | undefined {
  const word = tokens[i]?.lower ?? '';
  if (word === 'strong' || word === 'odd' || word === 'plus') {
    return readCountedNoun(tokens, i + 1, { one: word === 'strong', of: 'none' });
  }
  if (tokens[i]?.kind !== 'word') return undefined;
  return { first: i, end: i + 1, head: word.split('-')[0] ?? word, modifiers: [] };
}

/** "a three-judge panel": the noun inside the word. */
function compoundNoun(tokens: readonly Token[], amount: Amount): CountedNoun {
  const { first, end } = amount.numeral;
  return { first, end, head: amount.numeral.rest, modifiers: [] };
}

/** "No. 2", "number one": a rank. */
function rankWord(tokens: readonly Token[], first: number): number | undefined {
  const at = tokens[first - 1]?.text === '.' ? first - 2 : first - 1;
  const word = tokens[at]?.lower;
  const no = word === 'no' && at < first - 1;
  return no || (word === 'number' && tokens[at - 1]?.lower !== 'the') ? at : undefined;
}

function rangeDraft(tokens: readonly Token[], range: RangeReading): DraftReading {
  const { from, to, first, kind } = range;
  const unit = to.unit ?? from.unit;
  const start = tokens[first]?.start ?? from.start;
  const at = {
    first,
    end: to.end,
    start: first === from.first ? from.start : start,
    stop: to.stop,
    numeral: { start: from.numeral.span.start, end: to.numeral.span.end },
  };
  const noun = unit || kind !== 'range' ? undefined : counted(tokens, to);
  const figureKind =
    kind === 'score' ? 'other' : kind === 'season' ? 'year' : (unit?.kind ?? 'count');
  const agelike = figureKind === 'duration' && isAgeOf(tokens, first, to.end);
  return reading(tokens, {
    ...at,
    kind: agelike ? 'age' : figureKind,
    value: kind === 'season' ? from.value : undefined,
    low: kind === 'score' ? undefined : from.low,
    high: kind === 'score' ? undefined : kind === 'season' ? (from.value ?? 0) + 1 : to.high,
    vague: false,
    unit: kind === 'season' ? 'year' : unit?.unit,
    noun,
    modifiable: kind === 'range',
    rule: kind,
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

function reading(tokens: readonly Token[], core: Core): DraftReading {
  const draft = makeDraft(tokens, core);
  return { draft, next: Math.max(draft.core.end, core.end) };
}

function place(
  tokens: readonly Token[],
  first: number,
  end: number,
): Pick<Core, 'first' | 'end' | 'start' | 'stop' | 'numeral'> {
  const start = tokens[first]?.start ?? 0;
  const stop = tokens[end - 1]?.end ?? start;
  return { first, end, start, stop, numeral: { start, end: stop } };
}

function amountPlace(
  tokens: readonly Token[],
  amount: Amount,
): Pick<Core, 'first' | 'end' | 'start' | 'stop' | 'numeral'> {
  const { first, end, start, stop, numeral } = amount;
  const suffixed =
    amount.suffix !== 1 ? (tokens[numeral.end]?.end ?? numeral.span.end) : numeral.span.end;
  return { first, end, start, stop, numeral: { start: numeral.span.start, end: suffixed } };
}

function bounds(amount: Amount): Pick<Core, 'value' | 'low' | 'high'> {
  return { value: amount.value, low: amount.low, high: amount.high };
}

function none(): Pick<Core, 'value' | 'low' | 'high' | 'vague' | 'modifiable'> {
  return { value: undefined, low: undefined, high: undefined, vague: false, modifiable: true };
}
