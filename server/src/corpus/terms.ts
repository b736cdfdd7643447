import { tokenize } from '../text/tokens.js';
import type { KnownWord } from './vocabulary.js';
import type { Lexicon } from './word-weight.js';

export { foldWord } from './vocabulary.js';

/** One word of a passage as linking sees it, with its place. */
export class Term implements KnownWord {
  /** The word itself, apart from where it stands. */
  readonly known: KnownWord;
  /** Place in the passage's text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;

  constructor(known: KnownWord, start: number, end: number) {
    this.known = known;
    this.start = start;
    this.end = end;
  }

  get word(): string {
    return this.known.word;
  }

  get stem(): string {
    return this.known.stem;
  }

  get id(): number {
    return this.known.id;
  }

  get form(): number {
    return this.known.form;
  }

  get weight(): number {
    return this.known.weight;
  }

  get row(): number {
    return this.known.row;
  }

  get capital(): boolean {
    return this.known.capital;
  }

  get number(): boolean {
    return this.known.number;
  }
}

/**
 * The words and numbers of a passage in order, function words included (they weigh 0). `offset` is
 * added to their places.
 */
export function termsOf(text: string, lexicon: Lexicon, offset = 0): Term[] {
  const terms: Term[] = [];
  for (const token of tokenize(text)) {
    if (token.kind === 'number') {
      const known = lexicon.words.number(token.text.replace(/,(?=\d)/g, ''));
      terms.push(new Term(known, offset + token.start, offset + token.end));
    } else if (token.kind === 'word') {
      pushWord(terms, token.text, offset + token.start, lexicon);
    }
  }
  return terms;
}

/** A hyphenated word counts as its parts: "oil-rich" meets "rich in oil". */
function pushWord(terms: Term[], text: string, start: number, lexicon: Lexicon): void {
  let from = 0;
  for (const part of /[-‐‑]/.test(text) ? text.split(/[-‐‑]/) : [text]) {
    const known = lexicon.words.word(part);
    const at = start + from;
    if (known !== undefined) terms.push(new Term(known, at, at + part.length));
    from += part.length + 1;
  }
}
