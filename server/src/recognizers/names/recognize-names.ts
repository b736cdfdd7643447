import type { ScannedBlock } from '../scanned-block.js';
import { FeatureList } from './features.js';
import {
  LABELS,
  NAME_TYPES,
  type NameType,
  OUTSIDE,
  Part,
  partOfLabel,
  typeOfLabel,
} from './labels.js';
import type { NameModel } from './name-model.js';
import { type NamePiece, namePieces } from './name-pieces.js';
import { findSlot } from './packed-keys.js';
import { Viterbi } from './viterbi.js';
import { WordFacts } from './word-facts.js';

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
}

/**
 * Finds the names of persons, organizations and places in a block: a linear tagger with BILOU
 * labels, decoded sentence by sentence (features after Ratinov and Roth 2009, training after
 * Collins 2002). A value of the block and the model alone; in text order, not overlapping.
 */
export function recognizeNames(block: ScannedBlock, model: NameModel): readonly NameSpan[] {
  const names: NameSpan[] = [];
  const tagger = new Tagger(model);
  for (const { firstToken, endToken } of block.sentences) {
    // A sentence without an end is cut, so that time and memory stay in bounds.
    for (let first = firstToken; first < endToken; first += LONGEST) {
      const end = Math.min(endToken, first + LONGEST);
      for (const pieces of cutGlued(namePieces(block.tokens, first, end, model.lexicon))) {
        tagger.tag(pieces, names);
      }
    }
  }
  return names;
}

const LONGEST = 400;

/** The pieces in stretches that no name crosses: "BelarusDmitry Trenin" is two names. */
function cutGlued(pieces: readonly NamePiece[]): readonly (readonly NamePiece[])[] {
  const stretches: (readonly NamePiece[])[] = [];
  let from = 0;
  for (let i = 1; i < pieces.length; i++) {
    if (!pieces[i]?.glued) continue;
    stretches.push(pieces.slice(from, i));
    from = i;
  }
  stretches.push(from === 0 ? pieces : pieces.slice(from));
  return stretches;
}

/** The working memory for one block. */
class Tagger {
  private readonly features = new FeatureList();
  private facts = new WordFacts(0);
  private viterbi = new Viterbi(LABELS, 0);
  private emissions = new Float32Array(0);
  private path = new Uint8Array(0);

  constructor(private readonly model: NameModel) {}

  tag(pieces: readonly NamePiece[], names: NameSpan[]): void {
    this.reserve(pieces.length);
    this.facts.fill(pieces, this.model.lexicon);
    for (let i = 0; i < pieces.length; i++) this.emit(i);
    this.viterbi.decode(this.emissions, pieces.length, this.model.transitions, this.path);
    this.collect(pieces, names);
  }

  private reserve(count: number): void {
    if (count <= this.facts.capacity) return;
    const capacity = Math.max(64, count + (count >> 1));
    this.facts = new WordFacts(capacity);
    this.viterbi = new Viterbi(LABELS, capacity);
    this.emissions = new Float32Array(LABELS * capacity);
    this.path = new Uint8Array(capacity);
  }

  private emit(i: number): void {
    const { features, emissions } = this;
    const { weights, features: keys, lexicon } = this.model;
    features.fill(this.facts, i, lexicon.coarse);
    const out = i * LABELS;
    emissions.fill(0, out, out + LABELS);
    for (let f = 0; f < features.count; f++) {
      const slot = findSlot(keys, features.hashes[f] ?? 0);
      if (slot < 0) continue;
      const row = slot * LABELS;
      for (let k = 0; k < LABELS; k++)
        emissions[out + k] = (emissions[out + k] ?? 0) + (weights[row + k] ?? 0);
    }
  }

  private collect(pieces: readonly NamePiece[], names: NameSpan[]): void {
    let first = 0;
    for (let i = 0; i < pieces.length; i++) {
      const label = this.path[i] ?? OUTSIDE;
      if (label === OUTSIDE) continue;
      const part = partOfLabel(label);
      if (part === Part.begin || part === Part.unit) first = i;
      if (part === Part.last || part === Part.unit)
        this.push(pieces, first, i, typeOfLabel(label), names);
    }
  }

  private push(
    pieces: readonly NamePiece[],
    first: number,
    last: number,
    type: number,
    names: NameSpan[],
  ): void {
    const [from, to, kind] = [pieces[first], pieces[last], NAME_TYPES[type]];
    if (!from || !to || !kind) return;
    names.push({
      start: from.start,
      end: to.end,
      firstToken: from.token,
      endToken: to.token + 1,
      type: kind,
      score: this.score(first, last, type),
    });
  }

  /** From the mean, over the words, of the lead that the type's best label has over those of all other types. */
  private score(first: number, last: number, type: number): number {
    let lead = 0;
    for (let i = first; i <= last; i++) {
      let own = -Infinity;
      let other = this.emissions[i * LABELS] ?? 0;
      for (let k = 1; k < LABELS; k++) {
        const value = this.emissions[i * LABELS + k] ?? 0;
        if (typeOfLabel(k) === type) own = Math.max(own, value);
        else other = Math.max(other, value);
      }
      lead += own - other;
    }
    return 1 / (1 + Math.exp((-lead * this.model.scoreScale) / (last - first + 1)));
  }
}
