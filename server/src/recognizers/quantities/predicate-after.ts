import type { SentenceView } from './sentence-view.js';
import { isName } from './noun-group.js';
import { readVerbGroup, type VerbGroup } from './verb-group.js';

/** The predicate found to the right of a number and its noun. */
export interface RightPredicate {
  readonly group: VerbGroup;
  /** Whether it stands in a relative clause: "400 who have been taken to hospital". */
  readonly relative: boolean;
  /** Token where the search left the number's own phrase. */
  readonly from: number;
}

/** The longest way to a number's predicate, in tokens. */
const MAX_WAY = 50;

/**
 * Looks right of a noun phrase that ends before token `i` for what it is said to do or undergo, past
 * adverbs, phrases, insertions between commas and further members of a list: "Dozens of protesters, as
 * well as 18 officers, were killed".
 */
export function predicateAfter(view: SentenceView, i: number): RightPredicate | undefined {
  let at = i;
  let listed = false;
  while (at < i + MAX_WAY && view.inside(at)) {
    const step = nextStep(view, at, listed, i);
    if (step === undefined) return undefined;
    if ('group' in step) return { group: step.group, relative: step.relative, from: i };
    if (step.next <= at) return undefined;
    at = step.next;
    listed = listed || step.listed;
  }
  return undefined;
}

type Step =
  | { readonly group: VerbGroup; readonly relative: boolean }
  | { readonly next: number; readonly listed: boolean };

function nextStep(view: SentenceView, at: number, listed: boolean, from: number): Step | undefined {
  if (at === from && /^(?:others?|more)$/.test(view.word(at))) return { next: at + 1, listed };
  switch (view.role(at)) {
    case 'aux':
    case 'verb':
    case 'state':
      return verbStep(view, at, listed);
    case 'adverb':
      return { next: at + 1, listed };
    case 'draft':
      return listed ? { next: draftEnd(view, at), listed } : undefined;
    case 'conjunction':
      return conjunctionStep(view, at);
    case 'relative':
      return relativeStep(view, at);
    case 'preposition':
      return prepositionStep(view, at, listed, from);
    case 'mark':
      return markStep(view, at, listed);
    case 'noun':
    case 'determiner':
      return listed ? { next: at + 1, listed } : undefined;
    default:
      return undefined;
  }
}

function draftEnd(view: SentenceView, at: number): number {
  const draft = view.drafts[view.draftAt(at) ?? -1];
  return Math.max(at + 1, draft?.tokens.end ?? 0);
}

function verbStep(view: SentenceView, at: number, listed: boolean): Step | undefined {
  const group = readVerbGroup(view, at);
  if (!group) return undefined;
  const form = view.role(at) === 'verb' ? view.verb(at)?.form : undefined;
  if (form === 'ing' && listed) return undefined;
  const main =
    form === 'participle' || form === 'ing' ? mainVerbBeyond(view, group.end) : undefined;
  return { group: main ?? group, relative: false };
}

/** "guests treated there had been sent home": the finite verb after a participle that only describes. */
function mainVerbBeyond(view: SentenceView, i: number): VerbGroup | undefined {
  for (let k = i; k < i + 12; k++) {
    const role = view.role(k);
    if (role === 'aux') return readVerbGroup(view, k);
    const passes =
      role === 'noun' || role === 'determiner' || role === 'preposition' || role === 'adverb';
    if (!passes || isName(view, k)) return undefined;
  }
  return undefined;
}

/** "and two civilians were": a further member; "and missing": a further state of the same. */
function conjunctionStep(view: SentenceView, at: number): Step | undefined {
  const next = view.role(at + 1);
  if (next === 'draft' || next === 'noun' || next === 'determiner')
    return { next: at + 1, listed: true };
  if (next === 'adverb' && view.role(at + 2) === 'draft') return { next: at + 1, listed: true };
  return undefined;
}

/** "who have been hospitalised": the predicate of those counted. */
function relativeStep(view: SentenceView, at: number): Step | undefined {
  if (!/^(?:who|which|that)$/.test(view.word(at))) return undefined;
  const group = readVerbGroup(view, at + 1);
  return group && { group, relative: true };
}

/**
 * A phrase after the noun: it is the predicate when nothing else is, "62 in intensive care"; else it
 * is passed over, "people in the city were".
 */
function prepositionStep(
  view: SentenceView,
  at: number,
  listed: boolean,
  from: number,
): Step | undefined {
  const word = view.word(at);
  if (word === 'as' && view.word(at + 1) === 'well') return { next: at + 3, listed: true };
  if (word === 'than' || word === 'since' || word === 'ago') return undefined;
  const end = phraseEnd(view, at + 1);
  const beyond = view.role(end);
  // "52 seats after 104 districts had declared": a clause of its own.
  if (CLAUSE_OPENERS.has(word) && (beyond === 'verb' || beyond === 'aux')) return undefined;
  if (beyond === 'verb' || beyond === 'aux' || beyond === 'state' || beyond === 'adverb') {
    return { next: end, listed };
  }
  if (beyond === 'preposition' || beyond === 'relative') return { next: end, listed };
  const passed = view.word(end) === ',' ? markStep(view, end, listed) : undefined;
  if (passed && 'next' in passed && view.role(passed.next) !== 'none') {
    const far = lookPast(view, passed.next, from);
    if (far) return far;
  }
  return statePhrase(view, at);
}

const CLAUSE_OPENERS: ReadonlySet<string> = new Set(['after', 'before', 'until', 'till']);

/** A verb after the insertion that follows a phrase: "two boats in the bay, both full, sank". */
function lookPast(view: SentenceView, at: number, from: number): Step | undefined {
  const role = view.role(at);
  if (at > from + MAX_WAY || (role !== 'verb' && role !== 'aux' && role !== 'state'))
    return undefined;
  return verbStep(view, at, false);
}

/** Phrases that say what became of those counted: "in hospital", "among the dead", "on board". */
function statePhrase(view: SentenceView, at: number): Step | undefined {
  const words = [1, 2, 3, 4].map((k) => view.word(at + k));
  const found = words.findIndex((word) => STATE_NOUNS.has(word));
  if (found < 0 || !STATE_PREPOSITIONS.has(view.word(at))) return undefined;
  const group: VerbGroup = {
    type: 'phrase',
    lemma: 'be',
    passive: false,
    negated: false,
    hedged: false,
    open: false,
    superseded: false,
    at,
    end: at,
  };
  return { group, relative: false };
}

const STATE_PREPOSITIONS = new Set('in on among amongst under at'.split(' '));
const STATE_NOUNS = new Set(
  'hospital care condition custody dead injured missing victims board detention prison jail deck intensive critical search hiding quarantine'.split(
    ' ',
  ),
);

/** Where the noun phrase after a preposition ends. */
function phraseEnd(view: SentenceView, i: number): number {
  let at = i;
  while (at < i + MAX_WAY) {
    const role = view.role(at);
    if (role === 'noun' || role === 'determiner' || role === 'pronoun') at++;
    else if (role === 'draft') at = draftEnd(view, at);
    else if (role === 'relative' && view.word(at) === 'whom') at++;
    else if (
      role === 'mark' &&
      /^['’"“”‘«».-]$/.test(view.word(at)) &&
      view.role(at + 1) === 'noun'
    )
      at++;
    else break;
  }
  return at;
}

function markStep(view: SentenceView, at: number, listed: boolean): Step | undefined {
  const mark = view.word(at);
  if (mark === '(') return closing(view, at, /^\)$/);
  if (/^[”"’'»“‘«]$/.test(mark)) return { next: at + 1, listed };
  if (mark === '–' || mark === '—' || mark === '-') return closing(view, at, /^[–—-]$/);
  if (mark !== ',') return undefined;
  return commaStep(view, at, listed);
}

function closing(view: SentenceView, at: number, mark: RegExp): Step | undefined {
  for (let k = at + 1; k < at + MAX_WAY && view.inside(k); k++) {
    if (mark.test(view.word(k))) return { next: k + 1, listed: false };
  }
  return undefined;
}

/** After a comma: the verb at once, a further member of the list, or an insertion up to its own comma. */
function commaStep(view: SentenceView, at: number, listed: boolean): Step | undefined {
  const next = view.role(at + 1);
  if (next === 'aux' || next === 'verb' || next === 'state') {
    return view.verb(at + 1)?.form === 'ing' ? undefined : { next: at + 1, listed };
  }
  const close = insertionEnd(view, at + 1);
  if (close !== undefined) return { next: close, listed };
  if (next === 'draft' && !opensClause(view, draftEnd(view, at + 1)))
    return { next: at + 1, listed: true };
  if (next === 'conjunction') return { next: at + 1, listed: true };
  return undefined;
}

/** A member of a list that has its own verb ends the list: "17 dead, 39 were missing". */
function opensClause(view: SentenceView, at: number): boolean {
  const role = view.role(at);
  return role === 'state' || role === 'mark' || role === 'none';
}

/** ", including a navy tug, and three planes had": the list goes on after the insertion. */
function opensInsertion(view: SentenceView, i: number): boolean {
  return /^(?:including|among|some|most|all|both|who|which|mostly)$/.test(view.word(i));
}

/** The token after the comma that closes an insertion, if a verb stands there. */
function insertionEnd(view: SentenceView, i: number): number | undefined {
  for (let k = i; k < i + 30 && view.inside(k); k++) {
    const word = view.word(k);
    if (word === ';' || word === ':') return undefined;
    if (word !== ',') continue;
    const after = view.role(k + 1);
    if (after === 'aux' || after === 'state') return k + 1;
    if (after === 'conjunction' && opensInsertion(view, i)) return k + 1;
    if (after === 'verb') return view.verb(k + 1)?.form === 'ing' ? undefined : k + 1;
    if (after === 'adverb' && view.role(k + 2) === 'verb') return k + 2;
  }
  return undefined;
}
