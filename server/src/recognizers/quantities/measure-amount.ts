import { CHANGE_NOUNS } from '../tables/change-figures.js';
import { EMPTY_NOUNS } from '../tables/clause-figures.js';
import { fromGoverning } from './amount-governed.js';
import { fromOwnVerb, fromPredicate, movedThingOf } from './amount-predicate.js';
import { isUpBy, isUpFrom, moreThan } from './comparison.js';
import type { Draft } from './draft.js';
import { governorOf } from './find-governor.js';
import type { Governor } from './governor.js';
import { fromFollowing, nameAfterFor } from './measure-following.js';
import { unread, type EarlierMeasures, type Measured } from './measured.js';
import type { SentenceView } from './sentence-view.js';

/** Reads what an amount with a unit measures: money, percentages, measurements, durations. */
export function measureAmount(view: SentenceView, d: number, earlier: EarlierMeasures): Measured {
  const draft = view.drafts[d];
  const governor = governorOf(view, draft?.tokens.first ?? 0);
  const base = unread(governor);
  if (!draft) return base;
  const own = readOwn(view, draft, governor, base);
  const upFrom = isUpFrom(view, d);
  const onBase = isOnBase(view, draft, governor);
  const difference = moreThan(view, draft) || isAhead(view, draft);
  const elided = draft.rule === 'quantities/elided-unit' && own.predicate === undefined;
  const based = upFrom || onBase || isTargetOf(governor) || isBaseBefore(governor);
  const compared = based || difference || elided;
  const same = compared ? kindBefore(view, d) : governor.draft;
  const beside = difference || isUpAfter(view, d, own) ? d - 1 : undefined;
  const other = same ?? (beside !== undefined && d > view.firstDraft ? beside : undefined);
  const from = other === undefined ? undefined : earlier[other];
  const priced = isMove(view, draft) && QUOTED.has(from?.head ?? '');
  const kin =
    from &&
    (governor.type === 'parenthesis' || beside === other || priced || sameKind(view, d, other));
  const shares = own.head === undefined || (upFrom && (own.how !== 'nominal' || isBaseNoun(own)));
  const measured = from && kin && shares ? sharedWith(own, from) : own;
  return {
    ...measured,
    subject:
      nameAfterFor(view, draft.tokens.end) ??
      (measured === own ? own.subject : ownerOf(view, draft, measured)),
    change: (measured.change && !isLoss(draft, measured)) || difference || isMove(view, draft),
    superseded: measured.superseded || upFrom || onBase || isEarlier(view, draft, governor),
  };
}

/** "rose by 5", "5.9% lower": how far something moved. */
function isMove(view: SentenceView, draft: Draft): boolean {
  if (isUpBy(view, draft)) return true;
  return draft.kind === 'percent' && MOVED.has(view.word(draft.tokens.end));
}

const MOVED: ReadonlySet<string> = new Set(
  'lower higher down up off weaker firmer stronger'.split(' '),
);

/** "a net loss of £3m", "losses of 1.9 billion": a sum that is lost is no change of another one. */
function isLoss({ kind }: Draft, { head }: Measured): boolean {
  return kind === 'money' && head === 'loss';
}

/** "Net revenue of £612m, up 4.8%": how far what the number right before gives has moved. */
function isUpAfter(view: SentenceView, d: number, { head }: Measured): boolean {
  const [draft, before] = [view.drafts[d], view.drafts[d - 1]];
  if (!draft || !before || d === view.firstDraft || head !== undefined) return false;
  if (draft.kind !== 'percent' || !isUpBy(view, draft) || DATED.has(before.kind)) return false;
  for (let k = draft.tokens.first - 2; k >= before.tokens.end; k--)
    if (view.word(k) !== ',' && view.role(k) !== 'noun' && view.word(k) !== '(') return false;
  return true;
}

const DATED: ReadonlySet<string> = new Set(['date', 'time', 'year', 'age', 'ordinal', 'rank']);

/** "44% for the Union and Labour 31%": what is shared with the number before is not whose it is, where a name stands between. */
function ownerOf(
  view: SentenceView,
  { tokens: { first } }: Draft,
  { subject }: Measured,
): Measured['subject'] {
  const named = view.capital(first - 1) && view.role(first - 1) === 'noun';
  return named ? undefined : subject;
}

/** "closed at R18.90, 3.6% off": what a price is of, its move is of. */
const QUOTED: ReadonlySet<string> = new Set(['share', 'stock']);

const BASES: ReadonlySet<string> = new Set(['from', 'against', 'versus', 'vs', 'after']);

/** "down from a peak of 1,900", "from a previous range of 7-9%": the noun only says which level it was. */
function isBaseNoun({ head }: Measured): boolean {
  return head !== undefined && BASE_NOUNS.has(head);
}

const BASE_NOUNS: ReadonlySet<string> = new Set(
  'range peak high low record level figure estimate value'.split(' '),
);

/** "rose to $412m, from $349m", ", against 2.1% in 2023": after a comma these bring what it is compared with. */
function isBaseBefore({ type, preposition }: Governor): boolean {
  return type === 'coordinate' && BASES.has(preposition ?? '');
}

/** "against 47.9% for Tom Berg" is the other side of the same count, no earlier state. */
function isEarlier(view: SentenceView, draft: Draft, governor: Governor): boolean {
  const end = draft.tokens.end;
  return isBaseBefore(governor) && !(view.word(end) === 'for' && view.capital(end + 1));
}

/** "up 12% on the £43.0 million of the year before": the base that a change is reckoned on. */
function isOnBase(view: SentenceView, { tokens }: Draft, { preposition }: Governor): boolean {
  if (preposition !== 'on') return false;
  const at = view.role(tokens.first - 1) === 'determiner' ? tokens.first - 2 : tokens.first - 1;
  return view.word(at) === 'on' && view.role(at - 1) === 'draft';
}

/** "3.2 points ahead of the Liberals", "down two points": a distance from another figure. */
function isAhead(view: SentenceView, { tokens, unit }: Draft): boolean {
  return unit === 'percentage point' && AHEAD.has(view.word(tokens.end));
}

const AHEAD: ReadonlySet<string> = new Set('ahead behind clear more fewer higher lower'.split(' '));

/** "72%, against a target of 90%": a noun that says nothing of what is measured. */
function isTargetOf({ type, noun }: Governor): boolean {
  return (
    type === 'nominal' &&
    noun !== undefined &&
    noun.through === undefined &&
    EMPTY_NOUNS.has(noun.head)
  );
}

/** The number before of the same kind: what "compared with 57%" is compared with. */
function kindBefore(view: SentenceView, d: number): number | undefined {
  for (let k = d - 1; k >= Math.max(view.firstDraft, d - 6); k--) {
    if (sameKind(view, d, k)) return k;
  }
  return undefined;
}

/** "$3bn and $5bn" may share what they measure; a date and a duration do not. */
function sameKind(view: SentenceView, d: number, other: number | undefined): boolean {
  return other !== undefined && view.drafts[d]?.kind === view.drafts[other]?.kind;
}

/** How the first was read, where the label of the second needs it. */
const KEPT: ReadonlySet<string> = new Set(['of', 'cost', 'lasting']);

function sharedWith(own: Measured, from: Measured): Measured {
  return {
    ...from,
    governor: own.governor,
    change: own.change,
    superseded: own.superseded,
    partOf: undefined,
    kind: undefined,
    how: KEPT.has(from.how) ? from.how : 'shared',
  };
}

function readOwn(view: SentenceView, draft: Draft, governor: Governor, base: Measured): Measured {
  const found =
    fromFollowing(view, draft, base) ??
    fromGoverning(view, draft, governor, base) ??
    fromOwnVerb(view, draft, governor, base) ??
    fromPredicate(view, draft, governor, base);
  const moved = found.change && CHANGE_NOUNS.has(found.head ?? '') && movedThingOf(view, draft);
  return moved ? { ...found, ...moved } : found;
}
