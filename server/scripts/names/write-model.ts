import { LABELS } from '../../src/recognizers/names/labels.js';
import type { NameLexicon } from '../../src/recognizers/names/name-lexicon.js';
import {
  HEADER_BYTES,
  MODEL_MAGIC,
  MODEL_PARTS,
  modelChecksum,
} from '../../src/recognizers/names/name-model.js';
import { packKeys } from './pack-keys.js';

/** Weights as they come from training: of feature i, `LABELS` numbers from `i * LABELS`. */
export interface TrainedWeights {
  readonly hashes: Int32Array;
  readonly weights: Float32Array;
  /** (LABELS + 1) rows of LABELS. */
  readonly transitions: Float32Array;
}

/**
 * The bytes of a model file, as `loadNameModel` reads them. Of the features the `keep` weightiest
 * are written, scaled so that the largest weight is 127.
 */
export function writeModel(
  lexicon: NameLexicon,
  trained: TrainedWeights,
  keep: number,
): Uint8Array {
  const kept = weightiest(trained, keep);
  const scale = 127 / largest(trained.weights);
  const { packed, slots } = packKeys(Int32Array.from(kept, (i) => trained.hashes[i] ?? 0));
  const weights = new Int8Array(packed.checks.length * LABELS);
  kept.forEach((feature, i) => {
    for (let k = 0; k < LABELS; k++) {
      weights[(slots[i] ?? 0) * LABELS + k] = Math.round(
        (trained.weights[feature * LABELS + k] ?? 0) * scale,
      );
    }
  });
  // A lead as large as a typical one on a right name gives a score near 0.9.
  return joinParts(1 / (scale * SCORE_UNIT), {
    transitions: trained.transitions.map((score) => score * scale),
    coarse: lexicon.coarse,
    lexiconPilots: lexicon.keys.pilots,
    lexiconChecks: lexicon.keys.checks,
    lexiconValues: lexicon.values,
    rarePilots: lexicon.rarePilots,
    rareClusters: lexicon.rareClusters,
    featurePilots: packed.pilots,
    featureChecks: packed.checks,
    featureWeights: weights,
  });
}

const SCORE_UNIT = 1.5;

type Part = Float32Array | Int32Array | Uint16Array | Uint8Array | Int8Array;

/** Features by the spread of their weights: a feature whose labels all weigh the same says nothing. */
function weightiest({ hashes, weights }: TrainedWeights, keep: number): number[] {
  const spread = Float32Array.from(hashes, (_, i) => {
    const own = weights.subarray(i * LABELS, (i + 1) * LABELS);
    return Math.max(...own) - Math.min(...own);
  });
  const order = Array.from(hashes, (_, i) => i);
  order.sort((a, b) => (spread[b] ?? 0) - (spread[a] ?? 0) || a - b);
  return order.slice(0, keep).sort((a, b) => a - b);
}

function largest(weights: Float32Array): number {
  let most = 1e-9;
  for (const weight of weights) most = Math.max(most, Math.abs(weight));
  return most;
}

function joinParts(
  scoreScale: number,
  parts: Record<(typeof MODEL_PARTS)[number][0], Part>,
): Uint8Array {
  const size = MODEL_PARTS.reduce(
    (sum, [name]) => sum + padded(parts[name].byteLength),
    HEADER_BYTES,
  );
  const file = new Uint8Array(size);
  const view = new DataView(file.buffer);
  let at = HEADER_BYTES;
  MODEL_PARTS.forEach(([name, width], i) => {
    const { buffer, byteOffset, byteLength } = parts[name];
    file.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    view.setUint32(20 + 4 * i, byteLength / width, true);
    at += padded(byteLength);
  });
  for (let i = 0; i < MODEL_MAGIC.length; i++) file[i] = MODEL_MAGIC.charCodeAt(i);
  view.setUint32(8, LABELS, true);
  view.setUint32(12, modelChecksum(file.subarray(HEADER_BYTES)), true);
  view.setFloat32(16, scoreScale, true);
  return file;
}

function padded(bytes: number): number {
  return (bytes + 3) & ~3;
}
