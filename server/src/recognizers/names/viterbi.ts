/**
 * The best sequence of labels for a sentence: first-order Viterbi over emission scores (row by word)
 * and transition scores (see {@link Transitions}).
 */
export class Viterbi {
  private readonly back: Uint8Array;
  private readonly row: Float32Array;
  private readonly previousRow: Float32Array;

  constructor(
    readonly labels: number,
    readonly capacity: number,
  ) {
    this.back = new Uint8Array(labels * capacity);
    this.row = new Float32Array(labels);
    this.previousRow = new Float32Array(labels);
  }

  /** Writes the labels of the best sequence to `path`. */
  decode(emissions: Float32Array, count: number, moves: Transitions, path: Uint8Array): void {
    if (count === 0) return;
    const { labels, row, previousRow } = this;
    for (let k = 0; k < labels; k++) row[k] = (emissions[k] ?? 0) + (moves.first[k] ?? 0);
    for (let i = 1; i < count; i++) {
      previousRow.set(row);
      this.step(emissions, i, moves);
    }
    let best = this.bestEnd(moves);
    for (let i = count - 1; i >= 0; i--) {
      path[i] = best;
      best = this.back[i * labels + best] ?? 0;
    }
  }

  private step(emissions: Float32Array, i: number, moves: Transitions): void {
    const { labels, row, previousRow, back } = this;
    for (let next = 0; next < labels; next++) {
      let best = -Infinity;
      let from = 0;
      for (let m = moves.starts[next] ?? 0, end = moves.starts[next + 1] ?? 0; m < end; m++) {
        const previous = moves.sources[m] ?? 0;
        const score = (previousRow[previous] ?? 0) + (moves.scores[previous * labels + next] ?? 0);
        if (score > best) {
          best = score;
          from = previous;
        }
      }
      row[next] = best + (emissions[i * labels + next] ?? 0);
      back[i * labels + next] = from;
    }
  }

  private bestEnd(moves: Transitions): number {
    let best = 0;
    let bestScore = -Infinity;
    for (let k = 0; k < this.labels; k++) {
      const score = (this.row[k] ?? 0) + (moves.ends[k] ?? 0);
      if (score > bestScore) {
        bestScore = score;
        best = k;
      }
    }
    return best;
  }
}

/** Scores of moving from label to label, and which moves there are. */
export interface Transitions {
  /** (labels + 1) rows of `labels`; the last row starts a sentence. */
  readonly scores: Float32Array;
  /** That last row, -Infinity for labels that no sentence may start with. */
  readonly first: Float32Array;
  /** 0 or -Infinity by label: whether a sentence may end with it. */
  readonly ends: Float32Array;
  /** Labels that may precede, those of `next` from `starts[next]` to `starts[next + 1]`. */
  readonly sources: Uint8Array;
  readonly starts: Uint8Array;
}
