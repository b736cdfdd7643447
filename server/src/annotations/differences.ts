import type { CriticalKind, PassageToken } from './critical-tokens.js';
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
 * order they are met. Empty: none differs.
 */
export function criticalDifferences(
  stored: readonly PassageToken[],
  found: readonly PassageToken[],
): Difference[] {
  const differences = differingTokens(stored.filter(isCritical), found.filter(isCritical));
  return differences.length > 0 ? differences : deniedWords(stored, found);
}

function isCritical(token: PassageToken): boolean {
  return token.critical !== undefined;
}

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
  while (tail < limit - start && a[a.length - 1 - tail]?.key === b[b.length - 1 - tail]?.key)
    tail++;
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
