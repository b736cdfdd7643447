import { CHANGE_NOUNS } from '../tables/change-figures.js';
import { ATTRIBUTE_KIN, EMPTY_NOUNS, LENGTH_WORDS } from '../tables/clause-figures.js';
import { PERIODS } from '../tables/time-figures.js';
import type { Draft } from './draft.js';
import type { Measured } from './measured.js';
import { isName, nounsAfter, readNounGroup, type NounGroup } from './noun-group.js';
import { predicateAfter } from './predicate-after.js';
import { predicateName, undergoneName } from './predicate-kin.js';
import type { TokenRange } from './quantity.js';
import type { SentenceView } from './sentence-view.js';
import { unitRow } from './unit-index.js';
import { subjectOf } from './subject.js';
import { verbBefore } from './verb-around.js';

/** What follows the amount: "125ft long", "12% of voters", "a 38-metre vessel", "three days of mourning". */
export function fromFollowing(
  view: SentenceView,
  draft: Draft,
  base: Measured,
): Measured | undefined {
  const at = pastBrackets(view, draft.core.end);
  const length = isLength(draft) ? lengthWord(view, at) : undefined;
  if (length === 'distance' && isReadOff(view, draft, base))
    return { ...base, head: 'level', modifiers: ['water'], how: 'reading' };
  if (length !== undefined) return distanceOrSize(view, draft, base, length);
  if (isLength(draft) && isSizeOf(view, draft)) return { ...base, head: 'length', how: 'length' };
  if (view.word(at) === 'of' && draft.kind !== 'age') return ofWhat(view, draft, base, at + 1);
  if (view.role(at) !== 'noun' || !mayDescribe(view, draft, at)) return undefined;
  if (draft.kind === 'percent' && FILLED.has(view.word(at)))
    return filled(view, base, view.word(at));
  const noun = readNounGroup(view, at, view.end);
  return noun && attributive(view, draft, base, noun);
}

const READING: ReadonlySet<string> = new Set('read measure record register log'.split(' '));

/** "read 8.3 metres off the bridge before the gauge went under": a reading, no distance. */
function isReadOff(
  view: SentenceView,
  { tokens: { end } }: Draft,
  { governor }: Measured,
): boolean {
  if (governor.verb === undefined || !READING.has(view.verb(governor.verb)?.lemma ?? ''))
    return false;
  for (let k = end; k < end + 12; k++) if (/^(?:gauge|gage)$/.test(view.word(k))) return true;
  return false;
}

const FILLED: ReadonlySet<string> = new Set(
  'full empty complete contained owned ready state-owned foreign-owned vaccinated'.split(' '),
);

/** "The reservoir is 96% full": a share of the subject. */
function filled(view: SentenceView, base: Measured, state: string): Measured | undefined {
  const { verb } = base.governor;
  const noun = verb === undefined ? undefined : subjectOf(view, verb);
  if (!noun) return undefined;
  const { head, modifiers, context } = noun;
  return {
    ...base,
    head,
    modifiers,
    context,
    predicate: state,
    subject: noun,
    verb,
    how: 'filled',
  };
}

/** "roughly 5 miles (8 km) short of": what the brackets hold is another way to say it. */
function pastBrackets(view: SentenceView, at: number): number {
  if (view.word(at) !== '(') return at;
  for (let k = at + 1; k < at + 12; k++) if (view.word(k) === ')') return k + 1;
  return at;
}

/** "The barge, of 52 meters,": a size set between commas. */
function isSizeOf(view: SentenceView, draft: Draft): boolean {
  return view.word(draft.tokens.first - 1) === 'of' && view.word(draft.tokens.first - 2) === ',';
}

/** "long", "from", "south-east"; "of the port" too, but "210 mm of rain" is an amount of rain. */
function lengthWord(view: SentenceView, at: number): string | undefined {
  const word = view.word(at).replaceAll('-', '');
  if (word === 'of') return view.role(at + 1) === 'determiner' ? 'distance' : undefined;
  // "to 5.91 metres from a provisional 5.84": what it was, no distance.
  if (word === 'from' && isEarlierValue(view, at + 1)) return undefined;
  return LENGTH_WORDS.get(word);
}

/** "a provisional 5.84", "5.84": a number at token `i`, with at most a determiner and an adjective before it. */
function isEarlierValue(view: SentenceView, i: number): boolean {
  if (view.role(i) === 'draft') return true;
  if (view.role(i) !== 'determiner') return false;
  const adjective = view.role(i + 1) === 'noun' && !view.capital(i + 1) ? 1 : 0;
  return view.role(i + 1 + adjective) === 'draft';
}

/** Whether the amount is a length. */
export function isLength(draft: Draft): boolean {
  return unitRow(draft.unit ?? '')?.dimension === 'length';
}

const NOT_DESCRIBED =
  /^(?:ago|later|earlier|today|yesterday|late|early|higher|lower|deeper|taller|longer|wider|annual|annually|fewer|more|less|ahead|behind)$/;

/** "a 38-metre vessel", "a $5m deal", "22 years' service"; not "three hours Saturday" or "two days later". */
function mayDescribe(view: SentenceView, draft: Draft, at: number): boolean {
  if (NOT_DESCRIBED.test(view.word(at)) || isName(view, at)) return false;
  const hyphen =
    view.tokens[draft.core.end - 1]?.text.includes('-') ||
    view.tokens[draft.core.end - 2]?.text === '-';
  return draft.kind !== 'duration' || hyphen;
}

/** Verbs that only say where something is. */
const LOCATED = new Set('be lie stand sit live locate situate remain stretch extend'.split(' '));

/** "two miles from the port": a distance, with where from and what happened there. */
function distanceOrSize(view: SentenceView, draft: Draft, base: Measured, head: string): Measured {
  const context = nounsAfter(view, pastBrackets(view, draft.core.end), view.end);
  const verb = verbBefore(view, draft.tokens.first, true);
  const lemma = verb === undefined ? undefined : view.verb(verb)?.lemma;
  const predicate =
    lemma === undefined || LOCATED.has(lemma)
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

/** "12% of voters", "three days of mourning", "$5m of debt". */
function ofWhat(
  view: SentenceView,
  draft: Draft,
  base: Measured,
  at: number,
): Measured | undefined {
  const noun = countedOf(view, at) ?? readNounGroup(view, at, view.end);
  if (!noun || PERIODS.has(noun.head) || EMPTY_NOUNS.has(noun.head)) return undefined;
  const right = predicateAfter(view, noun.end);
  const predicate = right
    ? undergoneName(
        right.group,
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
      phrase: noun,
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
    phrase: noun,
    predicate: share && predicate !== 'be' ? predicate : undefined,
    context: share && right ? nounsAfter(view, right.group.end, view.end) : noun.context,
    subject: (share ? winnerOf(view, draft, base, noun) : undefined) ?? noun,
    group: right?.group,
    how: 'of',
  };
}

/** "61% of the 8.2 million registered voters": the noun that the other number counts. */
function countedOf(view: SentenceView, i: number): NounGroup | undefined {
  const at = view.role(i) === 'determiner' ? i + 1 : i;
  const draft = view.drafts[view.draftAt(at) ?? -1];
  if (!draft?.noun) return undefined;
  const { first, end } = draft.tokens;
  const { head, modifiers } = draft.noun;
  return { first, end, head, modifiers, context: [], through: undefined };
}

/** "Holm won 52% of the vote", "48% of the vote for Berg": whose share it is, where a name says so. */
function winnerOf(
  view: SentenceView,
  draft: Draft,
  base: Measured,
  noun: NounGroup,
): TokenRange | undefined {
  const named = nameAfterFor(view, noun.end) ?? nameAfterFor(view, draft.tokens.end);
  if (named) return named;
  const { type, verb } = base.governor;
  return type === 'object' && verb !== undefined ? subjectOf(view, verb) : undefined;
}

/** The name in "for Tom Berg", "to the Greens", where it follows at token `i`. */
export function nameAfterFor(view: SentenceView, i: number): TokenRange | undefined {
  const first = view.word(i + 1) === 'the' ? i + 2 : i + 1;
  if (view.word(i) !== 'for' || !view.capital(first)) return undefined;
  let last = first + 1;
  while (view.capital(last)) last++;
  return { first, end: last };
}

/** "a 5% rise in profit": a change of what follows "in" or "of". */
function ofChange(view: SentenceView, base: Measured, noun: NounGroup): Measured {
  const told = /^(?:in|of)$/.test(view.word(noun.end));
  const head = told ? (noun.context[0] ?? noun.head) : noun.head;
  const context = told ? noun.context.slice(1) : noun.context;
  return {
    ...base,
    head,
    modifiers: noun.modifiers,
    phrase: noun,
    context,
    subject: noun,
    change: true,
    how: 'change',
  };
}

/** "a 38-metre vessel", "a $700 million contract", "a 5% rise in profit". */
function attributive(view: SentenceView, draft: Draft, base: Measured, noun: NounGroup): Measured {
  if (CHANGE_NOUNS.has(noun.head)) return ofChange(view, base, noun);
  const head = ATTRIBUTE_KIN.get(noun.head) ?? noun.head;
  const size = isLength(draft) && head !== 'wave' && head !== 'swell' && head !== 'sea';
  return {
    ...base,
    head: size ? 'length' : head === 'sea' && isLength(draft) ? 'wave' : head,
    modifiers: noun.modifiers,
    phrase: noun,
    context: size ? [head, ...noun.context] : noun.context,
    subject: noun,
    how: 'attributive',
  };
}

/** The word after a verb, its particle perhaps: "over" of "turned over". */
export function particleAfter(view: SentenceView, verb: number | undefined): string | undefined {
  return verb === undefined ? undefined : view.word(verb + 1);
}

/** The last main verb between two tokens. */
export function verbBetween(view: SentenceView, start: number, end: number): number | undefined {
  for (let k = end - 1; k >= start; k--) if (view.role(k) === 'verb') return k;
  return undefined;
}
