import { startsUpper } from '../../text/characters.js';
import type { Token } from '../../text/token.js';
import type { VerbReading } from '../morphology.js';
import { PLURAL_WORDS } from '../tables/function-words-figures.js';
import { PERSON_NOUNS } from '../tables/person-nouns-figures.js';
import { Is, isOf, lexemeIn, isIn } from './lexeme.js';
import type { CountedNoun } from './quantity.js';
import { isFunctionWord, isNounLike } from './word-class.js';

/** How a number may be followed by its noun. */
export interface NounOptions {
  /** The number is one: its noun is singular. */
  readonly one: boolean;
  /** The noun may or must come after "of": "dozens of", "half of". */
  readonly of: 'none' | 'allowed' | 'required';
}

/** The longest noun phrase read after a number, in tokens. */
const MAX_WORDS = 9;

/** Reads the noun that a number ending before token `i` counts; undefined when none follows. */
export function readCountedNoun(
  tokens: readonly Token[],
  i: number,
  options: NounOptions,
): CountedNoun | undefined {
  const start = phraseStart(tokens, i, options.of);
  if (start === undefined) return undefined;
  const singularNoun = options.one && (!start.afterOf || options.of === 'required');
  const head = findHead(tokens, start.at, singularNoun);
  if (head === undefined) return undefined;
  return withConjunct(tokens, i, nounAt(tokens, start.at, head));
}

/** Past "of", determiners and a closing quotation mark: "dozens” of the protesters". */
function phraseStart(
  tokens: readonly Token[],
  i: number,
  of: NounOptions['of'],
): { at: number; afterOf: boolean } | undefined {
  const mark = tokens[i]?.kind === 'mark' && tokens[i + 1]?.lower === 'of' ? 1 : 0;
  if (of === 'none' || tokens[i + mark]?.lower !== 'of') {
    return of === 'required' ? undefined : { at: i, afterOf: false };
  }
  let at = i + mark + 1;
  while (isIn(tokens[at], Is.determiner) && at < i + 5) at++;
  return { at, afterOf: true };
}

function findHead(tokens: readonly Token[], start: number, one: boolean): number | undefined {
  let last: number | undefined;
  let plural: number | undefined;
  for (let i = start; i < start + MAX_WORDS; i++) {
    const token = tokens[i];
    if (token?.text === ',' && plural === undefined && joinsAdjectives(tokens, i, start)) continue;
    if (!token || !isNounLike(token) || (i > start && tokens[i - 1]?.text === "'s")) break;
    if (plural !== undefined) {
      if (!continuesPlural(tokens, i)) break;
      plural = isIn(token, Is.plural) ? i : plural;
      continue;
    }
    const verb = lexemeIn(token).verb;
    if (verb && !one && isPluralNounOf(token, verb)) plural = i;
    else if (verb && endsPhrase(tokens, i, start, verb, one)) break;
    else if (!one && isIn(token, Is.plural)) {
      if (isState(tokens, i)) break;
      plural = i;
    } else if (one && isIn(token, Is.state) && !isNounLike(tokens[i + 1])) break;
    last = i;
  }
  return one ? last : plural;
}

/** "dead", "wounded", "injured" are predicates after a number, not heads, unless a noun follows. */
function isState(tokens: readonly Token[], i: number): boolean {
  const lower = tokens[i]?.lower ?? '';
  return isOf(lower, Is.state);
}

/** "votes", "reports", "police": what may be a verb elsewhere is a plural noun after a number. */
function isPluralNounOf(token: Token, verb: VerbReading): boolean {
  return (
    (verb.form === 's' || PLURAL_WORDS.has(token.lower)) &&
    isIn(token, Is.plural) &&
    !isIn(token, Is.state)
  );
}

/** "two small, wooden boats": a comma between adjectives. */
function joinsAdjectives(tokens: readonly Token[], i: number, start: number): boolean {
  const next = tokens[i + 1];
  const after = tokens[i + 2];
  if (i === start || !isNounLike(next) || lexemeIn(next).verb) return false;
  return (
    isNounLike(after) &&
    isIn(after, Is.plural) &&
    !isIn(next, Is.plural) &&
    !startsUpper(next?.text ?? '')
  );
}

/** After a plural only another plural goes on with the phrase, "sports cars", "women police officers". */
function continuesPlural(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token || isIn(token, Is.state)) return false;
  const verb = lexemeIn(token).verb;
  if (isIn(token, Is.plural)) return !verb || verb.form === 's';
  const next = tokens[i + 1];
  return (
    !verb &&
    isNounLike(next) &&
    isIn(next, Is.plural) &&
    !isIn(next, Is.state) &&
    startsUpper(token.text) === startsUpper(next?.text ?? '')
  );
}

/** Whether a verb form ends the phrase rather than standing before the noun, as in "three armed men". */
function endsPhrase(
  tokens: readonly Token[],
  i: number,
  start: number,
  verb: VerbReading,
  one: boolean,
): boolean {
  const next = tokens[i + 1];
  if (!isNounLike(next)) return !(one && verb.form === 'base');
  if (verb.form === 'past' || verb.form === 's') return one && i > start;
  if (one && i > start && verb.form !== 'base') return true;
  return !one && !pluralAhead(tokens, i + 1);
}

/** Whether a plural noun comes before the phrase can end. */
function pluralAhead(tokens: readonly Token[], i: number): boolean {
  for (let k = i; k < i + 5; k++) {
    const token = tokens[k];
    if (!isNounLike(token)) return false;
    if (token && isIn(token, Is.plural) && !isIn(token, Is.state)) return true;
  }
  return false;
}

function nounAt(tokens: readonly Token[], first: number, headAt: number): CountedNoun {
  const modifiers: string[] = [];
  for (let k = first; k < headAt; k++) {
    const token = tokens[k];
    if (token?.kind === 'word' && !isIn(token, Is.determiner)) modifiers.push(token.lower);
  }
  const head = lexemeIn(tokens[headAt]).singular;
  return { first, end: headAt + 1, head, modifiers };
}

/**
 * "154 passengers and crew", "85 police and coast guard officers": a second noun that the same
 * number counts. Both being people, the head becomes "person" and the nouns its modifiers.
 */
function withConjunct(tokens: readonly Token[], i: number, noun: CountedNoun): CountedNoun {
  const and = tokens[noun.end]?.lower;
  if (and !== 'and' && and !== '&') return noun;
  const head = findHead(tokens, noun.end + 1, false);
  if (head === undefined || !isPersonNoun(noun.head)) return noun;
  const second = nounAt(tokens, noun.end + 1, head);
  if (!isPersonNoun(second.head) || opensClause(tokens, i, second.end)) return noun;
  const modifiers = [...noun.modifiers, noun.head, ...second.modifiers, second.head];
  return { first: noun.first, end: second.end, head: 'person', modifiers };
}

/** "killed 12 people and police arrested five": an object before, a verb after, so a new clause. */
function opensClause(tokens: readonly Token[], i: number, end: number): boolean {
  const after = lexemeIn(tokens[end]).verb;
  if (!after && !isFunctionWord(tokens[end]?.lower ?? '')) return false;
  const before = lexemeIn(tokens[i - 2]).verb;
  return (
    after !== undefined && after.form !== 'ing' && before !== undefined && before.form !== 'ing'
  );
}

/** Whether the singular noun names people. */
export function isPersonNoun(head: string): boolean {
  return PERSON_NOUNS.has(head) || head.endsWith('man') || head.endsWith('woman');
}
