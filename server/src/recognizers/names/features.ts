import { joinHashes, mix } from './hashing.js';
import { caseHabitOf, clusterOf, frequencyOf, ListBit, listsOf } from './name-lexicon.js';
import { PADDING, type SentenceFacts } from './sentence-facts.js';
import { Role, type WordFacts } from './word-facts.js';

/** The most features that one call of {@link FeatureList} makes. */
const MAX_FEATURES = 80;
/** Lists that a word can be on, one by one a feature each. */
const LIST_BITS = Object.keys(ListBit).length;

/** Where a word stands to the word whose label it speaks for: itself, one and two before, one and two after. */
export const OFFSETS = [0, -1, 1, -2, 2] as const;

/**
 * Features as spread 32-bit hashes: the tagger's weights are found by them. Those that a word has
 * by itself are apart from those of several words together, so that the sums of the former can be
 * remembered. The templates' numbers are part of the model's format; a change needs training.
 * After Ratinov and Roth 2009 (word, affix, shape, gazetteer and cluster features in a window of
 * five), with features of the run of capitalized words that a word stands in.
 */
export class FeatureList {
  count = 0;
  readonly hashes = new Int32Array(MAX_FEATURES);
  /** Of the next template: its number times a constant, so that equal values of two templates differ. */
  private salt = 0;

  /** The features that a word alone lends to the label of the word at `-OFFSETS[offset]` from it. */
  fillOwn(facts: WordFacts, offset: number, coarse: Uint8Array): void {
    this.count = 0;
    this.salt = Math.imul(OWN_TEMPLATES * offset, TEMPLATE_SALT);
    const { word, shape, value } = facts;
    this.add(word);
    this.addKnown(clusterOf(value));
    this.addKnown(coarse[clusterOf(value)] ?? 0);
    if (offset > 2) return;
    this.add(shape);
    this.addKnown(listsOf(value));
    if (offset > 0) return;
    this.addKnown(facts.prefix2);
    this.addKnown(facts.prefix3);
    this.addKnown(facts.prefix4);
    this.addKnown(facts.suffix2);
    this.addKnown(facts.suffix3);
    this.addKnown(facts.suffix4);
    this.add(joinHashes(word, shape));
    this.add(joinHashes(listsOf(value), shape));
    this.add(joinHashes((caseHabitOf(value) << 4) | frequencyOf(value), shape));
    this.add(joinHashes(facts.suffix3, shape));
    this.addKnown(clusterOf(value) === 0 ? 0 : joinHashes(clusterOf(value), shape));
    for (let bit = 0; bit < LIST_BITS; bit++) this.addKnown((listsOf(value) >> bit) & 1);
  }

  /** The features of the i-th word, an active one, together with its neighbors. */
  fillJoint(facts: SentenceFacts, i: number, coarse: Uint8Array): void {
    const at = i + PADDING;
    const role = facts.role[at];
    this.count = 0;
    this.salt = Math.imul(OWN_TEMPLATES * OFFSETS.length, TEMPLATE_SALT);
    this.addPairs(facts, at);
    this.addWords(facts, at);
    this.addShapes(facts, at, i);
    this.addKnowledge(facts, at, coarse);
    if (role !== Role.capitalized && role !== Role.joining) return;
    this.addRun(facts, at, coarse);
    this.addChain(facts, at);
  }

  private add(value: number): void {
    this.salt = (this.salt + TEMPLATE_SALT) | 0;
    this.hashes[this.count++] = mix((value + this.salt) | 0);
  }

  /** Adds a feature unless its value is 0: nothing known. The template's number is used up either way. */
  private addKnown(value: number): void {
    if (value === 0) this.salt = (this.salt + TEMPLATE_SALT) | 0;
    else this.add(value);
  }

  private addPairs({ word }: SentenceFacts, at: number): void {
    this.add(joinHashes(word[at - 1] ?? 0, word[at] ?? 0));
    this.add(joinHashes(word[at] ?? 0, word[at + 1] ?? 0));
  }

  private addWords({ word, shape }: SentenceFacts, at: number): void {
    const [w1, v1, s] = [word[at - 1] ?? 0, word[at + 1] ?? 0, shape[at] ?? 0];
    this.add(joinHashes(w1, v1));
    this.add(joinHashes(word[at - 2] ?? 0, w1));
    this.add(joinHashes(v1, word[at + 2] ?? 0));
    this.add(joinHashes(w1, s));
    this.add(joinHashes(v1, s));
  }

  private addShapes({ shape, count, cased }: SentenceFacts, at: number, i: number): void {
    const [s1, s, t1] = [shape[at - 1] ?? 0, shape[at] ?? 0, shape[at + 1] ?? 0];
    const place = (i === 0 ? 1 : i === count - 1 ? 2 : 3) + (cased ? 0 : 4);
    const before = joinHashes(s1, s);
    this.add(before);
    this.add(joinHashes(s, t1));
    this.add(joinHashes(before, t1));
    this.add(joinHashes(s, place));
  }

  private addKnowledge(
    { value, shape, phrase }: SentenceFacts,
    at: number,
    coarse: Uint8Array,
  ): void {
    const [v1, v, n1] = [value[at - 1] ?? 0, value[at] ?? 0, value[at + 1] ?? 0];
    const c1 = coarse[clusterOf(v1)] ?? 0;
    const c = coarse[clusterOf(v)] ?? 0;
    const d1 = coarse[clusterOf(n1)] ?? 0;
    this.add((c1 << 8) | c);
    this.add((c << 8) | d1);
    this.add((c1 << 16) | (c << 8) | d1);
    this.add(joinHashes(listsOf(v1), listsOf(v)));
    this.add(joinHashes(listsOf(v), listsOf(n1)));
    const habits = (caseHabitOf(v1) << 4) | (caseHabitOf(v) << 2) | caseHabitOf(n1);
    this.add(joinHashes(habits, shape[at] ?? 0));
    this.addKnown((phrase[at] ?? 0) * 4 + (phrase[at + 1] ?? 0));
  }

  /** The run of capitalized words around this one: what it starts and ends with, and what stands about it. */
  private addRun(facts: SentenceFacts, at: number, coarse: Uint8Array): void {
    const { word, value } = facts;
    const first = facts.runFirst[at] ?? at;
    const last = facts.runLast[at] ?? at;
    const before = first - 1;
    const after = last + 1;
    const place = (Math.min(at - first, 3) << 4) | Math.min(last - at, 3);
    this.add(joinHashes(word[first] ?? 0, place));
    this.add(word[last] ?? 0);
    this.add(joinHashes(word[last] ?? 0, place));
    this.add(word[before] ?? 0);
    this.add(word[after] ?? 0);
    this.add(joinHashes(word[before] ?? 0, word[last] ?? 0));
    this.addKnown(clusterOf(value[last] ?? 0));
    this.addKnown(clusterOf(value[first] ?? 0));
    this.addKnown(coarse[clusterOf(value[after] ?? 0)] ?? 0);
    this.addKnown(coarse[clusterOf(value[before] ?? 0)] ?? 0);
    this.addKnown(listsOf(value[last] ?? 0));
    this.addKnown(listsOf(value[first] ?? 0));
    this.add(place);
  }

  /** The run with what joining words tie to it, "Ministry of the Sea": its ends, and what its words are listed as. */
  private addChain(facts: SentenceFacts, at: number): void {
    const { word, value, shape, runFirst, runLast, chainLists } = facts;
    const from = facts.chainFirst[at] ?? at;
    const to = facts.chainLast[at] ?? at;
    const lists = chainLists[at] ?? 0;
    const place = (Math.min(at - from, 3) << 4) | Math.min(to - at, 3);
    this.add(joinHashes(word[from] ?? 0, shape[at] ?? 0));
    this.add(joinHashes(word[to] ?? 0, shape[at] ?? 0));
    this.add(joinHashes(word[from - 1] ?? 0, word[to + 1] ?? 0));
    this.add(((to - from) << 8) | place);
    this.addKnown(lists);
    this.add(joinHashes(lists, place));
    this.add(joinHashes(lists, listsOf(value[at] ?? 0)));
    // Where the chain is the run alone, the run's features say the same.
    this.addKnown(from === runFirst[at] ? 0 : (word[from] ?? 0));
    this.addKnown(from === runFirst[at] ? 0 : clusterOf(value[from] ?? 0));
    this.addKnown(to === runLast[at] ? 0 : (word[to] ?? 0));
    this.addKnown(to === runLast[at] ? 0 : clusterOf(value[to] ?? 0));
  }
}

const TEMPLATE_SALT = 0x9e3779b1;
/** Template numbers set aside for each offset's own features. */
const OWN_TEMPLATES = 32;
