import type { Alternative, Quantity } from '../../recognizers/quantities/quantity.js';

/** How one document writes what can be read in two ways. */
export interface Habits {
  /** 1.234,5: the comma is the decimal mark. */
  readonly commaDecimal: boolean;
  /** Sums are in pounds sterling. */
  readonly sterling: boolean;
  /** 02/13/2025: the month comes first. */
  readonly monthFirst: boolean;
  /** The currency of all sums, or of most; undefined when there are none or several. */
  readonly currency: string | undefined;
  /** All currencies that are named. */
  readonly currencies: ReadonlySet<string>;
}

/** Reads a document's habits from the quantities that can be read in one way only. */
export function readHabits(quantities: readonly Quantity[]): Habits {
  let comma = 0;
  let grouped = 0;
  let decimals = 0;
  let sterling = false;
  let monthFirst = 0;
  const currencies = new Map<string, number>();
  for (const quantity of quantities) {
    const { written } = quantity;
    comma += decimalVote(quantity, written);
    const groups = pointGroupVote(quantity);
    grouped += groups;
    if (groups === 0 && /^\d+\.\d{1,2}$/.test(written) && quantity.kind !== 'time') decimals++;
    if (quantity.unit === 'GBP') sterling = true;
    if (quantity.kind === 'money' && quantity.unit !== undefined && !quantity.alternative)
      currencies.set(quantity.unit, (currencies.get(quantity.unit) ?? 0) + 1);
    monthFirst += monthVote(quantity, written);
  }
  // "1.000 wounded" beside "6.000 kilometers", and no decimal: the point groups thousands here.
  const pointGroups = comma >= 0 && decimals === 0 && grouped >= MIN_GROUPED;
  return {
    commaDecimal: comma > 0 || pointGroups,
    sterling,
    monthFirst: monthFirst > 0,
    currency: mostUsed(currencies),
    currencies: new Set(currencies.keys()),
  };
}

/** The currency of the only sums, or of at least twice as many as any other, whose sums then are conversions. */
function mostUsed(currencies: ReadonlyMap<string, number>): string | undefined {
  const counts = new Map<string, number>();
  for (const [unit, count] of currencies) {
    const code = currencyOf(unit, currencies);
    counts.set(code ?? unit, (counts.get(code ?? unit) ?? 0) + count);
  }
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  return first && first[1] >= 2 * (second?.[1] ?? 0) ? first[0] : undefined;
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

/** Nouns of several currencies, with those that are meant by them. */
const FAMILIES: ReadonlyMap<string, readonly string[]> = new Map([
  ['franc', ['CHF', 'XOF', 'XAF', 'RWF']],
  ['peso', ['MXN', 'ARS', 'CLP', 'COP', 'PHP', 'DOP', 'UYU']],
  ['crown', ['SEK', 'NOK', 'DKK', 'CZK', 'ISK']],
  ['shilling', ['KES', 'TZS', 'UGX']],
  ['riyal', ['SAR', 'QAR']],
  ['dinar', ['BHD', 'RSD', 'KWD', 'JOD', 'IQD', 'DZD', 'TND']],
  ['kwacha', ['ZMW']],
]);

/** "3.4 million francs" where Swiss francs are the only ones that the document names in full. */
function currencyOf(
  unit: string | undefined,
  currencies: { has(code: string): boolean },
): string | undefined {
  const named = FAMILIES.get(unit ?? '')?.filter((code) => currencies.has(code)) ?? [];
  return named.length === 1 ? named[0] : unit;
}

/** The quantity in the reading that the document's habits choose. */
export function byHabit(quantity: Quantity, habits: Habits): Quantity {
  const { alternative } = quantity;
  if (!alternative || !applies(alternative, habits)) {
    const unit =
      quantity.kind === 'money' ? currencyOf(quantity.unit, habits.currencies) : quantity.unit;
    return unit === quantity.unit ? quantity : { ...quantity, unit };
  }
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
