import { Is } from './lexeme.js';
import { isTelling } from './attribute.js';
import { governor, MAX_WAY, NO_GOVERNOR, NO_WORDS, type Governor } from './governor.js';
import { isName, readNounGroup, taxEnd, type NounGroup } from './noun-group.js';
import type { Role } from './role.js';
import type { SentenceView } from './sentence-view.js';

/** "a toll of 24", "put the number of missing at 25": the noun phrase that ends at token `at`. */
export function nominal(view: SentenceView, last: number, preposition: string): Governor {
  const at = beforeTax(view, last);
  const inner = innerStart(view, at);
  let start = inner;
  while (start > at - MAX_WAY && continuesLeft(view, start - 1)) start--;
  while (start < inner && view.role(start) === 'preposition') start++;
  const close = readNounGroup(view, inner, last + 1);
  const noun = close && isTelling(close) ? close : (readNounGroup(view, start, last + 1) ?? close);
  const before = view.role(start - 1);
  const verb = before === 'verb' ? start - 1 : undefined;
  const own = start <= at && isStateOnly(view, at) ? stateGroup(view, at) : undefined;
  const past = supersededWithin(view, start, at);
  return governor('nominal', verb, preposition, noun ?? own, undefined, NO_WORDS, past);
}

/** The head of "profit before tax", where the phrase ends in it. */
function beforeTax(view: SentenceView, last: number): number {
  for (let k = last - 1; k > last - 4; k--)
    if (taxEnd(view, k) === last + 1 && view.role(k - 1) === 'noun') return k - 1;
  return last;
}

/** "an earlier figure of 11", "the previous record of 1,400". */
function supersededWithin(view: SentenceView, first: number, last: number): boolean {
  for (let k = first - 1; k <= last; k++) if (view.is(k, Is.superseding)) return true;
  return false;
}

/** Where the phrase without the ones that it hangs on starts: "a toll" in "a man spoke of a toll". */
function innerStart(view: SentenceView, at: number): number {
  let start = at;
  while (start > at - MAX_WAY && isNounWord(view.role(start - 1))) start--;
  return start;
}

/** Whether a token with this role can be part of a noun phrase. */
export function isNounWord(role: Role): boolean {
  return role === 'noun' || role === 'state' || role === 'determiner';
}

function isStateOnly(view: SentenceView, at: number): boolean {
  return view.role(at) === 'state';
}

/** A state as the noun phrase of one word that it is here: "missing" in "the number of missing". */
export function stateGroup(view: SentenceView, at: number): NounGroup {
  return {
    first: at,
    end: at + 1,
    head: view.word(at),
    modifiers: [],
    context: [],
    through: undefined,
  };
}

const CONTINUING: ReadonlySet<string> = new Set(['of', 'in', 'for', 'from', 'on', 'per']);

function continuesLeft(view: SentenceView, i: number): boolean {
  return isNounWord(view.role(i)) || CONTINUING.has(view.word(i));
}

/** "Revenue $3bn", "turnout 61%": the bare noun before the number. */
export function apposed(view: SentenceView, first: number, superseded: boolean): Governor {
  let start = first;
  while (start > first - MAX_WAY && isApposed(view.role(start - 1))) start--;
  const noun = readNounGroup(view, start, first);
  if (!noun) return NO_GOVERNOR;
  return governor('apposed', undefined, undefined, noun, undefined, NO_WORDS, superseded);
}

function isApposed(role: Role): boolean {
  return isNounWord(role) || role === 'adverb';
}

/** "The saving, £62m a year, is real": the noun that an amount between commas is added to. */
export function insertedAfter(view: SentenceView, i: number, first: number): Governor | undefined {
  const kind = view.drafts[view.draftAt(first) ?? -1]?.kind ?? 'count';
  if (!INSERTED.has(kind) || view.role(i - 1) !== 'noun' || isName(view, i - 1)) return undefined;
  if (!closesSoon(view, first)) return undefined;
  let start = i;
  while (start > i - MAX_WAY && isNounWord(view.role(start - 1))) start--;
  const noun = readNounGroup(view, start, i);
  return noun && view.role(start - 1) === 'none'
    ? governor('apposed', undefined, undefined, noun)
    : undefined;
}

const INSERTED: ReadonlySet<string> = new Set(['money', 'percent', 'measurement']);

/** Whether a comma closes the insertion that the number at token `first` stands in. */
export function closesSoon(view: SentenceView, first: number): boolean {
  for (let k = first + 1; k < first + INSERTION && view.inside(k); k++) {
    if (view.word(k) === ',') return true;
    if (view.role(k) === 'verb' || view.role(k) === 'aux') return false;
  }
  return false;
}

/** The longest insertion, in tokens. */
const INSERTION = 12;
