import type { Token } from '../../text/token.js';
import type { ModifierSense } from '../tables/modifiers.js';
import type { Draft } from './draft.js';
import { allowedInterval } from './interval.js';
import { readLeadingModifier, readTrailingModifier, type ModifierReading } from './modifier.js';
import type {
  Alternative,
  CountedNoun,
  QuantityInterval,
  QuantityKind,
  QuantityModifier,
} from './quantity.js';

/** Where the number and its unit stand: tokens, offsets, and the offsets of the number alone. */
export interface CorePlace {
  readonly first: number;
  readonly end: number;
  readonly start: number;
  readonly stop: number;
  readonly numeral: { readonly start: number; readonly end: number };
}

/** The value and its bounds before any modifier; all undefined for dates and times. */
export interface CoreSize {
  readonly value: number | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
}

/** What a reader found, before modifiers are looked for around it. */
export interface Core {
  readonly at: CorePlace;
  readonly size: CoreSize;
  readonly kind: QuantityKind;
  /** The number itself is vague or round by its wording: "dozens", "three decades". */
  readonly vague: boolean;
  readonly unit: string | undefined;
  readonly iso?: string | undefined;
  readonly noun?: CountedNoun | undefined;
  readonly alternative?: Alternative | undefined;
  /** Whether modifiers may qualify it: ordinals and years take none. */
  readonly modifiable: boolean;
  readonly rule: string;
}

/** Completes what a reader found with the modifiers before and after it, its interval and its span. */
export function makeDraft(tokens: readonly Token[], core: Core): Draft {
  const before = core.modifiable ? leading(tokens, core) : undefined;
  const after = core.modifiable ? trailing(tokens, core) : undefined;
  const sense = pickSense(before, after);
  const { at, noun } = core;
  const first = before?.edge ?? at.first;
  const nounEnd = noun ? Math.max(noun.end, at.end) : at.end;
  const end = Math.max(nounEnd, after?.edge ?? 0);
  const bare = noun === undefined && after === undefined;
  return {
    span: {
      start: before ? (tokens[first]?.start ?? at.start) : at.start,
      end: bare ? at.stop : Math.max(at.stop, tokens[end - 1]?.end ?? 0),
    },
    numeral: at.numeral,
    tokens: { first, end },
    core: { first: at.first, end: at.end },
    kind: core.kind,
    value: core.size.value,
    interval: intervalOf(core, sense),
    approximate: core.vague || sense === 'about' || sense === 'nearly' || (before?.hedged ?? false),
    modifier: publicModifier(sense, core.vague),
    unit: core.unit ?? noun?.head,
    iso: core.iso,
    noun,
    alternative: core.alternative,
    rule: `quantities/${core.rule}`,
  };
}

/** A modifier is applied to the stated number, not to the slack of a round one ("three decades"). */
function intervalOf(core: Core, sense: ModifierSense | undefined): QuantityInterval {
  const { value, low, high } = core.size;
  const stated = sense !== undefined && sense !== 'exact' && value !== undefined;
  return allowedInterval(stated ? value : low, stated ? value : high, sense, core.kind);
}

/** A modifier before the number; "over" before a time is a preposition more often than not. */
function leading(tokens: readonly Token[], core: Core): ModifierReading | undefined {
  const found = readLeadingModifier(tokens, core.at.first);
  if (!found) return undefined;
  const word = tokens[found.edge]?.lower ?? '';
  if (core.kind === 'duration' && isComparedTime(tokens, found.edge, core)) return undefined;
  if (found.edge === core.at.first - 1 && core.kind === 'duration' && DURING.has(word)) {
    return isComparing(tokens, found.edge, core.at.end) ? found : undefined;
  }
  if (core.kind === 'count' && PLACING.has(word) && found.edge === core.at.first - 1) {
    return followsLevel(tokens, found.edge) ? found : undefined;
  }
  if (core.kind === 'date') return found.sense === 'about' && word !== 'some' ? found : undefined;
  return found;
}

/** "11% fewer than a year before", "20 more than a year ago": than a time, not more than a year. */
function isComparedTime(tokens: readonly Token[], edge: number, core: Core): boolean {
  if (!/^(?:more|fewer|less|higher|lower)$/.test(tokens[edge]?.lower ?? '')) return false;
  if (!/^(?:ago|earlier|before|previously)$/.test(tokens[core.at.end]?.lower ?? '')) return false;
  const before = tokens[edge - 1];
  if (before?.kind === 'number' || before?.text === '%') return true;
  return before?.kind === 'word' && UNITS_BEFORE.test(before.lower);
}

const UNITS_BEFORE = /^(?:cent|percent|points?|two|three|four|five|six|seven|eight|nine|ten|\w+s)$/;
const DURING = new Set(['over', 'above', 'under', 'inside', 'some', 'below']);
/** Words that place as well as compare: "looked under five seats", "under 200 people came". */
const PLACING = new Set(['under', 'below', 'above', 'inside', 'around']);
const LEVEL_BEFORE =
  /^(?:is|are|was|were|be|been|to|from|at|of|for|with|by|just|well|slightly|and|,|\(|[–—-]|has|had|have)$/;

function followsLevel(tokens: readonly Token[], edge: number): boolean {
  const before = tokens[edge - 1];
  if (tokens[edge]?.lower === 'around') return before?.lower !== 'turned';
  return !before || LEVEL_BEFORE.test(before.lower);
}

const BEFORE_COMPARED = new Set(
  'for of after lasted took take takes spent just well with a last is was lasting served every within in than'.split(
    ' ',
  ),
);

/** "for over three years", "over three years ago": a comparison; "fell over three years" is a period. */
function isComparing(tokens: readonly Token[], edge: number, end: number): boolean {
  if (tokens[edge]?.lower === 'some') return true;
  const after = tokens[end]?.lower ?? '';
  return (
    BEFORE_COMPARED.has(tokens[edge - 1]?.lower ?? '') ||
    /^(?:ago|old|later|earlier|after|before|in|behind)$/.test(after)
  );
}

/** A modifier right after the number, or after its noun. */
function trailing(tokens: readonly Token[], core: Core): ModifierReading | undefined {
  const close = readTrailingModifier(tokens, core.at.end);
  if (close) return close;
  return core.noun && core.noun.end > core.at.end
    ? readTrailingModifier(tokens, core.noun.end)
    : undefined;
}

function pickSense(
  before: ModifierReading | undefined,
  after: ModifierReading | undefined,
): ModifierSense | undefined {
  if (!after || after.sense === 'exact') return before?.sense;
  return before && before.sense !== 'exact' && before.sense !== 'about'
    ? before.sense
    : after.sense;
}

function publicModifier(
  sense: ModifierSense | undefined,
  vague: boolean,
): QuantityModifier | undefined {
  if (sense !== undefined && sense !== 'exact') return sense;
  return vague ? 'vague' : undefined;
}
