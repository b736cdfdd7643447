/** Number words below twenty, in order from zero. */
export const SMALL_NUMBERS: readonly string[] = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen ' +
  'sixteen seventeen eighteen nineteen'
).split(' ');

/** The tens, in order from twenty. */
export const TENS: readonly string[] =
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Ordinal words below the twentieth, in order from "zeroth". */
export const SMALL_ORDINALS: readonly string[] = (
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth ' +
  'thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'
).split(' ');

/** Ordinals of the tens, in order from "twentieth". */
export const TENS_ORDINALS: readonly string[] =
  'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'.split(' ');

/** Spellings and words beside the regular ones. */
export const OTHER_NUMBERS: ReadonlyMap<string, number> = new Map([
  ['fourty', 40],
  ['nought', 0],
  ['naught', 0],
  ['nil', 0],
]);

/** Words that multiply what stands before them. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['milliard', 1e9],
  ['milliards', 1e9],
  ['trillion', 1e12],
  ['quadrillion', 1e15],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['crore', 1e7],
  ['crores', 1e7],
  ['dozen', 12],
]);

/** Abbreviated scales, as they follow digits: "$3.2bn", "40k". `m` may be metres as well. */
export const SCALE_SUFFIXES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['mil', 1e6],
  ['mio', 1e6],
  ['mm', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['bln', 1e9],
  ['mld', 1e9],
  ['mrd', 1e9],
  ['mlrd', 1e9],
  ['mlrds', 1e9],
  ['mlns', 1e6],
  ['t', 1e12],
  ['tn', 1e12],
  ['tln', 1e12],
  ['trn', 1e12],
]);

/** Suffixes that mean a scale even without a currency before the number. */
export const SURE_SCALE_SUFFIXES: ReadonlySet<string> = new Set(
  'k mn mln mlns mil mio bn bln mld mrd mlrd mlrds tn tln trn'.split(' '),
);

/** The least and the most that a vague number word allows. */
export const VAGUE_NUMBERS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['several', [3, 9]],
  ['few', [2, 6]],
  ['couple', [2, 3]],
  ['handful', [2, 10]],
  ['tens', [20, 99]],
  ['dozens', [24, 99]],
  ['scores', [40, 199]],
  ['hundreds', [200, 999]],
  ['thousands', [2000, 99_999]],
  ['millions', [2e6, 999e6]],
  ['billions', [2e9, 999e9]],
  ['trillions', [2e12, 999e12]],
]);

/** Vague words that need "a" before them, "a few", to be a number. */
export const VAGUE_WITH_ARTICLE: ReadonlySet<string> = new Set('few couple handful'.split(' '));

/** Plural scales that multiply a vague number: "tens of thousands". */
export const PLURAL_SCALES: ReadonlyMap<string, number> = new Map([
  ['dozens', 12],
  ['hundreds', 100],
  ['thousands', 1e3],
  ['millions', 1e6],
  ['billions', 1e9],
  ['trillions', 1e12],
]);

/** Which part of a plural scale's decade is meant, as factors of the scale: "the low hundreds". */
export const SCALE_PARTS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['low', [1, 4]],
  ['lower', [1, 4]],
  ['mid', [4, 7]],
  ['middle', [4, 7]],
  ['high', [6, 10]],
  ['upper', [6, 10]],
]);

/** Names of fractions by their denominator; plurals are regular but for "halves". */
export const FRACTION_NAMES: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
  ['twentieth', 20],
  ['hundredth', 100],
  ['thousandth', 1000],
]);

/** Fractions that are one character. */
export const FRACTION_SIGNS: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
  ['⅖', 2 / 5],
  ['⅗', 3 / 5],
  ['⅘', 4 / 5],
  ['⅙', 1 / 6],
  ['⅚', 5 / 6],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
]);

/** Words for a number that is itself a count of times. */
export const TIMES_WORDS: ReadonlyMap<string, number> = new Map([
  ['twice', 2],
  ['thrice', 3],
]);

/** Nouns for a set of known size: "a pair of shoes", "a trio of ministers". */
export const SET_NOUNS: ReadonlyMap<string, number> = new Map([
  ['pair', 2],
  ['duo', 2],
  ['trio', 3],
  ['quartet', 4],
  ['quintet', 5],
]);

/** What may follow "one-", "two-" and so on without being counted: "two-faced", "first-class". */
export const UNCOUNTED_COMPOUNDS: ReadonlySet<string> = new Set(
  (
    'off time way sided on-one size faced fold hand class handed hander sum tolerance to-one liner ' +
    'day-only star-studded stop dimensional star letter wheel two third thirds man woman nil nation all'
  ).split(' '),
);
