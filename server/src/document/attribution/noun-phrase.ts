import { cueIn, isRoleNoun } from '../../recognizers/cues.js';
import { readVerb } from '../../recognizers/morphology.js';
import {
  AUXILIARIES,
  TIMES,
  LEAD_INS,
  OPENERS,
  DETERMINER,
  PREPOSITIONS,
  PRONOUNS,
  FINITE,
  DOCUMENTS,
  ROLES,
  KINDS_OF_DOCUMENT,
  isOn,
  wordSet,
  isOpener,
  isHyphen,
  isShortTitle,
  isNounLike,
  isPreposition,
} from './word-classes.js';
import type { Item } from './reading.js';
import { describePhrase, type SourcePhrase, type TypeOf } from './source-phrase.js';

/** Longest noun phrase that is read, in items; keeps the work per cue bounded. */
export const REACH = 45;

/** The noun phrase that starts at `first` ("[according to] the Harbor Office"). */
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
  return describePhrase(items, first, end, typeOf);
}

function endsPhrase(items: readonly Item[], at: number, first: number, named: boolean): boolean {
  const item = items[at];
  if (!item) return true;
  if (item.kind === 'mark') return !isPluralPossessive(items, at);
  if (item.kind === 'quote') return true;
  if (item.kind === 'punctuation')
    return !isHyphen(items, at) && !(item.text === '.' && isShortTitle(items[at - 1]));
  if (item.kind !== 'word') return false;
  if (item.lower === 'and' || item.lower === 'or') return !joinsNames(items, at);
  if (isOpener(item) || isOn(item, FINITE)) return true;
  if (item.lower === 'to') return true;
  if (item.lower === "'s" || isOn(item, DETERMINER)) return false;
  if (isOn(item, TIMES) && at > first && item.text !== item.lower) return true;
  if (isOn(item, PREPOSITIONS))
    return at === first || (named && item.lower !== 'of') || isAdjunct(items, at);
  if (at > first && isVerbAfterNoun(items, at)) return true;
  const cue = cueIn(item);
  return (
    cue !== undefined &&
    at > first &&
    (cue.form === 'past' || cue.form === 'gerund') &&
    !isOn(items[at - 1], DETERMINER) &&
    item.text === item.lower
  );
}

/** "the report runs", "officials counted": a verb form after a noun that can be a source. */
function isVerbAfterNoun(items: readonly Item[], at: number): boolean {
  const item = items[at];
  const before = items[at - 1];
  if (!item || !before || item.text !== item.lower) return false;
  if (before.kind === 'name') {
    const form = readVerb(item.lower)?.form;
    return (form === 'past' || form === 'participle') && opensComplement(items[at + 1]);
  }
  if (before.kind !== 'word') return false;
  if (/ed$/.test(item.lower) && at > 1 && opensComplement(items[at + 1]))
    return !isModifierPlace(before);
  if (!isOn(before, ROLES | KINDS_OF_DOCUMENT)) return false;
  return (
    /(?:[^s]s|ed)$/.test(item.lower) &&
    !isOn(item, ROLES) &&
    !/^(?:news|sports|affairs|series|press|relations|services|operations|rights|works)$/.test(
      item.lower,
    )
  );
}

/** Whether a word after a form in -ed shows it to be a verb: "pulled up", "filed the", "moved to". */
function opensComplement(item: Item | undefined): boolean {
  if (item?.kind !== 'word') return false;
  return (
    isOn(item, DETERMINER | PRONOUNS) ||
    /^(?:up|down|out|off|away|back|into|to|over|it|him|her|them)$/.test(item.lower)
  );
}

/** Whether what follows the word can only be part of its noun phrase: "an armed", "newly elected". */
function isModifierPlace(before: Item): boolean {
  return isOn(before, DETERMINER) || /ly$/.test(before.lower) || before.lower === "'s";
}

/** "in a statement", "on Thursday", "at a news conference": not part of the noun phrase before. */
function isAdjunct(items: readonly Item[], at: number): boolean {
  for (let i = at + 1; i < Math.min(items.length, at + 5); i++) {
    const item = items[i];
    if (!item) break;
    if (isOn(item, TIMES | DOCUMENTS) || ADJUNCT_NOUNS.has(item.lower)) return true;
    if (item.kind === 'number') return true;
    if (item.kind === 'name' || item.kind === 'punctuation' || item.kind === 'quote') return false;
  }
  return false;
}

/** Nouns of occasions and media: "at a news conference", "on television". */
export const ADJUNCT_NOUNS = wordSet(
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
    !isOn(after, DETERMINER) &&
    isRoleNoun(items[at + 2]?.lower ?? after.lower)
  );
}

function isDangling(item: Item | undefined): boolean {
  return (
    item !== undefined &&
    (isOn(item, PREPOSITIONS | DETERMINER | AUXILIARIES) ||
      item.lower === 'and' ||
      item.kind === 'punctuation')
  );
}

/**
 * The noun phrase whose last item is `last`: leftwards to a determiner, a clause opener, a verb or a
 * comma, over "of the", "for the" and possessives.
 */
export function phraseEndingAt(
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
    if (item.kind === 'word' && isOn(item, DETERMINER) && !continuesLeft(items, i, floor)) break;
  }
  while (first < last && isLeadIn(items, first)) first++;
  first = afterSlug(items, first, last);
  const phrase = describePhrase(items, first, last + 1, typeOf);
  return phrase?.head === 'noun' && first > floor && isPreposition(items[first - 1])
    ? undefined
    : phrase;
}

/** "UPDATE 2-Norway [says]", "EXCLUSIVE-Acme [says]": the agency's word for the kind of report is no part of the source. */
function afterSlug(items: readonly Item[], first: number, last: number): number {
  const slug = items[first];
  if (first > 0 || slug?.kind === 'punctuation' || !/^\p{Lu}{3,}$/u.test(slug?.text ?? ''))
    return first;
  const hyphen = items[first + 1]?.kind === 'number' ? first + 2 : first + 1;
  return items[hyphen]?.text === '-' && hyphen < last ? hyphen + 1 : first;
}

function belongs(items: readonly Item[], at: number, last: number, floor: number): boolean {
  const item = items[at];
  if (!item) return false;
  if (item.kind === 'name' || item.kind === 'number') return true;
  if (item.kind === 'punctuation')
    return isHyphen(items, at) || (item.text === '.' && isShortTitle(items[at - 1]));
  if (item.kind === 'mark') return isPluralPossessive(items, at);
  if (item.kind !== 'word') return false;
  if (item.lower === 'that') return false;
  if (item.lower === "'s" || isOn(item, DETERMINER)) return true;
  if (item.lower === 'and') return at < last && at > floor && joinsNames(items, at);
  if (isOn(item, OPENERS | FINITE) || item.lower === 'to') return false;
  if (isOn(item, PRONOUNS)) return false;
  if (isOn(item, PREPOSITIONS))
    return at < last && at > floor && continuesLeft(items, at + 1, floor);
  if (isOn(item, TIMES) && item.text !== item.lower) return false;
  if (at < last && /^(?:called|named|nicknamed|dubbed)$/.test(item.lower))
    return isNounLike(items[at - 1] ?? item);
  const cue = cueIn(item);
  if (
    cue &&
    at < last &&
    item.text === item.lower &&
    !isOn(item, ROLES) &&
    (cue.form === 'past' || cue.form === 'gerund')
  )
    return false;
  return true;
}

/** Whether the noun phrase from `at` hangs on a noun before it: "a spokesman for [the firm]". */
function continuesLeft(items: readonly Item[], at: number, floor: number): boolean {
  const preposition = items[at - 1];
  const noun = items[at - 2];
  if (!preposition || !noun || at - 2 < floor || !isOn(preposition, PREPOSITIONS)) return false;
  if (noun.kind === 'name')
    return (
      preposition.lower === 'of' ||
      preposition.lower === 'at' ||
      preposition.lower === 'for' ||
      preposition.lower === 'from'
    );
  if (noun.kind !== 'word' || isOn(noun, TIMES)) return false;
  if (preposition.lower === 'of') return true;
  return isOn(noun, ROLES | KINDS_OF_DOCUMENT);
}

function isLeadIn(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (!item || item.kind !== 'word') return false;
  return (
    (isOn(item, LEAD_INS) && !isOn(item, DETERMINER)) ||
    (/^\p{Lu}?\p{Ll}+ly$/u.test(item.text) && at === 0)
  );
}

/** "[said] the minister, Ann Lee, who …": a name set off by commas, a title before it perhaps, is the role's own. */
export function withNameAfter(
  items: readonly Item[],
  phrase: SourcePhrase,
  typeOf: TypeOf,
): SourcePhrase {
  if (phrase.nameItem !== undefined || !holdsRole(items, phrase)) return phrase;
  if (items[phrase.end]?.text !== ',') return phrase;
  let at = phrase.end + 1;
  while (at < phrase.end + LONGEST_TITLE && isTitle(items[at])) at++;
  const [name, after] = [items[at], items[at + 1]];
  if (name?.kind !== 'name' || typeOf(name) !== 'person') return phrase;
  if (after && after.kind !== 'punctuation') return phrase;
  return { ...phrase, end: at + 1, nameItem: at };
}

/** Most words of a title before a name, and one. */
const LONGEST_TITLE = 5;

/** "[the spokeswoman,] Police Major [Ann Lee]": a word of a title, with a capital. */
function isTitle(item: Item | undefined): boolean {
  return item?.kind === 'word' && item.text !== item.lower && !isOn(item, OPENERS | FINITE);
}

/** "the minister", and "the director financial" as translated copy has it. */
function holdsRole(items: readonly Item[], { first, end, head, headItem }: SourcePhrase): boolean {
  if (head === 'role') return true;
  return head === 'noun' && headItem === end - 1 && end - first > 1 && isOn(items[end - 2], ROLES);
}

/** The apostrophe of "residents’ groups". */
function isPluralPossessive(items: readonly Item[], at: number): boolean {
  const after = items[at + 1];
  if (!/^['’]$/.test(items[at]?.text ?? '') || !/s$/.test(items[at - 1]?.lower ?? '')) return false;
  return after !== undefined && after.kind !== 'punctuation' && after.kind !== 'quote';
}
