import { startsUpper } from '../../text/characters.js';
import type { Token } from '../../text/token.js';
import { isPlural } from '../morphology.js';
import { MONTHS, TIME_ZONES, WEEKDAYS } from '../tables/months.js';
import { PLURAL_SCALES, SCALE_SUFFIXES, SCALES } from '../tables/numerals.js';
import { lexemeIn } from './lexeme.js';
import { CARDINALS } from './number-words.js';
import type { TokenRange } from './quantity.js';
import { readUnit } from './unit.js';

/** A time of day read. */
export interface ClockReading extends TokenRange {
  /** ISO 8601: "18:40", with its zone when the text gives one: "19:40Z". */
  readonly iso: string;
  /** End of the numeral's digits, counted from the block's start. */
  readonly stop: number;
}

interface Hours {
  readonly hour: number;
  readonly minute: number;
  readonly end: number;
  readonly stop: number;
  /** Whether the writing alone makes it a time: "14h05", "6:40". */
  readonly sure: boolean;
}

/** Reads the time of day that starts at token `i`: "6:40 p.m.", "18.40", "1940 GMT", "7.30am", "14h05". */
export function readClock(tokens: readonly Token[], i: number): ClockReading | undefined {
  const token = tokens[i];
  if (token?.kind !== 'number') return readSpelledHour(tokens, i);
  const hours =
    readColon(tokens, i) ?? readH(tokens, i) ?? readPoint(tokens, i) ?? readBare(tokens, i);
  if (!hours || hours.minute > 59 || hours.hour * 60 + hours.minute > 24 * 60) return undefined;
  const half = readHalfDay(tokens, hours.end);
  if (half && (hours.hour > 12 || hours.hour === 0)) return undefined;
  const end = half?.end ?? hours.end;
  const zone = readZone(tokens, end);
  if (!hours.sure && !half && !zone) return undefined;
  const hour = half ? (hours.hour % 12) + half.add : hours.hour;
  return {
    first: i,
    end: zone?.end ?? end,
    iso: `${pad(hour)}:${pad(hours.minute)}${zone?.offset ?? ''}`,
    stop: hours.stop,
  };
}

/**
 * "at seven in the morning", "eight o'clock in the evening": an hour in words needs its part of the
 * day, and a word that says it is an hour: "killed seven in the morning" tells of seven people.
 */
function readSpelledHour(tokens: readonly Token[], i: number): ClockReading | undefined {
  const reckoned = readReckoned(tokens, i);
  if (reckoned) return reckoned;
  const hour = CARDINALS.get(tokens[i]?.lower ?? '');
  if (hour === undefined || hour < 1 || hour > 12) return undefined;
  const clock = tokens[i + 1]?.lower === "o'clock" ? 1 : 0;
  const add = readDayPart(tokens, i + 1 + clock);
  if (clock === 0 && !(add && isSaidOfHour(tokens, i))) return undefined;
  const end = add?.end ?? i + 2;
  const stop = tokens[i]?.end ?? 0;
  return { first: i, end, iso: `${pad(add ? (hour % 12) + add.add : hour)}:00`, stop };
}

/** "half past six", "ten past four", "at twenty to three": minutes reckoned from an hour. */
function readReckoned(tokens: readonly Token[], i: number): ClockReading | undefined {
  const word = tokens[i]?.lower ?? '';
  const joint = tokens[i + 1]?.lower;
  if (joint !== 'past' && joint !== 'to') return undefined;
  const named = NAMED_MINUTES.get(word);
  const minutes = named ?? CARDINALS.get(word);
  const hour = CARDINALS.get(tokens[i + 2]?.lower ?? '');
  if (minutes === undefined || hour === undefined || hour < 1 || hour > 12) return undefined;
  if (minutes % 5 !== 0 || minutes < 5 || minutes > 30) return undefined;
  const next = tokens[i + 3];
  if (
    next &&
    next.kind !== 'punctuation' &&
    !TIME_PREPOSITIONS.has(next.lower) &&
    next.lower !== 'in'
  )
    return undefined;
  // "Five to two" may be a score, too.
  if (joint === 'to' && named === undefined && !isToldOfHour(tokens, i)) return undefined;
  const at = joint === 'past' ? hour * 60 + minutes : hour * 60 - minutes;
  const iso = `${pad(Math.floor(at / 60))}:${pad(at % 60)}`;
  return { first: i, end: i + 3, iso, stop: tokens[i + 2]?.end ?? 0 };
}

const NAMED_MINUTES: ReadonlyMap<string, number> = new Map([
  ['half', 30],
  ['quarter', 15],
]);

/** "at five to two", "it was five to two", "looked at the clock: five to two". */
function isToldOfHour(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]?.lower ?? '';
  if (before !== ':') return before !== 'by' && isSaidOfHour(tokens, i);
  for (let k = i - 2; k > i - 14; k--)
    if (/^(?:watch|clock|time|hour)$/.test(tokens[k]?.lower ?? '')) return true;
  return false;
}

/** "by seven", "at about seven", "from six to seven", "it was seven": before hour `i`. */
function isSaidOfHour(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]?.lower ?? '';
  const earlier = tokens[i - 2]?.lower ?? '';
  if (before === 'was' || before === 'is') return earlier === 'it';
  if (before === 'about') return TIME_PREPOSITIONS.has(earlier);
  if (before === 'from' || before === 'between') return true;
  if (before === 'to' && DAY_PARTS.has(earlier)) return true;
  if (before !== 'to' && before !== 'and') return TIME_PREPOSITIONS.has(before);
  return CARDINALS.has(earlier) && /^(?:from|between)$/.test(tokens[i - 3]?.lower ?? '');
}

/** "in the morning", "in the evening", "at night": what to add to the hour. */
function readDayPart(tokens: readonly Token[], i: number): HalfDay | undefined {
  if (tokens[i]?.lower !== 'in' || tokens[i + 1]?.lower !== 'the') return undefined;
  const add = DAY_PARTS.get(tokens[i + 2]?.lower ?? '');
  return add === undefined ? undefined : { add, end: i + 3 };
}

const DAY_PARTS: ReadonlyMap<string, number> = new Map([
  ['morning', 0],
  ['afternoon', 12],
  ['evening', 12],
]);

interface HalfDay {
  readonly add: number;
  readonly end: number;
}

/** "6:40", "18:40:05". */
function readColon(tokens: readonly Token[], i: number): Hours | undefined {
  const colon = tokens[i + 1];
  if (colon?.text !== ':') return undefined;
  const [hour, minute] = [tokens[i], tokens[i + 2]];
  if (!hour || colon.spaceBefore || minute?.kind !== 'number') {
    return undefined;
  }
  if (minute.spaceBefore || !/^\d{1,2}$/.test(hour.text) || !/^\d{2}$/.test(minute.text)) {
    return undefined;
  }
  const seconds = tokens[i + 3]?.text === ':' && tokens[i + 4]?.kind === 'number';
  const end = seconds ? i + 5 : i + 3;
  const stop = tokens[end - 1]?.end ?? minute.end;
  return { hour: Number(hour.text), minute: Number(minute.text), end, stop, sure: true };
}

/** "14h05", "14h". */
function readH(tokens: readonly Token[], i: number): Hours | undefined {
  const [hour, rest] = [tokens[i], tokens[i + 1]];
  if (rest?.lower.charCodeAt(0) !== 0x68) return undefined;
  const match = /^h(\d{2})?$/.exec(rest?.lower ?? '');
  if (!hour || !rest || rest.spaceBefore || !match || !/^\d{1,2}$/.test(hour.text)) {
    return undefined;
  }
  if (Number(hour.text) > 23) return undefined;
  const sure = match[1] !== undefined || tokens[i - 1]?.lower === 'at';
  return {
    hour: Number(hour.text),
    minute: Number(match[1] ?? 0),
    end: i + 2,
    stop: rest.end,
    sure,
  };
}

/** "18.40", "7.30am": a point is a decimal mark unless something says that it is a time. */
function readPoint(tokens: readonly Token[], i: number): Hours | undefined {
  const token = tokens[i];
  const { length } = token?.text ?? '';
  if (length !== 4 && length !== 5) return undefined;
  const match = /^(\d{1,2})\.(\d{2})$/.exec(token?.text ?? '');
  if (!token || !match) return undefined;
  const hour = Number(match[1]);
  const before = tokens[i - 1]?.lower ?? '';
  const at = TIME_PREPOSITIONS.has(before) && !isLevel(tokens, i - 2);
  const stamped = isStamped(tokens, i) || isAfterDate(tokens, i) || opensEntry(tokens, i);
  const sure = (stamped && !isMeasured(tokens, i + 1)) || (at && timeFollows(tokens, i + 1, hour));
  return { hour, minute: Number(match[2]), end: i + 1, stop: token.end, sure };
}

/** "19.55 Six officers hurt": the time before an entry of a live page or a log, at the block's start. */
function opensEntry(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  if (i !== 0 || !next?.spaceBefore) return false;
  if (next.kind === 'number') return tokens[i]?.text.length === 5;
  if (next.kind !== 'word') return /^[-–—:|“"‘]$/.test(next.text);
  return startsUpper(next.text) && next.text !== next.text.toUpperCase();
}

/** "Updated 18.40"; firms post what they earn, so "posted" has to open the line, or a day to follow. */
function isStamped(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]?.lower ?? '';
  if (before !== 'posted') return STAMPS.has(before);
  const next = tokens[i + 1]?.text === ',' ? i + 2 : i + 1;
  const day = tokens[next]?.lower ?? '';
  return i === 1 || day === 'on' || WEEKDAYS.has(day) || MONTHS.has(tokens[next + 1]?.lower ?? '');
}

/** Words before the time of day at which a page was made. */
const STAMPS = new Set("o'clock updated published".split(' '));

/**
 * Whether a scale, a unit or a sign follows, so that the number before it is an amount: "12.25
 * billion", "12.30%", "12.50 Euros". Where a headline begins, one of something is none: "Second shot".
 */
function isMeasured(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i];
  if (!next) return false;
  if (SCALES.has(next.lower) || PLURAL_SCALES.has(next.lower)) return true;
  if (SCALE_SUFFIXES.has(next.text)) return true;
  const unit = readUnit(tokens, i);
  if (!unit) return false;
  return unit.kind === 'percent' || !startsUpper(next.text) || isPlural(next.lower);
}

/** "11/12/24 07.31", "15 October 2025, 19.20": a date ends right before, and nothing measured follows. */
function isAfterDate(tokens: readonly Token[], i: number): boolean {
  if (tokens[i + 1]?.kind === 'word' || tokens[i + 1]?.text === '%') return false;
  const last = /^[,|]$/.test(tokens[i - 1]?.text ?? '') ? i - 2 : i - 1;
  const joint = tokens[last - 1];
  if (tokens[last]?.kind !== 'number' || !joint) return false;
  return (joint.text === '/' && tokens[last - 3]?.text === '/') || MONTHS.has(joint.lower);
}

/** "The rate stood at 5.25", "shares closed at 18.40": what stands at a level has no time. */
function isLevel(tokens: readonly Token[], i: number): boolean {
  return LEVELS.has(lexemeIn(tokens[i]).verb?.lemma ?? '');
}

const LEVELS = new Set(
  'stand close trade end remain hover settle hold set peg value price keep stay finish'.split(' '),
);
const TIME_PREPOSITIONS = new Set(
  'at by until till from around about before after since'.split(' '),
);

/** After "at 18.40": nothing that the number would measure; a small hour needs a day or zone. */
function timeFollows(tokens: readonly Token[], i: number, hour: number): boolean {
  const next = tokens[i];
  if (!next) return hour >= 13;
  if (next.lower === 'on' || next.lower === 'local' || WEEKDAYS.has(next.lower)) return true;
  if (hour < 13) return hour > 0 && /^[.,;:!?)’”]$/.test(next.text) && isOfEvent(tokens, i - 3);
  return next.kind === 'punctuation' ? /[.,;:)]/.test(next.text) : BARE_FOLLOWERS.has(next.lower);
}

/** "The train comes at 7.30.", "went out at 2.55,": a verb whose "at" can only bring a time. */
function isOfEvent(tokens: readonly Token[], i: number): boolean {
  return [i, i - 1].some((k) => {
    const { verb } = lexemeIn(tokens[k]);
    return verb !== undefined && verb.form !== 'ing' && EVENTS.has(verb.lemma);
  });
}

const EVENTS: ReadonlySet<string> = new Set(
  'come go say begin start arrive leave depart happen occur ring sound wake burst collapse break send issue meet sail crash explode'.split(
    ' ',
  ),
);

const BARE_FOLLOWERS = new Set('and when but as the in after before with while that'.split(' '));

/** "1940 GMT", "0600 hours", "6 pm", "10 o'clock": digits that need what follows. */
function readBare(tokens: readonly Token[], i: number): Hours | undefined {
  const token = tokens[i];
  const next = tokens[i + 1];
  if (!token || next?.kind !== 'word') return undefined;
  if (/^\d{4}$/.test(token.text)) return readFourDigits(tokens, i, token);
  if (!/^\d{1,2}$/.test(token.text)) return undefined;
  const clock = next.lower === "o'clock" || (next.lower === 'noon' && token.text === '12');
  const end = clock ? i + 2 : i + 1;
  return { hour: Number(token.text), minute: 0, end, stop: token.end, sure: clock };
}

function readFourDigits(tokens: readonly Token[], i: number, token: Token): Hours | undefined {
  const hour = Number(token.text.slice(0, 2));
  const minute = Number(token.text.slice(2));
  const next = tokens[i + 1]?.lower ?? '';
  const military = (next === 'hours' || next === 'hrs' || next === 'h') && minute % 5 === 0;
  const local = next === 'local' && tokens[i + 2]?.lower === 'time';
  const end = military && hour < 24 ? i + 2 : i + 1;
  return { hour, minute, end, stop: token.end, sure: (military || local) && hour < 24 };
}

/** "a.m.", "pm", "P.M.": what to add to the hour. */
function readHalfDay(tokens: readonly Token[], i: number): HalfDay | undefined {
  const first = tokens[i]?.lower.charCodeAt(0);
  if (first !== 0x61 && first !== 0x70) return undefined;
  const match = /^([ap])\.?m\.?$/.exec(tokens[i]?.lower ?? '');
  if (match) return { add: match[1] === 'a' ? 0 : 12, end: i + 1 };
  const split = /^[ap]$/.exec(tokens[i]?.lower ?? '');
  const dotted = tokens[i + 1]?.text === '.' && tokens[i + 2]?.lower === 'm';
  if (!split || !dotted) return undefined;
  return { add: split[0] === 'a' ? 0 : 12, end: i + 3 };
}

function readZone(
  tokens: readonly Token[],
  i: number,
): { offset: string; end: number } | undefined {
  const at = tokens[i]?.text === '(' ? i + 1 : i;
  const token = tokens[at];
  const offset = token?.kind === 'word' ? TIME_ZONES.get(token.text) : undefined;
  if (offset === undefined || at > i) return undefined;
  return { offset, end: at + 1 };
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
