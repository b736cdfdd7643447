import { joinHashes, mix } from './hashing.js';
import { caseHabitOf, clusterOf, frequencyOf, listsOf } from './name-lexicon.js';
import { PADDING, Role, type WordFacts } from './word-facts.js';

/** The most features that one word has. */
export const MAX_FEATURES = 96;

/**
 * The features of one word, as spread 32-bit hashes: the tagger's weights are found by them. The
 * order and the numbers of the templates are part of the model's format; a change needs training.
 * After Ratinov and Roth 2009 (word, affix, shape, gazetteer and cluster features in a window of
 * five), with features of the run of capitalized words a word stands in.
 */
export class FeatureList {
  count = 0;
  readonly hashes = new Int32Array(MAX_FEATURES);
  private template = 0;

  /** Fills `hashes` for the i-th word of the sentence. */
  fill(facts: WordFacts, i: number, coarse: Uint8Array): void {
    const at = i + PADDING;
    this.count = 0;
    this.template = 0;
    this.addWords(facts, at);
    this.addAffixes(facts, at);
    this.addShapes(facts, at, i);
    this.addKnowledge(facts, at, coarse);
    this.addRun(facts, at, coarse);
  }

  private add(value: number): void {
    this.template++;
    this.hashes[this.count++] = mix(value + Math.imul(this.template, 0x9e3779b1));
  }

  /** Adds a feature unless its value is 0: nothing known. The template's number is used up either way. */
  private addKnown(value: number): void {
    if (value === 0) this.template++;
    else this.add(value);
  }

  private addWords({ word }: WordFacts, at: number): void {
    const [w2, w1, w, v1, v2] = [
      word[at - 2] ?? 0,
      word[at - 1] ?? 0,
      word[at] ?? 0,
      word[at + 1] ?? 0,
      word[at + 2] ?? 0,
    ];
    this.add(w);
    this.add(w1);
    this.add(v1);
    this.add(w2);
    this.add(v2);
    this.add(joinHashes(w1, w));
    this.add(joinHashes(w, v1));
    this.add(joinHashes(w1, v1));
    this.add(joinHashes(w2, w1));
    this.add(joinHashes(v1, v2));
  }

  private addAffixes(facts: WordFacts, at: number): void {
    this.addKnown(facts.prefix2[at] ?? 0);
    this.addKnown(facts.prefix3[at] ?? 0);
    this.addKnown(facts.prefix4[at] ?? 0);
    this.addKnown(facts.suffix2[at] ?? 0);
    this.addKnown(facts.suffix3[at] ?? 0);
    this.addKnown(facts.suffix4[at] ?? 0);
  }

  private addShapes({ shape, word, count, cased }: WordFacts, at: number, i: number): void {
    const [s1, s, t1] = [shape[at - 1] ?? 0, shape[at] ?? 0, shape[at + 1] ?? 0];
    const place = (i === 0 ? 1 : i === count - 1 ? 2 : 3) + (cased ? 0 : 4);
    this.add(s);
    this.add(s1);
    this.add(t1);
    this.add(joinHashes(s1, s));
    this.add(joinHashes(s, t1));
    this.add(joinHashes(joinHashes(s1, s), t1));
    this.add(joinHashes(s, place));
    this.add(joinHashes(word[at] ?? 0, s));
    this.add(joinHashes(word[at - 1] ?? 0, s));
    this.add(joinHashes(word[at + 1] ?? 0, s));
  }

  private addKnowledge({ value, shape, phrase }: WordFacts, at: number, coarse: Uint8Array): void {
    const [v2, v1, v, n1, n2] = [
      value[at - 2] ?? 0,
      value[at - 1] ?? 0,
      value[at] ?? 0,
      value[at + 1] ?? 0,
      value[at + 2] ?? 0,
    ];
    const c = coarse[clusterOf(v)] ?? 0;
    const c1 = coarse[clusterOf(v1)] ?? 0;
    const d1 = coarse[clusterOf(n1)] ?? 0;
    const s = shape[at] ?? 0;
    this.addKnown(clusterOf(v));
    this.addKnown(clusterOf(v1));
    this.addKnown(clusterOf(n1));
    this.addKnown(clusterOf(v2));
    this.addKnown(clusterOf(n2));
    this.addKnown(c);
    this.addKnown(c1);
    this.addKnown(d1);
    this.addKnown(coarse[clusterOf(v2)] ?? 0);
    this.addKnown(coarse[clusterOf(n2)] ?? 0);
    this.add((c1 << 8) | c);
    this.add((c << 8) | d1);
    this.add((c1 << 16) | (c << 8) | d1);
    const g = listsOf(v);
    const g1 = listsOf(v1);
    const h1 = listsOf(n1);
    this.add(joinHashes(g, s));
    this.addKnown(g1);
    this.addKnown(h1);
    this.add(joinHashes(g1, g));
    this.add(joinHashes(g, h1));
    this.add(joinHashes((caseHabitOf(v) << 4) | frequencyOf(v), s));
    this.add(joinHashes((caseHabitOf(v1) << 4) | (caseHabitOf(v) << 2) | caseHabitOf(n1), s));
    this.addKnown((phrase[at] ?? 0) * 4 + (phrase[at + 1] ?? 0));
  }

  /** The run of capitalized words around this one: what it starts and ends with, and what stands about it. */
  private addRun(facts: WordFacts, at: number, coarse: Uint8Array): void {
    const { word, value, role, shape } = facts;
    if (role[at] === Role.other) {
      this.template += RUN_TEMPLATES;
      return;
    }
    const first = facts.runFirst[at] ?? at;
    const last = facts.runLast[at] ?? at;
    const from = facts.chainFirst[at] ?? at;
    const to = facts.chainLast[at] ?? at;
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
    this.add(joinHashes(word[from] ?? 0, shape[at] ?? 0));
    this.add(joinHashes(word[to] ?? 0, shape[at] ?? 0));
    this.add(joinHashes(word[from - 1] ?? 0, word[to + 1] ?? 0));
    this.add(((to - from) << 8) | place);
  }
}

const RUN_TEMPLATES = 17;
