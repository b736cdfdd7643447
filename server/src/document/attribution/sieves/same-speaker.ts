import type { Attribution } from '../../document-analysis.js';
import type { QuoteContext, QuoteReading } from '../quote-context.js';

/** What a quotation without a cue of its own takes from the one before. */
export type Inferred = Pick<QuoteReading, 'attribution' | 'continues'>;

/** "“…,” she said. “…”": an utterance that goes on after its cue, in this paragraph or the next. */
export function sameSpeaker(ctx: QuoteContext): Inferred | undefined {
  if (!isBare(ctx)) return undefined;
  const before = quoteBefore(ctx);
  if (before === undefined) return undefined;
  const attribution = ctx.settled[before]?.attribution;
  if (!attribution) return undefined;
  const together = ctx.spans[before]?.block === ctx.spans[ctx.quotation]?.block;
  const inferred: Attribution = {
    ...attribution,
    cue: together ? attribution.cue : undefined,
    rule: 'attribution/same-speaker',
  };
  return { attribution: inferred, continues: before };
}

/** Whether nothing follows the quotation in its sentence that could name another speaker. */
function isBare({ reading, lastPlace }: QuoteContext): boolean {
  const items = reading.items(lastPlace.segment);
  return items
    .slice(lastPlace.item + 1)
    .every((item) => item.kind === 'quote' || item.kind === 'punctuation');
}

/** The direct quotation that this one follows with at most its cue clause between. */
function quoteBefore({ reading, place, settled }: QuoteContext): number | undefined {
  const own = reading.segments[place.segment];
  for (let i = place.item - 1; i >= 0; i--) {
    const item = own?.items[i];
    if (item?.kind === 'quote') return settled[item.ref]?.kind === 'direct' ? item.ref : undefined;
    if (item && item.kind !== 'punctuation') return undefined;
  }
  const before = reading.segments[place.segment - 1];
  if (!before || !own || own.block - before.block > 1) return undefined;
  for (let i = before.items.length - 1; i >= 0; i--) {
    const item = before.items[i];
    if (item?.kind === 'quote') return settled[item.ref]?.kind === 'direct' ? item.ref : undefined;
  }
  return undefined;
}
