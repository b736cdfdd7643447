import type {
  Attribution,
  Entity,
  Index,
  Mention,
  QuotationKind,
  RuleId,
} from '../document-analysis.js';
import type { MarkedSpan } from '../quotations/marked-spans.js';
import { kindOf } from '../quotations/quote-kind.js';
import { readForm, type QuoteForm } from '../quotations/quote-form.js';
import { Antecedents } from './antecedents.js';
import type { DocumentReading } from './document-reading.js';
import { type ReadableText } from './document-reading.js';
import { findFrames, type CueFrame } from './cue-frame.js';
import { frameFor, type FoundFrame } from './find-frame.js';
import { readSegments, type Segment } from './reading.js';
import { attributionOf, verbByPlace, type LocatedFrame } from './source-attribution.js';

/** What was settled about one quotation. */
export interface QuoteReading {
  readonly kind: QuotationKind;
  readonly rule: RuleId;
  readonly attribution: Attribution | undefined;
  /** The quotation whose utterance goes on in this one. */
  readonly continues: number | undefined;
}

/** Settles kind, source and continuation of every quotation, in text order. */
export function attributeQuotes(
  input: ReadableText & { readonly entities: readonly Entity[] },
  spans: readonly MarkedSpan[],
  reading: DocumentReading,
): QuoteReading[] {
  return new QuoteAttributor(input, spans, reading).run();
}

class QuoteAttributor {
  private readonly antecedents: Antecedents;
  private readonly readings: QuoteReading[] = [];

  constructor(
    private readonly input: ReadableText & { readonly entities: readonly Entity[] },
    private readonly spans: readonly MarkedSpan[],
    private readonly reading: DocumentReading,
  ) {
    this.antecedents = new Antecedents(reading, input.entities);
  }

  run(): QuoteReading[] {
    this.spans.forEach((span, q) => {
      this.readings.push(span.parent === undefined ? this.free(span, q) : this.nested(span, q));
    });
    return this.readings;
  }

  private free(span: MarkedSpan, q: number): QuoteReading {
    const form = readForm(this.input.text, span.content);
    const place = this.reading.placeOf(q);
    const segment = place && this.reading.segments[place.segment];
    if (!place || !segment)
      return { kind: 'scare', rule: 'quotes/term', attribution: undefined, continues: undefined };
    const frames = this.reading.framesOf(place.segment);
    return this.settle(form, segment, place.segment, place.item, frames, q);
  }

  private settle(
    form: QuoteForm,
    segment: Segment,
    s: number,
    at: number,
    frames: readonly CueFrame[],
    q: number,
  ): QuoteReading {
    const { items } = segment;
    const found: LocatedFrame | undefined =
      frameFor(items, at, frames, form.endsComma || form.exclaims || at === 0) ??
      verbByPlace(items, at, form, this.reading.typeOf) ??
      this.frameInNext(form, s, at);
    const { kind, rule } = kindOf(form, items, at, found, this.isHeadline(segment));
    if (kind === 'scare') return { kind, rule, attribution: undefined, continues: undefined };
    if (found) {
      const where = found.segment ?? s;
      const own = this.reading.segments[where];
      const attribution = own && attributionOf(this.input, own, where, found, this.antecedents);
      return { kind, rule, attribution, continues: this.sameFrameBefore(items, at, found, kind) };
    }
    if (kind !== 'direct') return { kind, rule, attribution: undefined, continues: undefined };
    return { kind, rule, ...this.inferred(s, at, q) };
  }

  /** A heading, or a short block of one sentence without a stop. */
  private isHeadline(segment: Segment): boolean {
    const block = this.input.blocks[segment.block]?.block;
    if (!block || block.kind === 'heading') return block !== undefined;
    const last = segment.items[segment.items.length - 1];
    const length = block.span.end - block.span.start;
    return (
      length < 140 &&
      segment.end - segment.start === length &&
      last?.kind !== 'quote' &&
      !/^[.!?]$/.test(last?.text ?? '')
    );
  }

  /** "“Who knows?” Smith said.": the sentence was cut before its cue. */
  private frameInNext(form: QuoteForm, s: number, at: number): LocatedFrame | undefined {
    const items = this.reading.items(s);
    if (at !== items.length - 1 || !form.endsStop) return undefined;
    const next = this.reading.segments[s + 1];
    if (next?.block !== this.reading.segments[s]?.block) return undefined;
    const frame = this.reading.framesOf(s + 1)[0];
    if (!frame || frame.first !== 0 || !frame.cue?.speech) return undefined;
    if (!form.exclaims && (next?.items.length ?? 0) > frame.end + 8) return undefined;
    return { frame, relation: 'after', segment: s + 1 };
  }

  /** The direct quotation before in the same sentence, when both hang on one cue. */
  private sameFrameBefore(
    items: Segment['items'],
    at: number,
    found: FoundFrame,
    kind: QuotationKind,
  ): number | undefined {
    if (kind !== 'direct' || found.relation !== 'before') return undefined;
    for (let i = at - 1; i >= 0; i--) {
      const item = items[i];
      if (item?.kind !== 'quote') continue;
      const earlier = this.readings[item.ref];
      return earlier?.kind === 'direct' && i < found.frame.first ? item.ref : undefined;
    }
    return undefined;
  }

  /** A quotation without a cue of its own goes on with the utterance before it. */
  private inferred(
    s: number,
    at: number,
    q: number,
  ): Pick<QuoteReading, 'attribution' | 'continues'> {
    const before = this.quoteBefore(s, at);
    if (before !== undefined) {
      const earlier = this.readings[before];
      const attribution = earlier?.attribution;
      if (attribution) {
        return {
          attribution: {
            ...attribution,
            cue: this.sameParagraph(before, q) ? attribution.cue : undefined,
            rule: 'attribution/same-speaker',
          },
          continues: this.sameParagraph(before, q) || this.follows(before, q) ? before : undefined,
        };
      }
    }
    return { attribution: this.fromSentenceBefore(s, at), continues: undefined };
  }

  /** The direct quotation that this one follows with at most its cue clause between. */
  private quoteBefore(s: number, at: number): number | undefined {
    const own = this.reading.segments[s];
    for (let k = at - 1; k >= 0; k--) {
      const item = own?.items[k];
      if (item?.kind === 'quote' && this.readings[item.ref]?.kind === 'direct') return item.ref;
      if (item && item.kind !== 'punctuation') return undefined;
    }
    const before = this.reading.segments[s - 1];
    if (!before || !own || own.block - before.block > 1) return undefined;
    for (let k = before.items.length - 1; k >= 0; k--) {
      const item = before.items[k];
      if (item?.kind === 'quote')
        return this.readings[item.ref]?.kind === 'direct' ? item.ref : undefined;
    }
    return undefined;
  }

  private sameParagraph(a: number, b: number): boolean {
    return this.spans[a]?.block === this.spans[b]?.block;
  }

  private follows(a: number, b: number): boolean {
    const from = this.spans[a]?.span.end ?? 0;
    const to = this.spans[b]?.span.start ?? 0;
    return to - from < 4;
  }

  /** "The minister spoke on Friday. “…”": the cue or subject of the sentence right before. */
  private fromSentenceBefore(s: number, at: number): Attribution | undefined {
    if (at > 0) return undefined;
    const before = this.reading.segments[s - 1];
    const own = this.reading.segments[s];
    if (!before || !own || own.block - before.block > 1) return undefined;
    const frames = this.reading.framesOf(s - 1);
    const frame = frames[frames.length - 1];
    const sameBlock = own.block === before.block;
    if (
      frame?.cue?.speech &&
      (sameBlock || /^[:,]$/.test(before.items[before.items.length - 1]?.text ?? ''))
    ) {
      const attribution = attributionOf(
        this.input,
        before,
        s - 1,
        { frame, relation: 'before' },
        this.antecedents,
      );
      return attribution && { ...attribution, rule: 'attribution/sentence-before' };
    }
    return sameBlock ? this.onlyPerson(before) : undefined;
  }

  private onlyPerson(segment: Segment): Attribution | undefined {
    let only: Index<Mention> | undefined;
    for (const item of segment.items) {
      if (item.kind !== 'name' || this.reading.typeOf(item) !== 'person') continue;
      const entity = this.input.mentions[item.ref]?.entity;
      if (only !== undefined && this.input.mentions[only]?.entity !== entity) return undefined;
      only ??= item.ref;
    }
    const mention = only === undefined ? undefined : this.input.mentions[only];
    const name = mention && this.input.entities[mention.entity]?.name;
    if (!mention || name === undefined || mention.credit) return undefined;
    return {
      source: mention.span,
      sourceText: name,
      entity: mention.entity,
      cue: undefined,
      rule: 'attribution/only-person-before',
    };
  }

  /** A quotation inside another is read among the words of the outer one. */
  private nested(span: MarkedSpan, q: number): QuoteReading {
    const form = readForm(this.input.text, span.content);
    const parent = span.parent === undefined ? undefined : this.spans[span.parent];
    const placed = this.input.blocks[span.block];
    const none: QuoteReading = {
      kind: 'scare',
      rule: 'quotes/term',
      attribution: undefined,
      continues: undefined,
    };
    if (!parent || !placed) return none;
    const { segment, at } = this.nestedSegment(parent, span, q);
    if (!segment) return none;
    const frames = findFrames(segment, this.reading.typeOf);
    const found = frameFor(segment.items, at, frames, form.endsComma || form.exclaims || at === 0);
    const { kind, rule } = kindOf(form, segment.items, at, found, false);
    if (kind === 'scare' || !found)
      return { kind, rule, attribution: undefined, continues: undefined };
    const outer = this.outermost(span);
    const place = this.reading.placeOf(outer);
    const attribution = attributionOf(
      this.input,
      segment,
      place?.segment ?? 0,
      found,
      this.antecedents,
      place,
    );
    return { kind, rule, attribution, continues: undefined };
  }

  private nestedSegment(
    parent: MarkedSpan,
    span: MarkedSpan,
    q: number,
  ): { segment: Segment | undefined; at: number } {
    const placed = this.input.blocks[span.block];
    if (!placed) return { segment: undefined, at: -1 };
    const from = Math.max(parent.content.start, placed.block.span.start, span.span.start - 400);
    const to = Math.min(parent.content.end, placed.block.span.end, span.span.end + 400);
    const siblings = this.siblings(span, q, from, to);
    const segments = readSegments(
      this.input.text,
      placed,
      span.block,
      { start: from, end: to },
      siblings,
      this.input.mentions,
      this.mentionFrom(from),
    );
    for (const segment of segments) {
      const at = segment.items.findIndex((item) => item.kind === 'quote' && item.ref === q);
      if (at >= 0) return { segment, at };
    }
    return { segment: undefined, at: -1 };
  }

  private siblings(span: MarkedSpan, q: number, from: number, to: number) {
    const found = [{ span: span.span, content: span.content, index: q }];
    for (let i = q - 1; i >= 0 && (this.spans[i]?.span.start ?? 0) >= from; i--) {
      const other = this.spans[i];
      if (other && other.parent === span.parent)
        found.unshift({ span: other.span, content: other.content, index: i });
    }
    for (let i = q + 1; i < this.spans.length && (this.spans[i]?.span.end ?? Infinity) <= to; i++) {
      const other = this.spans[i];
      if (other && other.parent === span.parent)
        found.push({ span: other.span, content: other.content, index: i });
    }
    return found;
  }

  private mentionFrom(offset: number): number {
    const { mentions } = this.input;
    let low = 0;
    let high = mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((mentions[middle]?.span.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private outermost(span: MarkedSpan): number {
    let at = span.parent ?? 0;
    for (let depth = 0; depth < 4; depth++) {
      const up = this.spans[at]?.parent;
      if (up === undefined) break;
      at = up;
    }
    return at;
  }
}
