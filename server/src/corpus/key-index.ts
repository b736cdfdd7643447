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
  readonly keys: Int32Array;
  readonly owners: Int32Array;
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
  return {
    keys: Int32Array.from(kept, keyOf),
    owners: Int32Array.from(kept, (entry) => entry % MOST_ITEMS),
    size: keysOf.length,
    crowded: crowded.join(),
  };
}

function keyOf(entry: number | undefined): number {
  return Math.floor((entry ?? 0) / MOST_ITEMS);
}

/** The entries of some of the items only. */
export function partOfIndex(index: KeyIndex, isWanted: (owner: number) => boolean): KeyIndex {
  const wanted = [...index.owners.keys()].filter((i) => isWanted(index.owners[i] ?? -1));
  return {
    ...index,
    keys: Int32Array.from(wanted, (i) => index.keys[i] ?? 0),
    owners: Int32Array.from(wanted, (i) => index.owners[i] ?? 0),
  };
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
  for (let i = 0, j = 0; i < a.keys.length && j < b.keys.length;) {
    const key = a.keys[i] ?? 0;
    const other = b.keys[j] ?? 0;
    if (key < other) i++;
    else if (key > other) j++;
    else {
      const endA = endOf(a.keys, i);
      const endB = endOf(b.keys, j);
      for (let x = i; x < endA; x++) {
        for (let y = j; y < endB; y++) {
          const pair = (a.owners[x] ?? 0) * b.size + (b.owners[y] ?? 0);
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

/** Where the entries of the key at an index end. */
function endOf(keys: Int32Array, start: number): number {
  let end = start + 1;
  while (end < keys.length && keys[end] === keys[start]) end++;
  return end;
}
