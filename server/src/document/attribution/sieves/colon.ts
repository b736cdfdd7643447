import { PERSON_ROLES, ROLES, isOn } from '../word-classes.js';
import { SPEECH_NOUNS } from '../../../recognizers/tables/cue-phrases.js';
import type { CueFrame } from '../cue-frame.js';
import { labelBeforeColon, subjectBeforeColon } from './colon-subject.js';
import { openingSubject } from '../opening-subject.js';
import { phraseEndingAt, withNameAfter } from '../noun-phrase.js';
import type { LocatedFrame, QuoteContext } from '../quote-context.js';
import { isHeadline, type Item } from '../reading.js';
import type { TypeOf } from '../source-phrase.js';

const NOUNS = new Set(SPEECH_NOUNS.split(' '));

/** "Lee: “…”", "His response: “…”", "Lee on Twitter: “…”": a source before a colon, without a verb. */
export function sourceBeforeColon(ctx: QuoteContext): LocatedFrame | undefined {
  const { reading, place, form } = ctx;
  const items = reading.items(place.segment);
  const colon = place.item - 1;
  const uttered = form.endsStop || form.words > 3;
  const frame =
    frameBeforeColon(items, colon, reading.typeOf) ??
    (uttered && items[colon]?.text === ':'
      ? subjectBeforeColon(items, colon, reading.typeOf)
      : undefined);
  if (frame) return { frame, relation: 'before' };
  const labelled = labelOfHeadline(ctx);
  if (labelled) return { frame: labelled, relation: 'earlier-in-sentence' };
  const mooded = form.words > 2 ? subjectOfMood(items, colon, reading.typeOf) : undefined;
  return mooded && { frame: mooded, relation: 'earlier-in-sentence' };
}

/** "Minister: tax plan is ‘reckless’": who a headline begins with, before a colon. */
function labelOfHeadline({ reading, place }: QuoteContext): CueFrame | undefined {
  const segment = reading.segments[place.segment];
  if (!segment || !isHeadline(segment, reading.input.blocks[segment.block]?.block))
    return undefined;
  const { items } = segment;
  const colon = items.findIndex(({ text }) => text === ':');
  if (colon < 1 || colon > LONGEST_HEADLINE_LABEL || colon >= place.item - 1) return undefined;
  return labelBeforeColon(items, colon, reading.typeOf);
}

/** Longest label of a headline, in items. */
const LONGEST_HEADLINE_LABEL = 5;

/** "The judge was scathing: he had been “a coward and a bully”.": the person before a colon further off. */
function subjectOfMood(
  items: readonly Item[],
  before: number,
  typeOf: TypeOf,
): CueFrame | undefined {
  for (let colon = before - 1; colon > Math.max(1, before - MOOD_REACH); colon--) {
    const item = items[colon];
    if (item?.kind === 'quote') return undefined;
    if (item?.text === ':') return mood(items, colon, typeOf) ?? shortSubject(items, colon, typeOf);
  }
  return undefined;
}

/** How far before the quotation a colon may be, in items. */
const MOOD_REACH = 20;

/** "The judge was scathing", "Lee did not mince words": a short clause about a person. */
function shortSubject(items: readonly Item[], colon: number, typeOf: TypeOf): CueFrame | undefined {
  if (colon > 12) return undefined;
  const frame = subjectBeforeColon(items, colon, typeOf);
  const { source } = frame ?? {};
  if (!source) return undefined;
  if (source.head === 'role') return isOn(items[source.headItem], PERSON_ROLES) ? frame : undefined;
  return source.head === 'pronoun' || typeAt(items, source.nameItem, typeOf) === 'person'
    ? frame
    : undefined;
}

/** Whoever the words before a colon give as a source without a verb of saying; undefined without a colon there. */
export function frameBeforeColon(
  items: readonly Item[],
  colon: number,
  typeOf: TypeOf,
): CueFrame | undefined {
  if (items[colon]?.text !== ':') return undefined;
  return (
    possessor(items, colon, typeOf) ??
    onlyName(items, colon, typeOf) ??
    statement(items, colon, typeOf) ??
    labelBeforeColon(items, colon, typeOf) ??
    mood(items, colon, typeOf)
  );
}

/** "Lee issued the following statement:", "she had this to say:": the subject of the sentence. */
function statement(items: readonly Item[], colon: number, typeOf: TypeOf): CueFrame | undefined {
  const noun = announcedAt(items, colon);
  const subject = noun < 0 ? undefined : openingSubject(items, noun, typeOf);
  const opening = subject && withNameAfter(items, subject, typeOf);
  const fits = opening && opening.end < noun && opening.head !== 'noun';
  const source = fits ? opening : personBefore(items, noun, typeOf);
  if (!source) return undefined;
  return {
    cueFirst: noun,
    cueEnd: noun + 1,
    cue: undefined,
    source,
    order: 'source-first',
    first: source.first,
    end: noun + 1,
  };
}

/** "Lee of the council was unmoved:", "She shrugged:": how somebody was when they spoke. */
function mood(items: readonly Item[], colon: number, typeOf: TypeOf): CueFrame | undefined {
  for (let verb = colon - 1; verb >= Math.max(1, colon - 4); verb--) {
    const item = items[verb];
    if (item?.kind !== 'word') return undefined;
    if (!(verb === colon - 1 ? GESTURES : LINKING).has(item.lower)) continue;
    const source = openingSubject(items, verb, typeOf);
    if (!source || !reaches(items, source.end, verb)) return undefined;
    if (source.head !== 'pronoun' && typeAt(items, source.nameItem, typeOf) !== 'person')
      return undefined;
    const cue = { cueFirst: verb, cueEnd: verb + 1, cue: undefined };
    return { ...cue, source, order: 'source-first', first: source.first, end: verb + 1 };
  }
  return undefined;
}

/** Whether nothing but names of houses stands from `from` to the verb: "Lee of Water and Power was". */
function reaches(items: readonly Item[], from: number, verb: number): boolean {
  for (let i = from; i < verb; i++) {
    const { kind = 'word', text = '', lower = '' } = items[i] ?? {};
    if (kind === 'name' || /^(?:and|of|for|the|&)$/.test(lower)) continue;
    if (kind !== 'word' || text === lower) return false;
  }
  return true;
}

function typeAt(items: readonly Item[], at: number | undefined, typeOf: TypeOf) {
  const item = at === undefined ? undefined : items[at];
  return item && typeOf(item);
}

const LINKING = new Set(
  'was is were are remained remains stayed stays seemed seems sounded sounds looked looks grew became'.split(
    ' ',
  ),
);

const GESTURES = new Set(
  'shrugged shrugs laughed laughs smiled smiles sighed sighs nodded nods grinned grins winced disagreed disagrees agreed agrees'.split(
    ' ',
  ),
);

/** "From the far bank Lee sent a sentence:": a person, a verb, and what announces. */
function personBefore(
  items: readonly Item[],
  noun: number,
  typeOf: TypeOf,
): CueFrame['source'] | undefined {
  for (let at = noun - 2; at >= Math.max(0, noun - 5); at--) {
    const item = items[at];
    if (item?.kind === 'punctuation') return undefined;
    if (item?.kind === 'name' && typeOf(item) === 'person')
      return { first: at, end: at + 1, head: 'name', headItem: at, nameItem: at };
  }
  return undefined;
}

/** The word right before the colon that announces what is said; -1 when none does. */
function announcedAt(items: readonly Item[], colon: number): number {
  for (let i = colon - 1; i >= Math.max(1, colon - 4); i--) {
    const lower = items[i]?.lower ?? '';
    const said = NOUNS.has(lower) || (lower === 'say' && items[i - 1]?.lower === 'to');
    if (said && (isAnnouncing(items[i - 1]) || (i > 1 && isAnnouncing(items[i - 2])))) return i;
  }
  return -1;
}

/** "this statement", "a nice line". */
function isAnnouncing(item: Item | undefined): boolean {
  return /^(?:this|a|an|one|the|following|to|brief|short|new|own)$/.test(item?.lower ?? '');
}

/** "His response:", "the minister Lee's answer:": whoever the words belong to. */
function possessor(items: readonly Item[], colon: number, typeOf: TypeOf): CueFrame | undefined {
  for (let noun = colon - 1; noun >= Math.max(1, colon - 6); noun--) {
    if (!NOUNS.has(items[noun]?.lower ?? '')) continue;
    for (let i = noun - 1; i >= Math.max(0, noun - 4); i--) {
      const item = items[i];
      if (item?.lower === "'s" && items[i - 1]?.kind === 'name')
        return frameOf(i - 1, 'name', noun, i - 1);
      if (item?.lower === "'s" && isOn(items[i - 1], ROLES))
        return ownerFrame(items, i, noun, typeOf);
      if (/^(?:his|her)$/.test(item?.lower ?? '')) return frameOf(i, 'pronoun', noun, undefined);
    }
  }
  return undefined;
}

/** "One analyst's view:": the owner of the words, in the owner's own words. */
function ownerFrame(
  items: readonly Item[],
  apostrophe: number,
  noun: number,
  typeOf: TypeOf,
): CueFrame | undefined {
  const source = phraseEndingAt(items, apostrophe - 1, 0, typeOf);
  if (!source) return undefined;
  const cue = { cueFirst: noun, cueEnd: noun + 1, cue: undefined };
  return { ...cue, source, order: 'source-first', first: source.first, end: noun + 1 };
}

/** A person or body named alone before the colon, perhaps with a phrase behind: "Lee on Twitter:". */
function onlyName(items: readonly Item[], colon: number, typeOf: TypeOf): CueFrame | undefined {
  const first = items[0];
  const type = first && typeOf(first);
  const role = colon === 1 && first !== undefined && isOn(first, ROLES);
  if (!role && (first?.kind !== 'name' || (type !== 'person' && type !== 'organization')))
    return undefined;
  if (colon > 6) return undefined;
  for (let i = 1; i < colon; i++) {
    const item = items[i];
    if (
      item &&
      item.kind !== 'name' &&
      !/^(?:on|in|at|to|via|twitter|facebook|instagram|telegram|x|the|a|an|court|tv|television|radio|friday|monday|tuesday|wednesday|thursday|saturday|sunday|,)$/.test(
        item.lower,
      )
    )
      return undefined;
  }
  return {
    ...frameOf(0, role ? 'role' : 'name', colon - 1, role ? undefined : 0),
    cueFirst: colon,
    cueEnd: colon + 1,
  };
}

function frameOf(
  at: number,
  head: 'name' | 'pronoun' | 'role',
  cue: number,
  nameItem: number | undefined,
): CueFrame {
  return {
    cueFirst: cue,
    cueEnd: cue + 1,
    cue: undefined,
    source: { first: at, end: at + 1, head, headItem: at, nameItem },
    order: 'source-first',
    first: at,
    end: Math.max(cue, at) + 1,
  };
}
