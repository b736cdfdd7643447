import { wordDifference } from '../corpus/word-difference.js';
import { visible } from './shown-text.js';

/** A stretch of a passage: words of its own, or words that the other passage has too. */
export interface ComparedRun {
  readonly text: string;
  readonly differs: boolean;
}

/** Two passages, each with the words marked that the other one has not: joined, the runs are the passage. */
export interface ComparedPassages {
  readonly left: readonly ComparedRun[];
  readonly right: readonly ComparedRun[];
}

/** Marks the words in which two passages differ; case, punctuation and the style of marks do not count. */
export function comparePassages(left: string, right: string): ComparedPassages {
  // From each side: what both have is then written as that side writes it.
  return { left: ownRuns(left, right), right: ownRuns(right, left) };
}

function ownRuns(own: string, other: string): readonly ComparedRun[] {
  const runs: { text: string; differs: boolean }[] = [];
  const push = (text: string, differs: boolean): void => {
    const last = runs.at(-1);
    if (last?.differs === differs) last.text += visible(text);
    else if (text !== '') runs.push({ text: visible(text), differs });
  };
  let at = 0;
  let marking = false;
  for (const { kind, text } of wordDifference(own, other)) {
    if (kind === 'only-b') continue;
    const differs = kind === 'only-a';
    for (const word of text.split(' ')) {
      const start = own.indexOf(word, at);
      if (word === '' || start < 0) continue;
      // What stands between two marked words is marked with them.
      push(own.slice(at, start), marking && differs);
      push(word, differs);
      at = start + word.length;
      marking = differs;
    }
  }
  push(own.slice(at), false);
  return runs;
}
