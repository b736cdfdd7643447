import type { ConflictMember } from '../corpus/corpus-view.js';
import { sliceSpan } from '../text/span.js';
import { shownText } from './shown-text.js';
import { statedValue } from './wording.js';
import type { Workspace } from './workspace.js';

/** What one side of a conflict says, as short as can be: "at least 8"; words and names as they stand. */
export function sideValue(
  { corpus }: Workspace,
  { uri, figure: index, value }: ConflictMember,
): string {
  const analysis = corpus.analysis(uri);
  const figure = index === undefined ? undefined : analysis?.figures[index];
  if (analysis === undefined || figure === undefined) return shownText(value);
  return statedValue(figure, sliceSpan(analysis.text, figure.numeral));
}
