import { classMap } from './head-kin.js';

/**
 * Verbs, and nouns and adjectives used like them, that say of a figure the same thing in different
 * reports: one line a class, its name first. Base forms, lower case.
 */
const LINES = `die: die kill drown perish dead slay murder slaughter massacre assassinate eliminate fatal toll death fatality succumb execute
injure: injure wound hurt maim injury wounded
go-missing: miss disappear missing unaccounted unaccount vanish
rescue: rescue save pluck survive
hospitalize: hospitalize hospital admit
critical: critical intensive
arrest: arrest detain apprehend custody jail imprison
charge: charge accuse indict
convict: convict
deploy: deploy send dispatch land descend arrive
amass: mass amass gather build-up buildup
carry: carry aboard board onboard
capacity: certify certificate license permit authorize allow capacity limit maximum
displace: displace evacuate homeless uproot move
destroy: destroy demolish wreck raze
damage: damage
flood: flood inundate submerge
attend: attend attendance turnout
build: build construct
found: found establish inception
buy: buy purchase acquire
sell: sell
employ: employ hire workforce work staff
shut: shut close closure shutter
dismiss: fire sack axe
outage: outage blackout electricity power reconnect
search: search
shoot: shoot fire
storm: storm
vote: vote
protest: protest demonstrate rally march
treat: treat`;

/** The classes of a predicate. */
export const PREDICATE_KIN: ReadonlyMap<string, ReadonlySet<string>> = classMap(LINES);

/** The same of work and those who do it: of jobs "cut", "lost" and "to go" are one thing. */
export const WORK_KIN: ReadonlyMap<
  string,
  ReadonlySet<string>
> = classMap(`shed: shed cut lose loss axe slash redundant redundancy layoff eliminate cost go drop sack fire dismiss risk threaten
employ: employ have workforce work staff
hire: hire create recruit add`);

/**
 * Classes whose counts are of people when nothing is named ("26 dead, 28 missing"), and grow or
 * shrink as an event goes on: a later count is a revision.
 */
export const TOLL_CLASSES: ReadonlySet<string> = new Set([
  'die',
  'injure',
  'go-missing',
  'rescue',
  'hospitalize',
  'arrest',
  'displace',
  'destroy',
  'damage',
  'outage',
]);

/**
 * Classes that, with a head, say all of what is counted: an event has one number of people on board
 * and one capacity, though it may be disputed.
 */
export const STATE_CLASSES: ReadonlySet<string> = new Set(['carry', 'capacity', 'shed', 'margin']);

/** Verbs that say nothing of what is counted: of saying, being, having, and going on; see {@link isLight}. */
export const LIGHT_VERBS: ReadonlySet<string> = new Set(
  `say tell put be have do go get make take give continue remain stay include comprise reach come
become see show report confirm state count call add note stand rise fall increase decrease advance
speak list leave let follow keep begin start end happen occur involve number estimate believe think
know expect plan want seem appear provide bring ask use last update read hold set mark`.split(
    /\s+/,
  ),
);

/** Whether a predicate, perhaps with its particle ("stand by"), says nothing of what is counted. */
export function isLight(predicate: string): boolean {
  return LIGHT_VERBS.has(predicate.split(' ', 1)[0] ?? '');
}

/** All classes that verbs are sorted into here. */
export const KNOWN_PREDICATES: ReadonlySet<string> = new Set(
  [PREDICATE_KIN, WORK_KIN].flatMap((kin) => [...kin.values()].flatMap((names) => [...names])),
);
