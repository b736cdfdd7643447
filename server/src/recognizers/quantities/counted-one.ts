import type { Token } from '../../text/token.js';
import { Is, lexemeIn, isIn } from './lexeme.js';
import { CARDINALS } from './number-words.js';
import { isFunctionWord, isNounLike } from './word-class.js';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Before a "one" that stands for a noun or belongs to a phrase. */
const PRONOUN_BEFORE = words(
  'no the this that which each every any another other first last next only some new old big small good better such every-one ' +
    "little best worst same right wrong latest loved someone's 's great what a",
);
/** After a "one" that counts nothing. */
const NOT_COUNTED_AFTER = words(
  'another day thing point reason way hand time such else must should would could can may might will is was has had ' +
    'who whose that which does did do knows says hears sees feels finds wonders hopes thinks ever more by could moment',
);
/** Verbs of saying: "one witness said" tells a source, not a count. */
const SAYING = words(
  'said says told tells spoke speaks reported reports wrote writes claimed recalled added explained posted noted called described',
);

/** Whether "one" at token `i` counts something: "one person died", "killing one and injuring three". */
export function isCountedOne(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  if (before?.lower === 'not') return true;
  if (before?.lower === 'to' && tokens[i - 2]?.lower === 'according') return false;
  if (PRONOUN_BEFORE.has(before?.lower ?? '')) return false;
  if (!next) return isObject(tokens, i);
  if (next.lower === 'of') return isOneOf(tokens, i);
  if (isIn(next, Is.state) && !isNounLike(tokens[i + 2])) return true;
  if (isListed(tokens, i)) return true;
  if (NOT_COUNTED_AFTER.has(next.lower) || next.text === "'s" || next.lower === "'s") return false;
  if (isNounLike(next)) return !isSource(tokens, i);
  return isObject(tokens, i);
}

/** "seven are stable, one is in critical condition": a member of a list of counts. */
function isListed(tokens: readonly Token[], i: number): boolean {
  if (!/^(?:is|was|remains|had|has)$/.test(tokens[i + 1]?.lower ?? '')) return false;
  if (!/^(?:,|and|;)$/.test(tokens[i - 1]?.lower ?? '')) return false;
  return tokens
    .slice(Math.max(0, i - 14), i)
    .some(({ kind, lower }) => kind === 'number' || CARDINALS.has(lower));
}

/** "if one of the mills is sold" counts; "is one of the survivors" and "one of 71" do not. */
function isOneOf(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]?.lower ?? '';
  const after = tokens[i + 2];
  if (!after || after.kind === 'number' || CARDINALS.has(after.lower)) return false;
  if (
    /^(?:is|was|are|were|be|been|as|became|become|remains|,|–|—|-|\(|certainly|considered|not|being)$/.test(
      before,
    )
  )
    return false;
  const noun = tokens[i + 3];
  const superlative =
    /(?:est|most|best|worst|first|last|few|many|several|these|those|them|us|you)$/;
  return (
    !superlative.test(noun?.lower ?? '') &&
    !superlative.test(after.lower) &&
    isFunctionWord(after.lower)
  );
}

/** "killing one and injuring three", "left one dead", "including one in Kansas". */
function isObject(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  if (before?.kind !== 'word') return false;
  if (/^(?:including|least|exactly|and|with)$/.test(before.lower)) {
    return tokens
      .slice(i + 1, i + 6)
      .some((token) => CARDINALS.has(token.lower) || token.kind === 'number');
  }
  const verb = lexemeIn(before).verb;
  const object =
    verb !== undefined &&
    /^(?:kill|injure|wound|hurt|arrest|claim|rescue|save|leave|lose|shoot|stab)$/.test(verb.lemma);
  return object;
}

/** "one official said", "one wire report, since withdrawn, spoke of". */
function isSource(tokens: readonly Token[], i: number): boolean {
  let at = i + 1;
  while (at < i + 5 && isNounLike(tokens[at]) && !SAYING.has(tokens[at]?.lower ?? '')) at++;
  if (tokens[at]?.text === ',') {
    let close = at + 1;
    while (close < at + 8 && tokens[close] && tokens[close]?.text !== ',') close++;
    if (tokens[close]?.text === ',') at = close + 1;
  }
  return SAYING.has(tokens[at]?.lower ?? '');
}
