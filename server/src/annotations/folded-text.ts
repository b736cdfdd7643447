import type { Span } from '../text/span.js';
import { partitionPoint } from '../text/partition-point.js';

/**
 * A text without the differences that do no harm: runs of white space are one space; soft hyphens
 * and invisible marks are gone; quotation marks, apostrophes and dashes are the plain ones, a run
 * of hyphens is one; letters are composed (NFC), ligatures and full-width forms taken apart. Case
 * and everything else stay. Each code unit knows where it came from.
 */
export interface FoldedText {
  readonly folded: string;
  /** For each code unit of `folded`, where its source starts. */
  readonly starts: Int32Array;
  /** For each code unit of `folded`, where its source ends. */
  readonly ends: Int32Array;
}

/** Folds a text in one pass. */
export function foldText(text: string): FoldedText {
  const folder = new Folder(text);
  let at = 0;
  while (at < text.length) at = folder.step(at);
  return folder.finish();
}

/** The folded form alone. */
export function fold(text: string): string {
  return foldText(text).folded;
}

/** The span of the source that a stretch of the folded text came from. */
export function toSource(text: FoldedText, start: number, end: number): Span {
  if (end <= start) {
    const at = text.starts[start] ?? text.ends[text.folded.length - 1] ?? 0;
    return { start: at, end: at };
  }
  return { start: text.starts[start] ?? 0, end: text.ends[end - 1] ?? 0 };
}

/** The first offset of the folded text whose source starts at `offset` or after it. */
export function toFolded(text: FoldedText, offset: number): number {
  return partitionPoint(text.starts, (start) => start < offset);
}

const SPACE = 0x20;
const HYPHEN = 0x2d;
const STOP = 0x2e;
const COMBINING_OR_TRAILING_JAMO = /[\p{M}\u1160-\u11FF]/u;
const COMPATIBILITY = /[\uFB00-\uFB06\uFF01-\uFF5E]/;

/** What single code units fold to; an empty string: nothing. */
const SIMPLE: ReadonlyMap<number, string> = new Map([
  ...units(' ', '\t\n\v\f\r\u0085\u00A0\u1680\u2028\u2029\u202F\u205F\u3000'),
  ...units(' ', '\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A'),
  ...units('', '\u00AD\u200B\u200C\u200E\u200F\u2060\uFEFF\u202A\u202B\u202C\u202D\u202E'),
  ...units('', '\u2066\u2067\u2068\u2069\u061C'),
  ...units('"', '\u201C\u201D\u201E\u201F\u00AB\u00BB\u301D\u301E\u2033\uFF02'),
  ...units("'", '\u2018\u2019\u201A\u201B\u2039\u203A\u2032\u00B4\u0060\u02BC\uFF07'),
  ...units('-', '\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\uFF0D'),
  ...units('...', '\u2026'),
]);

function units(to: string, from: string): [number, string][] {
  return [...from].map((char) => [char.charCodeAt(0), to]);
}

/** Builds a folded text piece by piece. */
class Folder {
  private readonly parts: string[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private last = -1;

  constructor(private readonly text: string) {}

  /** Folds what stands at `at` and returns where the next piece starts. */
  step(at: number): number {
    const code = this.text.charCodeAt(at);
    const simple = code > SPACE && code < 0x60 ? undefined : SIMPLE.get(code);
    if (simple !== undefined) {
      this.put(simple, at, at + 1);
      return at + 1;
    }
    if (code < 0x80 && this.text.charCodeAt(at + 1) < 0x300) {
      this.put(this.text.charAt(at), at, at + 1);
      return at + 1;
    }
    const end = this.clusterEnd(at);
    this.put(this.cluster(at, end), at, end);
    return end;
  }

  finish(): FoldedText {
    return {
      folded: this.parts.join(''),
      starts: Int32Array.from(this.starts),
      ends: Int32Array.from(this.ends),
    };
  }

  private put(piece: string, start: number, end: number): void {
    for (let i = 0; i < piece.length; i++) {
      const code = piece.charCodeAt(i);
      if ((code === SPACE || code === HYPHEN) && code === this.last) {
        this.ends[this.ends.length - 1] = end;
        continue;
      }
      this.parts.push(piece.charAt(i));
      this.starts.push(start);
      this.ends.push(end);
      this.last = code;
    }
  }

  private clusterEnd(at: number): number {
    let end = at + ((this.text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
    while (end < this.text.length && this.text.charCodeAt(end) >= 0x300) {
      const next = String.fromCodePoint(this.text.codePointAt(end) ?? STOP);
      if (!COMBINING_OR_TRAILING_JAMO.test(next)) break;
      end += next.length;
    }
    return end;
  }

  private cluster(start: number, end: number): string {
    const piece = this.text.slice(start, end);
    return COMPATIBILITY.test(piece) ? piece.normalize('NFKC') : piece.normalize('NFC');
  }
}
