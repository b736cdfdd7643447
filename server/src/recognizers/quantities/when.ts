import { MONTHS, WEEKDAYS } from '../tables/months.js';
import {
  BACK_WORDS,
  BOUNDING,
  DAY_ADVERBS,
  PERIOD_SHIFTS,
  PERIODS,
  SAYING_VERBS,
} from '../tables/time-figures.js';
import { monthAt } from './date.js';
import { Is } from './lexeme.js';
import { readOrdinal } from './ordinal.js';
import type { TokenRange } from './quantity.js';
import { REACH, type SentenceView } from './sentence-view.js';
import { comparesWith } from './comparison.js';
import { verbAround } from './verb-around.js';

/** What time a quantity is about, before the document's date resolves it. */
export type When =
  /** A date or year of the same block, by its position in the block's list. */
  | { readonly type: 'quantity'; readonly index: number }
  /** ISO weekday, Monday 1: the last one before the day of writing. */
  | { readonly type: 'weekday'; readonly day: number }
  /** Periods from the one of writing: "last year" is year -1. */
  | {
      readonly type: 'shift';
      readonly period: 'day' | 'week' | 'month' | 'quarter' | 'year';
      readonly by: number;
    }
  /** A month without its year. */
  | { readonly type: 'month'; readonly month: number }
  /** A half of the year of writing. */
  | { readonly type: 'half'; readonly half: number }
  /** A quarter, with its year when the text gives one. */
  | { readonly type: 'quarter'; readonly quarter: number; readonly year: number | undefined };

/** A time expression of a sentence. */
export interface TimeMark extends TokenRange {
  readonly when: When;
  /** The verb whose event it dates. */
  readonly verb: number | undefined;
  /** Whether it only bounds a period, "since 2008"; ", when" lifts that. */
  readonly bounding: boolean;
  /** "a year earlier": the number before it is of that time. */
  readonly back: boolean;
}

/** All time expressions of a sentence, in text order. */
export function timeMarks(view: SentenceView): readonly TimeMark[] {
  const marks: TimeMark[] = [];
  for (let i = view.first; i < view.end; i++) {
    const draft = view.draftAt(i);
    if (draft === undefined ? !view.is(i, Is.time) : !mayDate(view, draft, i)) continue;
    const mark = markAt(view, draft, i);
    if (!mark) continue;
    marks.push(mark);
    i = mark.end - 1;
  }
  return marks;
}

/** Whether a number starts here, with its modifier or without, that may say when. */
function mayDate(view: SentenceView, d: number, i: number): boolean {
  const draft = view.drafts[d];
  if (!draft || (draft.tokens.first !== i && draft.core.first !== i)) return false;
  return DATING.has(draft.kind);
}

const DATING: ReadonlySet<string> = new Set(['date', 'year', 'duration', 'ordinal']);

function markAt(view: SentenceView, draft: number | undefined, i: number): TimeMark | undefined {
  if (draft !== undefined)
    return draftMark(view, draft, i) ?? backMark(view, draft, i) ?? quarterMark(view, draft, i);
  const word = view.word(i);
  const weekday = view.capital(i) ? WEEKDAYS.get(word) : undefined;
  if (weekday !== undefined) return mark(view, i, i + 1, { type: 'weekday', day: weekday });
  const days = DAY_ADVERBS.get(word);
  if (days !== undefined) return mark(view, i, i + 1, { type: 'shift', period: 'day', by: days });
  const before = beforeMark(view, i);
  if (before) return before;
  const shift = PERIOD_SHIFTS.get(word);
  const period = view.word(i + 1);
  if (shift !== undefined && PERIODS.has(period)) {
    return mark(view, i, i + 2, { type: 'shift', period: period as 'year', by: shift });
  }
  if (/^q[1-4]$/.test(word)) return quarter(view, i, i + 1, Number(word.slice(1)));
  const month = isMonth(view, i) ? monthAt(view.tokens, i) : undefined;
  return month === undefined ? undefined : mark(view, i, i + 1, { type: 'month', month });
}

/** "the year before", "the previous year", "a year before" without a number word. */
function beforeMark(view: SentenceView, i: number): TimeMark | undefined {
  const period = view.word(i);
  if (!PERIODS.has(period) || !/^(?:before|earlier)$/.test(view.word(i + 1))) return undefined;
  if (view.word(i - 1) !== 'the' || period === 'half' || period === 'day') return undefined;
  const found = mark(view, i, i + 2, { type: 'shift', period: period as 'year', by: -1 });
  return { ...found, back: true };
}

/** A month's full name; "May" and "March" only after a preposition. */
function isMonth(view: SentenceView, i: number): boolean {
  const word = view.word(i);
  if (word.length < 3 || !MONTHS.has(word)) return false;
  if (word !== 'may' && word !== 'march') return word.length > 3;
  return /^(?:in|since|until|by|last|next|from|of|during)$/.test(view.word(i - 1));
}

/** A date or a year. */
function draftMark(view: SentenceView, d: number, i: number): TimeMark | undefined {
  const draft = view.drafts[d];
  if (!draft || draft.tokens.first !== i || (draft.kind !== 'date' && draft.kind !== 'year'))
    return undefined;
  return mark(view, i, draft.tokens.end, { type: 'quantity', index: d });
}

/** "a year earlier", "12 months ago", for whole years only. */
function backMark(view: SentenceView, d: number, i: number): TimeMark | undefined {
  const draft = view.drafts[d];
  if (!draft || draft.kind !== 'duration' || draft.tokens.first !== i) return undefined;
  if (
    draft.unit !== 'year' ||
    draft.value === undefined ||
    !BACK_WORDS.has(view.word(draft.tokens.end))
  )
    return undefined;
  const found = mark(view, i, draft.tokens.end + 1, {
    type: 'shift',
    period: 'year',
    by: -draft.value,
  });
  return { ...found, back: true };
}

/** "the third quarter of 2024", "third-quarter". */
function quarterMark(view: SentenceView, d: number, i: number): TimeMark | undefined {
  const draft = view.drafts[d];
  const ordinal =
    draft?.kind === 'ordinal' ? readOrdinal(view.tokens, draft.core.first) : undefined;
  if (!draft || !ordinal || ordinal.value > 4 || draft.core.first !== i) return undefined;
  const named = draft.noun?.head === 'quarter' || ordinal.rest === 'quarter';
  if (named) return quarter(view, i, draft.tokens.end, ordinal.value);
  const half = draft.noun?.head === 'half' || ordinal.rest === 'half';
  return half && ordinal.value < 3
    ? mark(view, i, draft.tokens.end, { type: 'half', half: ordinal.value })
    : undefined;
}

function quarter(view: SentenceView, first: number, end: number, value: number): TimeMark {
  const at = view.word(end) === 'of' ? end + 1 : end;
  const draft = view.draftAt(at);
  const year =
    draft === undefined || view.drafts[draft]?.kind !== 'year'
      ? undefined
      : view.drafts[draft]?.value;
  const stop = year === undefined ? end : (view.drafts[draft ?? 0]?.tokens.end ?? end);
  return mark(view, first, stop, { type: 'quarter', quarter: value, year });
}

function mark(view: SentenceView, first: number, end: number, when: When): TimeMark {
  const before = view.word(first - 1);
  const than = before === 'than' || (before === 'in' && view.word(first - 2) === 'than');
  const base = before === 'on' && when.type === 'shift' && when.period !== 'day';
  const bounding =
    (BOUNDING.has(before) || than || base) &&
    !(view.word(end) === ',' && view.word(end + 1) === 'when');
  return { first, end, when, verb: verbAround(view, first, end), bounding, back: false };
}

/** How far a time stands from the number that it is the time of, in tokens. */
const CLOSE = 5;

/**
 * The time of the number in `range` that `verb` speaks of: a time close behind it, one beside its own verb,
 * or the nearest before it in the sentence; times of saying are left out. What was earlier (`past`) has
 * only the time that stands beside it.
 */
export function whenOf(
  view: SentenceView,
  marks: readonly TimeMark[],
  range: TokenRange,
  verb: number | undefined,
  past: boolean,
): TimeMark | undefined {
  if (marks.length === 0) return undefined;
  // Only marks within reach of the number: the cost of a sentence stays linear.
  const from = firstAt(marks, range.first - REACH);
  const to = firstAt(marks, range.end + REACH);
  const beside = besideNumber(view, marks, firstAt(marks, range.end), to, range.end, verb);
  if (beside || past) return beside;
  return (
    (verb === undefined ? undefined : besideVerb(view, marks, from, to, range, verb)) ??
    before(view, marks, from, range)
  );
}

function besideNumber(
  view: SentenceView,
  marks: readonly TimeMark[],
  from: number,
  to: number,
  end: number,
  verb: number | undefined,
): TimeMark | undefined {
  for (let k = from; k < to; k++) {
    const mark = marks[k];
    if (!mark || mark.first - end > CLOSE) return undefined;
    if (isBeside(view, end, mark, verb)) return mark;
  }
  return undefined;
}

function besideVerb(
  view: SentenceView,
  marks: readonly TimeMark[],
  from: number,
  to: number,
  range: TokenRange,
  verb: number,
): TimeMark | undefined {
  for (let k = from; k < to; k++) {
    const mark = marks[k];
    if (!mark || mark.bounding || mark.back || mark.verb !== verb) continue;
    if (isOfBase(view, mark, range)) continue;
    if (mark.first >= range.end || mark.end <= range.first) return mark;
  }
  return undefined;
}

/** The first of the marks, which are in order, that starts at or after a token. */
function firstAt(marks: readonly TimeMark[], token: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.first ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** No mark, verb or other number between the number and its time: "$4bn in 2019", "12 a year earlier". */
function isBeside(
  view: SentenceView,
  end: number,
  mark: TimeMark,
  verb: number | undefined,
): boolean {
  if (mark.bounding) return false;
  for (let k = end; k < mark.first; k++) {
    const role = view.role(k);
    if (role === 'mark' || role === 'conjunction' || role === 'draft' || role === 'relative')
      return false;
    if (role === 'verb' && k !== verb) return false;
  }
  return true;
}

/** The nearest time before the number that dates neither a saying nor an insertion of its own. */
function before(
  view: SentenceView,
  marks: readonly TimeMark[],
  from: number,
  range: TokenRange,
): TimeMark | undefined {
  for (let k = firstAt(marks, range.first) - 1; k >= from; k--) {
    const mark = marks[k];
    if (!mark || mark.end > range.first || mark.back) continue;
    if (mark.bounding || isAside(view, mark) || isDateline(view, mark) || isTaken(view, mark))
      continue;
    return mark;
  }
  return undefined;
}

/** "up from 29 in 2019, with 36% of the vote": the year belongs to the number right before it. */
function isTaken(view: SentenceView, mark: TimeMark): boolean {
  const at = view.role(mark.first - 1) === 'preposition' ? mark.first - 2 : mark.first - 1;
  const draft = view.drafts[view.draftAt(at) ?? -1];
  return (
    draft !== undefined && draft.kind !== 'date' && draft.kind !== 'year' && draft.kind !== 'time'
  );
}

/** "142 seats, up from 117 in 2020": the year is that of the number that another is compared with. */
function isOfBase(view: SentenceView, mark: TimeMark, range: TokenRange): boolean {
  const at = view.role(mark.first - 1) === 'preposition' ? mark.first - 2 : mark.first - 1;
  const draft = view.drafts[view.draftAt(at) ?? -1];
  if (!draft || draft.tokens.first <= range.first) return false;
  return comparesWith(view, draft.tokens.first) || BASES.has(view.word(draft.tokens.first - 1));
}

const BASES: ReadonlySet<string> = new Set(['from', 'against', 'than', 'versus']);

/** "PRAIA, Feb 12 (Agency) - ": the day of writing, not of what is told. */
function isDateline(view: SentenceView, mark: TimeMark): boolean {
  if (mark.first > view.first + 6) return false;
  for (let k = mark.end; k < mark.end + 10; k++) {
    if (/^[-–—]$/.test(view.word(k)) && view.tokens[k]?.spaceBefore) return true;
    if (view.role(k) === 'verb' || view.role(k) === 'aux') return false;
  }
  return false;
}

/** "built in Norway in 1987,": a participle that only describes; "said on Monday": a saying. */
function isAside(view: SentenceView, mark: TimeMark): boolean {
  if (mark.verb === undefined) return false;
  const verb = view.verb(mark.verb);
  if (!verb) return false;
  if (SAYING_VERBS.has(verb.lemma)) return true;
  const before = view.role(mark.verb - 1);
  const describes = verb.form === 'participle' && /^(?:noun|mark|conjunction)$/.test(before);
  return describes && mark.first > mark.verb && closesInsertion(view, mark.end);
}

/** Whether the stretch that goes on at token `i` ends with a comma and the sentence's own verb after it. */
function closesInsertion(view: SentenceView, i: number): boolean {
  for (let k = i; k < i + 15 && view.inside(k); k++) {
    if (view.word(k) !== ',') continue;
    const after = view.role(k + 1);
    if (after === 'verb' || after === 'aux') return true;
  }
  return false;
}
