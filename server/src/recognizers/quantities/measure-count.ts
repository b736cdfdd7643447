import { verbLemma } from '../morphology.js';
import { CHANGE_VERBS, LEVEL_VERBS } from '../tables/change-figures.js';
import {
  BELIEF_VERBS,
  CAPACITY_VERBS,
  DENIALS,
  MEMBERSHIP_WORDS,
  TOLL_NOUNS,
  TRANSPARENT_NOUNS,
} from '../tables/clause-figures.js';
import { PHRASE_PREDICATES, PREDICATE_KIN } from '../tables/predicates-figures.js';
import { isTelling, readAttribute } from './attribute.js';
import type { Draft } from './draft.js';
import { governorOf, type Governor } from './governor.js';
import { unread, type Measured } from './measured.js';
import { nounsAfter, readNounGroup } from './noun-group.js';
import { countBefore, isCountable, readPart, type PartReading } from './part-of.js';
import { predicateAfter, type RightPredicate } from './predicate-after.js';
import { predicateName } from './predicate-kin.js';
import type { SentenceView } from './sentence-view.js';
import { subjectOf } from './subject.js';

/** Verbs that take a clause: "police say 39 were injured" counts no object of saying. */
const CLAUSE_VERBS = new Set([
  ...BELIEF_VERBS,
  ...'tell confirm announce claim show suggest state add insist warn note deny argue acknowledge find see mean reveal learn hear indicate allege ensure leave admit'.split(
    ' ',
  ),
]);

/** Reads what a count counts and what is said of it; `earlier` gives the measures of the numbers before. */
export function measureCount(
  view: SentenceView,
  d: number,
  earlier: (d: number) => Measured | undefined,
): Measured {
  const draft = view.drafts[d];
  const governor = governorOf(view, draft?.tokens.first ?? 0);
  if (!draft) return unread(governor);
  const part = readPart(view, d);
  const apposed = part?.sameNoun ? apposedNoun(view, draft) : undefined;
  const right = apposed ? undefined : predicateAfter(view, draft.tokens.end);
  const own = readOwn(view, draft, governor, right, part);
  return withParts(view, d, apposed ? { ...own, ...apposed } : own, part, earlier);
}

/** "seven of them children": the noun after the pronoun says who they are. */
function apposedNoun(
  view: SentenceView,
  draft: Draft,
): Pick<Measured, 'head' | 'modifiers'> | undefined {
  const at = draft.core.end + 2;
  if (view.word(at - 2) !== 'of' || view.role(at) !== 'noun') return undefined;
  const noun = readNounGroup(view, at, view.end);
  return noun && { head: noun.head, modifiers: noun.modifiers };
}

function readOwn(
  view: SentenceView,
  draft: Draft,
  governor: Governor,
  right: RightPredicate | undefined,
  part: PartReading | undefined,
): Measured {
  const base = { ...unread(governor), ...ownNoun(draft) };
  const membership = readMembership(view, draft, governor, base);
  if (membership) return membership;
  if (right && rightWins(view, draft, governor, right, part))
    return fromRight(view, draft, base, right);
  const left = fromLeft(view, draft, governor, base);
  if (left) return left;
  if (right) return fromRight(view, draft, base, right);
  return base;
}

function ownNoun(draft: Draft): Pick<Measured, 'head' | 'modifiers' | 'predicate'> {
  const { noun } = draft;
  if (!noun) return { head: undefined, modifiers: [], predicate: undefined };
  const toll = noun.head === 'life' ? undefined : TOLL_NOUNS.get(noun.head);
  if (toll) return { head: toll[0], modifiers: noun.modifiers, predicate: toll[1] };
  return { head: noun.head, modifiers: noun.modifiers, predicate: undefined };
}

/** "comprising six former members", "a coalition of six states", "brings together six republics". */
function readMembership(
  view: SentenceView,
  draft: Draft,
  governor: Governor,
  base: Measured,
): Measured | undefined {
  if (!draft.noun || draft.interval.low === undefined || draft.kind !== 'count') return undefined;
  const verb = governor.verb;
  const composing = verb !== undefined && MEMBERSHIP_WORDS.has(view.word(verb));
  const together =
    verb !== undefined && view.word(verb + 1) === 'together' && /^br/.test(view.word(verb));
  if (!composing && !together) return undefined;
  return { ...base, predicate: 'comprise', kind: 'membership', verb, how: 'membership' };
}

/** Whether what follows says more of the number than the verb or noun on its left. */
function rightWins(
  view: SentenceView,
  draft: Draft,
  governor: Governor,
  right: RightPredicate,
  part: PartReading | undefined,
): boolean {
  const close = right.group.at <= draft.tokens.end + 1;
  if (close && right.group.type === 'state') return true;
  if (right.relative && (part !== undefined || draft.noun === undefined)) return true;
  switch (governor.type) {
    case 'object':
      return governor.verb !== undefined && takesClause(view, governor.verb);
    case 'oblique':
      return governor.preposition === 'for' && false;
    case 'complement':
      return false;
    case 'nominal':
      return nominalYields(governor);
    case 'apposed':
      return draft.noun !== undefined || right.group.type !== 'phrase';
    default:
      return true;
  }
}

/** A noun that tells nothing of its own leaves the number to what follows. */
function nominalYields({ noun, verb, preposition = '' }: Governor): boolean {
  if (!noun) return true;
  if (isTelling(noun) && /^(?:of|at|to|in|around)$/.test(preposition)) return false;
  if (preposition !== 'of') return true;
  return TRANSPARENT_NOUNS.has(noun.head) && verb === undefined;
}

function takesClause(view: SentenceView, verb: number): boolean {
  if (view.role(verb) === 'aux') return false;
  const lemma = view.verb(verb)?.lemma ?? '';
  return CLAUSE_VERBS.has(lemma) || lemma === 'include';
}

function fromRight(
  view: SentenceView,
  draft: Draft,
  base: Measured,
  right: RightPredicate,
): Measured {
  const { group } = right;
  const context = nounsAfter(view, group.type === 'phrase' ? group.end + 1 : group.end, view.end);
  const shared = {
    ...base,
    group,
    context: [...nounPhraseContext(view, draft), ...context],
    how: right.relative ? 'relative' : 'subject',
  };
  if (group.type === 'noun' && group.lemma === 'be' && !draft.noun) {
    const complement = readNounGroup(view, group.end, view.end);
    if (complement) return { ...shared, ...complementOf(complement.head, complement.modifiers) };
  }
  const particle = view.word(group.end);
  const words = group.type === 'phrase' ? stateWords(view, group.end) : context;
  const name = predicateName(group.lemma, particle, words);
  return {
    ...shared,
    predicate: base.predicate ?? (name === 'be' || name === 'have' ? undefined : name),
  };
}

/** "of whom 12 were children": the complement is what is counted. */
function complementOf(
  head: string,
  modifiers: readonly string[],
): Pick<Measured, 'head' | 'modifiers' | 'predicate'> {
  return { head, modifiers, predicate: undefined };
}

/** The words of a phrase in a verb's place, states too: "among the dead", "in critical condition". */
function stateWords(view: SentenceView, i: number): string[] {
  return [1, 2, 3, 4].map((k) => view.word(i + k)).filter((word) => word !== '');
}

/** Nouns of the phrase after the counted noun: "members of parliament", "people in the city". */
function nounPhraseContext(view: SentenceView, draft: Draft): string[] {
  const at = draft.tokens.end;
  return view.role(at) === 'preposition' && view.word(at) === 'of'
    ? nounsAfter(view, at + 1, at + 6)
    : [];
}

function fromLeft(
  view: SentenceView,
  draft: Draft,
  governor: Governor,
  base: Measured,
): Measured | undefined {
  switch (governor.type) {
    case 'object':
      return fromObject(view, draft, governor, base);
    case 'oblique':
      return fromOblique(view, draft, governor, base);
    case 'complement':
      return fromSubject(view, governor.verb, base, 'complement');
    case 'nominal':
    case 'apposed':
      return fromNoun(view, draft, governor, base);
    default:
      return undefined;
  }
}

/** "killing at least 16 people", "was certified to carry 150 passengers", "took 852 lives". */
function fromObject(
  view: SentenceView,
  draft: Draft,
  governor: Governor,
  base: Measured,
): Measured | undefined {
  const { verb } = governor;
  if (verb === undefined) return undefined;
  const lemma = view.verb(verb)?.lemma ?? 'have';
  if (LEVEL_VERBS.has(lemma) && !draft.noun) return fromSubject(view, verb, base, 'level');
  const context = [
    ...governor.between,
    ...nounPhraseContext(view, draft),
    ...nounsAfter(view, draft.tokens.end, view.end),
  ];
  const capacity = isCapacity(view, verb, lemma, draft);
  const own = draft.noun ? [draft.noun.head, ...context] : context;
  const name = capacity
    ? 'capacity'
    : predicateName(lemma, prepositionAfter(view, draft.tokens.end), own);
  const plain = name === lemma || name === PREDICATE_KIN.get(lemma);
  const told = tellsNothing(lemma) && plain ? undefined : name;
  const head = base.head === 'life' && told === 'kill' ? 'person' : base.head;
  const subject = subjectOf(view, verb);
  return {
    ...base,
    head,
    predicate: base.predicate ?? told,
    context,
    subject,
    lemma,
    verb,
    how: 'object',
  };
}

/** Verbs whose object is merely reported, held or denied. */
function tellsNothing(lemma: string): boolean {
  return UNTELLING.has(lemma) || DENIALS.has(lemma) || CLAUSE_VERBS.has(lemma);
}

const UNTELLING = new Set('include have be involve'.split(' '));

/** The preposition that goes on after the object, past an insertion: "pulled 19 people, four of them children, from". */
function prepositionAfter(view: SentenceView, end: number): string | undefined {
  if (view.role(end) === 'preposition') return view.word(end);
  if (view.word(end) !== ',') return undefined;
  for (let k = end + 1; k < end + 15 && view.inside(k); k++) {
    if (view.word(k) === ',')
      return view.role(k + 1) === 'preposition' ? view.word(k + 1) : undefined;
  }
  return undefined;
}

/** "certified to carry 150", "allows 150 passengers", "licensed for 200". */
function isCapacity(view: SentenceView, verb: number, lemma: string, draft: Draft): boolean {
  if (view.word(verb - 1) === 'to') {
    const above = view.verb(verb - 2)?.lemma ?? '';
    return CAPACITY_VERBS.has(above);
  }
  return (
    /^(?:allow|permit|seat|accommodate|license|authorize)$/.test(lemma) && draft.noun !== undefined
  );
}

function fromOblique(
  view: SentenceView,
  draft: Draft,
  governor: Governor,
  base: Measured,
): Measured | undefined {
  const { verb, preposition = '' } = governor;
  if (verb === undefined) return undefined;
  const lemma = view.verb(verb)?.lemma ?? verbLemma(view.word(verb));
  const level = CHANGE_VERBS.has(lemma) || LEVEL_VERBS.has(lemma);
  const by = preposition !== 'by' || CHANGE_VERBS.has(lemma);
  if (level && by && /^(?:to|at|by|from|above|below|around)$/.test(preposition)) {
    const measured = levelOf(view, draft, verb, base);
    const change = CHANGE_VERBS.has(lemma) && preposition === 'by';
    const superseded = CHANGE_VERBS.has(lemma) && preposition === 'from';
    return {
      ...measured,
      change: change || measured.change,
      superseded: superseded || measured.superseded,
    };
  }
  if (CAPACITY_VERBS.has(lemma) && preposition === 'for') {
    return { ...base, predicate: 'capacity', verb, how: 'capacity' };
  }
  const context = nounsAfter(view, draft.tokens.end, view.end);
  const predicate = tellsNothing(lemma) ? undefined : obliqueName(lemma, preposition, context);
  return { ...base, predicate: base.predicate ?? predicate, context, lemma, verb, how: 'oblique' };
}

/** "lost 17 seats and fell to 38": a level of what was counted before, when the subject has no count of its own. */
function levelOf(view: SentenceView, draft: Draft, verb: number, base: Measured): Measured {
  const measured = fromSubject(view, verb, base, 'level');
  if (draft.noun || measured.predicate !== undefined || view.word(verb - 1) !== 'and')
    return measured;
  const before = view.drafts
    .slice(view.firstDraft, view.endDraft)
    .find((other) => other.noun && other.tokens.end <= verb && other.tokens.end > verb - 8);
  return before?.noun
    ? { ...measured, head: before.noun.head, modifiers: before.noun.modifiers }
    : measured;
}

/** "looking for 28" is a missing of 28; "evacuated from 14 villages" is told of the villages in its own way. */
function obliqueName(lemma: string, preposition: string, context: readonly string[]): string {
  return PHRASE_PREDICATES.has(`${lemma} ${preposition}`)
    ? predicateName(lemma, preposition, context)
    : `${lemma} ${preposition}`;
}

/** The subject of a verb of level is what the number measures: "the toll rose to 24". */
export function fromSubject(
  view: SentenceView,
  verb: number | undefined,
  base: Measured,
  how: string,
): Measured {
  const noun = verb === undefined ? undefined : subjectOf(view, verb);
  if (!noun) return { ...base, verb, how };
  const counted =
    base.head === undefined ? undefined : { head: base.head, modifiers: base.modifiers };
  return { ...base, ...readAttribute(noun, counted), verb, how };
}

function fromNoun(
  view: SentenceView,
  draft: Draft,
  governor: Governor,
  base: Measured,
): Measured | undefined {
  const { noun, verb } = governor;
  if (!noun) return undefined;
  const seen = noun.through === undefined && TRANSPARENT_NOUNS.has(noun.head);
  if (seen && verb !== undefined)
    return fromObject(view, draft, { ...governor, type: 'object' }, base);
  if (seen) return undefined;
  const counted = draft.noun
    ? { head: base.head ?? draft.noun.head, modifiers: base.modifiers }
    : undefined;
  const read = readAttribute(noun, counted);
  const predicate = base.predicate ?? read.predicate;
  const head = read.head === 'life' && predicate === 'kill' ? 'person' : read.head;
  return { ...base, ...read, head, predicate, verb, how: 'nominal' };
}

/** Fills what a part or a further member of a list leaves out from the number that it goes with. */
function withParts(
  view: SentenceView,
  d: number,
  own: Measured,
  part: PartReading | undefined,
  earlier: (d: number) => Measured | undefined,
): Measured {
  const { governor } = own;
  const joined = countable(view, governor.draft);
  const listed = governor.type === 'list' ? joined : undefined;
  const partOf = part?.whole ?? listed;
  const upFrom = isUpFrom(view, d);
  const source = partOf ?? joined ?? standIn(view, d, own, upFrom);
  const from = source === undefined ? undefined : (earlier(source) ?? nounOf(view, source, own));
  const beside = part?.beside === undefined ? undefined : earlier(part.beside);
  const filled = from ? inherit(own, from, governor.type === 'parenthesis') : own;
  const joinedPast = governor.type === 'coordinate' && (from?.superseded ?? false);
  return {
    ...filled,
    predicate: filled.predicate ?? beside?.predicate,
    partOf: partOf === d ? undefined : partOf,
    change: filled.change || moreThan(view, view.drafts[d]),
    superseded: filled.superseded || upFrom || joinedPast,
  };
}

/** Counts share with counts alone. */
function countable(view: SentenceView, d: number | undefined): number | undefined {
  return d !== undefined && isCountable(view, d) ? d : undefined;
}

/** A whole that comes after its part, "nine of the 11 crew members", gives its noun alone. */
function nounOf(view: SentenceView, d: number, own: Measured): Measured {
  const draft = view.drafts[d];
  return draft ? { ...unread(own.governor), ...ownNoun(draft) } : own;
}

/** "having earlier been put at 17", "up from five boats": the number whose measure stands for it. */
function standIn(
  view: SentenceView,
  d: number,
  own: Measured,
  upFrom: boolean,
): number | undefined {
  if (own.predicate !== undefined) return undefined;
  if (upFrom) return countBefore(view, d, true);
  return own.how === 'level' && own.head === undefined ? countBefore(view, d) : undefined;
}

function inherit(own: Measured, from: Measured, all: boolean): Measured {
  const bare = own.predicate === undefined && own.group === undefined;
  return {
    ...own,
    head: own.head ?? from.head,
    modifiers: own.head === undefined ? from.modifiers : own.modifiers,
    predicate: own.predicate ?? (bare || all ? from.predicate : undefined),
    context: own.context.length > 0 ? own.context : from.context,
    subject: own.subject ?? from.subject,
    group: own.group ?? from.group,
    how: bare ? 'shared' : own.how,
  };
}

/** "17 more than the government has said", "seven fewer": an amount of difference. */
export function moreThan(view: SentenceView, draft: Draft | undefined): boolean {
  if (!draft) return false;
  const at = draft.tokens.end;
  return (
    /^(?:more|fewer|less|higher|lower|above|below|ahead|behind)$/.test(view.word(at)) &&
    /^(?:than|the)$/.test(view.word(at + 1))
  );
}

/** "up from five boats", "compared with 12 a year earlier", "down from 8". */
export function isUpFrom(view: SentenceView, d: number): boolean {
  let at = (view.drafts[d]?.tokens.first ?? 0) - 1;
  const stop = at - 5;
  while (
    at > stop &&
    /^(?:of|forecast|estimate|guidance|figure|an?|the|its|earlier|previous|initial|prior)$/.test(
      view.word(at),
    )
  )
    at--;
  const [before, word] = [view.word(at - 1), view.word(at)];
  if (word === 'from')
    return /^(?:up|down|back|revised|raised|lowered|increased|reduced|cut)$/.test(before);
  return (word === 'with' || word === 'to') && before === 'compared';
}
