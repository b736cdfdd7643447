import { CURRENCIES, CURRENCY_PARTS } from '../tables/currencies.js';
import { UNIT_MULTIPLES, UNITS, type UnitRow } from '../tables/units.js';

/** A unit as found in a text: its published symbol and what one of it is in that symbol's unit. */
export interface UnitEntry {
  readonly symbol: string;
  /** "contos" are 1000 CVE, "decades" ten years; 1 for most. */
  readonly factor: number;
  readonly type: 'money' | 'measurement' | 'duration';
}

/** A name of several words: the words after the first, and the unit. */
interface NameEntry {
  readonly rest: readonly string[];
  readonly entry: UnitEntry;
}

/** Names by their first word, longest first. */
export const UNIT_NAMES: ReadonlyMap<string, readonly NameEntry[]> = indexNames();

/** Abbreviations and signs of measures, as written. */
export const UNIT_SIGNS: ReadonlyMap<string, UnitEntry> = new Map(
  UNITS.flatMap((row) =>
    signsOf(row.signs).map((sign): [string, UnitEntry] => [sign, entryOf(row)]),
  ),
);

/** Currency signs and codes, as written. */
export const CURRENCY_SIGNS: ReadonlyMap<string, UnitEntry> = new Map(
  CURRENCIES.flatMap((row) =>
    signsOf(row.signs).map((sign): [string, UnitEntry] => [
      sign,
      { symbol: row.code, factor: 1, type: 'money' },
    ]),
  ),
);

const ROWS: ReadonlyMap<string, UnitRow> = new Map(UNITS.map((row) => [row.symbol, row]));

/** The row of a published unit symbol ("km"); undefined for currencies, counted nouns and rates. */
export function unitRow(symbol: string): UnitRow | undefined {
  return ROWS.get(symbol);
}

/**
 * The value in base units (metres, seconds, °C, ...), with the dimension it has; undefined for a unit
 * that is none: a counted noun, a percentage, a currency. Rates ("bbl/d") convert when both parts do.
 */
export function toBaseUnit(
  value: number,
  symbol: string,
): { readonly value: number; readonly dimension: string } | undefined {
  const row = ROWS.get(symbol);
  if (row) return { value: value * row.factor + (row.offset ?? 0), dimension: row.dimension };
  const cut = symbol.lastIndexOf('/');
  const over = cut > 0 ? ROWS.get(symbol.slice(0, cut)) : undefined;
  const per = RATE_SECONDS.get(symbol.slice(cut + 1));
  if (!over || per === undefined) return undefined;
  return { value: (value * over.factor) / per, dimension: `${over.dimension}/duration` };
}

const RATE_SECONDS: ReadonlyMap<string, number> = new Map([
  ['s', 1],
  ['min', 60],
  ['h', 3600],
  ['d', 86400],
  ['week', 604800],
  ['month', 2629746],
  ['year', 31556952],
]);

function entryOf(row: UnitRow): UnitEntry {
  const type = row.dimension === 'duration' ? 'duration' : 'measurement';
  return { symbol: row.symbol, factor: 1, type };
}

function signsOf(signs: string): string[] {
  return signs === '' ? [] : signs.split(' ');
}

function indexNames(): ReadonlyMap<string, readonly NameEntry[]> {
  const index = new Map<string, NameEntry[]>();
  const add = (name: string, entry: UnitEntry) => {
    const [first = '', ...rest] = name.split(' ');
    const list = index.get(first) ?? [];
    list.push({ rest, entry });
    list.sort((a, b) => b.rest.length - a.rest.length);
    index.set(first, list);
  };
  for (const row of UNITS) for (const name of namesOf(row.names)) add(name, entryOf(row));
  for (const [name, { symbol, factor }] of UNIT_MULTIPLES) {
    add(name, { symbol, factor, type: 'duration' });
  }
  for (const row of CURRENCIES) {
    for (const name of namesOf(row.names))
      add(name, { symbol: row.code, factor: 1, type: 'money' });
  }
  for (const [name, { code, factor }] of CURRENCY_PARTS) {
    if (name.length > 1) add(name, { symbol: code, factor, type: 'money' });
  }
  return index;
}

function namesOf(names: string): string[] {
  return names === '' ? [] : names.split('|');
}
