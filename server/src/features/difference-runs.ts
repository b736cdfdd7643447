import { emphasis, plain, type Run } from './card.js';
import { shorten, shownText } from './shown-text.js';

/** Another wording of the same words. */
export function differenceRuns(_mine: string, theirs: string): readonly Run[] {
  return [plain('“'), emphasis(shorten(shownText(theirs), 140)), plain('”')];
}
