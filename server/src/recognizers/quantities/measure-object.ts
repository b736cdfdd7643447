import { LEVEL_VERBS } from '../tables/change-figures.js';
import { CAPACITY_VERBS, CONTESTED_NOUNS, WINNING_VERBS } from '../tables/clause-figures.js';
import { PHRASE_PREDICATES, PREDICATE_KIN } from '../tables/predicates-figures.js';
import type { Draft } from './draft.js';
import type { Governor } from './governor.js';
import type { Measured } from './measured.js';
import { nounsAfter } from './noun-group.js';
import { isPersonNoun } from './noun-phrase.js';
import { predicateName } from './predicate-kin.js';
import type { TokenRange } from './quantity.js';
import type { SentenceView } from './sentence-view.js';
import { subjectOf } from './subject.js';
import { fromSubject, stateAfter } from './measure-level.js';
import { tellsNothing } from './untelling.js';

/** "killing at least 9 people", "was certified to carry 90 passengers", "took 852 lives". */
export function fromObject(
  view: SentenceView,
  draft: Draft,
  governor: Governor,
  base: Measured,
): Measured | undefined {
  const { verb } = governor;
  if (verb === undefined) return undefined;
  const lemma = view.verb(verb)?.lemma ?? 'have';
  if (LEVEL_VERBS.has(lemma) && !draft.noun && view.word(draft.tokens.end) !== 'of')
    return fromSubject(view, verb, base, 'level');
  const context = [
    ...governor.between,
    ...nounPhraseContext(view, draft),
    ...nounsAfter(view, draft.tokens.end, view.end),
  ];
  const capacity = isCapacity(view, verb, lemma, draft);
  const own = draft.noun ? [draft.noun.head, ...context] : context;
  const name = capacity
    ? 'capacity'
    : predicateName(
        lemma,
        particleBetween(view, verb) ?? prepositionAfter(view, draft.tokens.end),
        own,
      );
  const cargo =
    name === 'aboard' && lemma === 'carry' && draft.noun && !isPersonNoun(draft.noun.head);
  const plain = name === lemma || name === PREDICATE_KIN.get(lemma);
  const state = LISTING.has(lemma) && plain ? stateAfter(view, draft, context) : undefined;
  const won = WINNING_VERBS.has(lemma) && CONTESTED_NOUNS.has(base.head ?? '');
  const told = won
    ? 'win'
    : (state ?? (cargo ? lemma : tellsNothing(lemma) && plain ? undefined : name));
  const head = base.head === 'life' && told === 'kill' ? 'person' : base.head;
  const subject = receiverOf(view, verb, draft) ?? subjectOf(view, verb);
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

/** Verbs by which those in some state are only listed. */
const LISTING: ReadonlySet<string> = new Set(
  'list count register record report name know'.split(' '),
);

/** "gave the Civic Union 140 seats": whose seats they are. */
function receiverOf(view: SentenceView, verb: number, draft: Draft): TokenRange | undefined {
  const first = view.role(verb + 1) === 'determiner' ? verb + 2 : verb + 1;
  let end = first;
  while (end < draft.tokens.first && view.capital(end)) end++;
  return end > first && end >= draft.tokens.first - 1 ? { first, end } : undefined;
}

/** "carries away 76 seats": a particle right after the verb that with it says something of its own. */
function particleBetween(view: SentenceView, verb: number): string | undefined {
  const word = view.word(verb + 1);
  return PHRASE_PREDICATES.has(`${view.verb(verb)?.lemma ?? ''} ${word}`) ? word : undefined;
}

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

/** Nouns of the phrase after the counted noun: "members of parliament", "people in the city". */
export function nounPhraseContext(view: SentenceView, draft: Draft): string[] {
  const at = draft.tokens.end;
  return view.role(at) === 'preposition' && view.word(at) === 'of'
    ? nounsAfter(view, at + 1, at + 6)
    : [];
}
