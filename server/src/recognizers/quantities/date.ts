import { startsUpper } from '../../text/characters.js';
import type { Token } from '../../text/token.js';
import { FULL_MONTHS, MONTH_LENGTHS, MONTHS } from '../tables/months.js';
import { readOrdinal } from './ordinal.js';
import type { TokenRange } from './quantity.js';

/** A calendar date read, as far as it is given. */
export interface DateReading extends TokenRange {
  /** ISO 8601: "2022-01-06", "--02-12", "2011-12", or two of them with "/" between for a range. */
  readonly iso: string;
  /** The other reading of 03/04/2025, month first; undefined when the day tells. */
  readonly monthFirst: string | undefined;
}

interface Parts {
  readonly year?: number | undefined;
  readonly month: number;
  readonly day?: number | undefined;
}

/** Reads the date that starts at token `i`, in any of the common orders; undefined when none does. */
export function readDate(tokens: readonly Token[], i: number): DateReading | undefined {
  const token = tokens[i];
  if (token?.kind === 'word') return readMonthFirst(tokens, i);
  if (token?.kind !== 'number') return undefined;
  return readNumeric(tokens, i) ?? readDayFirst(tokens, i);
}

/** The month named by token `i`: a name or abbreviation, capitalised, since "may" and "march" are words too. */
export function monthAt(tokens: readonly Token[], i: number): number | undefined {
  const token = tokens[i];
  return token?.kind === 'word' && startsUpper(token.text) ? MONTHS.get(token.lower) : undefined;
}

/** "January 6, 2022", "Feb. 12", "December 2011", "January 5-7". */
function readMonthFirst(tokens: readonly Token[], i: number): DateReading | undefined {
  const month = monthAt(tokens, i);
  if (month === undefined) return undefined;
  const at = afterMonth(tokens, i);
  const glued = /^(\d{1,2}),(\d{4})$/.exec(tokens[at]?.text ?? '');
  if (glued) {
    return result(i, at + 1, { year: Number(glued[2]), month, day: Number(glued[1]) });
  }
  const day = dayAt(tokens, at, month);
  if (day === undefined) return monthAndYear(tokens, i, at, month);
  const last = rangeDay(tokens, day.end, month);
  const year = yearAfter(tokens, last?.end ?? day.end);
  const end = year?.end ?? last?.end ?? day.end;
  return result(i, end, { year: year?.value, month, day: day.value }, last?.value);
}

/** Only an abbreviation takes a stop: after a whole name it ends the sentence, "in January. 14 died". */
function afterMonth(tokens: readonly Token[], i: number): number {
  const stopped = tokens[i + 1]?.text === '.' && !FULL_MONTHS.has(tokens[i]?.lower ?? '');
  return stopped ? i + 2 : i + 1;
}

function monthAndYear(
  tokens: readonly Token[],
  i: number,
  at: number,
  month: number,
): DateReading | undefined {
  const year = yearAfter(tokens, tokens[at]?.lower === 'of' ? at + 1 : at);
  return year && result(i, year.end, { year: year.value, month });
}

/** "13 Feb 2025", "11 February", "the 3rd of May", "11-13 February". */
function readDayFirst(tokens: readonly Token[], i: number): DateReading | undefined {
  const first = dayAt(tokens, i, undefined);
  if (!first) return undefined;
  const last = rangeDay(tokens, first.end, undefined);
  const day = last ?? first;
  const hyphen = tokens[day.end]?.text === '-' && !tokens[day.end]?.spaceBefore ? 1 : 0;
  const of = tokens[day.end]?.lower === 'of' ? 1 : 0;
  const at = day.end + hyphen + of;
  const month = monthAt(tokens, at);
  if (month === undefined || !fits(month, first.value) || !fits(month, day.value)) return undefined;
  const after = afterMonth(tokens, at);
  const stop = yearAfter(tokens, after) ? after : at + 1;
  const year = yearAfter(tokens, tokens[stop]?.text === '-' ? stop + 1 : stop);
  return result(
    i,
    year?.end ?? at + 1,
    { year: year?.value, month, day: first.value },
    last?.value,
  );
}

function dayAt(
  tokens: readonly Token[],
  i: number,
  month: number | undefined,
): { value: number; end: number } | undefined {
  const token = tokens[i];
  if (token?.kind !== 'number') return undefined;
  const ordinal = readOrdinal(tokens, i);
  if (ordinal && ordinal.rest === '' && fits(month ?? 1, ordinal.value)) {
    return { value: ordinal.value, end: ordinal.end };
  }
  const next = tokens[i + 1];
  const glued = next?.kind === 'word' && !next.spaceBefore;
  if (glued || next?.text === '%' || token.text.length > 2 || !/^\d{1,2}$/.test(token.text))
    return undefined;
  const value = Number(token.text);
  return fits(month ?? 1, value) ? { value, end: i + 1 } : undefined;
}

/** The second day of "5-7 January" or "January 5 to 7". */
function rangeDay(
  tokens: readonly Token[],
  i: number,
  month: number | undefined,
): { value: number; end: number } | undefined {
  const joint = tokens[i]?.lower;
  if (joint !== '-' && joint !== '–' && joint !== 'to' && joint !== 'and') return undefined;
  const day = dayAt(tokens, i + 1, month);
  if (!day) return undefined;
  if (month !== undefined) return joint === '-' || joint === '–' ? day : undefined;
  const at = tokens[day.end]?.lower === 'of' ? day.end + 1 : day.end;
  return monthAt(tokens, at) === undefined ? undefined : day;
}

function yearAfter(
  tokens: readonly Token[],
  i: number,
): { value: number; end: number } | undefined {
  const at = tokens[i]?.text === ',' ? i + 1 : i;
  const token = tokens[at];
  if (token?.kind !== 'number' || token.text.length !== 4) return undefined;
  if (!/^(?:1\d{3}|20\d{2})$/.test(token.text)) return undefined;
  return { value: Number(token.text), end: at + 1 };
}

function fits(month: number, day: number): boolean {
  return day >= 1 && day <= (MONTH_LENGTHS[month - 1] ?? 31);
}

/** "2025-02-13", "13/02/2025", "13.02.2025", "2/13/25". */
function readNumeric(tokens: readonly Token[], i: number): DateReading | undefined {
  const text = tokens[i]?.text ?? '';
  const dotted = text.length > 5 ? /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/.exec(text) : undefined;
  if (dotted) return fromTriple(i, i + 1, [dotted[1], dotted[2], dotted[3]].map(String));
  const joint = tokens[i + 1]?.text;
  if (joint !== '/' && joint !== '-') return undefined;
  const parts = [tokens[i], tokens[i + 2], tokens[i + 4]];
  const marks = [tokens[i + 1], tokens[i + 3]];
  if (!parts.every((part, k) => part?.kind === 'number' && (k === 0 || !part.spaceBefore))) {
    return undefined;
  }
  const mark = marks[0]?.text;
  const joined = marks.every((m) => m?.text === mark && !m?.spaceBefore);
  if (!joined || (mark !== '/' && mark !== '-')) return undefined;
  if (tokens[i + 5]?.text === mark && !tokens[i + 5]?.spaceBefore) return undefined;
  return fromTriple(
    i,
    i + 5,
    parts.map((part) => part?.text ?? ''),
  );
}

function fromTriple(first: number, end: number, texts: readonly string[]): DateReading | undefined {
  const [a = '', b = '', c = ''] = texts;
  if (!texts.every((text) => /^\d{1,4}$/.test(text))) return undefined;
  if (/^\d{4}$/.test(a)) return checked(first, end, Number(a), Number(b), Number(c));
  if (!/^(?:\d{4}|\d{2})$/.test(c)) return undefined;
  const year = c.length === 2 ? 2000 + Number(c) : Number(c);
  const dayFirst = checked(first, end, year, Number(b), Number(a));
  const monthFirst = checked(first, end, year, Number(a), Number(b));
  if (!dayFirst) return monthFirst;
  const other = monthFirst && a !== b ? monthFirst.iso : undefined;
  return { ...dayFirst, monthFirst: other };
}

function checked(
  first: number,
  end: number,
  year: number,
  month: number,
  day: number,
): DateReading | undefined {
  const sound = year >= 1000 && year <= 2100 && month >= 1 && month <= 12 && fits(month, day);
  return sound ? result(first, end, { year, month, day }) : undefined;
}

function result(first: number, end: number, parts: Parts, lastDay?: number): DateReading {
  const iso = isoDate(parts);
  const last = lastDay === undefined ? '' : `/${isoDate({ ...parts, day: lastDay })}`;
  return { first, end, iso: iso + last, monthFirst: undefined };
}

/** ISO 8601: a date with its year, "--02-12" without one, "2011-12" without a day. */
export function isoDate({ year, month, day }: Parts): string {
  const head = year === undefined ? '-' : String(year).padStart(4, '0');
  const tail = day === undefined ? '' : `-${pad(day)}`;
  return `${head}-${pad(month)}${tail}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
