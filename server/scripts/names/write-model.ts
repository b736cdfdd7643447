import { LABELS } from '../../src/recognizers/names/labels.js';
import type { NameLexicon } from '../../src/recognizers/names/name-lexicon.js';
import {
  HEADER_BYTES,
  MODEL_MAGIC,
  modelChecksum,
} from '../../src/recognizers/names/name-model.js';
import type { TrainedWeights } from './perceptron.js';

/** The bytes of a model file, as `loadNameModel` reads them: weights scaled so that the largest is 127. */
export function writeModel(lexicon: NameLexicon, trained: TrainedWeights): Uint8Array {
  const scale = 127 / largest(trained.rows);
  const weights = Int8Array.from(trained.rows, (weight) => Math.round(weight * scale));
  const transitions = trained.transitions.map((score) => score * scale);
  const coarse = new Uint8Array((lexicon.coarse.length + 3) & ~3);
  coarse.set(lexicon.coarse);
  const body = join([transitions, lexicon.slots, coarse, weights]);
  const file = new Uint8Array(HEADER_BYTES + body.length);
  file.set(body, HEADER_BYTES);
  for (let i = 0; i < MODEL_MAGIC.length; i++) file[i] = MODEL_MAGIC.charCodeAt(i);
  const view = new DataView(file.buffer);
  const header = [
    LABELS,
    Math.log2(weights.length / LABELS),
    Math.log2(lexicon.slots.length / 2),
    lexicon.coarse.length,
  ];
  [...header, modelChecksum(body)].forEach((number, i) => view.setUint32(8 + 4 * i, number, true));
  // A lead as large as a typical one on a right name gives a score near 0.9.
  view.setFloat32(28, 1 / (scale * SCORE_UNIT), true);
  return file;
}

const SCORE_UNIT = 8;

function largest(rows: Float32Array): number {
  let most = 1e-9;
  for (const weight of rows) most = Math.max(most, Math.abs(weight));
  return most;
}

function join(parts: readonly (Float32Array | Int32Array | Uint8Array | Int8Array)[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  return whole;
}
