import type { Token } from '../../text/token.js';
import type { Draft } from './draft.js';

/**
 * The draft at `i` of a block's list, as percentage points where a percentage beside it, or the words for a
 * distance of shares, make its points such: "fell six points to 39%", "38.4%, 3.2 points ahead".
 */
export function asPoints(
  tokens: readonly Token[],
  drafts: readonly Draft[],
  i: number,
  draft: Draft,
): Draft {
  const points =
    draft.kind === 'count' && draft.noun?.head === 'point' && draft.noun.modifiers.length === 0;
  if (
    points &&
    (followsPercent(tokens, drafts, i, draft) || precedesPercent(tokens, drafts[i + 1], draft))
  )
    return toPoints(draft);
  return !points && isPointsElided(tokens, drafts[i - 1], draft) ? toPoints(draft) : draft;
}

function toPoints(draft: Draft): Draft {
  return {
    ...draft,
    kind: 'percent',
    unit: 'percentage point',
    noun: undefined,
    rule: 'quantities/points',
  };
}

/** "fell six points to 39%"; not "12 points or 0.4%" of an index. */
function precedesPercent(tokens: readonly Token[], next: Draft | undefined, draft: Draft): boolean {
  const after = tokens[draft.tokens.end];
  if (after?.lower === 'or' || after?.text === '(') return false;
  return next?.kind === 'percent' && next.tokens.first <= draft.tokens.end + 2;
}

/** "at 9.3%. It has lost 1.6 points": a percentage near before it; beside a word for a distance of shares, in its block. */
function followsPercent(
  tokens: readonly Token[],
  drafts: readonly Draft[],
  i: number,
  draft: Draft,
): boolean {
  if (draft.value === undefined || draft.value >= 100 || isIndex(tokens, draft)) return false;
  const distance = isDistance(tokens, draft);
  for (let k = i - 1; k >= Math.max(0, i - DRAFTS_BACK); k--) {
    const before = drafts[k];
    if (!before) return false;
    const gap = draft.tokens.first - before.tokens.end;
    if (gap > (distance ? BLOCK_REACH : POINTS_REACH)) return false;
    if (before.kind !== 'percent') continue;
    return distance || !stopBetween(tokens, before.tokens.end, draft.tokens.first);
  }
  return false;
}

/** "the swing was 11 points", "a lead of six points", "down 6.6 points": shares are set apart so. */
function isDistance(tokens: readonly Token[], draft: Draft): boolean {
  for (let k = draft.tokens.first - 1; k > draft.tokens.first - 5; k--)
    if (DISTANCES.has(tokens[k]?.lower ?? '')) return true;
  return false;
}

const DISTANCES: ReadonlySet<string> = new Set(
  'swing gap lead margin majority up down ahead behind by clear lost gained'.split(' '),
);

/** "The index fell 40 points": no percentages, even beside one. */
function isIndex(tokens: readonly Token[], draft: Draft): boolean {
  for (let k = draft.tokens.first - 1; k > draft.tokens.first - POINTS_REACH; k--)
    if (INDICES.has(tokens[k]?.lower ?? '')) return true;
  return false;
}

const INDICES: ReadonlySet<string> = new Set(
  'index dow nasdaq ftse s&p dax nikkei scored game'.split(' '),
);

/** "the party is down 6.6 points and its rival up 5.4": the second is in points too. */
function isPointsElided(
  tokens: readonly Token[],
  before: Draft | undefined,
  draft: Draft,
): boolean {
  if (before?.unit !== 'percentage point' || draft.kind !== 'count' || draft.noun) return false;
  if (draft.value === undefined || draft.value >= 100) return false;
  if (draft.tokens.first - before.tokens.end > POINTS_REACH) return false;
  if (stopBetween(tokens, before.tokens.end, draft.tokens.first)) return false;
  return /^(?:up|down|by|before|from)$/.test(tokens[draft.tokens.first - 1]?.lower ?? '');
}

/** How far from a percentage its points may stand, in tokens; within a block where a distance is told. */
const POINTS_REACH = 12;
const BLOCK_REACH = 60;
const DRAFTS_BACK = 6;

/** Whether a full stop stands between two tokens. */
export function stopBetween(tokens: readonly Token[], from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (tokens[k]?.text === '.') return true;
  return false;
}
