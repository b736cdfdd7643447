import { carrySpan, trimEdit, type TextEdit } from '../text/edit.js';
import { shift, type Span } from '../text/span.js';
import type { Anchor, Anchorer, ReviewReason } from './anchor.js';
import type { Selectors } from './annotation.js';
import { LEAST_SIMILARITY } from './anchor-limits.js';
import { passageTokens, wholeWords } from './critical-tokens.js';
import { criticalDifferences, type Difference } from './differences.js';
import { foldText, toFolded, toSource } from './folded-text.js';
import { createFrame, frameQuote } from './frame.js';
import { similarity } from './similarity.js';

/**
 * Where an anchored note stands after an edit. It travels with its words; if the edit came near
 * them they are verified against the stored quote, and a note whose number, name or negation was
 * changed needs review where it stands. Undefined: the note was not anchored, or its words are gone;
 * then it must be anchored anew in the text as it is now.
 *
 * @param before the text that the edit counts in
 * @param after the text it leaves
 */
export function rebase(
  anchor: Anchor,
  selectors: Selectors,
  edit: TextEdit,
  before: string,
  after: string,
): Anchor | undefined {
  return rebaseAll([{ anchor, selectors }], edit, before, after)[0];
}

/** {@link rebase} for all notes of a document, which is as quick as one can type. */
export function rebaseAll(
  notes: readonly { readonly anchor: Anchor; readonly selectors: Selectors }[],
  edit: TextEdit,
  before: string,
  after: string,
): (Anchor | undefined)[] {
  const trimmed = trimEdit(before, edit);
  return notes.map(({ anchor, selectors }) => {
    if (anchor.state !== 'anchored' || isReplaced(anchor.span, edit.span)) return undefined;
    return rebaseTrimmed(anchor, selectors, trimmed, after);
  });
}

/**
 * An edit that takes away more than the passage and brings other words for all of it, as when a text
 * is pasted over another or read again from disk, carries nothing along: even if the same letters are
 * among the new words, they may be another's.
 */
function isReplaced(span: Span, edit: Span): boolean {
  const covers = edit.start <= span.start && edit.end >= span.end;
  return covers && (edit.start < span.start || edit.end > span.end);
}

/**
 * What a note is that stands on this passage: anchored, or in need of review. The passage is widened
 * to whole words if the quote is made of whole words. Undefined when nothing but white space is left.
 */
export function verify(text: string, span: Span, selectors: Selectors): Anchor | undefined {
  const frame = createFrame(selectors);
  if (frame === undefined) return undefined;
  const from = Math.max(0, span.start - NEIGHBORHOOD);
  const local = foldText(text.slice(from, span.end + NEIGHBORHOOD));
  const start = toFolded(local, span.start - from);
  const end = toFolded(local, span.end - from);
  if (local.folded.slice(start, end).trim() === '') return undefined;
  const wide = wholeWords(local.folded, start, end);
  const kept = trimmed(local.folded, {
    start: frame.wide.start === frame.start ? wide.start : start,
    end: frame.wide.end === frame.end ? wide.end : end,
  });
  const tokens = passageTokens(local.folded, wide.start, wide.end);
  const differences = criticalDifferences(frame.tokens, tokens);
  const score = similarity(frameQuote(frame), local.folded.slice(kept.start, kept.end));
  return judged(shift(toSource(local, kept.start, kept.end), from), score, differences);
}

function trimmed(folded: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && folded[start] === ' ') start++;
  while (end > start && folded[end - 1] === ' ') end--;
  return { start, end };
}

function judged(span: Span, score: number, differences: readonly Difference[]): Anchor {
  if (differences.length > 0) return inReview(span, score, differences, 'differs');
  if (score < LEAST_SIMILARITY.both) return inReview(span, score, differences, 'changed');
  return { state: 'anchored', span, by: 'edit', score };
}

/**
 * New selectors for a note that was carried to where it is and would not be found there again by its
 * stored ones: to be written when its document is saved. Undefined: the stored ones still do, or the
 * note needs review first. So files change only where a note would otherwise be lost.
 */
export function refreshedSelectors(
  anchorer: Anchorer,
  anchor: Anchor,
  selectors: Selectors,
): Selectors | undefined {
  if (anchor.state !== 'anchored' || anchor.by === 'position') return undefined;
  const again = anchorer.anchor(selectors);
  const found = again.state === 'anchored' && sameSpan(again.span, anchor.span);
  return found ? undefined : anchorer.describe(anchor.span);
}

function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** Text around a passage that is read with it, to see whole words and numbers. */
const NEIGHBORHOOD = 64;

/** An edit this near may change the number or word that a passage ends within: "12", then ",000". */
const NEAR = NEIGHBORHOOD;

type Anchored = Extract<Anchor, { state: 'anchored' }>;

function rebaseTrimmed(
  anchor: Anchored,
  selectors: Selectors,
  edit: TextEdit,
  after: string,
): Anchor | undefined {
  const span = carrySpan(anchor.span, edit);
  if (span === undefined) return undefined;
  const near =
    edit.span.start <= anchor.span.end + NEAR && edit.span.end >= anchor.span.start - NEAR;
  if (!near) return { ...anchor, span };
  const whole = replaced(anchor.span, span, edit);
  const carried = verify(after, span, selectors);
  return whole === undefined ? carried : better(verify(after, whole, selectors), carried);
}

/**
 * An edit that goes over an end of the passage, as when another program writes the file anew, may
 * have put other words in the place of those it took: as many of the new as went. Undefined for
 * other edits.
 */
function replaced(old: Span, carried: Span, { span, newText }: TextEdit): Span | undefined {
  const overStart = span.start < old.start && span.end > old.start && span.end < old.end;
  const overEnd = span.start > old.start && span.start < old.end && span.end > old.end;
  if (overStart) {
    return { ...carried, start: carried.start - Math.min(newText.length, span.end - old.start) };
  }
  if (!overEnd) return undefined;
  return { ...carried, end: carried.end + Math.min(newText.length, old.end - span.start) };
}

function better(a: Anchor | undefined, b: Anchor | undefined): Anchor | undefined {
  if (a?.state !== 'needs-review') return a ?? b;
  if (b?.state !== 'needs-review') return b ?? a;
  return (a.candidates[0]?.score ?? 0) >= (b.candidates[0]?.score ?? 0) ? a : b;
}

function inReview(
  span: Span,
  score: number,
  differences: readonly Difference[],
  reason: ReviewReason,
): Anchor {
  return { state: 'needs-review', candidates: [{ span, score, differences }], reason };
}
