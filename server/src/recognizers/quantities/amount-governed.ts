import { CHANGE_NOUNS, CHANGE_VERBS, LEVEL_VERBS, PRICE_VERBS } from '../tables/change-figures.js';
import { EMPTY_NOUNS } from '../tables/clause-figures.js';
import { readAttribute } from './attribute.js';
import type { Draft } from './draft.js';
import type { Governor } from './governor.js';
import { isLength } from './measure-following.js';
import { asLevel, fromSubject, mayBeLevel } from './measure-level.js';
import type { Measured } from './measured.js';
import { readNounGroup, type NounGroup } from './noun-group.js';
import type { SentenceView } from './sentence-view.js';
import { subjectOf } from './subject.js';

/** The noun or verb before the amount: "a swell of 9ft", "revenue rose to $3bn", "the limit is 5%". */
export function fromGoverning(
  view: SentenceView,
  draft: Draft,
  governor: Governor,
  base: Measured,
): Measured | undefined {
  const { verb, noun, preposition } = governor;
  if (preposition === 'worth')
    return worth(
      noun,
      governor.draft === undefined ? undefined : view.drafts[governor.draft],
      base,
    );
  return (
    fromNoun(view, draft, governor, base) ??
    (verb === undefined ? undefined : fromVerb(view, draft, governor, base, verb))
  );
}

/** "a swell of 9ft", "a rise in revenue to £48m", "Net debt: €9m". */
function fromNoun(
  view: SentenceView,
  draft: Draft,
  { type, noun, verb, preposition = '' }: Governor,
  base: Measured,
): Measured | undefined {
  if (!noun || (type !== 'nominal' && type !== 'apposed')) return undefined;
  const length = isLength(draft) ? draft.tokens.end : undefined;
  if (draft.kind === 'percent' && isShareMargin(view, draft, noun))
    return {
      ...base,
      head: noun.head,
      modifiers: noun.modifiers,
      phrase: noun,
      subject: noun,
      verb,
      how: 'nominal',
    };
  if (type === 'apposed')
    return ofWater(view, length, { ...base, ...readAttribute(noun, undefined), how: 'apposed' });
  const moved = movedThing(view, noun, preposition);
  if (moved) {
    const level = { ...base, ...readAttribute(moved, undefined), verb, how: 'nominal' };
    return { ...level, change: false, superseded: base.superseded || preposition === 'from' };
  }
  if (!isAttributePreposition(view, preposition, draft, verb)) return undefined;
  const moving = verb !== undefined && CHANGE_VERBS.has(view.verb(verb)?.lemma ?? '');
  // "cut her price target to $30": what is moved says what it is.
  const empty = noun.through === undefined && EMPTY_NOUNS.has(noun.head);
  if (empty && !moving) return undefined;
  const attribute = readAttribute(noun, undefined);
  const subject = (empty && moving ? subjectOf(view, verb) : undefined) ?? attribute.subject;
  const read = { ...base, ...attribute, subject, verb, how: 'nominal' };
  return ofWater(view, length, named(view, draft, read, preposition));
}

/** "a margin of 11.6%" is a part of what is sold; who wins "by a margin of 3%" leads. */
function isShareMargin(view: SentenceView, { unit }: Draft, { head, first }: NounGroup): boolean {
  if (head !== 'margin' || unit !== 'percent') return false;
  return ![first - 2, first - 1, first, first + 1].some((k) => view.word(k) === 'by');
}

/** "the peak of the River Orla", "a river of 5.8 metres"; "a swell of 4 metres" is no level. */
function ofWater(view: SentenceView, length: number | undefined, measured: Measured): Measured {
  return mayBeLevel(measured) ? levelled(view, length, measured) : measured;
}

/** A length that ends before token `length` as a level of water, where it is one. */
function levelled(view: SentenceView, length: number | undefined, measured: Measured): Measured {
  return length === undefined ? measured : asLevel(view, length, measured);
}

/** "revenue rose to $3bn", "the limit is 5%". */
function fromVerb(
  view: SentenceView,
  draft: Draft,
  { type, preposition = '' }: Governor,
  base: Measured,
  verb: number,
): Measured | undefined {
  const length = isLength(draft) ? draft.tokens.end : undefined;
  if (type === 'complement' || view.role(verb) === 'aux') return ofBe(view, verb, base, length);
  const lemma = view.verb(verb)?.lemma ?? '';
  const change = CHANGE_VERBS.has(lemma) || isClosing(draft, lemma);
  if (!change && !LEVEL_VERBS.has(lemma) && !PRICE_VERBS.has(lemma)) return undefined;
  if (type !== 'object' && !LEVEL_PREPOSITIONS.has(preposition)) return undefined;
  if (preposition === 'on' && !PRICE_VERBS.has(lemma)) return undefined;
  return levelOf(view, verb, base, type, preposition, change, length);
}

const LEVEL_PREPOSITIONS: ReadonlySet<string> = new Set(
  'to at by from above below around up down on'.split(' '),
);

/** "Shares closed 4.1% lower": a share after a verb of the market is a change; a sum is the level. */
function isClosing(draft: Draft, lemma: string): boolean {
  return draft.kind === 'percent' && PRICE_VERBS.has(lemma);
}

function ofBe(
  view: SentenceView,
  verb: number,
  base: Measured,
  length: number | undefined,
): Measured {
  return levelled(view, length, fromSubject(view, verb, base, 'complement'));
}

/** "a 12% rise in revenue to £48m from £43m": the level of what rose; undefined for amounts of change. */
function movedThing(
  view: SentenceView,
  noun: NounGroup,
  preposition: string,
): NounGroup | undefined {
  if (!CHANGE_NOUNS.has(noun.head) || (preposition !== 'to' && preposition !== 'from'))
    return undefined;
  return /^(?:in|of)$/.test(view.word(noun.end))
    ? readNounGroup(view, noun.end + 1, noun.end + 8)
    : undefined;
}

/** "87 ships worth $9.4bn": the value of what stands before. */
function worth(noun: NounGroup | undefined, counted: Draft | undefined, base: Measured): Measured {
  const head = counted?.noun?.head ?? noun?.head;
  return { ...base, head: 'value', context: head === undefined ? [] : [head], how: 'worth' };
}

/** After a verb of change "to" brings a level, "by" or nothing a change, "from" what it was. */
function levelOf(
  view: SentenceView,
  verb: number,
  base: Measured,
  type: Governor['type'],
  preposition: string,
  change: boolean,
  length: number | undefined,
): Measured {
  const measured = levelled(view, length, fromSubject(view, verb, base, 'level'));
  const amount = change && (type === 'object' || preposition === 'by');
  return {
    ...measured,
    change: measured.change || amount,
    superseded: measured.superseded || (change && preposition === 'from'),
  };
}

function isAttributePreposition(
  view: SentenceView,
  preposition: string,
  draft: Draft,
  verb: number | undefined,
): boolean {
  if (preposition === 'of') return true;
  const changed = verb !== undefined && CHANGE_VERBS.has(view.verb(verb)?.lemma ?? '');
  if (draft.kind === 'duration' && !changed) return false;
  return (
    /^(?:at|to|by|from|above|below|around|near)$/.test(preposition) &&
    (changed || preposition !== 'from')
  );
}

/** "raised the length of the pier to 90 meters": the level of the verb's object. */
function named(
  view: SentenceView,
  draft: Draft,
  measured: Measured,
  preposition: string,
): Measured {
  const lemma = measured.verb === undefined ? '' : (view.verb(measured.verb)?.lemma ?? '');
  if (!CHANGE_VERBS.has(lemma)) return measured;
  return {
    ...measured,
    change: measured.change || preposition === 'by',
    superseded: measured.superseded || preposition === 'from',
  };
}
