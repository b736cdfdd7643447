import type { Packing, Surroundings } from './packing/packing.js';
import { Recent } from './recent.js';

/** A few records of one document that are packed and unpacked together. */
interface Chunk {
  readonly around: Surroundings;
  /** Undefined: not packed so far. */
  packed: string | undefined;
}

/** The records of one document, by their place in it. */
export type Records = readonly Chunk[];

/** Gives the records of documents. */
export interface RecordReader<R> {
  /** The record at a place. */
  at(records: Records, place: number): R | undefined;
}

const CHUNK = 32;

/**
 * What items are compared by, for all documents: a corpus compares few documents at a time, so what
 * was not asked for lately is packed. Gives equal records either way.
 */
export class RecordStore<R> implements RecordReader<R> {
  readonly #packing: Packing;
  readonly #recent: Recent<Chunk, readonly R[]>;

  /** `hot`: how many records are kept unpacked. */
  constructor(packing: Packing, hot: number) {
    this.#packing = packing;
    this.#recent = new Recent(hot, hot === 0 ? 0 : LEAST, (chunk, records) => {
      chunk.packed ??= this.#packing.pack(records, chunk.around);
      return chunk.packed !== undefined;
    });
  }

  /** Keeps a document's records. */
  put(records: readonly R[], around: Surroundings): Records {
    const chunks: Chunk[] = [];
    for (let at = 0; at < records.length; at += CHUNK) {
      const some = records.slice(at, at + CHUNK);
      const chunk: Chunk = { around, packed: undefined };
      chunks.push(chunk);
      this.#recent.set(chunk, some, some.length);
    }
    return chunks;
  }

  /** The record at a place. */
  at(chunks: Records, place: number): R | undefined {
    const chunk = chunks[Math.floor(place / CHUNK)];
    if (chunk === undefined) return undefined;
    return (this.#recent.get(chunk) ?? this.#unpack(chunk))[place % CHUNK];
  }

  /** Nobody asks for these any longer. */
  drop(chunks: Records): void {
    for (const chunk of chunks) this.#recent.delete(chunk);
  }

  #unpack(chunk: Chunk): readonly R[] {
    if (chunk.packed === undefined) return [];
    // Packed by this class, from records.
    const records = this.#packing.unpack(chunk.packed, chunk.around) as readonly R[];
    this.#recent.set(chunk, records, records.length);
    return records;
  }
}

/** Two documents that are compared take a chunk each, and a claim has members in several. */
const LEAST = 64;
