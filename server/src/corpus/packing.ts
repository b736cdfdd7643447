import type { Span } from '../text/span.js';
import { Bag } from './alignment.js';
import { ByteReader, ByteWriter } from './byte-text.js';
import { getOrAdd } from './order.js';
import type { KnownWord } from './vocabulary.js';

/** What a packed value may point at instead of holding it: given alike to pack and to unpack. */
export interface Surroundings {
  /** Strings that stand in it are kept as places. */
  readonly text: string;
  /** Objects that the value shares with others. */
  readonly shared: readonly object[];
}

/** The kinds of values, each written as a byte before it. What is above are small whole numbers. */
const KIND = {
  undefined: 0,
  false: 1,
  true: 2,
  whole: 3,
  double: 4,
  string: 5,
  common: 6,
  slice: 7,
  array: 8,
  object: 9,
  set: 10,
  map: 11,
  bag: 12,
  span: 13,
  again: 14,
  shared: 15,
  small: 16,
} as const;

const SMALLS = 256 - KIND.small;
/** So many strings that recur, such as the names of rules, are kept once for all documents. */
const MOST_COMMON = 4_096;
const LONGEST_COMMON = 40;
/** Shorter strings take no more room than their place would. */
const SHORTEST_SLICE = 8;
/** A string is looked for only where one of the last few spans begins. */
const RECENT = 6;

/**
 * Packs plain values (what structured cloning takes, and bags of words) so that they take a tenth of
 * their room, and unpacks them to equal ones. What all documents share stands in tables here: the
 * shapes of objects, the words of bags, strings that recur. Objects that a value holds twice it holds
 * once when unpacked, too.
 */
export class Packing {
  readonly #shapes = new Map<string, number>();
  readonly #keysOf: (readonly string[])[] = [];
  readonly #common = new Map<string, number>();
  readonly #commonAt: string[] = [];
  readonly #words = new Map<KnownWord, number>();
  readonly #wordAt: KnownWord[] = [];

  /** The value packed; undefined for one that is not plain. */
  pack(value: unknown, around: Surroundings): string | undefined {
    return new Packer(this, around).pack(value);
  }

  /** A value equal to the one packed, given the same surroundings. */
  unpack(packed: string, around: Surroundings): unknown {
    return new Unpacker(this, packed, around).value();
  }

  /** The number of a list of property names. */
  shape(keys: readonly string[]): number {
    return getOrAdd(
      this.#shapes,
      `${keys.length} ${keys.join('\n')}`,
      () => this.#keysOf.push(keys) - 1,
    );
  }

  keysOf(shape: number): readonly string[] {
    return this.#keysOf[shape] ?? [];
  }

  word(word: KnownWord): number {
    return getOrAdd(this.#words, word, () => this.#wordAt.push(word) - 1);
  }

  wordAt(index: number): KnownWord | undefined {
    return this.#wordAt[index];
  }

  /** The number of a string that is kept once; undefined for one that is not. */
  common(text: string): number | undefined {
    const known = this.#common.get(text);
    if (known !== undefined || text.length > LONGEST_COMMON) return known;
    if (this.#commonAt.length >= MOST_COMMON) return undefined;
    // A copy, so that no whole text is held by a slice of it.
    const own = [...text].join('');
    const index = this.#commonAt.push(own) - 1;
    this.#common.set(own, index);
    return index;
  }

  commonAt(index: number): string {
    return this.#commonAt[index] ?? '';
  }
}

class Packer {
  readonly #tables: Packing;
  readonly #out = new ByteWriter();
  readonly #text: string;
  readonly #shared: ReadonlyMap<object, number>;
  /** What was written, by identity; strings by content. */
  readonly #written = new Map<unknown, number>();
  /** The bags that were written, by their words. */
  readonly #bags = new Map<string, number>();
  #count = 0;
  readonly #recent: number[] = [];
  #isPlain = true;

  constructor(tables: Packing, { text, shared }: Surroundings) {
    this.#tables = tables;
    this.#text = text;
    this.#shared = new Map(shared.map((one, i) => [one, i]));
  }

  pack(value: unknown): string | undefined {
    this.#value(value);
    return this.#isPlain ? this.#out.take() : undefined;
  }

  #value(value: unknown): void {
    if (typeof value === 'string') this.#string(value);
    else if (typeof value === 'number') this.#number(value);
    else if (typeof value === 'object' && value !== null) this.#object(value);
    else if (value === undefined) this.#out.byte(KIND.undefined);
    else if (typeof value === 'boolean') this.#out.byte(value ? KIND.true : KIND.false);
    else this.#isPlain = false;
  }

  #number(value: number): void {
    if (!Number.isSafeInteger(value) || Object.is(value, -0) || Math.abs(value) > 2 ** 50) {
      this.#out.byte(KIND.double);
      this.#out.double(value);
    } else if (value >= 0 && value < SMALLS) {
      this.#out.byte(KIND.small + value);
    } else {
      this.#out.byte(KIND.whole);
      this.#out.whole(value);
    }
  }

  #string(text: string): void {
    if (this.#again(text)) return;
    const start =
      text.length < SHORTEST_SLICE
        ? undefined
        : this.#recent.find((at) => this.#text.startsWith(text, at));
    const common = start === undefined ? this.#tables.common(text) : undefined;
    if (start !== undefined) {
      this.#out.byte(KIND.slice);
      this.#out.count(start);
      this.#out.count(text.length);
    } else if (common !== undefined) {
      this.#out.byte(KIND.common);
      this.#out.count(common);
    } else {
      this.#out.byte(KIND.string);
      this.#out.string(text);
    }
    this.#written.set(text, this.#count++);
  }

  #object(value: object): void {
    const shared = this.#shared.get(value);
    if (shared !== undefined) {
      this.#out.byte(KIND.shared);
      this.#out.count(shared);
      this.#noteSpans(value);
    } else if (isSpan(value)) {
      this.#span(value);
    } else if (value instanceof Bag) {
      this.#bag(value);
    } else if (!this.#again(value)) {
      this.#written.set(value, this.#count++);
      this.#structure(value);
    }
  }

  #structure(value: object): void {
    if (Array.isArray(value)) this.#list(KIND.array, value);
    else if (value instanceof Set) this.#list(KIND.set, [...value]);
    else if (value instanceof Map) this.#list(KIND.map, [...value].flat(1));
    else if (Object.getPrototypeOf(value) === Object.prototype) this.#record(value);
    else this.#isPlain = false;
  }

  #list(kind: number, items: readonly unknown[]): void {
    this.#out.byte(kind);
    this.#out.count(items.length);
    for (const item of items) this.#value(item);
  }

  #record(value: object): void {
    this.#out.byte(KIND.object);
    this.#out.count(this.#tables.shape(Object.keys(value)));
    for (const part of Object.values(value)) this.#value(part);
  }

  #span({ start, end }: Span): void {
    this.#out.byte(KIND.span);
    this.#out.count(start);
    this.#out.count(end - start);
    this.#note(start);
  }

  #bag({ terms }: Bag): void {
    const words = terms.map((term) => this.#tables.word(term));
    const content = words.join();
    if (this.#again(content, this.#bags)) return;
    this.#bags.set(content, this.#count++);
    this.#out.byte(KIND.bag);
    this.#out.count(words.length);
    for (const word of words) this.#out.count(word);
  }

  /** Whether the value was written before; then that is said. */
  #again(value: unknown, written: ReadonlyMap<unknown, number> = this.#written): boolean {
    const at = written.get(value);
    if (at === undefined) return false;
    this.#out.byte(KIND.again);
    this.#out.count(at);
    return true;
  }

  /** Where the spans of a shared object begin, strings of its owner often begin, too. */
  #noteSpans(value: object): void {
    for (const part of Object.values(value) as unknown[]) {
      if (typeof part === 'object' && part !== null && isSpan(part)) this.#note(part.start);
    }
  }

  #note(start: number): void {
    if (this.#recent.unshift(start) > RECENT) this.#recent.pop();
  }
}

class Unpacker {
  readonly #tables: Packing;
  readonly #in: ByteReader;
  readonly #text: string;
  readonly #shared: readonly object[];
  readonly #read: unknown[] = [];

  constructor(tables: Packing, packed: string, { text, shared }: Surroundings) {
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

/** Whether an object is a span and nothing more, as spans are mostly. */
function isSpan(value: object): value is Span {
  if (!('start' in value && 'end' in value)) return false;
  const { start, end } = value as { start: unknown; end: unknown };
  if (!isCount(start) || !isCount(end) || end < start) return false;
  const keys = Object.keys(value);
  return keys.length === 2 && keys[0] === 'start';
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
