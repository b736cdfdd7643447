import type { Span } from '../text/span.js';
import type { Attribution, Entity, Quotation } from './document-analysis.js';
import { Antecedents } from './attribution/antecedents.js';
import type { CueFrame } from './attribution/cue-frame.js';
import { DocumentReading, type ReadableText } from './attribution/document-reading.js';
import { closes } from './attribution/find-frame.js';
import type { Item } from './attribution/reading.js';
import { attributionOf } from './attribution/source-attribution.js';
import { isOn, PRONOUNS } from './attribution/word-classes.js';
import { partitionPoint } from '../text/partition-point.js';

/** What attributions are read from: a document, its names and its quotations. */
export interface AttributableText extends ReadableText {
  readonly entities: readonly Entity[];
  readonly quotations: readonly Quotation[];
}

/**
 * Answers who says what stands at an offset of the document: the speaker of the quotation it is in,
 * else the source that its sentence names for it ("according to the ministry", "officials said").
 * Undefined when the text names nobody. The document is read on the first question, unless the
 * `reading` of `readQuotations` is passed on.
 */
export function createAttributor(
  input: AttributableText,
  reading?: DocumentReading,
): (offset: number) => Attribution | undefined {
  let attributor: Attributor | undefined;
  return (offset) => {
    attributor ??= new Attributor(input, reading);
    return attributor.at(offset);
  };
}

class Attributor {
  private readonly reading: DocumentReading;
  private readonly antecedents: Antecedents;
  private readonly free: readonly {
    readonly span: Span;
    readonly content: Span;
    readonly index: number;
  }[];

  constructor(
    private readonly input: AttributableText,
    reading: DocumentReading | undefined,
  ) {
    this.free = input.quotations.flatMap(({ span, content, nestedIn }, index) =>
      nestedIn === undefined ? [{ span, content, index }] : [],
    );
    this.reading = reading ?? new DocumentReading(input, this.free);
    this.antecedents = new Antecedents(this.reading, input.entities);
  }

  at(offset: number): Attribution | undefined {
    return this.ofQuotation(offset) ?? this.ofSentence(offset);
  }

  /** The attribution of the innermost attributed quotation around the offset. */
  private ofQuotation(offset: number): Attribution | undefined {
    const outer = this.freeAt(offset);
    if (outer < 0) return undefined;
    const { quotations } = this.input;
    let found = quotations[outer]?.attribution;
    const end = quotations[outer]?.span.end ?? 0;
    for (
      let i = outer + 1;
      (quotations[i]?.span.start ?? Infinity) < Math.min(end, offset + 1);
      i++
    ) {
      const inner = quotations[i];
      if (inner?.attribution && offset < inner.span.end) found = inner.attribution;
    }
    return found;
  }

  private freeAt(offset: number): number {
    const next = partitionPoint(this.free, (quote) => quote.span.start <= offset);
    const quote = this.free[next - 1];
    return quote && offset < quote.span.end ? quote.index : -1;
  }

  private ofSentence(offset: number): Attribution | undefined {
    const s = this.reading.segmentAt(offset);
    const segment = this.reading.segments[s];
    if (!segment) return undefined;
    const at = partitionPoint(segment.items, (item) => item.end <= offset);
    const frame = frameOver(segment.items, at, this.reading.framesOf(s));
    if (!frame) return undefined;
    const relation = frame.first > at ? 'later-in-sentence' : 'earlier-in-sentence';
    return attributionOf(this.input, segment, s, { frame, relation }, this.antecedents);
  }
}

/**
 * The cue whose content holds item `at`: the last one before it that introduces what follows, else
 * one set off by commas in the same part of the sentence (parts end at semicolons and datelines).
 */
function frameOver(
  items: readonly Item[],
  at: number,
  frames: readonly CueFrame[],
): CueFrame | undefined {
  let introducing: CueFrame | undefined;
  let aside: CueFrame | undefined;
  for (const frame of frames) {
    if (isReader(items, frame) || splitBetween(items, at, frame)) continue;
    const place = placeIn(items, at, frame);
    if (place === 'before' && items[frame.first - 1]?.lower === 'than') continue;
    if (place === 'behind' && isAdverbial(items, at, frame)) continue;
    if (place === 'relative') return frame;
    if (place === 'source' || isBackground(items, at)) continue;
    const setOff = frame.order !== 'source-first' || closes(items, frame);
    if (setOff && !(frame.order === 'cue-first' && place === 'behind')) aside ??= frame;
    else if (!setOff && place === 'behind') introducing = frame;
  }
  return introducing ?? aside;
}

/** Where an item stands to a frame: in its source, in a clause about the source, before or behind the frame. */
function placeIn(
  items: readonly Item[],
  at: number,
  frame: CueFrame,
): 'source' | 'relative' | 'before' | 'behind' {
  const { source } = frame;
  if (at >= source.first && at < source.end) return 'source';
  if (at < frame.first) return 'before';
  if (at >= frame.end) return 'behind';
  for (let i = source.end; i < at; i++) {
    if (/^(?:whose|which)$/.test(items[i]?.lower ?? '')) return 'relative';
  }
  return 'source';
}

/** How far back from a figure its clause is looked at, in items. */
const CLAUSE = 25;

/**
 * "…, said that Ann Lee, who has led the firm for 12 years, would go", "her aide, 81-year-old Tom
 * Roy, …", "Tom Roy, 54, …": what the reporter adds about somebody named, whoever says the rest.
 */
function isBackground(items: readonly Item[], at: number): boolean {
  const after = items[at + 1];
  const before = items[at - 1];
  if (before?.text === ',') {
    const aged = after?.text === '-' && items[at + 2]?.lower === 'year-old';
    if (aged && items[at + 3]?.kind === 'name') return true;
    if (items[at - 2]?.kind === 'name' && (after === undefined || /^[,.]$/.test(after.text))) {
      return items[at]?.kind === 'number';
    }
  }
  if (isInAside(items, at)) return true;
  for (let i = at - 1; i > Math.max(1, at - CLAUSE); i--) {
    const item = items[i];
    if (!item || item.kind === 'punctuation' || item.kind === 'quote') return false;
    if (item.lower === 'who') return items[i - 1]?.text === ',' && items[i - 2]?.kind === 'name';
  }
  return false;
}

/** "a bridge of this age – it was 80 meters long – could": a sentence of its own between dashes. */
function isInAside(items: readonly Item[], at: number): boolean {
  let first = at;
  while (first > 0 && at - first < CLAUSE && !isDash(items[first - 1])) first--;
  if (!isDash(items[first - 1]) || !isOn(items[first], PRONOUNS)) return false;
  for (let i = at + 1; i < Math.min(items.length, at + CLAUSE); i++) {
    if (isDash(items[i])) return true;
  }
  return false;
}

function isDash(item: Item | undefined): boolean {
  return item?.text === '–' || item?.text === '—';
}

/** "has said more than once that …": what stands between the cue and its "that" is not said. */
function isAdverbial(items: readonly Item[], at: number, frame: CueFrame): boolean {
  for (let i = frame.end; i < Math.min(items.length, at + 7); i++) {
    const item = items[i];
    if (!item || item.kind === 'punctuation') return false;
    if (item.lower === 'that') return i > at;
  }
  return false;
}

/** "as I write", "you denied": the writer and the reader are no sources of what a report says. */
function isReader(items: readonly Item[], { source }: CueFrame): boolean {
  return (
    source.head === 'pronoun' && /^(?:i|you|we|nobody)$/.test(items[source.headItem]?.lower ?? '')
  );
}

function splitBetween(items: readonly Item[], at: number, frame: CueFrame): boolean {
  const [from, to] = frame.first < at ? [frame.end, at] : [at, frame.first];
  for (let i = from; i < to; i++) {
    const text = items[i]?.text;
    if (text === ';') return true;
    if (text === ')' && /^[-–—]+$/.test(items[i + 1]?.text ?? '') && i < 12) return true;
  }
  return false;
}
