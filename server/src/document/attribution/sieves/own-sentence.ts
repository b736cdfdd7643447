import { frameFor } from '../find-frame.js';
import type { LocatedFrame, QuoteContext } from '../quote-context.js';

/** The cue in the quotation's own sentence; for one over paragraphs, after its end or before its start. */
export function cueInSentence(ctx: QuoteContext): LocatedFrame | undefined {
  const { reading, form, place, lastPlace } = ctx;
  if (lastPlace.segment !== place.segment) {
    const frames = reading.framesOf(lastPlace.segment);
    const items = reading.items(lastPlace.segment);
    const after = frameFor(items, lastPlace.item, frames, form, reading.typeOf);
    if (after?.relation === 'after') return { ...after, segment: lastPlace.segment };
  }
  const frames = reading.framesOf(place.segment);
  return frameFor(reading.items(place.segment), place.item, frames, form, reading.typeOf);
}
