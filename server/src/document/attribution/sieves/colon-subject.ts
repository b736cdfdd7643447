import { readVerb } from '../../../recognizers/morphology.js';
import type { CueFrame } from '../cue-frame.js';
import { phraseEndingAt, phraseStartingAt, withNameAfter } from '../noun-phrase.js';
import { openingSubject } from '../opening-subject.js';
import type { Item } from '../reading.js';
import type { SourcePhrase, TypeOf } from '../source-phrase.js';
import {
  DOCUMENTS,
  FINITE,
  KINDS_OF_DOCUMENT,
  OPENERS,
  PREPOSITIONS,
  PRONOUNS,
  isOn,
} from '../word-classes.js';

/** Longest label before a colon, in items. */
const LONGEST_LABEL = 14;

/** "Ann Lee, 44, nurse: “…”", "10:42 Mayor Ann Lee: “…”": a label without a verb that names who speaks. */
export function labelBeforeColon(
  items: readonly Item[],
  colon: number,
  typeOf: TypeOf,
): CueFrame | undefined {
  const first = labelStart(items, colon);
  if (first >= colon || colon - first > LONGEST_LABEL) return undefined;
  const phrase = phraseStartingAt(items, first, typeOf);
  if (!phrase || (phrase.head !== 'name' && phrase.head !== 'role')) return undefined;
  const source = withNameAfter(items, phrase, typeOf);
  if (!isSpeaker(items, source, typeOf)) return undefined;
  for (let i = first; i < colon; i++) if (!describes(items[i])) return undefined;
  return frameOf(source, colon, colon + 1);
}

/** Past a time, a bullet, and another label: "10:42 – ", "Photo: ". */
function labelStart(items: readonly Item[], colon: number): number {
  let first = 0;
  for (let i = colon - 1; i >= Math.max(0, colon - LONGEST_LABEL); i--) {
    if (items[i]?.text !== ':') continue;
    first = i + 1;
    break;
  }
  while (first < colon && (isPrefix(items[first]) || isSlug(items, first))) first++;
  return afterWhere(items, first, colon);
}

/** Longest phrase of where or when before a label, in items. */
const LONGEST_WHERE = 5;

/** Past "On stage, ", "From the roof, ". */
function afterWhere(items: readonly Item[], first: number, colon: number): number {
  if (!isOn(items[first], PREPOSITIONS)) return first;
  for (let i = first + 1; i < Math.min(colon, first + LONGEST_WHERE); i++)
    if (items[i]?.text === ',') return i + 1;
  return first;
}

function isPrefix(item: Item | undefined): boolean {
  if (item?.kind === 'number' || item?.kind === 'punctuation') return true;
  return /^(?:am|pm|a\.m|p\.m|gmt|utc|cet|bst|est)$/.test(item?.lower ?? '');
}

/** "UPDATE 14.05 –": a word in capitals before a number or dash. */
function isSlug(items: readonly Item[], at: number): boolean {
  return /^\p{Lu}{3,}$/u.test(items[at]?.text ?? '') && isPrefix(items[at + 1]);
}

/** Whether the item can stand in the description behind a name: no verb, no clause. */
function describes(item: Item | undefined): boolean {
  if (!item || item.kind === 'quote' || /^[:;.!?]$/.test(item.text)) return false;
  if (item.kind !== 'word') return true;
  if (isOn(item, OPENERS | FINITE | PRONOUNS)) return /^(?:and|as)$/.test(item.lower);
  const verb = readVerb(item.lower);
  return !verb?.known || verb.form === 'base' || verb.form === 's';
}

/** "Lee blamed the pitch: “…”", "She was in no mood to talk: “…”": whom the sentence before the colon is about. */
export function subjectBeforeColon(
  items: readonly Item[],
  colon: number,
  typeOf: TypeOf,
): CueFrame | undefined {
  const word = items[colon - 1];
  if (!word || word.kind === 'quote' || isOn(word, DOCUMENTS | KINDS_OF_DOCUMENT)) return undefined;
  const opening = openingSubject(items, colon, typeOf);
  const source = opening && withNameAfter(items, upToName(opening, colon), typeOf);
  if (source && source.end < colon && isSpeaker(items, source, typeOf))
    return frameOf(source, colon, colon + 1);
  const last = nameAtColon(items, colon, typeOf);
  return last && frameOf(last, colon, colon + 1);
}

/** A phrase that runs on over a verb no list knows, up to its name only: "Lee [made clear]". */
function upToName(phrase: SourcePhrase, colon: number): SourcePhrase {
  const { first, end, nameItem } = phrase;
  if (end !== colon || nameItem === undefined) return phrase;
  return { first, end: nameItem + 1, head: 'name', headItem: nameItem, nameItem };
}

/** "Criticism came from Lee: “…”", "a sentence of the mayor, Lee: “…”": the only person, right before the colon. */
function nameAtColon(
  items: readonly Item[],
  colon: number,
  typeOf: TypeOf,
): SourcePhrase | undefined {
  const at = colon - 1;
  const name = items[at];
  if (name?.kind !== 'name' || typeOf(name) !== 'person') return undefined;
  const phrase = phraseEndingAt(items, at, Math.max(0, colon - LONGEST_LABEL), typeOf);
  const before = items[(phrase?.first ?? at) - 1];
  if (/^(?:to|about|against|for|with|on|at|like|over|than)$/.test(before?.lower ?? ''))
    return undefined;
  for (let i = 0; i < at; i++) {
    const item = items[i];
    if (item?.kind === 'name' && typeOf(item) === 'person') return undefined;
  }
  return { first: at, end: colon, head: 'name', headItem: at, nameItem: at };
}

function isSpeaker(items: readonly Item[], source: SourcePhrase, typeOf: TypeOf): boolean {
  const head = items[source.headItem];
  if (source.head === 'pronoun') return /^(?:he|she|they)$/.test(head?.lower ?? '');
  if (source.head === 'role') return true;
  const name = source.nameItem === undefined ? undefined : items[source.nameItem];
  const type = name && typeOf(name);
  return source.head === 'name' && (type === 'person' || type === 'organization');
}

function frameOf(source: SourcePhrase, cueFirst: number, cueEnd: number): CueFrame {
  const first = Math.min(source.first, cueFirst);
  return { cueFirst, cueEnd, cue: undefined, source, order: 'source-first', first, end: cueEnd };
}
