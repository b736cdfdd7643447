import type { Token } from '../../text/token.js';
import type { Amount } from './amount.js';
import { readTrailingModifier } from './modifier.js';
import { readCountedNoun, type NounOptions } from './noun-phrase.js';
import type { CountedNoun } from './quantity.js';

/** The noun that a bare number counts, after it, after a hyphen or after a modifier: "70 or so survivors". */
export function counted(tokens: readonly Token[], amount: Amount): CountedNoun | undefined {
  const of: NounOptions['of'] = tokens[amount.end + 1]?.kind === 'number' ? 'none' : 'allowed';
  const hyphen = tokens[amount.end]?.text === '-' && !tokens[amount.end]?.spaceBefore;
  if (hyphen) return hyphenNoun(tokens, amount.end + 1);
  const one = amount.value === 1;
  const plain = readCountedNoun(tokens, amount.end, { one, of });
  const modifier = plain ? undefined : readTrailingModifier(tokens, amount.end);
  return modifier ? readCountedNoun(tokens, modifier.edge, { one, of }) : plain;
}

/** "a 12-member panel", "a 6,000-strong crowd": the noun after the hyphen, or the one after "strong". */
function hyphenNoun(tokens: readonly Token[], i: number): CountedNoun | undefined {
  const word = tokens[i]?.lower ?? '';
  if (word === 'strong' || word === 'odd' || word === 'plus') {
    return readCountedNoun(tokens, i + 1, { one: word === 'strong', of: 'none' });
  }
  if (tokens[i]?.kind !== 'word') return undefined;
  return { first: i, end: i + 1, head: word.split('-')[0] ?? word, modifiers: [] };
}

/** "a three-judge panel": the noun inside the word. */
export function compoundNoun(tokens: readonly Token[], amount: Amount): CountedNoun {
  const { first, end } = amount.numeral;
  return { first, end, head: amount.numeral.rest, modifiers: [] };
}
