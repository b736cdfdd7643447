import { cueIn, isBodyRole, isPersonRole, singular } from '../../../recognizers/cues.js';
import { readVerb } from '../../../recognizers/morphology.js';
import { phraseEndingAt } from '../noun-phrase.js';
import type { LocatedFrame, QuoteContext } from '../quote-context.js';
import type { Item } from '../reading.js';
import type { SourcePhrase, TypeOf } from '../source-phrase.js';
import { FINITE, OPENERS, isOn } from '../word-classes.js';
import { wordAt } from '../../../text/word.js';

/** A quotation right beside its source, without a cue: in brackets, as its predicate, or as its possession. */
export function besideName(ctx: QuoteContext): LocatedFrame | undefined {
  const source = bracketed(ctx) ?? predicated(ctx) ?? possessed(ctx);
  if (!source) return undefined;
  // No word signals it.
  const cue = { cueFirst: source.first, cueEnd: source.first, cue: undefined };
  const frame = { ...cue, source, order: 'source-first', first: source.first } as const;
  return { frame: { ...frame, end: source.end }, relation: 'earlier-in-sentence' };
}

/** "Ann Lee (“no relation, thank God”) carried …": what a person says in brackets behind the name. */
function bracketed({ reading, place, form }: QuoteContext): SourcePhrase | undefined {
  const items = reading.items(place.segment);
  const name = place.item - 2;
  if (items[place.item - 1]?.text !== '(' || items[place.item + 1]?.text !== ')') return undefined;
  if (form.words < 3 || form.titleCase) return undefined;
  return personAt(items, name, reading.typeOf);
}

/** "The ministry “regrets the delay”.": the quotation is what the source before it does or is. */
function predicated({
  reading,
  place,
  spans,
  quotation,
  form,
}: QuoteContext): SourcePhrase | undefined {
  const items = reading.items(place.segment);
  const content = spans[quotation]?.content;
  if (!content || form.words < 2 || place.item === 0) return undefined;
  if (!isFiniteVerb(reading.input.text, content.start)) return undefined;
  const phrase = phraseEndingAt(items, place.item - 1, 0, reading.typeOf);
  if (!phrase || (phrase.head !== 'name' && phrase.head !== 'role')) return undefined;
  const name = phrase.nameItem === undefined ? undefined : items[phrase.nameItem];
  if (name && !/^(?:person|organization)$/.test(reading.typeOf(name) ?? '')) return undefined;
  if (!name && !isBody(items[phrase.headItem])) return undefined;
  const before = items[phrase.first - 1];
  const opens = !before || before.kind === 'punctuation' || isOn(before, OPENERS);
  return opens && before?.kind !== 'quote' && isQuiet(reading, place.segment) ? phrase : undefined;
}

/** "the ministry", not "the victims". */
function isBody(head: Item | undefined): boolean {
  const lower = head?.lower ?? '';
  return isBodyRole(lower) && !isPersonRole(singular(lower));
}

/** Whether nobody speaks in the sentence before, whose words these might be as well. */
function isQuiet(reading: QuoteContext['reading'], segment: number): boolean {
  const own = reading.segments[segment];
  const before = reading.segments[segment - 1];
  if (!own || before?.block !== own.block) return true;
  return reading.framesOf(segment - 1).length === 0;
}

/** Whether the word at the offset is, in small letters, a verb in the third person. */
function isFiniteVerb(text: string, start: number): boolean {
  const end = /^\p{Ll}+/u.exec(text.slice(start, start + 24))?.[0].length ?? 0;
  if (end === 0) return false;
  const word = wordAt(text, start, start + end);
  if (isOn({ word }, FINITE)) return true;
  if (cueIn({ word })?.form === 'present') return true;
  const verb = readVerb(word.lower);
  return verb?.known === true && verb.form === 's';
}

/** "Ann Lee’s “sand with a coat of paint”": a phrase, no title, that is somebody's. */
function possessed({ reading, place, form }: QuoteContext): SourcePhrase | undefined {
  const items = reading.items(place.segment);
  if (items[place.item - 1]?.lower !== "'s" || form.titleCase || form.words < 4) return undefined;
  return personAt(items, place.item - 2, reading.typeOf);
}

function personAt(items: readonly Item[], at: number, typeOf: TypeOf): SourcePhrase | undefined {
  const item = items[at];
  if (item?.kind !== 'name' || typeOf(item) !== 'person') return undefined;
  return { first: at, end: at + 1, head: 'name', headItem: at, nameItem: at };
}
