import { LABELS } from './labels.js';

/**
 * Numbers to a row of scores, one for each label, packed two to a 32-bit number: rows are added
 * number by number, in half the time. Right as long as no score in a sum leaves 16 bits, which
 * weights of 8 bits do only after 256 of them; no word has so many features.
 */
export const ROW = (LABELS + 1) >> 1;

/** The weights of a model as packed rows, each packed when it is first asked for. */
export class WeightRows {
  private readonly rows: Int32Array;
  private readonly packed: Uint8Array;

  /** `weights` has LABELS numbers to a slot. */
  constructor(private readonly weights: Int8Array) {
    const slots = Math.floor(weights.length / LABELS);
    this.rows = new Int32Array(slots * ROW);
    this.packed = new Uint8Array(slots);
  }

  /** Adds the row of a slot to the one of `sum` at `to`. */
  add(slot: number, sum: Int32Array, to: number): void {
    if (this.packed[slot] !== 1) this.pack(slot);
    addRow(this.rows, slot * ROW, sum, to);
  }

  private pack(slot: number): void {
    const { weights, rows } = this;
    const from = slot * LABELS;
    for (let k = 0; k < LABELS; k += 2) {
      const high = k + 1 < LABELS ? (weights[from + k + 1] ?? 0) : 0;
      rows[slot * ROW + (k >> 1)] = (weights[from + k] ?? 0) + (high << 16);
    }
    this.packed[slot] = 1;
  }
}

/** Adds the row of `rows` at `from` to the one of `sum` at `to`. */
export function addRow(rows: Int32Array, from: number, sum: Int32Array, to: number): void {
  for (let k = 0; k < ROW; k++) sum[to + k] = (sum[to + k] ?? 0) + (rows[from + k] ?? 0);
}

/** Writes the scores of a row at the start of `sum` to `scores` from `to`. */
export function unpackRow(sum: Int32Array, scores: Float32Array, to: number): void {
  for (let k = 0; k < LABELS; k += 2) {
    const both = sum[k >> 1] ?? 0;
    const low = (both << 16) >> 16;
    scores[to + k] = low;
    if (k + 1 < LABELS) scores[to + k + 1] = (both - low) >> 16;
  }
}
