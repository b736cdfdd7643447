import type { Token } from '../../text/token.js';
import { startsUpper } from '../../text/characters.js';
import { isPlural, readVerb } from '../morphology.js';
import { SCALES } from '../tables/numerals.js';
import {
  ADVERBS,
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
} from '../tables/function-words-figures.js';
import { CARDINALS } from './number-words.js';

/** Whether the word is a closed-class word: determiner, preposition, pronoun, auxiliary, conjunction. */
export function isFunctionWord(lower: string): boolean {
  return (
    PREPOSITIONS.has(lower) ||
    AUXILIARIES.has(lower) ||
    DETERMINERS.has(lower) ||
    PRONOUNS.has(lower) ||
    CONJUNCTIONS.has(lower) ||
    RELATIVES.has(lower)
  );
}

/** Whether a number, ordinal or fraction may end before token `i`: no noun that it would count follows. */
export function mayEndNumber(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (token?.kind !== 'word') return token?.kind !== 'number';
  return isFunctionWord(token.lower) || ADVERBS.has(token.lower) || isClearVerb(token.lower);
}

/** Whether the word is a verb form by its ending or as an irregular past: "killed", "rose". */
export function isClearVerb(lower: string): boolean {
  const verb = readVerb(lower);
  return verb !== undefined && (verb.form === 'past' || verb.form === 'participle');
}

/** Whether a word can be part of a counted noun phrase: no function word, adverb or mark. */
export function isNounLike(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' &&
    !isFunctionWord(token.lower) &&
    !CARDINALS.has(token.lower) &&
    !SCALES.has(token.lower) &&
    (!ADVERBS.has(token.lower) || startsUpper(token.text))
  );
}

/** Whether the token is a plural noun, as far as its form tells. */
export function isPluralNoun(token: Token | undefined): boolean {
  return token?.kind === 'word' && isPlural(token.lower);
}
