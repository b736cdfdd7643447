import { POSTS } from '../tables/predicates-figures.js';
import { EMPTY_NOUNS, MEMBERSHIP_WORDS } from '../tables/clause-figures.js';
import { isTelling, readAttribute } from './attribute.js';
import type { Draft } from './draft.js';
import { ofContest, ofMargin } from './contest.js';
import { governorOf } from './find-governor.js';
import type { Governor } from './governor.js';
import { withParts, ownNoun } from './measure-shared.js';
import { Is } from './lexeme.js';
import { unread, type EarlierMeasures, type Measured } from './measured.js';
import { nounsAfter, readNounGroup } from './noun-group.js';
import { readPart, type PartReading } from './part-of.js';
import { predicateAfter, type RightPredicate } from './predicate-after.js';
import { predicateName, undergoneName } from './predicate-kin.js';
import { subjectOf } from './subject.js';
import type { SentenceView } from './sentence-view.js';
import { fromObject, nounPhraseContext } from './measure-object.js';
import { CLAUSE_VERBS } from './untelling.js';
import type { VerbGroup } from './verb-group.js';
import { fromSubject, fromOblique } from './measure-level.js';

/** Reads what a count counts and what is said of it; `earlier` gives the measures of the numbers before. */
export function measureCount(view: SentenceView, d: number, earlier: EarlierMeasures): Measured {
  const draft = view.drafts[d];
  const governor = governorOf(view, draft?.tokens.first ?? 0);
  if (!draft) return unread(governor);
  if (isWholeOfPart(view, draft)) return { ...unread(governor, ownNoun(draft)), how: 'whole' };
  if (draft.rule === 'quantities/times') return ofTimes(view, draft, governor);
  const brought = broughtTo(view, draft, governor);
  if (brought) return brought;
  if (isPopulation(view, draft))
    return { ...unread(governor), head: 'person', context: ['population'], how: 'population' };
  const again = doneAgain(draft, governor, earlier);
  if (again) return again;
  const margin = ofMargin(view, draft, governor);
  if (margin) return margin;
  const part = readPart(view, d);
  const apposed = part?.sameNoun ? apposedNoun(view, draft) : undefined;
  const after =
    apposed || isInserted(view, draft) ? undefined : predicateAfter(view, draft.tokens.end);
  // "41 of the 55 hamlets that make up Orla": that is told of all of them.
  const right = after?.relative && (part?.whole ?? d) > d ? undefined : after;
  const own = readOwn(view, draft, governor, right, part);
  const read = apposed ? { ...own, ...apposed } : atRisk(own);
  const whole = withParts(view, d, listed(draft, read, earlier), part, earlier);
  return ofContest(view, draft, whole);
}

/** "Kelden (pop. 23,600)". */
function isPopulation(view: SentenceView, { tokens: { first }, noun }: Draft): boolean {
  // The stop may be taken for the end of a sentence.
  const at = view.tokens[first - 1]?.text === '.' ? first - 2 : first - 1;
  return noun === undefined && /^(?:pop|pop\.|population)$/.test(view.tokens[at]?.lower ?? '');
}

/** "raising to 19 the total of dead", "raised to 1,200 the total of those moved": the noun comes after. */
function broughtTo(view: SentenceView, draft: Draft, governor: Governor): Measured | undefined {
  const { type, preposition, verb } = governor;
  if (type !== 'oblique' || preposition !== 'to' || draft.noun || verb === undefined)
    return undefined;
  const { end } = draft.tokens;
  if (view.role(end) !== 'determiner') return undefined;
  const noun = readNounGroup(view, end, view.end);
  if (!noun || !(noun.through !== undefined || isTelling(noun))) return undefined;
  const after = predicateAfter(view, noun.end);
  const told = after ? fromRight(view, draft, governor, unread(governor), after) : undefined;
  const read = readAttribute(noun, undefined);
  return {
    ...unread(governor),
    ...read,
    predicate: read.predicate ?? told?.predicate,
    group: told?.group,
    verb,
    how: 'level',
  };
}

/** "820 jobs at risk", "put the posts to go at 120": told of as posts to be cut. */
function atRisk(own: Measured): Measured {
  if (own.predicate !== undefined || !POSTS.has(own.head ?? '')) return own;
  const risked = own.context.includes('risk') || own.modifiers.includes('threatened');
  return risked ? { ...own, predicate: 'cut' } : own;
}

/** "Votes: 1,386 received, 1,211 allowed": of what the label of the number before names. */
function listed(draft: Draft, own: Measured, earlier: EarlierMeasures): Measured {
  const { type, draft: other } = own.governor;
  const before = type === 'coordinate' && other !== undefined ? earlier[other] : undefined;
  const labelled = before?.governor.type === 'apposed' || before?.how === 'listed';
  if (!before || !labelled || own.head !== undefined || draft.noun) return own;
  if (own.predicate === undefined || own.group === undefined) return own;
  const { head, modifiers, phrase } = before;
  return { ...own, head, modifiers, phrase, how: 'listed' };
}

/** "Houses destroyed: 286; damaged: 640": something else that was done to what the number before counts. */
function doneAgain(
  draft: Draft,
  governor: Governor,
  earlier: EarlierMeasures,
): Measured | undefined {
  const { type, draft: other, noun } = governor;
  const before = other === undefined ? undefined : earlier[other];
  if (type !== 'apposed' || noun?.done === undefined || before?.head === undefined || draft.noun)
    return undefined;
  const predicate = predicateName(noun.done, undefined, [before.head]);
  const { head, modifiers, phrase } = before;
  return { ...unread(governor), head, modifiers, phrase, predicate, how: 'again' };
}

/** "The plant, with 310 staff, will close": what is said after the insertion is said of the plant. */
function isInserted(view: SentenceView, { tokens: { first, end } }: Draft): boolean {
  return view.word(first - 1) === 'with' && view.word(first - 2) === ',' && view.word(end) === ',';
}

/** "14 of its 62 shops", "250 of 400 staff": what is said is said of the part. */
function isWholeOfPart(view: SentenceView, draft: Draft): boolean {
  const { first } = draft.tokens;
  const at = view.role(first - 1) === 'determiner' ? first - 2 : first - 1;
  return view.word(at) === 'of' && view.role(at - 1) === 'draft';
}

/** "was counted twice": times that the verb's event happened. */
function ofTimes(view: SentenceView, draft: Draft, governor: Governor): Measured {
  const verb = governor.verb ?? draft.tokens.first - 1;
  const lemma = view.is(verb, Is.saying) ? undefined : view.lexeme(verb).verb?.lemma;
  return { ...unread(governor), head: 'time', predicate: lemma, verb, how: 'times' };
}

/** "seven of them children": the noun after the pronoun says who they are. */
function apposedNoun(
  view: SentenceView,
  draft: Draft,
): Pick<Measured, 'head' | 'modifiers'> | undefined {
  const at = draft.core.end + 2;
  if (view.word(at - 2) !== 'of' || !/^(?:them|whom|which|those)$/.test(view.word(at - 1)))
    return undefined;
  if (view.role(at) !== 'noun') return undefined;
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
  const base = unread(governor, ownNoun(draft));
  const membership = readMembership(view, draft, governor, base);
  if (membership) return membership;
  if (right && rightWins(view, draft, governor, right, part))
    return fromRight(view, draft, governor, base, right);
  const left = fromLeft(view, draft, governor, base);
  if (left) return left;
  if (right) return fromRight(view, draft, governor, base, right);
  return base;
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
      if (governor.noun?.done !== undefined) return false;
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
  return EMPTY_NOUNS.has(noun.head) && verb === undefined;
}

function takesClause(view: SentenceView, verb: number): boolean {
  if (view.role(verb) === 'aux') return false;
  const lemma = view.verb(verb)?.lemma ?? '';
  return CLAUSE_VERBS.has(lemma) || lemma === 'include';
}

function fromRight(
  view: SentenceView,
  draft: Draft,
  governor: Governor,
  base: Measured,
  right: RightPredicate,
): Measured {
  const { group } = right;
  const context = nounsAfter(view, group.type === 'phrase' ? group.end + 1 : group.end, view.end);
  const label = governor.type === 'apposed' && !draft.noun ? governor.noun : undefined;
  const counts = label !== undefined && view.is(label.end - 1, Is.plural);
  const shared = {
    ...base,
    ...(counts ? { head: label.head, modifiers: label.modifiers, phrase: label } : undefined),
    group,
    context: [...nounPhraseContext(view, draft), ...context],
    how: right.relative ? 'relative' : 'subject',
  };
  if (group.type === 'noun' && group.lemma === 'be' && !draft.noun) {
    const complement = readNounGroup(view, group.end, view.end);
    if (complement)
      return {
        ...shared,
        ...complementOf(complement.head, complement.modifiers),
        phrase: complement,
      };
  }
  const particle = view.word(group.end);
  const words = group.type === 'phrase' ? stateWords(view, group.end) : context;
  // "650 jobs will go": a post says itself what becomes of it.
  if (base.head !== undefined && POSTS.has(base.head)) words.unshift(base.head);
  const told = undergoneName(group, particle, words);
  const name = isUnfound(group) ? 'miss' : isMerelySaid(group) ? 'be' : told;
  return {
    ...shared,
    group: isMerelySaid(group) ? undefined : asFate(group),
    predicate: base.predicate ?? (name === 'be' || name === 'have' ? undefined : name),
  };
}

/** "34 could not be found": they are missing. */
function isUnfound({ negated, lemma }: VerbGroup): boolean {
  return negated && FINDING.has(lemma);
}

const MERELY_SAID: ReadonlySet<string> = new Set(
  'say announce report state give publish declare mention explain tell note add'.split(' '),
);

/** "the 87 announced on Monday": tells nothing of them. */
function isMerelySaid({ passive, lemma }: VerbGroup): boolean {
  return passive && MERELY_SAID.has(lemma);
}

/** Not to be found is a state, no denial. */
function asFate(group: VerbGroup): VerbGroup {
  return isUnfound(group) ? { ...group, negated: false, open: false } : group;
}

const FINDING: ReadonlySet<string> = new Set(['find', 'locate', 'trace', 'reach']);

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
      return governor.preposition === 'in'
        ? fromState(view, governor, base)
        : fromSubject(view, governor.verb, base, 'complement');
    case 'nominal':
    case 'apposed':
      return fromNoun(view, draft, governor, base);
    default:
      return undefined;
  }
}

/** "Power was out in 52 villages": what the subject tells of those places; undefined when it tells nothing. */
function fromState(view: SentenceView, { verb }: Governor, base: Measured): Measured | undefined {
  const subject = verb === undefined ? undefined : subjectOf(view, verb);
  const name = predicateName('be', undefined, subject ? [subject.head] : []);
  return name === 'be' ? undefined : { ...base, predicate: name, verb, how: 'state' };
}

function fromNoun(
  view: SentenceView,
  draft: Draft,
  governor: Governor,
  base: Measured,
): Measured | undefined {
  const { noun, verb } = governor;
  if (!noun) return undefined;
  const seen = noun.through === undefined && noun.done === undefined && EMPTY_NOUNS.has(noun.head);
  if (seen && verb !== undefined)
    return fromObject(view, draft, { ...governor, type: 'object' }, base);
  if (seen) return undefined;
  const counted = draft.noun
    ? { head: base.head ?? draft.noun.head, modifiers: base.modifiers, phrase: base.phrase }
    : undefined;
  const read = readAttribute(noun, counted);
  const predicate = base.predicate ?? read.predicate;
  const head = read.head === 'life' && predicate === 'kill' ? 'person' : read.head;
  return { ...base, ...read, head, predicate, verb, how: 'nominal' };
}
