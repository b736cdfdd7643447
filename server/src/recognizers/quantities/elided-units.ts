import type { Token } from '../../text/token.js';
import type { Draft } from './draft.js';
import { tidy } from './accumulate.js';
import { asPoints, stopBetween } from './points.js';
import { SCALE_SUFFIXES, SCALES } from '../tables/numerals.js';
import { isNounLike, isPluralNoun } from './word-class.js';

const KINDS = new Set(['duration', 'percent', 'measurement', 'money']);

/**
 * Gives a bare number the unit that it leaves out: "to six weeks from four", "20 years at work, eight of
 * them in command". The drafts of one block, in order.
 */
export function fillElidedUnits(tokens: readonly Token[], drafts: readonly Draft[]): Draft[] {
  const filled: Draft[] = [];
  for (const draft of drafts) {
    const last = filled[filled.length - 1];
    if (last && isElidedBefore(tokens, last, draft))
      filled[filled.length - 1] = withUnit(last, draft);
    if (last && areShares(tokens, last, draft)) {
      filled[filled.length - 1] = asShare(last);
      filled.push(asShare(draft));
      continue;
    }
    const before = filled[filled.length - 1];
    filled.push(before ? completed(tokens, before, lastSum(filled), draft) : draft);
  }
  for (let i = 0; i < filled.length; i++) {
    const draft = filled[i];
    if (draft) filled[i] = asPoints(tokens, filled, i, draft);
  }
  return filled;
}

function isElided(tokens: readonly Token[], before: Draft, draft: Draft): boolean {
  if (draft.kind !== 'count' || draft.noun || !KINDS.has(before.kind)) return false;
  if (draft.value === undefined || before.iso !== undefined) return false;
  const gap = draft.tokens.first - before.tokens.end;
  const joint = tokens[draft.tokens.first - 1]?.lower;
  if (gap < 9 && isUpFrom(tokens, draft.tokens.first)) return true;
  if (gap === 1 && joint === 'to' && tokens[before.tokens.first - 1]?.lower === 'from') return true;
  if (gap === 1 && (joint === 'from' || joint === 'to')) return before.kind !== 'money';
  if (gap < 5 && insteadOf(tokens, draft.tokens.first)) return true;
  if (before.kind === 'measurement' && gap < 4 && isLikeBefore(tokens, before, draft)) return true;
  if (before.kind === 'percent' && isDecimalShare(tokens, before, draft)) return true;
  if (before.kind === 'percent' && gap < 8 && joint === 'on' && draft.value <= 100) return true;
  return (
    before.kind === 'duration' &&
    gap < 8 &&
    ofThem(tokens, draft) &&
    !nounBetween(tokens, before, draft)
  );
}

/** "51.7 to 48.3": two numbers in tenths that make a hundred together are its shares. */
function areShares(tokens: readonly Token[], a: Draft, b: Draft): boolean {
  if (a.kind !== 'count' || b.kind !== 'count' || a.noun || b.noun) return false;
  if (a.value === undefined || b.value === undefined || a.value % 1 === 0 || b.value % 1 === 0)
    return false;
  const joint = tokens[a.tokens.end]?.text ?? '';
  const joined = b.tokens.first === a.tokens.end + 1 && /^(?:to|against|[-–—])$/.test(joint);
  return joined && Math.abs(a.value + b.value - 100) < SHARE_SLACK;
}

/** What rounding and a third answer may take from the sum. */
const SHARE_SLACK = 0.25;

function asShare(draft: Draft): Draft {
  return { ...draft, kind: 'percent', unit: 'percent', rule: 'quantities/elided-unit' };
}

/** The draft with the unit of the one before it, where it leaves out its own. */
function completed(
  tokens: readonly Token[],
  before: Draft,
  sum: Draft | undefined,
  draft: Draft,
): Draft {
  if (isElided(tokens, before, draft)) return withUnit(draft, before);
  if (isMassAgain(tokens, before, draft)) return inMillions(draft, before);
  if (!sum) return draft;
  if (isLargeSum(tokens, sum, draft)) return withUnit(draft, sum);
  return isMillions(tokens, sum, draft) ? inMillions(draft, sum) : draft;
}

/** The last sum of money among the numbers just before. */
function lastSum(filled: readonly Draft[]): Draft | undefined {
  for (let k = filled.length - 1; k >= Math.max(0, filled.length - SUMS_BACK); k--)
    if (filled[k]?.kind === 'money') return filled[k];
  return undefined;
}

/** How many numbers back a sum may stand. */
const SUMS_BACK = 4;

/** "£9.3m (2023: 7.1m)": what would be metres are millions beside a sum in millions. */
function isMillions(tokens: readonly Token[], before: Draft, draft: Draft): boolean {
  if (draft.unit !== 'm' || draft.noun) return false;
  const sign = tokens[draft.core.end - 1];
  return (
    sign?.text === 'm' &&
    !sign.spaceBefore &&
    isScaled(tokens, before) &&
    isNear(tokens, before, draft)
  );
}

/** "just under 2m tonnes; it used to be 2.6m": millions again of what is weighed. */
function isMassAgain(tokens: readonly Token[], before: Draft, draft: Draft): boolean {
  return before.kind === 'measurement' && before.unit === 't' && isMillions(tokens, before, draft);
}

const MILLION = 1e6;

function inMillions(draft: Draft, before: Draft): Draft {
  const times = (x: number | undefined) => (x === undefined ? undefined : tidy(x * MILLION));
  const { low, high } = draft.interval;
  return {
    ...withUnit(draft, before),
    value: times(draft.value),
    interval: { low: times(low), high: times(high) },
  };
}

/** "asked for £5m and got 300 million", "$412.6m (2023: 390.1m)": millions without a noun beside a sum of its sentence. */
function isLargeSum(tokens: readonly Token[], before: Draft, draft: Draft): boolean {
  return (
    draft.kind === 'count' &&
    !draft.noun &&
    isScaled(tokens, draft) &&
    isScaled(tokens, before) &&
    isNear(tokens, before, draft) &&
    tokens[draft.tokens.end]?.lower !== 'of' &&
    !isNounLike(tokens[draft.tokens.end])
  );
}

function isNear(tokens: readonly Token[], before: Draft, draft: Draft): boolean {
  return (
    draft.tokens.first - before.tokens.end < SENTENCE_REACH &&
    !stopBetween(tokens, before.tokens.end, draft.tokens.first)
  );
}

/** How far a sum of the same sentence may stand, in tokens. */
const SENTENCE_REACH = 25;

/** Whether a number is written with a scale of a million or more: "1.2 million", "412.6m". */
export function isScaled(tokens: readonly Token[], { core, numeral, value }: Draft): boolean {
  if ((value ?? 0) < 1e5) return false;
  for (let k = core.end - 1; k >= core.first; k--) {
    const token = tokens[k];
    if (token?.kind !== 'word' || token.start > numeral.end) continue;
    if ((SCALES.get(token.lower) ?? SCALE_SUFFIXES.get(token.lower) ?? 1) >= 1e6) return true;
  }
  return false;
}

/** "5.91 metres from a provisional 5.84", "130 km/h and gusts of 165": what the measure beside it was, or a like one. */
function isLikeBefore(tokens: readonly Token[], before: Draft, draft: Draft): boolean {
  const { first } = draft.tokens;
  if (isNounLike(tokens[draft.tokens.end])) return false;
  const words = tokens.slice(before.tokens.end, first).map(({ lower }) => lower);
  if (words[0] === 'from')
    return words.length < 4 && words.slice(1).every((word) => PROVISIONAL.has(word));
  return (
    words[0] === 'and' && words.length === 3 && words[2] === 'of' && LIKE_NOUNS.has(words[1] ?? '')
  );
}

const PROVISIONAL: ReadonlySet<string> = new Set(
  'a an the its provisional earlier initial previous first preliminary'.split(' '),
);
const LIKE_NOUNS: ReadonlySet<string> = new Set(
  'gusts peaks waves swells lows highs depths'.split(' '),
);

/** "66.2 per cent, in the whole of Tarsia 64.1": things are not counted in decimals, so it is a share again. */
function isDecimalShare(tokens: readonly Token[], before: Draft, draft: Draft): boolean {
  if (before.unit !== 'percent' || (draft.value ?? 101) > 100) return false;
  const digits = tokens[draft.core.first]?.text ?? '';
  const ends = !isNounLike(tokens[draft.tokens.end]);
  return (
    /^\d{1,2}[.,]\d$/.test(digits) &&
    ends &&
    draft.tokens.first - before.tokens.end < SHARES_REACH &&
    !stopBetween(tokens, before.tokens.end, draft.tokens.first)
  );
}

/** How far a share may stand that leaves out its sign, in tokens. */
const SHARES_REACH = 9;

/** "up from 22 million", "down from a peak of 1,900": what the amount before it was. */
function isUpFrom(tokens: readonly Token[], first: number): boolean {
  let at = first - 1;
  if (tokens[at]?.lower === 'of') at--;
  while (at > first - 6 && isNounLike(tokens[at])) at--;
  if (/^(?:an?|the|its)$/.test(tokens[at]?.lower ?? '')) at--;
  return tokens[at]?.lower === 'from' && /^(?:up|down)$/.test(tokens[at - 1]?.lower ?? '');
}

/** "450,000 som each instead of 250,000", "£3m rather than 2m". */
function insteadOf(tokens: readonly Token[], first: number): boolean {
  const [before, joint] = [tokens[first - 2]?.lower, tokens[first - 1]?.lower];
  return (before === 'instead' && joint === 'of') || (before === 'rather' && joint === 'than');
}

/** "from 50 to 80%", "from 200,000 to 300,000 euros", "not 310, but 360 metres": the unit of the second number is that of the first. */
function isElidedBefore(tokens: readonly Token[], draft: Draft, after: Draft): boolean {
  if (draft.kind !== 'count' || draft.noun || draft.value === undefined) return false;
  const joint = tokens[draft.tokens.end]?.lower;
  const before = tokens[draft.tokens.first - 1]?.lower;
  const gap = after.tokens.first - draft.tokens.end;
  if (before === 'from' && joint === 'to' && gap === 1) return KINDS.has(after.kind);
  const but = joint === 'but' || tokens[draft.tokens.end + 1]?.lower === 'but';
  if (before === 'not' && but && gap < 3) return KINDS.has(after.kind);
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
