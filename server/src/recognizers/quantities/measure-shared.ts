import { TOLL_NOUNS } from '../tables/clause-figures.js';
import { isUpBy, isUpFrom, moreThan } from './comparison.js';
import type { Draft } from './draft.js';
import { gappedName, headingBefore, isSaid } from './gapping.js';
import { NO_NOUN, type OwnNoun, unread, type EarlierMeasures, type Measured } from './measured.js';
import { countBefore, isCountable, type PartReading } from './part-of.js';
import type { TokenRange } from './quantity.js';
import type { SentenceView } from './sentence-view.js';

/** Fills what a part or a further member of a list leaves out from the number that it goes with. */
export function withParts(
  view: SentenceView,
  d: number,
  own: Measured,
  part: PartReading | undefined,
  earlier: EarlierMeasures,
): Measured {
  const { governor } = own;
  const joined = countable(view, governor.draft);
  const listed = governor.type === 'list' ? joined : undefined;
  const partOf = part?.whole ?? listed;
  const upFrom = isUpFrom(view, d);
  const stands = upFrom ? standIn(view, d, own, upFrom) : undefined;
  const name = gappedName(view, d);
  const gapped = name ? countBefore(view, d) : undefined;
  const heading = name && gapped === undefined ? headingBefore(view, name.first) : undefined;
  const source = partOf ?? stands ?? joined ?? gapped ?? standIn(view, d, own, upFrom);
  const from = source === undefined ? undefined : (earlier[source] ?? nounOf(view, source, own));
  const beside = part?.beside === undefined ? undefined : earlier[part.beside];
  const bare = gapped === undefined ? own : { ...own, head: undefined, predicate: undefined };
  const shared = from ? inherit(bare, from, governor.type === 'parenthesis') : bare;
  const filled =
    gapped === undefined ? shared : { ...shared, subject: ownerOf(view, gapped, name) };
  if (heading) return { ...filled, ...heading, predicate: undefined, subject: name, how: 'listed' };
  const joinedPast = governor.type === 'coordinate' && (from?.superseded ?? false);
  // Spelt out, as every count comes through here: what reads measures finds them in one shape.
  return {
    head: filled.head,
    modifiers: filled.modifiers,
    predicate: filled.predicate ?? beside?.predicate,
    context: filled.context,
    phrase: filled.phrase,
    subject: filled.subject,
    group: filled.group,
    lemma: filled.lemma,
    verb: filled.verb,
    governor: filled.governor,
    change: filled.change || isDifference(view, d),
    superseded: filled.superseded || upFrom || joinedPast,
    partOf: partOf === d || isBesides(own, from, part) ? undefined : partOf,
    kind: filled.kind,
    how: filled.how,
  };
}

/** "The toll rose to 21, with five missing": those of another fate are no part of the first. */
function isBesides(
  own: Measured,
  from: Measured | undefined,
  part: PartReading | undefined,
): boolean {
  if (!part?.loose || own.predicate === undefined) return false;
  return (
    FATES.has(own.predicate) &&
    FATES.has(from?.predicate ?? '') &&
    own.predicate !== from?.predicate
  );
}

/** What befalls one person once: nobody is both dead and missing. */
const FATES: ReadonlySet<string> = new Set('kill miss rescue survive injure'.split(' '));

/** Whose the second number is: a name that says it, "the union 420", is its source alone. */
function ownerOf(
  view: SentenceView,
  before: number,
  name: TokenRange | undefined,
): TokenRange | undefined {
  return isSaid(view, before) ? undefined : name;
}

/** "17 more than", "98 seats, down 21". */
function isDifference(view: SentenceView, d: number): boolean {
  const draft = view.drafts[d];
  return draft !== undefined && (moreThan(view, draft) || isUpBy(view, draft));
}

/** Counts share with counts alone. */
function countable(view: SentenceView, d: number | undefined): number | undefined {
  return d !== undefined && isCountable(view, d) ? d : undefined;
}

/** A whole that comes after its part, "eight of the 14 crew members", gives its noun alone. */
function nounOf(view: SentenceView, d: number, own: Measured): Measured {
  const draft = view.drafts[d];
  return draft ? unread(own.governor, ownNoun(draft)) : own;
}

/** "having earlier been put at 8", "up from five boats": the number whose measure stands for it. */
function standIn(
  view: SentenceView,
  d: number,
  own: Measured,
  upFrom: boolean,
): number | undefined {
  if (own.predicate !== undefined) return undefined;
  if (upFrom) return countBefore(view, d, true);
  return own.how === 'level' && own.head === undefined ? countBefore(view, d) : undefined;
}

function inherit(own: Measured, from: Measured, all: boolean): Measured {
  const bare = own.predicate === undefined && own.group === undefined;
  return {
    ...own,
    head: own.head ?? from.head,
    modifiers: own.head === undefined ? from.modifiers : own.modifiers,
    phrase: own.head === undefined ? from.phrase : own.phrase,
    predicate: own.predicate ?? (bare || all ? from.predicate : undefined),
    context: own.context.length > 0 ? own.context : from.context,
    subject: own.subject ?? from.subject,
    group: own.group ?? from.group,
    how: bare ? 'shared' : own.how,
  };
}

/** What a count's own noun says: "24 deaths" are persons killed. */
export function ownNoun(draft: Draft): OwnNoun {
  const { noun } = draft;
  if (!noun) return NO_NOUN;
  const toll = noun.head === 'life' ? undefined : TOLL_NOUNS.get(noun.head);
  const { head, modifiers } = noun;
  if (toll) return { head: toll[0], modifiers, predicate: toll[1], phrase: undefined };
  return { head, modifiers, predicate: undefined, phrase: noun };
}
