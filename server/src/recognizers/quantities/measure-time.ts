import { governorOf } from './governor.js';
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
    return { ...first, governor: base.governor, head: draft.kind, how: 'shared' };
  }
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
    predicate: name === 'miss' ? lemma : name,
    context: subject ? [subject.head, ...subject.context.slice(0, 2)] : [],
    subject,
    verb,
    group: readVerbGroup(view, verbGroupStart(view, verb)),
    how: 'event',
  };
}
