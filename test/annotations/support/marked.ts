import type { Span } from '../../../server/src/text/span.js';

/** A text whose passage was marked by ⟦ and ⟧. */
export interface Marked {
  readonly text: string;
  /** Undefined when nothing was marked. */
  readonly span: Span | undefined;
}

/** Takes the marks out. */
export function marked(source: string): Marked {
  const start = source.indexOf('⟦');
  if (start === -1) return { text: source, span: undefined };
  const end = source.indexOf('⟧') - 1;
  return { text: source.replace('⟦', '').replace('⟧', ''), span: { start, end } };
}

/** Numbers of 0 to 1 that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
