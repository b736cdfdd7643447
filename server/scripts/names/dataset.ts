import { FeatureList, OFFSETS } from '../../src/recognizers/names/features.js';
import { labelOf, OUTSIDE, Part } from '../../src/recognizers/names/labels.js';
import type { NameLexicon } from '../../src/recognizers/names/name-lexicon.js';
import { piecesOf, wordCuts } from '../../src/recognizers/names/name-pieces.js';
import { PADDING, SentenceFacts } from '../../src/recognizers/names/sentence-facts.js';
import { WordFacts } from '../../src/recognizers/names/word-facts.js';
import type { Token } from '../../src/text/token.js';
import { tokenize } from '../../src/text/tokens.js';
import type { GoldName, GoldSentence } from './corpus.js';
import { isUndecided } from './mend-labels.js';

/** Sentences as the trainer reads them: features and labels of all words, one after the other. */
export interface Dataset {
  /** Feature hashes of word i: from `featureStarts[i]` to `featureStarts[i + 1]`. */
  readonly hashes: Int32Array;
  readonly featureStarts: Int32Array;
  readonly labels: Uint8Array;
  /** 1 for the words that may be part of a name; the others are outside, and have no features. */
  readonly active: Uint8Array;
  /** First word of each sentence, and the number of words at the end. */
  readonly sentenceStarts: Int32Array;
}

const FILE_TYPES = ['PER', 'ORG', 'LOC'];

/**
 * Labels of the pieces; undefined where a name begins or ends inside a piece. With `lenient`, such
 * names are left out instead.
 */
export function labelPieces(
  pieces: readonly Token[],
  names: readonly GoldName[],
  lenient = false,
): Uint8Array | undefined {
  const labels = new Uint8Array(pieces.length).fill(OUTSIDE);
  const starts = new Map(pieces.map((piece, i) => [piece.start, i]));
  const ends = new Map(pieces.map((piece, i) => [piece.end, i]));
  for (const { start, end, type } of names) {
    const first = starts.get(start);
    const last = ends.get(end);
    const index = FILE_TYPES.indexOf(type);
    if (first === undefined || last === undefined || last < first || index < 0) {
      if (lenient) continue;
      return undefined;
    }
    if (first === last) labels[first] = labelOf(index, Part.unit);
    else {
      labels.fill(labelOf(index, Part.inside), first, last);
      labels[first] = labelOf(index, Part.begin);
      labels[last] = labelOf(index, Part.last);
    }
  }
  return labels;
}

/**
 * Turns sentences into features and labels, leaving out those whose names do not fall on pieces
 * (`lenient`: the names) or go through words that the tagger takes for outside.
 */
export function makeDataset(
  sentences: Iterable<GoldSentence>,
  lexicon: NameLexicon,
  lenient = false,
): Dataset {
  const rows = new GrowingInts();
  const featureStarts = new GrowingInts();
  const labels = new GrowingInts();
  const sentenceStarts = new GrowingInts();
  const active = new GrowingInts();
  const facts = new SentenceFacts();
  for (const { text, names } of sentences) {
    const tokens = tokenize(text);
    const cut = tokens.map((token) => piecesOf(token, wordCuts(token.text, token.kind, lexicon)));
    const pieces = cut.flat();
    const origins = cut.flatMap((parts, i) => parts.map(() => i));
    const own = labelPieces(pieces, names, lenient);
    if (!own || own.length === 0 || own.length > MAX_SENTENCE) continue;
    if (!lenient && isUndecided(pieces, origins, own)) continue;
    const words = describe(pieces, lexicon, facts);
    if (own.some((label, i) => label !== OUTSIDE && !facts.active[i + PADDING])) continue;
    sentenceStarts.push(labels.length);
    own.forEach((label, i) => {
      labels.push(label);
      active.push(facts.active[i + PADDING] ?? 0);
    });
    readFeatures(words, facts, lexicon, rows, featureStarts);
  }
  sentenceStarts.push(labels.length);
  featureStarts.push(rows.length);
  return {
    hashes: rows.take(),
    featureStarts: featureStarts.take(),
    labels: Uint8Array.from(labels.take()),
    active: Uint8Array.from(active.take()),
    sentenceStarts: sentenceStarts.take(),
  };
}

/** Puts the words of a sentence into `sentence`; returns what is known of each by itself. */
function describe(
  pieces: readonly Token[],
  lexicon: NameLexicon,
  sentence: SentenceFacts,
): WordFacts[] {
  const words = pieces.map((piece, i) => {
    const facts = new WordFacts();
    facts.describe(piece, lexicon);
    sentence.set(i, facts.word, facts.shape, facts.value, facts.role);
    return facts;
  });
  sentence.finish(pieces.length, lexicon);
  return words;
}

/** The features of the active words of a sentence: those of the words around it each by itself, and the joint ones. */
function readFeatures(
  words: readonly WordFacts[],
  sentence: SentenceFacts,
  lexicon: NameLexicon,
  rows: GrowingInts,
  starts: GrowingInts,
): void {
  const list = new FeatureList();
  const push = (): void => {
    for (let k = 0; k < list.count; k++) rows.push(list.hashes[k] ?? 0);
  };
  for (let i = 0; i < words.length; i++) {
    starts.push(rows.length);
    if (!sentence.active[i + PADDING]) continue;
    for (const [offset, distance] of OFFSETS.entries()) {
      const facts = words[i + distance];
      if (!facts) continue;
      list.fillOwn(facts, offset, lexicon.coarse);
      push();
    }
    list.fillJoint(sentence, i, lexicon.coarse);
    push();
  }
}

const MAX_SENTENCE = 200;

/** A list of 32-bit numbers that grows. */
class GrowingInts {
  length = 0;
  private items = new Int32Array(1 << 16);

  push(value: number): void {
    if (this.length === this.items.length) {
      const larger = new Int32Array(this.items.length * 2);
      larger.set(this.items);
      this.items = larger;
    }
    this.items[this.length++] = value;
  }

  take(): Int32Array {
    return this.items.slice(0, this.length);
  }
}
