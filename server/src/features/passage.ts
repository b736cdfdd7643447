import type { DocumentAnalysis } from '../document/document-analysis.js';
import type { Span } from '../text/span.js';
import { prosePieces } from './prose.js';
import { shorten, shortenStart, visible } from './shown-text.js';
import { partitionPoint } from '../text/partition-point.js';

/** A span within the sentence it stands in, white space folded: joined, the three are the passage. */
export interface Passage {
  readonly before: string;
  readonly at: string;
  readonly after: string;
}

/** The whole sentence, or sentences, around a span. */
export function passage(analysis: DocumentAnalysis, span: Span): Passage {
  const around = sentencesAround(analysis, span);
  const offsets = [around.start, span.start, span.end, around.end];
  const [before = '', at = '', after = ''] = prosePieces(analysis, offsets).map(fold);
  return { before: before.trimStart(), at, after: after.trimEnd() };
}

/** The passage cut to about a line on a card. */
export function excerpt(analysis: DocumentAnalysis, span: Span): Passage {
  const whole = passage(analysis, span);
  return {
    before: shortenStart(whole.before, 48),
    at: shorten(whole.at, 120),
    after: shorten(whole.after, 72),
  };
}

function fold(text: string): string {
  return visible(text.replace(/\s+/g, ' '));
}

/** From the start of the sentence of the span's start to the end of that of its end. */
function sentencesAround({ sentences }: DocumentAnalysis, span: Span): Span {
  const first = sentences[sentenceIndex(sentences, span.start)];
  const last = sentences[sentenceIndex(sentences, Math.max(span.start, span.end - 1))];
  return {
    start: first && first.end > span.start ? first.start : span.start,
    end: last && last.end >= span.end ? last.end : span.end,
  };
}

/** The index of the last sentence that starts at or before the offset; -1 when there is none. */
export function sentenceIndex(sentences: readonly Span[], offset: number): number {
  return partitionPoint(sentences, (sentence) => sentence.start <= offset) - 1;
}
