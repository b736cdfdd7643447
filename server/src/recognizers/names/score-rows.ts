import { LABELS } from './labels.js';

/**
 * Numbers to a row of sums: the scores of two labels to a 32-bit number, 16 bits each, those of
 * {@link FIRST_LABELS} below and of the label two further above. Right as long as no sum leaves 16
 * bits, which weights of 8 bits do only after 256 of them; no word has so many features.
 */
export const ROW = 7;

/** By number of a row of sums, the label in its lower half. */
const FIRST_LABELS = [0, 1, 4, 5, 8, 9, 12] as const;

/** 32-bit numbers to a row of weights: 16 bytes, so that a row is never in two lines of the processor's cache. */
const WORDS = 4;
/** In the last byte of a row, beyond all labels: that the row is laid out. */
const READY = 1 << 24;
/** Added to each weight, so that four bytes are added without carrying a sign from one to the next. */
const BIAS = 128;
/** Two weights of four: those whose sums stand in one number. */
const PAIR = 0x00ff00ff;

/** The weights of a model in rows, one for each slot, each laid out when it is first asked for. */
export class WeightRows {
  private readonly rows: Int32Array;

  /** `weights` has LABELS numbers to a slot. */
  constructor(private readonly weights: Int8Array) {
    this.rows = new Int32Array(Math.floor(weights.length / LABELS) * WORDS);
  }

  /**
   * Adds the rows of the first `count` of the slots to the row of sums at `to`. Four weights are
   * read at once and summed two and two, in numbers that stay in registers.
   */
  addAll(slots: Int32Array, count: number, sums: Int32Array, to: number): void {
    const { rows } = this;
    let [a, b, c, d, e, f, g] = [0, 0, 0, 0, 0, 0, 0];
    for (let s = 0; s < count; s++) {
      const row = (slots[s] ?? 0) * WORDS;
      const last = rows[row + 3] ?? 0;
      if (last >>> 24 === 0) {
        this.layOut(slots[s] ?? 0);
        s--;
        continue;
      }
      const [first, second, third] = [rows[row] ?? 0, rows[row + 1] ?? 0, rows[row + 2] ?? 0];
      a += first & PAIR;
      b += (first >>> 8) & PAIR;
      c += second & PAIR;
      d += (second >>> 8) & PAIR;
      e += third & PAIR;
      f += (third >>> 8) & PAIR;
      g += last & PAIR;
    }
    const bias = Math.imul(count, BIAS | (BIAS << 16));
    addTo(sums, to, a - bias);
    addTo(sums, to + 1, b - bias);
    addTo(sums, to + 2, c - bias);
    addTo(sums, to + 3, d - bias);
    addTo(sums, to + 4, e - bias);
    addTo(sums, to + 5, f - bias);
    addTo(sums, to + 6, g - count * BIAS);
  }

  private layOut(slot: number): void {
    const { weights, rows } = this;
    for (let k = 0; k < LABELS; k++) {
      const at = slot * WORDS + (k >> 2);
      rows[at] = (rows[at] ?? 0) | (((weights[slot * LABELS + k] ?? 0) + BIAS) << ((k & 3) * 8));
    }
    rows[slot * WORDS + 3] = (rows[slot * WORDS + 3] ?? 0) | READY;
  }
}

function addTo(sums: Int32Array, at: number, value: number): void {
  sums[at] = (sums[at] ?? 0) + value;
}

/** Adds the row of sums of `rows` at `from` to the one of `sum` at `to`. */
export function addRow(rows: Int32Array, from: number, sum: Int32Array, to: number): void {
  for (let k = 0; k < ROW; k++) sum[to + k] = (sum[to + k] ?? 0) + (rows[from + k] ?? 0);
}

/** Writes the scores of a row of sums at the start of `sum` to `scores` from `to`. */
export function unpackRow(sum: Int32Array, scores: Float32Array, to: number): void {
  for (let k = 0; k < ROW; k++) {
    const both = sum[k] ?? 0;
    const label = FIRST_LABELS[k] ?? 0;
    const low = (both << 16) >> 16;
    scores[to + label] = low;
    if (label + 2 < LABELS) scores[to + label + 2] = (both - low) >> 16;
  }
}
