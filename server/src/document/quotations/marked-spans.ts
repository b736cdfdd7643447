import { CharClass, charClass } from '../../text/characters.js';
import type { Span } from '../../text/span.js';
import { cueClauseStart } from './cue-clause.js';
import { MarkFamily, type Mark } from './mark.js';
import { MentionIndex } from './mention-index.js';
import type { GapEvidence, MarkReading } from './mark-reading.js';
import type { MarkedText } from './marked-text.js';
import { pairMarks } from './pair-marks.js';
import { cueOpens, cutAtPhrase, openingBefore } from './repair-position.js';
import { scanMarks } from './scan-marks.js';

/** A stretch between quotation marks, whole or mended. */
export interface MarkedSpan {
  /** With the marks that are there. */
  readonly span: Span;
  /** Inside the marks, without white space at either end. */
  readonly content: Span;
  readonly family: MarkFamily;
  /** Index of the stretch around it in the same list; undefined when it stands free. */
  readonly parent: number | undefined;
  /** Index of the block it starts in. */
  readonly block: number;
  readonly repair: string | undefined;
}

/** All stretches between quotation marks, in text order, containers first, none crossing another. */
export function findMarkedSpans(input: MarkedText): MarkedSpan[] {
  const marks = scanMarks(input.text, input.blocks);
  const evidence = new TextEvidence(input, marks);
  return new SpanBuilder(input, marks, pairMarks(marks, evidence), evidence).build();
}

/** {@link GapEvidence} read from the document, each gap once. */
class TextEvidence implements GapEvidence {
  private readonly before = new Map<number, number | undefined>();
  private readonly atEnd = new Map<number, number | undefined>();
  private readonly index: MentionIndex;

  constructor(
    private readonly input: MarkedText,
    private readonly marks: readonly Mark[],
  ) {
    this.index = new MentionIndex(input.mentions);
  }

  cueBefore(mark: number): boolean {
    return this.clauseBefore(mark) !== undefined;
  }

  cueAtBlockEnd(mark: number): boolean {
    return this.clauseAtBlockEnd(mark) !== undefined;
  }

  cueOpens(mark: number): boolean {
    const own = this.marks[mark];
    const placed = own && this.input.blocks[own.block];
    return own !== undefined && placed !== undefined && cueOpens(placed, own);
  }

  /** Start of the cue clause between the mark before and this one. */
  clauseBefore(mark: number): number | undefined {
    if (!this.before.has(mark)) {
      const own = this.marks[mark];
      const previous = this.marks[mark - 1];
      const sameBlock = previous && own && previous.block === own.block;
      this.before.set(mark, sameBlock ? this.clause(previous, own.token) : undefined);
    }
    return this.before.get(mark);
  }

  /** Start of the cue clause between this mark and the end of its block. */
  clauseAtBlockEnd(mark: number): number | undefined {
    if (!this.atEnd.has(mark)) {
      const own = this.marks[mark];
      const tokens = own && this.input.blocks[own.block]?.scanned.tokens;
      this.atEnd.set(mark, own && tokens ? this.clause(own, tokens.length) : undefined);
    }
    return this.atEnd.get(mark);
  }

  private clause(previous: Mark, to: number): number | undefined {
    const placed = this.input.blocks[previous.block];
    if (!placed) return undefined;
    return cueClauseStart(placed, previous.token + 1, to, this.input.mentions, this.index);
  }

  carryCost(fromBlock: number, toBlock: number): number {
    let cost = 0;
    for (let block = fromBlock; block < toBlock; block++) {
      cost += this.boundaryCost(block);
      if (cost > 6) return Infinity;
    }
    return cost;
  }

  private boundaryCost(block: number): number {
    const end = this.input.blocks[block]?.block.span.end ?? 0;
    const next = this.input.blocks[block + 1]?.block;
    if (!next || next.kind === 'heading') return Infinity;
    const gap = this.input.text.slice(end, Math.min(next.span.start, end + 12));
    const blank = gap.indexOf('\n') !== gap.lastIndexOf('\n') || next.span.start > end + 12;
    return blank ? 3.6 : 1;
  }
}

interface OpenSpan {
  /** Index in the list under construction. */
  readonly index: number;
  readonly start: number;
  readonly contentStart: number;
  readonly mark: Mark;
  repair: string | undefined;
}

class SpanBuilder {
  private readonly spans: (MarkedSpan | undefined)[] = [];
  private readonly open: OpenSpan[] = [];

  constructor(
    private readonly input: MarkedText,
    private readonly marks: readonly Mark[],
    private readonly readings: readonly MarkReading[],
    private readonly evidence: TextEvidence,
  ) {}

  build(): MarkedSpan[] {
    this.marks.forEach((mark, i) => {
      const reading = this.readings[i];
      if (!reading) return;
      for (let n = 0; n < reading.closedAtBlockEnd; n++) this.closeAtBlockEnd(i - 1);
      if (reading.role !== 'close') {
        for (let n = 0; n < reading.closedBefore; n++) this.closeBefore(i);
      }
      this.noteParagraphs(mark, i, reading);
      this.read(mark, i, reading);
    });
    while (this.open.length > 0) this.closeAtBlockEnd(this.marks.length - 1);
    return this.inTextOrder();
  }

  private read(mark: Mark, i: number, reading: MarkReading): void {
    switch (reading.role) {
      case 'open':
        this.push(mark, mark.start, mark.end, mark.shape === 'close' ? TURNED : undefined);
        return;
      case 'close':
        this.close(mark, reading.closedBefore);
        return;
      case 'close-unopened':
        this.closeUnopened(mark, i);
        return;
      case 'skip':
        if (mark.family !== MarkFamily.single && this.open.length > 0 && mark.skipCost > 2.5)
          this.noteStray(mark);
        return;
      case 'continue':
        return;
    }
  }

  private push(mark: Mark, start: number, contentStart: number, repair: string | undefined): void {
    this.spans.push(undefined);
    this.open.push({ index: this.spans.length - 1, start, contentStart, mark, repair });
  }

  /** Closes with a mark; what is open inside the quotation that it closes ends there as well. */
  private close(mark: Mark, inside: number): void {
    for (let n = 0; n < inside; n++) this.finish(mark.start, mark.start, 'closing mark missing');
    this.finish(mark.end, mark.start, mark.shape === 'open' ? TURNED : undefined);
  }

  private closeUnopened(mark: Mark, i: number): void {
    const floor = Math.max(this.open[this.open.length - 1]?.contentStart ?? 0, this.lastEnd());
    const start = openingBefore(this.input, mark, floor);
    if (start === undefined) return;
    this.push({ ...mark, token: i }, start, start, 'opening mark missing');
    this.finish(mark.end, mark.start, undefined);
  }

  private lastEnd(): number {
    return this.spans[this.spans.length - 1]?.span.end ?? 0;
  }

  private closeBefore(i: number): void {
    const mark = this.marks[i];
    const previous = this.marks[i - 1];
    const open = this.open[this.open.length - 1];
    if (!mark || !open || !previous) return;
    const clause = this.evidence.clauseBefore(i);
    const end = clause ?? (previous.block === mark.block ? mark.start : previous.end);
    this.finish(this.trimmedEnd(open.contentStart, end), undefined, 'closing mark missing');
  }

  private closeAtBlockEnd(i: number): void {
    const open = this.open[this.open.length - 1];
    const last = this.marks[i];
    if (!open || !last) return;
    const placed = this.input.blocks[last.block];
    const blockEnd = placed?.block.span.end ?? last.end;
    const clause = this.evidence.clauseAtBlockEnd(i);
    const end =
      clause ??
      (placed ? cutAtPhrase(this.input.text, placed, open, last.end) : undefined) ??
      blockEnd;
    this.finish(this.trimmedEnd(open.contentStart, end), undefined, 'closing mark missing');
  }

  private trimmedEnd(start: number, end: number): number {
    let to = end;
    while (to > start && /\s/.test(this.input.text.charAt(to - 1))) to--;
    return to;
  }

  /** Ends the innermost open stretch; `contentEnd` defaults to the span's end. */
  private finish(end: number, contentEnd: number | undefined, repair: string | undefined): void {
    const open = this.open.pop();
    if (!open) return;
    const last = this.trimmedEnd(open.contentStart, Math.max(open.contentStart, contentEnd ?? end));
    let first = open.contentStart;
    while (first < last && /\s/.test(this.input.text.charAt(first))) first++;
    this.spans[open.index] = {
      span: { start: open.start, end: contentEnd !== undefined && contentEnd < end ? end : last },
      content: { start: first, end: last },
      family: open.mark.family,
      parent: this.open[this.open.length - 1]?.index,
      block: open.mark.block,
      repair: joinRepairs(open.repair, repair),
    };
  }

  /** A quotation that runs into another paragraph without its opening mark repeated there. */
  private noteParagraphs(mark: Mark, i: number, reading: MarkReading): void {
    const before = this.marks[i - 1];
    const open = this.open[this.open.length - 1];
    if (!open || !before || before.block === mark.block || reading.role === 'continue') return;
    if (this.evidence.carryCost(before.block, mark.block) > 3) {
      open.repair = joinRepairs(open.repair, 'opening mark not repeated');
    }
  }

  private noteStray(mark: Mark): void {
    const open = this.open[this.open.length - 1];
    if (open && open.mark.family === mark.family)
      open.repair = joinRepairs(open.repair, 'stray mark inside');
  }

  /** Drops empty stretches and puts the rest in text order, with parents renumbered. */
  private inTextOrder(): MarkedSpan[] {
    const kept = this.spans
      .map((span, index) => ({ span, index }))
      .filter((entry): entry is { span: MarkedSpan; index: number } =>
        holdsWords(this.input.text, entry.span),
      );
    kept.sort((a, b) => a.span.span.start - b.span.span.start || b.span.span.end - a.span.span.end);
    const place = new Map(kept.map((entry, at) => [entry.index, at]));
    return kept.map(({ span }) => ({
      ...span,
      parent: span.parent === undefined ? undefined : place.get(span.parent),
    }));
  }
}

const TURNED = 'mark turned the wrong way';

function joinRepairs(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || a === b) return b;
  return b === undefined ? a : `${a}, ${b}`;
}

function holdsWords(text: string, span: MarkedSpan | undefined): boolean {
  if (!span) return false;
  for (let i = span.content.start; i < span.content.end; i++) {
    const kind = charClass(text.codePointAt(i) ?? 0x20);
    if (kind === CharClass.letter || kind === CharClass.digit) return true;
  }
  return false;
}
