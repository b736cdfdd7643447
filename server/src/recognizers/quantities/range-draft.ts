import type { Token } from '../../text/token.js';
import { isAgeOf } from './age.js';
import { reading } from './core-parts.js';
import { counted } from './counted-noun.js';
import type { DraftReading } from './draft.js';
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
    ...at,
    kind: agelike ? 'age' : figureKind,
    value: kind === 'season' ? from.value : undefined,
    low: kind === 'score' ? undefined : from.low,
    high: kind === 'score' ? undefined : kind === 'season' ? (from.value ?? 0) + 1 : to.high,
    vague: false,
    unit: kind === 'season' ? 'year' : unit?.unit,
    noun,
    modifiable: kind === 'range',
    rule: kind,
  });
}
