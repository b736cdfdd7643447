import type { DocumentAnalysis, Entity, Index, Mention } from '../document/document-analysis.js';
import type { Span } from '../text/span.js';
import type { DocumentNames } from './names/document-names.js';
import { compareStrings, contentId, getOrAdd } from './order.js';
import type { DocumentTerms } from './document-terms.js';

/** What comparison knows of a whole document: little, so that few edits change it. */
export interface DocumentContext {
  /** ISO 8601; undefined when not read. */
  readonly date: string | undefined;
  /** The day of writing: the date, or one without its year ("--02-12") in a dateline. */
  readonly day: string | undefined;
  /** The year it was written in: of its date, else the latest it names; undefined when it names none. */
  readonly year: number | undefined;
  /** Stems that tell the document's event apart, most telling first. */
  readonly topics: readonly string[];
  /** Its most telling names and their weights. */
  readonly names: ReadonlyMap<string, number>;
  /** Keys of the names of the places it is mostly about. */
  readonly places: ReadonlySet<string>;
  /** See {@link contextDigest}. */
  readonly digest: string;
}

/** A word said once tells of the event when it is rare. */
const LEAST_TOPIC = 0.5;
/** How many of a document's words, and of its names, stand for its event. */
const TOPICS = 24;
const NAMES = 16;
/** Long documents are known by their beginning and do not cost more. */
const READ = 12_000;

/** The telling words and names of a document, by how often and how rare; ties in code-unit order. */
export function documentContext(
  analysis: DocumentAnalysis,
  words: DocumentTerms,
  entityNames: DocumentNames,
): DocumentContext {
  const counts = new Map<string, Said>();
  const place = nameCursor(analysis);
  for (const term of words.all) {
    if (term.start > READ) break;
    if (term.weight === 0 || term.number || term.stem.length < 3) continue;
    const said = getOrAdd(counts, term.stem, () => ({
      weight: term.weight,
      times: 0,
      names: 0,
      unread: 0,
    }));
    said.times++;
    const standing = term.capital ? place(term) : 'given';
    if (standing === 'name') said.names++;
    if (standing === 'outside' && term.stem.length >= SHORTEST) said.unread++;
  }
  const telling = [...counts].map(([stem, said]) => {
    const { weight, times } = said;
    const names = namesIn(said);
    return {
      stem,
      topic: weight ** 2 * (times + said.names / 2),
      name: names === 0 ? 0 : weight ** 3 * steps(names),
    };
  });
  const topics = ranked(telling, (word) => word.topic).filter(({ topic }) => topic > LEAST_TOPIC);
  const names = ranked(telling, (word) => word.name).filter(({ name }) => name > 0);
  const told = topics.slice(0, TOPICS).map(({ stem }) => stem);
  const context = {
    date: analysis.date,
    day: analysis.date ?? datelineOf(analysis),
    year: yearOf(analysis),
    topics: told,
    names: new Map(names.slice(0, NAMES).map(({ stem, name }) => [stem, name])),
    places: new Set(mainPlaces(analysis).flatMap((place) => entityNames.of(place)?.key ?? [])),
  };
  return { ...context, digest: digestOf(context) };
}

/** A word of a document, how telling it is and how often it is said. */
interface Said {
  readonly weight: number;
  times: number;
  /** In a name that was read. */
  names: number;
  /** With a capital, outside of all names that were read. */
  unread: number;
}

/** So telling is a word that the background of news does not have. */
const UNKNOWN = 1;
/** Said with a capital so often, a word that no table knows is a name, whether it was read as one or not. */
const SURELY_NAME = 2;

/** Shorter ones are titles and abbreviations: "Rep". */
const SHORTEST = 4;

/** How often a word is said as a name. */
function namesIn({ weight, names, unread }: Said): number {
  const unknown = weight >= UNKNOWN && names + unread >= SURELY_NAME;
  return unknown ? names + unread : names;
}

/** Where a word stands: as a name, or the last of a person's; as what says nothing of the event; outside of names. */
type Standing = 'name' | 'given' | 'outside';

/**
 * Tells where words with a capital stand, asked in text order: a capital alone may be a sentence's or
 * a headline's. Of a person only the surname counts, for many are called Anna. Bylines and photo
 * credits say nothing of the event.
 */
function nameCursor({ mentions, text }: DocumentAnalysis): (word: Span) => Standing {
  let at = 0;
  return (word) => {
    while ((mentions[at]?.span.end ?? Infinity) <= word.start) at++;
    const mention = mentions[at];
    if (mention === undefined || mention.span.start >= word.end) return 'outside';
    if (mention.credit) return 'given';
    const last = mention.type !== 'person' || !/\s/.test(text.slice(word.end, mention.span.end));
    return last ? 'name' : 'given';
  };
}

/** Share of the mentions of the most mentioned place that makes another one a main place too. */
const MAIN_SHARE = 0.5;

/** The places a document is mostly about. */
function mainPlaces({ mentions }: DocumentAnalysis): readonly Index<Entity>[] {
  const counts = new Map<Index<Entity>, number>();
  for (const { type, entity, credit } of mentions) {
    if (type === 'place' && !credit) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  const most = [...counts.values()].reduce((a, b) => Math.max(a, b), 0);
  if (most === 1) return placesAtStart(mentions);
  return [...counts].flatMap(([place, n]) => (n >= MAIN_SHARE * most ? [place] : []));
}

/** So far into a document stands what it is about. */
const START = 300;

function placesAtStart(mentions: readonly Mention[]): readonly Index<Entity>[] {
  return mentions.flatMap(({ type, entity, credit, span }) =>
    type === 'place' && !credit && span.start < START ? [entity] : [],
  );
}

/** 1, 2, 3 for once, twice, four times and more: one more mention seldom changes it. */
function steps(times: number): number {
  return Math.min(3, 1 + Math.floor(Math.log2(times)));
}

function ranked<T extends { readonly stem: string }>(
  words: readonly T[],
  score: (word: T) => number,
): T[] {
  return [...words].sort((a, b) => score(b) - score(a) || compareStrings(a.stem, b.stem));
}

function yearOf(analysis: DocumentAnalysis): number | undefined {
  if (analysis.date !== undefined) return Number(analysis.date.slice(0, 4));
  const years = analysis.figures.flatMap(({ kind, iso }) => {
    const year = kind === 'year' || kind === 'date' ? /^\d{4}/.exec(iso ?? '')?.[0] : undefined;
    return year === undefined ? [] : [Number(year)];
  });
  return years.length === 0 ? undefined : Math.max(...years);
}

/** So far into a document a dateline may stand. */
const DATELINE = 500;

/** The first date near the beginning that names a day and no year: "PRAIA, Feb 12". */
function datelineOf({ figures }: DocumentAnalysis): string | undefined {
  const first = figures.find(({ kind, iso }) => kind === 'date' && iso !== undefined);
  if (first === undefined || first.span.start > DATELINE) return undefined;
  return /^--\d\d-\d\d$/.test(first.iso ?? '') ? first.iso : undefined;
}

/** Shares of two documents' telling words that both have, 0..1. */
export function sameTopic(a: DocumentContext, b: DocumentContext): number {
  const compared = comparedWith(a, b);
  return (compared.topic ??= sharedTopics(a, b));
}

function sharedTopics(a: DocumentContext, b: DocumentContext): number {
  const smaller = Math.min(a.topics.length, b.topics.length);
  if (smaller === 0) return 0;
  const others = new Set(b.topics);
  let shared = 0;
  for (const word of a.topics) if (others.has(word)) shared++;
  return shared / smaller;
}

/** Whether two documents tell of one event: surely enough to chain what they say, enough to compare it, or not. */
export type EventGrade = 'same' | 'perhaps' | 'other';

/**
 * Reports of one event share about half of their names' weight, of two events hardly ever a fifth; and
 * two reports that share only a first name, or only "Brussels", share nothing.
 */
const PERHAPS = { share: 0.17, weight: 0.9, names: 1 };
const SAME = { share: 0.22, weight: 1.5, names: 2 };
/** Of a short report the one name it has is enough. */
const ALL_BUT = { share: 0.5, weight: 0.9, names: 1 };
/** So many telling names are too many for chance, however many others either report has. */
const KNOWN = { weight: 2, names: 2 };
/** A lighter name ("United", "State") is no evidence of its own. */
const LIGHT = 0.15;
/**
 * Documents that are mostly about other places are of one event only by two names that say so much:
 * two floods have one surname in common by chance, and the ministry and the Red Cross always.
 */
const TELLING_NAME = 0.4;
/** Share of the telling words that two documents have in common when names do not decide. */
const SAME_TOPIC = 0.2;

/** Compares what two documents are about by their names; one that hardly has any, by its telling words. */
export function compareEvents(a: DocumentContext, b: DocumentContext): EventGrade {
  const compared = comparedWith(a, b);
  return (compared.grade ??= gradeOf(a, b));
}

/** What was found out of two documents: asked for each two items of theirs. */
interface Compared {
  readonly other: DocumentContext;
  topic: number | undefined;
  grade: EventGrade | undefined;
}

/** With which each was compared last. */
const LAST_COMPARED = new WeakMap<DocumentContext, Compared>();

function comparedWith(a: DocumentContext, b: DocumentContext): Compared {
  const known = LAST_COMPARED.get(a);
  if (known?.other === b) return known;
  const compared: Compared = { other: b, topic: undefined, grade: undefined };
  LAST_COMPARED.set(a, compared);
  return compared;
}

function gradeOf(a: DocumentContext, b: DocumentContext): EventGrade {
  const least = Math.min(total(a.names), total(b.names));
  if (least < PERHAPS.weight) return compareTopics(a, b);
  const apart = least >= NAMES_TELL && haveOtherPlaces(a, b);
  const { weight, names, telling } = sharedNames(a, b);
  const reaches = (needed: typeof SAME): boolean =>
    weight >= needed.share * least && weight >= needed.weight && names >= needed.names;
  const bound = !apart || telling >= SAME.names;
  if (bound && (reaches(SAME) || reaches(ALL_BUT))) return 'same';
  const topic = topicsTell(a, b) ? sameTopic(a, b) : 0;
  if (reaches(PERHAPS)) {
    const confirmed = least < NAMES_TELL || sharePlace(a, b) || topic >= TOPIC_CONFIRMS;
    return bound && confirmed && topic >= TOPIC_BESIDE_NAMES ? 'same' : 'perhaps';
  }
  const known = weight >= KNOWN.weight && names >= KNOWN.names;
  if (known) return 'perhaps';
  if (apart) return 'other';
  return topic >= TOPIC_ALONE.same ? 'same' : topic >= TOPIC_ALONE.perhaps ? 'perhaps' : 'other';
}

/** What two documents share of their names: their weight, how many there are, and how many say much. */
interface SharedNames {
  readonly weight: number;
  readonly names: number;
  readonly telling: number;
}

function sharedNames(a: DocumentContext, b: DocumentContext): SharedNames {
  let [weight, names, telling] = [0, 0, 0];
  for (const [name, own] of a.names) {
    const shared = Math.min(own, b.names.get(name) ?? 0);
    weight += shared;
    if (shared >= LIGHT) names++;
    if (shared >= TELLING_NAME) telling++;
  }
  return { weight, names, telling };
}

/** How alike two documents are: of those that perhaps tell of its event, which a document is compared with. */
export function eventLikeness(a: DocumentContext, b: DocumentContext): number {
  return sharedNames(a, b).weight + sameTopic(a, b);
}

/** Share of telling words that confirms what one common name suggests. */
const TOPIC_BESIDE_NAMES = 0.15;
/** Share of telling words that confirms it without a common place. */
const TOPIC_CONFIRMS = 0.4;
/** Share of telling words that tells one event though the names that were read do not. */
const TOPIC_ALONE = { same: 0.25, perhaps: 0.2 };
/** Names of so much weight, and other places, tell of another event whatever words are shared: two floods. */
const NAMES_TELL = 3;
/** Of fewer telling words two documents share some by chance. */
const FEWEST_TOPICS = 8;

/** Whether both are mostly about one place. */
function sharePlace(a: DocumentContext, b: DocumentContext): boolean {
  for (const place of a.places) if (b.places.has(place)) return true;
  return false;
}

function haveOtherPlaces(a: DocumentContext, b: DocumentContext): boolean {
  return a.places.size > 0 && b.places.size > 0 && !sharePlace(a, b);
}

function topicsTell(a: DocumentContext, b: DocumentContext): boolean {
  return Math.min(a.topics.length, b.topics.length) >= FEWEST_TOPICS;
}

function compareTopics(a: DocumentContext, b: DocumentContext): EventGrade {
  const shared = sameTopic(a, b);
  return shared >= SAME_TOPIC ? 'same' : shared > 0 ? 'perhaps' : 'other';
}

/** Whether a document has too few names to be known by them. */
export function isNameless({ names }: DocumentContext): boolean {
  return total(names) < PERHAPS.weight;
}

/** Whether two documents may tell of one event. */
export function sameEvent(a: DocumentContext, b: DocumentContext): boolean {
  return compareEvents(a, b) !== 'other';
}

function total(weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const weight of weights.values()) sum += weight;
  return sum;
}

/** The context as a short text: equal for documents that compare alike. */
export function contextDigest({ digest }: DocumentContext): string {
  return digest;
}

/** Worked out once: each item of the document asks for it. */
function digestOf({ date, day, year, topics, names }: Omit<DocumentContext, 'digest'>): string {
  const weights = [...names].map(([name, weight]) => `${name}${weight.toFixed(2)}`);
  const told = [date ?? '', day ?? '', year ?? '', [...topics].sort().join()];
  return contentId('context', [...told, weights.sort().join()].join(';'));
}
