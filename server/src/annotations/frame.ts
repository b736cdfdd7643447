import type { Selectors } from './annotation.js';
import {
  CONTEXT_LENGTH,
  CONTEXT_SLACK,
  DISTINCTIVE_LENGTH,
  DISTINCTIVE_WORDS,
  REPEATED_CONTEXT_LENGTH,
  REPEATED_FROM,
} from './anchor-limits.js';
import { passageTokens, wholeWords, type PassageToken } from './critical-tokens.js';
import { foldText, toFolded } from './folded-text.js';

/** A stored quote in its stored context, folded as one text: what is looked for. */
export interface Frame {
  /** Prefix, quote and suffix. */
  readonly folded: string;
  /** Where the quote lies in `folded`, without white space at its edges. */
  readonly start: number;
  readonly end: number;
  /** The quote widened to whole words. */
  readonly wide: { readonly start: number; readonly end: number };
  /** The words of the widened quote. */
  readonly tokens: readonly PassageToken[];
  /** Where the quote started in its document; undefined when nobody wrote it down. */
  readonly position: number | undefined;
  /** Whether the quote is long enough not to stand twice by chance. */
  readonly distinctive: boolean;
  /** Whether the quote was not unique when it was stored. */
  readonly repeated: boolean;
  /** How much context on either side must be compared to tell the quote's copies apart. */
  readonly judged: number;
}

/** Undefined when the quote is empty, or white space. */
export function createFrame(selectors: Selectors): Frame | undefined {
  const { exact, prefix, suffix } = selectors.quote;
  const text = foldText(prefix + exact + suffix);
  const { folded } = text;
  let start = toFolded(text, prefix.length);
  let end = toFolded(text, prefix.length + exact.length);
  while (start < end && folded[start] === ' ') start++;
  while (end > start && folded[end - 1] === ' ') end--;
  if (start >= end) return undefined;
  const wide = wholeWords(folded, start, end);
  const tokens = passageTokens(folded, wide.start, wide.end);
  return {
    folded,
    start,
    end,
    wide,
    tokens,
    position: selectors.position?.start,
    distinctive: tokens.length >= DISTINCTIVE_WORDS && end - start >= DISTINCTIVE_LENGTH,
    repeated: isRepeated(selectors, folded, start, end),
    judged: judgedLength(selectors),
  };
}

/** The folded quote. */
export function frameQuote(frame: Frame): string {
  return frame.folded.slice(frame.start, frame.end);
}

/** Context that was stored longer than usual was needed in full, or else only its nearest part. */
function judgedLength({ quote }: Selectors): number {
  const stored = Math.max(quote.prefix.length, quote.suffix.length);
  return stored > REPEATED_CONTEXT_LENGTH + CONTEXT_SLACK ? stored : CONTEXT_LENGTH;
}

function isRepeated(selectors: Selectors, folded: string, start: number, end: number): boolean {
  const { prefix, suffix } = selectors.quote;
  if (prefix.length > REPEATED_FROM || suffix.length > REPEATED_FROM) return true;
  const quote = folded.slice(start, end);
  return folded.indexOf(quote) !== start || folded.includes(quote, start + 1);
}
