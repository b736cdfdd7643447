import type { Token } from '../../text/token.js';
import { NEGATIONS } from '../tables/function-words-figures.js';
import {
  LEADING_MODIFIERS,
  NOT_BEFORE_MODIFIER,
  TRAILING_MODIFIERS,
  type ModifierSense,
} from '../tables/modifiers.js';

/** A modifier phrase read beside a number. */
export interface ModifierReading {
  readonly sense: ModifierSense;
  /** First token of a leading phrase, or token after a trailing one. */
  readonly edge: number;
  /** Whether a second phrase, "at least about", makes the number approximate as well. */
  readonly hedged: boolean;
}

interface Phrase {
  readonly words: readonly string[];
  readonly sense: ModifierSense;
}

const SENSES: readonly ModifierSense[] = [
  'about',
  'nearly',
  'at-least',
  'at-most',
  'more-than',
  'less-than',
  'exact',
];

/** Leading phrases by their last word, longest first. */
const LEADING = indexPhrases(LEADING_MODIFIERS, (words) => words[words.length - 1] ?? '');
/** Trailing phrases by their first word, longest first. */
const TRAILING = indexPhrases(TRAILING_MODIFIERS, (words) => words[0] ?? '');

/** Reads the modifier phrase that ends right before token `first`; undefined when there is none. */
export function readLeadingModifier(
  tokens: readonly Token[],
  first: number,
): ModifierReading | undefined {
  const inner = leadingAt(tokens, first);
  if (!inner) return undefined;
  const outer = leadingAt(tokens, inner.edge);
  if (!outer) return inner;
  const soft = inner.sense === 'about' || inner.sense === 'nearly';
  const sense = outer.sense === 'exact' ? inner.sense : outer.sense;
  return { sense, edge: outer.edge, hedged: soft && outer.sense !== 'exact' };
}

function leadingAt(tokens: readonly Token[], first: number): ModifierReading | undefined {
  const last = tokens[first - 1];
  if (!last) return undefined;
  for (const { words, sense } of LEADING.get(last.lower) ?? []) {
    const edge = first - words.length;
    if (!words.every((word, k) => tokens[edge + k]?.lower === word)) continue;
    const blocked = words.length === 1 && NOT_BEFORE_MODIFIER[last.lower];
    if (blocked && isBlocked(tokens, edge, blocked)) return undefined;
    return { sense: negatedSense(tokens, edge, sense), edge, hedged: false };
  }
  return undefined;
}

/** "asked about 40", "asked you about 40": the word belongs to the verb. */
function isBlocked(tokens: readonly Token[], edge: number, blocked: ReadonlySet<string>): boolean {
  const before = tokens[edge - 1]?.lower ?? '';
  const pronoun = /^(?:you|me|him|her|them|us|it)$/.test(before);
  return blocked.has(pronoun ? (tokens[edge - 2]?.lower ?? '') : before);
}

/** "cannot be higher than 9" sets an upper bound, "is not below 5" a lower one. */
function negatedSense(tokens: readonly Token[], edge: number, sense: ModifierSense): ModifierSense {
  const opposite =
    sense === 'more-than' ? 'at-most' : sense === 'less-than' ? 'at-least' : undefined;
  if (!opposite) return sense;
  for (let k = edge - 1; k >= edge - 3; k--) {
    const word = tokens[k]?.lower ?? '';
    if (NEGATIONS.has(word)) return opposite;
    if (!/^(?:be|been|is|was|are|were|any|much|have|has)$/.test(word)) return sense;
  }
  return sense;
}

/** Reads the modifier phrase that starts at token `end`, "or so", "-odd", "or more"; undefined when none does. */
export function readTrailingModifier(
  tokens: readonly Token[],
  end: number,
): ModifierReading | undefined {
  const first = tokens[end]?.text === ',' ? end + 1 : end;
  const token = tokens[first];
  if (!token) return undefined;
  for (const { words, sense } of TRAILING.get(token.lower) ?? []) {
    if (first > end && words.length < 2) continue;
    if (!words.every((word, k) => tokens[first + k]?.lower === word)) continue;
    const edge = first + words.length;
    if (/^(?:or|and|at|,)$/.test(words[0] ?? '') && !endsThere(tokens, edge)) continue;
    return { sense, edge, hedged: false };
  }
  return undefined;
}

/** "five or more people", but not "five or more than ten", "five or so many". */
function endsThere(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i]?.lower;
  return next !== 'than' && next !== 'many' && next !== 'much';
}

function indexPhrases(
  table: Readonly<Record<ModifierSense, readonly string[]>>,
  keyOf: (words: readonly string[]) => string,
): ReadonlyMap<string, readonly Phrase[]> {
  const index = new Map<string, Phrase[]>();
  for (const sense of SENSES) {
    for (const phrase of table[sense]) {
      const words = phrase.split(' ');
      const key = keyOf(words);
      const list = index.get(key) ?? [];
      list.push({ words, sense });
      list.sort((a, b) => b.words.length - a.words.length);
      index.set(key, list);
    }
  }
  return index;
}
