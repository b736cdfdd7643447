import { PERIODS } from '../tables/time-figures.js';
import { isTelling } from './attribute.js';
import {
  draftBefore,
  governor,
  joined,
  MAX_MARKS,
  QUOTE_MARKS,
  superseding,
  type Governor,
} from './governor.js';
import { Is } from './lexeme.js';
import { isNounWord, stateGroup } from './governing-noun.js';
import { readNounGroup, type NounGroup } from './noun-group.js';
import type { SentenceView } from './sentence-view.js';

/** The longest name of a line's number, in tokens. */
const MAX_LABEL = 8;

/** "Net profit: £4.2m", "Dead: 12", "| Net debt | €9m": what alone stands before the mark at token `i`, which the number at `first` follows. */
export function labelBefore(view: SentenceView, i: number, first: number): Governor | undefined {
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
