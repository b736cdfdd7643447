const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that open a clause of their own and never a mere noun phrase. */
export const SUBORDINATORS = words(
  'when while because although though if unless whether whereas lest so once whenever wherever',
);

/** Words that may open a clause or a noun phrase: "after the storm", "after it sank". */
export const HALF_SUBORDINATORS = words('as after before since until till than that');

/** Verbs that hold what follows them to be untrue. */
export const DENIALS = words('deny refute reject dismiss dispute refuse rebut disprove debunk');

/** Words that make a statement a rumor or a fear. */
export const HEDGES = words(
  'reportedly allegedly apparently possibly perhaps supposedly purportedly presumably unconfirmed withdrawn retracted rumored rumoured rumors rumours ' +
    'rumor rumour alleged feared suspected unverified speculation maybe seemingly probably',
);

/** Verbs of belief: with "to be" or a state they hedge: "were believed to be missing", "is feared dead". */
export const BELIEF_VERBS = words(
  'believe fear think say report understand presume suspect assume consider estimate know expect',
);

/** Verbs and nouns that make a figure a plan, a target, a forecast or a condition. */
export const PLAN_WORDS = words(
  'plan aim hope expect intend forecast predict propose threaten target goal forecast projection prediction proposal ambition ' +
    'seek project promise pledge guidance outlook quota prospect scenario objective vow',
);

/** Modals that leave open whether it happens. */
export const OPEN_MODALS = words('could might may should');

/** Words that make a figure an earlier state that no longer holds. */
export const SUPERSEDING = words(
  'earlier previously initially originally initial previous original preliminary first-reported formerly',
);

/** Nouns that only say that something is counted: what is counted follows after "of". */
export const TRANSPARENT_NOUNS = words(
  'number numbers total totals amount amounts sum sums tally count figure figures period level quantity volume value size ' +
    'estimate estimates group share proportion percentage majority minority record average median mean maximum minimum ' +
    'combination mix range series set pair variety balance extent rate scale forecast target guidance projection prediction expectation',
);

/** Of those, the ones that tell nothing without their "of": "put the number at 39"; "the rate" is a rate. */
export const EMPTY_NOUNS = words(
  'number numbers total totals amount amounts sum sums tally count figure figures period quantity estimate estimates ' +
    'group average median mean maximum minimum combination mix set pair variety extent forecast target guidance ' +
    'projection prediction expectation record',
);

/** Nouns that stand for a count of people to whom something happened: head and predicate that they imply. */
export const TOLL_NOUNS: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['toll', ['person', 'kill']],
  ['death', ['person', 'kill']],
  ['dead', ['person', 'kill']],
  ['killed', ['person', 'kill']],
  ['fatality', ['person', 'kill']],
  ['life', ['person', 'kill']],
  ['injury', ['person', 'injure']],
  ['injured', ['person', 'injure']],
  ['wounded', ['person', 'injure']],
  ['missing', ['person', 'miss']],
  ['manifest', ['person', 'aboard']],
  ['arrest', ['person', 'arrest']],
  ['arrested', ['person', 'arrest']],
  ['hospitalization', ['person', 'hospitalize']],
  ['rescued', ['person', 'rescue']],
]);

/** Nouns of a limit to what may be carried, seated or allowed. */
export const CAPACITY_NOUNS = words('capacity limit ceiling cap maximum room');

/** Verbs that give what may be carried, by lemma. */
export const CAPACITY_VERBS = words(
  'certify allow permit license authorize seat accommodate fit hold limit restrict build design',
);

/** Nouns for what is measured that go by another name elsewhere. */
export const ATTRIBUTE_KIN: ReadonlyMap<string, string> = new Map([
  ['gale', 'wind'],
  ['swell', 'wave'],
  ['sales', 'revenue'],
  ['turnover', 'revenue'],
  ['earnings', 'profit'],
  ['income', 'profit'],
  ['temperatures', 'temperature'],
  ['pricetag', 'price'],
  ['cost', 'cost'],
]);

/** Words after a measure of length that say which: "125ft long". */
export const LENGTH_WORDS: ReadonlyMap<string, string> = new Map([
  ['long', 'length'],
  ['length', 'length'],
  ['wide', 'width'],
  ['tall', 'height'],
  ['high', 'height'],
  ['height', 'height'],
  ['deep', 'depth'],
  ['depth', 'depth'],
  ['thick', 'thickness'],
  ['away', 'distance'],
  ['apart', 'distance'],
  ['from', 'distance'],
  ['off', 'distance'],
  ['short', 'distance'],
  ['north', 'distance'],
  ['south', 'distance'],
  ['east', 'distance'],
  ['west', 'distance'],
  ['northeast', 'distance'],
  ['northwest', 'distance'],
  ['southeast', 'distance'],
  ['southwest', 'distance'],
  ['inland', 'distance'],
  ['outside', 'distance'],
  ['offshore', 'distance'],
  ['downstream', 'distance'],
  ['upstream', 'distance'],
  ['of', 'distance'],
  ['to', 'distance'],
]);

/** Words that join the members of an alliance to their number: "comprising six states". */
export const MEMBERSHIP_WORDS = words(
  'comprising comprises comprised compose composed composing consisting consists unites uniting',
);

/** Bodies that have members: "an alliance of six states". */
export const BODIES = words(
  'alliance coalition bloc union league group grouping organization organisation federation confederation club pact treaty community',
);

/** Verbs that go with "of": "gusts of 90 km/h" is no verb, "speaks of 40" is one. */
export const OF_VERBS = words(
  'speak talk think dream tell know hear consist die complain warn approve dispose boast make come',
);

/** What parties, teams and places are set against each other by, singular. */
export const CONTESTED_NOUNS = words(
  'seat vote mandate deputy delegate mp councillor senator point goal medal',
);

/** Verbs by which they have them, by lemma. */
export const HOLDING_VERBS = words('have win take get hold gain poll receive keep');

/**
 * Of a number of such things all of these tell the same: what was won. Who holds or commands some has
 * had them before, or has them from several.
 */
export const WINNING_VERBS = words(
  'win take get obtain secure capture claim poll receive give end finish collect',
);

/** Verbs that say little by themselves: their object tells what happened. */
export const LIGHT_VERBS = words(
  'join conduct make launch hold stage mount attend perform undertake',
);
