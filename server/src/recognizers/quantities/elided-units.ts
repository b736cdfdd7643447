import type { Token } from '../../text/token.js';
import type { Draft } from './draft.js';
import { isNounLike, isPluralNoun } from './word-class.js';

const KINDS = new Set(['duration', 'percent', 'measurement', 'money']);

/**
 * Gives a bare number the unit that it leaves out: "to five days from three", "31 years at sea, nine of
 * them in command". The drafts of one block, in order.
 */
export function fillElidedUnits(tokens: readonly Token[], drafts: readonly Draft[]): Draft[] {
  const filled: Draft[] = [];
  for (const draft of drafts) {
    const last = filled[filled.length - 1];
    if (last && isElidedBefore(tokens, last, draft))
      filled[filled.length - 1] = withUnit(last, draft);
    const before = filled[filled.length - 1];
    filled.push(before && isElided(tokens, before, draft) ? withUnit(draft, before) : draft);
  }
  for (let i = 0; i < filled.length; i++) {
    const draft = filled[i];
    if (draft) filled[i] = asPoints(tokens, filled[i - 1], draft, filled[i + 1]);
  }
  return filled;
}

/** "fell six points to 39%", "38.4%, 3.2 points ahead": percentage points, since a percentage is beside. */
function asPoints(
  tokens: readonly Token[],
  before: Draft | undefined,
  draft: Draft,
  next: Draft | undefined,
): Draft {
  const points =
    draft.kind === 'count' && draft.noun?.head === 'point' && draft.noun.modifiers.length === 0;
  if (!points) return draft;
  const follows = next?.kind === 'percent' && next.tokens.first <= draft.tokens.end + 2;
  const other = tokens[draft.tokens.end]?.lower === 'or' || tokens[draft.tokens.end]?.text === '(';
  const precedes =
    before?.kind === 'percent' &&
    draft.tokens.first - before.tokens.end < POINTS_REACH &&
    (draft.value ?? 0) < 100 &&
    !stopBetween(tokens, before.tokens.end, draft.tokens.first);
  if (!(follows && !other) && !precedes) return draft;
  return {
    ...draft,
    kind: 'percent',
    unit: 'percentage point',
    noun: undefined,
    rule: 'quantities/points',
  };
}

/** How far from a percentage its points may stand, in tokens. */
const POINTS_REACH = 12;

function stopBetween(tokens: readonly Token[], from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (tokens[k]?.text === '.') return true;
  return false;
}

function isElided(tokens: readonly Token[], before: Draft, draft: Draft): boolean {
  if (draft.kind !== 'count' || draft.noun || !KINDS.has(before.kind)) return false;
  if (draft.value === undefined || before.iso !== undefined) return false;
  const gap = draft.tokens.first - before.tokens.end;
  const joint = tokens[draft.tokens.first - 1]?.lower;
  if (gap < 9 && isUpFrom(tokens, draft.tokens.first)) return true;
  if (gap === 1 && (joint === 'from' || joint === 'to')) return before.kind !== 'money';
  if (before.kind === 'percent' && gap < 8 && joint === 'on') return true;
  return (
    before.kind === 'duration' &&
    gap < 8 &&
    ofThem(tokens, draft) &&
    !nounBetween(tokens, before, draft)
  );
}

/** "up from 22 million", "down from a peak of 1,900": what the amount before it was. */
function isUpFrom(tokens: readonly Token[], first: number): boolean {
  let at = first - 1;
  if (tokens[at]?.lower === 'of') at--;
  while (at > first - 6 && isNounLike(tokens[at])) at--;
  if (/^(?:an?|the|its)$/.test(tokens[at]?.lower ?? '')) at--;
  return tokens[at]?.lower === 'from' && /^(?:up|down)$/.test(tokens[at - 1]?.lower ?? '');
}

/** "from 50 to 80%": the unit of the second number is that of the first. */
function isElidedBefore(tokens: readonly Token[], draft: Draft, after: Draft): boolean {
  if (draft.kind !== 'count' || draft.noun || draft.value === undefined) return false;
  const joint = tokens[draft.tokens.end]?.lower;
  return (
    after.kind === 'percent' &&
    after.tokens.first === draft.tokens.end + 1 &&
    (joint === 'to' || joint === 'and')
  );
}

function ofThem(tokens: readonly Token[], draft: Draft): boolean {
  return (
    tokens[draft.tokens.end]?.lower === 'of' &&
    /^(?:them|which|those)$/.test(tokens[draft.tokens.end + 1]?.lower ?? '')
  );
}

function nounBetween(tokens: readonly Token[], before: Draft, draft: Draft): boolean {
  for (let k = before.tokens.end; k < draft.tokens.first; k++)
    if (isPluralNoun(tokens[k])) return true;
  return false;
}

function withUnit(draft: Draft, before: Draft): Draft {
  return { ...draft, kind: before.kind, unit: before.unit, rule: 'quantities/elided-unit' };
}
