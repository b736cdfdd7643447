/**
 * A date or a time for people: "6 January 2022", "January 2022", "12 February", "18:40", "19:40 UTC",
 * "10:11 (UTC-04:00)". Takes ISO 8601 as far as certain, with "--02-12" for a day of no certain year;
 * what is in no such form comes back as it is.
 */
export function shownTime(iso: string): string {
  return shownDate(iso) ?? shownClock(iso) ?? iso;
}

function shownDate(iso: string): string | undefined {
  const [, year, month, day] = /^(-|\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso) ?? [];
  if (year === undefined) return undefined;
  const name = month === undefined ? undefined : MONTH_NAMES[Number(month) - 1];
  if (month !== undefined && name === undefined) return undefined;
  const parts = [day === undefined ? undefined : String(Number(day)), name];
  return [...parts, year === '-' ? undefined : year].filter((part) => part !== undefined).join(' ');
}

function shownClock(iso: string): string | undefined {
  const [, clock, zone = ''] = /^(\d{2}:\d{2}(?::\d{2})?)(Z|[-+]\d{2}:\d{2})?$/.exec(iso) ?? [];
  if (clock === undefined) return undefined;
  if (zone === '') return clock;
  return zone === 'Z' ? `${clock} UTC` : `${clock} (UTC${zone})`;
}

const MONTH_NAMES = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];
