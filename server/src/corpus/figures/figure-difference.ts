import type { ConflictKind } from '../corpus-view.js';
import { TOLL_CLASSES } from '../tables/predicate-kin.js';
import { relate } from './comparable.js';
import type { FigureRecord } from './figure-record.js';

/**
 * How two values of one quantity differ; undefined when they say the same. A later day, or a bound
 * that grew, is a revision; two values at once a contradiction; "dozens" beside 18 only vague.
 */
export function differenceOf(
  a: FigureRecord,
  b: FigureRecord,
): Extract<ConflictKind, 'contradiction' | 'revision' | 'vagueness'> | undefined {
  const relation = relate(a.quantity, b.quantity);
  if (relation === 'equal') return undefined;
  if (relation === 'vague') return 'vagueness';
  if (relation === 'compatible') return outgrown(a, b) ? 'revision' : 'vagueness';
  return isRevision(a, b) ? 'revision' : 'contradiction';
}

/** "At least 8" holds beside 12, yet a reader is told two numbers; unless both were written on one day. */
function outgrown(a: FigureRecord, b: FigureRecord): boolean {
  const bounded = [a, b].some(
    ({ figure }) => figure.modifier === 'at-least' || figure.modifier === 'more-than',
  );
  if (!bounded || a.quantity.value === undefined || b.quantity.value === undefined) return false;
  if (a.figure.approximate || b.figure.approximate) return false;
  return !(a.context.date !== undefined && a.context.date === b.context.date);
}

function isRevision(a: FigureRecord, b: FigureRecord): boolean {
  if (a.figure.superseded || b.figure.superseded) return true;
  const dated = a.context.date !== undefined && b.context.date !== undefined;
  const otherDay = dated && a.context.date !== b.context.date;
  if (grows(a) || grows(b)) return !dated || otherDay;
  return otherDay && a.source !== '' && a.source === b.source;
}

function grows(record: FigureRecord): boolean {
  for (const name of record.predicates) if (TOLL_CLASSES.has(name)) return true;
  return false;
}
