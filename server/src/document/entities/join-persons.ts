import { withinDistance } from './edit-distance.js';
import type { DistinctName } from './group-names.js';
import type { Parents } from './parents.js';

/**
 * Joins the names of one person: full names that differ in a middle name, an initial or a letter;
 * surnames and first names alone. Two people with one surname stay apart: each bare surname goes to
 * the one of them named last before it. Returns the distinct name for every mention so moved.
 */
export function joinPersons(
  names: readonly DistinctName[],
  parents: Parents,
): ReadonlyMap<number, number> {
  const full = fullNames(names);
  joinFullNames(names, full, parents);
  const bySurname = indexBy(names, full, (words) => words[words.length - 1] ?? '');
  const byGivenName = indexBy(names, full, (words) => words[0] ?? '');
  const moved = new Map<number, number>();
  names.forEach(({ type, words, mentions: own }, n) => {
    if (type !== 'person' || words.length !== 1) return;
    const candidates = bySurname.get(words[0] ?? '') ?? byGivenName.get(words[0] ?? '') ?? [];
    const things = new Set(candidates.map((c) => parents.find(c)));
    if (things.size === 1) parents.join(n, candidates[0] ?? n);
    else if (things.size > 1) moveToLast(own, candidates, names, moved);
  });
  return moved;
}

/** Each bare name goes to the candidate mentioned last before it, else to the first one after. */
function moveToLast(
  own: readonly number[],
  candidates: readonly number[],
  names: readonly DistinctName[],
  moved: Map<number, number>,
): void {
  const turns = candidates
    .flatMap((c) => (names[c]?.mentions ?? []).map((mention) => ({ mention, name: c })))
    .sort((a, b) => a.mention - b.mention);
  let t = 0;
  for (const m of own) {
    while (t + 1 < turns.length && (turns[t + 1]?.mention ?? 0) < m) t++;
    const turn = turns[t];
    if (turn) moved.set(m, turn.name);
  }
}

function fullNames(names: readonly DistinctName[]): number[] {
  const full: number[] = [];
  names.forEach(({ type, words }, n) => {
    if (type === 'person' && words.length > 1) full.push(n);
  });
  return full;
}

function indexBy(
  names: readonly DistinctName[],
  full: readonly number[],
  key: (words: readonly string[]) => string,
): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const n of full) {
    const own = key(names[n]?.words ?? []);
    const list = index.get(own);
    if (list) list.push(n);
    else index.set(own, [n]);
  }
  return index;
}

/** Most names compared with one another in one bucket: keeps odd documents in linear time. */
const BUCKET = 24;

function joinFullNames(
  names: readonly DistinctName[],
  full: readonly number[],
  parents: Parents,
): void {
  for (const key of [surname, givenName]) {
    for (const bucket of indexBy(names, full, key).values()) {
      const some = bucket.slice(0, BUCKET);
      some.forEach((a, i) => {
        for (const b of some.slice(i + 1)) {
          if (samePerson(names[a]?.words ?? [], names[b]?.words ?? [])) parents.join(a, b);
        }
      });
    }
  }
}

function surname(words: readonly string[]): string {
  return words[words.length - 1] ?? '';
}

function givenName(words: readonly string[]): string {
  return words[0] ?? '';
}

/** Whether two full names can be one person's: surnames alike, and first names alike or shortened. */
function samePerson(a: readonly string[], b: readonly string[]): boolean {
  const sameSurname = surname(a) === surname(b);
  const sameGiven = givenName(a) === givenName(b);
  if (sameSurname)
    return (
      sameGiven ||
      isTail(a, b) ||
      shortFor(givenName(a), givenName(b)) ||
      (a.length === b.length && oneSlip(a, b))
    );
  return sameGiven && a.length === b.length && oneSlip(a, b);
}

/** "Olsen Brand" of "Catarina Olsen Brand": both surnames, without the first name. */
function isTail(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (
    short.length < long.length &&
    short.every((word, k) => word === long[long.length - short.length + k])
  );
}

/** "J" and "John"; "Alex" and "Alexander". */
function shortFor(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const stem = short.replace(/\.$/, '');
  return (stem.length === 1 || stem.length >= 3) && long.startsWith(stem);
}

/** Whether the words are the same but for one long one with a letter or two wrong. */
function oneSlip(a: readonly string[], b: readonly string[]): boolean {
  let slips = 0;
  for (const [i, word] of a.entries()) {
    const other = b[i] ?? '';
    if (word === other) continue;
    const shorter = Math.min(word.length, other.length);
    if (shorter < 5 || !withinDistance(word, other, shorter < 8 ? 1 : 2)) return false;
    slips++;
  }
  return slips === 1;
}
