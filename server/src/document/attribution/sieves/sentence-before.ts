import type { Attribution, Index, Mention } from '../../document-analysis.js';
import type { QuoteContext } from '../quote-context.js';
import type { Segment } from '../reading.js';
import { attributionOf } from '../source-attribution.js';
import { frameBeforeColon } from './colon.js';

/** "The minister spoke on Friday. “…”": who speaks in, or is the only person of, the sentence right before. */
export function speakerOfSentenceBefore(ctx: QuoteContext): Attribution | undefined {
  const { reading, place } = ctx;
  if (place.item > 0) return undefined;
  const before = reading.segments[place.segment - 1];
  const own = reading.segments[place.segment];
  if (!before || !own || own.block - before.block > 1) return undefined;
  const together = own.block === before.block;
  const frames = reading.framesOf(place.segment - 1);
  const frame = frames[frames.length - 1];
  const question = before.items[before.items.length - 1]?.text === '?';
  if (
    frame?.cue?.speech &&
    // "Has anyone told her? “No.”": who answers is not who is asked about.
    !question &&
    (together || leadsOn(before) || (frame.source.head !== 'noun' && standsAlone(ctx)))
  ) {
    const found = { frame, relation: 'before' } as const;
    const attribution = attributionOf(
      reading.input,
      before,
      place.segment - 1,
      found,
      ctx.antecedents,
    );
    return attribution && { ...attribution, rule: 'attribution/sentence-before' };
  }
  const announced = frameBeforeColon(before.items, before.items.length - 1, reading.typeOf);
  if (announced) {
    const found = { frame: announced, relation: 'before' } as const;
    return attributionOf(reading.input, before, place.segment - 1, found, ctx.antecedents);
  }
  return together ? onlyPerson(ctx, before) : undefined;
}

/** A paragraph that ends with a colon or comma hands over to the next. */
function leadsOn(segment: Segment): boolean {
  return /^[:,]$/.test(segment.items[segment.items.length - 1]?.text ?? '');
}

/** Whether the paragraph holds nothing but the quotation. */
function standsAlone({ reading, place, lastPlace }: QuoteContext): boolean {
  const block = reading.segments[place.segment]?.block;
  const after = reading.segments[lastPlace.segment + 1];
  const alone = (at: number) =>
    reading.items(at).every((item) => item.kind === 'quote' || item.kind === 'punctuation');
  if (!alone(place.segment) || !alone(lastPlace.segment)) return false;
  return after?.block !== block;
}

function onlyPerson(
  { reading, entities }: QuoteContext,
  segment: Segment,
): Attribution | undefined {
  const { mentions } = reading.input;
  let only: Index<Mention> | undefined;
  for (const item of segment.items) {
    if (item.kind !== 'name' || reading.typeOf(item) !== 'person') continue;
    const entity = mentions[item.ref]?.entity;
    if (only !== undefined && mentions[only]?.entity !== entity) return undefined;
    only ??= item.ref;
  }
  const mention = only === undefined ? undefined : mentions[only];
  const name = mention && entities[mention.entity]?.name;
  if (!mention || name === undefined || mention.credit) return undefined;
  return {
    source: mention.span,
    sourceText: name,
    entity: mention.entity,
    cue: undefined,
    rule: 'attribution/only-person-before',
  };
}
