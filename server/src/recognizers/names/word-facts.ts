import { startsUpper } from '../../text/characters.js';
import type { Token } from '../../text/token.js';
import { foldLower } from './fold-word.js';
import { foldDigit, HASH_START, hashStep } from './hashing.js';
import { CaseHabit, caseHabitOf, lookUp, type NameLexicon } from './name-lexicon.js';

/**
 * What part a word can play in a name: a capitalized part, a joining word ("of", "de"), none for a
 * word in small letters that is common so, and unclear for all else.
 */
export const Role = { unclear: 0, capitalized: 1, joining: 2, common: 3 } as const;

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

  /** Fills the facts from a word. */
  describe({ text, lower }: Pick<Token, 'text' | 'lower'>, lexicon: NameLexicon): void {
    const folded = foldLower(lower);
    this.readPrefixes(folded);
    this.readSuffixes(folded);
    this.shape = shapeOf(text);
    this.value = lookUp(lexicon, this.word);
    this.role = roleOf(text, folded, this.value);
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
}

const JOINING = new Set(
  'of the for and & de do da dos das del della di du des la le van von der den bin al el y e'.split(
    ' ',
  ),
);

function roleOf(text: string, folded: string, value: number): number {
  if (startsUpper(text)) return Role.capitalized;
  if (JOINING.has(folded)) return Role.joining;
  return caseHabitOf(value) === CaseHabit.lower ? Role.common : Role.unclear;
}

/** Capitals, small letters, digits and other signs, runs of three and more cut to two, as a hash. */
function shapeOf(text: string): number {
  let hash = HASH_START;
  let last = 0;
  let run = 0;
  for (let i = 0; i < text.length; i++) {
    const kind = shapeKind(text.charCodeAt(i));
    run = kind === last ? run + 1 : 1;
    last = kind;
    if (run <= 2) hash = hashStep(hash, kind);
  }
  return hash;
}

function shapeKind(code: number): number {
  if (code >= 97 && code <= 122) return 1;
  if (code >= 65 && code <= 90) return 2;
  if (code >= 48 && code <= 57) return 3;
  if (code < 128) return code;
  return wideShapeKind(code);
}

function wideShapeKind(code: number): number {
  const char = String.fromCharCode(code);
  if (startsUpper(char)) return 2;
  return char.toUpperCase() === char.toLowerCase() ? 4 : 1;
}
