import { hashWord } from '../../src/recognizers/names/hashing.js';
import {
  CaseHabit,
  type NameLexicon,
  phraseKey,
  slotOf,
} from '../../src/recognizers/names/name-lexicon.js';
import { foldWord } from '../../src/recognizers/names/fold-word.js';
import { tokenize } from '../../src/text/tokens.js';
import type { GoldSentence } from './corpus.js';
import type { WordClusters, WordVectors } from './clusters.js';
import type { Gazetteer } from './gazetteers.js';

/** Puts clusters, frequencies, writing habits and lists into the lexicon's table. */
export function buildLexicon(
  vectors: WordVectors,
  clusters: WordClusters,
  gazetteer: Gazetteer,
  habits: ReadonlyMap<string, number>,
  slotBits: number,
): NameLexicon {
  const values = new Map<number, number>();
  const add = (hash: number, bits: number): void =>
    void values.set(hash || 1, (values.get(hash || 1) ?? 0) | bits);
  vectors.words.forEach((word, rank) => {
    const hash = hashWord(foldWord(word));
    if (!values.has(hash || 1))
      add(hash, (clusters.fine[rank] ?? 0) | (frequencyClass(rank) << 10));
  });
  for (const [word, habit] of habits) add(hashWord(word), habit << 14);
  for (const [name, bits] of gazetteer) {
    const words = tokenize(name).map((token) => hashWord(foldWord(token.text)));
    if (words.length === 1) add(words[0] ?? 0, bits << 16);
    else if (words.length <= 4) add(phraseKey(Int32Array.from(words), 0, words.length), bits << 16);
  }
  return { slots: fillSlots(values, slotBits), coarse: clusters.coarse };
}

function frequencyClass(rank: number): number {
  return Math.max(1, Math.min(15, Math.floor(Math.log2(rank + 1)) - 2));
}

function fillSlots(values: ReadonlyMap<number, number>, slotBits: number): Int32Array {
  const slots = new Int32Array(2 << slotBits);
  const mask = (1 << slotBits) - 1;
  if (values.size > mask * 0.9)
    throw new Error(`lexicon: ${values.size} words do not fit into ${mask + 1} slots`);
  for (const [hash, value] of values) {
    let slot = slotOf(hash, mask);
    while (slots[slot << 1] !== 0) slot = (slot + 1) & mask;
    slots[slot << 1] = hash;
    slots[(slot << 1) + 1] = value;
  }
  return slots;
}

/** How each word of the sentences is written away from their start; words seen fewer than three times are left out. */
export function readHabits(sentences: Iterable<GoldSentence>): Map<string, number> {
  const counts = new Map<string, { lower: number; upper: number }>();
  for (const { text } of sentences) {
    for (const [i, token] of tokenize(text).entries()) {
      if (i === 0 || token.kind !== 'word') continue;
      const key = foldWord(token.text);
      const count = counts.get(key) ?? { lower: 0, upper: 0 };
      if (token.text.charAt(0) === token.lower.charAt(0)) count.lower++;
      else count.upper++;
      counts.set(key, count);
    }
  }
  const habits = new Map<string, number>();
  for (const [word, { lower, upper }] of counts) {
    if (lower + upper < 3) continue;
    const share = upper / (lower + upper);
    habits.set(
      word,
      share < 0.1 ? CaseHabit.lower : share > 0.9 ? CaseHabit.upper : CaseHabit.mixed,
    );
  }
  return habits;
}
