/**
 * A table of word vectors, distilled from GloVe (Pennington, Socher and Manning 2014): for each of
 * the most frequent words its rank and a short vector of unit length in bytes. Words are
 * lower case. A word is known by its row, so that hot loops need no strings.
 */
export interface WordVectors {
  /** Number of words. */
  readonly size: number;
  /** The word's row, which is also its frequency rank from 0; undefined for an unknown word. */
  row(word: string): number | undefined;
  /** Cosine of two rows' vectors, -1..1. */
  cosine(a: number, b: number): number;
}

const MAGIC = 0x31565743; // "CWV1", little-endian

/**
 * Reads the table written by `server/scripts/vectors/`: magic, word count, dimensions, length of
 * the word list (four 32-bit little-endian integers), the words joined by line feeds in UTF-8, then
 * one row of signed bytes a word. Throws on bytes that are no such table: they ship with the
 * program, so it is our own broken promise.
 */
export function loadWordVectors(bytes: Uint8Array): WordVectors {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 16 || view.getUint32(0, true) !== MAGIC) {
    throw new Error('not a table of word vectors');
  }
  const size = view.getUint32(4, true);
  const dimensions = view.getUint32(8, true);
  const listLength = view.getUint32(12, true);
  const words = asciiText(bytes.subarray(16, 16 + listLength)).split('\n');
  const start = 16 + listLength;
  if (bytes.byteLength < start + size * dimensions || words.length !== size) {
    throw new Error('the table of word vectors is cut short');
  }
  const rows = new Int8Array(bytes.buffer, bytes.byteOffset + start, size * dimensions);
  return new VectorTable(words, rows, dimensions);
}

/** The word list is ASCII by construction; the core has no TextDecoder. */
function asciiText(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  }
  return parts.join('');
}

class VectorTable implements WordVectors {
  readonly size: number;
  readonly #rowOf: ReadonlyMap<string, number>;
  readonly #rows: Int8Array;
  readonly #dimensions: number;
  readonly #lengths: Float32Array;

  constructor(words: readonly string[], rows: Int8Array, dimensions: number) {
    this.size = words.length;
    this.#rowOf = new Map(words.map((word, row) => [word, row]));
    this.#rows = rows;
    this.#dimensions = dimensions;
    this.#lengths = new Float32Array(words.length);
    for (let row = 0; row < words.length; row++) {
      this.#lengths[row] = Math.sqrt(this.#dot(row, row)) || 1;
    }
  }

  row(word: string): number | undefined {
    return this.#rowOf.get(word);
  }

  cosine(a: number, b: number): number {
    return this.#dot(a, b) / ((this.#lengths[a] ?? 1) * (this.#lengths[b] ?? 1));
  }

  #dot(a: number, b: number): number {
    const rows = this.#rows;
    const width = this.#dimensions;
    let sum = 0;
    for (let i = a * width, j = b * width, end = i + width; i < end; i++, j++) {
      sum += (rows[i] ?? 0) * (rows[j] ?? 0);
    }
    return sum;
  }
}
