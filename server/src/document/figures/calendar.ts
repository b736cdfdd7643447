/** A day counted from 1970-01-01, negative before. */
export type DayNumber = number;

/** The day number of an ISO date; undefined when it is not a full one. */
export function dayNumber(iso: string): DayNumber | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000);
}

/** The ISO date of a day number. */
export function isoOfDay(day: DayNumber): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** ISO weekday of a day number, Monday 1. */
export function weekdayOf(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The last day with this ISO weekday that is not after `day`. */
export function lastWeekday(day: DayNumber, weekday: number): DayNumber {
  return day - ((weekdayOf(day) - weekday + 7) % 7);
}

/** Reports tell of the past: a day ahead counts as so much farther than one behind. */
const AHEAD = 1.5;

/** Completes "--02-12" with the year that brings it nearest to the document's date. */
export function withYear(iso: string, date: string | undefined): string {
  const match = /^--(\d{2})-(\d{2})$/.exec(iso);
  const day = date === undefined ? undefined : dayNumber(date);
  if (!match || date === undefined || day === undefined) return iso;
  const year = Number(date.slice(0, 4));
  const candidates = [year - 1, year, year + 1].map(
    (y) => `${y}-${match[1] ?? ''}-${match[2] ?? ''}`,
  );
  const distance = (candidate: string) => {
    const ahead = (dayNumber(candidate) ?? Infinity) - day;
    return ahead > 0 ? ahead * AHEAD : -ahead;
  };
  return candidates.reduce((best, candidate) =>
    distance(candidate) < distance(best) ? candidate : best,
  );
}
