import type { Token } from '../../text/token.js';
import { FeatureList, OFFSETS } from './features.js';
import {
  labelOf,
  LABELS,
  NAME_TYPES,
  type NameType,
  OUTSIDE,
  Part,
  partOfLabel,
  typeOfLabel,
} from './labels.js';
import { frequencyOf, ListBit, listsOf } from './name-lexicon.js';
import type { NameModel } from './name-model.js';
import { isGlued, MAX_PIECES, piecesOf } from './name-pieces.js';
import { findSlots } from './packed-keys.js';
import { ROW, unpackRow, WeightRows } from './score-rows.js';
import { MAX_WORDS, PADDING, SentenceFacts } from './sentence-facts.js';
import { Viterbi } from './viterbi.js';
import { WordMemo } from './word-memo.js';

/** A name as the tagger sees it in one block; offsets from the block's start. */
export interface NameSpan {
  readonly start: number;
  readonly end: number;
  /** Index of the token the name starts in. It may start inside it ("BelarusDmitry Trenin"). */
  readonly firstToken: number;
  /** Index after the token the name ends in. It may end inside it ("Moscow-led"). */
  readonly endToken: number;
  readonly type: NameType;
  /** 0..1: how sure the tagger is of the type, for ordering; not a probability that was calibrated. */
  readonly score: number;
  /** What the tagger would give each type, in the order of `NAME_TYPES`; 1 together. */
  readonly shares: readonly number[];
  /** Whether the model knows none of its words: nothing but the text can say what it names. */
  readonly unheard: boolean;
}

/** What the model's file holds: all that a tagger's answers depend on. */
export type TaggerKnowledge = Pick<
  NameModel,
  'lexicon' | 'features' | 'weights' | 'transitions' | 'scoreScale'
>;

const PLACE = NAME_TYPES.indexOf('place');
const PLACE_LISTS = ListBit.country | ListBit.largePlace | ListBit.smallPlace;

/**
 * Tags one sentence at a time, in working memory of its own. What it remembers from one sentence to
 * the next makes it faster and changes no answer.
 */
export class NameTagger {
  private readonly features = new FeatureList();
  private readonly facts = new SentenceFacts();
  private readonly rows: WeightRows;
  private readonly sum = new Int32Array(ROW);
  private readonly memo: WordMemo;
  private readonly viterbi: Viterbi;
  private readonly emissions = new Float32Array(LABELS * MAX_WORDS);
  private readonly path = new Uint8Array(MAX_WORDS);
  // By word of the stretch that is being read: its number in the memo, its place in the block, its token.
  private readonly numbers = new Int32Array(MAX_WORDS);
  private readonly starts = new Int32Array(MAX_WORDS);
  private readonly ends = new Int32Array(MAX_WORDS);
  private readonly origins = new Int32Array(MAX_WORDS);
  private count = 0;
  private names: NameSpan[] = [];

  constructor(private readonly model: TaggerKnowledge) {
    this.rows = new WeightRows(model.weights);
    this.memo = new WordMemo(model.lexicon, model.features, this.rows);
    this.viterbi = new Viterbi(model.transitions, MAX_WORDS);
  }

  /** Adds the names among the tokens of a sentence, those from `first` to before `end`, to `names`. */
  tag(tokens: readonly Token[], first: number, end: number, names: NameSpan[]): void {
    this.names = names;
    this.open();
    for (let i = first; i < end; i++) {
      const token = tokens[i];
      if (!token) continue;
      if (this.count + MAX_PIECES > MAX_WORDS) this.close();
      const number = this.memo.number(token);
      const cuts = this.memo.cutsOf(number);
      if (cuts.length === 0) this.put(token, number, i);
      else this.putPieces(token, cuts, i);
    }
    this.close();
  }

  private putPieces(token: Token, cuts: readonly number[], origin: number): void {
    for (const piece of piecesOf(token, cuts)) {
      // No name crosses the seam: "BelarusDmitry Trenin" is two.
      if (isGlued(token, piece)) this.close();
      this.put(piece, this.memo.number(piece), origin);
    }
  }

  private put({ start, end }: Token, number: number, origin: number): void {
    const i = this.count++;
    this.numbers[i] = number;
    this.starts[i] = start;
    this.ends[i] = end;
    this.origins[i] = origin;
    this.memo.copyFacts(number, this.facts, i);
  }

  private open(): void {
    this.count = 0;
    // A word that is cut has a number as well as its pieces.
    this.memo.reserve(2 * MAX_WORDS);
  }

  /** Finds the names of the words put so far: in each stretch of active words between others. */
  private close(): void {
    const { count, facts } = this;
    const { transitions } = this.model;
    facts.finish(count, this.model.lexicon);
    for (let i = 0; i < count;) {
      const first = i;
      while (i < count && facts.active[i + PADDING] === 1) this.emit(i++);
      if (i === first) {
        i++;
        continue;
      }
      const opening = first === 0 ? transitions.atStart : transitions.afterOutside;
      const closing = i === count ? transitions.atEnd : transitions.beforeOutside;
      this.viterbi.decode(this.emissions, first, i, opening, closing, this.path);
      this.collect(first, i);
    }
    this.open();
  }

  /** Scores the labels of the i-th word. */
  private emit(i: number): void {
    const { memo, features, numbers, count, rows, sum } = this;
    const { features: keys, lexicon } = this.model;
    sum.fill(0);
    for (let offset = 0; offset < OFFSETS.length; offset++) {
      const at = i + (OFFSETS[offset] ?? 0);
      if (at >= 0 && at < count) memo.addScores(numbers[at] ?? 0, offset, sum);
    }
    features.fillJoint(this.facts, i, lexicon.coarse);
    const { hashes } = features;
    const found = findSlots(keys, hashes, features.count);
    rows.addAll(hashes, found, sum, 0);
    unpackRow(sum, this.emissions, i * LABELS);
  }

  private collect(from: number, end: number): void {
    let first = from;
    for (let i = from; i < end; i++) {
      const label = this.path[i] ?? OUTSIDE;
      if (label === OUTSIDE) continue;
      const part = partOfLabel(label);
      if (part === Part.begin || part === Part.unit) first = i;
      if (part === Part.last || part === Part.unit) this.push(first, i, typeOfLabel(label));
    }
  }

  /** Adds a name; one that runs on out of a compound, "Moscow-led Warsaw Pact", is two. */
  private push(first: number, last: number, type: number): void {
    const { origins } = this;
    const compound = origins[first];
    if (first < last && origins[first + 1] === compound && origins[last] !== compound) {
      let rest = first + 1;
      while (origins[rest] === compound) rest++;
      if (this.isPlace(first)) this.push(first, first, PLACE);
      this.push(rest, last, type);
      return;
    }
    this.names.push({
      start: this.starts[first] ?? 0,
      end: this.ends[last] ?? 0,
      firstToken: origins[first] ?? 0,
      endToken: (origins[last] ?? 0) + 1,
      type: NAME_TYPES[type] ?? 'organization',
      score: this.score(first, last, type),
      shares: this.shares(first, last),
      unheard: this.isUnheard(first, last),
    });
  }

  private isPlace(i: number): boolean {
    return (listsOf(this.facts.value[i + PADDING] ?? 0) & PLACE_LISTS) !== 0;
  }

  /** From the mean, over the words, of the lead that the type's best label has over those of all other types. */
  private score(first: number, last: number, type: number): number {
    const { emissions } = this;
    let lead = 0;
    for (let i = first; i <= last; i++) {
      let own = -Infinity;
      let other = emissions[i * LABELS] ?? 0;
      for (let k = 1; k < LABELS; k++) {
        const value = emissions[i * LABELS + k] ?? 0;
        if (typeOfLabel(k) === type) own = Math.max(own, value);
        else other = Math.max(other, value);
      }
      lead += own - other;
    }
    return 1 / (1 + Math.exp((-lead * this.model.scoreScale) / (last - first + 1)));
  }

  private isUnheard(first: number, last: number): boolean {
    for (let i = first; i <= last; i++) {
      const value = this.facts.value[i + PADDING] ?? 0;
      if (frequencyOf(value) !== 0 || listsOf(value) !== 0) return false;
    }
    return true;
  }

  /** From the mean, over the words, of the score that each type's labels would have in the words' place. */
  private shares(first: number, last: number): readonly number[] {
    const { emissions } = this;
    const shares: number[] = [];
    let most = -Infinity;
    for (let type = 0; type < NAME_TYPES.length; type++) {
      let sum = 0;
      for (let i = first; i <= last; i++)
        sum += emissions[i * LABELS + labelOf(type, partAt(i, first, last))] ?? 0;
      shares.push(sum);
      most = Math.max(most, sum);
    }
    const unit = this.model.scoreScale / (last - first + 1);
    let total = 0;
    for (let type = 0; type < shares.length; type++)
      total += shares[type] = Math.exp(((shares[type] ?? 0) - most) * unit);
    for (let type = 0; type < shares.length; type++) shares[type] = (shares[type] ?? 0) / total;
    return shares;
  }
}

/** The part that the i-th word is of a name from `first` to `last`. */
function partAt(i: number, first: number, last: number): number {
  if (first === last) return Part.unit;
  if (i === first) return Part.begin;
  return i === last ? Part.last : Part.inside;
}
