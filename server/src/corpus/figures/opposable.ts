import type { Figure } from '../../document/document-analysis.js';
import type { ValueRelation } from './comparable.js';
import { haveCompany } from './evidence.js';
import type { FigureRecord } from './figure-record.js';

/** One is of the report's own event, stated as so; the other of another, a plan, or a change. */
export function excluded(a: FigureRecord, b: FigureRecord, relation: ValueRelation): boolean {
  const x = a.figure;
  const y = b.figure;
  if (x.change !== y.change) return true;
  if (x.hypothetical !== y.hypothetical && relation !== 'equal') {
    const firm = x.hypothetical ? b : a;
    if (!firm.future) return true;
  }
  return x.otherEvent !== y.otherEvent && !(x.otherEvent && y.otherEvent);
}

/** Places in an order, and dates of the page, are linked when they agree; no difference is read into them. */
function isContested({ quantity, mode }: FigureRecord): boolean {
  if (mode === 'page') return false;
  return quantity.dimension !== 'ordinal' && quantity.dimension !== 'rank';
}

/** Whether the values of two figures may differ of one quantity; changes may, when they are `weighed` against others. */
export function canDiffer(a: FigureRecord, b: FigureRecord, weighed = false): boolean {
  if (!isContested(a) || !isContested(b)) return false;
  const { figure: x } = a;
  const { figure: y } = b;
  if (isDenied(x) || isDenied(y) || areComplements(a, b)) return false;
  if (x.change && !weighed && !isOneChange(a, b)) return false;
  if (x.otherEvent && !samePast(a, b)) return false;
  if (x.hypothetical && y.hypothetical && twoForecasts(a, b)) return false;
  return !(a.earlier && b.earlier);
}

/** Two shares that make up a whole: the one is what the other leaves, as 48.3% and 51.7% of a vote. */
function areComplements({ quantity: a }: FigureRecord, { quantity: b }: FigureRecord): boolean {
  if (a.dimension !== 'share' || a.value === undefined || b.value === undefined) return false;
  return Math.abs(a.value + b.value - 1) < 0.011;
}

/** Two changes are of one thing over one time when a telling number stands beside both: "up 4% to 2.51 billion". */
function isOneChange(a: FigureRecord, b: FigureRecord): boolean {
  return a.quantity.dimension === 'share' && haveCompany(a, b);
}

/** What one expects is no contradiction of what another expects. */
function twoForecasts(a: FigureRecord, b: FigureRecord): boolean {
  return a.source !== '' && b.source !== '' && a.source !== b.source;
}

/** Two figures of the past are of one event only when both name its year. */
function samePast(a: FigureRecord, b: FigureRecord): boolean {
  const x = /^\d{4}/.exec(a.figure.measure.time ?? '')?.[0] ?? [...a.years].join();
  return x !== '' && x === (/^\d{4}/.exec(b.figure.measure.time ?? '')?.[0] ?? [...b.years].join());
}

/** "Cannot be higher than 9" denies nothing: it is a bound. */
function isDenied(figure: Figure): boolean {
  return figure.negated && figure.modifier !== 'at-most' && figure.modifier !== 'less-than';
}
