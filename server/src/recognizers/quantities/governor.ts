import { readVerb } from '../morphology.js';
import { BE_FORMS } from '../tables/function-words-figures.js';
import { SUPERSEDING } from '../tables/clause-figures.js';
import { isTelling } from './attribute.js';
import { readNounGroup, type NounGroup } from './noun-group.js';
import type { SentenceView } from './sentence-view.js';

/** What a number hangs on to its left. */
export interface Governor {
  /**
   * object: of a verb, "killing 16"; oblique: of a verb through a preposition, "rose to 24"; complement:
   * "the limit is 180"; nominal: of a noun, "a toll of 24"; apposed: after a bare noun, "revenue $3bn";
   * coordinate: joined with the number before; parenthesis: in brackets after it; list: after a colon.
   */
  readonly type:
    | 'object'
    | 'oblique'
    | 'complement'
    | 'nominal'
    | 'apposed'
    | 'coordinate'
    | 'parenthesis'
    | 'list'
    | 'none';
  /** Token of the verb, where there is one. */
  readonly verb: number | undefined;
  readonly preposition: string | undefined;
  /** The noun phrase of a nominal or apposed governor. */
  readonly noun: NounGroup | undefined;
  /** The number before, of this sentence, for the last three types. */
  readonly draft: number | undefined;
  /** Nouns between the verb and the number: "promised each family 200,000". */
  readonly between: readonly string[];
  /** "earlier", "initial": a state that no longer holds. */
  readonly superseded: boolean;
}

const NONE: Governor = {
  type: 'none',
  verb: undefined,
  preposition: undefined,
  noun: undefined,
  draft: undefined,
  between: [],
  superseded: false,
};

/** The farthest that a governor stands from its number, in tokens. */
const MAX_WAY = 14;

/** Finds what the number whose phrase starts at token `first` hangs on. */
export function governorOf(view: SentenceView, first: number): Governor {
  let superseded = false;
  const between: string[] = [];
  for (let i = first - 1; i >= first - MAX_WAY; i--) {
    const word = view.word(i);
    if (SUPERSEDING.has(word)) superseded = true;
    const role = view.role(i);
    const own = { superseded, between: [...between].reverse() };
    if (role === 'verb') return { ...NONE, ...own, type: 'object', verb: i };
    if (role === 'aux') return auxiliary(view, i, own);
    if (role === 'preposition') {
      return between.length === 0
        ? { ...afterPreposition(view, i), superseded }
        : { ...NONE, superseded };
    }
    if (role === 'noun') between.push(word);
    else if (role === 'mark') return atMark(view, i, between.length === 0, first);
    else if (role === 'conjunction') return between.length === 0 ? coordinate(view, i) : NONE;
    else if (role === 'draft') return { ...NONE, superseded };
    else if (role !== 'adverb' && role !== 'determiner' && role !== 'pronoun' && role !== 'state')
      break;
  }
  return between.length > 0 ? apposed(view, first, superseded) : NONE;
}

function auxiliary(view: SentenceView, i: number, own: Partial<Governor>): Governor {
  const be = BE_FORMS.has(view.word(i));
  return { ...NONE, ...own, type: be ? 'complement' : 'object', verb: i };
}

/** After a comma these compare with the number before: "rose to $412m, from $349m". */
const COMPARING = new Set(['from', 'against', 'versus', 'vs']);

/** Past a preposition: the verb or noun that it belongs to. */
function afterPreposition(view: SentenceView, i: number): Governor {
  const preposition = view.word(i);
  let at = i - 1;
  while (view.role(at) === 'adverb' || /^["'“‘«]$/.test(view.word(at))) at--;
  const role = view.role(at);
  const listed = role === 'conjunction' || (view.word(at) === ',' && COMPARING.has(preposition));
  if (listed) return { ...coordinate(view, at), preposition };
  if (role === 'draft') {
    const range = view.drafts[view.draftAt(at) ?? -1]?.tokens;
    const verb = verbBefore(view, (range?.first ?? at) - 1);
    if (verb !== undefined) return { ...NONE, type: 'oblique', verb, preposition };
    return { ...NONE, type: 'coordinate', draft: view.draftAt(at), preposition };
  }
  if (role === 'verb' || isPassive(view, at)) {
    return { ...NONE, type: 'oblique', verb: at, preposition };
  }
  if (role === 'aux') return { ...NONE, type: 'complement', verb: at, preposition };
  if (role === 'noun' || role === 'state') return nominal(view, at, preposition);
  return { ...NONE, preposition };
}

/** "were evacuated from", "had been injured in": a state with its auxiliary is a verb. */
function isPassive(view: SentenceView, at: number): boolean {
  if (view.role(at) !== 'state' || readVerb(view.word(at))?.form !== 'participle') return false;
  const before = view.role(at - 1);
  return before === 'aux' || before === 'adverb';
}

/** The verb right before token `i`, past adverbs, prepositions and one more number. */
function verbBefore(view: SentenceView, i: number): number | undefined {
  for (let k = i; k > i - 6; k--) {
    const role = view.role(k);
    if (role === 'verb' || role === 'aux') return k;
    if (role !== 'adverb' && role !== 'preposition' && role !== 'draft') return undefined;
  }
  return undefined;
}

/** "a toll of 24", "put the number of missing at 39": the noun phrase that ends at token `at`. */
function nominal(view: SentenceView, at: number, preposition: string): Governor {
  const inner = innerStart(view, at);
  let start = inner;
  while (start > at - MAX_WAY && continuesLeft(view, start - 1)) start--;
  while (start < inner && view.role(start) === 'preposition') start++;
  const close = readNounGroup(view, inner, at + 1);
  const noun = close && isTelling(close) ? close : (readNounGroup(view, start, at + 1) ?? close);
  const before = view.role(start - 1);
  const verb = before === 'verb' ? start - 1 : undefined;
  const own = start <= at && isStateOnly(view, at) ? stateGroup(view, at) : undefined;
  return { ...NONE, type: 'nominal', verb, preposition, noun: noun ?? own };
}

/** Where the phrase without the ones that it hangs on starts: "a toll" in "a man spoke of a toll". */
function innerStart(view: SentenceView, at: number): number {
  let start = at;
  while (start > at - MAX_WAY && /^(?:noun|state|determiner)$/.test(view.role(start - 1))) start--;
  return start;
}

function isStateOnly(view: SentenceView, at: number): boolean {
  return view.role(at) === 'state';
}

function stateGroup(view: SentenceView, at: number): NounGroup {
  return {
    first: at,
    end: at + 1,
    head: view.word(at),
    modifiers: [],
    context: [],
    through: undefined,
  };
}

function continuesLeft(view: SentenceView, i: number): boolean {
  const role = view.role(i);
  const word = view.word(i);
  return (
    role === 'noun' ||
    role === 'state' ||
    role === 'determiner' ||
    word === 'of' ||
    word === 'in' ||
    word === 'for' ||
    word === 'from' ||
    word === 'on' ||
    word === 'per'
  );
}

/** "Revenue $3bn", "turnout 61%": the bare noun before the number. */
function apposed(view: SentenceView, first: number, superseded: boolean): Governor {
  let start = first;
  while (start > first - MAX_WAY && /^(?:noun|determiner|adverb|state)$/.test(view.role(start - 1)))
    start--;
  const noun = readNounGroup(view, start, first);
  return noun ? { ...NONE, type: 'apposed', noun, superseded } : NONE;
}

function atMark(view: SentenceView, i: number, close: boolean, first: number): Governor {
  const word = view.word(i);
  if (!close) return /^[,(;]$/.test(word) || i < view.first ? apposed(view, first, false) : NONE;
  const draft = draftBefore(view, i - 1);
  if (word === '(') return draft === undefined ? NONE : { ...NONE, type: 'parenthesis', draft };
  if (word === ':') {
    const earlier = draft ?? draftWithin(view, i);
    return earlier === undefined ? NONE : { ...NONE, type: 'list', draft: earlier };
  }
  if (word === ',' || word === ';') return coordinate(view, i);
  if (/^["'“‘«”’»]$/.test(word)) return governorOf(view, i);
  return NONE;
}

/** The number that ends right at token `i`. */
function draftBefore(view: SentenceView, i: number): number | undefined {
  return view.draftAt(i) ?? view.draftAt(i - 1);
}

/** The nearest number before a colon. */
function draftWithin(view: SentenceView, i: number): number | undefined {
  for (let k = i - 1; k > i - MAX_WAY; k--) {
    const draft = view.draftAt(k);
    if (draft !== undefined) return draft;
  }
  return undefined;
}

/** "12 soldiers, three police and two civilians": joined with the number before, however far its phrase goes. */
function coordinate(view: SentenceView, i: number): Governor {
  const draft = draftWithin(view, i);
  return draft === undefined ? NONE : { ...NONE, type: 'coordinate', draft };
}
