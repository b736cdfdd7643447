import { tokenize } from '../text/tokens.js';

/** A stretch of words that both passages have, or one of them. */
export interface WordSegment {
  readonly kind: 'same' | 'only-a' | 'only-b';
  /** As written in the passage it is of; in a for what both have. */
  readonly text: string;
}

/** Passages with more words are compared by their beginnings only, to keep the cost bounded. */
const LONGEST = 400;

/**
 * What changed from one wording to another, word by word, by the longest common subsequence. Case,
 * punctuation and the style of quotation marks make no difference.
 */
export function wordDifference(a: string, b: string): readonly WordSegment[] {
  const left = wordsOf(a);
  const right = wordsOf(b);
  const segments: { kind: WordSegment['kind']; words: string[] }[] = [];
  const push = (kind: WordSegment['kind'], word: string): void => {
    const last = segments[segments.length - 1];
    if (last?.kind === kind) last.words.push(word);
    else segments.push({ kind, words: [word] });
  };
  const lengths = commonLengths(left, right);
  let i = 0;
  let j = 0;
  while (i < left.length || j < right.length) {
    const x = left[i];
    const y = right[j];
    if (x !== undefined && x.key === y?.key) {
      push('same', x.text);
      i++;
      j++;
    } else if (
      y === undefined ||
      (x !== undefined && length(lengths, i + 1, j) >= length(lengths, i, j + 1))
    ) {
      push('only-a', x?.text ?? '');
      i++;
    } else {
      push('only-b', y.text);
      j++;
    }
  }
  return segments.map(({ kind, words }) => ({ kind, text: words.join(' ') }));
}

interface Word {
  readonly text: string;
  readonly key: string;
}

function wordsOf(text: string): readonly Word[] {
  return tokenize(text)
    .filter((token) => token.kind === 'word' || token.kind === 'number')
    .slice(0, LONGEST)
    .map((token) => ({ text: token.text, key: token.lower }));
}

/** lengths[i][j]: length of the longest common subsequence of what follows i in a and j in b. */
function commonLengths(a: readonly Word[], b: readonly Word[]): readonly Uint16Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    const row = rows[i];
    for (let j = b.length - 1; j >= 0 && row !== undefined; j--) {
      row[j] =
        a[i]?.key === b[j]?.key
          ? length(rows, i + 1, j + 1) + 1
          : Math.max(length(rows, i + 1, j), length(rows, i, j + 1));
    }
  }
  return rows;
}

function length(rows: readonly Uint16Array[], i: number, j: number): number {
  return rows[i]?.[j] ?? 0;
}
