/** Names of months and days, in full and short, and of times that are written with a capital. Small letters. */
export const CALENDAR_WORDS: ReadonlySet<string> = new Set(
  (
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun gmt utc est edt pst pdt cet bst ' +
    'christmas easter ramadan halloween thanksgiving'
  ).split(' '),
);
