import { cueOf } from '../../../recognizers/cues.js';
import { isWoven } from '../find-frame.js';
import { readVerb } from '../../../recognizers/morphology.js';
import { phraseStartingAt, withNameAfter } from '../noun-phrase.js';
import {
  AUXILIARIES,
  DETERMINER,
  OPENERS,
  PREPOSITIONS,
  PRONOUNS,
  FINITE,
  isOn,
} from '../word-classes.js';
import type { LocatedFrame, QuoteContext } from '../quote-context.js';
import type { Item } from '../reading.js';
import type { SourcePhrase, TypeOf } from '../source-phrase.js';

/**
 * A verb that no list knows, or that a machine garbled, read as a cue by its place: "“…,” he
 * additional.", "“…”, clear forecaster Ann Lee." Only right after an utterance, and before a pause
 * or phrase.
 */
export function unknownVerb(ctx: QuoteContext): LocatedFrame | undefined {
  return sourceFirst(ctx) ?? verbFirst(ctx);
}

/** "“…,” he additional." */
function sourceFirst({ form, reading, lastPlace }: QuoteContext): LocatedFrame | undefined {
  const { segment, item: at } = lastPlace;
  if (!form.endsComma && !form.exclaims) return undefined;
  const items = reading.items(segment);
  const subject = items[at + 1];
  const verb = items[at + 2];
  const next = items[at + 3];
  if (!subject || verb?.kind !== 'word' || !/^\p{Ll}{3,}$/u.test(verb.text)) return undefined;
  const named = subject.kind === 'name';
  if (named ? reading.typeOf(subject) !== 'person' : !/^(?:he|she|they)$/.test(subject.lower))
    return undefined;
  if (isOn(verb, OPENERS | FINITE | PREPOSITIONS)) return undefined;
  const particle = /^(?:back|up|off|out)$/.test(next?.lower ?? '');
  if (next && next.kind !== 'punctuation' && !particle && !isOn(next, PREPOSITIONS))
    return undefined;
  const source = {
    first: at + 1,
    end: at + 2,
    head: named ? 'name' : 'pronoun',
    headItem: at + 1,
    nameItem: named ? at + 1 : undefined,
  } as const;
  const cue = { cueFirst: at + 2, cueEnd: at + 3, cue: cueOf('said') };
  return {
    frame: { ...cue, source, order: 'source-first', first: at + 1, end: at + 3 },
    relation: 'after',
    segment,
  };
}

/** "“…”, calmed finance director Ann Lee.": one word, an auxiliary before it perhaps, and then a person. */
function verbFirst({ form, reading, lastPlace }: QuoteContext): LocatedFrame | undefined {
  const { segment, item: at } = lastPlace;
  const items = reading.items(segment);
  const comma = items[at + 1]?.text === ',';
  if (!comma && !form.endsComma && !form.endsStop && !form.exclaims) return undefined;
  if (isWoven(items, at)) return undefined;
  let verb = comma ? at + 2 : at + 1;
  if (/^(?:has|have|had|was)$/.test(items[verb]?.lower ?? '')) verb++;
  if (!mayBeVerb(items[verb])) return undefined;
  const phrase = phraseStartingAt(items, verb + 1, reading.typeOf);
  const source = phrase && withPerson(items, phrase, reading.typeOf);
  if (!source || !endsClause(items[source.end])) return undefined;
  if (source.nameItem === undefined && !(isPastOrPresent(items[verb]) && form.clause))
    return undefined;
  const cue = { cueFirst: verb, cueEnd: verb + 1, cue: cueOf('said') };
  const frame = { ...cue, source, order: 'cue-first', first: verb, end: source.end } as const;
  return { frame, relation: 'after', segment };
}

/** The phrase with the person it names, or a role without a name; undefined for anything else. */
function withPerson(
  items: readonly Item[],
  phrase: SourcePhrase,
  typeOf: TypeOf,
): SourcePhrase | undefined {
  const named = withNameAfter(items, phrase, typeOf);
  const name = named.nameItem ?? lastPerson(items, named, typeOf);
  const item = name === undefined ? undefined : items[name];
  if (item && typeOf(item) === 'person' && named.head !== 'noun')
    return { ...named, nameItem: name };
  if (item && typeOf(item) === 'person' && named !== phrase) return named;
  return phrase.head === 'role' ? phrase : undefined;
}

/** "fired", "thunders": in form a verb that tells. */
function isPastOrPresent(item: Item | undefined): boolean {
  const form = readVerb(item?.lower ?? '')?.form;
  return form === 'past' || form === 'participle' || form === 's';
}

/** "the chief of the opposition Ann Lee": the only person in the words, at their end. */
function lastPerson(
  items: readonly Item[],
  { first, end }: SourcePhrase,
  typeOf: TypeOf,
): number | undefined {
  for (let i = first; i < end - 1; i++) {
    const item = items[i];
    if (item && typeOf(item) === 'person') return undefined;
  }
  return end - 1;
}

/** A word in small letters that nothing else could be; "so" as reports from German have it. */
function mayBeVerb(item: Item | undefined): boolean {
  if (item?.kind !== 'word' || item.text !== item.lower) return false;
  if (item.lower === 'so') return true;
  if (item.lower.length < 3 || item.lower.endsWith('ing')) return false;
  return !isOn(item, OPENERS | FINITE | PREPOSITIONS | DETERMINER | PRONOUNS | AUXILIARIES);
}

/** Whether nothing can follow that has the person before it for a subject. */
function endsClause(item: Item | undefined): boolean {
  return (
    item === undefined ||
    item.kind === 'punctuation' ||
    isOn(item, PREPOSITIONS) ||
    item.lower === 'to' ||
    /^(?:who|which|when|after|before|further|again)$/.test(item.lower)
  );
}
