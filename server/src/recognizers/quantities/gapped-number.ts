import { startsUpper } from '../../text/characters.js';
import type { Token } from '../../text/token.js';
import { CONTESTED_NOUNS, HOLDING_VERBS } from '../tables/clause-figures.js';
import { Is, lexemeIn } from './lexeme.js';
import { isPluralNoun } from './word-class.js';

/** How far back the number may stand after which a list of names goes on, in tokens. */
const MAX_WAY = 30;

/**
 * Whether the digits at token `i`, after a capitalised word, go on with a count of names and are no part of the
 * name: "Labour has 44 seats, the Greens 16", "Seats: Labour 57, Greens 12"; "Khabar 24" is a name.
 */
export function isGappedNumber(tokens: readonly Token[], i: number): boolean {
  if (!endsItem(tokens[i + 1])) return false;
  let joint = jointBefore(tokens, i);
  for (let k = joint - 1; joint >= 0 && k > i - MAX_WAY && k >= 0; k--) {
    const token = tokens[k];
    if (tokens[joint]?.text === ':') return isPluralNoun(token);
    if (!token || token.text === '.') return false;
    if (token.kind !== 'number') continue;
    if (opensList(tokens, k)) return true;
    joint = jointBefore(tokens, k);
    k = joint;
  }
  return false;
}

function endsItem(next: Token | undefined): boolean {
  return !next || /^[,;.)]$/.test(next.text) || next.lower === 'and' || next.lower === 'but';
}

const JOINTS: ReadonlySet<string> = new Set(['and', 'but', 'while', ',', ';', ':']);

/** The mark or conjunction before the name that ends before token `i`; -1 when no name stands so. */
function jointBefore(tokens: readonly Token[], i: number): number {
  let k = i - 1;
  while (k > i - 6 && startsUpper(tokens[k]?.text ?? '')) k--;
  if (k === i - 1) return -1;
  // "the stadium has 870, the school of Orla 340": a thing of a named place.
  if (tokens[k]?.lower === 'of' && tokens[k - 1]?.kind === 'word') k -= 2;
  if (tokens[k]?.lower === 'the') k--;
  return JOINTS.has(tokens[k]?.lower ?? '') ? k : -1;
}

/** "has 44 seats", "took 15": the number that the list goes on from. */
function opensList(tokens: readonly Token[], k: number): boolean {
  if (CONTESTED_NOUNS.has(lexemeIn(tokens[k + 1]).singular)) return true;
  const { verb, is } = lexemeIn(tokens[k - 1]);
  return (is & Is.have) !== 0 || HOLDING_VERBS.has(verb?.lemma ?? '');
}
