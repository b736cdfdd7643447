import { LABELS } from '../../src/recognizers/names/labels.js';
import { makeTransitions } from '../../src/recognizers/names/name-model.js';
import { type Transitions, Viterbi } from '../../src/recognizers/names/viterbi.js';
import type { Dataset } from './dataset.js';

export interface TrainingOptions {
  readonly epochs: number;
  /** Number of rows is 2 ** rowBits. */
  readonly rowBits: number;
  /** Features seen fewer times are left out. */
  readonly minCount: number;
  readonly seed: number;
  /** How many times an epoch visits each dataset, 0..1 for a part of its sentences drawn anew each epoch. */
  readonly weights: readonly number[];
  readonly log?: (line: string) => void;
}

export interface TrainedWeights {
  /** Row by row, `LABELS` numbers each. */
  readonly rows: Float32Array;
  /** (LABELS + 1) rows of LABELS. */
  readonly transitions: Float32Array;
}

/** The averaged structured perceptron of Collins 2002. Deterministic. */
export function trainPerceptron(
  datasets: readonly Dataset[],
  options: TrainingOptions,
): TrainedWeights {
  const trainer = new Trainer(datasets, options);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const mistakes = trainer.runEpoch(epoch);
    options.log?.(`epoch ${epoch + 1}: ${mistakes} words wrong`);
  }
  return trainer.average();
}

class Trainer {
  private readonly weights: Float32Array;
  private readonly totals: Float64Array;
  private readonly moves: Transitions;
  private readonly moveTotals: Float64Array;
  private readonly mask: number;
  private readonly viterbi = new Viterbi(LABELS, 256);
  private readonly emissions = new Float32Array(LABELS * 256);
  private readonly path = new Uint8Array(256);
  private readonly kept: readonly Uint8Array[];
  private readonly random: () => number;
  private step = 1;

  constructor(
    private readonly datasets: readonly Dataset[],
    private readonly options: TrainingOptions,
  ) {
    const size = LABELS << options.rowBits;
    this.weights = new Float32Array(size);
    this.totals = new Float64Array(size);
    this.mask = (1 << options.rowBits) - 1;
    this.moves = makeTransitions(new Float32Array((LABELS + 1) * LABELS));
    this.moveTotals = new Float64Array(this.moves.scores.length);
    this.random = makeRandom(options.seed);
    this.kept = keepFrequent(datasets, options.minCount);
  }

  runEpoch(_epoch: number): number {
    const visits = this.planVisits();
    let mistakes = 0;
    for (let v = 0; v < visits.length; v += 2)
      mistakes += this.visit(visits[v] ?? 0, visits[v + 1] ?? 0);
    return mistakes;
  }

  /** Pairs (dataset, sentence) in random order. */
  private planVisits(): Int32Array {
    const plan: number[] = [];
    this.datasets.forEach((dataset, d) => {
      const weight = this.options.weights[d] ?? 1;
      for (let s = 0; s + 1 < dataset.sentenceStarts.length; s++) {
        const times = Math.floor(weight) + (this.random() < weight % 1 ? 1 : 0);
        for (let t = 0; t < times; t++) plan.push(d, s);
      }
    });
    const pairs = Int32Array.from(plan);
    for (let i = pairs.length / 2 - 1; i > 0; i--) {
      const j = Math.floor(this.random() * (i + 1));
      swapPairs(pairs, i, j);
    }
    return pairs;
  }

  private visit(d: number, sentence: number): number {
    const data = this.datasets[d] as Dataset;
    const first = data.sentenceStarts[sentence] as number;
    const count = (data.sentenceStarts[sentence + 1] as number) - first;
    this.emit(d, data, first, count);
    this.viterbi.decode(this.emissions, count, this.moves, this.path);
    let wrong = 0;
    for (let i = 0; i < count; i++) if (this.path[i] !== data.labels[first + i]) wrong++;
    if (wrong > 0) this.update(d, data, first, count);
    this.step++;
    return wrong;
  }

  private emit(d: number, data: Dataset, first: number, count: number): void {
    const { emissions, weights, mask } = this;
    const kept = this.kept[d] as Uint8Array;
    const { hashes, featureStarts } = data;
    emissions.fill(0, 0, count * LABELS);
    for (let i = 0; i < count; i++) {
      const out = i * LABELS;
      for (
        let f = featureStarts[first + i] as number, end = featureStarts[first + i + 1] as number;
        f < end;
        f++
      ) {
        if (kept[f] === 0) continue;
        const row = ((hashes[f] as number) & mask) * LABELS;
        for (let k = 0; k < LABELS; k++)
          (emissions[out + k] as number) += weights[row + k] as number;
      }
    }
  }

  private update(d: number, data: Dataset, first: number, count: number): void {
    for (let i = 0; i < count; i++) {
      const gold = data.labels[first + i] as number;
      const guess = this.path[i] as number;
      const goldBefore = i === 0 ? LABELS : (data.labels[first + i - 1] as number);
      const guessBefore = i === 0 ? LABELS : (this.path[i - 1] as number);
      if (gold !== guess) this.updateWord(d, data, first + i, gold, guess);
      if (gold !== guess || goldBefore !== guessBefore) {
        this.updateMove(goldBefore * LABELS + gold, 1);
        this.updateMove(guessBefore * LABELS + guess, -1);
      }
    }
  }

  private updateWord(d: number, data: Dataset, at: number, gold: number, guess: number): void {
    const kept = this.kept[d] as Uint8Array;
    const { hashes, featureStarts } = data;
    for (let f = featureStarts[at] as number, end = featureStarts[at + 1] as number; f < end; f++) {
      if (kept[f] === 0) continue;
      const row = ((hashes[f] as number) & this.mask) * LABELS;
      (this.weights[row + gold] as number) += 1;
      (this.totals[row + gold] as number) += this.step;
      (this.weights[row + guess] as number) -= 1;
      (this.totals[row + guess] as number) -= this.step;
    }
  }

  private updateMove(move: number, by: number): void {
    (this.moves.scores[move] as number) += by;
    const start = move - LABELS * LABELS;
    if (start >= 0) (this.moves.first[start] as number) += by;
    (this.moveTotals[move] as number) += by * this.step;
  }

  average(): TrainedWeights {
    const rows = new Float32Array(this.weights.length);
    for (let i = 0; i < rows.length; i++)
      rows[i] = (this.weights[i] as number) - (this.totals[i] as number) / this.step;
    const transitions = new Float32Array(this.moves.scores.length);
    for (let i = 0; i < transitions.length; i++) {
      transitions[i] =
        (this.moves.scores[i] as number) - (this.moveTotals[i] as number) / this.step;
    }
    return { rows, transitions };
  }
}

/** By dataset: 1 for the features seen often enough over all of them. Counted in 2 ** 24 buckets. */
function keepFrequent(datasets: readonly Dataset[], minCount: number): Uint8Array[] {
  const bits = 24;
  const counts = new Uint8Array(1 << bits);
  const bucket = (hash: number): number => (hash ^ (hash >>> bits)) & ((1 << bits) - 1);
  for (const { hashes } of datasets) {
    for (const hash of hashes) {
      const b = bucket(hash);
      if ((counts[b] as number) < 255) (counts[b] as number)++;
    }
  }
  return datasets.map(({ hashes }) =>
    Uint8Array.from(hashes, (hash) => ((counts[bucket(hash)] as number) >= minCount ? 1 : 0)),
  );
}

function swapPairs(pairs: Int32Array, i: number, j: number): void {
  for (let k = 0; k < 2; k++) {
    const held = pairs[2 * i + k] as number;
    pairs[2 * i + k] = pairs[2 * j + k] as number;
    pairs[2 * j + k] = held;
  }
}

/** A seeded generator of numbers in [0, 1) (mulberry32). */
export function makeRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
