/** Mean and leading principal components of a set of rows, strongest first, each of unit length. */
export function principalComponents(
  rows: readonly Float64Array[],
  count: number,
): { mean: Float64Array; components: Float64Array[] } {
  const width = rows[0]?.length ?? 0;
  const mean = new Float64Array(width);
  for (const row of rows) row.forEach((x, i) => (mean[i] = (mean[i] ?? 0) + x / rows.length));
  const covariance = covarianceOf(rows, mean, width);
  const components: Float64Array[] = [];
  for (let k = 0; k < Math.min(count, width); k++) {
    const component = leadingDirection(covariance, components, width, k);
    components.push(component);
  }
  return { mean, components };
}

function covarianceOf(
  rows: readonly Float64Array[],
  mean: Float64Array,
  width: number,
): Float64Array[] {
  const matrix = Array.from({ length: width }, () => new Float64Array(width));
  for (const row of rows) {
    for (let i = 0; i < width; i++) {
      const a = (row[i] ?? 0) - (mean[i] ?? 0);
      const line = matrix[i] ?? new Float64Array(width);
      for (let j = 0; j < width; j++)
        line[j] = (line[j] ?? 0) + a * ((row[j] ?? 0) - (mean[j] ?? 0));
    }
  }
  return matrix;
}

/** Power iteration, kept orthogonal to the components already found; starts from a fixed vector. */
function leadingDirection(
  matrix: readonly Float64Array[],
  found: readonly Float64Array[],
  width: number,
  seed: number,
): Float64Array {
  let vector = Float64Array.from({ length: width }, (_, i) => Math.sin((i + 1) * (seed + 1)));
  for (let step = 0; step < 300; step++) {
    const next = Float64Array.from(matrix, (line) => dot(line, vector));
    for (const other of found) {
      const along = dot(next, other);
      next.forEach((x, i) => (next[i] = x - along * (other[i] ?? 0)));
    }
    const length = Math.sqrt(dot(next, next)) || 1;
    vector = next.map((x) => x / length);
  }
  return vector;
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
}
