import { CHANGE_NOUNS, CHANGE_VERBS, LEVEL_VERBS } from '../tables/change-figures.js';
import { ATTRIBUTE_KIN, LENGTH_WORDS, TRANSPARENT_NOUNS } from '../tables/clause-figures.js';
import { MONEY_PREDICATES } from '../tables/predicates-figures.js';
import { readAttribute } from './attribute.js';
import type { Draft } from './draft.js';
import { governorOf, type Governor } from './governor.js';
import { fromSubject, isUpFrom, moreThan } from './measure-count.js';
import { unread, type Measured } from './measured.js';
import { isName, nounsAfter, readNounGroup, type NounGroup } from './noun-group.js';
import { predicateAfter } from './predicate-after.js';
import { predicateName } from './predicate-kin.js';
import type { SentenceView } from './sentence-view.js';
import { clauseStart } from './subject.js';
import { unitRow } from './unit-index.js';

/** Reads what an amount with a unit measures: money, percentages, measurements, durations. */
export function measureAmount(
  view: SentenceView,
  d: number,
  earlier: (d: number) => Measured | undefined,
): Measured {
  const draft = view.drafts[d];
  const governor = governorOf(view, draft?.tokens.first ?? 0);
  const base = unread(governor);
  if (!draft) return base;
  const own = readOwn(view, draft, governor, base);
  const upFrom = isUpFrom(view, d);
  const compared = upFrom || isTargetOf(governor) || isFromBefore(governor);
  const other = compared ? kindBefore(view, d) : governor.draft;
  const from = other === undefined ? undefined : earlier(other);
  const kin = from && (governor.type === 'parenthesis' || sameKind(view, d, other));
  const shares = own.head === undefined || (upFrom && own.how !== 'nominal');
  const measured = from && kin && shares ? sharedWith(own, from) : own;
  return {
    ...measured,
    change: measured.change || moreThan(view, draft) || isUpBy(view, draft),
    superseded: measured.superseded || upFrom || isFromBefore(governor),
  };
}

/** "rose to $412m, from $349m": after a comma "from" brings what it was. */
function isFromBefore({ type, preposition }: Governor): boolean {
  return type === 'coordinate' && preposition === 'from';
}

/** "72%, against a target of 90%": a noun that says nothing of what is measured. */
function isTargetOf({ type, noun }: Governor): boolean {
  return (
    type === 'nominal' &&
    noun !== undefined &&
    noun.through === undefined &&
    TRANSPARENT_NOUNS.has(noun.head)
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
    how: 'shared',
  };
}

/** "up 12%", "down $3": an amount of change. */
function isUpBy(view: SentenceView, draft: Draft): boolean {
  return /^(?:up|down)$/.test(view.word(draft.tokens.first - 1));
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

/** What follows the amount: "125ft long", "12% of voters", "a 38-metre vessel", "three days of mourning". */
function fromFollowing(view: SentenceView, draft: Draft, base: Measured): Measured | undefined {
  const at = pastBrackets(view, draft.core.end);
  const length = isLength(draft) ? lengthWord(view, at) : undefined;
  if (length !== undefined) return distanceOrSize(view, draft, base, length);
  if (isLength(draft) && isSizeOf(view, draft)) return { ...base, head: 'length', how: 'length' };
  if (view.word(at) === 'of' && draft.kind !== 'age') return ofWhat(view, draft, base, at + 1);
  if (view.role(at) !== 'noun' || !mayDescribe(view, draft, at)) return undefined;
  const noun = readNounGroup(view, at, view.end);
  return noun && attributive(draft, base, noun);
}

/** "roughly 2 miles (3.2 km) short of": what the brackets hold is another way to say it. */
function pastBrackets(view: SentenceView, at: number): number {
  if (view.word(at) !== '(') return at;
  for (let k = at + 1; k < at + 12; k++) if (view.word(k) === ')') return k + 1;
  return at;
}

/** "The ferry, of 38 meters,": a size set between commas. */
function isSizeOf(view: SentenceView, draft: Draft): boolean {
  return view.word(draft.tokens.first - 1) === 'of' && view.word(draft.tokens.first - 2) === ',';
}

/** "long", "from", "south-east"; "of the port" too, but "210 mm of rain" is an amount of rain. */
function lengthWord(view: SentenceView, at: number): string | undefined {
  const word = view.word(at).replaceAll('-', '');
  if (word === 'of') return view.role(at + 1) === 'determiner' ? 'distance' : undefined;
  return LENGTH_WORDS.get(word);
}

function isLength(draft: Draft): boolean {
  return unitRow(draft.unit ?? '')?.dimension === 'length';
}

const NOT_DESCRIBED =
  /^(?:ago|later|earlier|today|yesterday|late|early|higher|lower|deeper|taller|longer|wider|annual|annually)$/;

/** "a 38-metre vessel", "a $5m deal", "22 years' service"; not "three hours Saturday" or "two days later". */
function mayDescribe(view: SentenceView, draft: Draft, at: number): boolean {
  if (NOT_DESCRIBED.test(view.word(at)) || isName(view, at)) return false;
  const hyphen =
    view.tokens[draft.core.end - 1]?.text.includes('-') ||
    view.tokens[draft.core.end - 2]?.text === '-';
  return draft.kind !== 'duration' || hyphen;
}

/** "two miles from the port": a distance, with where from and what happened there. */
function distanceOrSize(view: SentenceView, draft: Draft, base: Measured, head: string): Measured {
  const context = nounsAfter(view, pastBrackets(view, draft.core.end), view.end);
  const start = clauseStart(view, draft.tokens.first);
  const verb = verbBetween(view, start, draft.tokens.first);
  const lemma = verb === undefined ? undefined : view.verb(verb)?.lemma;
  const predicate =
    lemma === undefined || lemma === 'be'
      ? undefined
      : predicateName(lemma, particleAfter(view, verb), context);
  return {
    ...base,
    head,
    predicate: head === 'distance' ? predicate : undefined,
    context,
    verb,
    how: head,
  };
}

function particleAfter(view: SentenceView, verb: number | undefined): string | undefined {
  return verb === undefined ? undefined : view.word(verb + 1);
}

/** The last main verb between two tokens. */
function verbBetween(view: SentenceView, start: number, end: number): number | undefined {
  for (let k = end - 1; k >= start; k--) if (view.role(k) === 'verb') return k;
  return undefined;
}

/** "12% of voters", "three days of mourning", "$5m of debt". */
function ofWhat(
  view: SentenceView,
  draft: Draft,
  base: Measured,
  at: number,
): Measured | undefined {
  const noun = readNounGroup(view, at, view.end);
  if (!noun) return undefined;
  const right = predicateAfter(view, noun.end);
  const predicate = right
    ? predicateName(
        right.group.lemma,
        view.word(right.group.end),
        nounsAfter(view, right.group.end, view.end),
      )
    : undefined;
  const share = draft.kind === 'percent' || draft.kind === 'fraction';
  const { verb } = base.governor;
  const done =
    base.governor.type === 'object' && verb !== undefined ? view.verb(verb)?.lemma : undefined;
  if (!share && done !== undefined) {
    const { head, modifiers, context } = noun;
    return {
      ...base,
      head,
      modifiers,
      predicate: predicateName(done, undefined, [head]),
      context,
      verb,
      how: 'of',
    };
  }
  return {
    ...base,
    head: noun.head,
    modifiers: noun.modifiers,
    predicate: share && predicate !== 'be' ? predicate : undefined,
    context: share && right ? nounsAfter(view, right.group.end, view.end) : noun.context,
    subject: noun,
    group: right?.group,
    how: 'of',
  };
}

/** "a 38-metre vessel", "a $700 million contract", "a 5% rise in profit". */
function attributive(draft: Draft, base: Measured, noun: NounGroup): Measured {
  if (CHANGE_NOUNS.has(noun.head)) {
    return {
      ...base,
      head: noun.context[0] ?? noun.head,
      modifiers: noun.modifiers,
      context: noun.context.slice(1),
      subject: noun,
      change: true,
      how: 'change',
    };
  }
  const head = ATTRIBUTE_KIN.get(noun.head) ?? noun.head;
  const size = isLength(draft) && head !== 'wave' && head !== 'swell' && head !== 'sea';
  return {
    ...base,
    head: size ? 'length' : head === 'sea' && isLength(draft) ? 'wave' : head,
    modifiers: noun.modifiers,
    context: size ? [head, ...noun.context] : noun.context,
    subject: noun,
    how: 'attributive',
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
  if (type === 'nominal' && noun && isAttributePreposition(view, preposition, draft, verb)) {
    const transparent = noun.through === undefined && TRANSPARENT_NOUNS.has(noun.head);
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
  if (type === 'complement' || view.role(verb) === 'aux')
    return fromSubject(view, verb, base, 'complement');
  const lemma = view.verb(verb)?.lemma ?? '';
  const change = CHANGE_VERBS.has(lemma);
  if (!change && !LEVEL_VERBS.has(lemma)) return undefined;
  if (type !== 'object' && !/^(?:to|at|by|from|above|below|around)$/.test(preposition))
    return undefined;
  return levelOf(view, verb, base, type, preposition, change);
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
): Measured {
  const measured = fromSubject(view, verb, base, 'level');
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
  const predicate = paid ? 'pay' : predicateName(lemma, particleAfter(view, verb), words);
  return { ...base, predicate, context: words, verb, how: 'predicate' };
}
