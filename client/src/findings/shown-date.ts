/**
 * A date in ISO 8601, as far as it goes, in the words of a language: "2022", "January 2022",
 * "6 January 2022"; as it is when it is no date of the calendar.
 */
export function shownDate(iso: string, language: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso) ?? [];
  if (year === undefined || month === undefined) return iso;
  const date = new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  const parts: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', timeZone: 'UTC' };
  return new Intl.DateTimeFormat(
    language,
    day === undefined ? parts : { ...parts, day: 'numeric' },
  ).format(date);
}
