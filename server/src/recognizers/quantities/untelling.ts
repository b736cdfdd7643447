import { BELIEF_VERBS, DENIALS } from '../tables/clause-figures.js';

/** Verbs that take a clause: "police say 39 were injured" counts no object of saying. */
export const CLAUSE_VERBS = new Set([
  ...BELIEF_VERBS,
  ...'tell confirm announce claim show suggest state add insist warn note deny argue acknowledge find see mean reveal learn hear indicate allege ensure leave admit'.split(
    ' ',
  ),
]);

const UNTELLING = new Set('include have be involve'.split(' '));

/** Verbs whose object is merely reported, held or denied. */
export function tellsNothing(lemma: string): boolean {
  return UNTELLING.has(lemma) || DENIALS.has(lemma) || CLAUSE_VERBS.has(lemma);
}
