import type { Token } from '../../text/token.js';
import { isAgeOf } from './age.js';
import { NO_SIZE, reading } from './core-parts.js';
import { counted } from './counted-noun.js';
import type { DraftReading } from './draft.js';
import type { CoreSize } from './make-draft.js';
import type { RangeReading } from './range.js';

/** The draft of two amounts that make one quantity: a range, a season of two years, a score. */
export function rangeDraft(tokens: readonly Token[], range: RangeReading): DraftReading {
  const { from, to, first, kind } = range;
  const unit = to.unit ?? from.unit;
  const start = tokens[first]?.start ?? from.start;
  const at = {
    first,
    end: to.end,
    start: first === from.first ? from.start : start,
    stop: to.stop,
    numeral: { start: from.numeral.span.start, end: to.numeral.span.end },
  };
  const noun = unit || kind !== 'range' ? undefined : counted(tokens, to);
  const figureKind =
    kind === 'score' ? 'other' : kind === 'season' ? 'year' : (unit?.kind ?? 'count');
  const agelike = figureKind === 'duration' && isAgeOf(tokens, first, to.end);
  return reading(tokens, {
    at,
    kind: agelike ? 'age' : figureKind,
    size: sizeOf(range),
    vague: false,
    unit: kind === 'season' ? 'year' : unit?.unit,
    noun,
    modifiable: kind === 'range',
    rule: kind,
  });
}

function sizeOf({ kind, from, to }: RangeReading): CoreSize {
  if (kind === 'score') return NO_SIZE;
  if (kind === 'season') return { value: from.value, low: from.low, high: (from.value ?? 0) + 1 };
  return { value: undefined, low: from.low, high: to.high };
}
