import type { Quantity, QuantityKind } from '../../recognizers/quantities/quantity.js';

/**
 * The year that a document is written in or about: that of its date, else the latest year that it names;
 * undefined when it names none.
 */
export function latestYear(
  date: string | undefined,
  quantities: readonly (readonly Quantity[])[],
): number | undefined {
  if (date !== undefined) return Number(date.slice(0, 4));
  let latest: number | undefined;
  for (const list of quantities) {
    for (const { kind, iso } of list) {
      if (kind !== 'year' && kind !== 'date') continue;
      const year = Number(/^\d{4}/.exec(iso ?? '')?.[0] ?? NaN);
      if (year <= 2100 && (latest === undefined || year > latest)) latest = year;
    }
  }
  return latest;
}

const TIMES: ReadonlySet<QuantityKind> = new Set(['date', 'time', 'year', 'age']);

/** Whether a figure's own time lies a year or more before the document's: another event or period. */
export function isOtherTime(
  time: string | undefined,
  year: number | undefined,
  kind: QuantityKind,
): boolean {
  if (time === undefined || year === undefined || TIMES.has(kind)) return false;
  const own = Number(/^\d{4}/.exec(time)?.[0] ?? NaN);
  return own < year;
}
