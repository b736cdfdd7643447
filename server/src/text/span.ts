/**
 * A half-open stretch of a text: `start` inclusive, `end` exclusive, in UTF-16 code units
 * (JavaScript's string indices, the Language Server Protocol's default position encoding).
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether `inner` lies wholly within `outer`; an empty span at either edge counts as within. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether `offset` is inside the span or at its end (where an editor's caret stands after a word). */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** Whether the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The span moved right by `delta` code units (left, if negative). */
export function shift(span: Span, delta: number): Span {
  return { start: span.start + delta, end: span.end + delta };
}

/** The text between the span's offsets. */
export function sliceSpan(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}
