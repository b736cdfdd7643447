import type { Token } from '../../text/token.js';
import { LENGTH_WORDS } from '../tables/clause-figures.js';
import { CURRENCY_PARTS } from '../tables/currencies.js';
import { CLOSE_SIGNS, RATE_UNITS } from '../tables/units.js';
import { mayEndNumber } from './word-class.js';
import { DOTTED, mayOpenUnit, PERCENT_WORDS, POWER_WORDS } from './unit-openers.js';
import { CURRENCY_SIGNS, UNIT_NAMES, UNIT_SIGNS, type UnitEntry } from './unit-index.js';

/** A unit read after a number. */
export interface UnitReading {
  /** Published symbol, currency code, "percent" or "percentage point". */
  readonly unit: string;
  readonly kind: 'money' | 'measurement' | 'duration' | 'percent' | 'age';
  readonly factor: number;
  /** Token after the unit. */
  readonly end: number;
  /** Offset after the unit's last character: inside a token for "metre" of "metre-long". */
  readonly stop: number;
  /** Words that follow in the same token after a hyphen: "long" of "metre-long", else empty. */
  readonly tail: string;
  /** Whether it hung on the number by a hyphen: "a 38-metre vessel". */
  readonly hyphenated: boolean;
}

/** Reads the unit that starts at token `i`, right after a number; undefined when none does. */
export function readUnit(tokens: readonly Token[], i: number): UnitReading | undefined {
  const token = tokens[i];
  if (!token) return undefined;
  if (isJoiningHyphen(tokens, i)) return readHyphenUnit(tokens, i + 1);
  if (!mayOpenUnit(token)) return undefined;
  if (token.lower === 'yo') return yearsOld(token, i + 1);
  const found =
    readPercent(tokens, i) ??
    readNamed(tokens, i) ??
    readSquared(tokens, i) ??
    readSign(tokens, i) ??
    readCurrencySign(tokens, i);
  return found && readAge(tokens, found);
}

/** Reads the unit inside a compound word, "week" in "two-week", "year-old"; `stop` counts from its start. */
export function readUnitWord(
  rest: string,
): (UnitEntry & { tail: string; length: number }) | undefined {
  const cut = rest.indexOf('-');
  const head = cut < 0 ? rest : rest.slice(0, cut);
  const entry = UNIT_NAMES.get(head)?.find((name) => name.rest.length === 0)?.entry;
  if (!entry) return undefined;
  const tail = cut < 0 ? '' : rest.slice(cut + 1);
  const { symbol, type, factor } = entry;
  return { symbol, type, factor, tail, length: head.length };
}

/** Whether token `i` is a hyphen glued on both sides, as in "38-metre". */
export function isJoiningHyphen(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const next = tokens[i + 1];
  return (
    token?.kind === 'punctuation' &&
    (token.text === '-' || token.text === '‐' || token.text === '‑') &&
    !token.spaceBefore &&
    next !== undefined &&
    !next.spaceBefore
  );
}

function readHyphenUnit(tokens: readonly Token[], i: number): UnitReading | undefined {
  const token = tokens[i];
  if (token?.kind !== 'word') return undefined;
  if (token.lower === 'yo') return yearsOld(token, i + 1);
  if (token.lower === 'percent' || token.lower === 'per-cent') {
    return percent('percent', i + 1, token.end);
  }
  const word = readUnitWord(token.lower);
  const sign = word ? undefined : UNIT_SIGNS.get(token.text);
  const entry = word ?? sign;
  if (!entry) return readSquareHyphen(tokens, i);
  const tail = word?.tail ?? '';
  const stop = word ? token.start + word.length : token.end;
  const unit = { ...unitOf(entry, i + 1, stop), tail, hyphenated: true };
  return tail === '' ? readAge(tokens, unit) : asAge(unit, token.end);
}

/** "a 40-square-mile area": one word "square-mile" or more. */
function readSquareHyphen(tokens: readonly Token[], i: number): UnitReading | undefined {
  const token = tokens[i];
  const cut = token?.lower.indexOf('-') ?? -1;
  const power = POWER_WORDS.get(token?.lower.slice(0, cut) ?? '');
  const word = power && readUnitWord(token?.lower.slice(cut + 1) ?? '');
  if (!token || !power || !word) return undefined;
  return {
    ...unitOf({ ...word, symbol: word.symbol + power }, i + 1, token.end),
    hyphenated: true,
  };
}

/** "an 87 yo man": years old. */
function yearsOld(token: Token, end: number): UnitReading {
  return {
    unit: 'year',
    kind: 'age',
    factor: 1,
    end,
    stop: token.end,
    tail: '',
    hyphenated: false,
  };
}

/** "81-year-old", "three-month-old": an age, whole word included. */
function asAge(reading: UnitReading, wordEnd: number): UnitReading {
  if (reading.kind !== 'duration' || !/^olds?\b/.test(reading.tail)) return reading;
  return { ...reading, kind: 'age', stop: wordEnd, tail: '' };
}

/** "34 years old", "three years of age". */
function readAge(tokens: readonly Token[], reading: UnitReading): UnitReading {
  if (reading.kind !== 'duration') return reading;
  const next = tokens[reading.end];
  if (next?.lower === 'old') {
    return { ...reading, kind: 'age', end: reading.end + 1, stop: next.end };
  }
  const age = tokens[reading.end + 1];
  if (next?.lower === 'of' && age?.lower === 'age') {
    return { ...reading, kind: 'age', end: reading.end + 2, stop: age.end };
  }
  return reading;
}

function readPercent(tokens: readonly Token[], i: number): UnitReading | undefined {
  const [a, b] = [tokens[i], tokens[i + 1]];
  if (!a) return undefined;
  if (a.lower === 'per' && b?.lower === 'cent') {
    return percent(pointAfter(tokens, i + 2) ? 'percentage point' : 'percent', i + 2, b.end);
  }
  if ((a.lower === 'percentage' || a.lower === 'basis') && /^points?$/.test(b?.lower ?? '') && b) {
    return percent(`${a.lower} point`, i + 2, b.end);
  }
  if (a.lower === 'bps' || a.lower === 'bp') return percent('basis point', i + 1, a.end);
  const split = a.lower === 'p' ? splitPercent(tokens, i) : undefined;
  if (split) return split;
  if (POINTS.has(a.lower)) return percent('percentage point', i + 1, a.end);
  if (a.text === '%' && b && pointAfter(tokens, i + 1)) {
    return percent('percentage point', i + 2, b.end);
  }
  if (PERCENT_WORDS.has(a.lower)) return percent('percent', i + 1, a.end);
  if (a.lower === 'pc' && !a.spaceBefore) return percent('percent', i + 1, a.end);
  return undefined;
}

/** "5.5 p.c", "2.3 p.p.": cut at its stops by the scanner. */
function splitPercent(tokens: readonly Token[], i: number): UnitReading | undefined {
  const [stop, last, after] = [tokens[i + 1], tokens[i + 2], tokens[i + 3]];
  if (stop?.text !== '.' || stop.spaceBefore || !last || last.spaceBefore) return undefined;
  if (last.lower !== 'c' && last.lower !== 'p') return undefined;
  const closed = after?.text === '.' && !after.spaceBefore;
  const unit = last.lower === 'c' ? 'percent' : 'percentage point';
  return percent(unit, closed ? i + 4 : i + 3, closed ? after.end : last.end);
}

/** Abbreviations of "percentage points". */
const POINTS: ReadonlySet<string> = new Set(['pp', 'ppt', 'ppts', 'pps', 'p.p', 'p.p.', 'pts.']);

function pointAfter(tokens: readonly Token[], i: number): boolean {
  return /^(?:points?|-points?)$/.test(tokens[i]?.lower ?? '');
}

function percent(unit: string, end: number, stop: number): UnitReading {
  return { unit, kind: 'percent', factor: 1, end, stop, tail: '', hyphenated: false };
}

function unitOf(entry: UnitEntry, end: number, stop: number): UnitReading {
  const { symbol, factor, type } = entry;
  return { unit: symbol, kind: type, factor, end, stop, tail: '', hyphenated: false };
}

/** Names of one word or several: "nautical miles", "us dollars", "euros". */
function readNamed(tokens: readonly Token[], i: number): UnitReading | undefined {
  const token = tokens[i];
  if (token?.kind !== 'word') return undefined;
  if (token.lower === 'in' && isInches(tokens, i)) return measurement('in', i + 1, token.end);
  const candidates = UNIT_NAMES.get(token.lower);
  const found = candidates?.find(({ rest }) =>
    rest.every((word, k) => tokens[i + 1 + k]?.lower === word),
  );
  if (!found) return undefined;
  const end = i + 1 + found.rest.length;
  return withRate(tokens, unitOf(found.entry, end, tokens[end - 1]?.end ?? token.end));
}

/** "in" is inches after feet, before "thick" and the like, or at the very end. */
function isInches(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  const feet = /^(?:ft|feet|foot)$/.test(tokens[i - 2]?.lower ?? '');
  return feet || /^(?:thick|long|wide|tall|high|deep)$/.test(next?.lower ?? '');
}

/** "square kilometres", "sq km", "sq. ft", "cubic metres per second", "km squared". */
function readSquared(tokens: readonly Token[], i: number): UnitReading | undefined {
  const power = POWER_WORDS.get(tokens[i]?.lower ?? '');
  if (power === undefined) return undefined;
  const at = tokens[i + 1]?.text === '.' ? i + 2 : i + 1;
  const word = readUnitWord(tokens[at]?.lower ?? '') ?? UNIT_SIGNS.get(tokens[at]?.text ?? '');
  const end = tokens[at]?.end;
  if (!word || end === undefined || word.type !== 'measurement') return undefined;
  return withRate(tokens, unitOf({ ...word, symbol: word.symbol + power }, at + 1, end));
}

/** Abbreviations: "km", "km/h", "m³/s", "°C", "40mph". A lone letter only close to its number. */
function readSign(tokens: readonly Token[], i: number): UnitReading | undefined {
  const token = tokens[i];
  if (!token) return undefined;
  if (token.text === '°') return readDegree(tokens, i);
  const slashed = readSlashed(tokens, i);
  if (slashed) return slashed;
  const entry = UNIT_SIGNS.get(token.text) ?? UNIT_SIGNS.get(DOTTED.get(token.lower) ?? '');
  if (!entry || (CLOSE_SIGNS.has(token.text) && !isClose(tokens, i))) return undefined;
  const powered = /^[²³]$/.test(tokens[i + 1]?.text ?? '') ? (tokens[i + 1]?.text ?? '') : '';
  const squared = POWERED.get(tokens[i + 1]?.lower ?? '') ?? powered;
  const end = squared === '' ? i + 1 : i + 2;
  const symbol = entry.symbol + squared;
  return withRate(tokens, unitOf({ ...entry, symbol }, end, tokens[end - 1]?.end ?? token.end));
}

const POWERED: ReadonlyMap<string, string> = new Map([
  ['squared', '²'],
  ['cubed', '³'],
]);

/** Close to its number: glued, or with a space and then nothing that could be a name or a noun. */
function isClose(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const next = tokens[i + 1];
  if (!token || !token.spaceBefore) return true;
  const letter = token.text.length === 1 && !LENGTH_WORDS.has(next?.lower ?? '');
  if (letter && token.text === 'm' && next?.kind === 'word') return mayEndNumber(tokens, i + 1);
  return !next || next.kind === 'punctuation' || (next.kind === 'word' && !letter);
}

/** "km/h", "m/s", "m³/s", "km/hr": a sign, a slash and a sign without spaces. */
function readSlashed(tokens: readonly Token[], i: number): UnitReading | undefined {
  const [over, slash, under] = [tokens[i], tokens[i + 1], tokens[i + 2]];
  if (slash?.text !== '/' || slash.spaceBefore || !over || !under || under.spaceBefore) {
    return undefined;
  }
  const whole = UNIT_SIGNS.get(`${over.text}/${under.text}`);
  if (whole) return unitOf(whole, i + 3, under.end);
  const entry = UNIT_SIGNS.get(over.text) ?? readUnitWord(over.lower);
  const rate = RATE_UNITS.get(under.lower);
  if (!entry || rate === undefined || entry.type !== 'measurement') return undefined;
  return unitOf({ ...entry, symbol: rateSymbol(entry.symbol, rate) }, i + 3, under.end);
}

/** "°C", "° Celsius", "°" alone. */
function readDegree(tokens: readonly Token[], i: number): UnitReading | undefined {
  const [sign, next] = [tokens[i], tokens[i + 1]];
  if (!sign) return undefined;
  if (next && (next.text === 'C' || next.text === 'F')) {
    return measurement(`°${next.text}`, i + 2, next.end);
  }
  if (next?.lower === 'celsius') return measurement('°C', i + 2, next.end);
  if (next?.lower === 'fahrenheit') return measurement('°F', i + 2, next.end);
  return measurement('degree', i + 1, sign.end);
}

function measurement(symbol: string, end: number, stop: number): UnitReading {
  return unitOf({ symbol, factor: 1, type: 'measurement' }, end, stop);
}

/** Adds "per second", "an hour", "of water a second" to a measure; times and sums of money keep theirs apart. */
function withRate(tokens: readonly Token[], reading: UnitReading): UnitReading {
  if (reading.kind !== 'measurement') return reading;
  const of = tokens[reading.end]?.lower === 'of' && /³$/.test(reading.unit) ? 2 : 0;
  const at = reading.end + of;
  const [per, unit] = [tokens[at], tokens[at + 1]];
  if (!unit || !per || !(per.lower === 'per' || per.lower === 'a' || per.lower === 'an')) {
    return reading;
  }
  const rate = RATE_UNITS.get(unit.lower);
  if (rate === undefined || (unit.lower.length === 1 && per.lower !== 'per')) return reading;
  const symbol = rateSymbol(reading.unit, rate);
  return { ...reading, unit: symbol, end: at + 2, stop: unit.end };
}

const RATE_NAMES: ReadonlyMap<string, string> = new Map([
  ['mi/h', 'mph'],
  ['nmi/h', 'kn'],
]);

function rateSymbol(symbol: string, rate: string): string {
  const joined = `${symbol}/${rate}`;
  return RATE_NAMES.get(joined) ?? joined;
}

/** "5 €", "100 USD", "50p", "10c": a sign or code after the number. */
function readCurrencySign(tokens: readonly Token[], i: number): UnitReading | undefined {
  const token = tokens[i];
  if (!token) return undefined;
  const entry = CURRENCY_SIGNS.get(token.text);
  const stands = token.kind === 'word' ? token.text.length > 1 : !nextIsNumber(tokens, i);
  if (entry && stands) return unitOf(entry, i + 1, token.end);
  const part = CURRENCY_PARTS.get(token.lower);
  if (!part || token.spaceBefore || token.text !== token.lower) return undefined;
  const { code, factor } = part;
  return unitOf({ symbol: code, factor, type: 'money' }, i + 1, token.end);
}

/** "10 $30": the sign belongs to the number that it is glued to. */
function nextIsNumber(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return next?.kind === 'number' && (!next.spaceBefore || (tokens[i]?.spaceBefore ?? false));
}
