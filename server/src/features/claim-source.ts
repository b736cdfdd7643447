import type { ClaimMember } from '../corpus/corpus-view.js';
import type { DocumentAnalysis } from '../document/document-analysis.js';
import { shownText } from './shown-text.js';

/** Whom a passage names as the source of its claim, as shown to people; undefined when it names none. */
export function sourceText(
  analysis: DocumentAnalysis,
  { figure, quotation }: Pick<ClaimMember, 'figure' | 'quotation'>,
): string | undefined {
  const figureSource = figure === undefined ? undefined : analysis.figures[figure]?.attribution;
  const speaker = quotation === undefined ? undefined : analysis.quotations[quotation]?.attribution;
  const source = figureSource ?? speaker;
  return source && shownText(source.sourceText);
}
