import type { ClaimMember, ConflictMember } from '../corpus/corpus-view.js';
import { sliceSpan } from '../text/span.js';
import { shownText } from './shown-text.js';
import { statedValue } from './wording.js';
import type { Workspace } from './workspace.js';

/** A passage of a claim; one of a conflict brings its value along. */
type ValuedMember = ClaimMember & Partial<Pick<ConflictMember, 'value'>>;

/** What one side of a conflict says, as short as can be: "at least 8"; words and names as they stand. */
export function sideValue(
  { corpus }: Workspace,
  { uri, span, figure: index, value }: ValuedMember,
): string {
  const analysis = corpus.analysis(uri);
  const figure = index === undefined ? undefined : analysis?.figures[index];
  if (analysis === undefined || figure === undefined) {
    return shownText(value ?? (analysis === undefined ? '' : sliceSpan(analysis.text, span)));
  }
  return statedValue(figure, sliceSpan(analysis.text, figure.numeral));
}
