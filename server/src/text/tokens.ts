import { CharClass, charClass, isApostrophe, isHyphen } from './characters.js';
import { moneyPrefix } from './money-prefix.js';
import type { Token, TokenKind } from './token.js';
import { HASH_OF_NOTHING, hashUnit, type Word, wordAt, wordHashed } from './word.js';

/**
 * Cuts a text into tokens in one pass, in time linear in its length, whatever it holds. Every code
 * unit that is not white space belongs to exactly one token. Conventions: "don't" and "Nur-Sultan"
 * are one word; a possessive 's is a word of its own; "U.S." keeps its stops; "81-year-old" is a
 * number, a hyphen and a word; "40mph" a number and a word, "EUR40m" a word, a number and a word; a web address is one punctuation token.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let spaceBefore = true;
  while (at < text.length) {
    const code = text.codePointAt(at) ?? 0;
    const kind = charClass(code);
    if (kind === CharClass.space) {
      at += width(code);
      spaceBefore = true;
      continue;
    }
    at =
      kind === CharClass.letter
        ? pushWord(tokens, text, at, spaceBefore)
        : pushOther(tokens, text, at, code, kind, spaceBefore);
    spaceBefore = false;
  }
  return tokens;
}

/** Adds the word that starts here and returns where the scan goes on. Most words are plain ones. */
function pushWord(tokens: Token[], text: string, start: number, spaceBefore: boolean): number {
  let hash = HASH_OF_NOTHING;
  let end = start;
  let unit = text.charCodeAt(start);
  while (unit < 128 && PLAIN[unit] === 1) {
    hash = hashUnit(hash, unit);
    end++;
    unit = end < text.length ? text.charCodeAt(end) : 0x20;
  }
  if (mayGoOn(unit, end - start)) {
    return pushLongWord(tokens, text, start, wordEnd(text, start), spaceBefore);
  }
  return pushPlain(tokens, text, wordHashed(text, start, end, hash), start, spaceBefore);
}

/** Adds a word, or the currency at its start: the digits are read next, as the number that they are. */
function pushPlain(
  tokens: Token[],
  text: string,
  word: Word,
  start: number,
  spaceBefore: boolean,
): number {
  const prefix = moneyPrefix(word, text, start + word.length);
  const end = start + (prefix > 0 ? prefix : word.length);
  const own = prefix > 0 ? wordAt(text, start, end) : word;
  tokens.push(makeToken(own, start, end, 'word', spaceBefore));
  return end;
}

/** By code unit: whether it is an unaccented letter or digit. */
const PLAIN = Uint8Array.from({ length: 128 }, (_, code) => {
  const kind = charClass(code);
  return kind === CharClass.letter || kind === CharClass.digit ? 1 : 0;
});

/** Whether a word may go on, as a hyphenated one, initials or a web address do, at a unit that is not plain. */
function mayGoOn(unit: number, length: number): boolean {
  if (unit >= 128 || isHyphen(unit) || isApostrophe(unit) || unit === 0x3a) return true;
  return unit === 0x2e && (length === 1 || length === 3);
}

function pushOther(
  tokens: Token[],
  text: string,
  start: number,
  code: number,
  kind: CharClass,
  spaceBefore: boolean,
): number {
  const end = kind === CharClass.digit ? numberEnd(text, start) : start + width(code);
  const type =
    kind === CharClass.digit ? 'number' : kind === CharClass.mark ? 'mark' : 'punctuation';
  tokens.push(makeToken(wordAt(text, start, end), start, end, type, spaceBefore));
  return end;
}

function width(code: number): number {
  return code > 0xffff ? 2 : 1;
}

/** Adds the word, splitting a possessive from it, or the address it starts; returns where the scan goes on. */
function pushLongWord(
  tokens: Token[],
  text: string,
  start: number,
  end: number,
  spaceBefore: boolean,
): number {
  const address = addressEnd(text, start, end);
  if (address > end) {
    const word = wordAt(text, start, address);
    tokens.push(makeToken(word, start, address, 'punctuation', spaceBefore));
    return address;
  }
  const stem = possessiveStart(text, start, end);
  const next = pushPlain(tokens, text, wordAt(text, start, stem), start, spaceBefore);
  if (next < stem) return next;
  if (stem < end) tokens.push(makeToken(wordAt(text, stem, end), stem, end, 'word', false));
  return end;
}

/** A token of a word at its place. */
export function makeToken(
  word: Word,
  start: number,
  end: number,
  kind: TokenKind,
  spaceBefore: boolean,
): Token {
  return { start, end, kind, text: word.text, lower: word.lower, word, spaceBefore };
}

/** Where "'s" starts at the end of a word; the word's end if it has none. */
function possessiveStart(text: string, start: number, end: number): number {
  const s = text.charCodeAt(end - 1) | 0x20;
  if (s === 0x73 && end - 2 > start && isApostrophe(text.charCodeAt(end - 2))) return end - 2;
  return end;
}

/** The end of a web address that starts with this word; the word's own end if it is none. */
function addressEnd(text: string, start: number, end: number): number {
  const scheme = text.startsWith('://', end) && /^[a-z]+$/i.test(text.slice(start, end));
  const www = text.startsWith('www.', start) && end === start + 3;
  if (!scheme && !www) return end;
  let at = end;
  while (at < text.length && !/[\s<>"”’)\]]/.test(text.charAt(at))) at++;
  while (at > end && /[.,;:!?]/.test(text.charAt(at - 1))) at--;
  return at;
}

function wordEnd(text: string, start: number): number {
  const initials = initialsEnd(text, start);
  if (initials > start) return initials;
  let at = start;
  while (at < text.length) {
    const code = text.codePointAt(at) ?? 0;
    const kind = charClass(code);
    if (kind === CharClass.letter || kind === CharClass.digit || isSuperscript(code)) {
      at += width(code);
    } else if (joinsWord(text, at, code)) {
      at += 1;
    } else {
      break;
    }
  }
  return at;
}

/** Whether the apostrophe or hyphen at `at` stands between two parts of one word. */
function joinsWord(text: string, at: number, code: number): boolean {
  const next = charClass(text.codePointAt(at + 1) ?? 0x20);
  if (isApostrophe(code)) return next === CharClass.letter;
  return isHyphen(code) && (next === CharClass.letter || next === CharClass.digit);
}

function isSuperscript(code: number): boolean {
  return code === 0xb2 || code === 0xb3 || code === 0xb9;
}

/** The end of initials with stops, "U.S." or "p.m."; `start` if there are none. */
function initialsEnd(text: string, start: number): number {
  let at = start;
  let pairs = 0;
  while (isSingleLetter(text, at) && text.charCodeAt(at + 1) === 0x2e) {
    at += 2;
    pairs++;
  }
  return pairs >= 2 ? at : start;
}

function isSingleLetter(text: string, at: number): boolean {
  return charClass(text.charCodeAt(at) || 0x20) === CharClass.letter;
}

/** Digits with single points or commas between digits: "1,000.5", "7.30"; the Swiss "1'234'567". */
function numberEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const code = text.codePointAt(at) ?? 0;
    if (charClass(code) === CharClass.digit) at += width(code);
    else if ((code === 0x2e || code === 0x2c) && isDigitAt(text, at + 1)) at += 1;
    else if (isApostrophe(code) && isGroupAt(text, at + 1)) at += 4;
    else break;
  }
  return at;
}

/** Whether three digits and no fourth stand there. */
function isGroupAt(text: string, at: number): boolean {
  return [at, at + 1, at + 2].every((i) => isDigitAt(text, i)) && !isDigitAt(text, at + 3);
}

function isDigitAt(text: string, at: number): boolean {
  return at < text.length && charClass(text.codePointAt(at) ?? 0x20) === CharClass.digit;
}
