import { grows } from './figure-difference.js';
import type { FigureRecord } from './figure-record.js';
import { isState } from './sureness.js';

const LIKELY_RATIO = 3;

/** Sources that differ, and values that two counts of one thing may have: what one says, the other disputes. */
export function twoSources(a: FigureRecord, b: FigureRecord): boolean {
  if (a.source === b.source) return false;
  const x = a.quantity.value ?? a.quantity.low;
  const y = b.quantity.value ?? b.quantity.low;
  if (Math.max(x, y) > LIKELY_RATIO * Math.min(x, y)) return false;
  if (a.source !== '' && b.source !== '') return true;
  return !isState(a) && (!grows(a) || sameMeasure(a, b));
}

/** Told in the same words: what happened to whom. */
function sameMeasure(a: FigureRecord, b: FigureRecord): boolean {
  const x = a.figure.measure;
  const y = b.figure.measure;
  return x.predicate !== undefined && x.predicate === y.predicate && x.head === y.head;
}

/** Whether the document of two figures itself sets the one value against the other. */
export function areSetAgainst(a: FigureRecord, b: FigureRecord): boolean {
  const sets = (x: FigureRecord, y: FigureRecord): boolean =>
    x.against.some(({ figure }) => figure.span.start === y.figure.span.start);
  return sets(a, b) || sets(b, a);
}
