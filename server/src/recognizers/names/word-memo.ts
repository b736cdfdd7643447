import type { Token } from '../../text/token.js';
import { perWord, type Word } from '../../text/word.js';
import { FeatureList, OFFSETS } from './features.js';
import type { NameLexicon } from './name-lexicon.js';
import { wordCuts } from './name-pieces.js';
import { findSlots, type PackedKeys } from './packed-keys.js';
import { addRow, ROW, type WeightRows } from './score-rows.js';
import type { SentenceFacts } from './sentence-facts.js';
import { WordFacts } from './word-facts.js';

/** How many words are remembered before all are forgotten: some three megabytes. */
const CAPACITY = 16_000;
/** Numbers that hold the scores of a word: a row for each offset from the word they speak for. */
const SCORES = OFFSETS.length * ROW;

/** Which number a memo gave a word last: nearly always the one that is asked for, without a look-up. */
interface LastNumber {
  memo: WordMemo | undefined;
  /** How often the memo had forgotten everything by then. */
  age: number;
  number: number;
}

const lastNumberOf = perWord((): LastNumber => ({ memo: undefined, age: 0, number: 0 }));

/**
 * Remembers what a word contributes by itself: its facts, where it is cut, and the sums of its own
 * features' weights. Few words make up most of a text, so that this saves the larger part of the
 * tagger's work. A pure function of word and model, remembered in a bounded space: no result
 * depends on it.
 */
export class WordMemo {
  private readonly numbers = new Map<string, number>();
  private readonly word = new Int32Array(CAPACITY);
  private readonly shape = new Int32Array(CAPACITY);
  private readonly value = new Int32Array(CAPACITY);
  private readonly role = new Uint8Array(CAPACITY);
  private readonly scores = new Int32Array(CAPACITY * SCORES);
  private readonly cuts: (readonly number[])[] = [];
  private readonly facts = new WordFacts();
  private readonly features = new FeatureList();
  private age = 0;

  constructor(
    private readonly lexicon: NameLexicon,
    private readonly keys: PackedKeys,
    private readonly rows: WeightRows,
  ) {}

  /** Room for so many words without forgetting one of them while they are in use. */
  reserve(words: number): void {
    if (this.numbers.size + words <= CAPACITY) return;
    this.numbers.clear();
    this.age++;
  }

  /** The word's number, good until the next {@link reserve}. */
  number(token: Pick<Token, 'kind' | 'word'>): number {
    const last = lastNumberOf(token.word);
    if (last.memo !== this || last.age !== this.age) {
      last.number = this.numbers.get(token.word.text) ?? this.learn(token.word, token.kind);
      last.memo = this;
      last.age = this.age;
    }
    return last.number;
  }

  private learn({ text, lower }: Word, kind: Token['kind']): number {
    const { facts, numbers } = this;
    const number = numbers.size;
    numbers.set(text, number);
    facts.describe({ text, lower }, this.lexicon);
    this.word[number] = facts.word;
    this.shape[number] = facts.shape;
    this.value[number] = facts.value;
    this.role[number] = facts.role;
    this.cuts[number] = wordCuts(text, kind, this.lexicon);
    for (let offset = 0; offset < OFFSETS.length; offset++) this.sumOwn(number, offset);
    return number;
  }

  private sumOwn(number: number, offset: number): void {
    const { features, keys, rows, scores } = this;
    features.fillOwn(this.facts, offset, this.lexicon.coarse);
    const to = number * SCORES + offset * ROW;
    scores.fill(0, to, to + ROW);
    const { hashes } = features;
    const found = findSlots(keys, hashes, features.count);
    rows.addAll(hashes, found, scores, to);
  }

  /** Offsets at which the word is cut into pieces, see {@link wordCuts}. */
  cutsOf(number: number): readonly number[] {
    return this.cuts[number] ?? [];
  }

  /** Puts the word's facts into the sentence at index i. */
  copyFacts(number: number, sentence: SentenceFacts, i: number): void {
    sentence.set(
      i,
      this.word[number] ?? 0,
      this.shape[number] ?? 0,
      this.value[number] ?? 0,
      this.role[number] ?? 0,
    );
  }

  /** Adds the word's scores for one offset to the row at the start of `sum`. */
  addScores(number: number, offset: number, sum: Int32Array): void {
    addRow(this.scores, number * SCORES + offset * ROW, sum, 0);
  }
}
