import type { DocumentAnalysis } from '../document/document-analysis.js';
import { maskMarkdown } from '../text/markdown-mask.js';
import type { Span } from '../text/span.js';

/** The words of a span as a reader sees them: what is markup in a Markdown document is left out. */
export function proseOf(analysis: DocumentAnalysis, { start, end }: Span): string {
  return prosePieces(analysis, [start, end]).join('');
}

/**
 * The words between neighbouring offsets, which are in rising order: one piece less than there are
 * offsets. Markup is told from the whole stretch, so that a link may begin in one piece and end in
 * another.
 */
export function prosePieces(
  { text, format }: DocumentAnalysis,
  offsets: readonly number[],
): readonly string[] {
  const [first = 0] = offsets;
  const written = text.slice(first, offsets.at(-1));
  const masked = format === 'markdown' ? maskMarkdown(written) : written;
  return offsets.slice(1).map((end, i) => {
    const start = offsets[i] ?? end;
    return unmasked(written.slice(start - first, end - first), masked.slice(start - first));
  });
}

/** The mask has a space in the place of each sign of markup: those are left out. */
function unmasked(written: string, masked: string): string {
  if (masked.startsWith(written)) return written;
  let prose = '';
  for (let i = 0; i < written.length; i++) {
    if (masked.charAt(i) === written.charAt(i)) prose += written.charAt(i);
  }
  return prose;
}
