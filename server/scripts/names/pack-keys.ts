import { checkOf, type PackedKeys, slotOf } from '../../src/recognizers/names/packed-keys.js';

/** The largest share of slots that may be used: pilots are found soon up to here. */
const FULL = 0.965;

/** How many keys fit into 2 ** bits slots. */
export function roomFor(bits: number): number {
  return Math.floor(2 ** bits * FULL);
}

/** Packs distinct keys; `slots[i]` is where the i-th key lies. */
export function packKeys(keys: Int32Array): {
  readonly packed: PackedKeys;
  readonly slots: Int32Array;
} {
  const bits = Math.max(4, Math.ceil(Math.log2(Math.max(1, keys.length) / FULL)));
  const pilots = new Uint16Array(2 ** (bits - 2));
  const checks = new Uint16Array(2 ** bits);
  const slots = new Int32Array(keys.length);
  for (const bucket of largestFirst(keys, pilots.length)) {
    const members = bucket.map((i) => keys[i] as number);
    const pilot = findPilot(members, checks);
    pilots[(members[0] as number) & (pilots.length - 1)] = pilot;
    for (const i of bucket) {
      const key = keys[i] as number;
      slots[i] = slotOf(key, pilot, checks.length);
      checks[slots[i] as number] = checkOf(key);
    }
  }
  return { packed: { pilots, checks }, slots };
}

/** Indices of the keys by bucket, the fullest first. */
function largestFirst(keys: Int32Array, count: number): number[][] {
  const buckets = Array.from({ length: count }, (): number[] => []);
  keys.forEach((key, i) => buckets[key & (count - 1)]?.push(i));
  return buckets.filter((bucket) => bucket.length > 0).sort((a, b) => b.length - a.length);
}

function findPilot(members: readonly number[], checks: Uint16Array): number {
  for (let pilot = 0; pilot < 65536; pilot++) {
    const places = new Set(members.map((key) => slotOf(key, pilot, checks.length)));
    const free = places.size === members.length && ![...places].some((at) => checks[at] !== 0);
    if (free) return pilot;
  }
  throw new Error('no pilot found: two equal keys, or too little room');
}
