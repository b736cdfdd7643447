import { CONTESTED_NOUNS } from '../tables/clause-figures.js';
import type { ClauseReading } from './clause-reading.js';
import { Is } from './lexeme.js';
import type { Measured } from './measured.js';
import { REACH, type SentenceView } from './sentence-view.js';
import { clauseStart, verbGroupStart } from './subject.js';
import { readVerbGroup, type VerbGroup } from './verb-group.js';

/** How sure, real and present a figure is, by the words of its sentence. */
export type Flags = Pick<ClauseReading, 'negated' | 'hedged' | 'hypothetical' | 'superseded'>;

/** Reads denial, hedge, plan and supersession around a number. */
export function readFlags(view: SentenceView, d: number, measured: Measured): Flags {
  const first = view.drafts[d]?.tokens.first ?? view.first;
  const group = measured.group ?? leftGroup(view, measured.verb);
  const above = scanLeft(view, first);
  const replaced = isReplaced(view, d);
  return {
    negated:
      above.negated ||
      (group?.negated === true && !isBound(view, d)) ||
      (isNot(view, first) && !replaced),
    hedged: above.hedged || (group?.hedged ?? false),
    hypothetical:
      above.hypothetical ||
      (group?.open ?? false) ||
      isPlanned(measured) ||
      isForecast(view, d, measured),
    superseded: measured.superseded || (group?.superseded ?? false) || replaced,
  };
}

/** "Full-year guidance was raised to $3.10": what is measured is itself a plan. */
function isPlanned({ head, modifiers }: Measured): boolean {
  if (head !== undefined && PLAN_NOUNS.has(head)) return true;
  return modifiers.some((word) => PLAN_NOUNS.has(word));
}

/** "An exit poll gave the Union 48 seats", "together they would command 91 seats": nobody has them yet. */
function isForecast(view: SentenceView, d: number, { head }: Measured): boolean {
  const contested = CONTESTED_NOUNS.has(head ?? '');
  const draft = view.drafts[d];
  if (!draft || (!contested && draft.kind !== 'percent')) return false;
  const { first } = draft.tokens;
  let pointing = false;
  for (let k = first - 1; k >= Math.max(view.first, first - FORECAST_REACH); k--) {
    const word = view.word(k);
    if (word === ';') break;
    if (isPoll(view, k, contested)) return true;
    pointing ||= POINTING.has(word);
    if (word === 'would' && contested) return !RESULTING.has(view.word(k - 1));
  }
  return pointing && contested && isAfterPolls(view);
}

/** How far from its number a poll is named, in tokens. */
const FORECAST_REACH = 16;
/** "That would give them 58 seats": what follows from a count. */
const RESULTING: ReadonlySet<string> = new Set(['that', 'this', 'which', 'result']);
/** "The last of them gave the Blues 88 seats". */
const POINTING: ReadonlySet<string> = new Set(['them', 'they', 'it', 'another']);

/** "exit poll", "opinion polls", of votes and seats "a survey"; "polls closed" is none, nor a survey of damage. */
function isPoll(view: SentenceView, k: number, contested: boolean): boolean {
  const word = view.tokens[k]?.lower ?? '';
  if (word === 'pollsters') return true;
  const survey = word === 'survey' || word === 'surveys';
  if (survey && contested) return true;
  if (!survey && word !== 'poll' && word !== 'polls') return false;
  if (POLLS.has(view.tokens[k - 1]?.lower ?? '')) return true;
  // "a Harbour Research poll had given her 44%"
  if (word !== 'poll') return false;
  return [1, 2, 3, 4].some((step) => /^(?:had|has|gave|gives|put|puts)$/.test(view.word(k + step)));
}

const POLLS: ReadonlySet<string> = new Set('exit opinion pre-election'.split(' '));

/** Whether polls were told of right before the sentence. */
function isAfterPolls(view: SentenceView): boolean {
  for (let k = view.first - 1; k > view.first - 12 && k >= 0; k--)
    if (isPoll(view, k, true)) return true;
  return false;
}

const PLAN_NOUNS: ReadonlySet<string> = new Set(
  'guidance forecast target goal projection outlook budget quota'.split(' '),
);

function leftGroup(view: SentenceView, verb: number | undefined): VerbGroup | undefined {
  return verb === undefined ? undefined : readVerbGroup(view, verbGroupStart(view, verb));
}

/** "cannot be higher than 9": the negation went into the bound. */
function isBound(view: SentenceView, d: number): boolean {
  const draft = view.drafts[d];
  const bound = draft?.modifier === 'at-most' || draft?.modifier === 'at-least';
  return bound && /(?:er|more|less|above|below|over|under)$/.test(view.word(draft.tokens.first));
}

/**
 * "31 km, not 24 km as reported", "until 30 June instead of 15 May", "on 30 April and not, as
 * planned, on 26 March": what another number of the sentence takes the place of.
 */
export function isReplaced(view: SentenceView, d: number): boolean {
  const [draft, before] = [view.drafts[d], view.drafts[d - 1]];
  if (!draft || !before || d === view.firstDraft || draft.kind !== before.kind) return false;
  const { first } = draft.tokens;
  if (first - before.tokens.end > REPLACING) return false;
  const at = ON.has(view.word(first - 1)) ? first - 1 : first;
  const [last, earlier] = [view.word(at - 1), view.word(at - 2)];
  if (last === 'of' && earlier === 'instead') return true;
  if (last === 'than' && earlier === 'rather') return true;
  const the = last === 'the' ? at - 1 : at;
  if (view.word(the - 1) === 'not')
    return /^(?:,|and|but)$/.test(view.word(the - 2)) && before.tokens.end <= the - 2;
  return last === ',' && isAsPlanned(view, at - 2, before.tokens.end);
}

/** How far apart they stand, in tokens. */
const REPLACING = 12;
const ON: ReadonlySet<string> = new Set(['on', 'in', 'by', 'at', 'until', 'from']);

/** "not, as planned,": ends at token `i`. */
function isAsPlanned(view: SentenceView, i: number, from: number): boolean {
  for (let k = i; k >= from; k--) {
    if (view.word(k) === 'not') return view.word(k + 1) === ',' && view.word(k + 2) === 'as';
  }
  return false;
}

/** "not 40", "wasn't 40"; "not only 40" is no denial. */
function isNot(view: SentenceView, first: number): boolean {
  return view.is(first - 1, Is.negation) && view.word(first) !== 'only';
}

/**
 * Words to the left that govern the number from outside: denials reach over a whole clause ("denied that
 * 40 people ..."), plans and conditions within their own.
 */
function scanLeft(view: SentenceView, first: number): Omit<Flags, 'superseded'> {
  const start = planStart(view, first);
  let negated = false;
  let hedged = false;
  let hypothetical = false;
  for (let k = first - 1; k > first - REACH && view.inside(k); k--) {
    const word = view.word(k);
    if (word === ';' || word === ':' || (word === 'but' && k < start)) break;
    if (word === ',' && INSERTING.has(view.word(k + 1))) break;
    if (!view.is(k, GOVERNING)) continue;
    if (view.is(k, Is.denial) && !isPassive(view, k)) negated = true;
    if (view.is(k, Is.hedge)) hedged = true;
    const inClause = k >= start - 1 || (view.word(k + 1) === 'to' && k >= start - 4);
    if (inClause && (view.is(k, Is.plan) || word === 'if' || word === 'unless'))
      hypothetical = true;
    if (view.is(k, Is.subordinator) && !inClause) break;
  }
  return { negated, hedged, hypothetical };
}

/** "had expected profit of 37 million and sales of 80 million": "and" without a verb after it opens no clause. */
function planStart(view: SentenceView, first: number): number {
  const start = clauseStart(view, first);
  if (view.word(start - 1) !== 'and') return start;
  for (let k = start; k < first; k++)
    if (view.role(k) === 'verb' || view.role(k) === 'aux') return start;
  return clauseStart(view, start - 1);
}

/** Words that say something of a number from outside its phrase. */
const GOVERNING = Is.denial | Is.hedge | Is.plan | Is.subordinator;
const INSERTING: ReadonlySet<string> = new Set(['which', 'who', 'whose', 'where']);

/** "the weather is not disputed" denies nothing. */
function isPassive(view: SentenceView, k: number): boolean {
  for (let at = k - 1; at > k - 5; at--) {
    if (view.is(at, Is.be)) return true;
    if (view.role(at) !== 'adverb') return false;
  }
  return false;
}
