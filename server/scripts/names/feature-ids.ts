import type { Dataset } from './dataset.js';

/** Features numbered densely: by dataset the number of each feature occurrence, -1 for those left out. */
export interface FeatureIds {
  readonly ids: readonly Int32Array[];
  /** Hash of each number. */
  readonly hashes: Int32Array;
}

/** Numbers the features that are seen `minCount` times and more, in order of first sight. */
export function numberFeatures(datasets: readonly Dataset[], minCount: number): FeatureIds {
  const table = new HashTable(24);
  const counted = datasets.map(({ hashes }) =>
    Int32Array.from(hashes, (hash) => table.count(hash)),
  );
  const numbers = new Int32Array(table.size).fill(-1);
  const hashes: number[] = [];
  for (const entries of counted) {
    for (const entry of entries) {
      if ((table.counts[entry] as number) < minCount || (numbers[entry] as number) >= 0) continue;
      numbers[entry] = hashes.length;
      hashes.push(table.hashes[entry] as number);
    }
  }
  return {
    ids: counted.map((entries) => entries.map((entry) => numbers[entry] as number)),
    hashes: Int32Array.from(hashes),
  };
}

/** Counts 32-bit hashes; open addressing. */
class HashTable {
  size = 0;
  readonly hashes: Int32Array;
  readonly counts: Uint8Array;
  private readonly slots: Int32Array;
  private readonly mask: number;

  constructor(bits: number) {
    this.slots = new Int32Array(1 << bits).fill(-1);
    this.mask = (1 << bits) - 1;
    this.hashes = new Int32Array(1 << bits);
    this.counts = new Uint8Array(1 << bits);
  }

  /** The hash's entry, counted once more. */
  count(hash: number): number {
    let slot = (Math.imul(hash, 0x9e3779b1) >>> 8) & this.mask;
    while (this.slots[slot] !== -1 && this.hashes[this.slots[slot] as number] !== hash)
      slot = (slot + 1) & this.mask;
    if (this.slots[slot] === -1) {
      if (this.size * 10 > this.mask * 9)
        throw new Error('too many different features: give the table more bits');
      this.slots[slot] = this.size;
      this.hashes[this.size++] = hash;
    }
    const entry = this.slots[slot] as number;
    if ((this.counts[entry] as number) < 255) (this.counts[entry] as number)++;
    return entry;
  }
}
