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
  if ((isHandful(a) || isHandful(b)) && !farApart(a, b)) return undefined;
  if (relation === 'vague') return farApart(a, b) && grows(a) ? 'revision' : 'vagueness';
  if (relation === 'compatible') return outgrown(a, b) ? 'revision' : 'vagueness';
  return isRevision(a, b) ? 'revision' : 'contradiction';
}

/** "Several" and "a few" are hardly numbers: nothing differs from them. */
function isHandful({ quantity }: FigureRecord): boolean {
  return quantity.value === undefined && quantity.high < 12;
}

/** "Several" is far from "dozens". */
function farApart({ quantity: a }: FigureRecord, { quantity: b }: FigureRecord): boolean {
  return a.low > 2 * b.high || b.low > 2 * a.high;
}

/** So much more than "at least n" is room that the words leave, when both were written on one day. */
const ROOM = 1.45;

/** "At least 8" holds beside 12, yet a reader is told two numbers: the later or wider count. */
function outgrown(a: FigureRecord, b: FigureRecord): boolean {
  const bounded = [a, b].some(
    ({ figure }) => figure.modifier === 'at-least' || figure.modifier === 'more-than',
  );
  const x = a.quantity.value;
  const y = b.quantity.value;
  if (!bounded || x === undefined || y === undefined) return false;
  if (a.figure.approximate || b.figure.approximate) return false;
  const round = isRound(Math.min(x, y));
  if (Math.max(x, y) > (round ? 2 : 1) * ROOM * Math.min(x, y)) return true;
  return grows(a) && !round && onOtherDays(a, b);
}

/** Whether a bound is a round number, which leaves room for what is a little more. */
function isRound(value: number): boolean {
  return (value >= 100 && value % 50 === 0) || (value >= 20 && value % 10 === 0);
}

/** Whether two reports are known to be of different days. */
function onOtherDays(a: FigureRecord, b: FigureRecord): boolean {
  return a.context.day !== undefined && b.context.day !== undefined && !sameDay(a, b);
}

/** Whether two reports are known to be of one day, though one may leave the year out. */
function sameDay(a: FigureRecord, b: FigureRecord): boolean {
  const x = a.context.day;
  const y = b.context.day;
  if (x === undefined || y === undefined) return false;
  const yearless = x.startsWith('--') || y.startsWith('--');
  return yearless ? x.slice(-5) === y.slice(-5) : x === y;
}

function isRevision(a: FigureRecord, b: FigureRecord): boolean {
  if (a.earlier || b.earlier) return true;
  const dated = a.context.day !== undefined && b.context.day !== undefined;
  const otherDay = onOtherDays(a, b);
  if (grows(a) || grows(b)) return !dated || otherDay;
  return otherDay && a.source !== '' && a.source === b.source;
}

/** Whether a count changes as its event goes on. */
export function grows(record: FigureRecord): boolean {
  for (const name of record.predicates) if (TOLL_CLASSES.has(name)) return true;
  return false;
}
