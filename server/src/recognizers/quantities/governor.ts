import { MONTHS, WEEKDAYS } from '../tables/months.js';
import { PERIODS } from '../tables/time-figures.js';
import { isTelling } from './attribute.js';
import { Is } from './lexeme.js';
import { readOrdinal } from './ordinal.js';
import { isName, readNounGroup, taxEnd, type NounGroup } from './noun-group.js';
import type { Role } from './role.js';
import type { SentenceView } from './sentence-view.js';

const NO_WORDS: readonly string[] = [];

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

/** What hangs on nothing. */
export const NO_GOVERNOR: Governor = governor('none');
const NONE = NO_GOVERNOR;

/** A governor of which only what is given is known. */
function governor(
  type: Governor['type'],
  verb?: number,
  preposition?: string,
  noun?: NounGroup,
  draft?: number,
  between: readonly string[] = NO_WORDS,
  superseded = false,
): Governor {
  return { type, verb, preposition, noun, draft, between, superseded };
}

function superseding(found: Governor, superseded: boolean): Governor {
  return superseded && !found.superseded ? { ...found, superseded } : found;
}

/** The farthest that a governor stands from its number, in tokens. */
const MAX_WAY = 14;

/** Finds what the number whose phrase starts at token `first` hangs on. */
export function governorOf(view: SentenceView, first: number): Governor {
  let superseded = false;
  let nouns = 0;
  for (let i = first - 1; i >= first - MAX_WAY; i--) {
    if (view.is(i, Is.superseding)) superseded = true;
    switch (view.role(i)) {
      case 'verb':
        return ofVerb(view, 'object', i, first, superseded);
      case 'aux':
        return ofVerb(view, view.is(i, Is.be) ? 'complement' : 'object', i, first, superseded);
      case 'preposition':
        return nouns === 0
          ? superseding(afterPreposition(view, i, first), superseded)
          : superseding(NONE, superseded);
      case 'noun': {
        const day = nouns === 0 && i === first - 1 ? dayStart(view, i) : undefined;
        if (day === undefined) nouns++;
        else i = day;
        break;
      }
      case 'mark':
        return atMark(view, i, nouns === 0, first);
      case 'conjunction':
        return nouns === 0 ? coordinate(view, i) : NONE;
      case 'draft':
        return superseding(NONE, superseded);
      case 'adverb':
      case 'determiner':
      case 'pronoun':
      case 'state':
        break;
      default:
        return nouns > 0 ? apposed(view, first, superseded) : NONE;
    }
  }
  return nouns > 0 ? apposed(view, first, superseded) : NONE;
}

/** "ended the day 5.9% lower", "closed that session down 3%": where the words for a day before a number start. */
function dayStart(view: SentenceView, i: number): number | undefined {
  if (!DAY_NOUNS.has(view.word(i))) return undefined;
  const start = /^(?:the|that|this)$/.test(view.word(i - 1)) ? i - 1 : undefined;
  return start !== undefined && view.role(start - 1) === 'verb' ? start : undefined;
}

const DAY_NOUNS: ReadonlySet<string> = new Set('day session week month year morning'.split(' '));

/** The verb or auxiliary at token `i`, with the nouns between it and the number. */
function ofVerb(
  view: SentenceView,
  type: 'object' | 'complement',
  i: number,
  first: number,
  superseded: boolean,
): Governor {
  let between: string[] | undefined;
  for (let k = i + 1; k < first; k++)
    if (view.role(k) === 'noun' && !isName(view, k)) (between ??= []).push(view.word(k));
  return governor(type, i, undefined, undefined, undefined, between, superseded);
}

/** After a comma these compare with the number before: "rose to $412m, from $349m". */
const COMPARING: ReadonlySet<string> = new Set(['from', 'against', 'versus', 'vs', 'after']);
const OPENING_MARKS: ReadonlySet<string> = new Set([...'"\'“‘«']);
const QUOTE_MARKS: ReadonlySet<string> = new Set([...'"\'“‘«”’»*_']);
/** Marks between the name of a line's number and the number. */
const MARK_LABELS: ReadonlySet<string> = new Set([...':|–—']);
const PHRASE_ENDS: ReadonlySet<string> = new Set([...',(;']);

/** Past a preposition: the verb or noun that it belongs to. */
function afterPreposition(view: SentenceView, i: number, first: number): Governor {
  const preposition = view.word(i);
  let at = i - 1;
  while (view.role(at) === 'adverb' || OPENING_MARKS.has(view.word(at))) at--;
  at = pastTime(view, at);
  at = pastRate(view, at);
  if (
    view.role(at) === 'preposition' &&
    PARTICLES.has(view.word(at)) &&
    view.role(at - 1) === 'verb'
  )
    at--;
  const inserted = preposition === 'at' && view.word(at) === ',' && view.role(at - 1) === 'noun';
  if (inserted && closesSoon(view, first)) return nominal(view, at - 1, preposition);
  const role = view.role(at);
  const listed = role === 'conjunction' || (view.word(at) === ',' && COMPARING.has(preposition));
  if (listed) return coordinate(view, at, preposition);
  if (role === 'draft') {
    const range = view.drafts[view.draftAt(at) ?? -1]?.tokens;
    const verb = verbBefore(view, (range?.first ?? at) - 1);
    if (verb !== undefined) return governor('oblique', verb, preposition);
    return governor('coordinate', undefined, preposition, undefined, view.draftAt(at));
  }
  if (role === 'verb' || isPassive(view, at)) {
    return governor('oblique', at, preposition);
  }
  if (role === 'aux') return governor('complement', at, preposition);
  const ranked = preposition === 'with' ? rankVerb(view, at) : undefined;
  if (ranked !== undefined) return governor('oblique', ranked, preposition);
  if (role === 'noun' || role === 'state') return nominal(view, at, preposition);
  return governor('none', undefined, preposition);
}

/** "was third with 4,190", "came in second with 12": the verb before a rank, which is no noun that has so many. */
function rankVerb(view: SentenceView, at: number): number | undefined {
  if (!readOrdinal(view.tokens, at)) return undefined;
  for (let k = at - 1; k > at - 4; k--) {
    if (view.role(k) === 'verb' || view.role(k) === 'aux') return k;
    if (view.role(k) !== 'adverb' && view.role(k) !== 'preposition') return undefined;
  }
  return undefined;
}

/** "came in at 4.6", "topped out at 540": a particle between the verb and the preposition. */
const PARTICLES: ReadonlySet<string> = new Set('in out up down off over on'.split(' '));

/** "closed 4.1% lower at $32.89": how the change before went. */
const DIRECTIONS: ReadonlySet<string> = new Set('lower higher down up weaker firmer'.split(' '));

/** "raised to $3.10 a share from $2.95": past what a rate is per. */
function pastRate(view: SentenceView, at: number): number {
  if (DIRECTIONS.has(view.word(at)) && view.role(at - 1) === 'draft') return at - 1;
  const per = /^(?:an?|per)$/.test(view.word(at - 1));
  return per && view.role(at) === 'noun' && view.role(at - 2) === 'draft' ? at - 2 : at;
}

/** "rose to 13 on Wednesday from nine": past a day or month that closes the phrase before. */
function pastTime(view: SentenceView, at: number): number {
  const named = view.capital(at) && (WEEKDAYS.has(view.word(at)) || MONTHS.has(view.word(at)));
  if (!named) return at;
  const before = view.role(at - 1);
  return before === 'preposition' || before === 'determiner' ? at - 2 : at;
}

/** "were evacuated from", "had been injured in": a state with its auxiliary is a verb. */
function isPassive(view: SentenceView, at: number): boolean {
  if (view.role(at) !== 'state' || view.lexeme(at).verb?.form !== 'participle') return false;
  const before = view.role(at - 1);
  return before === 'aux' || before === 'adverb';
}

/** The verb right before token `i`, past adverbs, prepositions and one more number. */
function verbBefore(view: SentenceView, i: number): number | undefined {
  for (let k = i; k > i - 6; k--) {
    const role = view.role(k);
    if (role === 'verb' || role === 'aux') return k;
    const day = role === 'noun' ? dayStart(view, k) : undefined;
    if (day !== undefined) return day - 1;
    if (role !== 'adverb' && role !== 'preposition' && role !== 'draft') return undefined;
  }
  return undefined;
}

/** "a toll of 24", "put the number of missing at 25": the noun phrase that ends at token `at`. */
function nominal(view: SentenceView, last: number, preposition: string): Governor {
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

function isNounWord(role: Role): boolean {
  return role === 'noun' || role === 'state' || role === 'determiner';
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

const CONTINUING: ReadonlySet<string> = new Set(['of', 'in', 'for', 'from', 'on', 'per']);

function continuesLeft(view: SentenceView, i: number): boolean {
  return isNounWord(view.role(i)) || CONTINUING.has(view.word(i));
}

/** "Revenue $3bn", "turnout 61%": the bare noun before the number. */
function apposed(view: SentenceView, first: number, superseded: boolean): Governor {
  let start = first;
  while (start > first - MAX_WAY && isApposed(view.role(start - 1))) start--;
  const noun = readNounGroup(view, start, first);
  if (!noun) return NONE;
  return governor('apposed', undefined, undefined, noun, undefined, NO_WORDS, superseded);
}

function isApposed(role: Role): boolean {
  return isNounWord(role) || role === 'adverb';
}

function atMark(view: SentenceView, i: number, close: boolean, first: number): Governor {
  const word = view.word(i);
  if (!close) return PHRASE_ENDS.has(word) || i < view.first ? apposed(view, first, false) : NONE;
  if (word === '(') {
    const draft = draftBefore(view, i - 1);
    return draft === undefined ? NONE : joined('parenthesis', draft);
  }
  const labelled = MARK_LABELS.has(word) ? labelBefore(view, i, first) : undefined;
  if (labelled) return labelled;
  if (word === ':') {
    const earlier = draftBefore(view, i - 1) ?? draftWithin(view, i);
    return earlier === undefined ? NONE : joined('list', earlier);
  }
  if (word === ',' || word === ';') {
    const joint = coordinate(view, i);
    return joint.type === 'none' && word === ',' ? (insertedAfter(view, i, first) ?? joint) : joint;
  }
  return pastMarks(view, i, first);
}

/** "The saving, £62m a year, is real": the noun that an amount between commas is added to. */
function insertedAfter(view: SentenceView, i: number, first: number): Governor | undefined {
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
function closesSoon(view: SentenceView, first: number): boolean {
  for (let k = first + 1; k < first + INSERTION && view.inside(k); k++) {
    if (view.word(k) === ',') return true;
    if (view.role(k) === 'verb' || view.role(k) === 'aux') return false;
  }
  return false;
}

/** The longest insertion, in tokens. */
const INSERTION = 12;

/** Past a few marks of quotation or emphasis: "said “40", "**Water:** 7.3 m". */
function pastMarks(view: SentenceView, i: number, first: number): Governor {
  let at = i;
  while (at > i - MAX_MARKS && QUOTE_MARKS.has(view.word(at))) at--;
  if (at === i || QUOTE_MARKS.has(view.word(at))) return NONE;
  return (
    (MARK_LABELS.has(view.word(at)) && labelBefore(view, at, first)) || governorOf(view, at + 1)
  );
}

const MAX_MARKS = 6;

/** The longest name of a line's number, in tokens. */
const MAX_LABEL = 8;

/** "Net profit: £4.2m", "Dead: 12", "| Net debt | €9m": what alone stands before the mark at token `i`, which the number at `first` follows. */
function labelBefore(view: SentenceView, i: number, first: number): Governor | undefined {
  const again = againBefore(view, i);
  if (again) return again;
  const only = onlyDone(view, i);
  if (only) return only;
  const done = doneBefore(view, i);
  const end = done === undefined ? i : i - 1;
  let start = end;
  while (start > end - MAX_LABEL && isLabelWord(view, start - 1)) start--;
  const open = view.role(start - 1);
  if (start === end || (open !== 'none' && open !== 'mark')) return undefined;
  if (isOnlyYear(view, start, end)) return ofPeriod(view, start);
  const state = view.role(i - 1) === 'state' ? stateGroup(view, i - 1) : undefined;
  const named = readNounGroup(view, start, end);
  const noun = named && done !== undefined ? { ...named, done } : (named ?? state);
  if (!noun) return undefined;
  if (PERIODS.has(noun.head)) return ofPeriod(view, start);
  const counted = isCount(view, first) && noun !== state && !mayCount(view, noun);
  return counted ? undefined : governor('apposed', undefined, undefined, noun);
}

/** "Houses destroyed:", "Ballots returned:": the participle that closes a label, by its lemma. */
function doneBefore(view: SentenceView, i: number): string | undefined {
  const verb = view.lexeme(i - 1).verb;
  const done = verb !== undefined && (verb.form === 'participle' || verb.form === 'past');
  if (!done || view.capital(i - 1)) return undefined;
  return view.role(i - 2) === 'noun' && view.is(i - 2, Is.plural) ? verb.lemma : undefined;
}

/** "Received: $212,500": a participle that is a whole label. */
function onlyDone(view: SentenceView, i: number): Governor | undefined {
  const verb = view.role(i - 1) === 'verb' ? view.lexeme(i - 1).verb : undefined;
  const before = view.role(i - 2);
  if (verb?.form !== 'participle' || (before !== 'none' && before !== 'mark')) return undefined;
  return governor('apposed', undefined, undefined, {
    ...stateGroup(view, i - 1),
    done: verb.lemma,
  });
}

/** "Houses destroyed: 286; damaged: 640": a participle alone tells of what the number before counts. */
function againBefore(view: SentenceView, i: number): Governor | undefined {
  const verb = view.lexeme(i - 1).verb;
  const before = view.word(i - 2);
  if (verb?.form !== 'participle' || (before !== ';' && before !== ',')) return undefined;
  let at = i - 3;
  while (at > i - MAX_MARKS && QUOTE_MARKS.has(view.word(at))) at--;
  const draft = draftBefore(view, at);
  if (draft === undefined) return undefined;
  const done = { ...stateGroup(view, i - 1), done: verb.lemma };
  return governor('apposed', undefined, undefined, done, draft);
}

/** "(2022: 41.2%)", "(in 2022: 7)": a label that only says when. */
function isOnlyYear(view: SentenceView, start: number, end: number): boolean {
  const first = view.role(start) === 'preposition' ? start + 1 : start;
  return first === end - 1 && view.role(first) === 'draft';
}

/** "(previous year: 207m)": what the number before the bracket was. */
function ofPeriod(view: SentenceView, start: number): Governor | undefined {
  const draft = view.word(start - 1) === '(' ? draftBefore(view, start - 2) : undefined;
  return draft === undefined ? undefined : superseding(joined('parenthesis', draft), true);
}

function isCount(view: SentenceView, first: number): boolean {
  return view.drafts[view.draftAt(first) ?? -1]?.kind === 'count';
}

/** "Injuries: 12", "Seats: 40", "Number of staff: 310"; "Flood in Orla: 5 lifeless" names a subject. */
function mayCount(view: SentenceView, noun: NounGroup): boolean {
  if (noun.through !== undefined || isTelling(noun)) return true;
  return COUNTED_WHOLES.has(noun.head) || view.is(noun.end - 1, Is.plural);
}

/** Singular nouns for many that are counted. */
const COUNTED_WHOLES: ReadonlySet<string> = new Set(
  'electorate turnout attendance membership population workforce headcount livestock personnel staff'.split(
    ' ',
  ),
);

function isLabelWord(view: SentenceView, i: number): boolean {
  const role = view.role(i);
  if (role === 'draft') return view.drafts[view.draftAt(i) ?? -1]?.kind === 'year';
  return isNounWord(role) || role === 'adverb' || role === 'preposition';
}

function joined(
  type: 'parenthesis' | 'list' | 'coordinate',
  draft: number,
  preposition?: string,
): Governor {
  return governor(type, undefined, preposition, undefined, draft);
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
function coordinate(view: SentenceView, i: number, preposition?: string): Governor {
  const draft = draftWithin(view, i);
  if (draft !== undefined) return joined('coordinate', draft, preposition);
  return preposition === undefined ? NONE : governor('none', undefined, preposition);
}
