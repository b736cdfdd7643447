import anyAscii from 'any-ascii';
import { getOrAdd } from './order.js';
import { stem } from './stem.js';

/** A word or number as linking sees it: one object, however often it stands in the corpus. */
export interface KnownWord {
  /** Lower case, ASCII, as inflected. For a number, its digits. */
  readonly word: string;
  /** What is compared: see {@link stem}. For a number, its digits. */
  readonly stem: string;
  /** The stem as a number: equal for equal stems of one vocabulary. */
  readonly id: number;
  /** What it is compared by as a number: equal for words that are like all others alike. */
  readonly form: number;
  /** How telling it is, 0..1. */
  readonly weight: number;
  /** Row in the vector table, -1 for none. */
  readonly row: number;
  /** Written with a capital: perhaps a name, compared exactly. */
  readonly capital: boolean;
  readonly number: boolean;
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

/** How much a number says. */
const NUMBER_WEIGHT = 0.6;

/** The words met so far, by how they are written. Grows with the language, not with the corpus. */
export class Vocabulary {
  readonly #words = new Map<string, KnownWord | undefined>();
  readonly #numbers = new Map<string, KnownWord>();
  readonly #weighed = new Map<KnownWord, Map<number, KnownWord>>();
  readonly #stems = new Map<string, number>();
  readonly #forms = new Map<string, number>();
  /** A word of each form. */
  readonly #ofForm: KnownWord[] = [];
  readonly #weight: (word: string) => number;
  readonly #row: (word: string) => number;

  constructor(weight: (word: string) => number, row: (word: string) => number) {
    this.#weight = weight;
    this.#row = row;
  }

  /** The word that is so written, without hyphens; undefined when nothing is left of it. */
  word(written: string): KnownWord | undefined {
    if (this.#words.has(written)) return this.#words.get(written);
    // A copy, so that the vocabulary holds no whole text by a slice of it.
    const own = [...written].join('');
    const known = this.#makeWord(own);
    if (known !== undefined) this.#ofForm[known.form] ??= known;
    this.#words.set(own, known);
    return known;
  }

  /** A number, by its digits. */
  number(digits: string): KnownWord {
    const known = this.#numbers.get(digits);
    if (known !== undefined) return known;
    const own = [...digits].join('');
    const id = this.#idOf(own);
    const form = this.#formOf(`${own} 0`);
    const made = { word: own, stem: own, id, form, weight: NUMBER_WEIGHT, row: -1 };
    const number = { ...made, capital: false, number: true };
    this.#ofForm[form] ??= number;
    this.#numbers.set(own, number);
    return number;
  }

  /** A word of a form: like all others as every word of this form is. */
  ofForm(form: number): KnownWord | undefined {
    return this.#ofForm[form];
  }

  /** The same word weighing more or less. */
  weighed(word: KnownWord, weight: number): KnownWord {
    if (weight === word.weight) return word;
    const variants = getOrAdd(this.#weighed, word, () => new Map<number, KnownWord>());
    return getOrAdd(variants, weight, () => ({ ...word, weight }));
  }

  #makeWord(written: string): KnownWord | undefined {
    const word = foldWord(written)
      .replaceAll('’', "'")
      .replace(/^'+|'s$|'+$/g, '')
      .replace(/\./g, '');
    if (word === '') return undefined;
    const root = stem(word);
    const first = written.charAt(0);
    const capital = first !== first.toLowerCase();
    const row = this.#row(word);
    return {
      word,
      stem: root,
      id: this.#idOf(root),
      form: this.#formOf(`${root} ${capital ? 'C' : row}`),
      weight: this.#weight(word),
      row,
      capital,
      number: false,
    };
  }

  #idOf(root: string): number {
    return getOrAdd(this.#stems, root, () => this.#stems.size);
  }

  #formOf(compared: string): number {
    return getOrAdd(this.#forms, compared, () => this.#forms.size);
  }
}
