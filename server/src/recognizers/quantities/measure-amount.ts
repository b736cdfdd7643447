import { CHANGE_NOUNS, CHANGE_VERBS, LEVEL_VERBS } from '../tables/change-figures.js';
import { EMPTY_NOUNS } from '../tables/clause-figures.js';
import { MONEY_PREDICATES } from '../tables/predicates-figures.js';
import { readAttribute } from './attribute.js';
import type { Draft } from './draft.js';
import { governorOf, type Governor } from './governor.js';
import { unread, type EarlierMeasures, type Measured } from './measured.js';
import { nounsAfter, readNounGroup, type NounGroup } from './noun-group.js';
import { predicateAfter } from './predicate-after.js';
import { predicateName } from './predicate-kin.js';
import type { SentenceView } from './sentence-view.js';
import { clauseStart, subjectOf } from './subject.js';
import {
  fromFollowing,
  isLength,
  nameAfterFor,
  particleAfter,
  verbBetween,
} from './measure-following.js';
import { isUpBy, isUpFrom, moreThan } from './comparison.js';
import { asLevel, fromSubject } from './measure-level.js';

/** Reads what an amount with a unit measures: money, percentages, measurements, durations. */
export function measureAmount(view: SentenceView, d: number, earlier: EarlierMeasures): Measured {
  const draft = view.drafts[d];
  const governor = governorOf(view, draft?.tokens.first ?? 0);
  const base = unread(governor);
  if (!draft) return base;
  const own = readOwn(view, draft, governor, base);
  const upFrom = isUpFrom(view, d);
  const onBase = isOnBase(view, draft, governor);
  const difference = moreThan(view, draft) || isAhead(view, draft);
  const compared = upFrom || onBase || isTargetOf(governor) || isBaseBefore(governor) || difference;
  const same = compared ? kindBefore(view, d) : governor.draft;
  const other = same ?? (difference && d > view.firstDraft ? d - 1 : undefined);
  const from = other === undefined ? undefined : earlier[other];
  const kin = from && (governor.type === 'parenthesis' || difference || sameKind(view, d, other));
  const shares = own.head === undefined || (upFrom && (own.how !== 'nominal' || isBaseNoun(own)));
  const measured = from && kin && shares ? sharedWith(own, from) : own;
  return {
    ...measured,
    subject: nameAfterFor(view, draft.tokens.end) ?? measured.subject,
    change: measured.change || difference || isUpBy(view, draft),
    superseded: measured.superseded || upFrom || onBase || isEarlier(view, draft, governor),
  };
}

const BASES: ReadonlySet<string> = new Set(['from', 'against', 'versus', 'vs']);

/** "down from a peak of 1,900", "from a previous range of 7-9%": the noun only says which level it was. */
function isBaseNoun({ head }: Measured): boolean {
  return head !== undefined && BASE_NOUNS.has(head);
}

const BASE_NOUNS: ReadonlySet<string> = new Set(
  'range peak high low record level figure estimate value'.split(' '),
);

/** "rose to $412m, from $349m", ", against 2.1% in 2023": after a comma these bring what it is compared with. */
function isBaseBefore({ type, preposition }: Governor): boolean {
  return type === 'coordinate' && BASES.has(preposition ?? '');
}

/** "against 47.9% for Tom Berg" is the other side of the same count, no earlier state. */
function isEarlier(view: SentenceView, draft: Draft, governor: Governor): boolean {
  const end = draft.tokens.end;
  return isBaseBefore(governor) && !(view.word(end) === 'for' && view.capital(end + 1));
}

/** "up 12% on the £43.0 million of the year before": the base that a change is reckoned on. */
function isOnBase(view: SentenceView, { tokens }: Draft, { preposition }: Governor): boolean {
  if (preposition !== 'on') return false;
  const at = view.role(tokens.first - 1) === 'determiner' ? tokens.first - 2 : tokens.first - 1;
  return view.word(at) === 'on' && view.role(at - 1) === 'draft';
}

/** "3.2 points ahead of the Liberals", "down two points": a distance from another figure. */
function isAhead(view: SentenceView, { tokens, unit }: Draft): boolean {
  return unit === 'percentage point' && AHEAD.has(view.word(tokens.end));
}

const AHEAD: ReadonlySet<string> = new Set('ahead behind clear more fewer higher lower'.split(' '));

/** "72%, against a target of 90%": a noun that says nothing of what is measured. */
function isTargetOf({ type, noun }: Governor): boolean {
  return (
    type === 'nominal' &&
    noun !== undefined &&
    noun.through === undefined &&
    EMPTY_NOUNS.has(noun.head)
  );
}

/** The number before of the same kind: what "compared with 57%" is compared with. */
function kindBefore(view: SentenceView, d: number): number | undefined {
  for (let k = d - 1; k >= Math.max(view.firstDraft, d - 6); k--) {
    if (sameKind(view, d, k)) return k;
  }
  return undefined;
}

/** "$3bn and $5bn" may share what they measure; a date and a duration do not. */
function sameKind(view: SentenceView, d: number, other: number | undefined): boolean {
  return other !== undefined && view.drafts[d]?.kind === view.drafts[other]?.kind;
}

function sharedWith(own: Measured, from: Measured): Measured {
  return {
    ...from,
    governor: own.governor,
    change: own.change,
    superseded: own.superseded,
    partOf: undefined,
    kind: undefined,
    how: from.how === 'of' ? 'of' : 'shared',
  };
}

function readOwn(view: SentenceView, draft: Draft, governor: Governor, base: Measured): Measured {
  return (
    fromFollowing(view, draft, base) ??
    fromGoverning(view, draft, governor, base) ??
    fromOwnVerb(view, draft, governor, base) ??
    fromPredicate(view, draft, governor, base)
  );
}

/** "19 percent took place at home": a share as the subject of its verb. */
function fromOwnVerb(
  view: SentenceView,
  draft: Draft,
  governor: Governor,
  base: Measured,
): Measured | undefined {
  if (draft.kind !== 'percent' || governor.verb !== undefined) return undefined;
  const right = predicateAfter(view, draft.tokens.end);
  if (!right || right.relative) return undefined;
  const context = nounsAfter(view, right.group.end, view.end);
  const name = predicateName(right.group.lemma, view.word(right.group.end), context);
  return {
    ...base,
    predicate: name === 'be' ? undefined : name,
    context,
    group: right.group,
    how: 'subject',
  };
}

/** The noun or verb before the amount: "a swell of 13ft", "revenue rose to $3bn", "the limit is 5%". */
function fromGoverning(
  view: SentenceView,
  draft: Draft,
  governor: Governor,
  base: Measured,
): Measured | undefined {
  const { type, verb, noun, preposition = '' } = governor;
  if (preposition === 'worth')
    return worth(
      noun,
      governor.draft === undefined ? undefined : view.drafts[governor.draft],
      base,
    );
  const moved = type === 'nominal' && noun ? movedThing(view, noun, preposition) : undefined;
  if (moved) {
    const level = { ...base, ...readAttribute(moved, undefined), verb, how: 'nominal' };
    return { ...level, change: false, superseded: base.superseded || preposition === 'from' };
  }
  if (type === 'nominal' && noun && isAttributePreposition(view, preposition, draft, verb)) {
    const transparent = noun.through === undefined && EMPTY_NOUNS.has(noun.head);
    if (!transparent)
      return named(
        view,
        draft,
        { ...base, ...readAttribute(noun, undefined), verb, how: 'nominal' },
        preposition,
      );
  }
  if (type === 'apposed' && noun)
    return { ...base, ...readAttribute(noun, undefined), how: 'apposed' };
  if (verb === undefined) return undefined;
  const length = isLength(draft) ? draft.tokens.end : undefined;
  if (type === 'complement' || view.role(verb) === 'aux') return ofBe(view, verb, base, length);
  const lemma = view.verb(verb)?.lemma ?? '';
  const change = CHANGE_VERBS.has(lemma);
  if (!change && !LEVEL_VERBS.has(lemma)) return undefined;
  if (type !== 'object' && !/^(?:to|at|by|from|above|below|around)$/.test(preposition))
    return undefined;
  return levelOf(view, verb, base, type, preposition, change, length);
}

function ofBe(
  view: SentenceView,
  verb: number,
  base: Measured,
  length: number | undefined,
): Measured {
  const subject = fromSubject(view, verb, base, 'complement');
  return length === undefined ? subject : asLevel(view, length, subject);
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
  const subject = fromSubject(view, verb, base, 'level');
  const measured = length === undefined ? subject : asLevel(view, length, subject);
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

/** "extended the period of mourning to five days": the level of the verb's object. */
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

/** The verb of the clause, or of the sentence before an insertion: "questioned the captain, 54, for six hours". */
function verbLeft(view: SentenceView, first: number): number | undefined {
  const inClause = verbBetween(view, clauseStart(view, first), first);
  if (inClause !== undefined || !/^(?:for|during|in|within|after)$/.test(view.word(first - 1)))
    return inClause;
  for (let k = first - 1; k > first - 20 && view.word(k) !== ';'; k--) {
    if (view.role(k) === 'verb') return k;
    if (view.role(k) === 'subordinator') return undefined;
  }
  return undefined;
}

/** The verb's own sense: "paid $5m to the family", "questioned him for six hours". */
function fromPredicate(
  view: SentenceView,
  draft: Draft,
  governor: Governor,
  base: Measured,
): Measured {
  const verb = governor.verb ?? verbLeft(view, draft.tokens.first);
  const lemma = verb === undefined ? undefined : view.verb(verb)?.lemma;
  const context = [...governor.between, ...nounsAfter(view, draft.core.end, view.end)];
  if (verb === undefined || lemma === undefined) return { ...base, context, how: 'bare' };
  const object = readNounGroup(view, verb + 1, draft.tokens.first);
  const words = [...(object ? [object.head] : []), ...context].filter(
    (word, i, all) => all.indexOf(word) === i,
  );
  const paid = draft.kind === 'money' && MONEY_PREDICATES.has(lemma);
  const named = paid ? 'pay' : predicateName(lemma, particleAfter(view, verb), words);
  // Nobody goes aboard who is a sum or a share: "the book carries €9m".
  const predicate = named === 'aboard' ? lemma : named;
  const subject = subjectOf(view, verb);
  return { ...base, predicate, context: words, subject, verb, how: 'predicate' };
}
