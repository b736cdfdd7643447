import {
  bucketOf,
  checkOf,
  type PackedKeys,
  slotOf,
} from '../../src/recognizers/names/packed-keys.js';

/** Keys to a bucket on average, and the share of slots that are used: small enough to find pilots soon. */
const BUCKET = 4;
const LOAD = 0.96;

/** Packs distinct keys; `slots[i]` is where the i-th key lies. */
export function packKeys(keys: Int32Array): {
  readonly packed: PackedKeys;
  readonly slots: Int32Array;
} {
  const size = Math.ceil(keys.length / LOAD) + 1;
  const pilots = new Uint16Array(Math.ceil(keys.length / BUCKET) + 1);
  const checks = new Uint16Array(size);
  const slots = new Int32Array(keys.length);
  for (const bucket of largestFirst(keys, pilots.length)) {
    const members = bucket.map((i) => keys[i] as number);
    const pilot = findPilot(members, checks);
    pilots[bucketOf(members[0] as number, pilots.length)] = pilot;
    for (const i of bucket) {
      const key = keys[i] as number;
      slots[i] = slotOf(key, pilot, size);
      checks[slots[i] as number] = checkOf(key);
    }
  }
  return { packed: { pilots, checks }, slots };
}

/** Indices of the keys by bucket, the fullest first. */
function largestFirst(keys: Int32Array, count: number): number[][] {
  const buckets = Array.from({ length: count }, (): number[] => []);
  keys.forEach((key, i) => buckets[bucketOf(key, count)]?.push(i));
  return buckets.filter((bucket) => bucket.length > 0).sort((a, b) => b.length - a.length);
}

function findPilot(members: readonly number[], checks: Uint16Array): number {
  for (let pilot = 0; pilot < 65536; pilot++) {
    const places = new Set(members.map((key) => slotOf(key, pilot, checks.length)));
    if (places.size === members.length && ![...places].some((place) => checks[place] !== 0))
      return pilot;
  }
  throw new Error('no pilot found: two equal keys, or too little room');
}
