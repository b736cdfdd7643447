import type { Span } from '../../text/span.js';
import { Bag } from '../alignment.js';
import { ByteWriter } from './byte-text.js';
import { KIND, SMALLS, type Surroundings } from './packed-kinds.js';
import type { PackingTables } from './packing-tables.js';

/** Shorter strings take no more room than their place would. */
const SHORTEST_SLICE = 8;
/** A string is looked for only where one of the last few spans begins. */
const RECENT = 6;

/** Packs one value. */
export class Packer {
  readonly #tables: PackingTables;
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

  constructor(tables: PackingTables, { text, shared }: Surroundings) {
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
