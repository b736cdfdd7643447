import type { CriticalKind, PassageToken } from './critical-tokens.js';
import { letterDistance } from './similarity.js';
import { NEGATING_PREFIXES, NEGATING_SUFFIX } from './tables/critical-words.js';

/** Something in which a passage differs from its quote and which forbids placing the note there. */
export interface Difference {
  readonly kind: CriticalKind;
  /** The word in the quote; undefined when it has none there. */
  readonly stored: string | undefined;
  /** The word in the passage; undefined when it is gone. */
  readonly found: string | undefined;
}

/**
 * Numbers, number words, names, negations and turning words in which two passages differ, in the
 * order they are met. Empty: none differs. Letters that were misread in a turning word do not count
 * (they do in a number, a name or a negation).
 */
export function criticalDifferences(
  stored: readonly PassageToken[],
  found: readonly PassageToken[],
): Difference[] {
  const strict = differingTokens(stored.filter(isStrict), found.filter(isStrict));
  if (strict.length > 0) return strict;
  const turning = differingTokens(
    mended(stored, found).filter(isTurning),
    mended(found, stored).filter(isTurning),
  );
  return turning.length > 0 ? turning : deniedWords(stored, found);
}

/** Whether the passages differ by damage only: see {@link followDamaged}. */
export function onlyDamaged(
  stored: readonly PassageToken[],
  found: readonly PassageToken[],
): boolean {
  return followDamaged(stored, found) === found.length;
}

/**
 * How many words of `found` are the words of `stored`, in order, but for damage: letters misread, a
 * word torn in two, two words joined. Undefined when they are others.
 */
export function followDamaged(
  stored: readonly PassageToken[],
  found: readonly PassageToken[],
): number | undefined {
  let i = 0;
  let j = 0;
  while (i < stored.length) {
    const step = j < found.length ? damageAt(stored, i, found, j) : undefined;
    if (step === undefined) return undefined;
    i += step[0];
    j += step[1];
  }
  return j;
}

/** How many words on either side are one another's; undefined when they are others. */
function damageAt(
  stored: readonly PassageToken[],
  i: number,
  found: readonly PassageToken[],
  j: number,
): readonly [number, number] | undefined {
  const [word, next] = [stored[i]?.key ?? '', stored[i + 1]?.key ?? ''];
  const [other, then] = [found[j]?.key ?? '', found[j + 1]?.key ?? ''];
  if (word === other) return [1, 1];
  if (then !== '' && isJoin(word, other, then)) return [1, 2];
  if (next !== '' && isJoin(other, word, next)) return [2, 1];
  return isMisreading(word, other) ? [1, 1] : undefined;
}

/** Words may come in either order, since contexts are read outwards from the passage. */
function isJoin(whole: string, a: string, b: string): boolean {
  return whole === a + b || whole === b + a;
}

/** More words than this are not misread but others. */
const MOST_DAMAGED = 40;

function isStrict(token: PassageToken): boolean {
  return token.critical !== undefined && token.critical !== 'turning-word';
}

function isTurning(token: PassageToken): boolean {
  return token.critical === 'turning-word';
}

/** The tokens, with ordinary words that are misreadings of the other side's turning words mended. */
function mended(
  tokens: readonly PassageToken[],
  others: readonly PassageToken[],
): readonly PassageToken[] {
  const missing = keysWithout(others.filter(isTurning), tokens).slice(0, MOST_DAMAGED);
  if (missing.length === 0) return tokens;
  const known = new Set(others.map(({ key }) => key));
  return tokens.map((token) => {
    if (token.critical !== undefined || known.has(token.key)) return token;
    const word = missing.find((other) => isMisreading(token.key, other));
    return word === undefined ? token : { ...token, key: word, critical: 'turning-word' };
  });
}

/** Words of `tokens` that `others` lack, each once. */
function keysWithout(tokens: readonly PassageToken[], others: readonly PassageToken[]): string[] {
  const known = new Set(others.map(({ key }) => key));
  return [...new Set(tokens.map(({ key }) => key))].filter((key) => !known.has(key));
}

/** One letter in four may be wrong, and one in any word. */
function isMisreading(word: string, other: string): boolean {
  const longer = Math.max(word.length, other.length);
  if (longer > LONGEST_WORD || longer < SHORTEST_MISREAD) return false;
  return letterDistance(word, other) <= Math.max(1, (longer + 2) >> 2);
}

const LONGEST_WORD = 64;
/** "a" and "I" are not misreadings of each other. */
const SHORTEST_MISREAD = 3;

/** What is left of two lists once their common start and end are taken away, side by side. */
function differingTokens(
  stored: readonly PassageToken[],
  found: readonly PassageToken[],
): Difference[] {
  const [left, right] = withoutCommonEnds(stored, found);
  const differences: Difference[] = [];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const kind = left[i]?.critical ?? right[i]?.critical;
    if (kind === undefined) continue;
    differences.push({ kind, stored: left[i]?.key, found: right[i]?.key });
  }
  return differences;
}

function withoutCommonEnds(
  a: readonly PassageToken[],
  b: readonly PassageToken[],
): [readonly PassageToken[], readonly PassageToken[]] {
  const limit = Math.min(a.length, b.length);
  let start = 0;
  while (start < limit && a[start]?.key === b[start]?.key) start++;
  let tail = 0;
  while (tail < limit - start && a[a.length - 1 - tail]?.key === b[b.length - 1 - tail]?.key) {
    tail++;
  }
  return [a.slice(start, a.length - tail), b.slice(start, b.length - tail)];
}

/** Words that stand in one passage and stand denied in the other: legal, illegal. */
function deniedWords(
  stored: readonly PassageToken[],
  found: readonly PassageToken[],
): Difference[] {
  const before = new Set(stored.map((token) => token.key));
  const after = new Set(found.map((token) => token.key));
  const lost = new Set([...before].filter((key) => !after.has(key)));
  const gained = new Set([...after].filter((key) => !before.has(key)));
  return [
    ...deniedPairs(lost, gained).map(([plain, denied]) => negation(plain, denied)),
    ...deniedPairs(gained, lost).map(([plain, denied]) => negation(denied, plain)),
  ];
}

function negation(stored: string, found: string): Difference {
  return { kind: 'negation', stored, found };
}

function deniedPairs(
  plain: ReadonlySet<string>,
  denied: ReadonlySet<string>,
): (readonly [string, string])[] {
  if (denied.size === 0) return [];
  return [...plain].flatMap((word) =>
    denials(word)
      .filter((form) => denied.has(form))
      .map((form) => [word, form] as const),
  );
}

/** A word's denied forms, real or not: "unlegal, illegal, legalless". */
function denials(word: string): string[] {
  const forms = NEGATING_PREFIXES.map((prefix) => prefix + word);
  forms.push(word + NEGATING_SUFFIX);
  if (word.endsWith('ful')) forms.push(word.slice(0, -3) + NEGATING_SUFFIX);
  return forms;
}
