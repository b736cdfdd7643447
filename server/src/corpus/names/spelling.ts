/**
 * The spelling of a name with the choices of its transliterator taken out: q/k, ou/u, y/i/j, gh/g,
 * doubled letters, -off/-ov, ts/z ... Two spellings with one key are held to be one name written
 * twice. Takes a folded word (lower-case ASCII).
 */
export function transliterationKey(word: string): string {
  let key = word.replace(/[^a-z0-9]/g, '');
  for (const [pattern, replacement] of RULES) key = key.replace(pattern, replacement);
  return key;
}

/** In order. From the romanizations of Russian, Kazakh, Arabic, Hebrew, Greek and Chinese names in the press. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/(?:off|ov|ow|ev|ew|eff)$/, 'ov'],
  [/(?:skiy|skij|skyi|sky|ski)$/, 'ski'],
  [/ey$|ei$|ij$|iy$|yi$|y$/, 'i'],
  [/kh|gh/g, 'g'],
  [/q|ck|c(?=[aouklmnrt])/g, 'k'],
  [/x/g, 'ks'],
  [/ph/g, 'f'],
  [/tch|tsch/g, 'ch'],
  [/tz|ts|(?<=[aeiou])c$/g, 'z'],
  [/zh|dj|dzh/g, 'j'],
  [/w/g, 'v'],
  [/ou|oo/g, 'u'],
  [/ae|ai|ay|ei|ey/g, 'e'],
  [/au|ao/g, 'o'],
  [/ie|ye|je|ee|ea/g, 'e'],
  [/[yj]/g, 'i'],
  [/(?<=[a-z])h(?![aeiou])/g, ''],
  [/(?<=[aeiou])h(?=[aeiou])/g, 'h'],
  [/(.)\1+/g, '$1'],
  [/e$/, ''],
];

/** The consonants of a transliteration key, in order: what a misheard vowel leaves alone. */
export function consonantKey(word: string): string {
  return transliterationKey(word).replace(/[aeiou]/g, '');
}

/** Endings of the adjective beside a noun without one or with another. */
const ADJECTIVE_ENDINGS: readonly string[] = ['al', 'ial', 'oral', 'ual', 'ary'];
const NOUN_ENDINGS: readonly string[] = ['', 'e', 'y', 'ion'];
const SHORTEST_ROOT = 4;

/** Whether one is the adjective of the other: "Coastal" and "Coast", "Electoral" and "Election". */
export function isAdjectiveOf(a: string, b: string): boolean {
  return hasAdjective(a, b) || hasAdjective(b, a);
}

function hasAdjective(noun: string, adjective: string): boolean {
  return ADJECTIVE_ENDINGS.some((ending) => {
    const root = adjective.slice(0, -ending.length);
    if (root.length < SHORTEST_ROOT || !adjective.endsWith(ending)) return false;
    return NOUN_ENDINGS.some((other) => noun === root + other);
  });
}

/**
 * Edit distance with neighbouring letters swapped counting once (optimal string alignment), stopped
 * above `limit`: the result is then `limit + 1`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) current.push(cell(a, b, i, j, before, previous, current));
    if (Math.min(...current) > limit) return limit + 1;
    before = previous;
    previous = current;
  }
  return previous[b.length] ?? limit + 1;
}

function cell(
  a: string,
  b: string,
  i: number,
  j: number,
  before: readonly number[],
  previous: readonly number[],
  current: readonly number[],
): number {
  const same = a.charAt(i - 1) === b.charAt(j - 1);
  const best = Math.min(
    (previous[j] ?? 0) + 1,
    (current[j - 1] ?? 0) + 1,
    (previous[j - 1] ?? 0) + (same ? 0 : 1),
  );
  const swapped =
    i > 1 && j > 1 && a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1);
  return swapped ? Math.min(best, (before[j - 2] ?? 0) + 1) : best;
}
