import { cueOf, type Cue } from '../../recognizers/cues.js';
import {
  DETERMINERS,
  FINITE_AUXILIARIES,
  NOUN_PREPOSITIONS,
  SOURCE_PRONOUNS,
} from '../../recognizers/tables/cue-phrases.js';
import type { Item, Segment } from './reading.js';
import {
  phraseStartingAt,
  subjectAfter,
  subjectBefore,
  type SourcePhrase,
  type TypeOf,
} from './source-phrase.js';

/** Where the source stands to its cue: before it, after it, or in a phrase ("according to"). */
export type FrameOrder = 'source-first' | 'cue-first' | 'phrase';

/** One cue of a segment with its source: "the ministry said", "according to officials". */
export interface CueFrame {
  /** The items of the cue, half-open. */
  readonly cueFirst: number;
  readonly cueEnd: number;
  readonly cue: Cue | undefined;
  readonly source: SourcePhrase;
  readonly order: FrameOrder;
  /** The first item of source and cue together. */
  readonly first: number;
  /** One past the last. */
  readonly end: number;
}

const DETERMINER = new Set(DETERMINERS.split(' '));
const PREPOSITIONS = new Set(NOUN_PREPOSITIONS.split(' '));
const PRONOUNS = new Set(SOURCE_PRONOUNS.split(' '));
const FINITE = new Set(FINITE_AUXILIARIES.split(' '));

/** All cues of a segment whose source can be told, in text order. */
export function findFrames(segment: Segment, typeOf: TypeOf): CueFrame[] {
  const frames: CueFrame[] = [];
  const { items } = segment;
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (item?.kind !== 'word') continue;
    const frame = phraseFrame(items, i, typeOf) ?? verbFrame(items, i, typeOf, frames);
    if (!frame) continue;
    frames.push(frame);
    i = Math.max(i, frame.cueEnd - 1);
  }
  return frames;
}

/** "according to X", "in the words of X", "as reported by X". */
function phraseFrame(items: readonly Item[], at: number, typeOf: TypeOf): CueFrame | undefined {
  const length = phraseLength(items, at);
  if (length === 0) return undefined;
  const source = phraseStartingAt(items, at + length, typeOf);
  if (!source) return undefined;
  return {
    cueFirst: at,
    cueEnd: at + length,
    cue: undefined,
    source,
    order: 'phrase',
    first: at,
    end: source.end,
  };
}

function phraseLength(items: readonly Item[], at: number): number {
  const word = (k: number) => items[at + k]?.lower ?? '';
  if (word(0) === 'according' && word(1) === 'to') return 2;
  if (
    word(0) === 'in' &&
    word(1) === 'the' &&
    /^(?:words|view|opinion)$/.test(word(2)) &&
    word(3) === 'of'
  )
    return 4;
  const cue = cueOf(word(0));
  if (!cue || word(1) !== 'by' || (cue.form !== 'past' && cue.form !== 'participle')) return 0;
  return cue.speech || cue.naming || cue.document ? 2 : 0;
}

function verbFrame(
  items: readonly Item[],
  at: number,
  typeOf: TypeOf,
  earlier: readonly CueFrame[],
): CueFrame | undefined {
  const item = items[at];
  const cue = item && cueOf(item.lower);
  if (!item || !cue) return undefined;
  const quoted = quotedAsSaying(items, at, typeOf);
  if (quoted) return quoted;
  if (!isVerb(items, at, cue)) return undefined;
  if (cue.form === 'gerund') return gerundFrame(items, at, cue, typeOf, earlier);
  const inverted = mayInvert(items, at) ? subjectAfter(items, at, typeOf) : undefined;
  if (inverted && (inverted.head !== 'noun' || followsQuote(items, at)))
    return frameOf(at, cue, inverted, 'cue-first');
  const source = subjectBefore(items, at, typeOf);
  if (!source || !mayGovern(items, at, cue, source)) return undefined;
  return frameOf(at, cue, source, 'source-first');
}

function frameOf(at: number, cue: Cue, source: SourcePhrase, order: FrameOrder): CueFrame {
  return {
    cueFirst: at,
    cueEnd: at + 1,
    cue,
    source,
    order,
    first: Math.min(at, source.first),
    end: Math.max(at + 1, order === 'cue-first' ? source.end : at + 1),
  };
}

/** "X was quoted as saying", "media cited X as saying". */
function quotedAsSaying(items: readonly Item[], at: number, typeOf: TypeOf): CueFrame | undefined {
  if (items[at]?.lower !== 'saying' || items[at - 1]?.lower !== 'as') return undefined;
  for (let i = at - 2; i >= Math.max(0, at - 14); i--) {
    const lower = items[i]?.lower ?? '';
    if (!/^(?:quot|cit)(?:ed|es|ing)$/.test(lower)) continue;
    const passive = i === at - 2;
    const source = passive
      ? subjectBefore(items, i, typeOf)
      : phraseStartingAt(items, i + 1, typeOf);
    const cue = cueOf('saying');
    if (!source || !cue) return undefined;
    return {
      cueFirst: i,
      cueEnd: at + 1,
      cue,
      source,
      order: 'source-first',
      first: Math.min(i, source.first),
      end: at + 1,
    };
  }
  return undefined;
}

/** Whether the word is used as a verb with a subject of its own, as far as its neighbours tell. */
function isVerb(items: readonly Item[], at: number, cue: Cue): boolean {
  const item = items[at];
  const before = items[at - 1];
  if (!item) return false;
  if (!before) return cue.form === 'past' && items.length > 1;
  if (/^\p{Lu}/u.test(item.text) && before.kind !== 'quote') return false;
  if (before.kind === 'word' && isNounContext(before, cue)) return false;
  if (cue.form === 'past' && isPassive(items, at)) return false;
  if (cue.form === 'present') return !isPluralNoun(items, at);
  if (cue.form === 'base') return isBaseVerb(items, at);
  return true;
}

function isNounContext(before: Item, cue: Cue): boolean {
  if (before.lower === "'s") return cue.form !== 'past';
  if (
    DETERMINER.has(before.lower) &&
    !/^(?:many|some|both|all|most|others|this|that|those|these|his|her)$/.test(before.lower)
  )
    return true;
  if (/^(?:his|her|my|our|your|their|its|this|these|those)$/.test(before.lower)) return true;
  return PREPOSITIONS.has(before.lower);
}

/** "was told", "is called": something happens to the subject. "had been" likewise. */
function isPassive(items: readonly Item[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const item = items[i];
    if (item?.kind !== 'word') return false;
    if (/^(?:is|are|was|were|be|been|being|am|gets|got)$/.test(item.lower)) return true;
    if (!/^(?:also|not|n't|since|never|once|\p{Ll}+ly)$/u.test(item.lower)) return false;
  }
  return false;
}

/** "press reports", "two claims": a plural noun rather than a verb in -s. */
function isPluralNoun(items: readonly Item[], at: number): boolean {
  const item = items[at];
  const before = items[at - 1];
  if (!item || !before) return true;
  if (
    /^(?:says|tells|adds|writes|tweets|explains|insists|argues|believes|thinks|asks|replies|declares|admits|denies|warns)$/.test(
      item.lower,
    )
  )
    return false;
  if (before.kind === 'name' || before.kind === 'quote' || PRONOUNS.has(before.lower)) return false;
  if (before.text === ',' || before.text === ')') return false;
  const next = items[at + 1];
  return !(
    next &&
    (next.lower === 'that' ||
      next.kind === 'quote' ||
      next.text === ':' ||
      DETERMINER.has(next.lower))
  );
}

/** A bare form is a verb after a plural, a plural pronoun or a modal. */
function isBaseVerb(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  if (!before) return false;
  if (
    /^(?:i|we|you|they|who|people|police|will|would|can|could|may|might|must|shall|should|do|does|did|n't|not)$/.test(
      before.lower,
    )
  )
    return true;
  if (before.kind === 'punctuation') return false;
  return (
    before.kind !== 'number' &&
    /(?:[^s]s|men|people|police)$/.test(before.lower) &&
    (items[at]?.lower === 'say' || next(items, at))
  );
}

function next(items: readonly Item[], at: number): boolean {
  const item = items[at + 1];
  return (
    item !== undefined &&
    (item.lower === 'that' ||
      item.kind === 'quote' ||
      DETERMINER.has(item.lower) ||
      PRONOUNS.has(item.lower))
  );
}

/** ", adding that …", "describing them as …": the source is that of the main clause. */
function gerundFrame(
  items: readonly Item[],
  at: number,
  cue: Cue,
  typeOf: TypeOf,
  earlier: readonly CueFrame[],
): CueFrame | undefined {
  const before = items[at - 1];
  if (
    !before ||
    (before.text !== ',' &&
      before.lower !== 'and' &&
      before.lower !== 'by' &&
      before.kind !== 'quote')
  )
    return undefined;
  const last = earlier[earlier.length - 1];
  const source = last?.source ?? clauseSubject(items, at, typeOf);
  return (
    source && {
      cueFirst: at,
      cueEnd: at + 1,
      cue,
      source,
      order: 'source-first',
      first: at,
      end: at + 1,
    }
  );
}

/** The person or organization named last before `at`, outside possessives. */
function clauseSubject(
  items: readonly Item[],
  at: number,
  typeOf: TypeOf,
): SourcePhrase | undefined {
  for (let i = at - 1; i >= Math.max(0, at - 30); i--) {
    const item = items[i];
    if (!item) break;
    if (item.kind === 'word' && /^(?:he|she|they|it)$/.test(item.lower)) {
      return { first: i, end: i + 1, head: 'pronoun', headItem: i, nameItem: undefined };
    }
    if (item.kind !== 'name' || items[i + 1]?.lower === "'s") continue;
    if (PREPOSITIONS.has(items[i - 1]?.lower ?? '')) continue;
    const type = typeOf(item);
    if (type !== 'person' && type !== 'organization') continue;
    return { first: i, end: i + 1, head: 'name', headItem: i, nameItem: i };
  }
  return undefined;
}

/** A verb may stand before its subject after a quotation, after a comma, or at the start. */
function mayInvert(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  if (!before || before.kind === 'quote' || before.kind === 'mark') return true;
  return /^[,–—-]$/.test(before.text);
}

function followsQuote(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  return (
    before?.kind === 'quote' ||
    (/^[,–—-]$/.test(before?.text ?? '') && items[at - 2]?.kind === 'quote')
  );
}

/** Documents do what documents do; other nouns only say. */
function mayGovern(items: readonly Item[], at: number, cue: Cue, source: SourcePhrase): boolean {
  if (FINITE.has(items[source.headItem]?.lower ?? '')) return false;
  if (source.head === 'pronoun') return cue.speech || cue.manner || cue.naming;
  if (source.head === 'document') return cue.document || cue.speech;
  if (source.head === 'noun')
    return cue.speech && /^(?:say|tell|add|write|tweet|reply|report|announce)$/.test(cue.lemma);
  if (cue.speech || cue.manner || cue.naming) return true;
  return cue.document && /^(?:put|give|list|estimate|count|show|record)$/.test(cue.lemma);
}
