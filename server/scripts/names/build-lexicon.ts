import { hashWord, mix } from '../../src/recognizers/names/hashing.js';
import {
  CaseHabit,
  type NameLexicon,
  phraseKey,
} from '../../src/recognizers/names/name-lexicon.js';
import { foldWord } from '../../src/recognizers/names/fold-word.js';
import { tokenize } from '../../src/text/tokens.js';
import type { GoldSentence } from './corpus.js';
import type { WordClusters } from './clusters.js';
import type { Gazetteer } from './gazetteers.js';
import { packKeys } from './pack-keys.js';

/** How many of the most frequent words are kept with all that is known of them; of the rest the cluster is kept. */
const FREQUENT = 60_000;

/** Puts clusters, frequencies, writing habits and lists into the lexicon's tables. */
export function buildLexicon(
  words: readonly string[],
  clusters: WordClusters,
  gazetteer: Gazetteer,
  habits: ReadonlyMap<string, number>,
): NameLexicon {
  const values = new Map<number, number>();
  const rare = new Map<number, number>();
  const add = (hash: number, bits: number): void => {
    const key = mix(hash);
    values.set(key, (values.get(key) ?? 0) | bits);
  };
  for (const [word, habit] of habits) add(hashWord(word), habit << 14);
  for (const [name, bits] of gazetteer) {
    const hashes = tokenize(name).map((token) => hashWord(foldWord(token.text)));
    if (hashes.length === 1) add(hashes[0] ?? 0, bits << 16);
    else if (hashes.length <= 4)
      add(phraseKey(Int32Array.from(hashes), 0, hashes.length), bits << 16);
  }
  const seen = new Set<number>();
  words.forEach((word, rank) => {
    const hash = hashWord(foldWord(word));
    const key = mix(hash);
    if (seen.has(key)) return;
    seen.add(key);
    const bits = clusters.fine[rank] ?? 0;
    if (rank < FREQUENT || values.has(key)) add(hash, bits | (frequencyClass(rank) << 10));
    else rare.set(key, bits);
  });
  return packLexicon(values, rare, clusters.coarse);
}

function packLexicon(
  values: ReadonlyMap<number, number>,
  rare: ReadonlyMap<number, number>,
  coarse: Uint8Array,
): NameLexicon {
  const main = packKeys(Int32Array.from(values.keys()));
  const others = packKeys(Int32Array.from(rare.keys()));
  const bySlot = new Int32Array(main.packed.checks.length);
  [...values.values()].forEach((value, i) => (bySlot[main.slots[i] ?? 0] = value));
  const rareClusters = new Uint16Array(others.packed.checks.length);
  [...rare].forEach(([key, cluster], i) => {
    rareClusters[others.slots[i] ?? 0] = ((key >>> 26) << 10) | cluster;
  });
  return {
    keys: main.packed,
    values: bySlot,
    rarePilots: others.packed.pilots,
    rareClusters,
    coarse,
  };
}

function frequencyClass(rank: number): number {
  return Math.max(1, Math.min(15, Math.floor(Math.log2(rank + 1)) - 2));
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
