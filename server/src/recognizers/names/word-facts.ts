import { CharClass, charClass, startsUpper } from '../../text/characters.js';
import type { Token } from '../../text/token.js';
import { foldLower } from './fold-word.js';
import { foldDigit, HASH_START, hashStep } from './hashing.js';
import { CaseHabit, caseHabitOf, lookUp, type NameLexicon } from './name-lexicon.js';

/**
 * What part a word can play in a name. Capitalized: any. Joining ("of", "de"), and beside (numbers,
 * full stops, small letters in words that are written either way): a part next to a capitalized
 * word. Between: other signs, between two such words. Unclear: small letters in a word that is
 * mostly capitalized, any part. Common: small letters as ever, none.
 */
export const Role = {
  unclear: 0,
  capitalized: 1,
  joining: 2,
  common: 3,
  beside: 4,
  between: 5,
} as const;

/** What the tagger knows of one word by itself: hashes of its forms, and its value in the lexicon. */
export class WordFacts {
  word = 0;
  prefix2 = 0;
  prefix3 = 0;
  prefix4 = 0;
  suffix2 = 0;
  suffix3 = 0;
  suffix4 = 0;
  shape = 0;
  value = 0;
  role: number = Role.unclear;
  private capital = false;
  private letter = false;

  /** Fills the facts from a word. */
  describe({ text, lower }: Pick<Token, 'text' | 'lower'>, lexicon: NameLexicon): void {
    const folded = foldLower(lower);
    this.readPrefixes(folded);
    this.readSuffixes(folded);
    this.readShape(text);
    this.value = lookUp(lexicon, this.word);
    this.role = this.roleOf(folded);
  }

  private readPrefixes(folded: string): void {
    let hash = HASH_START;
    this.prefix2 = this.prefix3 = this.prefix4 = 0;
    for (let i = 0; i < folded.length; i++) {
      hash = hashStep(hash, foldDigit(folded.charCodeAt(i)));
      if (i === 1) this.prefix2 = hash;
      else if (i === 2) this.prefix3 = hash;
      else if (i === 3) this.prefix4 = hash;
    }
    this.word = hash;
  }

  private readSuffixes(folded: string): void {
    const { length } = folded;
    let hash = HASH_START;
    this.suffix2 = this.suffix3 = this.suffix4 = 0;
    for (let back = 1; back <= 4 && back <= length; back++) {
      hash = hashStep(hash, foldDigit(folded.charCodeAt(length - back)));
      if (back === 2) this.suffix2 = hash;
      else if (back === 3) this.suffix3 = hash;
      else if (back === 4) this.suffix4 = hash;
    }
  }

  /** Capitals, small letters, digits and other signs, runs of three and more cut to two, as a hash. */
  private readShape(text: string): void {
    let hash = HASH_START;
    let last = 0;
    let run = 0;
    this.capital = this.letter = false;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      const kind = shapeKind(code);
      run = kind === last ? run + 1 : 1;
      last = kind;
      if (run <= 2) hash = hashStep(hash, kind);
      if (kind === CAPITAL) this.capital = true;
      if (kind === SMALL || (kind === CASELESS && charClass(code) === CharClass.letter))
        this.letter = true;
    }
    this.shape = hash;
  }

  private roleOf(folded: string): number {
    if (this.capital) return Role.capitalized;
    if (JOINING.has(folded)) return Role.joining;
    if (!this.letter) return BESIDE_SIGNS.test(folded) ? Role.beside : Role.between;
    if (TAILS.has(folded)) return Role.beside;
    const habit = caseHabitOf(this.value);
    if (habit === CaseHabit.lower) return Role.common;
    return habit === CaseHabit.upper ? Role.unclear : Role.beside;
  }
}

const JOINING = new Set(
  'of the for and & de do da dos das del della di du des la le van von der den bin al el y e'.split(
    ' ',
  ),
);

/** What follows a part of a name without a space: "McDonald's", "8th Street". */
const TAILS = new Set("'s th st nd rd".split(' '));

/** A number, or a sign that names end with: "Inc.", "Yahoo!". */
const BESIDE_SIGNS = /^(?:[\d.,]*\d[\d.,]*|[.!])$/;

const SMALL = 1;
const CAPITAL = 2;
/** Beyond ASCII: a letter of a script without capitals, or a sign. */
const CASELESS = 4;

function shapeKind(code: number): number {
  if (code >= 97 && code <= 122) return SMALL;
  if (code >= 65 && code <= 90) return CAPITAL;
  if (code >= 48 && code <= 57) return 3;
  if (code < 128) return code;
  return wideShapeKind(code);
}

function wideShapeKind(code: number): number {
  const char = String.fromCharCode(code);
  if (startsUpper(char)) return CAPITAL;
  return char.toUpperCase() === char.toLowerCase() ? CASELESS : SMALL;
}
