import { LABELS, mayEnd, mayFollow } from './labels.js';
import type { NameLexicon } from './name-lexicon.js';
import type { Transitions } from './viterbi.js';

/** What the tagger learned: opaque to everybody else, read from `data/names.model`, never changed. */
export interface NameModel {
  readonly lexicon: NameLexicon;
  /** Rows of {@link LABELS} weights each; a feature's row is its hash modulo the number of rows. */
  readonly weights: Int8Array;
  readonly rowMask: number;
  readonly transitions: Transitions;
  /** Turns a difference of scores into a log-odds for {@link NameSpan.score}. */
  readonly scoreScale: number;
}

/** First eight bytes of a model file. */
export const MODEL_MAGIC = 'CORNAME1';

/**
 * The model in the bytes of `data/names.model`, as views of them, without copying. Little-endian:
 * magic (8 bytes); five uint32: labels, bits of rows, bits of lexicon slots, fine clusters, a
 * checksum of what follows; float32 score scale; transitions ((labels + 1) * labels float32);
 * lexicon slots (pairs of int32); coarse clusters (bytes, padded to 4); weights (bytes).
 * Throws an Error that says what is wrong with a file that is no such model.
 */
export function loadNameModel(bytes: Uint8Array): NameModel {
  const reader = new ModelReader(bytes);
  const header = reader.header();
  const scores = reader.floats((LABELS + 1) * LABELS);
  const slots = reader.ints(2 << header.slotBits);
  const coarse = reader.bytes((header.clusters + 3) & ~3);
  const weights = reader.bytes(LABELS << header.rowBits);
  reader.finish();
  return {
    lexicon: { slots, coarse },
    weights: new Int8Array(weights.buffer, weights.byteOffset, weights.length),
    rowMask: (1 << header.rowBits) - 1,
    transitions: makeTransitions(scores),
    scoreScale: header.scoreScale,
  };
}

/** Which labels may follow which, with the scores of doing so; moves the scheme forbids are left out. */
export function makeTransitions(scores: Float32Array): Transitions {
  const sources: number[] = [];
  const starts = [0];
  for (let next = 0; next < LABELS; next++) {
    for (let previous = 0; previous < LABELS; previous++)
      if (mayFollow(previous, next)) sources.push(previous);
    starts.push(sources.length);
  }
  const first = Float32Array.from({ length: LABELS }, (_, label) =>
    mayFollow(-1, label) ? (scores[LABELS * LABELS + label] ?? 0) : -Infinity,
  );
  const ends = Float32Array.from({ length: LABELS }, (_, label) => (mayEnd(label) ? 0 : -Infinity));
  return {
    scores,
    first,
    ends,
    sources: Uint8Array.from(sources),
    starts: Uint8Array.from(starts),
  };
}

/** A cheap checksum against truncated and damaged files: FNV-1a over 32-bit words. */
export function modelChecksum(bytes: Uint8Array): number {
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  let hash = 0x811c9dc5 | 0;
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ (words[i] ?? 0), 0x01000193);
  return hash >>> 0;
}

/** Bytes before the part that the checksum covers. */
export const HEADER_BYTES = 32;

interface Header {
  readonly rowBits: number;
  readonly slotBits: number;
  readonly clusters: number;
  readonly scoreScale: number;
}

/** Reads a model's parts in order and complains in plain words. */
class ModelReader {
  private at = HEADER_BYTES;
  private readonly view: DataView;
  private readonly data: Uint8Array;

  constructor(bytes: Uint8Array) {
    // Typed-array views need offsets that are multiples of four; a Node buffer may lie anywhere.
    this.data = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
    this.view = new DataView(this.data.buffer, this.data.byteOffset, this.data.length);
  }

  header(): Header {
    const magic = String.fromCharCode(...this.data.subarray(0, MODEL_MAGIC.length));
    if (magic !== MODEL_MAGIC || this.data.length < HEADER_BYTES)
      fail('it does not start like one');
    if (this.view.getUint32(8, true) !== LABELS) fail('it was trained with other labels');
    const [rowBits, slotBits, clusters] = [12, 16, 20].map((offset) =>
      this.view.getUint32(offset, true),
    );
    if (!rowBits || !slotBits || !clusters || rowBits > 24 || slotBits > 24 || clusters > 1024)
      fail('its sizes make no sense');
    if (this.view.getUint32(24, true) !== modelChecksum(this.data.subarray(HEADER_BYTES)))
      fail('its checksum is wrong');
    return {
      rowBits: rowBits ?? 0,
      slotBits: slotBits ?? 0,
      clusters: clusters ?? 0,
      scoreScale: this.view.getFloat32(28, true),
    };
  }

  floats(count: number): Float32Array {
    const part = this.bytes(count * 4);
    return new Float32Array(part.buffer, part.byteOffset, count);
  }

  ints(count: number): Int32Array {
    const part = this.bytes(count * 4);
    return new Int32Array(part.buffer, part.byteOffset, count);
  }

  bytes(count: number): Uint8Array {
    if (this.at + count > this.data.length) fail('it ends too early');
    this.at += count;
    return this.data.subarray(this.at - count, this.at);
  }

  finish(): void {
    if (this.data.length - this.at > 3) fail('it is longer than it says');
  }
}

function fail(reason: string): never {
  throw new Error(
    `This is not a usable model of names: ${reason}. Run "npm run train", or restore server/data/names.model.`,
  );
}
