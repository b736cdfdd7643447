import { MONTHS, WEEKDAYS } from '../tables/months.js';
import {
  BACK_WORDS,
  BOUNDING,
  DAY_ADVERBS,
  PERIOD_SHIFTS,
  PERIODS,
} from '../tables/time-figures.js';
import { monthAt } from './date.js';
import { Is } from './lexeme.js';
import { readOrdinal } from './ordinal.js';
import type { TokenRange } from './quantity.js';
import type { SentenceView } from './sentence-view.js';
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

/** A year or another period, which "on" compares with: "up on 2022", "up 3% on last year". */
function isPeriodWhen(view: SentenceView, when: When): boolean {
  if (when.type === 'quantity') return view.drafts[when.index]?.kind === 'year';
  return when.type === 'shift' && when.period !== 'day';
}

function mark(view: SentenceView, first: number, end: number, when: When): TimeMark {
  const before = view.word(first - 1);
  const than = before === 'than' || (before === 'in' && view.word(first - 2) === 'than');
  const base = before === 'on' && isPeriodWhen(view, when);
  const bounding =
    (BOUNDING.has(before) || than || base) &&
    !(view.word(end) === ',' && view.word(end + 1) === 'when');
  return { first, end, when, verb: verbAround(view, first, end), bounding, back: false };
}
