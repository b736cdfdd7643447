import { hashOf } from './order.js';

/**
 * A key as a number, odd or even as asked, so that indices are short and comparing is fast. Two keys
 * may share a number (one pair in a billion does): that costs a comparison and links nothing.
 */
export function keyNumber(key: string, odd: boolean): number {
  return 2 * (hashOf(key) & 0x3fffffff) + (odd ? 1 : 0);
}

/** Which of a document's items have which key: entries by key, then item. */
export interface KeyIndex {
  /** The keys of all entries, then their items: in one array, since each costs room of its own. */
  readonly entries: Int32Array;
  /** How many items there are. */
  readonly size: number;
  /** Keys left out because too many items of the document have them, as text. */
  readonly crowded: string;
}

/** A key that so many items of one document have leads nowhere, and would cost their square. */
const CROWD = 64;
/** More than any document has items. */
const MOST_ITEMS = 2 ** 21;

/** Builds the index of a document; `keysOf` are the keys of each item, in order. */
export function makeKeyIndex(keysOf: readonly (readonly number[])[]): KeyIndex {
  const entries = keysOf.flatMap((keys, owner) => keys.map((key) => key * MOST_ITEMS + owner));
  const sorted = Float64Array.from(entries).sort();
  const kept: number[] = [];
  const crowded: number[] = [];
  for (let start = 0, end = 0; start < sorted.length; start = end) {
    const key = keyOf(sorted[start]);
    while (end < sorted.length && keyOf(sorted[end]) === key) end++;
    if (end - start > CROWD) crowded.push(key);
    else for (let i = start; i < end; i++) kept.push(sorted[i] ?? 0);
  }
  const both = new Int32Array(2 * kept.length);
  kept.forEach((entry, i) => {
    both[i] = keyOf(entry);
    both[kept.length + i] = entry % MOST_ITEMS;
  });
  return { entries: both, size: keysOf.length, crowded: crowded.join() };
}

function keyOf(entry: number | undefined): number {
  return Math.floor((entry ?? 0) / MOST_ITEMS);
}

/** The entries of some of the items only. */
export function partOfIndex(index: KeyIndex, isWanted: (owner: number) => boolean): KeyIndex {
  const { entries } = index;
  const count = entries.length / 2;
  const wanted: number[] = [];
  for (let i = 0; i < count; i++) if (isWanted(entries[count + i] ?? -1)) wanted.push(i);
  const part = new Int32Array(2 * wanted.length);
  wanted.forEach((from, i) => {
    part[i] = entries[from] ?? 0;
    part[wanted.length + i] = entries[count + from] ?? 0;
  });
  return { ...index, entries: part };
}

/**
 * Calls `meet` for each two items of two documents that share enough: `strength` says what a key
 * weighs. One walk over both indices side by side.
 */
export function joinIndices(
  a: KeyIndex,
  b: KeyIndex,
  strength: (key: number) => number,
  enough: number,
  meet: (ownerA: number, ownerB: number) => void,
): void {
  const strengths = new Map<number, number>();
  const [keysA, keysB] = [a.entries, b.entries];
  const [countA, countB] = [keysA.length / 2, keysB.length / 2];
  for (let i = 0, j = 0; i < countA && j < countB;) {
    const key = keysA[i] ?? 0;
    const other = keysB[j] ?? 0;
    if (key < other) i++;
    else if (key > other) j++;
    else {
      const endA = endOf(keysA, i, countA);
      const endB = endOf(keysB, j, countB);
      for (let x = i; x < endA; x++) {
        for (let y = j; y < endB; y++) {
          const pair = (keysA[countA + x] ?? 0) * b.size + (keysB[countB + y] ?? 0);
          strengths.set(pair, (strengths.get(pair) ?? 0) + strength(key));
        }
      }
      i = endA;
      j = endB;
    }
  }
  for (const [pair, sum] of strengths) {
    if (sum >= enough) meet(Math.floor(pair / b.size), pair % b.size);
  }
}

/** Where the entries of the key at an index end, of so many entries. */
function endOf(keys: Int32Array, start: number, count: number): number {
  let end = start + 1;
  while (end < count && keys[end] === keys[start]) end++;
  return end;
}
