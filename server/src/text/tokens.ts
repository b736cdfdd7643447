import { CharClass, charClass, isApostrophe, isHyphen } from './characters.js';
import type { Token, TokenKind } from './token.js';

/**
 * Cuts a text into tokens in one pass, in time linear in its length, whatever it holds. Every code
 * unit that is not white space belongs to exactly one token. Conventions: "don't" and "Nur-Sultan"
 * are one word; a possessive 's is a word of its own; "U.S." keeps its stops; "81-year-old" is a
 * number, a hyphen and a word; "40mph" a number and a word; a web address is one punctuation token.
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
    const end = tokenEnd(text, at, code, kind);
    at = pushToken(tokens, text, at, end, kindOf(kind, end - at, code), spaceBefore);
    spaceBefore = false;
  }
  return tokens;
}

function width(code: number): number {
  return code > 0xffff ? 2 : 1;
}

function kindOf(kind: CharClass, length: number, code: number): TokenKind {
  if (kind === CharClass.digit) return 'number';
  if (kind === CharClass.mark) return 'mark';
  if (kind === CharClass.letter) return 'word';
  return length > width(code) ? 'word' : 'punctuation';
}

function tokenEnd(text: string, at: number, code: number, kind: CharClass): number {
  if (kind === CharClass.letter) return wordEnd(text, at);
  if (kind === CharClass.digit) return numberEnd(text, at);
  return at + width(code);
}

/** Adds the token, splitting a possessive from its word, and returns where the scan goes on. */
function pushToken(
  tokens: Token[],
  text: string,
  start: number,
  end: number,
  kind: TokenKind,
  spaceBefore: boolean,
): number {
  if (kind !== 'word') {
    tokens.push(makeToken(text, start, end, kind, spaceBefore));
    return end;
  }
  const address = addressEnd(text, start, end);
  if (address > end) {
    tokens.push(makeToken(text, start, address, 'punctuation', spaceBefore));
    return address;
  }
  const stem = possessiveStart(text, start, end);
  tokens.push(makeToken(text, start, stem, kind, spaceBefore));
  if (stem < end) tokens.push(makeToken(text, stem, end, kind, false));
  return end;
}

function makeToken(
  text: string,
  start: number,
  end: number,
  kind: TokenKind,
  spaceBefore: boolean,
): Token {
  const own = text.slice(start, end);
  const lower = own.toLowerCase();
  return {
    start,
    end,
    kind,
    text: own,
    lower: lower.includes('’') ? lower.replaceAll('’', "'") : lower,
    spaceBefore,
  };
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

/** Digits with single points or commas between digits: "1,000.5", "7.30". */
function numberEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const code = text.codePointAt(at) ?? 0;
    if (charClass(code) === CharClass.digit) at += width(code);
    else if ((code === 0x2e || code === 0x2c) && isDigitAt(text, at + 1)) at += 1;
    else break;
  }
  return at;
}

function isDigitAt(text: string, at: number): boolean {
  return at < text.length && charClass(text.codePointAt(at) ?? 0x20) === CharClass.digit;
}
