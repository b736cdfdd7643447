import type { Token } from '../../text/token.js';
import { UNCOUNTED_COMPOUNDS } from '../tables/numerals.js';
import { isAge, isAgeOf } from './age.js';
import type { Amount } from './amount.js';
import { reading, place, amountPlace, NO_SIZE } from './core-parts.js';
import { compoundNoun, counted } from './counted-noun.js';
import type { DraftReading } from './draft.js';
import type { Core, CoreSize } from './make-draft.js';
import type { Alternative, QuantityKind } from './quantity.js';
import { isJoiningHyphen } from './unit.js';
import { isYear } from './year.js';

/** The draft of a number with or without a unit: a measure, a year, an age, a rank or a count. */
export function amountDraft(tokens: readonly Token[], amount: Amount): DraftReading | undefined {
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
    at: amountPlace(tokens, amount),
    size: slack > 0 ? widened(amount, slack) : amount,
    kind,
    vague: amount.value === undefined || slack > 0,
    unit: unit?.unit,
    alternative: unitAlternative(amount) ?? commaAlternative(amount, kind),
    modifiable: true,
    rule: kind,
  };
}

/** "three decades", "a century": round by their unit. */
function widened({ value, low, high }: Amount, slack: number): CoreSize {
  return {
    value,
    low: low === undefined ? undefined : low * (1 - slack),
    high: high === undefined ? undefined : high * (1 + slack),
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
    at: amountPlace(tokens, amount),
    size: amount,
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
    at: amountPlace(tokens, amount),
    size: amount,
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
    at: amountPlace(tokens, amount),
    size: amount,
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
    at: place(tokens, amount.first, end),
    size: years || age ? { value: undefined, low: value, high: value + 9 } : NO_SIZE,
    kind: years ? 'year' : age ? 'age' : 'other',
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
    at: amountPlace(tokens, amount),
    size: amount,
    kind: rank === undefined ? 'count' : 'rank',
    vague: false,
    unit: undefined,
    noun,
    alternative: commaAlternative(amount, 'count'),
    modifiable: true,
    rule: rank === undefined ? 'count' : 'rank',
  };
}

/** "No. 2", "number one": a rank. */
function rankWord(tokens: readonly Token[], first: number): number | undefined {
  const at = tokens[first - 1]?.text === '.' ? first - 2 : first - 1;
  const word = tokens[at]?.lower;
  const no = word === 'no' && at < first - 1;
  return no || (word === 'number' && !BEFORE_NUMBER.has(tokens[at - 1]?.lower ?? ''))
    ? at
    : undefined;
}

/** "the number 24 bus", "observers, who number 320": no ranks. */
const BEFORE_NUMBER: ReadonlySet<string> = new Set('the who which they that now'.split(' '));
