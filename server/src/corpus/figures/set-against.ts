import type { DocumentReading } from '../document-reading.js';
import {
  BEFORE_REJECTED,
  CORRECTING,
  FORMERLY,
  GIVING,
  STRETCHES_OF_TIME,
} from '../tables/contrast-words.js';
import type { Term } from '../terms.js';
import { relate } from './comparable.js';
import type { FigureRecord } from './figure-record.js';
import { isDisputed } from './disputed.js';
import { stemsOf } from '../stem.js';

const GIVES = stemsOf(GIVING);
const CORRECTS = stemsOf(CORRECTING);

type Records = readonly (FigureRecord | undefined)[];

/**
 * How a document sets one value against another before it: it takes back the second or the first, or
 * two sources dispute it.
 */
type Contrast = 'not-second' | 'not-first' | 'disputed';

/**
 * Gives each figure the other values that its document itself sets against it: "9 people, not 8", "the
 * company says 340, the union 415". That two values are of one quantity is told nowhere more surely.
 */
export function withContrasts(reading: DocumentReading, records: Records): Records {
  const all = [...records];
  records.forEach((record, i) => {
    const second = all[i];
    const at = record === undefined ? -1 : counterpartBefore(all, i);
    const first = all[at];
    if (first === undefined || second === undefined) return;
    const contrast = contrastOf(reading, first, second);
    if (contrast === undefined) return;
    const one = contrast === 'disputed' ? first : measuredLike(first, second);
    const other = measuredLike(second, first);
    all[at] = contrast === 'not-first' ? one : against(one, other);
    all[i] = contrast === 'not-second' ? other : against(other, one);
  });
  return all;
}

/** So many figures back its counterpart may stand. */
const REACH = 4;

/** The last figure of the same dimension before one, in its sentence or in the one before. */
function counterpartBefore(records: Records, at: number): number {
  const own = records[at];
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const before = records[i];
    if (before?.quantity.dimension !== own?.quantity.dimension) continue;
    if (before === undefined || own === undefined) return -1;
    if (isWhole(before, records[i - 1])) continue;
    return own.figure.sentence - before.figure.sentence <= 1 ? i : -1;
  }
  return -1;
}

/** "780 of some 2,300 jobs": what is disputed is the part. */
function isWhole({ quantity }: FigureRecord, before: FigureRecord | undefined): boolean {
  return before?.whole !== undefined && before.whole === quantity.value;
}

function against(record: FigureRecord, other: FigureRecord): FigureRecord {
  return { ...record, against: [...record.against, { ...other, against: [] }] };
}

/** What a bare value is of is what the value beside it is of. */
function measuredLike(bare: FigureRecord, full: FigureRecord): FigureRecord {
  if (bare.heads.size > 0 && bare.predicates.size > 0) return bare;
  const heads = bare.heads.size > 0 ? bare.heads : full.heads;
  const predicates = bare.predicates.size > 0 ? bare.predicates : full.predicates;
  return { ...bare, heads, predicates };
}

function contrastOf(
  reading: DocumentReading,
  first: FigureRecord,
  second: FigureRecord,
): Contrast | undefined {
  if (!mayBeOne(first, second)) return undefined;
  if (first.figure.sentence === second.figure.sentence) {
    const correction = correctionOf(reading, first, second);
    if (correction !== undefined) return correction;
  }
  return isDisputed(reading, first, second) ? 'disputed' : undefined;
}

/** Reports of one thing seldom differ by more. */
const LARGEST_RATIO = 4;

/** Values that two reports of one thing may give. */
function mayBeOne(a: FigureRecord, b: FigureRecord): boolean {
  if (relate(a.quantity, b.quantity) === 'equal' || a.part || b.part || a.partial || b.partial) {
    return false;
  }
  if (a.whole !== undefined && a.whole === b.quantity.value) return false;
  if (a.figure.change !== b.figure.change) return false;
  const [x, y] = [a.quantity.value, b.quantity.value].map((value) => Math.abs(value ?? 0));
  if (x === undefined || y === undefined || x === 0 || y === 0) return true;
  return Math.max(x, y) <= LARGEST_RATIO * Math.min(x, y);
}

function correctionOf(
  reading: DocumentReading,
  first: FigureRecord,
  second: FigureRecord,
): Contrast | undefined {
  const [x, y] = [first.figure.span, second.figure.span];
  const between = reading.words.plain({ start: x.end, end: y.start });
  if (isRejected(between)) return 'not-second';
  const before = reading.words.before(x.start, 4);
  if (isNot(before) && between.some(({ word }) => word === 'but')) return 'not-first';
  const sentence = reading.analysis.sentences[first.figure.sentence] ?? x;
  const words = reading.words.plain(sentence);
  if (words.some(({ stem }) => CORRECTS.has(stem))) {
    if (second.earlier && !first.earlier) return 'not-second';
    if (first.earlier && !second.earlier) return 'not-first';
  }
  return formerOf(reading, first, second);
}

/** "9, not the 8 announced before"; "9 instead of 8". */
function isRejected(between: readonly Term[]): boolean {
  const words = between.map(({ word }) => word);
  const instead = words.lastIndexOf('instead');
  const rather = words.lastIndexOf('rather');
  const at = Math.max(
    words[instead + 1] === 'of' ? instead + 1 : -1,
    words[rather + 1] === 'than' ? rather + 1 : -1,
    words.lastIndexOf('not'),
  );
  if (at < 0 || words.length - at > MOST_BETWEEN) return false;
  return words.slice(at + 1).every((word) => BEFORE_REJECTED.has(word));
}

const MOST_BETWEEN = 5;

/** "Not the 8": the last words before a value. */
function isNot(before: readonly (Term | undefined)[]): boolean {
  const words = before.map((term) => term?.word ?? '');
  const at = words.lastIndexOf('not');
  return at >= 0 && words.slice(at + 1).every((word) => BEFORE_REJECTED.has(word));
}

/** One is told as what was reported before: "34 km (earlier it was put at 27 km)", "it had announced 8". */
function formerOf(
  reading: DocumentReading,
  first: FigureRecord,
  second: FigureRecord,
): Contrast | undefined {
  const formerly = (record: FigureRecord, other: FigureRecord): boolean =>
    !record.figure.otherEvent &&
    record.mode !== 'forecast' &&
    isGivenBefore(reading, record, other);
  const [x, y] = [formerly(first, second), formerly(second, first)];
  if (x === y) return undefined;
  return x ? 'not-first' : 'not-second';
}

/** So near its value a word tells that it was given before, in words. */
const FORMER_REACH = 5;

function isGivenBefore(
  { words, analysis }: DocumentReading,
  { figure: { span, sentence } }: FigureRecord,
  { figure: { span: other } }: FigureRecord,
): boolean {
  const within = analysis.sentences[sentence] ?? span;
  const isOwn = (term: Term | undefined): term is Term =>
    term !== undefined &&
    term.start >= within.start &&
    term.end <= within.end &&
    (other.start < span.start ? term.start >= other.end : term.end <= other.start);
  const before = words.before(span.start, FORMER_REACH).filter(isOwn);
  const after = words.after(span.end, FORMER_REACH).filter(isOwn);
  const near = [...before, ...after];
  if (near.some(({ word }) => STRETCHES_OF_TIME.has(word))) return false;
  const given = near.some(({ stem }) => GIVES.has(stem));
  const formerly = near.some(
    ({ word }, i) => FORMERLY.has(word) && (word !== 'first' || near[i - 1]?.word === 'at'),
  );
  if (given && formerly) return true;
  return before.some(({ word }, i) => word === 'had' && GIVES.has(before[i + 1]?.stem ?? ''));
}
