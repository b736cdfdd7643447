import type { Draft } from './draft.js';
import type { SentenceView } from './sentence-view.js';

/** "17 more than the government has said", "seven fewer": an amount of difference. */
export function moreThan(view: SentenceView, draft: Draft | undefined): boolean {
  if (!draft) return false;
  const at = draft.tokens.end;
  return (
    /^(?:more|fewer|less|higher|lower|above|below|ahead|behind)$/.test(view.word(at)) &&
    /^(?:than|the)$/.test(view.word(at + 1))
  );
}

/** "up from five boats", "compared with 12 a year earlier", "down from 8". */
export function isUpFrom(view: SentenceView, d: number): boolean {
  let at = (view.drafts[d]?.tokens.first ?? 0) - 1;
  const stop = at - 5;
  while (
    at > stop &&
    /^(?:of|forecast|estimate|guidance|figure|an?|the|its|earlier|previous|initial|prior)$/.test(
      view.word(at),
    )
  )
    at--;
  const [before, word] = [view.word(at - 1), view.word(at)];
  if (word === 'from')
    return /^(?:up|down|back|revised|raised|lowered|increased|reduced|cut)$/.test(before);
  return (word === 'with' || word === 'to') && before === 'compared';
}
