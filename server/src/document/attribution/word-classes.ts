import { isPersonRole, isRoleNoun as isRole, singular } from '../../recognizers/cues.js';
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
import { perWord, type Word } from '../../text/word.js';
import type { Item } from './reading.js';

/** The words of a list, for looking up. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** The lists a word can be on, as bits: what {@link isOn} asks. */
export const AUXILIARIES = 1;
/** Words of time. */
export const TIMES = 2;
/** Words that open a phrase before the subject. */
export const LEAD_INS = 4;
/** Words that open a clause. */
export const OPENERS = 8;
/** Words that open a noun phrase. */
export const DETERMINER = 16;
/** Words that tie a noun to the noun before. */
export const PREPOSITIONS = 32;
/** Pronouns that can be a source. */
export const PRONOUNS = 64;
/** Auxiliaries: a finite verb that is no cue. */
export const FINITE = 128;
/** Nouns of documents and statements, as listed. */
export const DOCUMENTS = 256;
/** Titles written with a stop: "Mr", "Sen". */
export const SHORT_TITLES = 512;
/** Words that open a clause, "who" and "who'd" alike. */
export const CLAUSE_STARTS = 1024;
/** People and bodies by what they do: "minister", "police". */
export const ROLES = 2048;
/** Singular nouns for a person by what they do. */
export const PERSON_ROLES = 4096;
/** Adverbs in -ly, in small letters. */
export const MANNER = 8192;
/** Plurals and singulars of listed document nouns: "reports". */
export const KINDS_OF_DOCUMENT = 16384;

const SHORT_TITLE_WORDS = wordSet(
  'mr mrs ms dr sen rep gov lt col gen capt sgt prof rev st hon cdr cmdr maj pres sec adm supt insp det atty jr sr msgr fr br sra srta dra gen corp inc ltd co bros',
);
/** Nouns and verbs that end as adverbs do. */
const NO_ADVERBS = wordSet(
  'family ally bully reply supply assembly rally anomaly monopoly fly jelly belly lily tally homily butterfly apply imply comply multiply rely',
);
const OPENER_WORDS = wordSet(CLAUSE_OPENERS);
const DOCUMENT_WORDS = wordSet(DOCUMENT_NOUNS);

const LISTS: readonly (readonly [bit: number, words: ReadonlySet<string>])[] = [
  [AUXILIARIES, wordSet(CUE_AUXILIARIES)],
  [TIMES, wordSet(TIME_WORDS)],
  [LEAD_INS, wordSet(LEAD_IN_STARTS)],
  [OPENERS, OPENER_WORDS],
  [DETERMINER, wordSet(DETERMINERS)],
  [PREPOSITIONS, wordSet(NOUN_PREPOSITIONS)],
  [PRONOUNS, wordSet(SOURCE_PRONOUNS)],
  [FINITE, wordSet(FINITE_AUXILIARIES)],
  [DOCUMENTS, DOCUMENT_WORDS],
  [SHORT_TITLES, SHORT_TITLE_WORDS],
];

const listsOf = perWord(({ text, lower }: Word) => {
  let bits = 0;
  for (const [bit, words] of LISTS) if (words.has(lower)) bits |= bit;
  if (DOCUMENT_WORDS.has(singular(lower))) bits |= KINDS_OF_DOCUMENT;
  const apostrophe = lower.indexOf("'");
  if (OPENER_WORDS.has(apostrophe > 0 ? lower.slice(0, apostrophe) : lower)) bits |= CLAUSE_STARTS;
  if (isRole(lower)) bits |= ROLES;
  if (isPersonRole(lower)) bits |= PERSON_ROLES;
  if (/^\p{Ll}+ly$/u.test(text) && !NO_ADVERBS.has(lower)) bits |= MANNER;
  return bits;
});

/** Whether the word of an item or token is on the list, or on one of several lists joined by `|`. */
export function isOn(item: { readonly word: Word } | undefined, lists: number): boolean {
  return item !== undefined && (listsOf(item.word) & lists) !== 0;
}

/** A word that opens a clause, "who" and "who'd" alike. */
export function isOpener(item: Item): boolean {
  return isOn(item, CLAUSE_STARTS);
}

/** Whether the item joins the words beside it: an ampersand, a slash, a hyphen that is not a dash between spaces. */
export function isHyphen(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item === undefined) return false;
  if (item.text === '&' || item.text === '/') return true;
  if (item.text !== '-') return false;
  return items[at - 1]?.end === item.start || items[at + 1]?.start === item.end;
}

/** Whether the item is a dash. */
export function isDash(item: Item): boolean {
  return item.text === '–' || item.text === '—' || item.text === '-';
}

/** Whether the item is a title written with a stop: "Mr", "Sen". */
export function isShortTitle(item: Item | undefined): boolean {
  return isOn(item, SHORT_TITLES);
}

/** Whether the item can be part of a noun phrase. */
export function isNounLike(item: Item): boolean {
  return (
    item.kind === 'name' || (item.kind === 'word' && !isOn(item, OPENERS | FINITE | PREPOSITIONS))
  );
}

/** Whether the item is a preposition. */
export function isPreposition(item: Item | undefined): boolean {
  return item?.kind === 'word' && isOn(item, PREPOSITIONS);
}

/** "a note titled “…”": whether what follows is the name of something, not what somebody says. */
export function isTitling(item: Item | undefined): boolean {
  return item !== undefined && /^(?:titled|entitled|headlined)$/.test(item.lower);
}
