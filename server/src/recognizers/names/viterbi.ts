import { LABELS, mayEnd, mayFollow, OUTSIDE } from './labels.js';

/** Scores of moving from label to label; what the scheme forbids is -Infinity, or not among the moves. */
export interface Transitions {
  /** (LABELS + 1) rows of LABELS; the last row starts a sentence. */
  readonly scores: Float32Array;
  /** Of a stretch's first label, by whether the stretch starts a sentence or stands after a word outside. */
  readonly atStart: Float32Array;
  readonly afterOutside: Float32Array;
  /** Of a stretch's last label, by whether it ends the sentence or stands before a word outside. */
  readonly atEnd: Float32Array;
  readonly beforeOutside: Float32Array;
  /** Labels that may precede, those of `next` from `starts[next]` to `starts[next + 1]`. */
  readonly sources: Uint8Array;
  readonly starts: Uint8Array;
}

/** Which labels may follow which, with the scores of doing so. */
export function makeTransitions(scores: Float32Array): Transitions {
  const sources: number[] = [];
  const starts = [0];
  for (let next = 0; next < LABELS; next++) {
    for (let previous = 0; previous < LABELS; previous++)
      if (mayFollow(previous, next)) sources.push(previous);
    starts.push(sources.length);
  }
  const row = (score: (label: number) => number): Float32Array =>
    Float32Array.from({ length: LABELS }, (_, label) => score(label));
  const opening = (from: number): Float32Array =>
    row((label) => (mayFollow(-1, label) ? (scores[from * LABELS + label] ?? 0) : -Infinity));
  return {
    scores,
    atStart: opening(LABELS),
    afterOutside: opening(OUTSIDE),
    atEnd: row((label) => (mayEnd(label) ? 0 : -Infinity)),
    beforeOutside: row((label) =>
      mayEnd(label) ? (scores[label * LABELS + OUTSIDE] ?? 0) : -Infinity,
    ),
    sources: Uint8Array.from(sources),
    starts: Uint8Array.from(starts),
  };
}

/** The best sequence of labels for a stretch of words: first-order Viterbi. */
export class Viterbi {
  private readonly back: Uint8Array;
  private row = new Float32Array(LABELS);
  private previousRow = new Float32Array(LABELS);

  constructor(
    private readonly moves: Transitions,
    capacity: number,
  ) {
    this.back = new Uint8Array(LABELS * capacity);
  }

  /**
   * Writes the labels of the words from `first` to before `end` to `path`. `emissions` has LABELS
   * scores for each word; `opening` and `closing` are the scores of the first and the last label.
   */
  decode(
    emissions: Float32Array,
    first: number,
    end: number,
    opening: Float32Array,
    closing: Float32Array,
    path: Uint8Array,
  ): void {
    for (let k = 0; k < LABELS; k++)
      this.row[k] = (emissions[first * LABELS + k] ?? 0) + (opening[k] ?? 0);
    for (let i = first + 1; i < end; i++) {
      const { row } = this;
      this.row = this.previousRow;
      this.previousRow = row;
      this.step(emissions, i);
    }
    let best = this.bestEnd(closing);
    for (let i = end - 1; i >= first; i--) {
      path[i] = best;
      best = this.back[i * LABELS + best] ?? 0;
    }
  }

  private step(emissions: Float32Array, i: number): void {
    const { row, previousRow, back } = this;
    const { starts, sources, scores } = this.moves;
    for (let next = 0; next < LABELS; next++) {
      let best = -Infinity;
      let from = 0;
      for (let m = starts[next] ?? 0, end = starts[next + 1] ?? 0; m < end; m++) {
        const previous = sources[m] ?? 0;
        const score = (previousRow[previous] ?? 0) + (scores[previous * LABELS + next] ?? 0);
        if (score > best) {
          best = score;
          from = previous;
        }
      }
      row[next] = best + (emissions[i * LABELS + next] ?? 0);
      back[i * LABELS + next] = from;
    }
  }

  private bestEnd(closing: Float32Array): number {
    let best = 0;
    let bestScore = -Infinity;
    for (let k = 0; k < LABELS; k++) {
      const score = (this.row[k] ?? 0) + (closing[k] ?? 0);
      if (score > bestScore) {
        bestScore = score;
        best = k;
      }
    }
    return best;
  }
}
