import { startsUpper } from '../../text/characters.js';
import type { Token } from '../../text/token.js';
import { MONTHS, WEEKDAYS } from '../tables/months.js';
import { lexemeIn } from './lexeme.js';
import { isPersonNoun } from './noun-phrase.js';
import type { Numeral } from './numeral.js';
import { isNounLike, isPluralNoun } from './word-class.js';

const AGE_WORDS = new Set('aged age ages turned turning turns'.split(' '));
const AFTER_AGE = new Set('of from who was is has had and told said says a an the'.split(' '));

/** Whether the number stands where a person's age stands: "aged 34", ", 81,", "(24)", "who at 54". */
export function isAge(tokens: readonly Token[], numeral: Numeral): boolean {
  const { value, first, end } = numeral;
  if (value === undefined || value < 1 || value > 119 || value % 1 !== 0) return false;
  const before = tokens[first - 1];
  if (AGE_WORDS.has(before?.lower ?? '')) return true;
  if (/^(?:of|to|at|from)$/.test(before?.lower ?? '') && tokens[first - 2]?.lower === 'age')
    return true;
  if (/^(?:under|over|above|below)$/.test(before?.lower ?? '') && isAgeLimit(tokens, first, end))
    return true;
  if (before?.lower === 'and' && AGE_WORDS.has(tokens[first - 3]?.lower ?? '')) return true;
  if (before?.lower === 'at') return isAtAge(tokens, first, end);
  if (isSaidAge(tokens, first, end)) return true;
  if (numeral.digits === undefined || numeral.digits.includes('.')) return false;
  const told = tokens[end]?.text === ',' && tokens[end + 1]?.lower === 'who';
  if (before?.text === ',' && told && isOnePerson(tokens, first - 2)) return true;
  if (before?.text === ',') return namesPerson(tokens, first - 2) && ageEnds(tokens, end);
  if (before?.text === '(') return nameEndsAt(tokens, first - 2) && tokens[end]?.text === ')';
  return false;
}

/** "who is 59,", "she was 42.", "a woman of 82 has": said of one person, with nothing counted after. */
function isSaidAge(tokens: readonly Token[], first: number, end: number): boolean {
  const before = tokens[first - 1]?.lower ?? '';
  const owner = tokens[first - 2];
  if (before === 'is' || before === 'was')
    return /^(?:he|she|who)$/.test(owner?.lower ?? '') && ageEnds(tokens, end);
  if (before !== 'of' || owner?.kind !== 'word' || isPluralNoun(owner)) return false;
  if (!isPersonNoun(owner.lower) || COLLECTIVE.test(owner.lower)) return false;
  const article = /^(?:an?|the|his|her|their)$/;
  const single =
    article.test(tokens[first - 3]?.lower ?? '') || article.test(tokens[first - 4]?.lower ?? '');
  return single && ageEnds(tokens, end) && tokens[end]?.lower !== 'the';
}

const COLLECTIVE = /^(?:crew|police|staff|troop|crowd|personnel|people)$/;

/** "voters under 30", "640 were under five": people set apart by age, with nothing counted after. */
function isAgeLimit(tokens: readonly Token[], first: number, end: number): boolean {
  if (isNounLike(tokens[end]) || tokens[end]?.text === '%') return false;
  const owner = tokens[first - 2];
  const person = owner?.kind === 'word' && isPersonNoun(lexemeIn(owner).singular);
  return person || /^(?:are|were|was|is|those|anyone|everyone|aged)$/.test(owner?.lower ?? '');
}

/** "electrician of 29 years,": an age when it follows a person or a comma and nothing more comes. */
export function isAgeOf(tokens: readonly Token[], first: number, end: number): boolean {
  if (tokens[first - 1]?.text === '(') return isInName(tokens, first - 2, end);
  if (tokens[first - 1]?.lower !== 'of') return false;
  const owner = tokens[first - 2];
  const next = tokens[end];
  if (next && next.kind !== 'punctuation') return false;
  if (owner?.text === ',') {
    const named = tokens[first - 3];
    return nameEndsAt(tokens, first - 3) || (named?.kind === 'word' && isPersonNoun(named.lower));
  }
  return owner?.kind === 'word' && (isPersonNoun(owner.lower) || nameEndsAt(tokens, first - 2));
}

/** "Ida Holm (47 years)": in brackets after a name of two words. */
function isInName(tokens: readonly Token[], last: number, end: number): boolean {
  if (tokens[end]?.text !== ')') return false;
  return nameEndsAt(tokens, last) && nameEndsAt(tokens, last - 1);
}

/** "who at 54 has", "At 61, she": after a relative or at the start, with no noun after the number. */
function isAtAge(tokens: readonly Token[], first: number, end: number): boolean {
  const owner = tokens[first - 2];
  const next = tokens[end];
  if (owner?.lower === 'who') return next?.kind === 'word' || next?.text === ',';
  const opens = !owner || owner.text === '.' || owner.text === '“';
  return opens && next?.text === ',' && /^(?:he|she|they)$/.test(tokens[end + 1]?.lower ?? '');
}

/** A capitalised word before the comma; "Jr." with its stop is seen through. */
function nameEndsAt(tokens: readonly Token[], i: number): boolean {
  const stop = tokens[i]?.text === '.' && /^(?:jr|sr)$/.test(tokens[i - 1]?.lower ?? '');
  const token = tokens[stop ? i - 1 : i];
  if (token?.kind !== 'word' || !startsUpper(token.text)) return false;
  return !MONTHS.has(token.lower) && !WEEKDAYS.has(token.lower) && token.text.length > 1;
}

/** A name, or one person by role: "the president, 63,"; "the crew, 63," are counted. */
function namesPerson(tokens: readonly Token[], i: number): boolean {
  if (nameEndsAt(tokens, i)) return true;
  const token = tokens[i];
  if (token?.kind !== 'word' || !isPersonNoun(token.lower)) return false;
  return !isPluralNoun(token) && !COLLECTIVE.test(token.lower);
}

/** "the stitcher, 52, who": one of whatever trade. */
function isOnePerson(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  return token?.kind === 'word' && isNounLike(token) && !isPluralNoun(token);
}

function ageEnds(tokens: readonly Token[], end: number): boolean {
  const next = tokens[end];
  if (!next) return true;
  return next.kind === 'punctuation' ? /^[,;.)–—]$/.test(next.text) : AFTER_AGE.has(next.lower);
}
