/** How wording qualifies a number; `exact` words belong to the number but leave it as it is. */
export type ModifierSense =
  'about' | 'nearly' | 'at-least' | 'at-most' | 'more-than' | 'less-than' | 'exact';

/** Phrases before a number, lower-cased, by what they make of it. */
export const LEADING_MODIFIERS: Readonly<Record<ModifierSense, readonly string[]>> = {
  about: (
    'about|around|roughly|approximately|approx|approx .|some|circa|ca .|c .|~|≈|an estimated|' +
    'estimated|somewhere around|somewhere near|in the region of|of the order of|on the order of|' +
    'more or less|something like|around about|in the vicinity of|in the neighborhood of|an average of|an average|on average|' +
    'a reported|reportedly|a rough|a good|the best part of|the better part of'
  ).split('|'),
  nearly: (
    'nearly|almost|close to|just under|not quite|barely|approaching|virtually|practically|' +
    'just shy of|shy of|nearing|a little under|a little less than|slightly less than|slightly under|scarcely|hardly|just short of'
  ).split('|'),
  'at-least': (
    'at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum|' +
    'at the very least|at the least|≥|> =|greater than or equal to|more than or equal to|as few as|as little as|no smaller than|no lower than'
  ).split('|'),
  'at-most': (
    'at most|at the most|up to|as many as|as much as|no more than|not more than|a maximum of|maximum|max|' +
    '≤|< =|as high as|not exceeding|no higher than|no longer than|no greater than|no larger than|at the very most|no later than|' +
    'no bigger than|less than or equal to|smaller than or equal to|anything up to|limited to|capped at'
  ).split('|'),
  'more-than': (
    'more than|over|above|exceeding|in excess of|upwards of|upward of|well over|just over|well above|just above|' +
    'a little over|a little more than|slightly more than|slightly over|north of|better than|' +
    '>|greater than|higher than|larger than|bigger than|longer than|older than|well in excess of|far more than|' +
    'many more than|much more than|considerably more than|significantly more than|exceeds|exceeded|exceed|surpassing|surpassed|surpass|surpasses|topping'
  ).split('|'),
  'less-than': (
    'less than|fewer than|under|below|well under|well below|lower than|smaller than|far fewer than|far less than|' +
    'much less than|many fewer than|short of|south of|<|younger than|shorter than|just below|little more than|inside'
  ).split('|'),
  exact:
    'only|just|exactly|precisely|a mere|mere|merely|just only|a record|a total of|fully|a full|even'.split(
      '|',
    ),
};

/** Phrases after a number, or after its noun. */
export const TRAILING_MODIFIERS: Readonly<Record<ModifierSense, readonly string[]>> = {
  about:
    'or so|or thereabouts|odd|- odd|ish|- ish|give or take|- something|more or less|approximately'.split(
      '|',
    ),
  nearly: [],
  'at-least': (
    'or more|and more|or above|or greater|or higher|or over|and up|and over|and above|plus|- plus|+|' +
    'and counting|or longer|or older|at least|at the least|at the very least|or greater than'
  ).split('|'),
  'at-most':
    'or fewer|or less|or under|or below|or lower|or younger|at most|at the most|max|or smaller|tops|maximum'.split(
      '|',
    ),
  'more-than': [],
  'less-than': [],
  exact: [],
};

/** Words before "about" or "over" after which it is a preposition: "asked about 40", "spread over 3". */
export const NOT_BEFORE_MODIFIER: Readonly<Record<string, ReadonlySet<string>>> = {
  about: new Set(
    (
      'ask asked asking asks talk talked talking talks told tell know knew known think thought worry worried ' +
      'concern concerned concerns question questions questioned information details story stories report reports ' +
      'claim claims complain complained complaints what how speak spoke spoken speaking heard hear lied wrote joked'
    ).split(' '),
  ),
  over: new Set(
    (
      'spread took take taken taking turned turn handed hand carried go going went gone rolled tipped fell fall keeled ' +
      'victory win won lead control all ruled voice dispute concern concerns anger grew rose fallen risen declined ' +
      'held come came split argument row protests'
    ).split(' '),
  ),
  under: new Set('come came go went brought fall falls fell placed put'.split(' ')),
  around: new Set(
    'turn turned turns get got moved gather gathered all walked revolve look looked'.split(' '),
  ),
  above: new Set([]),
  just: new Set(['not']),
  some: new Set(['than']),
};
