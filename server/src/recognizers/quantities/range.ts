import type { Token } from '../../text/token.js';
import { CHANGE_NOUNS, CHANGE_VERBS, SCORE_WORDS } from '../tables/change-figures.js';
import { readAmount, type Amount } from './amount.js';
import { readClock } from './clock.js';
import { readDate } from './date.js';
import { lexemeOf } from './lexeme.js';
import { readLeadingModifier } from './modifier.js';
import { unitRow } from './unit-index.js';
import type { UnitReading } from './unit.js';
import { isYear } from './year.js';

/** Two amounts that bound one quantity, or two sides of a score. */
export interface RangeReading {
  readonly from: Amount;
  readonly to: Amount;
  /** First token, "between" included. */
  readonly first: number;
  readonly kind: 'range' | 'score' | 'season';
}

/** Reads what the amount is joined with into one quantity: "30-40", "6,000 to 7,000", "between 3 and 5". */
export function readRange(tokens: readonly Token[], from: Amount): RangeReading | undefined {
  if (from.value === undefined || from.numeral.rest !== '') return undefined;
  const joint = jointAt(tokens, from);
  if (!joint || readDate(tokens, joint.next)) return undefined;
  const clock = readClock(tokens, joint.next);
  if (clock) return undefined;
  const to = amountAfter(tokens, joint.next);
  if (to?.value === undefined || (to.numeral.form === 'words' && joint.type === 'dash'))
    return undefined;
  const kind = rangeKind(tokens, from, to, joint.type);
  if (!kind) return undefined;
  const between = joint.type === 'between' ? betweenAt(tokens, from.first) : undefined;
  return { from: sharing(from, to), to, first: between ?? from.first, kind };
}

/** "$3 to $5", "8- to 16-meter": the second amount, with its own currency sign in front if it has one. */
function amountAfter(tokens: readonly Token[], i: number): Amount | undefined {
  const own = readAmount(tokens, i);
  if (own) return own;
  const signed = readAmount(tokens, i + 1) ?? readAmount(tokens, i + 2);
  return signed && signed.first === i ? signed : undefined;
}

interface Joint {
  readonly type: 'dash' | 'to' | 'or' | 'between';
  readonly next: number;
}

function jointAt(tokens: readonly Token[], from: Amount): Joint | undefined {
  const token = tokens[from.end];
  const next = from.end + 1;
  if (!token) return undefined;
  if (/^[-–—~]$/.test(token.text)) {
    const far = token.text === '—' || (token.spaceBefore && !tokens[next]?.spaceBefore);
    if (/^(?:to|or)$/.test(tokens[next]?.lower ?? '')) return { type: 'to', next: next + 1 };
    return far ? undefined : { type: 'dash', next };
  }
  if (token.lower === 'to' || token.lower === 'through') return { type: 'to', next };
  if (token.lower === 'or') return { type: 'or', next };
  if (token.lower === 'and' && betweenAt(tokens, from.first) !== undefined) {
    return { type: 'between', next };
  }
  return undefined;
}

function betweenAt(tokens: readonly Token[], first: number): number | undefined {
  const edge = readLeadingModifier(tokens, first)?.edge ?? first;
  return tokens[edge - 1]?.lower === 'between' ? edge - 1 : undefined;
}

function rangeKind(
  tokens: readonly Token[],
  from: Amount,
  to: Amount,
  joint: Joint['type'],
): RangeReading['kind'] | undefined {
  const [low, high] = [sharing(from, to).value ?? 0, to.value ?? 0];
  const fromYear = isYear(tokens, from.numeral);
  if (fromYear || isYear(tokens, to.numeral)) {
    return fromYear && joint === 'dash' && isSeasonEnd(from, to) ? 'season' : undefined;
  }
  if (from.unit && to.unit && !isOfOneKind(from.unit, to.unit)) return undefined;
  if (from.unit && !to.unit && !from.unit.hyphenated && from.unit.kind !== 'money')
    return undefined;
  if (joint === 'or') return isNextNumber(from, to) ? 'range' : undefined;
  if (joint === 'dash') return dashKind(tokens, from, to, low, high);
  if (low >= high) return undefined;
  return joint === 'between' || isRangeTo(tokens, from) ? 'range' : undefined;
}

/** Two prices, two shares, or two measures of one dimension: "44 ml to 50 mg" is no range. */
function isOfOneKind(a: UnitReading, b: UnitReading): boolean {
  if (a.kind !== b.kind || a.unit === b.unit) return a.kind === b.kind;
  return a.kind === 'money' || unitRow(a.unit)?.dimension === unitRow(b.unit)?.dimension;
}

/** "2013-14", "2019/20" is handled as one season. */
function isSeasonEnd(from: Amount, to: Amount): boolean {
  return /^\d{2}$/.test(to.numeral.digits ?? '') && (from.value ?? 0) % 100 < (to.value ?? 0);
}

/** "five or six", "10 or 12", "one or two". */
function isNextNumber(from: Amount, to: Amount): boolean {
  const [a, b] = [from.value ?? 0, to.value ?? 0];
  return a < b && b <= a * 2 && from.unit === undefined;
}

function dashKind(
  tokens: readonly Token[],
  from: Amount,
  to: Amount,
  low: number,
  high: number,
): RangeReading['kind'] | undefined {
  const tail = tokens[to.end];
  if (
    tail &&
    /^[-/]$/.test(tail.text) &&
    !tail.spaceBefore &&
    tokens[to.end + 1]?.kind === 'number'
  ) {
    return undefined;
  }
  const bare = !from.unit && !to.unit && low <= 200 && high <= 200;
  if (bare && (low >= high || scoreNear(tokens, from.first, to.end))) return 'score';
  return low < high ? 'range' : undefined;
}

function scoreNear(tokens: readonly Token[], first: number, end: number): boolean {
  for (let k = Math.max(0, first - 5); k < Math.min(tokens.length, end + 3); k++) {
    if (SCORE_WORDS.has(tokens[k]?.lower ?? '')) return true;
  }
  return false;
}

/** "6,000 to 7,000" is a range; "rose 12 to 340" and "from 8 to 12" after a change are two figures. */
function isRangeTo(tokens: readonly Token[], from: Amount): boolean {
  const edge = readLeadingModifier(tokens, from.first)?.edge ?? from.first;
  const before = tokens[edge - 1]?.lower ?? '';
  if (before === 'by' || isChangeVerb(before)) return false;
  return before !== 'from' || !changeBefore(tokens, edge - 1);
}

/** A verb or noun of change shortly before "from 8 to 12" makes it a change; else it is a range. */
function changeBefore(tokens: readonly Token[], i: number): boolean {
  for (let k = i - 1; k > i - 12 && k >= 0; k--) {
    const word = tokens[k]?.lower ?? '';
    if (word === '.' || word === ';' || /^(?:rang|var|anywhere|spann)/.test(word)) return false;
    if (
      isChangeVerb(word) ||
      CHANGE_NOUNS.has(lexemeOf(word).singular) ||
      MOVES.has(lexemeOf(word).verb?.lemma ?? word)
    )
      return true;
  }
  return false;
}

const MOVES = new Set(
  'go move bring take push come up down switch shift turn year relegate promote'.split(' '),
);

function isChangeVerb(word: string): boolean {
  const verb = lexemeOf(word).verb;
  return verb !== undefined && CHANGE_VERBS.has(verb.lemma);
}

/** "3 to 5 million", "30-40 mph": the first number takes the scale and unit of the second. */
function sharing(from: Amount, to: Amount): Amount {
  const scale = from.numeral.scale === 1 && from.suffix === 1 ? to.numeral.scale * to.suffix : 1;
  const factor = (scale > 12 ? scale : 1) * (from.unit ? 1 : (to.unit?.factor ?? 1));
  const times = (value: number | undefined) => (value === undefined ? undefined : value * factor);
  const unit = from.unit ?? to.unit;
  if ((from.value ?? 0) * factor > (to.value ?? 0)) return { ...from, unit };
  return { ...from, unit, value: times(from.value), low: times(from.low), high: times(from.high) };
}
