import anyAscii from 'any-ascii';
import { tokenize } from '../text/tokens.js';
import { stem } from './stem.js';
import type { Lexicon } from './word-weight.js';

/** One word of a passage as linking sees it. */
export interface Term {
  /** Lower case, ASCII, as inflected. */
  readonly word: string;
  /** What is compared: see {@link stem}. For a number, its digits. */
  readonly stem: string;
  /** How telling it is, 0..1. */
  readonly weight: number;
  /** Row in the vector table, -1 for none. */
  readonly row: number;
  /** Written with a capital though not at the start: a name, compared exactly. */
  readonly capital: boolean;
  readonly number: boolean;
  /** Place in the passage's text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

/** Lower case and ASCII: "Évora" -> "evora". */
export function foldWord(text: string): string {
  const lower = text.toLowerCase();
  return isAscii(lower) ? lower : anyAscii(lower).toLowerCase();
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}

/** The words and numbers of a passage in order, function words included (they weigh 0). */
export function termsOf(text: string, lexicon: Lexicon): Term[] {
  const terms: Term[] = [];
  for (const token of tokenize(text)) {
    if (token.kind === 'number') {
      const digits = token.text.replace(/,(?=\d)/g, '');
      terms.push({
        ...at(token),
        word: digits,
        stem: digits,
        weight: 0.6,
        row: -1,
        capital: false,
        number: true,
      });
    } else if (token.kind === 'word') {
      pushWord(terms, token.text, token.start, lexicon);
    }
  }
  return terms;
}

/** A hyphenated word counts as its parts: "oil-rich" meets "rich in oil". */
function pushWord(terms: Term[], text: string, start: number, lexicon: Lexicon): void {
  let from = 0;
  for (const part of text.split(/[-‐‑]/)) {
    const word = foldWord(part)
      .replaceAll('’', "'")
      .replace(/^'+|'s$|'+$/g, '')
      .replace(/\./g, '');
    if (word !== '') {
      const first = part.charAt(0);
      terms.push({
        word,
        stem: stem(word),
        weight: lexicon.weight(word),
        row: lexicon.row(word),
        capital: first !== first.toLowerCase(),
        number: false,
        start: start + from,
        end: start + from + part.length,
      });
    }
    from += part.length + 1;
  }
}

function at(span: { readonly start: number; readonly end: number }): {
  start: number;
  end: number;
} {
  return { start: span.start, end: span.end };
}
