const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Adverbs of day, in days from the day of writing. */
export const DAY_ADVERBS: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
  ['overnight', 0],
]);

/** Adjectives that place a period before or after the one of writing. */
export const PERIOD_SHIFTS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['previous', -1],
  ['this', 0],
  ['next', 1],
]);

/** Periods that an adjective can shift: "last year", "next month". */
export const PERIODS = words('day week month quarter half year');

/** Prepositions after which a date only bounds a period. */
export const BOUNDING = words('since until till by from to before after through');

/** Words after a duration that make it a distance back in time: "a year earlier". */
export const BACK_WORDS = words('earlier ago before previously');

/** Verbs of saying: a time beside them dates the saying. */
export const SAYING_VERBS = words(
  'say tell report announce add state confirm claim warn note write insist estimate explain acknowledge declare reveal ' +
    'publish release show inform repeat reply answer ask comment describe argue deny stress',
);
