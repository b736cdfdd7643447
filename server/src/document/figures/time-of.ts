import type { Quantity } from '../../recognizers/quantities/quantity.js';
import type { When } from '../../recognizers/quantities/when.js';
import { dayNumber, isoOfDay, lastWeekday, withYear } from './calendar.js';

/**
 * The time that a quantity is about, as ISO 8601 date, month or year, or "2024-Q3" for a quarter;
 * undefined when its sentence gives none or the document's date is needed and unknown.
 */
export function timeOf(
  quantity: Quantity,
  block: readonly Quantity[],
  date: string | undefined,
): string | undefined {
  const { when } = quantity.clause;
  return when && resolve(when, block, date);
}

function resolve(
  when: When,
  block: readonly Quantity[],
  date: string | undefined,
): string | undefined {
  switch (when.type) {
    case 'quantity': {
      const iso = block[when.index]?.iso;
      return iso === undefined ? undefined : withYear(iso, date).split('/')[0];
    }
    case 'weekday': {
      const day = date === undefined ? undefined : dayNumber(date);
      return day === undefined ? undefined : isoOfDay(lastWeekday(day, when.day));
    }
    case 'shift':
      return shifted(when.period, when.by, date);
    case 'month':
      return nearestMonth(when.month, date);
    case 'half':
      return date === undefined ? undefined : `${yearOf(date) ?? ''}-H${when.half}`;
    case 'quarter':
      return quarterOf(when.quarter, when.year ?? yearOf(date));
  }
}

function yearOf(date: string | undefined): number | undefined {
  return date === undefined ? undefined : Number(date.slice(0, 4));
}

function quarterOf(quarter: number, year: number | undefined): string | undefined {
  return year === undefined ? undefined : `${year}-Q${quarter}`;
}

function shifted(period: string, by: number, date: string | undefined): string | undefined {
  const day = date === undefined ? undefined : dayNumber(date);
  if (date === undefined || day === undefined) return undefined;
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  switch (period) {
    case 'day':
      return isoOfDay(day + by);
    case 'month': {
      const months = year * 12 + month - 1 + by;
      return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
    }
    case 'quarter': {
      const quarters = year * 4 + Math.floor((month - 1) / 3) + by;
      return `${Math.floor(quarters / 4)}-Q${(quarters % 4) + 1}`;
    }
    case 'year':
      return String(year + by);
    default:
      return undefined;
  }
}

/** "in December", written in January, is the one before: the last such month not after the writing. */
function nearestMonth(month: number, date: string | undefined): string | undefined {
  if (date === undefined) return undefined;
  const year = Number(date.slice(0, 4)) - (month > Number(date.slice(5, 7)) ? 1 : 0);
  return `${year}-${String(month).padStart(2, '0')}`;
}
