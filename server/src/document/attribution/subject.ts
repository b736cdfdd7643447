import {
  AUXILIARIES,
  DOCUMENTS,
  TIMES,
  PRONOUNS,
  MANNER,
  ROLES,
  isOn,
  isDash,
} from './word-classes.js';
import type { Item } from './reading.js';
import { openingDash } from './cue-verb.js';
import {
  ADJUNCT_NOUNS,
  phraseEndingAt,
  phraseStartingAt,
  REACH,
  withNameAfter,
} from './noun-phrase.js';
import { subjectBeforeComma } from './apposition.js';
import { pronounPhrase, type SourcePhrase, type TypeOf } from './source-phrase.js';

/**
 * The subject that stands before the verb at `verb`: "Ann Lee, a harbor expert, [said]",
 * "A harbor police spokesperson [told]", "he [added]". Undefined when the words there are none.
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
  if (item.kind === 'word' && item.lower !== 'who' && isOn(item, PRONOUNS))
    return pronounPhrase(last);
  if (/^(?:who|which|that)$/.test(item.lower)) return beforeRelative(items, last, floor, typeOf);
  const aside = openingDash(items, last);
  if (aside > floor) return subjectBeforeAside(items, aside, floor, typeOf);
  const opening = item.text === ')' ? openingBracket(items, last, floor) : -1;
  if (opening > floor) return phraseEndingAt(items, opening - 1, floor, typeOf);
  if (item.text === ',' || item.text === ')' || isDash(item)) {
    return subjectBeforeComma(items, last, floor, typeOf);
  }
  return phraseEndingAt(items, last, floor, typeOf);
}

/** "Her lawyer, Ann Lee – a cousin, “no relation” – [says]": whoever stands before the aside. */
function subjectBeforeAside(
  items: readonly Item[],
  dash: number,
  floor: number,
  typeOf: TypeOf,
): SourcePhrase | undefined {
  return (
    subjectBeforeComma(items, dash, floor, typeOf) ?? phraseEndingAt(items, dash - 1, floor, typeOf)
  );
}

/** The bracket that opens what closes at `at`, near before: "Lee (D-Calif.) [said]"; -1 when there is none. */
function openingBracket(items: readonly Item[], at: number, floor: number): number {
  for (let i = at - 1; i >= Math.max(floor, at - 10); i--) {
    if (items[i]?.text === '(') return i;
  }
  return -1;
}

/** The subject that follows the verb at `verb`: "[said] spokeswoman Ann Lee". */
export function subjectAfter(
  items: readonly Item[],
  verb: number,
  typeOf: TypeOf,
): SourcePhrase | undefined {
  const first = skipTimes(items, verb + 1);
  const item = items[first];
  if (!item) return undefined;
  if (item.kind === 'word' && isOn(item, PRONOUNS)) return pronounPhrase(first);
  const phrase = phraseStartingAt(items, first, typeOf);
  return nameOfOne(items, first, typeOf) ?? (phrase && withNameAfter(items, phrase, typeOf));
}

/** "[said] one, Ann Lee", "[said] the other, Tom Roy": the name behind the comma. */
function nameOfOne(
  items: readonly Item[],
  first: number,
  typeOf: TypeOf,
): SourcePhrase | undefined {
  const word = items[first]?.lower === 'the' ? first + 1 : first;
  if (!/^(?:one|another|other|second|third|first|latter|former)$/.test(items[word]?.lower ?? ''))
    return undefined;
  const name = items[word + 2];
  if (items[word + 1]?.text !== ',' || name?.kind !== 'name' || typeOf(name) !== 'person')
    return undefined;
  const at = word + 2;
  return { first, end: at + 1, head: 'name', headItem: at, nameItem: at };
}

/** Leftwards over auxiliaries, adverbs and times between a subject and its verb. */
function skipBetween(items: readonly Item[], from: number, floor: number): number {
  let i = from;
  for (; i >= floor; i--) {
    const item = items[i];
    if (!item) break;
    if (item.kind === 'word' && isOn(item, AUXILIARIES | MANNER)) continue;
    // "used to [say]"
    if (/^(?:used|liked|likes)$/.test(item.lower) && items[i + 1]?.lower === 'to') continue;
    const time = timeStart(items, i, floor);
    if (time >= 0) i = time;
    else if (i > floor && isAdverbial(items[i - 1], item)) i--;
    else {
      const medium = mediumStart(items, i, floor);
      if (medium < 0) break;
      i = medium;
    }
  }
  return i;
}

/** Longest phrase of the medium, in items. */
const LONGEST_MEDIUM = 7;

/** Start of a phrase of the medium that ends at `at` and follows a source: "Acme [in a statement] said"; -1 when none does. */
function mediumStart(items: readonly Item[], at: number, floor: number): number {
  const noun = items[at];
  if (!isOn(noun, DOCUMENTS) && !ADJUNCT_NOUNS.has(noun?.lower ?? '')) return -1;
  for (let i = at - 1; i > Math.max(floor, at - LONGEST_MEDIUM); i--) {
    const item = items[i];
    if (!item || item.kind === 'punctuation' || item.kind === 'quote') return -1;
    if (!/^(?:in|on|at|during|via|through|over)$/.test(item.lower)) continue;
    const before = items[i - 1];
    const sourced = before?.kind === 'name' || isOn(before, ROLES | PRONOUNS);
    return sourced || before?.lower === 'who' ? i : -1;
  }
  return -1;
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
  if (items[at]?.kind === 'number')
    return at - 1 > floor && /^(?:in|on|since|by|at)$/.test(items[at - 1]?.lower ?? '')
      ? at - 1
      : -1;
  if (!isOn(items[at], TIMES)) return -1;
  let i = at;
  while (i > floor && (isOn(items[i - 1], TIMES) || items[i - 1]?.kind === 'number')) i--;
  if (i - 1 > floor && /^(?:the|that|same)$/.test(items[i - 1]?.lower ?? '')) i--;
  const before = items[i - 1]?.lower ?? '';
  if (/^(?:on|in|this|late|early|next|during|by|since)$/.test(before) && i > floor) i--;
  if (/^(?:early|late|earlier|later)$/.test(items[i - 1]?.lower ?? '') && i > floor) i--;
  return i > floor ? i : -1;
}

function skipTimes(items: readonly Item[], from: number): number {
  let i = from;
  while (i < Math.min(items.length, from + 6)) {
    const lower = items[i]?.lower ?? '';
    if (isOn(items[i], TIMES) || (/^(?:on|this|last)$/.test(lower) && isOn(items[i + 1], TIMES)))
      i++;
    else if (isOn(items[i], MANNER) || /^(?:also|later|earlier|then)$/.test(lower)) i++;
    else break;
  }
  return i;
}

/** "Lee, who runs the bank and [says]": the noun before the relative clause. */
function beforeRelative(
  items: readonly Item[],
  who: number,
  floor: number,
  typeOf: TypeOf,
): SourcePhrase | undefined {
  const before = items[who - 1];
  if (!before || who - 1 < floor) return undefined;
  if (before.text === ',')
    return subjectBeforeComma(items, who - 1, floor, typeOf, items[who]?.lower === 'who');
  const phrase = phraseEndingAt(items, who - 1, floor, typeOf);
  return phrase && (nameDescribed(items, phrase, typeOf) ?? phrase);
}

/** "Lee, the engineer who [said]": the person that the role behind the comma describes. */
function nameDescribed(
  items: readonly Item[],
  { first, head, nameItem }: SourcePhrase,
  typeOf: TypeOf,
): SourcePhrase | undefined {
  const at = first - 2;
  const name = items[at];
  if (head !== 'role' || nameItem !== undefined || items[first - 1]?.text !== ',') return undefined;
  if (name?.kind !== 'name' || typeOf(name) !== 'person') return undefined;
  return { first: at, end: at + 1, head: 'name', headItem: at, nameItem: at };
}
