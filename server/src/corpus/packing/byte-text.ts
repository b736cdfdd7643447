/**
 * Numbers and strings as bytes, and the bytes as a string of one byte a character: the shortest that
 * the engine keeps, without the two hundred bytes that each array of bytes costs beside its content.
 */
export class ByteWriter {
  #bytes = new Uint8Array(1 << 12);
  #length = 0;

  byte(value: number): void {
    if (this.#length === this.#bytes.length) this.#grow();
    this.#bytes[this.#length++] = value;
  }

  /** A whole number from 0 below 2^53, seven bits a byte, lowest first. */
  count(value: number): void {
    let rest = value;
    while (rest >= 0x80) {
      this.byte((rest % 0x80) + 0x80);
      rest = Math.floor(rest / 0x80);
    }
    this.byte(rest);
  }

  /** A whole number of either sign. */
  whole(value: number): void {
    this.count(value < 0 ? -2 * value - 1 : 2 * value);
  }

  /** Any number, in eight bytes. */
  double(value: number): void {
    for (const byte of new Uint8Array(Float64Array.of(value).buffer)) this.byte(byte);
  }

  /** Any string: a byte a character when all fit, else two; lone surrogates as they are. */
  string(text: string): void {
    let wide = 0;
    for (let i = 0; i < text.length; i++) wide |= text.charCodeAt(i) >> 8;
    this.count(2 * text.length + (wide === 0 ? 0 : 1));
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      this.byte(unit & 0xff);
      if (wide !== 0) this.byte(unit >> 8);
    }
  }

  /** What was written; the writer is empty again. */
  take(): string {
    const parts: string[] = [];
    for (let at = 0; at < this.#length; at += PART) {
      const end = Math.min(at + PART, this.#length);
      parts.push(String.fromCharCode(...this.#bytes.subarray(at, end)));
    }
    this.#length = 0;
    return parts.join('');
  }

  #grow(): void {
    const larger = new Uint8Array(2 * this.#bytes.length);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** So many arguments a call surely takes. */
const PART = 4096;

/** Reads what a {@link ByteWriter} wrote, in the same order. */
export class ByteReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  byte(): number {
    return this.#text.charCodeAt(this.#at++);
  }

  count(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.byte();
      if (byte < 0x80) return value + byte * scale;
      value += (byte - 0x80) * scale;
      scale *= 0x80;
    }
  }

  whole(): number {
    const value = this.count();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  double(): number {
    const bytes = Uint8Array.from({ length: 8 }, () => this.byte());
    return new Float64Array(bytes.buffer)[0] ?? 0;
  }

  string(): string {
    const header = this.count();
    const length = Math.floor(header / 2);
    if (header % 2 === 0) {
      const start = this.#at;
      this.#at += length;
      return this.#text.slice(start, this.#at);
    }
    const units = Array.from({ length }, () => this.byte() + 256 * this.byte());
    const parts: string[] = [];
    for (let at = 0; at < length; at += PART) {
      parts.push(String.fromCharCode(...units.slice(at, at + PART)));
    }
    return parts.join('');
  }
}
