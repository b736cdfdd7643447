import { MONTHS, WEEKDAYS } from '../tables/months.js';
import { labelBefore } from './governing-label.js';
import { apposed, closesSoon, insertedAfter, nominal } from './governing-noun.js';
import {
  coordinate,
  draftBefore,
  draftWithin,
  governor,
  joined,
  MAX_MARKS,
  MAX_WAY,
  NO_GOVERNOR,
  QUOTE_MARKS,
  superseding,
  type Governor,
} from './governor.js';
import { Is } from './lexeme.js';
import { isName } from './noun-group.js';
import { readOrdinal } from './ordinal.js';
import type { SentenceView } from './sentence-view.js';

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
          : superseding(NO_GOVERNOR, superseded);
      case 'noun': {
        const day = nouns === 0 && i === first - 1 ? dayStart(view, i) : undefined;
        if (day === undefined) nouns++;
        else i = day;
        break;
      }
      case 'mark':
        return atMark(view, i, nouns === 0, first);
      case 'conjunction':
        return nouns === 0 ? coordinate(view, i) : NO_GOVERNOR;
      case 'draft':
        return superseding(NO_GOVERNOR, superseded);
      case 'adverb':
      case 'determiner':
      case 'pronoun':
      case 'state':
        break;
      default:
        return nouns > 0 ? apposed(view, first, superseded) : NO_GOVERNOR;
    }
  }
  return nouns > 0 ? apposed(view, first, superseded) : NO_GOVERNOR;
}

/** "ended the day 4.2% lower", "ended that session down 3%": where the words for a day before a number start. */
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

function atMark(view: SentenceView, i: number, close: boolean, first: number): Governor {
  const word = view.word(i);
  if (!close)
    return PHRASE_ENDS.has(word) || i < view.first ? apposed(view, first, false) : NO_GOVERNOR;
  if (word === '(') {
    const draft = draftBefore(view, i - 1);
    return draft === undefined ? NO_GOVERNOR : joined('parenthesis', draft);
  }
  const labelled = MARK_LABELS.has(word) ? labelBefore(view, i, first) : undefined;
  if (labelled) return labelled;
  if (word === ':') {
    const earlier = draftBefore(view, i - 1) ?? draftWithin(view, i);
    return earlier === undefined ? NO_GOVERNOR : joined('list', earlier);
  }
  if (word === ',' || word === ';') {
    const joint = coordinate(view, i);
    return joint.type === 'none' && word === ',' ? (insertedAfter(view, i, first) ?? joint) : joint;
  }
  return pastMarks(view, i, first);
}

/** Past a few marks of quotation or emphasis: "said “40", "**Water:** 7.3 m". */
function pastMarks(view: SentenceView, i: number, first: number): Governor {
  let at = i;
  while (at > i - MAX_MARKS && QUOTE_MARKS.has(view.word(at))) at--;
  if (at === i || QUOTE_MARKS.has(view.word(at))) return NO_GOVERNOR;
  return (
    (MARK_LABELS.has(view.word(at)) && labelBefore(view, at, first)) || governorOf(view, at + 1)
  );
}
