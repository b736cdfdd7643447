/**
 * unreadable: the file must not be written until a person has mended it; entry: one item is not
 * understood and not shown, and stays as it is; hint: understood, but probably not meant so.
 */
export type FileSeverity = 'unreadable' | 'entry' | 'hint';

/** Something wrong with a file, in words for the person who owns it. */
export interface FileProblem {
  readonly severity: FileSeverity;
  /** UTF-16 offset in the file. */
  readonly offset: number;
  /** Line of the file, counted from 1. */
  readonly line: number;
  readonly message: string;
}

/** A problem whose line is not counted yet. */
export type PlacedProblem = Omit<FileProblem, 'line'>;

/** The problems in text order with their lines, in one pass over the text. */
export function withLines(text: string, problems: readonly PlacedProblem[]): FileProblem[] {
  const sorted = [...problems].sort((a, b) => a.offset - b.offset);
  let line = 1;
  let at = 0;
  return sorted.map((problem) => {
    for (; at < Math.min(problem.offset, text.length); at++) {
      if (text.charCodeAt(at) === 0x0a) line++;
    }
    return { ...problem, line };
  });
}
