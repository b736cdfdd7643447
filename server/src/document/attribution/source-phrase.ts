import { isPersonRole, singular } from '../../recognizers/cues.js';
import {
  DETERMINER,
  PERSON_ROLES,
  PREPOSITIONS,
  DOCUMENTS,
  ROLES,
  KINDS_OF_DOCUMENT,
  isOn,
  wordSet,
} from './word-classes.js';
import type { EntityType } from '../document-analysis.js';
import { startsUpper } from '../../text/characters.js';
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

export function pronounPhrase(at: number): SourcePhrase {
  return { first: at, end: at + 1, head: 'pronoun', headItem: at, nameItem: undefined };
}

/** Finds the head: the noun before the first preposition, and the name it is or speaks for. */
export function describePhrase(
  items: readonly Item[],
  first: number,
  end: number,
  typeOf: TypeOf,
): SourcePhrase | undefined {
  if (first >= end) return undefined;
  let headEnd = first + 1;
  while (headEnd < end) {
    const item = items[headEnd];
    if (!item || (item.kind === 'word' && isOn(item, PREPOSITIONS))) break;
    headEnd++;
  }
  const headItem = headEnd - 1;
  const head = items[headItem];
  if (!head || (head.kind !== 'name' && head.kind !== 'word')) return undefined;
  if (PARTICLES.has(head.lower)) return undefined;
  if (
    isOn(head, DETERMINER) &&
    !/^(?:one|many|some|others|all|most|both|each|several|few|another)$/.test(head.lower)
  )
    return undefined;
  const nameItem = nameOf(items, first, headItem, end, typeOf);
  return { first, end, head: headKind(items, head, headItem, typeOf), headItem, nameItem };
}

/** Words that no noun phrase ends with. */
const PARTICLES = wordSet(
  'out up down off away back there here so too not no yes very more less just even only else again ago that this it them him us me to be been being going',
);

function headKind(items: readonly Item[], head: Item, at: number, typeOf: TypeOf): SourceHead {
  if (head.kind === 'name') return typeOf(head) === undefined ? 'noun' : 'name';
  if (isOn(head, ROLES) || head.lower.endsWith('-old') || isAgentNoun(items, head, at))
    return 'role';
  if (isOn(head, DOCUMENTS | KINDS_OF_DOCUMENT)) return 'document';
  return 'noun';
}

/** "one poster", "the organiser": a noun that by its ending does something, after a determiner. */
function isAgentNoun(items: readonly Item[], head: Item, at: number): boolean {
  const word = singular(head.lower);
  if (!/(?:[^e]er|or|ist|ian|eer|man|woman)$/.test(word) || word.length < 5 || NO_AGENTS.has(word))
    return false;
  return (
    isOn(items[at - 1], DETERMINER) || isOn(items[at - 2], DETERMINER) || head.lower.endsWith('s')
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
    isOn(head, ROLES) && !isPersonRole(singular(head.lower)) && head.lower !== 'officials';
  const body =
    speaksFor || isBody ? findName(items, first, end, 'organization', typeOf) : undefined;
  return body ?? personAtEnd(items, headItem, end, typeOf);
}

/** "the lockkeeper of Low Lane Ann Lee", as translated copy has it: a person at the end, not "of the minister Ann Lee". */
function personAtEnd(
  items: readonly Item[],
  headItem: number,
  end: number,
  typeOf: TypeOf,
): number | undefined {
  const last = items[end - 1];
  const before = items[end - 2];
  if (last?.kind !== 'name' || typeOf(last) !== 'person' || end - 2 <= headItem) return undefined;
  const hangs = isOn(before, PREPOSITIONS | DETERMINER | PERSON_ROLES) || before?.lower === "'s";
  return hangs || before?.kind === 'punctuation' ? undefined : end - 1;
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

/** "Halden Bros [asked]": capitals throughout, most often a name that was not recognised. */
export function isProper(items: readonly Item[], { first, end }: SourcePhrase): boolean {
  let capitals = 0;
  for (let i = first; i < end; i++) {
    const item = items[i];
    if (item?.kind !== 'word' || !startsUpper(item.text)) return false;
    if (i > 0) capitals++;
  }
  return capitals > 0;
}
