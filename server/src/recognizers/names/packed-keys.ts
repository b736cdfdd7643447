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

/** Where a key lies when its bucket has this pilot. */
export function slotOf(key: number, pilot: number, slots: number): number {
  const spread = Math.imul(key ^ Math.imul(pilot + 1, 0x9e3779b1), 0x85ebca6b);
  return Math.imul(spread ^ (spread >>> 15), 0xc2b2ae35) >>> Math.clz32(slots - 1);
}

/** The bits that tell a key from others in its slot; never 0, which marks an empty slot. */
export function checkOf(key: number): number {
  return key >>> 16 || 1;
}
