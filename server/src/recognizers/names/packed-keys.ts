/**
 * A set of well-spread 32-bit keys, each with a slot of its own below `checks.length`: a perfect
 * hash with a pilot number for each bucket of keys (after Pibiri and Trani 2021, PTHash), and 16
 * bits of each key to tell other keys apart (one unknown key in 65,536 is taken for a known one).
 * The numbers of buckets and of slots are powers of two.
 */
export interface PackedKeys {
  readonly pilots: Uint16Array;
  readonly checks: Uint16Array;
}

/** The slot of a key; -1 when the key is not in the set. */
export function findSlot({ pilots, checks }: PackedKeys, key: number): number {
  const slot = slotOf(key, pilots[key & (pilots.length - 1)] ?? 0, checks.length);
  return checks[slot] === checkOf(key) ? slot : -1;
}

/**
 * Writes the slots of those of the first `count` keys that are in the set over them, from the start,
 * and returns how many they are. Keys are looked up side by side, not one after the other: the
 * tables are too large for the processor's nearest memory, and waiting for several at once is
 * waiting once.
 */
export function findSlots({ pilots, checks }: PackedKeys, keys: Int32Array, count: number): number {
  const buckets = pilots.length - 1;
  const slots = checks.length;
  let found = 0;
  for (let k = 0; k < count; k++) {
    const key = keys[k] ?? 0;
    const slot = slotOf(key, pilots[key & buckets] ?? 0, slots);
    // Written in any case, and counted if no bit differs: a branch would be guessed wrong too often.
    keys[found] = slot;
    found += (((checks[slot] ?? 0) ^ checkOf(key)) - 1) >>> 31;
  }
  return found;
}

/** Where a key lies when its bucket has this pilot. */
export function slotOf(key: number, pilot: number, slots: number): number {
  const spread = Math.imul(key ^ Math.imul(pilot + 1, 0x9e3779b1), 0x85ebca6b);
  return Math.imul(spread ^ (spread >>> 15), 0xc2b2ae35) >>> Math.clz32(slots - 1);
}

/** The bits that tell a key from others in its slot; never 0, which marks an empty slot. */
export function checkOf(key: number): number {
  return key >>> 16 || 1;
}
