import { MONEY_PREDICATES, TOLL_PREDICATES } from '../tables/predicates-figures.js';
import type { Draft } from './draft.js';
import type { Governor } from './governor.js';
import { particleAfter, verbBetween } from './measure-following.js';
import type { Measured } from './measured.js';
import { isName, nounsAfter, readNounGroup, type NounGroup } from './noun-group.js';
import { predicateAfter } from './predicate-after.js';
import { predicateName } from './predicate-kin.js';
import type { SentenceView } from './sentence-view.js';
import { clauseStart, subjectOf } from './subject.js';

/** "19 percent took place at home": a share as the subject of its verb. */
export function fromOwnVerb(
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
export function fromPredicate(
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
  // Of sums and shares nobody is rescued or aboard: "saves £4m", "the book carries €9m".
  const predicate = TOLL_PREDICATES.has(named) ? lemma : named;
  const subject = subjectOf(view, verb);
  const told = subject && ofSubject(view, draft, lemma, subject);
  if (told) return { ...base, ...told, subject, verb };
  return { ...base, predicate, context: words, subject, verb, how: 'predicate' };
}

/** "the wall cost £38m", "the strike took €11m out of the result", "which lasted 16 days": a property of the subject. */
function ofSubject(
  view: SentenceView,
  draft: Draft,
  lemma: string,
  { head, modifiers, first, end }: NounGroup,
): Pick<Measured, 'head' | 'modifiers' | 'predicate' | 'context' | 'phrase' | 'how'> | undefined {
  const phrase = { first, end };
  if (draft.kind === 'duration' && LASTING.has(lemma))
    return { head, modifiers, predicate: 'last', context: [], phrase, how: 'lasting' };
  const taken = lemma === 'take' && /^(?:out|off)$/.test(view.word(draft.tokens.end));
  if (draft.kind !== 'money' || !(lemma === 'cost' || taken)) return undefined;
  const context = [head, ...modifiers];
  return { head: 'cost', modifiers: [], predicate: undefined, context, phrase, how: 'cost' };
}

const LASTING: ReadonlySet<string> = new Set(['last', 'continue', 'run']);

/** "recovering from a fall of 7.3%": what fell is the subject of its clause; undefined when none is seen. */
export function movedThingOf(
  view: SentenceView,
  draft: Draft,
): Pick<Measured, 'head' | 'modifiers' | 'phrase' | 'subject'> | undefined {
  const verb = verbLeft(view, draft.tokens.first);
  const subject = verb === undefined ? undefined : subjectOf(view, verb);
  if (!subject || isName(view, subject.end - 1)) return undefined;
  const { head, modifiers } = subject;
  return { head, modifiers, phrase: subject, subject };
}
