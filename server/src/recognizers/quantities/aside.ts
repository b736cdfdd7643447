import { Is } from './lexeme.js';
import { REACH, type SentenceView } from './sentence-view.js';

const RELATIVES: ReadonlySet<string> = new Set(['who', 'whose', 'which']);

/** ", which put the number at 39": the clause reports, so that its words are those of a source after all. */
function reports(view: SentenceView, from: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    if (view.role(k) !== 'verb') continue;
    if (view.is(k, Is.saying | Is.belief) || REPORTING.has(view.lexeme(k).verb?.lemma ?? ''))
      return true;
  }
  return false;
}

const REPORTING: ReadonlySet<string> = new Set(['put', 'give', 'count', 'list', 'set']);

/**
 * The relative pronoun whose clause, added between commas, holds the number at token `first`: ", who had
 * ruled from 1991 to 2019,". Undefined where the number stands in
 * the main clause, after the insertion, or in a clause that reports.
 */
export function asideOf(view: SentenceView, first: number): number | undefined {
  for (let k = first - 1; k > first - REACH && view.inside(k); k--) {
    const word = view.word(k);
    if (word === ';' || word === ':' || word === '“' || word === '”' || word === '"')
      return undefined;
    if (word !== ',' && word !== '–' && word !== '—') continue;
    if (RELATIVES.has(view.word(k + 1))) return reports(view, k + 2, first) ? undefined : k + 1;
    const role = view.role(k + 1);
    if (role === 'verb' || role === 'aux') return undefined;
  }
  return undefined;
}
