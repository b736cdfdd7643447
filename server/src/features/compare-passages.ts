import { wordDifference, type WordSegment } from '../corpus/word-difference.js';
import { shownText } from './shown-text.js';

/** A stretch of a passage: words of its own, or words that the other passage has too. */
export interface ComparedRun {
  readonly text: string;
  readonly differs: boolean;
}

/** Two passages, each with the words marked that the other one has not. */
export interface ComparedPassages {
  readonly left: readonly ComparedRun[];
  readonly right: readonly ComparedRun[];
}

/** Marks the words in which two passages differ. */
export function comparePassages(left: string, right: string): ComparedPassages {
  // From each side: what both have is then written as that side writes it.
  return {
    left: ownRuns(wordDifference(left, right)),
    right: ownRuns(wordDifference(right, left)),
  };
}

function ownRuns(segments: readonly WordSegment[]): readonly ComparedRun[] {
  return segments
    .filter(({ kind }) => kind !== 'only-b')
    .map(({ kind, text }) => ({ text: shownText(text), differs: kind === 'only-a' }));
}
