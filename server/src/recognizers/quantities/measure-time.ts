import { isRoleNoun } from '../cues.js';
import { isReplaced } from './clause-flags.js';
import { governorOf } from './find-governor.js';
import { Is } from './lexeme.js';
import { unread, type EarlierMeasures, type Measured } from './measured.js';
import { nounsAfter } from './noun-group.js';
import { predicateName } from './predicate-kin.js';
import type { SentenceView } from './sentence-view.js';
import { subjectOf, verbGroupStart } from './subject.js';
import { verbAround } from './verb-around.js';
import { readVerbGroup } from './verb-group.js';

/** Reads what a date, a time of day or a year is the date of: the event that the clause's verb tells. */
export function measureTime(view: SentenceView, d: number, earlier: EarlierMeasures): Measured {
  const draft = view.drafts[d];
  const base = unread(governorOf(view, draft?.tokens.first ?? 0));
  if (!draft) return base;
  // "19.55 Six officers were hurt": when the entry of a live page was written, not when it happened.
  if (draft.kind === 'time' && draft.tokens.first === 0) {
    return { ...base, head: draft.kind, predicate: 'post', how: 'event' };
  }
  const { type, draft: other } = base.governor;
  const first = other === undefined ? undefined : earlier[other];
  if (first && (type === 'parenthesis' || view.drafts[other ?? -1]?.kind === draft.kind)) {
    const earlierDate = isReplaced(view, d) || isMovedFrom(view, d);
    const superseded = first.superseded || earlierDate;
    return { ...first, superseded, governor: base.governor, head: draft.kind, how: 'shared' };
  }
  const replaced = isReplaced(view, d) || isMovedFrom(view, d) ? earlier[d - 1] : undefined;
  if (replaced && view.drafts[d - 1]?.kind === draft.kind)
    return { ...replaced, governor: base.governor, head: draft.kind, superseded: true };
  const held = officeSince(view, draft.tokens.first);
  if (held && draft.kind === 'year') return { ...base, ...held, head: 'year', how: 'event' };
  const attributive = isAttributive(view, draft.tokens.end)
    ? nounsAfter(view, draft.tokens.end, view.end)
    : [];
  if (attributive.length > 0 && draft.kind === 'year') {
    return { ...base, head: draft.kind, context: attributive.slice(0, 1), how: 'attributive' };
  }
  const verb = verbAround(view, draft.tokens.first, draft.tokens.end);
  return verb === undefined
    ? { ...base, head: draft.kind, how: 'bare' }
    : ofEvent(view, draft.kind, draft.tokens.first, verb, base);
}

/** "moved to 12 October from 5 October": the date before it took its place. */
function isMovedFrom(view: SentenceView, d: number): boolean {
  const [draft, before] = [view.drafts[d], view.drafts[d - 1]];
  if (!draft || !before || d === view.firstDraft) return false;
  const from = view.word(draft.tokens.first - 1) === 'from';
  return from && view.word(before.tokens.first - 1) === 'to';
}

/** The longest way from a name to "since", in tokens. */
const OFFICE_REACH = 14;

/** "Ida Holm, mayor of Kelden since 2016,": who holds the office; undefined elsewhere. */
function officeSince(
  view: SentenceView,
  first: number,
): Pick<Measured, 'predicate' | 'context' | 'subject'> | undefined {
  if (view.word(first - 1) !== 'since') return undefined;
  let office: string | undefined;
  for (let k = first - 2; k > first - OFFICE_REACH && view.inside(k); k--) {
    const role = view.role(k);
    if (role === 'verb' || role === 'aux') return undefined;
    if (view.is(k, Is.content) && isRoleNoun(view.word(k))) office = view.word(k);
    if (view.word(k) !== ',') continue;
    if (office === undefined || !view.capital(k - 1)) return undefined;
    let start = k;
    while (start > k - 5 && view.capital(start - 1) && view.role(start - 1) === 'noun') start--;
    const name = { first: start, end: k };
    return { predicate: IN_OFFICE, context: [office], subject: name };
  }
  return undefined;
}

/** The kin's name of holding an office or running something. */
const IN_OFFICE = 'office';

/** Verbs that with "since" or "in" and a year tell when somebody came into an office, by lemma. */
const RUNNING: ReadonlySet<string> = new Set(['run', 'lead', 'head']);

/** "has led the choir since 2019", "took over in 2020", "got the job in 2020". */
function isComingIn(view: SentenceView, verb: number, first: number): boolean {
  const lemma = view.verb(verb)?.lemma ?? '';
  if (view.word(first - 1) === 'since') return RUNNING.has(lemma);
  if (view.word(first - 1) !== 'in') return false;
  if (lemma === 'take' && view.word(verb + 1) === 'over') return true;
  return lemma === 'get' && view.word(verb + 2) === 'job';
}

/** "the 2008 tragedy". */
function isAttributive(view: SentenceView, end: number): boolean {
  return view.role(end) === 'noun';
}

function ofEvent(
  view: SentenceView,
  kind: string,
  first: number,
  verb: number,
  base: Measured,
): Measured {
  const lemma = view.verb(verb)?.lemma ?? '';
  const subject = subjectOf(view, verb);
  const name = predicateName(lemma, view.word(verb + 1), nounsAfter(view, verb + 1, first));
  return {
    ...base,
    head: kind,
    // "looks for profit in 2025": nobody is missing.
    predicate: isComingIn(view, verb, first) ? IN_OFFICE : name === 'miss' ? lemma : name,
    context: subject ? [subject.head, ...subject.context.slice(0, 2)] : [],
    subject,
    verb,
    group: readVerbGroup(view, verbGroupStart(view, verb)),
    how: 'event',
  };
}
