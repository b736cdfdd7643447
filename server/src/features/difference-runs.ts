import { wordDifference, type WordSegment } from '../corpus/word-difference.js';
import { emphasis, plain, strong, struck, type Run } from './card.js';
import { shorten, shortenStart, shownText } from './shown-text.js';

/** More stretches are not shown: then the wordings have little in common. */
const MOST_SEGMENTS = 16;

/**
 * Their wording of my words: what only they have in strong type, what only I have struck out, what
 * both have shortened. The same words are shown as they are.
 */
export function differenceRuns(mine: string, theirs: string): readonly Run[] {
  const segments = wordDifference(mine, theirs);
  if (segments.every(({ kind }) => kind === 'same')) {
    return [plain('“'), emphasis(shorten(shownText(theirs), 140)), plain('”')];
  }
  const shown = segments.slice(0, MOST_SEGMENTS);
  const runs = shown.flatMap((segment, i) => [
    plain(i === 0 ? '' : ' '),
    segmentRun(segment, i === 0, i === segments.length - 1),
  ]);
  return segments.length > shown.length ? [...runs, plain(' …')] : runs;
}

function segmentRun({ kind, text }: WordSegment, first: boolean, last: boolean): Run {
  const words = shownText(text);
  switch (kind) {
    case 'only-b':
      return strong(shorten(words, 120));
    case 'only-a':
      return struck(shorten(words, 120));
    case 'same':
      return plain(common(words, first, last));
  }
}

/** Words of both, with the middle left out; at the edges, only the words beside a difference. */
function common(words: string, first: boolean, last: boolean): string {
  if (words.length <= 64) return words;
  const start = shorten(words, 28);
  const end = shortenStart(words, 28);
  if (first) return end;
  return last ? start : `${start} ${end.slice(1)}`;
}
