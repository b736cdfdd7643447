import { isBodyRole } from '../cues.js';
import { Is } from './lexeme.js';
import type { Measured } from './measured.js';
import type { TokenRange } from './quantity.js';
import type { SentenceView } from './sentence-view.js';

/** How far from its number a name may start, in tokens. */
const MAX_NAME = 10;

/** What stands before a name that alone opens a clause whose verb is left out. */
const JOINTS: ReadonlySet<string> = new Set(['and', 'but', 'while', ',', ';', ':']);

/**
 * "Holm received 1,204 votes and Tom Berg 1,107", "the company says 350 jobs will go, the union 420": the
 * name or body that alone stands before the bare number `d`, which takes over what was said of the number
 * before; undefined when there is none.
 */
export function gappedName(view: SentenceView, d: number): TokenRange | undefined {
  const draft = view.drafts[d];
  if (!draft || draft.noun) return undefined;
  const end = nameEnd(view, draft.tokens.first);
  const first = nameStart(view, end);
  const owned = end < draft.tokens.first && view.word(end) === "'s";
  if (owned && first < end && view.capital(end - 1) && OWNED.has(view.word(first - 1)))
    return d > view.firstDraft ? { first, end } : undefined;
  if (first === end || first <= view.first || !JOINTS.has(view.word(first - 1))) return undefined;
  if (view.capital(end - 1)) return draft.modifier === undefined ? { first, end } : undefined;
  // "the union 420": a body without a name only where somebody gave the number before.
  return d > view.firstDraft && isSaid(view, d - 1) ? { first, end } : undefined;
}

/** "13,904 votes to Lynn Orr's 13,827": before a possessive number. */
const OWNED: ReadonlySet<string> = new Set(['to', 'against', 'and', 'than', ',']);

/** Where the name before a number ends: past "'s" and past ", an independent,". */
function nameEnd(view: SentenceView, first: number): number {
  if (view.word(first - 1) === "'s") return first - 1;
  if (view.word(first - 1) !== ',') return first;
  for (let k = first - 2; k > first - MAX_NAME && view.inside(k); k--) {
    if (view.word(k) === ',')
      return view.role(k + 1) === 'determiner' && view.capital(k - 1) ? k : first;
    if (view.role(k) !== 'noun' && view.role(k) !== 'determiner' && view.word(k) !== 'of')
      return first;
  }
  return first;
}

/** The start of the name or body that ends before token `end`, with the places in it: "the council in Manila". */
function nameStart(view: SentenceView, end: number): number {
  let first = end;
  while (first > end - MAX_NAME) {
    const at = first - 1;
    const named = view.capital(at) && view.role(at) === 'noun';
    const body = view.role(at) === 'noun' && isBodyRole(view.word(at));
    if (named || body) first--;
    else if (first < end && view.role(at) === 'determiner' && view.word(at) !== "'s") return at;
    else if (first < end && /^(?:in|of|for)$/.test(view.word(at)) && view.role(at - 1) === 'noun')
      first--;
    else return first;
  }
  return first;
}

/** Whether somebody is said to give the number: "police say 39". */
export function isSaid(view: SentenceView, d: number): boolean {
  const first = view.drafts[d]?.tokens.first ?? view.first;
  for (let k = first - 1; k > first - MAX_NAME && view.inside(k); k--) {
    if (view.word(k) === ';' || view.word(k) === ',') return false;
    if (view.is(k, Is.saying) || COUNTING.has(view.verb(k)?.lemma ?? '')) return true;
  }
  return false;
}

const COUNTING: ReadonlySet<string> = new Set('put count estimate reckon list speak'.split(' '));

/** "Seats: Civic Union 57": the plural noun that heads a list of names with numbers; undefined when none does. */
export function headingBefore(
  view: SentenceView,
  first: number,
): Pick<Measured, 'head' | 'modifiers'> | undefined {
  const at = first - 2;
  if (view.word(first - 1) !== ':' || !view.is(at, Is.plural) || view.role(at) !== 'noun')
    return undefined;
  return { head: view.lexeme(at).singular, modifiers: [] };
}
