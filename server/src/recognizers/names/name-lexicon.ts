import { joinHashes, mix } from './hashing.js';
import { findSlot, type PackedKeys, slotOf } from './packed-keys.js';

/** Membership of a word in the lists the model was built with. Combined as bits. */
export const ListBit = {
  givenName: 1,
  familyName: 2,
  largePlace: 4,
  smallPlace: 8,
  country: 16,
  demonym: 32,
  organizationWord: 64,
  title: 128,
  calendar: 256,
} as const;

/** How a word is written in running text: mostly small, either way, or mostly with a capital. */
export const CaseHabit = { unknown: 0, lower: 1, mixed: 2, upper: 3 } as const;

/**
 * Words and phrases by hash, each with what is known of it: word-vector cluster, frequency, writing
 * habit, lists. A value's bits: 0-9 cluster (0: none), 10-13 frequency (0: unknown; the smaller, the
 * more frequent), 14-15 {@link CaseHabit}, 16-27 {@link ListBit}. Of rare words only the cluster
 * is kept.
 */
export interface NameLexicon {
  readonly keys: PackedKeys;
  /** By slot of `keys`. */
  readonly values: Int32Array;
  /** Of rare words: pilots, and by slot the cluster (bits 0-9) beside six bits of the key. */
  readonly rarePilots: Uint16Array;
  readonly rareClusters: Uint16Array;
  /** Coarse cluster by fine cluster. */
  readonly coarse: Uint8Array;
}

/** The value of a word by its hash; 0 when the word is not in the lexicon. */
export function lookUp(lexicon: NameLexicon, hash: number): number {
  const key = mix(hash);
  const slot = findSlot(lexicon.keys, key);
  if (slot >= 0) return lexicon.values[slot] ?? 0;
  return lookUpRare(lexicon, key);
}

function lookUpRare({ rarePilots, rareClusters }: NameLexicon, key: number): number {
  const slot = slotOf(key, rarePilots[key & (rarePilots.length - 1)] ?? 0, rareClusters.length);
  const entry = rareClusters[slot] ?? 0;
  return entry >>> 10 === key >>> 26 ? entry & 0x3ff : 0;
}

/** Fine cluster of a value; 0: none. */
export function clusterOf(value: number): number {
  return value & 0x3ff;
}

/** Frequency class of a value: 0 unknown, else the base-2 logarithm of the word's rank, less a constant. */
export function frequencyOf(value: number): number {
  return (value >> 10) & 0xf;
}

/** Writing habit of a value. */
export function caseHabitOf(value: number): number {
  return (value >> 14) & 3;
}

/** Lists of a value, as bits of {@link ListBit}. */
export function listsOf(value: number): number {
  return (value >> 16) & 0xfff;
}

/** The lexicon's key of a phrase: `length` words by their hashes, from place `at`. */
export function phraseKey(words: Int32Array, at: number, length: number): number {
  let key = 0x51ed270b;
  for (let k = 0; k < length; k++) key = mix(joinHashes(key, words[at + k] ?? 0));
  return key;
}
