import { SAYING_VERBS } from '../tables/time-figures.js';
import { comparesWith } from './comparison.js';
import type { TokenRange } from './quantity.js';
import { REACH, type SentenceView } from './sentence-view.js';
import type { TimeMark } from './when.js';
import { partitionPoint } from '../../text/partition-point.js';

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
    if (isInBrackets(view, mark, range)) continue;
    if (isOfBase(view, mark, range)) continue;
    if (mark.first >= range.end || mark.end <= range.first) return mark;
  }
  return undefined;
}

/** The first of the marks, which are in order, that starts at or after a token. */
function firstAt(marks: readonly TimeMark[], token: number): number {
  return partitionPoint(marks, (mark) => mark.first < token);
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
    if (isCutOff(view, mark.end, range.first)) return undefined;
    if (isInBrackets(view, mark, range)) continue;
    if (mark.bounding || isAside(view, mark) || isDateline(view, mark) || isTaken(view, mark))
      continue;
    return mark;
  }
  return undefined;
}

/** "Labour 5 (in 2020: 7), Greens 3": what brackets hold says nothing of what is outside them. */
function isInBrackets(view: SentenceView, mark: TimeMark, range: TokenRange): boolean {
  for (let k = mark.end; k < mark.end + BRACKETS; k++) {
    if (k === range.first || view.word(k) === '(') return false;
    if (view.word(k) === ')') return opensBefore(view, mark.first);
  }
  return false;
}

/** Brackets hold seldom more tokens. */
const BRACKETS = 10;

function opensBefore(view: SentenceView, i: number): boolean {
  for (let k = i - 1; k > i - BRACKETS; k--) {
    if (view.word(k) === '(') return true;
    if (view.word(k) === ')') return false;
  }
  return false;
}

/** "In 2022 it asked £110m; now it is £165m": another time. */
function isCutOff(view: SentenceView, from: number, to: number): boolean {
  for (let k = Math.max(from, to - REACH); k < to; k++) if (view.word(k) === 'now') return true;
  return false;
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

const BASES: ReadonlySet<string> = new Set(['from', 'against', 'than', 'versus', 'after']);

/** "PRAIA, Feb 12 (Agency) - ": the day of writing, not of what is told. */
function isDateline(view: SentenceView, mark: TimeMark): boolean {
  if (mark.first > view.first + 6) return false;
  for (let k = mark.end; k < mark.end + 10; k++) {
    if (/^[-–—]$/.test(view.word(k)) && view.tokens[k]?.spaceBefore) return true;
    if (view.role(k) === 'verb' || view.role(k) === 'aux') return false;
  }
  return false;
}

/** "built in Denmark in 1975,": a participle that only describes; "said on Monday": a saying. */
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
