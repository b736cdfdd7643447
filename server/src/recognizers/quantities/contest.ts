import { CONTESTED_NOUNS, WINNING_VERBS } from '../tables/clause-figures.js';
import type { Draft } from './draft.js';
import type { Governor } from './governor.js';
import { nameAfterFor } from './measure-following.js';
import { ownNoun } from './measure-shared.js';
import { unread, type Measured } from './measured.js';
import type { TokenRange } from './quantity.js';
import type { SentenceView } from './sentence-view.js';
import { subjectOf } from './subject.js';

/** Of what parties are set against each other by: whose it is, and that it was won. */
export function ofContest(view: SentenceView, draft: Draft, measured: Measured): Measured {
  const owner = nameAfterFor(view, draft.tokens.end);
  if (!CONTESTED_NOUNS.has(measured.head ?? ''))
    return owner ? { ...measured, subject: owner } : measured;
  const { governor, lemma, predicate } = measured;
  const won = WINNING_VERBS.has(lemma ?? '') && predicate?.split(' ')[0] === lemma;
  const among = governor.preposition === 'with';
  return {
    ...measured,
    // "was elected with 13,904 votes": how many they were, not what became of them.
    predicate: won ? 'win' : among && measured.how === 'oblique' ? undefined : predicate,
    subject: owner ?? measured.subject ?? (among ? mainOwner(view, draft) : undefined),
  };
}

/** "The Blues were ahead on Monday, with 52 seats": those that the clause before is about. */
function mainOwner(view: SentenceView, { tokens: { first } }: Draft): TokenRange | undefined {
  for (let k = first - 2; k > first - OWNER_REACH && view.inside(k); k--) {
    const verb = view.role(k) === 'verb' || view.role(k) === 'aux';
    const subject = verb ? subjectOf(view, k) : undefined;
    if (subject) return subject;
  }
  return undefined;
}

/** How far the verb of that clause may stand, in tokens. */
const OWNER_REACH = 16;

/** "2,145 votes ahead of her rival", "beaten in Sanda by 212 votes": a distance; undefined when it is none. */
export function ofMargin(
  view: SentenceView,
  draft: Draft,
  governor: Governor,
): Measured | undefined {
  if (isAhead(view, draft)) return ofLead(view, draft, governor);
  const contest = contestOf(view, draft, governor);
  return contest === undefined ? undefined : ofLead(view, draft, { ...governor, verb: contest });
}

const AHEAD: ReadonlySet<string> = new Set(['ahead', 'clear', 'behind']);

/** "2,145 votes ahead of her rival". */
function isAhead(view: SentenceView, draft: Draft): boolean {
  return draft.noun !== undefined && AHEAD.has(view.word(draft.tokens.end));
}

/** "beaten in Sanda by 212 votes", "loses again, by 158": the verb of a contest that is decided so; undefined for none. */
function contestOf(view: SentenceView, draft: Draft, governor: Governor): number | undefined {
  if (governor.preposition !== 'by' || draft.kind !== 'count') return undefined;
  if (draft.noun && !CONTESTED_NOUNS.has(draft.noun.head)) return undefined;
  const { first } = draft.tokens;
  for (let k = first - 2; k > first - CONTEST_REACH && view.inside(k); k--)
    if (CONTESTS.has(view.verb(k)?.lemma ?? '')) return k;
  return draft.noun && governor.verb === undefined ? first : undefined;
}

const CONTESTS: ReadonlySet<string> = new Set('beat defeat win lose trail oust unseat'.split(' '));
/** How far the verb of a contest may stand from its margin, in tokens. */
const CONTEST_REACH = 9;

/** A distance in votes or seats: the lead of the clause's subject. */
function ofLead(view: SentenceView, draft: Draft, governor: Governor): Measured {
  const { verb } = governor;
  const subject = verb === undefined ? undefined : subjectOf(view, verb);
  const base = unread(governor, ownNoun(draft));
  return { ...base, predicate: 'lead', subject, verb, how: 'lead' };
}
