import type { Token } from '../../text/token.js';
import type { ScannedBlock } from '../scanned-block.js';
import { FeatureList, OFFSETS } from './features.js';
import {
  LABELS,
  NAME_TYPES,
  type NameType,
  OUTSIDE,
  Part,
  partOfLabel,
  typeOfLabel,
} from './labels.js';
import { ListBit, listsOf } from './name-lexicon.js';
import type { NameModel } from './name-model.js';
import { namePieces, type NamePieces } from './name-pieces.js';
import { findSlot } from './packed-keys.js';
import { PADDING, SentenceFacts } from './sentence-facts.js';
import { Viterbi } from './viterbi.js';

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
  const tagger = new Tagger(model, names);
  for (const { firstToken, endToken } of block.sentences) {
    // A sentence without an end is cut, so that time and memory stay in bounds.
    for (let first = firstToken; first < endToken; first += LONGEST) {
      const end = Math.min(endToken, first + LONGEST);
      tagger.tagAll(namePieces(block.tokens, first, end, model.lexicon));
    }
  }
  return names;
}

const LONGEST = 400;

const PLACE = NAME_TYPES.indexOf('place');
const PLACE_LISTS = ListBit.country | ListBit.largePlace | ListBit.smallPlace;

/** A name by its places in a sentence that starts at piece `from`. */
interface FoundName {
  readonly from: number;
  readonly first: number;
  readonly last: number;
  readonly type: number;
}

/** The working memory for one block. */
class Tagger {
  private readonly features = new FeatureList();
  private facts = new SentenceFacts(0);
  private viterbi = new Viterbi(LABELS, 0);
  private emissions = new Float32Array(0);
  private path = new Uint8Array(0);
  private numbers = new Int32Array(0);

  constructor(
    private readonly model: NameModel,
    private readonly names: NameSpan[],
  ) {}

  /** Tags the pieces, in stretches that no name crosses: "BelarusDmitry Trenin" is two names. */
  tagAll({ pieces, origins, breaks }: NamePieces): void {
    let from = 0;
    for (const end of [...breaks, pieces.length]) {
      this.tag(pieces, origins, from, end);
      from = end;
    }
  }

  private tag(
    pieces: readonly Token[],
    origins: readonly number[],
    first: number,
    end: number,
  ): void {
    const count = end - first;
    this.reserve(count);
    this.readFacts(pieces, first, count);
    for (let i = 0; i < count; i++) this.emit(i, count);
    this.viterbi.decode(this.emissions, count, this.model.transitions, this.path);
    this.collect(pieces, origins, first, count);
  }

  private reserve(count: number): void {
    this.model.memo.reserve(count);
    if (count <= this.facts.capacity) return;
    const capacity = Math.max(64, count + (count >> 1));
    this.facts = new SentenceFacts(capacity);
    this.viterbi = new Viterbi(LABELS, capacity);
    this.emissions = new Float32Array(LABELS * capacity);
    this.path = new Uint8Array(capacity);
    this.numbers = new Int32Array(capacity);
  }

  private readFacts(pieces: readonly Token[], first: number, count: number): void {
    const { memo, lexicon } = this.model;
    for (let i = 0; i < count; i++) {
      const piece = pieces[first + i];
      if (!piece) continue;
      const number = memo.number(piece);
      this.numbers[i] = number;
      memo.copyFacts(number, this.facts, i);
    }
    this.facts.finish(count, lexicon);
  }

  private emit(i: number, count: number): void {
    const { memo, weights, features: keys, lexicon } = this.model;
    const { features, emissions, numbers } = this;
    const out = i * LABELS;
    emissions.fill(0, out, out + LABELS);
    for (let offset = 0; offset < OFFSETS.length; offset++) {
      const at = i + (OFFSETS[offset] ?? 0);
      if (at >= 0 && at < count) memo.addScores(numbers[at] ?? 0, offset, emissions, out);
    }
    features.fillJoint(this.facts, i, lexicon.coarse);
    for (let f = 0; f < features.count; f++) {
      const slot = findSlot(keys, features.hashes[f] ?? 0);
      if (slot < 0) continue;
      const row = slot * LABELS;
      for (let k = 0; k < LABELS; k++)
        emissions[out + k] = (emissions[out + k] ?? 0) + (weights[row + k] ?? 0);
    }
  }

  private collect(
    pieces: readonly Token[],
    origins: readonly number[],
    from: number,
    count: number,
  ): void {
    let first = 0;
    for (let i = 0; i < count; i++) {
      const label = this.path[i] ?? OUTSIDE;
      if (label === OUTSIDE) continue;
      const part = partOfLabel(label);
      if (part === Part.begin || part === Part.unit) first = i;
      if (part !== Part.last && part !== Part.unit) continue;
      this.push(pieces, origins, { from, first, last: i, type: typeOfLabel(label) });
    }
  }

  /** Adds a name; one that runs on out of a compound, "Moscow-led Warsaw Pact", is two. */
  private push(pieces: readonly Token[], origins: readonly number[], found: FoundName): void {
    const { from, first, last, type } = found;
    const compound = origins[from + first];
    if (
      first < last &&
      origins[from + first + 1] === compound &&
      origins[from + last] !== compound
    ) {
      let rest = first + 1;
      while (origins[from + rest] === compound) rest++;
      if (this.isPlace(first))
        this.push(pieces, origins, { from, first, last: first, type: PLACE });
      this.push(pieces, origins, { from, first: rest, last, type });
      return;
    }
    const [start, end, kind] = [pieces[from + first], pieces[from + last], NAME_TYPES[type]];
    if (!start || !end || !kind) return;
    this.names.push({
      start: start.start,
      end: end.end,
      firstToken: origins[from + first] ?? 0,
      endToken: (origins[from + last] ?? 0) + 1,
      type: kind,
      score: this.score(first, last, type),
    });
  }

  private isPlace(i: number): boolean {
    return (listsOf(this.facts.value[i + PADDING] ?? 0) & PLACE_LISTS) !== 0;
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
