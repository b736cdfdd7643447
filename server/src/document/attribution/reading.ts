import type { PlacedBlock } from '../../recognizers/scanned-block.js';
import type { Block } from '../../text/block.js';
import type { Span } from '../../text/span.js';
import type { Token } from '../../text/token.js';
import { NO_WORD, type Word, wordAt } from '../../text/word.js';
import type { Mention } from '../document-analysis.js';
import { partitionPoint } from '../../text/partition-point.js';

/** What one item of a reading is; names and quotations are one item each, however long. */
export type ItemKind = 'word' | 'number' | 'punctuation' | 'mark' | 'name' | 'quote';

/** A word, or a name or quotation taken as one word; offsets in the document. */
export interface Item extends Span {
  readonly kind: ItemKind;
  readonly text: string;
  /** Lower case, apostrophes straight; empty for a quotation. */
  readonly lower: string;
  /** The spelling; of a name, all of it; of a quotation, the empty one. */
  readonly word: Word;
  /** Index of the mention or quotation; -1 for the rest. */
  readonly ref: number;
}

/** A sentence as it reads when each quotation in it is one word: "“…,” said Lee." */
export interface Segment extends Span {
  readonly items: readonly Item[];
  /** Index of the block it stands in. */
  readonly block: number;
}

/** Whether a segment is a headline: a heading, or a short block of one sentence without a stop. */
export function isHeadline(segment: Segment, block: Block | undefined): boolean {
  if (!block || block.kind === 'heading') return block !== undefined;
  const last = segment.items[segment.items.length - 1];
  const length = block.span.end - block.span.start;
  if (length >= 140 || segment.end - segment.start !== length) return false;
  return segment.items.length > 1 && !/^[.!?]$/.test(last?.text ?? '');
}

/** A stretch that a reading takes as one item. */
export interface QuotedStretch {
  readonly span: Span;
  readonly content: Span;
  /** Index among all quotations of the document. */
  readonly index: number;
}

/** Longest segment, in items: bounds the work on texts that never stop. */
const LONGEST = 300;

/**
 * Reads a block, or the part of it in `range`, as segments, and adds them to `segments`. `quotes` are the outermost quotations
 * that touch the range, in text order; `mentions` all of the document's, `firstMention` the first
 * that can matter.
 */
export function readSegments(
  segments: Segment[],
  text: string,
  placed: PlacedBlock,
  block: number,
  range: Span,
  quotes: readonly QuotedStretch[],
  mentions: readonly Mention[],
  firstMention: number,
): void {
  const at = firstMention;
  new SegmentReader(segments, text, placed, block, range, quotes, mentions, at).read();
}

class SegmentReader {
  private items: Item[] = [];
  private quoteAt = 0;
  private sentenceAt = 0;
  /** Everything before this offset has been read. */
  private done: number;

  constructor(
    private readonly segments: Segment[],
    private readonly text: string,
    private readonly placed: PlacedBlock,
    private readonly block: number,
    private readonly range: Span,
    private readonly quotes: readonly QuotedStretch[],
    private readonly mentions: readonly Mention[],
    private mentionAt: number,
  ) {
    this.done = range.start;
  }

  read(): void {
    const base = this.placed.block.span.start;
    const { tokens } = this.placed.scanned;
    const start = this.range.start - base;
    const first = partitionPoint(tokens, (token) => token.end <= start);
    for (let i = first; i < tokens.length; i++) {
      const token = tokens[i];
      if (!token || base + token.start >= this.range.end) break;
      const end = base + token.end;
      while (this.done < end) {
        const start = Math.max(this.done, base + token.start);
        if (!this.takeQuote(start) && !this.takeName(start, end)) {
          this.takeToken(start, this.nextStop(start, end), token);
        }
      }
    }
    this.endSegment();
  }

  /** Where a quotation or name starts inside the token; its end if none does (glued copy). */
  private nextStop(start: number, end: number): number {
    const quote = this.quotes[this.quoteAt]?.span.start ?? end;
    const name = this.mentions[this.mentionAt]?.span.start ?? end;
    return Math.min(end, quote > start ? quote : end, name > start ? name : end);
  }

  private takeQuote(start: number): boolean {
    while ((this.quotes[this.quoteAt]?.span.end ?? Infinity) <= start) this.quoteAt++;
    const quote = this.quotes[this.quoteAt];
    if (!quote || quote.span.start > start) return false;
    this.quoteAt++;
    this.push('quote', start, quote.span.end, NO_WORD, quote.index);
    this.breakAfterQuote(quote);
    return true;
  }

  private takeName(start: number, tokenEnd: number): boolean {
    while ((this.mentions[this.mentionAt]?.span.end ?? Infinity) <= start) this.mentionAt++;
    const mention = this.mentions[this.mentionAt];
    if (!mention || mention.span.start > start || mention.span.start >= tokenEnd) return false;
    const end = mention.span.end;
    this.push('name', start, end, wordAt(this.text, start, end), this.mentionAt);
    this.mentionAt++;
    this.breakAfter(end);
    return true;
  }

  private takeToken(start: number, end: number, token: Token): void {
    const whole = end - start === token.text.length;
    this.push(token.kind, start, end, whole ? token.word : wordAt(this.text, start, end), -1);
    this.breakAfter(end);
  }

  private push(kind: ItemKind, start: number, end: number, word: Word, ref: number): void {
    if (this.items.length >= LONGEST) this.endSegment();
    this.items.push({ kind, start, end, text: word.text, lower: word.lower, word, ref });
    this.done = Math.max(end, this.done + 1);
  }

  /** Ends the segment when a sentence ends at or before the offset. */
  private breakAfter(offset: number): void {
    if (this.passSentences(offset) >= 0) this.endSegment();
  }

  /** A sentence's end within a quotation counts only at the quotation's own end. */
  private breakAfterQuote(quote: QuotedStretch): void {
    const last = this.passSentences(quote.span.end);
    if (last >= quote.content.end) this.endSegment();
  }

  /** Moves past the sentences that end by `offset`; the last one's end, or -1 when none does. */
  private passSentences(offset: number): number {
    const { sentences } = this.placed.scanned;
    const base = this.placed.block.span.start;
    let last = -1;
    for (; this.sentenceAt < sentences.length; this.sentenceAt++) {
      const end = base + (sentences[this.sentenceAt]?.end ?? 0);
      if (end > offset) break;
      if (end > this.range.start) last = end;
    }
    return last;
  }

  private endSegment(): void {
    const first = this.items[0];
    const last = this.items[this.items.length - 1];
    if (!first || !last) return;
    this.segments.push({ start: first.start, end: last.end, items: this.items, block: this.block });
    this.items = [];
  }
}
