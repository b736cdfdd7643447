import type { Alternative, Quantity } from '../../recognizers/quantities/quantity.js';

/** How one document writes what can be read in two ways. */
export interface Habits {
  /** 1.234,5: the comma is the decimal mark. */
  readonly commaDecimal: boolean;
  /** Sums are in pounds sterling. */
  readonly sterling: boolean;
  /** 02/13/2025: the month comes first. */
  readonly monthFirst: boolean;
  /** The currency of all sums; undefined when there are none or several. */
  readonly currency: string | undefined;
}

/** Reads a document's habits from the quantities that can be read in one way only. */
export function readHabits(quantities: readonly Quantity[]): Habits {
  let comma = 0;
  let grouped = 0;
  let decimals = 0;
  let sterling = false;
  let monthFirst = 0;
  const currencies = new Set<string>();
  for (const quantity of quantities) {
    const { written } = quantity;
    comma += decimalVote(quantity, written);
    const groups = pointGroupVote(quantity);
    grouped += groups;
    if (groups === 0 && /^\d+\.\d{1,2}$/.test(written) && quantity.kind !== 'time') decimals++;
    if (quantity.unit === 'GBP') sterling = true;
    if (quantity.kind === 'money' && quantity.unit !== undefined) currencies.add(quantity.unit);
    monthFirst += monthVote(quantity, written);
  }
  // "1.000 wounded" beside "6.000 kilometers", and no decimal: the point groups thousands here.
  const pointGroups = comma >= 0 && decimals === 0 && grouped >= MIN_GROUPED;
  const [currency] = currencies.size === 1 ? currencies : [];
  return {
    commaDecimal: comma > 0 || pointGroups,
    sterling,
    monthFirst: monthFirst > 0,
    currency,
  };
}

/** How many votes make a habit of grouping by points. */
const MIN_GROUPED = 2;

/** 2 for "1.000 people", who come whole; 1 for "6.000 km", which is not measured to the metre; 0 for what may be a decimal. */
function pointGroupVote({ written, kind, clause }: Quantity): number {
  if (!/^[1-9]\d{0,2}\.\d{3}$/.test(written)) return 0;
  if (kind === 'count' && clause.head !== undefined) return 2;
  return written.endsWith('00') ? 1 : 0;
}

/** +1 for "3,5" or "1.234.567", -1 for "3.5" or "1,234,567", 0 for what may be either. */
function decimalVote(quantity: Quantity, written: string): number {
  if (quantity.kind === 'time' || quantity.kind === 'date') return 0;
  if (/\d,\d{1,2}(?!\d|,)/.test(written) || /\d\.\d{3}[.,]\d/.test(written)) return 1;
  if (/\d\.\d{1,2}(?!\d|\.)/.test(written) || /\d,\d{3}[.,]\d/.test(written)) return -1;
  return /\d,\d{3}(?!\d)/.test(written) ? -0.1 : 0;
}

/** Numeric dates with a part above twelve, and the order of the dates in words. */
function monthVote(quantity: Quantity, written: string): number {
  if (quantity.kind !== 'date') return 0;
  const numeric = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}$/.exec(written);
  if (numeric) return Number(numeric[2]) > 12 ? 10 : Number(numeric[1]) > 12 ? -10 : 0;
  return /^\p{L}/u.test(written) && /\d{1,2},/.test(written)
    ? 1
    : /^\d{1,2}/.test(written)
      ? -1
      : 0;
}

/** The quantity in the reading that the document's habits choose. */
export function byHabit(quantity: Quantity, habits: Habits): Quantity {
  const { alternative } = quantity;
  if (!alternative || !applies(alternative, habits)) return quantity;
  const { value, kind, iso } = alternative;
  const unit = alternative.when === 'one-currency' ? habits.currency : alternative.unit;
  const scale = value === undefined || !quantity.value ? 1 : value / quantity.value;
  const { low, high } = quantity.interval;
  const interval = {
    low: low === undefined ? undefined : low * scale,
    high: high === undefined ? undefined : high * scale,
  };
  return { ...quantity, value, kind, unit, iso: iso ?? quantity.iso, interval };
}

function applies({ when }: Alternative, habits: Habits): boolean {
  switch (when) {
    case 'comma-decimal':
      return habits.commaDecimal;
    case 'sterling':
      return habits.sterling;
    case 'month-first':
      return habits.monthFirst;
    case 'one-currency':
      return habits.currency !== undefined;
  }
}
