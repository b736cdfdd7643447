import type { DocumentAnalysis } from '../document/document-analysis.js';
import type { Span } from '../text/span.js';
import { plain, strong, type Run } from './card.js';
import { excerpt } from './passage.js';

/** A short excerpt with the span itself in strong type. */
export function passageRuns(analysis: DocumentAnalysis, span: Span): readonly Run[] {
  const { before, at, after } = excerpt(analysis, span);
  return [plain(before), strong(at), plain(after)];
}
