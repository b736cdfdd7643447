import { LABELS } from './labels.js';
import type { NameLexicon } from './name-lexicon.js';
import type { PackedKeys } from './packed-keys.js';
import { NameTagger, type TaggerKnowledge } from './name-tagger.js';
import { makeTransitions, type Transitions } from './viterbi.js';

/** What the tagger learned: opaque to everybody else, read from `data/names.model`, never changed. */
export interface NameModel {
  readonly lexicon: NameLexicon;
  /** Features that have weights, by their hash. */
  readonly features: PackedKeys;
  /** {@link LABELS} weights for each slot of `features`. */
  readonly weights: Int8Array;
  readonly transitions: Transitions;
  /** Turns a difference of scores into a log-odds for {@link NameSpan.score}. */
  readonly scoreScale: number;
  /** Working memory: it forgets nothing that a result depends on. */
  readonly tagger: NameTagger;
}

/** First eight bytes of a model file. */
export const MODEL_MAGIC = 'CORNAME5';

/**
 * The parts of a model file after its header, in order, each padded to four bytes: name of the
 * part and bytes to an element. The header (64 bytes, little-endian) holds the magic, the number
 * of labels, a checksum of all that follows, the score scale (float32), and the number of elements
 * of each part (uint32).
 */
export const MODEL_PARTS = [
  ['transitions', 4],
  ['coarse', 1],
  ['lexiconPilots', 2],
  ['lexiconChecks', 2],
  ['lexiconValues', 4],
  ['rarePilots', 2],
  ['rareClusters', 2],
  ['featurePilots', 2],
  ['featureChecks', 2],
  ['featureWeights', 1],
] as const;
export const HEADER_BYTES = 64;
type PartName = (typeof MODEL_PARTS)[number][0];

/**
 * The model in the bytes of `data/names.model`, as views of them, without copying. Throws an Error
 * that says what is wrong with bytes that are no such model.
 */
export function loadNameModel(bytes: Uint8Array): NameModel {
  // Typed-array views need offsets that are multiples of four; a Node buffer may lie anywhere.
  const data = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const scoreScale = checkHeader(data);
  const parts = cutParts(data);
  const bytesOf = (name: PartName): Uint8Array => parts.get(name) ?? new Uint8Array(0);
  const shorts = (name: PartName): Uint16Array => {
    const part = bytesOf(name);
    return new Uint16Array(part.buffer, part.byteOffset, part.length >> 1);
  };
  const words = (name: PartName): Int32Array => {
    const part = bytesOf(name);
    return new Int32Array(part.buffer, part.byteOffset, part.length >> 2);
  };
  const transitions = bytesOf('transitions');
  const lexicon: NameLexicon = {
    keys: { pilots: shorts('lexiconPilots'), checks: shorts('lexiconChecks') },
    values: words('lexiconValues'),
    rarePilots: shorts('rarePilots'),
    rareClusters: shorts('rareClusters'),
    coarse: bytesOf('coarse'),
  };
  const features = { pilots: shorts('featurePilots'), checks: shorts('featureChecks') };
  const rows = bytesOf('featureWeights');
  const weights = new Int8Array(rows.buffer, rows.byteOffset, rows.length);
  const knowledge = {
    lexicon,
    features,
    weights,
    transitions: makeTransitions(
      new Float32Array(transitions.buffer, transitions.byteOffset, transitions.length >> 2),
    ),
    scoreScale,
  };
  checkSizes(knowledge);
  return { ...knowledge, tagger: new NameTagger(knowledge) };
}

/** Checks all that the header says but the parts' sizes; returns the score scale. */
function checkHeader(data: Uint8Array): number {
  const magic = String.fromCharCode(...data.subarray(0, MODEL_MAGIC.length));
  if (magic !== MODEL_MAGIC || data.length < HEADER_BYTES) fail('it does not start like one');
  const view = new DataView(data.buffer, data.byteOffset, data.length);
  if (view.getUint32(8, true) !== LABELS) fail('it was trained with other labels');
  if (view.getUint32(12, true) !== modelChecksum(data.subarray(HEADER_BYTES))) {
    fail('its checksum is wrong');
  }
  return view.getFloat32(16, true);
}

function cutParts(data: Uint8Array): Map<PartName, Uint8Array> {
  const view = new DataView(data.buffer, data.byteOffset, data.length);
  const parts = new Map<PartName, Uint8Array>();
  let at = HEADER_BYTES;
  MODEL_PARTS.forEach(([name, width], i) => {
    const size = view.getUint32(20 + 4 * i, true) * width;
    if (at + size > data.length) fail('it ends too early');
    parts.set(name, data.subarray(at, at + size));
    at += (size + 3) & ~3;
  });
  if (at !== data.length) fail('it is longer than it says');
  return parts;
}

function checkSizes({ lexicon, features, weights, transitions }: TaggerKnowledge): void {
  const right =
    transitions.scores.length === (LABELS + 1) * LABELS &&
    weights.length === features.checks.length * LABELS &&
    lexicon.values.length === lexicon.keys.checks.length &&
    lexicon.coarse.length <= 1024;
  if (!right) fail('its parts do not fit together');
}

/** A cheap checksum against truncated and damaged files: FNV-1a over 32-bit words. */
export function modelChecksum(bytes: Uint8Array): number {
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  let hash = 0x811c9dc5 | 0;
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ (words[i] ?? 0), 0x01000193);
  return hash >>> 0;
}

function fail(reason: string): never {
  throw new Error(
    `This is not a usable model of names: ${reason}. Run "npm run train", or restore server/data/names.model.`,
  );
}
