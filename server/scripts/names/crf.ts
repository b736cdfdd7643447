import { LABELS, mayEnd, mayFollow, OUTSIDE } from '../../src/recognizers/names/labels.js';
import type { Dataset } from './dataset.js';
import type { FeatureIds } from './feature-ids.js';
import { makeRandom } from './random.js';
import type { TrainedWeights } from './write-model.js';

export interface CrfOptions {
  readonly epochs: number;
  /** Strength of the quadratic penalty, over the whole training set. */
  readonly penalty: number;
  /** Step size at the start; it falls to a hundredth in a straight line. */
  readonly step: number;
  readonly seed: number;
  /** How often an epoch visits each dataset's sentences; a fraction visits a part drawn anew. */
  readonly visits: readonly number[];
  readonly log?: (line: string) => void;
}

/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001), trained by
 * stochastic gradient descent with the penalty as a common scale of all weights (Bottou 2010).
 * Deterministic: the same data and options give the same weights.
 */
export function trainCrf(
  datasets: readonly Dataset[],
  features: FeatureIds,
  options: CrfOptions,
): TrainedWeights {
  const trainer = new CrfTrainer(datasets, features, options);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const loss = trainer.runEpoch();
    options.log?.(`epoch ${epoch + 1} of ${options.epochs}: loss per sentence ${loss.toFixed(4)}`);
  }
  return trainer.result();
}

/** Longest sentence, in words. */
const CAPACITY = 256;
/** Gradients below this are not followed: it saves most of the time and changes nothing. */
const NEGLIGIBLE = 2e-3;

class CrfTrainer {
  private readonly weights: Float32Array;
  /** The weights' common factor. */
  private scale = 1;
  private readonly moves = new Float64Array((LABELS + 1) * LABELS);
  private readonly moveFactors = new Float64Array(LABELS * LABELS);
  private readonly emissions = new Float64Array(CAPACITY * LABELS);
  private readonly factors = new Float64Array(CAPACITY * LABELS);
  private readonly forward = new Float64Array(CAPACITY * LABELS);
  private readonly backward = new Float64Array(CAPACITY * LABELS);
  private readonly norms = new Float64Array(CAPACITY);
  private readonly random: () => number;
  private readonly decay: number;
  private readonly totalSteps: number;
  private steps = 0;

  constructor(
    private readonly datasets: readonly Dataset[],
    private readonly features: FeatureIds,
    private readonly options: CrfOptions,
  ) {
    this.weights = new Float32Array(features.hashes.length * LABELS);
    this.random = makeRandom(options.seed);
    const perEpoch = datasets.reduce(
      (sum, data, d) => sum + (data.sentenceStarts.length - 1) * (options.visits[d] ?? 1),
      0,
    );
    this.totalSteps = perEpoch * options.epochs;
    this.decay = options.penalty / perEpoch;
  }

  /** Mean loss over the sentences. */
  runEpoch(): number {
    const plan = this.planVisits();
    let loss = 0;
    for (const visit of plan)
      loss += this.visit(Math.floor(visit / VISIT_BASE), visit % VISIT_BASE);
    return loss / plan.length;
  }

  /** Numbers dataset * VISIT_BASE + sentence, in random order. */
  private planVisits(): Float64Array {
    const plan: number[] = [];
    this.datasets.forEach((dataset, d) => {
      const visits = this.options.visits[d] ?? 1;
      for (let s = 0; s + 1 < dataset.sentenceStarts.length; s++) {
        const times = Math.floor(visits) + (this.random() < visits % 1 ? 1 : 0);
        for (let t = 0; t < times; t++) plan.push(d * VISIT_BASE + s);
      }
    });
    for (let i = plan.length - 1; i > 0; i--) {
      const j = Math.floor(this.random() * (i + 1));
      const held = plan[i] as number;
      plan[i] = plan[j] as number;
      plan[j] = held;
    }
    return Float64Array.from(plan);
  }

  private visit(d: number, sentence: number): number {
    const data = this.datasets[d] as Dataset;
    const ids = this.features.ids[d] as Int32Array;
    const first = data.sentenceStarts[sentence] as number;
    const count = (data.sentenceStarts[sentence + 1] as number) - first;
    if (count > CAPACITY) return 0;
    const step = this.options.step * Math.max(0.01, 1 - this.steps++ / this.totalSteps);
    let loss = this.emit(data, ids, first, count);
    loss += this.runForward(data, first, count);
    this.runBackward(count);
    this.scale *= 1 - step * this.decay;
    this.updateWeights(data, ids, first, count, step / this.scale);
    this.updateMoves(data, first, count, step);
    if (this.scale < 1e-4) this.rescale();
    return loss;
  }

  private emit(data: Dataset, ids: Int32Array, first: number, count: number): number {
    const { emissions, factors, weights, scale } = this;
    let loss = 0;
    emissions.fill(0, 0, count * LABELS);
    for (let i = 0; i < count; i++) {
      const out = i * LABELS;
      const end = data.featureStarts[first + i + 1] as number;
      for (let f = data.featureStarts[first + i] as number; f < end; f++) {
        const row = (ids[f] as number) * LABELS;
        if (row < 0) continue;
        for (let k = 0; k < LABELS; k++)
          (emissions[out + k] as number) += weights[row + k] as number;
      }
      let most = -Infinity;
      for (let k = 0; k < LABELS; k++) {
        emissions[out + k] = (emissions[out + k] as number) * scale;
        most = Math.max(most, emissions[out + k] as number);
      }
      const active = data.active[first + i] === 1;
      for (let k = 0; k < LABELS; k++)
        factors[out + k] =
          active || k === OUTSIDE ? Math.exp((emissions[out + k] as number) - most) : 0;
      loss += most - (emissions[out + (data.labels[first + i] as number)] as number);
    }
    return loss;
  }

  /** Normalized forward sums; returns the logarithm of the norms less the gold sequence's moves. */
  private runForward(data: Dataset, first: number, count: number): number {
    const { forward, factors, norms, moves, moveFactors } = this;
    for (let m = 0; m < LABELS * LABELS; m++)
      moveFactors[m] = ALLOWED[m] === 1 ? Math.exp(moves[m] as number) : 0;
    let loss = 0;
    for (let i = 0; i < count; i++) {
      let norm = 0;
      for (let next = 0; next < LABELS; next++) {
        let sum = 0;
        if (i === 0)
          sum = MAY_START[next] === 1 ? Math.exp(moves[LABELS * LABELS + next] as number) : 0;
        else
          for (let p = 0; p < LABELS; p++)
            sum +=
              (forward[(i - 1) * LABELS + p] as number) *
              (moveFactors[p * LABELS + next] as number);
        sum *= factors[i * LABELS + next] as number;
        if (i === count - 1 && MAY_END[next] === 0) sum = 0;
        forward[i * LABELS + next] = sum;
        norm += sum;
      }
      norm = Math.max(norm, 1e-300);
      norms[i] = norm;
      for (let k = 0; k < LABELS; k++) (forward[i * LABELS + k] as number) /= norm;
      const before = i === 0 ? LABELS : (data.labels[first + i - 1] as number);
      loss +=
        Math.log(norm) - (moves[before * LABELS + (data.labels[first + i] as number)] as number);
    }
    return loss;
  }

  private runBackward(count: number): void {
    const { backward, factors, norms, moveFactors } = this;
    for (let k = 0; k < LABELS; k++) backward[(count - 1) * LABELS + k] = MAY_END[k] as number;
    for (let i = count - 2; i >= 0; i--) {
      for (let p = 0; p < LABELS; p++) {
        let sum = 0;
        for (let next = 0; next < LABELS; next++) {
          const at = (i + 1) * LABELS + next;
          sum +=
            (moveFactors[p * LABELS + next] as number) *
            (factors[at] as number) *
            (backward[at] as number);
        }
        backward[i * LABELS + p] = sum / (norms[i + 1] as number);
      }
    }
  }

  private updateWeights(
    data: Dataset,
    ids: Int32Array,
    first: number,
    count: number,
    step: number,
  ): void {
    const { weights, forward, backward } = this;
    const gradient = new Float64Array(LABELS);
    for (let i = 0; i < count; i++) {
      if (data.active[first + i] === 0) continue;
      const gold = data.labels[first + i] as number;
      let most = 0;
      for (let k = 0; k < LABELS; k++) {
        const at = i * LABELS + k;
        const slope = (k === gold ? 1 : 0) - (forward[at] as number) * (backward[at] as number);
        most = Math.max(most, Math.abs(slope));
        gradient[k] = slope * step;
      }
      if (most < NEGLIGIBLE) continue;
      const end = data.featureStarts[first + i + 1] as number;
      for (let f = data.featureStarts[first + i] as number; f < end; f++) {
        const row = (ids[f] as number) * LABELS;
        if (row < 0) continue;
        for (let k = 0; k < LABELS; k++) (weights[row + k] as number) += gradient[k] as number;
      }
    }
  }

  private updateMoves(data: Dataset, first: number, count: number, step: number): void {
    const { moves, moveFactors, forward, backward, factors, norms } = this;
    const gold = data.labels;
    for (let k = 0; k < LABELS; k++) {
      if (MAY_START[k] === 0) continue;
      const slope = (gold[first] === k ? 1 : 0) - (forward[k] as number) * (backward[k] as number);
      (moves[LABELS * LABELS + k] as number) += step * slope;
    }
    for (let i = 1; i < count; i++) {
      if (data.active[first + i] === 0 && data.active[first + i - 1] === 0) continue;
      for (let p = 0; p < LABELS; p++) {
        const before = (forward[(i - 1) * LABELS + p] as number) / (norms[i] as number);
        if (before < 1e-6) continue;
        for (let next = 0; next < LABELS; next++) {
          const at = i * LABELS + next;
          const move = p * LABELS + next;
          if (ALLOWED[move] === 0) continue;
          (moves[move] as number) -=
            step *
            before *
            (moveFactors[move] as number) *
            (factors[at] as number) *
            (backward[at] as number);
        }
      }
      (moves[(gold[first + i - 1] as number) * LABELS + (gold[first + i] as number)] as number) +=
        step;
    }
  }

  private rescale(): void {
    for (let i = 0; i < this.weights.length; i++) (this.weights[i] as number) *= this.scale;
    this.scale = 1;
  }

  result(): TrainedWeights {
    this.rescale();
    return {
      hashes: this.features.hashes,
      weights: this.weights,
      transitions: Float32Array.from(this.moves),
    };
  }
}

const VISIT_BASE = 2 ** 24;
const ALLOWED = Uint8Array.from({ length: LABELS * LABELS }, (_, m) =>
  mayFollow(Math.floor(m / LABELS), m % LABELS) ? 1 : 0,
);
const MAY_START = Uint8Array.from({ length: LABELS }, (_, k) => (mayFollow(-1, k) ? 1 : 0));
const MAY_END = Uint8Array.from({ length: LABELS }, (_, k) => (mayEnd(k) ? 1 : 0));
