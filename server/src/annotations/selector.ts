import type { Span } from '../text/span.js';
import type { Selectors } from './annotation.js';
import {
  CONTEXT_LENGTH,
  CONTEXT_SLACK,
  LONGEST_CONTEXT,
  REPEATED_CONTEXT_LENGTH,
} from './anchor-limits.js';

/**
 * The stored description of a passage: its words, the words around it, its position. White space
 * at the span's edges is left out, and characters are not split. Undefined when nothing but white
 * space is left. A quote that stands more than once in the text gets longer context.
 */
export function describe(text: string, span: Span): Selectors | undefined {
  const passage = wholeCharacters(text, trimmed(text, span));
  if (passage === undefined) return undefined;
  const length = contextLength(text, passage);
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact: text.slice(passage.start, passage.end),
      prefix: text.slice(contextStart(text, passage.start, length), passage.start),
      suffix: text.slice(passage.end, contextEnd(text, passage.end, length)),
    },
    position: { type: 'TextPositionSelector', start: passage.start, end: passage.end },
  };
}

const BLANK = /[\s\u00AD\u200B\u2060\uFEFF]/;
const JOINED = /^(?:\p{M}|\u200D|\uFE0F)/u;
/** Zero width joiner: what stands after it belongs to the same character. */
const JOINER = 0x200d;
/** Characters longer than this many code units are cut: no writing has them. */
const LONGEST_CHARACTER = 32;

function trimmed(text: string, span: Span): Span | undefined {
  let start = Math.max(0, Math.min(span.start, span.end));
  let end = Math.min(text.length, Math.max(span.start, span.end));
  while (start < end && BLANK.test(text.charAt(start))) start++;
  while (end > start && BLANK.test(text.charAt(end - 1))) end--;
  return start < end ? { start, end } : undefined;
}

function wholeCharacters(text: string, span: Span | undefined): Span | undefined {
  if (span === undefined) return undefined;
  let { start, end } = span;
  for (let i = 0; i < LONGEST_CHARACTER && start > 0 && isInsideCharacter(text, start); i++)
    start--;
  for (let i = 0; i < LONGEST_CHARACTER && isInsideCharacter(text, end); i++) end++;
  return { start, end };
}

function isInsideCharacter(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  if (isSplitPair(text, at) || text.charCodeAt(at - 1) === JOINER) return true;
  return text.charCodeAt(at) >= 0x300 && JOINED.test(text.slice(at, at + 2));
}

function isSplitPair(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

/** Longer for quotes that stand twice, and longer still until words and context are unique. */
function contextLength(text: string, passage: Span): number {
  const isUnique = (length: number) =>
    !standsTwice(
      text,
      contextStart(text, passage.start, length),
      contextEnd(text, passage.end, length),
    );
  if (isUnique(0)) return CONTEXT_LENGTH;
  if (isUnique(CONTEXT_LENGTH)) return REPEATED_CONTEXT_LENGTH;
  let length = REPEATED_CONTEXT_LENGTH;
  do length = Math.min(LONGEST_CONTEXT, 2 * length);
  while (length < LONGEST_CONTEXT && !isUnique(length));
  return length;
}

function standsTwice(text: string, start: number, end: number): boolean {
  const words = text.slice(start, end);
  const first = text.indexOf(words);
  return first !== start || text.indexOf(words, start + 1) !== -1;
}

function contextStart(text: string, at: number, length: number): number {
  if (length === 0) return at;
  let start = Math.max(0, at - length);
  for (let i = 0; i < CONTEXT_SLACK && start > 0; i++) {
    if (BLANK.test(text.charAt(start - 1))) return start;
    start--;
  }
  return isSplitPair(text, start) ? start + 1 : start;
}

function contextEnd(text: string, at: number, length: number): number {
  if (length === 0) return at;
  let end = Math.min(text.length, at + length);
  for (let i = 0; i < CONTEXT_SLACK && end < text.length; i++) {
    if (BLANK.test(text.charAt(end))) return end;
    end++;
  }
  return isSplitPair(text, end) ? end - 1 : end;
}
