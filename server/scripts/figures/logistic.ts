/** An example of a classification: features by name, 0 where not named. */
export interface Example {
  readonly features: ReadonlyMap<string, number>;
  readonly positive: boolean;
}

/** Of features as they are, `bias` among them. */
export type Weights = ReadonlyMap<string, number>;

/** How strongly weights of standardized features are drawn to 0. */
const RIDGE = 60;
const MOST_STEPS = 40;

/**
 * Logistic regression with a ridge penalty by Newton's method (iteratively reweighted least
 * squares), over standardized features; the weights are given back for features as they are.
 */
export function fitLogistic(examples: readonly Example[], ridge = RIDGE): Weights {
  const names = [...new Set(examples.flatMap(({ features }) => [...features.keys()]))].sort();
  const rows = examples.map(({ features }) =>
    Float64Array.from([...names.map((name) => features.get(name) ?? 0), 1]),
  );
  const scales = names.map((_, k) => standardize(rows, k));
  const targets = examples.map(({ positive }) => (positive ? 1 : 0));
  const weights = newton(rows, targets, names.length + 1, ridge);
  let bias = weights[names.length] ?? 0;
  const raw = names.map((name, k): [string, number] => {
    const { mean, deviation } = scales[k] ?? { mean: 0, deviation: 1 };
    const weight = (weights[k] ?? 0) / deviation;
    bias -= weight * mean;
    return [name, weight];
  });
  return new Map([['bias', bias], ...raw]);
}

/** The probability that the weights give. */
export function probability(weights: Weights, features: ReadonlyMap<string, number>): number {
  let sum = weights.get('bias') ?? 0;
  for (const [name, value] of features) sum += value * (weights.get(name) ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

function standardize(
  rows: readonly Float64Array[],
  k: number,
): { readonly mean: number; readonly deviation: number } {
  const values = rows.map((row) => row[k] ?? 0);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  const deviation = variance < 1e-12 ? 1 : Math.sqrt(variance);
  for (const row of rows) row[k] = ((row[k] ?? 0) - mean) / deviation;
  return { mean, deviation };
}

function newton(
  rows: readonly Float64Array[],
  targets: readonly number[],
  size: number,
  ridge: number,
): Float64Array {
  const weights = new Float64Array(size);
  for (let step = 0; step < MOST_STEPS; step++) {
    const { gradient, hessian } = curvature(rows, targets, weights, ridge);
    const change = solve(hessian, gradient);
    let largest = 0;
    for (let k = 0; k < size; k++) {
      weights[k] = (weights[k] ?? 0) - (change[k] ?? 0);
      largest = Math.max(largest, Math.abs(change[k] ?? 0));
    }
    if (largest < 1e-6) break;
  }
  return weights;
}

/** A square matrix, row after row. */
class Matrix {
  readonly #size: number;
  readonly #cells: Float64Array;

  constructor(size: number) {
    this.#size = size;
    this.#cells = new Float64Array(size * size);
  }

  get(row: number, column: number): number {
    return this.#cells[row * this.#size + column] ?? 0;
  }

  add(row: number, column: number, value: number): void {
    const at = row * this.#size + column;
    this.#cells[at] = (this.#cells[at] ?? 0) + value;
  }
}

/** Gradient and curvature of the penalized loss; of the matrix only the half on and below the diagonal. */
function curvature(
  rows: readonly Float64Array[],
  targets: readonly number[],
  weights: Float64Array,
  ridge: number,
): { readonly gradient: Float64Array; readonly hessian: Matrix } {
  const size = weights.length;
  const gradient = new Float64Array(size);
  const hessian = new Matrix(size);
  rows.forEach((row, i) => {
    const p = 1 / (1 + Math.exp(-dot(row, weights)));
    for (let k = 0; k < size; k++) {
      const x = row[k] ?? 0;
      if (x === 0) continue;
      gradient[k] = (gradient[k] ?? 0) + x * (p - (targets[i] ?? 0));
      for (let m = 0; m <= k; m++) hessian.add(k, m, p * (1 - p) * x * (row[m] ?? 0));
    }
  });
  // The bias, which is last, is not drawn to 0.
  for (let k = 0; k < size - 1; k++) {
    gradient[k] = (gradient[k] ?? 0) + ridge * (weights[k] ?? 0);
    hessian.add(k, k, ridge);
  }
  return { gradient, hessian };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += (a[k] ?? 0) * (b[k] ?? 0);
  return sum;
}

/** Solves a symmetric positive definite system by Cholesky's method. */
function solve(matrix: Matrix, right: Float64Array): Float64Array {
  const size = right.length;
  const lower = new Matrix(size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix.get(i, j);
      for (let k = 0; k < j; k++) sum -= lower.get(i, k) * lower.get(j, k);
      lower.add(i, j, i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / lower.get(j, j));
    }
  }
  const x = Float64Array.from(right);
  for (let i = 0; i < size; i++) {
    let sum = x[i] ?? 0;
    for (let k = 0; k < i; k++) sum -= lower.get(i, k) * (x[k] ?? 0);
    x[i] = sum / lower.get(i, i);
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = x[i] ?? 0;
    for (let k = i + 1; k < size; k++) sum -= lower.get(k, i) * (x[k] ?? 0);
    x[i] = sum / lower.get(i, i);
  }
  return x;
}
