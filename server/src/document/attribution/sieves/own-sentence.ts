import { frameFor } from '../find-frame.js';
import type { LocatedFrame, QuoteContext } from '../quote-context.js';

/** The cue in the quotation's own sentence; for one over paragraphs, after its end or before its start. */
export function cueInSentence(ctx: QuoteContext): LocatedFrame | undefined {
  const { reading, form, place, lastPlace } = ctx;
  const endsOpen = form.endsComma || form.exclaims;
  if (lastPlace.segment !== place.segment) {
    const frames = reading.framesOf(lastPlace.segment);
    const after = frameFor(
      reading.items(lastPlace.segment),
      lastPlace.item,
      frames,
      true,
      reading.typeOf,
    );
    if (after?.relation === 'after') return { ...after, segment: lastPlace.segment };
  }
  const frames = reading.framesOf(place.segment);
  return frameFor(
    reading.items(place.segment),
    place.item,
    frames,
    endsOpen || place.item === 0,
    reading.typeOf,
  );
}
