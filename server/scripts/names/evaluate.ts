import type { GoldName, GoldSentence } from './corpus.js';

/** In percent. */
export interface NameScore {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
}

/** Exact scores, span and type both right, over all types ("all") and by type (PER, ORG, LOC). */
export function scoreNames(
  sentences: readonly GoldSentence[],
  tag: (sentence: GoldSentence, index: number) => readonly GoldName[],
): ReadonlyMap<string, NameScore> {
  const counts = new Map<string, { right: number; found: number; gold: number }>();
  const bump = (type: string, key: 'right' | 'found' | 'gold'): void => {
    for (const t of ['all', type]) {
      const own = counts.get(t) ?? { right: 0, found: 0, gold: 0 };
      own[key]++;
      counts.set(t, own);
    }
  };
  sentences.forEach((sentence, i) => {
    const gold = new Set(sentence.names.map((name) => `${name.start} ${name.end} ${name.type}`));
    for (const { type } of sentence.names) bump(type, 'gold');
    for (const { start, end, type } of tag(sentence, i)) {
      bump(type, 'found');
      if (gold.has(`${start} ${end} ${type}`)) bump(type, 'right');
    }
  });
  return new Map([...counts].map(([type, count]) => [type, scoreOf(count)]));
}

function scoreOf({
  right,
  found,
  gold,
}: {
  right: number;
  found: number;
  gold: number;
}): NameScore {
  const precision = (100 * right) / Math.max(1, found);
  const recall = (100 * right) / Math.max(1, gold);
  return { precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall) };
}
