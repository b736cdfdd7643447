import { phraseStartingAt } from '../noun-phrase.js';
import type { LocatedFrame, QuoteContext } from '../quote-context.js';
import type { Item } from '../reading.js';
import { pronounPhrase, type SourcePhrase, type TypeOf } from '../source-phrase.js';
import { PERSON_ROLES, isOn } from '../word-classes.js';

/** How far into the sentence behind a person is looked for, in items. */
const REACH = 12;

/**
 * "“The wall is sand.” Ann Lee shakes her head.": an utterance that opens a paragraph belongs to the
 * person that the sentence right behind it is about.
 */
export function personOfSentenceAfter(ctx: QuoteContext): LocatedFrame | undefined {
  const { reading, place, lastPlace } = ctx;
  const own = reading.segments[place.segment];
  const next = reading.segments[lastPlace.segment + 1];
  if (!own || !next || place.item > 0 || next.block !== own.block) return undefined;
  if (!isBare(reading.items(lastPlace.segment), lastPlace.item)) return undefined;
  const source = subject(next.items, reading.typeOf) ?? demonstrated(next.items, reading.typeOf);
  if (!source) return undefined;
  // No word signals it.
  const cue = { cueFirst: source.first, cueEnd: source.first, cue: undefined };
  const frame = {
    ...cue,
    source,
    order: 'cue-first',
    first: source.first,
    end: source.end,
  } as const;
  return { frame, relation: 'after', segment: lastPlace.segment + 1 };
}

function isBare(items: readonly Item[], at: number): boolean {
  return items.slice(at + 1).every(({ kind }) => kind === 'punctuation');
}

/** The person, "he" or "she" that opens the sentence and does something in it. */
function subject(items: readonly Item[], typeOf: TypeOf): SourcePhrase | undefined {
  const first = items[0];
  if (items.length < 3) return undefined;
  if (/^(?:he|she)$/.test(first?.lower ?? '')) return pronounPhrase(0);
  const phrase = phraseStartingAt(items, 0, typeOf);
  const name = phrase?.nameItem === undefined ? undefined : items[phrase.nameItem];
  if (!phrase || items[phrase.end]?.text === ':') return undefined;
  if (items[(phrase.nameItem ?? phrase.headItem) + 1]?.lower === "'s") return undefined;
  // The phrase may run on into a verb that no list knows: "Ann Lee wept".
  if (name && phrase.nameItem !== undefined)
    return typeOf(name) === 'person' ? { ...phrase, end: phrase.nameItem + 1 } : undefined;
  return phrase.head === 'role' && isOn(items[phrase.headItem], PERSON_ROLES) ? phrase : undefined;
}

/** "With these words Ann Lee left.", "That was all Ann Lee asked.": the person of a sentence about the words. */
function demonstrated(items: readonly Item[], typeOf: TypeOf): SourcePhrase | undefined {
  const first = items[0]?.lower ?? '';
  const these = first === 'with' && /^(?:these|those|this|that)$/.test(items[1]?.lower ?? '');
  if (!these && !/^(?:that|so|thus|those|these)$/.test(first)) return undefined;
  for (let i = 1; i < Math.min(items.length, REACH); i++) {
    const item = items[i];
    if (item?.kind === 'name' && typeOf(item) === 'person')
      return { first: i, end: i + 1, head: 'name', headItem: i, nameItem: i };
    // "That is how the clerk sums it up."
    if (item?.lower !== 'how' && item?.lower !== 'what') continue;
    const phrase = phraseStartingAt(items, i + 1, typeOf);
    if (phrase?.head === 'name' || phrase?.head === 'role') return phrase;
  }
  return undefined;
}
