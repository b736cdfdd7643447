import type { PlacedBlock } from '../../recognizers/scanned-block.js';
import type { Mention } from '../document-analysis.js';
import { findFrames, type CueFrame } from './cue-frame.js';
import { readSegments, type Item, type QuotedStretch, type Segment } from './reading.js';
import type { TypeOf } from './source-phrase.js';
import { partitionPoint } from '../../text/partition-point.js';

/** Where an item stands: its segment among all, and its place there. */
export interface ItemPlace {
  readonly segment: number;
  readonly item: number;
}

/** What a reading is made of. */
export interface ReadableText {
  readonly text: string;
  readonly blocks: readonly PlacedBlock[];
  readonly mentions: readonly Mention[];
}

/** A document as segments in which every outermost quotation is one item, with the cues found in each. */
export class DocumentReading {
  readonly segments: readonly Segment[];
  readonly typeOf: TypeOf;
  private readonly frames: (readonly CueFrame[] | undefined)[] = [];
  private readonly places = new Map<number, ItemPlace>();
  private readonly lastPlaces = new Map<number, ItemPlace>();

  constructor(
    readonly input: ReadableText,
    quotes: readonly QuotedStretch[],
  ) {
    this.typeOf = (item) => (item.kind === 'name' ? input.mentions[item.ref]?.type : undefined);
    this.segments = readAll(input, quotes);
    this.notePlaces();
  }

  private notePlaces(): void {
    for (let s = 0; s < this.segments.length; s++) {
      const items = this.items(s);
      for (let i = 0; i < items.length; i++) {
        const item = items[i];
        if (item?.kind !== 'quote') continue;
        const place = { segment: s, item: i };
        if (!this.places.has(item.ref)) this.places.set(item.ref, place);
        this.lastPlaces.set(item.ref, place);
      }
    }
  }

  /** The cues of a segment, found when first asked for. */
  framesOf(segment: number): readonly CueFrame[] {
    const known = this.frames[segment];
    if (known) return known;
    const own = this.segments[segment];
    const found = own ? findFrames(own, this.typeOf) : [];
    this.frames[segment] = found;
    return found;
  }

  /** Where an outermost quotation begins; undefined for a nested one. */
  placeOf(quotation: number): ItemPlace | undefined {
    return this.places.get(quotation);
  }

  /** Where an outermost quotation ends: another place than {@link placeOf} if it runs over paragraphs. */
  lastPlaceOf(quotation: number): ItemPlace | undefined {
    return this.lastPlaces.get(quotation);
  }

  items(segment: number): readonly Item[] {
    return this.segments[segment]?.items ?? [];
  }

  /** The segment that holds the offset; -1 when none does. */
  segmentAt(offset: number): number {
    const next = partitionPoint(this.segments, (segment) => segment.start <= offset);
    const segment = this.segments[next - 1];
    return segment && offset < segment.end ? next - 1 : -1;
  }
}

function readAll(input: ReadableText, quotes: readonly QuotedStretch[]): Segment[] {
  const segments: Segment[] = [];
  const { text, blocks, mentions } = input;
  let quote = 0;
  let mention = 0;
  for (let block = 0; block < blocks.length; block++) {
    const placed = blocks[block] as PlacedBlock;
    const { span } = placed.block;
    while ((quotes[quote]?.span.end ?? Infinity) <= span.start) quote++;
    let end = quote;
    while ((quotes[end]?.span.start ?? Infinity) < span.end) end++;
    while ((mentions[mention]?.span.end ?? Infinity) <= span.start) mention++;
    const own = quotes.slice(quote, end);
    readSegments(segments, text, placed, block, span, own, mentions, mention);
  }
  return segments;
}
