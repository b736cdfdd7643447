import { cueOf, isPersonRole, isRoleNoun, singular } from '../../recognizers/cues.js';
import {
  CLAUSE_OPENERS,
  CUE_AUXILIARIES,
  DETERMINERS,
  DOCUMENT_NOUNS,
  FINITE_AUXILIARIES,
  LEAD_IN_STARTS,
  NOUN_PREPOSITIONS,
  SOURCE_PRONOUNS,
  TIME_WORDS,
} from '../../recognizers/tables/cue-phrases.js';
import type { EntityType } from '../document-analysis.js';
import type { Item } from './reading.js';

/** What heads a source: a name, a pronoun, a role ("the minister"), a document, or some other noun. */
export type SourceHead = 'name' | 'pronoun' | 'role' | 'document' | 'noun';

/** A noun phrase that can be a source, as a half-open range of a segment's items. */
export interface SourcePhrase {
  readonly first: number;
  readonly end: number;
  readonly head: SourceHead;
  /** The item that heads it: the name, the pronoun, the role noun. */
  readonly headItem: number;
  /** The item of the name that the source is or speaks for; undefined when there is none. */
  readonly nameItem: number | undefined;
}

/** Looks up what a name item names. */
export type TypeOf = (item: Item) => EntityType | undefined;

const AUXILIARIES = wordSet(CUE_AUXILIARIES);
const TIMES = wordSet(TIME_WORDS);
const LEAD_INS = wordSet(LEAD_IN_STARTS);
const OPENERS = wordSet(CLAUSE_OPENERS);
const DETERMINER = wordSet(DETERMINERS);
const PREPOSITIONS = wordSet(NOUN_PREPOSITIONS);
const PRONOUNS = wordSet(SOURCE_PRONOUNS);
const FINITE = wordSet(FINITE_AUXILIARIES);
const DOCUMENTS = wordSet(DOCUMENT_NOUNS);

function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Longest subject that is read, in items; keeps the work per cue bounded. */
const REACH = 45;

/**
 * The subject that stands before the verb at `verb`: "Nargis Kassenova, a Central Asia expert, [said]",
 * "An Almaty police spokesperson [told]", "he [added]". Undefined when the words there are none.
 */
export function subjectBefore(
  items: readonly Item[],
  verb: number,
  typeOf: TypeOf,
): SourcePhrase | undefined {
  const floor = Math.max(0, verb - REACH);
  const last = skipBetween(items, verb - 1, floor);
  const item = items[last];
  if (!item || last < floor) return undefined;
  if (item.kind === 'word' && item.lower !== 'who' && PRONOUNS.has(item.lower))
    return pronounPhrase(last);
  if (/^(?:who|which|that)$/.test(item.lower)) return beforeRelative(items, last, floor, typeOf);
  const opening = item.text === ')' ? openingBracket(items, last, floor) : -1;
  if (opening > floor) return phraseEndingAt(items, opening - 1, floor, typeOf);
  if (item.text === ',' || item.text === ')' || isDash(item)) {
    return beforeApposition(items, last, floor, typeOf);
  }
  return phraseEndingAt(items, last, floor, typeOf);
}

/** The bracket that opens what closes at `at`, near before: "Lee (D-Calif.) [said]"; -1 when there is none. */
function openingBracket(items: readonly Item[], at: number, floor: number): number {
  for (let i = at - 1; i >= Math.max(floor, at - 10); i--) {
    if (items[i]?.text === '(') return i;
  }
  return -1;
}

/** The subject that follows the verb at `verb`: "[said] spokeswoman Saltanat Azirbek". */
export function subjectAfter(
  items: readonly Item[],
  verb: number,
  typeOf: TypeOf,
): SourcePhrase | undefined {
  const first = skipTimes(items, verb + 1);
  const item = items[first];
  if (!item) return undefined;
  if (item.kind === 'word' && PRONOUNS.has(item.lower)) return pronounPhrase(first);
  const phrase = phraseStartingAt(items, first, typeOf);
  return phrase && withNameAfter(items, phrase, typeOf);
}

/** "[said] the minister, Dulce Brito, who …": a bare name set off by commas is the role's own. */
function withNameAfter(items: readonly Item[], phrase: SourcePhrase, typeOf: TypeOf): SourcePhrase {
  const name = items[phrase.end + 1];
  const after = items[phrase.end + 2];
  if (phrase.nameItem !== undefined || phrase.head !== 'role') return phrase;
  if (items[phrase.end]?.text !== ',' || name?.kind !== 'name' || typeOf(name) !== 'person')
    return phrase;
  if (after && after.kind !== 'punctuation') return phrase;
  return { ...phrase, end: phrase.end + 2, nameItem: phrase.end + 1 };
}

/** The noun phrase that starts at `first` ("[according to] the Interior Ministry"). */
export function phraseStartingAt(
  items: readonly Item[],
  first: number,
  typeOf: TypeOf,
): SourcePhrase | undefined {
  let end = first;
  let named = false;
  for (; end < Math.min(items.length, first + REACH); end++) {
    const item = items[end];
    if (!item || endsPhrase(items, end, first, named)) break;
    if (item.kind === 'name')
      named = named || typeOf(item) === 'person' || typeOf(item) === 'organization';
  }
  while (end > first && isDangling(items[end - 1])) end--;
  return describe(items, first, end, typeOf);
}

function endsPhrase(items: readonly Item[], at: number, first: number, named: boolean): boolean {
  const item = items[at];
  if (!item) return true;
  if (item.kind === 'quote' || item.kind === 'mark') return true;
  if (item.kind === 'punctuation')
    return !isHyphen(item) && !(item.text === '.' && isShortTitle(items[at - 1]));
  if (item.kind !== 'word') return false;
  if (item.lower === 'and' || item.lower === 'or') return !joinsNames(items, at);
  if (isOpener(item) || FINITE.has(item.lower)) return true;
  if (item.lower === 'to') return true;
  if (item.lower === "'s" || DETERMINER.has(item.lower)) return false;
  if (TIMES.has(item.lower) && at > first && item.text !== item.lower) return true;
  if (PREPOSITIONS.has(item.lower))
    return at === first || (named && item.lower !== 'of') || isAdjunct(items, at);
  if (at > first && isVerbAfterNoun(items, at)) return true;
  const cue = cueOf(item.lower);
  return (
    cue !== undefined &&
    at > first &&
    (cue.form === 'past' || cue.form === 'gerund') &&
    !DETERMINER.has(items[at - 1]?.lower ?? '') &&
    item.text === item.lower
  );
}

/** A word that opens a clause, "who" and "who'd" alike. */
function isOpener({ lower }: Item): boolean {
  const apostrophe = lower.indexOf("'");
  return OPENERS.has(apostrophe > 0 ? lower.slice(0, apostrophe) : lower);
}

/** "the report runs", "officials counted": a verb form after a noun that can be a source. */
function isVerbAfterNoun(items: readonly Item[], at: number): boolean {
  const item = items[at];
  const before = items[at - 1];
  if (!item || before?.kind !== 'word' || item.text !== item.lower) return false;
  if (/ed$/.test(item.lower) && at > 1 && opensComplement(items[at + 1]))
    return !isModifierPlace(before);
  if (!isRoleNoun(before.lower) && !DOCUMENTS.has(singular(before.lower))) return false;
  return (
    /(?:[^s]s|ed)$/.test(item.lower) &&
    !isRoleNoun(item.lower) &&
    !/^(?:news|sports|affairs|series|press|relations|services|operations|rights|works)$/.test(
      item.lower,
    )
  );
}

/** Whether a word after a form in -ed shows it to be a verb: "pulled up", "filed the", "moved to". */
function opensComplement(item: Item | undefined): boolean {
  if (item?.kind !== 'word') return false;
  return (
    DETERMINER.has(item.lower) ||
    PRONOUNS.has(item.lower) ||
    /^(?:up|down|out|off|away|back|into|to|over|it|him|her|them)$/.test(item.lower)
  );
}

/** Whether what follows the word can only be part of its noun phrase: "an armed", "newly elected". */
function isModifierPlace(before: Item): boolean {
  return DETERMINER.has(before.lower) || /ly$/.test(before.lower) || before.lower === "'s";
}

/** "in a statement", "on Thursday", "at a news conference": not part of the noun phrase before. */
function isAdjunct(items: readonly Item[], at: number): boolean {
  for (let i = at + 1; i < Math.min(items.length, at + 5); i++) {
    const item = items[i];
    if (!item) break;
    if (TIMES.has(item.lower) || DOCUMENTS.has(item.lower) || ADJUNCT_NOUNS.has(item.lower))
      return true;
    if (item.kind === 'number') return true;
    if (item.kind === 'name' || item.kind === 'punctuation' || item.kind === 'quote') return false;
  }
  return false;
}

const ADJUNCT_NOUNS = wordSet(
  'conference interview briefing speech address telephone phone twitter facebook telegram television tv radio statement remarks comments testimony appearance rally hearing',
);

function joinsNames(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  const after = items[at + 1];
  if (!before || !after) return false;
  if (before.kind === 'name' && after.kind === 'name') return true;
  return (
    before.kind !== 'punctuation' &&
    isNounLike(before) &&
    isNounLike(after) &&
    !DETERMINER.has(after.lower) &&
    isRoleNoun(items[at + 2]?.lower ?? after.lower)
  );
}

function isDangling(item: Item | undefined): boolean {
  return (
    item !== undefined &&
    (PREPOSITIONS.has(item.lower) ||
      DETERMINER.has(item.lower) ||
      item.lower === 'and' ||
      item.kind === 'punctuation' ||
      AUXILIARIES.has(item.lower))
  );
}

function pronounPhrase(at: number): SourcePhrase {
  return { first: at, end: at + 1, head: 'pronoun', headItem: at, nameItem: undefined };
}

/** Leftwards over auxiliaries, adverbs and times between a subject and its verb. */
function skipBetween(items: readonly Item[], from: number, floor: number): number {
  let i = from;
  for (; i >= floor; i--) {
    const item = items[i];
    if (!item) break;
    if (item.kind === 'word' && (AUXILIARIES.has(item.lower) || /^\p{Ll}+ly$/u.test(item.text)))
      continue;
    const time = timeStart(items, i, floor);
    if (time >= 0) i = time;
    else if (i > floor && isAdverbial(items[i - 1], item)) i--;
    else break;
  }
  return i;
}

/** "at times", "in part", "of course". */
function isAdverbial(preposition: Item | undefined, item: Item): boolean {
  if (!/^(?:at|in|of|for|on)$/.test(preposition?.lower ?? '')) return false;
  return /^(?:times|first|last|least|once|turn|part|fact|course|now|point|length|occasion|part|response|general|public|private|court)$/.test(
    item.lower,
  );
}

/** Start of an adverbial of time that ends at `at` ("on Thursday", "early on Friday"); -1 when none does. */
function timeStart(items: readonly Item[], at: number, floor: number): number {
  if (!TIMES.has(items[at]?.lower ?? '')) return -1;
  let i = at;
  while (i > floor && (TIMES.has(items[i - 1]?.lower ?? '') || items[i - 1]?.kind === 'number'))
    i--;
  const before = items[i - 1]?.lower ?? '';
  if (/^(?:on|in|this|late|early|next|during|by|since)$/.test(before) && i > floor) i--;
  if (/^(?:early|late|earlier|later)$/.test(items[i - 1]?.lower ?? '') && i > floor) i--;
  return i > floor ? i : -1;
}

function skipTimes(items: readonly Item[], from: number): number {
  let i = from;
  while (i < Math.min(items.length, from + 6)) {
    const lower = items[i]?.lower ?? '';
    const next = items[i + 1]?.lower ?? '';
    if (TIMES.has(lower) || (/^(?:on|this|last)$/.test(lower) && TIMES.has(next))) i++;
    else if (
      /^\p{Ll}+ly$/u.test(items[i]?.text ?? '') ||
      /^(?:also|later|earlier|then)$/.test(lower)
    )
      i++;
    else break;
  }
  return i;
}

/** "Évora, who heads the coast guard and [says]": the noun before the relative clause. */
function beforeRelative(
  items: readonly Item[],
  who: number,
  floor: number,
  typeOf: TypeOf,
): SourcePhrase | undefined {
  const before = items[who - 1];
  if (!before || who - 1 < floor) return undefined;
  if (before.text === ',')
    return beforeApposition(items, who - 1, floor, typeOf, items[who]?.lower === 'who');
  return phraseEndingAt(items, who - 1, floor, typeOf);
}

/**
 * The subject before a comma: the part before its appositions and relative clauses. "His lawyer, Rui
 * Spencer, [said]" takes both parts; "Lee, who runs the firm, [said]" the first.
 */
function beforeApposition(
  items: readonly Item[],
  comma: number,
  floor: number,
  typeOf: TypeOf,
  human = false,
): SourcePhrase | undefined {
  const parts = partsBefore(items, comma, floor);
  const relative = relativePart(items, parts);
  let described = human || relative >= 0;
  for (let p = relative + 1; p < parts.length; p++) {
    const part = parts[p];
    if (!part) break;
    const phrase = phraseEndingAt(items, part.end - 1, Math.max(part.first, floor), typeOf);
    const earlier = parts[p + 1];
    if (
      phrase &&
      (isSourceLike(items, phrase, typeOf) || described) &&
      !modifies(items, part, earlier)
    ) {
      return withPlaceAfter(items, withTitleBefore(items, phrase, earlier, floor, typeOf), typeOf);
    }
    described ||= describesPerson(items, part);
  }
  return undefined;
}

/** The part that opens with "who" or "which": what stands behind it up to the verb belongs to it. */
function relativePart(items: readonly Item[], parts: readonly Part[]): number {
  for (let p = 0; p < Math.min(parts.length - 1, 4); p++) {
    if (/^(?:who|which|whose)$/.test(items[parts[p]?.first ?? -1]?.lower ?? '')) return p;
  }
  return -1;
}

/** "Police in the capital, Praia, [said]": the name of the place belongs to the source. */
function withPlaceAfter(
  items: readonly Item[],
  phrase: SourcePhrase,
  typeOf: TypeOf,
): SourcePhrase {
  const name = items[phrase.end + 1];
  if (phrase.head !== 'role' || items[phrase.end]?.text !== ',' || name?.kind !== 'name')
    return phrase;
  return typeOf(name) === 'place' && items[phrase.end + 2]?.text === ','
    ? { ...phrase, end: phrase.end + 2 }
    : phrase;
}

/** "who runs it", "a former nurse": said of people, whatever the name before was taken for. */
function describesPerson(items: readonly Item[], part: Part): boolean {
  for (let i = part.first; i < part.end; i++) {
    const item = items[i];
    if (item?.kind === 'word' && (item.lower === 'who' || isPersonRole(item.lower))) return true;
  }
  return false;
}

interface Part {
  readonly first: number;
  readonly end: number;
}

/** What stands between commas (or brackets, dashes) before `comma`, nearest first; five parts at most. */
function partsBefore(items: readonly Item[], comma: number, floor: number): Part[] {
  const parts: Part[] = [];
  let end = comma;
  for (let i = comma - 1; i >= floor - 1 && parts.length < 5; i--) {
    const item = i >= floor ? items[i] : undefined;
    const stop = item?.text === '.' && !isShortTitle(items[i - 1]);
    const boundary = !item || item.kind === 'quote' || stop || /^[;:!?]$/.test(item.text);
    if (!boundary && item.text !== ',' && item.text !== '(' && !isDash(item)) continue;
    if (i + 1 < end) parts.push({ first: i + 1, end });
    if (boundary) break;
    end = i;
  }
  return parts;
}

function isSourceLike(items: readonly Item[], phrase: SourcePhrase, typeOf: TypeOf): boolean {
  if (phrase.head === 'name') {
    const type = typeOf(items[phrase.headItem] as Item);
    return type === 'person' || type === 'organization' || type === 'other';
  }
  return phrase.head !== 'noun' || phrase.nameItem !== undefined;
}

/** Whether a part between commas only describes the part before it: "a former nurse", "who runs it", "54". */
function modifies(items: readonly Item[], part: Part, earlier: Part | undefined): boolean {
  const first = items[part.first];
  if (!first || !earlier) return false;
  if (/^(?:who|whose|which|where|whom|that)$/.test(first.lower)) return true;
  if (first.kind === 'number') return true;
  if (first.kind === 'word' && LEAD_INS.has(first.lower)) return true;
  const tail = items[earlier.end - 1];
  if (tail?.kind !== 'name') return false;
  return part.end - part.first > 1 || first.kind !== 'name';
}

/** "The minister, Dulce Brito, [said]": the description before a bare name belongs to the source. */
function withTitleBefore(
  items: readonly Item[],
  phrase: SourcePhrase,
  earlier: Part | undefined,
  floor: number,
  typeOf: TypeOf,
): SourcePhrase {
  if (!earlier || phrase.head !== 'name' || earlier.end !== phrase.first - 1) return phrase;
  if (phrase.end - phrase.first !== 1) return phrase;
  const title = phraseEndingAt(items, earlier.end - 1, Math.max(earlier.first, floor), typeOf);
  return title?.head === 'role' ? { ...phrase, first: title.first } : phrase;
}

/**
 * The noun phrase whose last item is `last`: leftwards to a determiner, a clause opener, a verb or a
 * comma, over "of the", "for the" and possessives.
 */
function phraseEndingAt(
  items: readonly Item[],
  last: number,
  floor: number,
  typeOf: TypeOf,
): SourcePhrase | undefined {
  let first = last + 1;
  for (let i = last; i >= floor; i--) {
    const item = items[i];
    if (!item || !belongs(items, i, last, floor)) break;
    first = i;
    if (item.kind === 'word' && DETERMINER.has(item.lower) && !continuesLeft(items, i, floor))
      break;
  }
  while (first < last && isLeadIn(items, first)) first++;
  const phrase = describe(items, first, last + 1, typeOf);
  return phrase?.head === 'noun' && first > floor && isPreposition(items[first - 1])
    ? undefined
    : phrase;
}

function belongs(items: readonly Item[], at: number, last: number, floor: number): boolean {
  const item = items[at];
  if (!item) return false;
  if (item.kind === 'name' || item.kind === 'number') return true;
  if (item.kind === 'punctuation')
    return isHyphen(item) || (item.text === '.' && isShortTitle(items[at - 1]));
  if (item.kind !== 'word') return false;
  if (item.lower === 'that') return false;
  if (item.lower === "'s" || DETERMINER.has(item.lower)) return true;
  if (item.lower === 'and') return at < last && at > floor && joinsNames(items, at);
  if (OPENERS.has(item.lower) || FINITE.has(item.lower) || item.lower === 'to') return false;
  if (PRONOUNS.has(item.lower)) return false;
  if (PREPOSITIONS.has(item.lower))
    return at < last && at > floor && continuesLeft(items, at + 1, floor);
  if (TIMES.has(item.lower) && item.text !== item.lower) return false;
  if (at < last && /^(?:called|named|nicknamed|dubbed)$/.test(item.lower))
    return isNounLike(items[at - 1] ?? item);
  const cue = cueOf(item.lower);
  if (
    cue &&
    at < last &&
    item.text === item.lower &&
    !isRoleNoun(item.lower) &&
    (cue.form === 'past' || cue.form === 'gerund')
  )
    return false;
  return true;
}

/** Whether the noun phrase from `at` hangs on a noun before it: "a spokesman for [the firm]". */
function continuesLeft(items: readonly Item[], at: number, floor: number): boolean {
  const preposition = items[at - 1];
  const noun = items[at - 2];
  if (!preposition || !noun || at - 2 < floor || !PREPOSITIONS.has(preposition.lower)) return false;
  if (noun.kind === 'name')
    return (
      preposition.lower === 'of' ||
      preposition.lower === 'at' ||
      preposition.lower === 'for' ||
      preposition.lower === 'from'
    );
  if (noun.kind !== 'word' || TIMES.has(noun.lower)) return false;
  if (preposition.lower === 'of') return true;
  return isRoleNoun(noun.lower) || DOCUMENTS.has(singular(noun.lower));
}

function isLeadIn(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (!item || item.kind !== 'word') return false;
  return (
    (LEAD_INS.has(item.lower) && !DETERMINER.has(item.lower)) ||
    (/^\p{Lu}?\p{Ll}+ly$/u.test(item.text) && at === 0)
  );
}

/** Words that no noun phrase ends with. */
const PARTICLES = wordSet(
  'out up down off away back there here so too not no yes very more less just even only else again ago that this it them him us me to be been being going',
);

function isHyphen(item: Item): boolean {
  return item.text === '-' || item.text === '&' || item.text === '/';
}

function isDash(item: Item): boolean {
  return item.text === '–' || item.text === '—' || item.text === '-';
}

const SHORT_TITLES = wordSet(
  'mr mrs ms dr sen rep gov lt col gen capt sgt prof rev st hon cdr cmdr maj pres sec adm supt insp det atty jr sr msgr fr br sra srta dra gen corp inc ltd co bros',
);

function isShortTitle(item: Item | undefined): boolean {
  return item !== undefined && SHORT_TITLES.has(item.lower);
}

function isNounLike(item: Item): boolean {
  return (
    item.kind === 'name' ||
    (item.kind === 'word' &&
      !OPENERS.has(item.lower) &&
      !FINITE.has(item.lower) &&
      !PREPOSITIONS.has(item.lower))
  );
}

function isPreposition(item: Item | undefined): boolean {
  return item?.kind === 'word' && PREPOSITIONS.has(item.lower);
}

/** Finds the head: the noun before the first preposition, and the name it is or speaks for. */
function describe(
  items: readonly Item[],
  first: number,
  end: number,
  typeOf: TypeOf,
): SourcePhrase | undefined {
  if (first >= end) return undefined;
  let headEnd = first + 1;
  while (headEnd < end) {
    const item = items[headEnd];
    if (!item || (item.kind === 'word' && PREPOSITIONS.has(item.lower))) break;
    headEnd++;
  }
  const headItem = headEnd - 1;
  const head = items[headItem];
  if (!head || (head.kind !== 'name' && head.kind !== 'word')) return undefined;
  if (PARTICLES.has(head.lower)) return undefined;
  if (
    DETERMINER.has(head.lower) &&
    !/^(?:one|many|some|others|all|most|both|each|several|few|another)$/.test(head.lower)
  )
    return undefined;
  const nameItem = nameOf(items, first, headItem, end, typeOf);
  return { first, end, head: headKind(items, head, headItem, typeOf), headItem, nameItem };
}

function headKind(items: readonly Item[], head: Item, at: number, typeOf: TypeOf): SourceHead {
  if (head.kind === 'name') return typeOf(head) === undefined ? 'noun' : 'name';
  if (isRoleNoun(head.lower) || head.lower.endsWith('-old') || isAgentNoun(items, head, at))
    return 'role';
  if (DOCUMENTS.has(singular(head.lower)) || DOCUMENTS.has(head.lower)) return 'document';
  return 'noun';
}

/** "one poster", "the organiser": a noun that by its ending does something, after a determiner. */
function isAgentNoun(items: readonly Item[], head: Item, at: number): boolean {
  const word = singular(head.lower);
  if (!/(?:[^e]er|or|ist|ian|eer|man|woman)$/.test(word) || word.length < 5 || NO_AGENTS.has(word))
    return false;
  return (
    DETERMINER.has(items[at - 1]?.lower ?? '') ||
    DETERMINER.has(items[at - 2]?.lower ?? '') ||
    head.lower.endsWith('s')
  );
}

const NO_AGENTS = wordSet(
  'number paper letter matter water power order weather november december october september winter summer quarter river border factor error sector motor tower dinner computer offer answer tender gender wonder corner shelter chapter character murder disaster danger anger cancer fever hunger powder rubber silver timber layer metre meter centimeter litre liter kilometer kilometre counter encounter disorder labor labour color colour flavor flavour harbor harbour honor honour behavior behaviour humor humour interior exterior minor major prior senior junior inferior superior floor door mirror terror horror human roman german trailer newsletter whether rather other another together ever never over under after former latter later earlier closer larger smaller higher lower greater better older younger newer faster',
);

/**
 * The name a source is, or speaks for: the head itself; a person beside a role ("spokeswoman Lee");
 * an organization before or after one ("a Tesco spokesman", "a spokesman for Tesco").
 */
function nameOf(
  items: readonly Item[],
  first: number,
  headItem: number,
  end: number,
  typeOf: TypeOf,
): number | undefined {
  const head = items[headItem];
  if (head?.kind === 'name') return headItem;
  if (!head) return undefined;
  const person = findName(items, first, headItem, 'person', typeOf);
  if (person !== undefined && items[person + 1]?.lower !== "'s") return person;
  const speaksFor = /^(?:spokes(?:man|woman|person|people|men)|representatives?)$/.test(head.lower);
  const isBody =
    isRoleNoun(head.lower) && !isPersonRole(singular(head.lower)) && head.lower !== 'officials';
  return speaksFor || isBody ? findName(items, first, end, 'organization', typeOf) : undefined;
}

function findName(
  items: readonly Item[],
  first: number,
  end: number,
  type: EntityType,
  typeOf: TypeOf,
): number | undefined {
  for (let i = first; i < end; i++) {
    const item = items[i];
    if (item?.kind === 'name' && typeOf(item) === type) return i;
  }
  return undefined;
}
