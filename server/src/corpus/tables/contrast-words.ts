/** Words that may stand between a word that rejects a value and the value: "not, as announced, on the 3rd". */
export const BEFORE_REJECTED: ReadonlySet<string> = new Set(
  `the a an as at by in on for of to some about around its their his her and
announced planned reported published said given stated previously earlier originally initially first`.split(
    /\s+/,
  ),
);

/** Words that tell that a value was given before and holds no longer. As written, lower case. */
export const FORMERLY: ReadonlySet<string> = new Set(
  'earlier previously initially originally formerly first'.split(' '),
);

/** Stretches of time: "a year earlier" is another time, not an earlier report. */
export const STRETCHES_OF_TIME: ReadonlySet<string> = new Set(
  `year years month months quarter quarters week weeks decade decades season seasons half term election
elections census`.split(/\s+/),
);

/** Verbs of giving a value, which make it an earlier report: "it was earlier put at 17". Any form of each. */
export const GIVING: readonly string[] =
  'say said report give gave put told tell announce state estimate speak spoke name believe think thought'.split(
    ' ',
  );

/** What corrects or puts off a value, so that "to 9 from 8" tells of one thing at one time. Any form of each. */
export const CORRECTING: readonly string[] =
  'correct correction revise revision amend restate postpone delay adjourn defer'.split(' ');

/** Verbs by which somebody gives a value and tells no more: "the union puts it at 40". Any form of each. */
export const CLAIMING: readonly string[] =
  `say said reckon count give gave put make made estimate find found claim speak spoke talk insist use name
announce cite report list believe think thought calculate tell told state mention maintain assess tally
suggest argue show see saw`.split(/\s+/);

/** The same of verbs that also tell what somebody owns or won. */
export const HAVING: ReadonlySet<string> = new Set(['has', 'have', 'had']);

/** Words that may stand between such a verb, or the name of who claims it, and the value. */
export const BEFORE_CLAIMED: ReadonlySet<string> = new Set(
  `at of in to only just some about around nearly almost over the a an already still now rather even least
most as many much up than more less fewer under that figure number total there were was are is be been would them
instead`.split(/\s+/),
);

/** Words after a claimed value that tell no more of what it is. */
export const AFTER_CLAIMED: ReadonlySet<string> = new Set(
  `at best most least more less in all total altogether so or nationwide overall there people dead`.split(
    /\s+/,
  ),
);

/** Who "it" and "they" are was said before: a second value of theirs is of something else. */
export const TAKING_UP: ReadonlySet<string> = new Set(
  'it they he she which who its their his her'.split(' '),
);
