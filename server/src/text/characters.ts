/** Character classes the scanner tells apart. */
export const CharClass = { other: 0, space: 1, letter: 2, digit: 3, mark: 4 } as const;
/** One of the values of {@link CharClass}. */
export type CharClass = (typeof CharClass)[keyof typeof CharClass];

const MARKS = new Set([...'"\'`´“”„‟‘’‚‛«»‹›〝〞＂'].map((c) => c.charCodeAt(0)));
const LETTER = /[\p{L}\p{M}\u00AD\u200D]/u;
const DIGIT = /\p{Nd}/u;
const SPACE = /[\s\u200B\uFEFF\u2060]/u;

const ASCII = Uint8Array.from({ length: 128 }, (_, code) => classify(code));

function classify(code: number): CharClass {
  if (MARKS.has(code)) return CharClass.mark;
  const char = String.fromCodePoint(code);
  if (LETTER.test(char)) return CharClass.letter;
  if (DIGIT.test(char)) return CharClass.digit;
  return SPACE.test(char) || code < 32 ? CharClass.space : CharClass.other;
}

/** By code unit, plus one: the classes asked for so far; 0 where none was. Only saves asking the patterns again. */
const KNOWN = new Uint8Array(0x10000);

/** The class of a code point. A lone surrogate is `other`. */
export function charClass(code: number): CharClass {
  if (code < 128) return ASCII[code] as CharClass;
  const known = KNOWN[code] ?? 0;
  if (known > 0) return (known - 1) as CharClass;
  const found = classify(code);
  // Beyond the table's end nothing is kept: those are rare.
  if (code < KNOWN.length) KNOWN[code] = found + 1;
  return found;
}

/** Whether the code unit is a hyphen that joins words; dashes do not. */
export function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011;
}

/** Whether the code unit is an apostrophe, straight or curly, or a letter used for one. */
export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2bc;
}

/** Whether the string starts with an upper-case (or title-case) letter. */
export function startsUpper(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90;
  return /^[\p{Lu}\p{Lt}]/u.test(text);
}

/** Whether the string starts with a lower-case letter. */
export function startsLower(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code < 128) return code >= 97 && code <= 122;
  return /^\p{Ll}/u.test(text);
}
