import { CHANGE_VERBS, GIVING_VERBS, LEVEL_VERBS, PRICE_VERBS } from '../tables/change-figures.js';
import { CAPACITY_VERBS } from '../tables/clause-figures.js';
import { PHRASE_PREDICATES } from '../tables/predicates-figures.js';
import { readAttribute } from './attribute.js';
import type { Draft } from './draft.js';
import type { Governor } from './governor.js';
import type { Measured } from './measured.js';
import { isName, nounsAfter, type NounGroup } from './noun-group.js';
import { predicateName } from './predicate-kin.js';
import type { SentenceView } from './sentence-view.js';
import { subjectOf, verbGroupStart } from './subject.js';
import { tellsNothing } from './untelling.js';
import { readVerbGroup } from './verb-group.js';

/** The subject of a verb of level is what the number measures: "the toll rose to 24". */
export function fromSubject(
  view: SentenceView,
  verb: number | undefined,
  base: Measured,
  how: string,
): Measured {
  if (verb !== undefined && isGiver(view, verb))
    return { ...base, verb, lemma: view.verb(verb)?.lemma, how };
  const noun = verb === undefined ? undefined : subjectOf(view, verb);
  if (!noun) return { ...base, verb, how };
  // "The true number was 820": a number of what was counted before.
  if (noun.through === undefined && BARE_NOUNS.has(noun.head) && base.head === undefined)
    return { ...base, verb, lemma: 'count', phrase: noun, how };
  if (verb !== undefined && isListed(view, verb, noun))
    return { ...base, head: 'share', phrase: undefined, subject: noun, verb, how };
  const counted =
    base.head === undefined
      ? undefined
      : { head: base.head, modifiers: base.modifiers, phrase: base.phrase };
  return { ...base, ...readAttribute(noun, counted), verb, how };
}

/** "Norvik closed 4% lower": a company that closes is its shares. */
function isListed(view: SentenceView, verb: number, noun: NounGroup): boolean {
  if (!PRICE_VERBS.has(view.verb(verb)?.lemma ?? '') || !view.capital(noun.end - 1)) return false;
  return !QUOTED.has(noun.head);
}

/** What is quoted on an exchange under its own noun. */
const QUOTED: ReadonlySet<string> = new Set('share stock index price bond oil gold'.split(' '));

/** Nouns for a number that was told of before. */
const BARE_NOUNS: ReadonlySet<string> = new Set(['number', 'figure', 'count', 'tally']);

/** "Police put the number at 1,900": the subject gives the number, it is not what is measured. */
function isGiver(view: SentenceView, verb: number): boolean {
  if (!GIVING_VERBS.has(view.verb(verb)?.lemma ?? '')) return false;
  return readVerbGroup(view, verbGroupStart(view, verb))?.passive === false;
}

/** Waters whose own measure is their level: "the river peaked at 6.8 metres". */
const WATERS: ReadonlySet<string> = new Set(
  'river water lake reservoir sea tide stream creek canal floodwater'.split(' '),
);

/** "The river stands at 6.8 metres", "the Orla peaked at 19 feet": its level, as "the river level" has it. */
export function asLevel(view: SentenceView, end: number, measured: Measured): Measured {
  const { head, verb } = measured;
  const crests = CRESTING.has(view.verb(verb ?? -1)?.lemma ?? '');
  if (head === 'level' || (head === undefined && !crests)) return measured;
  const water = WATERS.has(head ?? '');
  if (!water && !crests && !isGauged(view, end, measured)) return measured;
  const modifiers = water ? [...measured.modifiers, head ?? ''] : ['water'];
  return { ...measured, head: 'level', modifiers, phrase: undefined };
}

const CRESTING: ReadonlySet<string> = new Set(['peak', 'crest']);

/** Tops of what goes up and down: of a river they are its level. */
const TOPS: ReadonlySet<string> = new Set('peak crest height mark high stage'.split(' '));

/** Whether what is measured is a water or the top of one, a sea with its waves left out. */
export function mayBeLevel({ head = '' }: Measured): boolean {
  return (WATERS.has(head) && head !== 'sea') || TOPS.has(head);
}

/** "at the Brenn gauge", "above normal", "the peak of the River Orla": where and against what levels of water are read. */
function isGauged(view: SentenceView, end: number, { head, phrase }: Measured): boolean {
  for (let k = end; k < end + 5; k++)
    if (/^(?:gauge|gage|normal|flood|sea)$/.test(view.word(k))) return true;
  if (!phrase || !TOPS.has(head ?? '')) return false;
  for (let k = phrase.first; k < phrase.end + 4; k++)
    if (WATERS.has(view.word(k)) && (view.role(k + 1) !== 'noun' || isName(view, k + 1)))
      return true;
  return false;
}

/** "rose to 24", "built for 550", "looking for 28": a number that hangs on a verb by a preposition. */
export function fromOblique(
  view: SentenceView,
  draft: Draft,
  governor: Governor,
  base: Measured,
): Measured | undefined {
  const { verb, preposition = '' } = governor;
  if (verb === undefined) return undefined;
  const lemma = view.verb(verb)?.lemma ?? view.lexeme(verb).verb?.lemma ?? view.word(verb);
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
  const silent = tellsNothing(lemma) || TELLING.has(lemma);
  const predicate = silent
    ? stateAfter(view, draft, context)
    : obliqueName(lemma, preposition, context);
  return {
    ...base,
    predicate: base.predicate ?? predicate,
    context,
    subject: subjectOf(view, verb),
    lemma,
    verb,
    how: 'oblique',
  };
}

/** "The radio spoke of 200": verbs that tell of a number through a preposition. */
const TELLING: ReadonlySet<string> = new Set('speak talk write hear read'.split(' '));

/** The state that those counted are in, by the phrase after them: "spoke of 430 people on leave": what is told of those counted is the state that they are in. */
export function stateAfter(
  view: SentenceView,
  draft: Draft,
  context: readonly string[],
): string | undefined {
  if (view.role(draft.tokens.end) !== 'preposition') return undefined;
  const name = predicateName('be', undefined, context);
  return name === 'be' ? undefined : name;
}

/** "lost 17 seats and fell to 38": a level of what was counted before, when the subject has no count of its own. */
function levelOf(view: SentenceView, draft: Draft, verb: number, base: Measured): Measured {
  const measured = fromSubject(view, verb, base, 'level');
  const lost = draft.noun ? lossOf(view, measured) : undefined;
  if (lost !== undefined) return { ...measured, predicate: lost, change: false };
  if (draft.noun || measured.predicate !== undefined || view.word(verb - 1) !== 'and')
    return measured;
  const before = view.drafts
    .slice(view.firstDraft, view.endDraft)
    .find((other) => other.noun && other.tokens.end <= verb && other.tokens.end > verb - 8);
  return before?.noun
    ? { ...measured, head: before.noun.head, modifiers: before.noun.modifiers, phrase: before.noun }
    : measured;
}

/** "Power was cut to 14,000 homes": what happened to those counted is told by the subject. */
function lossOf(view: SentenceView, { verb, context }: Measured): string | undefined {
  const lemma = verb === undefined ? undefined : view.lexeme(verb).verb?.lemma;
  if (lemma === undefined || context.length === 0) return undefined;
  const name = predicateName(lemma, undefined, context);
  return name === lemma || name === predicateName(lemma, undefined, []) ? undefined : name;
}

/** "looking for 28" is a missing of 28; "evacuated from 14 villages" is told of the villages in its own way. */
function obliqueName(lemma: string, preposition: string, context: readonly string[]): string {
  return PHRASE_PREDICATES.has(`${lemma} ${preposition}`)
    ? predicateName(lemma, preposition, context)
    : `${lemma} ${preposition}`;
}
