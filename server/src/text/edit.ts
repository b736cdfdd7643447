import { shift, type Span } from './span.js';

/** A stretch of a text replaced by other words. The span counts in the text before the edit. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** The text after the edit. A span that reaches beyond the text is clamped to it. */
export function applyEdit(text: string, edit: TextEdit): string {
  return text.slice(0, edit.span.start) + edit.newText + text.slice(edit.span.end);
}

/** The text after all the edits, each counting in the text that the one before it left. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return edits.reduce(applyEdit, text);
}

/**
 * The one edit that makes `before` into `after`: what lies between their common start and their
 * common end. Undefined when the texts are equal.
 */
export function editBetween(before: string, after: string): TextEdit | undefined {
  if (before === after) return undefined;
  const limit = Math.min(before.length, after.length);
  let start = 0;
  while (start < limit && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  const most = limit - start;
  while (tail < most && sameFromEnd(before, after, tail)) tail++;
  const span = { start, end: before.length - tail };
  return { span, newText: after.slice(start, after.length - tail) };
}

function sameFromEnd(a: string, b: string, back: number): boolean {
  return a.charCodeAt(a.length - 1 - back) === b.charCodeAt(b.length - 1 - back);
}

/** The edit without what it replaces by itself: an editor may send a whole line for one letter. */
export function trimEdit(text: string, edit: TextEdit): TextEdit {
  const old = text.slice(edit.span.start, edit.span.end);
  const core = editBetween(old, edit.newText);
  if (core === undefined) {
    return { span: { start: edit.span.start, end: edit.span.start }, newText: '' };
  }
  const from = edit.span.start;
  return {
    span: { start: from + core.span.start, end: from + core.span.end },
    newText: core.newText,
  };
}

/**
 * Where a span lies after an edit. What is inserted at either edge stays outside; what is inserted
 * inside, or replaces a part of the span or all of it, belongs to it; an edit across an edge takes
 * away what it replaced. Undefined when nothing of the span is left.
 */
export function carrySpan(span: Span, edit: TextEdit): Span | undefined {
  const { start, end } = edit.span;
  const delta = edit.newText.length - (end - start);
  if (start === end && start === span.start) return shift(span, delta);
  if (start >= span.end) return span;
  if (end <= span.start) return shift(span, delta);
  const carried = {
    start: start < span.start ? start + edit.newText.length : span.start,
    end: end > span.end ? start : span.end + delta,
  };
  return carried.start < carried.end ? carried : undefined;
}
