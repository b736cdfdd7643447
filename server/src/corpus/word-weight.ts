import { KnownAlignments } from './known-alignments.js';
import { STOP_WORDS } from './tables/stop-words.js';
import { Vocabulary } from './vocabulary.js';
import { RememberedLikeness, type WordLikeness } from './word-likeness.js';
import type { WordVectors } from './word-vectors.js';

/** What a corpus knows of single words: how telling each is, and which are alike. */
export interface Lexicon {
  /** How telling a word is, 0 (function word) to 1 (rare): an inverse frequency that no folder changes. */
  weight(word: string): number;
  /** The words met so far. */
  readonly words: Vocabulary;
  /** How alike two words are. */
  readonly alike: WordLikeness;
  /** How passages overlap, as far as it was worked out lately. */
  readonly alignments: KnownAlignments;
}

const UNKNOWN_WEIGHT = 1;
const PLAIN_WEIGHT = 0.7;

/**
 * Weights from a background of news instead of the folder's own counts: one edited document then
 * changes no weight elsewhere, so that an incremental corpus equals one built from scratch.
 * Without vectors every content word weighs the same.
 */
export function makeLexicon(vectors: WordVectors | undefined): Lexicon {
  if (vectors === undefined) {
    const weight = (word: string): number => (STOP_WORDS.has(word) ? 0 : PLAIN_WEIGHT);
    return lexiconOf(new Vocabulary(weight, () => -1), weight, () => 0);
  }
  const scale = Math.log(1 + vectors.size / RANK_UNIT);
  const weight = (word: string): number => {
    if (STOP_WORDS.has(word)) return 0;
    const row = vectors.row(word);
    return row === undefined
      ? UNKNOWN_WEIGHT
      : 0.15 + (0.85 * Math.log(1 + row / RANK_UNIT)) / scale;
  };
  const words = new Vocabulary(weight, (word) => vectors.row(word) ?? -1);
  return lexiconOf(words, weight, (a, b) => likenessOf(vectors.cosine(a, b)));
}

function lexiconOf(
  words: Vocabulary,
  weight: Lexicon['weight'],
  cosineLike: (rowA: number, rowB: number) => number,
): Lexicon {
  const alike = new RememberedLikeness((form) => words.ofForm(form), cosineLike);
  return { weight, words, alike, alignments: new KnownAlignments() };
}

/** Words up to about this rank are nearly as frequent as function words. */
const RANK_UNIT = 60;

/** Below this cosine two words merely share a subject ("doctor", "hospital"). */
const UNRELATED_COSINE = 0.2;

function likenessOf(cosine: number): number {
  return cosine <= UNRELATED_COSINE ? 0 : (cosine - UNRELATED_COSINE) / (1 - UNRELATED_COSINE);
}
