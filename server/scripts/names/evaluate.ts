import { FeatureList } from '../../src/recognizers/names/features.js';
import {
  LABELS,
  OUTSIDE,
  Part,
  partOfLabel,
  typeOfLabel,
} from '../../src/recognizers/names/labels.js';
import type { NameLexicon } from '../../src/recognizers/names/name-lexicon.js';
import { namePieces } from '../../src/recognizers/names/name-pieces.js';
import { Viterbi } from '../../src/recognizers/names/viterbi.js';
import { WordFacts } from '../../src/recognizers/names/word-facts.js';
import { tokenize } from '../../src/text/tokens.js';
import type { GoldName, GoldSentence } from './corpus.js';
import { makeTransitions } from '../../src/recognizers/names/name-model.js';
import type { TrainedWeights } from './perceptron.js';

const FILE_TYPES = ['PER', 'ORG', 'LOC'];

/** Tags one text with weights as they come from training. */
export function tagText(text: string, weights: TrainedWeights, lexicon: NameLexicon): GoldName[] {
  const tokens = tokenize(text);
  const pieces = namePieces(tokens, 0, tokens.length, lexicon);
  const facts = new WordFacts(pieces.length);
  facts.fill(pieces, lexicon);
  const emissions = new Float32Array(pieces.length * LABELS);
  const list = new FeatureList();
  const mask = weights.rows.length / LABELS - 1;
  for (let i = 0; i < pieces.length; i++) {
    list.fill(facts, i, lexicon.coarse);
    for (let f = 0; f < list.count; f++) {
      const row = ((list.hashes[f] as number) & mask) * LABELS;
      for (let k = 0; k < LABELS; k++)
        (emissions[i * LABELS + k] as number) += weights.rows[row + k] as number;
    }
  }
  const path = new Uint8Array(pieces.length);
  new Viterbi(LABELS, pieces.length).decode(
    emissions,
    pieces.length,
    makeTransitions(Float32Array.from(weights.transitions)),
    path,
  );
  const names: GoldName[] = [];
  let first = 0;
  path.forEach((label, i) => {
    if (label === OUTSIDE) return;
    const part = partOfLabel(label);
    if (part === Part.begin || part === Part.unit) first = i;
    if (part === Part.last || part === Part.unit) {
      names.push({
        start: pieces[first]?.start ?? 0,
        end: pieces[i]?.end ?? 0,
        type: FILE_TYPES[typeOfLabel(label)] ?? '',
      });
    }
  });
  return names;
}

export interface Score {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
}

/** Exact F1 over all types and by type, in percent. */
export function scoreNames(
  sentences: readonly GoldSentence[],
  tag: (s: GoldSentence, i: number) => readonly GoldName[],
): Record<string, Score> {
  const counts: Record<string, { right: number; found: number; gold: number }> = {};
  const bump = (type: string, key: 'right' | 'found' | 'gold'): void => {
    for (const t of [type, 'all']) (counts[t] ??= { right: 0, found: 0, gold: 0 })[key]++;
  };
  sentences.forEach((sentence, i) => {
    const gold = new Set(sentence.names.map((n) => `${n.start} ${n.end} ${n.type}`));
    for (const n of sentence.names) bump(n.type, 'gold');
    for (const n of tag(sentence, i)) {
      bump(n.type, 'found');
      if (gold.has(`${n.start} ${n.end} ${n.type}`)) bump(n.type, 'right');
    }
  });
  return Object.fromEntries(
    Object.entries(counts).map(([type, { right, found, gold }]) => {
      const precision = (100 * right) / (found || 1);
      const recall = (100 * right) / (gold || 1);
      return [
        type,
        { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) },
      ];
    }),
  );
}
