import { closes } from '../find-frame.js';
import type { LocatedFrame, QuoteContext } from '../quote-context.js';

/** How long a sentence after a full stop may be to count as a cue clause, in items. */
const SHORT = 8;

/** "“Who knows?” Smith said.": the sentence was cut between the quotation and its cue. */
export function cueInNextSentence(ctx: QuoteContext): LocatedFrame | undefined {
  const { reading, form } = ctx;
  const { segment, item } = ctx.lastPlace;
  if (item !== reading.items(segment).length - 1 || !form.endsStop) return undefined;
  const next = reading.segments[segment + 1];
  if (next?.block !== reading.segments[segment]?.block) return undefined;
  const frame = reading.framesOf(segment + 1)[0];
  if (!next || !frame || frame.first !== 0 || !frame.cue?.speech) return undefined;
  // "“…” Lee said: “…”", "“…” Lee says nothing.": that cue has words of its own.
  if (next.items.some(({ kind }) => kind === 'quote')) return undefined;
  if (!form.exclaims && !closes(next.items, frame)) return undefined;
  if (!form.exclaims && next.items.length > frame.end + SHORT) return undefined;
  return { frame, relation: 'after', segment: segment + 1 };
}
