import type { Attribution, Entity } from '../document-analysis.js';
import type { MarkedSpan } from '../quotations/marked-spans.js';
import { readForm } from '../quotations/quote-form.js';
import { kindOf } from '../quotations/quote-kind.js';
import { Antecedents } from './antecedents.js';
import { findFrames } from './cue-frame.js';
import type { DocumentReading, ItemPlace } from './document-reading.js';
import { frameFor } from './find-frame.js';
import { nestedSegment, outermostOf } from './nested-segment.js';
import type { LocatedFrame, QuoteContext, QuoteReading } from './quote-context.js';
import { isHeadline } from './reading.js';
import { besideName } from './sieves/beside-name.js';
import { answerOf } from './sieves/answer.js';
import { sourceBeforeColon } from './sieves/colon.js';
import { cueInNextSentence } from './sieves/next-sentence.js';
import { cueInSentence } from './sieves/own-sentence.js';
import { personOfSentenceAfter } from './sieves/sentence-after.js';
import { signedBy } from './sieves/signature.js';
import { sameSpeaker } from './sieves/same-speaker.js';
import { isVoiceless, voiceOfFragment, voiceOfParagraph } from './sieves/paragraph.js';
import { speakerOfSentenceBefore } from './sieves/sentence-before.js';
import { unknownVerb } from './sieves/unknown-verb.js';
import { attributionOf } from './source-attribution.js';

/** Sieves that find a cue, most certain first (the order is that of Muzny et al. 2017). */
const CUE_SIEVES: readonly ((ctx: QuoteContext) => LocatedFrame | undefined)[] = [
  closeCue,
  unknownVerb,
  cueInSentence,
  cueInNextSentence,
  sourceBeforeColon,
  signedBy,
  answerOf,
  besideName,
];

/** As {@link cueInSentence}, but none that stands at the end of a sentence that goes on after the quotation. */
function closeCue(ctx: QuoteContext): LocatedFrame | undefined {
  const found = cueInSentence(ctx);
  return found?.relation === 'later-in-sentence' ? undefined : found;
}

/** A quotation of which nothing is known: a term, said by nobody. */
export const UNSETTLED: QuoteReading = {
  kind: 'scare',
  rule: 'quotes/term',
  attribution: undefined,
  continues: undefined,
};

/** "“If he knows,” she said, “then he hides it.”": small letter or not, the utterance goes on. */
const CONTINUED = { kind: 'direct', rule: 'quotes/utterance-continued' } as const;

/** Settles kind, source and continuation of every quotation, in text order. */
export function attributeQuotes(
  entities: readonly Entity[],
  spans: readonly MarkedSpan[],
  reading: DocumentReading,
): QuoteReading[] {
  const antecedents = new Antecedents(reading, entities);
  const settled: QuoteReading[] = [];
  spans.forEach((span, quotation) => {
    const placed = reading.input.blocks[span.block];
    if (!placed) return;
    const form = readForm(reading.input.text, span.content, placed);
    const place = reading.placeOf(quotation);
    const shared = { reading, antecedents, entities, spans, settled, quotation, form };
    settled.push(
      place
        ? settle(contextOf(shared, place, reading.lastPlaceOf(quotation) ?? place))
        : settleNested(shared),
    );
  });
  return settled;
}

/** What is known of any quotation, one inside another as well. */
type SharedContext = Omit<QuoteContext, 'place' | 'lastPlace'>;

function contextOf(shared: SharedContext, place: ItemPlace, lastPlace: ItemPlace): QuoteContext {
  const { reading, antecedents, entities, spans, settled, quotation, form } = shared;
  return { reading, antecedents, entities, spans, settled, quotation, form, place, lastPlace };
}

function settle(ctx: QuoteContext): QuoteReading {
  const { reading, place } = ctx;
  const segment = reading.segments[place.segment];
  if (!segment) return UNSETTLED;
  const found = firstOf(CUE_SIEVES, ctx);
  const headline = isHeadline(segment, reading.input.blocks[segment.block]?.block);
  const continued = found && sharesCue(ctx, found);
  const { kind, rule } =
    continued === undefined
      ? kindOf(ctx.form, segment.items, place.item, found, headline)
      : CONTINUED;
  if (kind === 'scare') return { ...UNSETTLED, rule };
  if (found) {
    const where = found.segment ?? place.segment;
    const own = reading.segments[where] ?? segment;
    const attribution = attributionOf(reading.input, own, where, found, ctx.antecedents);
    return { kind, rule, attribution, continues: continued };
  }
  if (kind !== 'direct') return { ...UNSETTLED, kind, rule, attribution: voiceOfFragment(ctx) };
  const inferred = sameSpeaker(ctx) ?? {
    attribution: speakerOfSentenceBefore(ctx) ?? voiceOfParagraph(ctx) ?? speakerAfter(ctx),
    continues: undefined,
  };
  return { kind, rule, ...inferred };
}

/** Whom the sentence behind an utterance without a cue is about. */
function speakerAfter(ctx: QuoteContext): Attribution | undefined {
  const found = isVoiceless(ctx) ? personOfSentenceAfter(ctx) : undefined;
  const segment = found?.segment === undefined ? undefined : ctx.reading.segments[found.segment];
  if (!found || !segment) return undefined;
  const { reading, antecedents } = ctx;
  const own = attributionOf(reading.input, segment, found.segment ?? 0, found, antecedents);
  return own && { ...own, cue: undefined, rule: 'attribution/sentence-after' };
}

function firstOf<T>(
  sieves: readonly ((ctx: QuoteContext) => T | undefined)[],
  ctx: QuoteContext,
): T | undefined {
  for (const sieve of sieves) {
    const found = sieve(ctx);
    if (found) return found;
  }
  return undefined;
}

/** "“…,” she said, “…”": the direct quotation before that hangs on the same cue. */
function sharesCue(
  { reading, place, settled }: QuoteContext,
  found: LocatedFrame,
): number | undefined {
  if (found.relation !== 'before' || found.segment !== undefined) return undefined;
  const items = reading.items(place.segment);
  for (let i = place.item - 1; i >= 0; i--) {
    const item = items[i];
    if (item?.kind !== 'quote') continue;
    return settled[item.ref]?.kind === 'direct' && i < found.frame.first ? item.ref : undefined;
  }
  return undefined;
}

/** A quotation inside another is read among the words of the outer one. */
function settleNested(ctx: SharedContext): QuoteReading {
  const { reading, spans, quotation, form } = ctx;
  const inner = nestedSegment(reading.input, spans, quotation);
  if (!inner) return UNSETTLED;
  const { segment, item } = inner;
  const frames = findFrames(segment, reading.typeOf);
  const found = frameFor(segment.items, item, frames, form, reading.typeOf);
  const { kind, rule } = kindOf(form, segment.items, item, found, false);
  if (kind === 'scare' || !found) return { ...UNSETTLED, kind, rule };
  const place = reading.placeOf(outermostOf(spans, quotation));
  const attribution = attributionOf(
    reading.input,
    segment,
    place?.segment ?? 0,
    found,
    ctx.antecedents,
    place,
  );
  return { kind, rule, attribution, continues: undefined };
}
