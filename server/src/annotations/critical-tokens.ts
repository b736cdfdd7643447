import type { Span } from '../text/span.js';
import { FUNCTION_WORDS, NEGATIONS, NUMBER_WORDS, TURNING_WORDS } from './tables/critical-words.js';

/**
 * number: digits with what is attached to them ("12", "−5", "$3.2m", "40%"); number-word: "twelve";
 * name: a capitalised word that is no function word, or any word of a script without capitals;
 * negation: "not", "never", "didn't"; turning-word: "more", "before", "north".
 */
export type CriticalKind = 'number' | 'number-word' | 'name' | 'negation' | 'turning-word';

/** A word of a folded text. */
export interface PassageToken {
  readonly start: number;
  readonly end: number;
  /** As it is compared: as written, but possessives cut, and lower-cased where case says nothing. */
  readonly key: string;
  /** Undefined: an ordinary word. */
  readonly critical: CriticalKind | undefined;
}

/**
 * The words of a stretch of folded text, in order; marks and punctuation are left out unless they
 * belong to a number. Linear in the length of the stretch.
 */
export function passageTokens(folded: string, from = 0, to = folded.length): PassageToken[] {
  const tokens: PassageToken[] = [];
  let at = from;
  while (at < to) {
    const width = wordCharWidth(folded, at);
    if (width === 0) {
      at++;
      continue;
    }
    const end = wordEnd(folded, at, to);
    pushWord(tokens, folded, at, end);
    at = end;
  }
  return tokens;
}

/** The critical ones among them. */
export function criticalTokens(folded: string, from = 0, to = folded.length): PassageToken[] {
  return passageTokens(folded, from, to).filter((token) => token.critical !== undefined);
}

/** The stretch widened to whole words and numbers: what "8" is part of in "18" or "1.8". */
export function wholeWords(folded: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from > 0 && isInsideWord(folded, from)) from--;
  while (to < folded.length && isInsideWord(folded, to)) to++;
  return { start: from, end: to };
}

/** Whether what stands before `at` and what stands after it belong to one word or number. */
function isInsideWord(folded: string, at: number): boolean {
  if (at <= 0 || at >= folded.length) return false;
  const before = isWordChar(folded, at - 1);
  const after = isWordChar(folded, at);
  if (before && after) return true;
  if (before && at + 1 < folded.length) return isWordChar(folded, at + 1) && joins(folded, at);
  if (after && at >= 2) return isWordChar(folded, at - 2) && joins(folded, at - 1);
  return false;
}

/** Whether the code unit at `at` belongs to a word or a number. */
export function isWordChar(folded: string, at: number): boolean {
  return wordCharWidth(folded, at) > 0;
}

const WORD_CHAR = /^[\p{L}\p{M}\p{N}\u200D]/u;
const DIGIT = /\p{N}/u;
const UPPER = /[\p{Lu}\p{Lt}]/u;
const LOWER = /\p{Ll}/u;
const SIGNS_BEFORE = /[\p{Sc}#№]/u;
const SIGNS_AFTER = /[\p{Sc}%‰°]/u;
const APOSTROPHE = 0x27;
const HYPHEN = 0x2d;
const LONGEST_CONTRACTION = 9;
/** Verbs that lose a letter before n't. */
const STEMS: ReadonlyMap<string, string> = new Map([
  ['ca', 'can'],
  ['wo', 'will'],
  ['sha', 'shall'],
]);
/** Marks that stand inside a number: "1,200", "3.5", "18:40", "1/2". */
const IN_NUMBERS = '.,:/';

/** How many code units the word character at `at` takes; 0: there is none. */
function wordCharWidth(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 0x80) return isAsciiWord(code) ? 1 : 0;
  if (Number.isNaN(code)) return 0;
  if (code >= 0xdc00 && code <= 0xdfff) return lowSurrogateWidth(text, at);
  const point = text.codePointAt(at) ?? 0;
  if (!WORD_CHAR.test(String.fromCodePoint(point))) return 0;
  return point > 0xffff ? 2 : 1;
}

/** A low surrogate after its high one belongs to the character that starts before it. */
function lowSurrogateWidth(text: string, at: number): number {
  const point = text.codePointAt(at - 1) ?? 0;
  return at > 0 && point > 0xffff && WORD_CHAR.test(String.fromCodePoint(point)) ? 1 : 0;
}

function isAsciiWord(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

function isAsciiDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Where the word that starts at `at` ends: joined by inner apostrophes, and marks between digits. */
function wordEnd(text: string, at: number, to: number): number {
  let end = at;
  while (end < to) {
    const width = wordCharWidth(text, end);
    if (width > 0) {
      end += width;
      continue;
    }
    if (end + 1 >= to || wordCharWidth(text, end + 1) === 0 || !joins(text, end)) break;
    end++;
  }
  return Math.min(end, to);
}

function joins(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === APOSTROPHE) return true;
  const between = isDigitAt(text, at - 1) && isDigitAt(text, at + 1);
  return between && IN_NUMBERS.includes(text.charAt(at));
}

function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 0x80 ? isAsciiDigit(code) : DIGIT.test(text.charAt(at));
}

/** Contractions are two words: "couldn't" is "could not", and "cannot" is "can not". */
function pushWord(tokens: PassageToken[], text: string, start: number, end: number): void {
  const lower = text.slice(start, end).toLowerCase();
  const contracted = (lower === 'cannot' || lower.endsWith("n't")) && !DIGIT.test(lower);
  const middle = end - 3;
  if (!contracted || middle <= start) {
    tokens.push(makeToken(text, start, end));
    return;
  }
  const stem = lower.slice(0, -3);
  const verb = STEMS.get(stem) ?? stem;
  const critical = TURNING_WORDS.has(verb) ? 'turning-word' : undefined;
  tokens.push({ start, end: middle, key: verb, critical });
  tokens.push({ start: middle, end, key: 'not', critical: 'negation' });
}

function makeToken(text: string, start: number, end: number): PassageToken {
  const word = text.slice(start, end);
  if (DIGIT.test(word)) return numberToken(text, start, end);
  const bare = withoutPossessive(word);
  const lower = bare.toLowerCase();
  const kind = wordKind(bare, lower);
  if (kind === 'name') return { start, end, key: bare, critical: kind };
  if (kind === 'negation') return { start, end, key: negationKey(lower), critical: kind };
  return { start, end, key: lower, critical: kind };
}

/** What is attached to a number is part of it, even beyond the stretch that is read. */
function numberToken(text: string, start: number, end: number): PassageToken {
  let first = start;
  let last = end;
  if (first > 0 && SIGNS_BEFORE.test(text.charAt(first - 1))) first--;
  if (startsNumber(text, first)) first--;
  if (SIGNS_AFTER.test(text.charAt(last))) last++;
  return { start, end, key: text.slice(first, last), critical: 'number' };
}

/** Whether the mark before `first` is a minus sign or a decimal point of the number. */
function startsNumber(text: string, first: number): boolean {
  const code = text.charCodeAt(first - 1);
  if (code !== HYPHEN && code !== 0x2e) return false;
  if (first === 1) return true;
  return text.charCodeAt(first - 2) === 0x20 || text.charCodeAt(first - 2) === 0x28;
}

function withoutPossessive(word: string): string {
  return word.endsWith("'s") || word.endsWith("'S") ? word.slice(0, -2) : word;
}

function wordKind(word: string, lower: string): CriticalKind | undefined {
  if (NEGATIONS.has(lower)) return 'negation';
  if (NUMBER_WORDS.has(lower)) return 'number-word';
  if (isNameLike(word, lower)) return 'name';
  return TURNING_WORDS.has(lower) ? 'turning-word' : undefined;
}

function isNameLike(word: string, lower: string): boolean {
  if (!LOWER.test(word)) {
    if (!UPPER.test(word)) return true;
    return word.length > 1 || !FUNCTION_WORDS.has(lower);
  }
  if (!UPPER.test(word)) return false;
  return !FUNCTION_WORDS.has(lower) && !(TURNING_WORDS.has(lower) && startsOnlyUpper(word));
}

function startsOnlyUpper(word: string): boolean {
  return !UPPER.test(word.slice(1));
}

/** "dont" is written for "do not". */
function negationKey(lower: string): string {
  return lower.endsWith('nt') && lower.length <= LONGEST_CONTRACTION ? 'not' : lower;
}
