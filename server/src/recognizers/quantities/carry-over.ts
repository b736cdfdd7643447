import type { ScannedBlock, Sentence } from '../scanned-block.js';
import { TOLL_PREDICATES } from '../tables/predicates-figures.js';
import { CONTESTED_NOUNS, HOLDING_VERBS } from '../tables/clause-figures.js';
import { NO_GOVERNOR } from './governor.js';
import { isScaled } from './elided-units.js';
import { Is } from './lexeme.js';
import { unread, type EarlierMeasures, type Measured } from './measured.js';
import { readNounGroup, type NounGroup } from './noun-group.js';
import { isPersonNoun } from './noun-phrase.js';
import { countBefore } from './part-of.js';
import { subjectOf } from './subject.js';
import { predicateAfter } from './predicate-after.js';
import { predicateName } from './predicate-kin.js';
import { nounsAfter } from './noun-group.js';
import type { QuantityKind } from './quantity.js';
import { SentenceView } from './sentence-view.js';

/** What the sentences before hand on to a bare number: the last count, and how to look for a topic. */
export interface Memory {
  /** Measure of the last count of the two sentences before; undefined at a block's start. */
  readonly last: Measured | undefined;
  /** The last counts of the sentences before, nearest first, a few at most. */
  readonly counts: readonly TakenCount[];
  /** The last sums, shares and measurements of the sentences before, nearest first, a few at most. */
  readonly amounts: readonly TakenAmount[];
  /** The block, and the position of the sentence in it, where a question may have given the topic. */
  readonly block: ScannedBlock;
  readonly sentence: number;
}

/** An amount with a unit of a sentence before. */
export interface TakenAmount extends TakenCount {
  readonly kind: QuantityKind;
  readonly unit: string | undefined;
}

/** A count of a sentence before, with its value. */
export interface TakenCount {
  readonly measured: Measured;
  readonly value: number;
}

const SAYING = new Set(
  'say tell put think speak talk claim insist believe estimate reckon find give report maintain count reckon list record document log confirm cite'.split(
    ' ',
  ),
);

/**
 * Completes a bare count from the sentences before: "took 852 lives. The Herald took 193", "jackets were
 * handed out. The mayor said 70 had been on board", "how many were aboard? The mayor says 146".
 */
export function carryOver(
  view: SentenceView,
  d: number,
  measured: Measured,
  memory: Memory,
  earlier: EarlierMeasures,
): Measured {
  if (measured.head !== undefined) return measured;
  const { last } = memory;
  if (measured.predicate === 'capacity')
    return withCapacity(measured, sameBefore(view, d, earlier) ?? last);
  if (last && measured.lemma !== undefined && last.lemma === measured.lemma) {
    return {
      ...measured,
      head: last.head,
      modifiers: last.modifiers,
      predicate: last.predicate,
      how: 'parallel',
    };
  }
  if (measured.predicate === 'aboard' && last?.head !== undefined && !isPersonNoun(last.head)) {
    return { ...measured, head: last.head, modifiers: last.modifiers };
  }
  const held = heldBefore(view, measured, memory);
  if (held) return { ...measured, head: held.head, modifiers: held.modifiers, how: 'held' };
  const itself =
    isItself(view, d, measured) &&
    (sameBefore(view, d, earlier) ?? likeBefore(memory, view.drafts[d]?.value));
  if (itself) return { ...measured, ...told(itself), how: 'topic' };
  const share = isItself(view, d, measured) ? shareBefore(view, d, memory) : undefined;
  if (share) return { ...measured, ...told(share.measured), kind: 'percent', how: 'topic' };
  const again = ofBody(view, d, measured, memory, earlier);
  if (again) return { ...measured, ...told(again), how: 'topic' };
  if (!SAYING.has((measured.lemma ?? measured.predicate ?? '').split(' ')[0] ?? ''))
    return measured;
  const sum = sumBefore(view, d, memory);
  if (sum) return { ...measured, ...told(sum.measured), how: 'sum' };
  const topic =
    topicBefore(memory) ??
    sameBefore(view, d, earlier) ??
    likeBefore(memory, view.drafts[d]?.value);
  return topic
    ? {
        ...measured,
        head: topic.head,
        modifiers: topic.modifiers,
        predicate: topic.predicate,
        context: topic.context,
        how: 'topic',
      }
    : measured;
}

/** "Turnout was 43 per cent. In 2004 it was 57": a share again. */
function shareBefore(view: SentenceView, d: number, memory: Memory): TakenAmount | undefined {
  const value = view.drafts[d]?.value ?? Infinity;
  return value > 100
    ? undefined
    : memory.amounts.find((taken) => taken.unit === 'percent' && isComparable(taken.value, value));
}

/** "331 houses are gone, where the ministry has 286", "the agency still uses 3,200": a body's own number. */
function ofBody(
  view: SentenceView,
  d: number,
  { governor, verb }: Measured,
  memory: Memory,
  earlier: EarlierMeasures,
): Measured | undefined {
  const at = verb ?? governor.verb;
  const end = view.drafts[d]?.tokens.end ?? view.end;
  const closes = view.role(end) === 'none' || /^[.,;:)]$/.test(view.word(end));
  if (governor.type !== 'object' || at === undefined || !closes || view.drafts[d]?.noun)
    return undefined;
  const keeps = view.is(at, Is.have) || view.verb(at)?.lemma === 'use';
  const subject = keeps ? subjectOf(view, at) : undefined;
  if (!subject || !isCountingBody(view, subject)) return undefined;
  return sameBefore(view, d, earlier) ?? likeBefore(memory, view.drafts[d]?.value);
}

/** "the ministry", "the Ministry of Emergency Situations", "MES": no party or person, who have things themselves. */
function isCountingBody(view: SentenceView, { first, end }: NounGroup): boolean {
  for (let k = first; k < end; k++) if (COUNTING_BODIES.has(view.word(k))) return true;
  const only = view.tokens[end - 1]?.text ?? '';
  return end - first === 1 && /^[A-Z]{3,6}$/.test(only);
}

const COUNTING_BODIES: ReadonlySet<string> = new Set(
  'ministry police agency authority office union council department service organisers organizers prosecutors'.split(
    ' ',
  ),
);

/** "the saving is £41 million. The institute says 28 million": a sum again, by its scale. */
function sumBefore(
  view: SentenceView,
  d: number,
  { amounts, counts }: Memory,
): TakenAmount | undefined {
  const draft = view.drafts[d];
  const value = draft?.value;
  if (!draft || value === undefined || draft.noun || !isScaled(view.tokens, draft))
    return undefined;
  if (counts.some((count) => isComparable(count.value, value))) return undefined;
  return amounts.find((taken) => taken.kind === 'money' && isComparable(taken.value, value));
}

/**
 * Completes an amount that a source gives again: "the tariff cost it £21m. Lena Orr of Harrow reckons
 * £33m", "turnout was 61%. The union says 54%": its measure is that of the last such amount.
 */
export function carryAmount(
  view: SentenceView,
  d: number,
  measured: Measured,
  memory: Memory,
): Measured {
  const draft = view.drafts[d];
  const value = draft?.value;
  if (measured.head !== undefined || !draft || value === undefined) return measured;
  if (!isGiven(view, measured) && !isItself(view, d, measured)) return measured;
  const taken = memory.amounts.find(
    ({ kind, unit, value: other }) =>
      kind === draft.kind && unit === draft.unit && isComparable(other, value),
  );
  return taken ? { ...measured, ...told(taken.measured), how: 'topic' } : measured;
}

/** What a number again takes over from the one before. */
function told({ head, modifiers, predicate, context, phrase }: Measured): Partial<Measured> {
  return { head, modifiers, predicate, context, phrase };
}

/** "On Monday it was 13", "Last year it was 48%": what was told of before. */
function isItself(view: SentenceView, d: number, { governor, verb }: Measured): boolean {
  const at = verb ?? governor.verb;
  const { first, end } = view.drafts[d]?.tokens ?? { first: view.end, end: view.end };
  // "it wasn't 30 over the limit" gives no number again.
  const alone = view.role(end) === 'none' || /^[.,;:)]$/.test(view.word(end));
  if (governor.type !== 'complement' || at === undefined || at !== first - 1 || !alone)
    return false;
  return view.word(at - 1) === 'it';
}

/** Whether a verb of giving a number governs it alone: "the union says", "I make it", "she puts it at". */
function isGiven(view: SentenceView, { governor, verb, group }: Measured): boolean {
  const at = verb ?? group?.at ?? governor.verb;
  if (at === undefined || governor.noun !== undefined) return false;
  const lemma = view.verb(at)?.lemma ?? '';
  if (lemma === 'make') return view.word(at + 1) === 'it';
  return (SAYING.has(lemma) || lemma === 'reckon') && governor.between.length === 0;
}

function isComparable(a: number, b: number): boolean {
  const ratio = a / b;
  return ratio < LARGEST_RATIO && ratio > 1 / LARGEST_RATIO;
}

/** "The Union won 79 of the seats. Labour has 68, the Greens 12": of what parties are set against each other by. */
function heldBefore(
  view: SentenceView,
  { governor, verb }: Measured,
  { counts }: Memory,
): Measured | undefined {
  const at = verb ?? governor.verb;
  if (at === undefined) return undefined;
  // "was third with 4,190"
  if (governor.type === 'oblique' && governor.preposition === 'with')
    return contestedBefore(counts);
  if (governor.type !== 'object') return undefined;
  const held = view.is(at, Is.have) || HOLDING_VERBS.has(view.verb(at)?.lemma ?? '');
  return held ? contestedBefore(counts) : undefined;
}

function contestedBefore(counts: readonly TakenCount[]): Measured | undefined {
  return counts.find(({ measured }) => CONTESTED_NOUNS.has(measured.head ?? ''))?.measured;
}

/** "2,300 people were moved, 180 by boat. Police counted 1,900": the nearest count before that may be of the same. */
function likeBefore({ counts }: Memory, value: number | undefined): Measured | undefined {
  if (value === undefined || value <= 0) return undefined;
  return counts.find((count) => {
    const { predicate, partOf, governor } = count.measured;
    if (predicate === 'capacity' || partOf !== undefined || governor.preposition === 'with')
      return false;
    return isComparable(count.value, value);
  })?.measured;
}

/** Two sources seldom differ by more on one count. */
const LARGEST_RATIO = 5;

/** The measure of the count before in the same sentence; undefined when there is none. */
function sameBefore(view: SentenceView, d: number, earlier: EarlierMeasures): Measured | undefined {
  const before = countBefore(view, d);
  return before === undefined ? undefined : earlier[before];
}

/** "allows 90 passengers. The owner says the limit is 120": of the same people or things. */
function withCapacity(measured: Measured, last: Measured | undefined): Measured {
  const same =
    last?.predicate === 'capacity' || (last?.head !== undefined && isPersonNoun(last.head));
  return same ? { ...measured, head: last?.head, modifiers: last?.modifiers ?? [] } : measured;
}

/** How many sentences back a question may stand that a bare number answers. */
const TOPIC_REACH = 5;

/** The measure that "how many" asks for in the sentence or one of those before it, same block. */
function topicBefore({ block, sentence }: Memory): Measured | undefined {
  for (let s = sentence; s >= Math.max(0, sentence - TOPIC_REACH); s--) {
    const found = block.sentences[s];
    const topic = found && askedIn(block, found);
    if (topic) return topic;
  }
  return undefined;
}

function askedIn(block: ScannedBlock, sentence: Sentence): Measured | undefined {
  for (let i = sentence.firstToken; i < sentence.endToken - 1; i++) {
    if (block.tokens[i]?.lower !== 'how' || block.tokens[i + 1]?.lower !== 'many') continue;
    const view = new SentenceView(block.tokens, sentence, [], 0, 0);
    const noun = view.role(i + 2) === 'noun' ? readNounGroup(view, i + 2, view.end) : undefined;
    const group = predicateAfter(view, noun?.end ?? i + 2)?.group;
    if (!group) return undefined;
    const context = nounsAfter(view, group.end, view.end);
    const leaving = view.word(group.at - 1) === 'to' && group.lemma === 'leave';
    const predicate = leaving
      ? 'displace'
      : predicateName(group.lemma, view.word(group.end), context);
    return {
      ...unread(NO_GOVERNOR),
      head: noun?.head ?? (TOLL_PREDICATES.has(predicate) ? 'person' : undefined),
      modifiers: noun?.modifiers ?? [],
      predicate,
      context,
    };
  }
  return undefined;
}
