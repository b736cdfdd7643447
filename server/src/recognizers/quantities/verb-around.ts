import type { SentenceView } from './sentence-view.js';
import { clauseStart, openingBracket } from './subject.js';

/** The verb whose event is dated: on the left where the date closes its clause, else on the right. */
export function verbAround(view: SentenceView, first: number, end: number): number | undefined {
  const left = verbBefore(view, first, closesClause(view, end));
  return left ?? verbAfter(view, end);
}

/** Whether the date ends its clause: a mark, an "and" or nothing follows. */
function closesClause(view: SentenceView, end: number): boolean {
  const role = view.role(end);
  return role === 'mark' || role === 'none' || role === 'conjunction';
}

/** The nearest main verb to the left; beyond the clause's start only where `closing` says that the phrase ends the sentence or clause. */
export function verbBefore(
  view: SentenceView,
  first: number,
  closing: boolean,
): number | undefined {
  const at = isTimePreposition(view, first - 1) ? first - 1 : first;
  const start = clauseStart(view, at);
  for (let k = at - 1; k > at - 24 && view.inside(k); k--) {
    if (view.role(k) === 'verb') return k;
    if (k >= start) continue;
    const open = view.word(k) === ')' ? openingBracket(view, k) : undefined;
    if (open !== undefined) k = open;
    else if (!closing || /^[():;–—]$/.test(view.word(k)) || view.role(k) === 'relative')
      return undefined;
  }
  return undefined;
}

function isTimePreposition(view: SentenceView, i: number): boolean {
  return view.role(i) === 'preposition' || /^(?:since|until|after|before|as)$/.test(view.word(i));
}

function verbAfter(view: SentenceView, end: number): number | undefined {
  for (let k = end; k < end + 20 && view.inside(k); k++) {
    const role = view.role(k);
    if (/^[();:–—-]$/.test(view.word(k)) || role === 'relative' || role === 'subordinator')
      return undefined;
    if (role === 'verb') return k;
  }
  return undefined;
}
