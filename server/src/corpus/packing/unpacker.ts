import { Bag } from '../alignment.js';
import { ByteReader } from './byte-text.js';
import { KIND, type Surroundings } from './packed-kinds.js';
import type { PackingTables } from './packing-tables.js';

/** Unpacks one value. */
export class Unpacker {
  readonly #tables: PackingTables;
  readonly #in: ByteReader;
  readonly #text: string;
  readonly #shared: readonly object[];
  readonly #read: unknown[] = [];

  constructor(tables: PackingTables, packed: string, { text, shared }: Surroundings) {
    this.#tables = tables;
    this.#in = new ByteReader(packed);
    this.#text = text;
    this.#shared = shared;
  }

  value(): unknown {
    const kind = this.#in.byte();
    if (kind >= KIND.small) return kind - KIND.small;
    switch (kind) {
      case KIND.undefined:
        return undefined;
      case KIND.false:
      case KIND.true:
        return kind === KIND.true;
      case KIND.whole:
        return this.#in.whole();
      case KIND.double:
        return this.#in.double();
      case KIND.again:
        return this.#read[this.#in.count()];
      case KIND.shared:
        return this.#shared[this.#in.count()];
      case KIND.span: {
        const start = this.#in.count();
        return { start, end: start + this.#in.count() };
      }
      default:
        return this.#kept(kind);
    }
  }

  /** A value that may be pointed at later. */
  #kept(kind: number): unknown {
    switch (kind) {
      case KIND.string:
        return this.#keep(this.#in.string());
      case KIND.common:
        return this.#keep(this.#tables.commonAt(this.#in.count()));
      case KIND.slice: {
        const start = this.#in.count();
        return this.#keep(this.#text.slice(start, start + this.#in.count()));
      }
      case KIND.bag:
        return this.#keep(this.#bag());
      case KIND.object:
        return this.#record();
      default:
        return this.#collection(kind);
    }
  }

  #keep<T>(value: T): T {
    this.#read.push(value);
    return value;
  }

  #record(): object {
    const made = this.#keep<Record<string, unknown>>({});
    for (const key of this.#tables.keysOf(this.#in.count())) made[key] = this.value();
    return made;
  }

  #bag(): Bag {
    const words = Array.from({ length: this.#in.count() }, () => this.#in.count());
    return new Bag(words.flatMap((word) => this.#tables.wordAt(word) ?? []));
  }

  /** In the order in which it was written: the collection counts before what it holds. */
  #collection(kind: number): unknown {
    const place = this.#read.push(undefined) - 1;
    const items = Array.from({ length: this.#in.count() }, () => this.value());
    const made =
      kind === KIND.array ? items : kind === KIND.set ? new Set(items) : new Map(pairs(items));
    this.#read[place] = made;
    return made;
  }
}

function* pairs(items: readonly unknown[]): Generator<[unknown, unknown]> {
  for (let i = 0; i < items.length; i += 2) yield [items[i], items[i + 1]];
}
