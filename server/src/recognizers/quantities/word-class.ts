import { startsUpper } from '../../text/characters.js';
import type { Token } from '../../text/token.js';
import { Is, lexemeOf, lexemeIn } from './lexeme.js';

/** Whether the word is a closed-class word: determiner, preposition, pronoun, auxiliary, conjunction. */
export function isFunctionWord(lower: string): boolean {
  return (lexemeOf(lower).is & Is.function) !== 0;
}

/** Whether a number, ordinal or fraction may end before token `i`: no noun that it would count follows. */
export function mayEndNumber(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (token?.kind !== 'word') return token?.kind !== 'number';
  return (lexemeIn(token).is & (Is.function | Is.adverb)) !== 0 || isClearVerb(token.lower);
}

/** Whether the word is a verb form by its ending or as an irregular past: "killed", "rose". */
export function isClearVerb(lower: string): boolean {
  const form = lexemeOf(lower).verb?.form;
  return form === 'past' || form === 'participle';
}

/** Whether a word can be part of a counted noun phrase: no function word, adverb or mark. */
export function isNounLike(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  const { is } = lexemeIn(token);
  if ((is & (Is.function | Is.number)) !== 0) return false;
  return (is & Is.adverb) === 0 || startsUpper(token.text);
}

/** Whether the token is a plural noun, as far as its form tells. */
export function isPluralNoun(token: Token | undefined): boolean {
  return token?.kind === 'word' && (lexemeIn(token).is & Is.plural) !== 0;
}
