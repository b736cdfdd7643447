import { governorOf } from './governor.js';
import { unread, type Measured } from './measured.js';
import { nounsAfter } from './noun-group.js';
import { predicateName } from './predicate-kin.js';
import type { SentenceView } from './sentence-view.js';
import { clauseStart, subjectOf } from './subject.js';

/** Reads what a date, a time of day or a year is the date of: the event that the clause's verb tells. */
export function measureTime(view: SentenceView, d: number): Measured {
  const draft = view.drafts[d];
  const base = unread(governorOf(view, draft?.tokens.first ?? 0));
  if (!draft) return base;
  const attributive =
    view.role(draft.tokens.end) === 'noun' ? nounsAfter(view, draft.tokens.end, view.end) : [];
  if (attributive.length > 0 && draft.kind === 'year') {
    return { ...base, head: draft.kind, context: attributive.slice(0, 1), how: 'attributive' };
  }
  const verb = verbAround(view, draft.tokens.first, draft.tokens.end);
  if (verb === undefined) return { ...base, head: draft.kind, how: 'bare' };
  const lemma = view.verb(verb)?.lemma ?? '';
  const subject = subjectOf(view, verb);
  return {
    ...base,
    head: draft.kind,
    predicate: predicateName(
      lemma,
      view.word(verb + 1),
      nounsAfter(view, verb + 1, draft.tokens.first),
    ),
    context: subject ? [subject.head, ...subject.context.slice(0, 2)] : [],
    subject,
    verb,
    how: 'event',
  };
}

/** The verb whose event is dated: the nearest on the left within the clause, else the first on the right. */
function verbAround(view: SentenceView, first: number, end: number): number | undefined {
  const start = clauseStart(view, first);
  for (let k = first - 1; k >= Math.max(view.first, start - 1); k--)
    if (view.role(k) === 'verb') return k;
  for (let k = end; k < end + 20 && view.inside(k); k++) {
    if (view.word(k) === ';') return undefined;
    if (view.role(k) === 'verb') return k;
  }
  return undefined;
}
