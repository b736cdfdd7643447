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
import type { Item } from './reading.js';

/** The words of a list, for looking up. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** What may stand between a subject and its verb. */
export const AUXILIARIES = wordSet(CUE_AUXILIARIES);

/** Words of time. */
export const TIMES = wordSet(TIME_WORDS);

/** Words that open a phrase before the subject. */
export const LEAD_INS = wordSet(LEAD_IN_STARTS);

/** Words that open a clause. */
export const OPENERS = wordSet(CLAUSE_OPENERS);

/** Words that open a noun phrase. */
export const DETERMINER = wordSet(DETERMINERS);

/** Words that tie a noun to the noun before. */
export const PREPOSITIONS = wordSet(NOUN_PREPOSITIONS);

/** Pronouns that can be a source. */
export const PRONOUNS = wordSet(SOURCE_PRONOUNS);

/** Auxiliaries: a finite verb that is no cue. */
export const FINITE = wordSet(FINITE_AUXILIARIES);

/** Nouns of documents and statements. */
export const DOCUMENTS = wordSet(DOCUMENT_NOUNS);

/** A word that opens a clause, "who" and "who'd" alike. */
export function isOpener({ lower }: Item): boolean {
  const apostrophe = lower.indexOf("'");
  return OPENERS.has(apostrophe > 0 ? lower.slice(0, apostrophe) : lower);
}

/** Whether the item joins words: a hyphen, an ampersand, a slash. */
export function isHyphen(item: Item): boolean {
  return item.text === '-' || item.text === '&' || item.text === '/';
}

/** Whether the item is a dash. */
export function isDash(item: Item): boolean {
  return item.text === '–' || item.text === '—' || item.text === '-';
}

const SHORT_TITLES = wordSet(
  'mr mrs ms dr sen rep gov lt col gen capt sgt prof rev st hon cdr cmdr maj pres sec adm supt insp det atty jr sr msgr fr br sra srta dra gen corp inc ltd co bros',
);

/** Whether the item is a title written with a stop: "Mr", "Sen". */
export function isShortTitle(item: Item | undefined): boolean {
  return item !== undefined && SHORT_TITLES.has(item.lower);
}

/** Whether the item can be part of a noun phrase. */
export function isNounLike(item: Item): boolean {
  return (
    item.kind === 'name' ||
    (item.kind === 'word' &&
      !OPENERS.has(item.lower) &&
      !FINITE.has(item.lower) &&
      !PREPOSITIONS.has(item.lower))
  );
}

/** Whether the item is a preposition. */
export function isPreposition(item: Item | undefined): boolean {
  return item?.kind === 'word' && PREPOSITIONS.has(item.lower);
}
