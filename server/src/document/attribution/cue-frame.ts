import { type Cue, cueOf, cueIn, cueOfWord } from '../../recognizers/cues.js';
import { OPENERS, PREPOSITIONS, isOn } from './word-classes.js';
import { perWord } from '../../text/word.js';
import { followsQuote, isVerb, mayGovern, mayInvert } from './cue-verb.js';
import { gerundFrame } from './gerund-frame.js';
import { phraseStartingAt, withNameAfter } from './noun-phrase.js';
import { isClaim, phraseFrame } from './phrase-frame.js';
import { openingSubject } from './opening-subject.js';
import type { Item, Segment } from './reading.js';
import type { SourcePhrase, TypeOf } from './source-phrase.js';
import { subjectAfter, subjectBefore } from './subject.js';

/** Where the source stands to its cue: before it, after it, or in a phrase ("according to"). */
export type FrameOrder = 'source-first' | 'cue-first' | 'phrase';

/** One cue of a segment with its source: "the ministry said", "according to officials". */
export interface CueFrame {
  /** The items of the cue, half-open; empty where nothing signals it but the words' order. */
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

/** All cues of a segment whose source can be told, in text order. */
export function findFrames(segment: Segment, typeOf: TypeOf): CueFrame[] {
  const frames: CueFrame[] = [];
  const { items } = segment;
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (item?.kind !== 'word' || !mayBeCue(item.word)) continue;
    const frame = phraseFrame(items, i, typeOf) ?? verbFrame(items, i, typeOf, frames);
    if (!frame) continue;
    frames.push(frame);
    i = Math.max(i, frame.cueEnd - 1);
  }
  return frames;
}

/** Words that a phrase which attributes begins with: "according to", "in the words of", "for Lee, …". */
const PHRASES = new Set(['according', 'in', 'for', 'to', 'by', 'on']);

/** Whether a cue may begin with the word. */
const mayBeCue = perWord(
  (word) => PHRASES.has(word.lower) || isClaim(word.lower) || cueOfWord(word) !== undefined,
);

function verbFrame(
  items: readonly Item[],
  at: number,
  typeOf: TypeOf,
  earlier: readonly CueFrame[],
): CueFrame | undefined {
  const item = items[at];
  const cue = cueIn(item);
  if (!item || !cue) return undefined;
  const quoted =
    quotedAsSaying(items, at, typeOf) ??
    quotedDirectly(items, at, cue, typeOf) ??
    heardToSay(items, at, cue, typeOf);
  if (quoted) return quoted;
  if (!isVerb(items, at, cue)) return undefined;
  if (cue.form === 'gerund') return gerundFrame(items, at, cue, typeOf, earlier);
  const inverted = invertedSubject(items, at, cue, typeOf);
  if (inverted) {
    const first = at - auxiliariesBefore(items, at);
    return { ...frameOf(at, cue, inverted, 'cue-first'), first };
  }
  const source =
    subjectBefore(items, at, typeOf) ??
    sharedSubject(items, at, typeOf, earlier) ??
    houseBefore(items, at, typeOf);
  if (!source || !mayGovern(items, at, cue, source)) return undefined;
  return frameOf(at, putsIt(items, at) ? { ...cue, speech: true } : cue, source, 'source-first');
}

/** "She put it this way: “…”". */
function putsIt(items: readonly Item[], at: number): boolean {
  return /^puts?$/.test(items[at]?.lower ?? '') && items[at + 1]?.lower === 'it';
}

/** Verbs whose subject may follow them after a comma, without a quotation before: "he left, said Lee". */
const INVERTING = new Set(
  'say add write explain note state observe comment remark tweet conclude report recall inform affirm maintain communicate declare specify stress'.split(
    ' ',
  ),
);

/**
 * The subject behind its verb: after a quotation ("“…,” said Lee"), or after a comma when the clause
 * ends there ("he left, said Lee."). Not "Lee, the boss, told Ann" or "Lee, the boss, said Ann left".
 */
function invertedSubject(
  items: readonly Item[],
  at: number,
  cue: Cue,
  typeOf: TypeOf,
): SourcePhrase | undefined {
  const first = at - auxiliariesBefore(items, at);
  if (!mayInvert(items, first) || (first < at && !followsQuote(items, first))) return undefined;
  const source = subjectAfter(items, at, typeOf) ?? houseAfter(items, at, typeOf);
  if (!source) return undefined;
  const after = items[source.end];
  const closed =
    !after ||
    (after.kind !== 'word' && after.kind !== 'quote') ||
    isOn(after, PREPOSITIONS | OPENERS) ||
    /day$/.test(after.lower);
  if (followsQuote(items, first)) return source.head !== 'document' || closed ? source : undefined;
  if (source.head === 'noun' || source.head === 'document') return undefined;
  return closed && INVERTING.has(cue.lemma) ? source : undefined;
}

/** "In the press-service of the ministry noted that …", as translated copy has it: the house for its people. */
function houseBefore(items: readonly Item[], at: number, typeOf: TypeOf): SourcePhrase | undefined {
  if (items[0]?.lower !== 'in') return undefined;
  const phrase = phraseStartingAt(items, 1, typeOf);
  return phrase?.end === at && isHouse(items, phrase, typeOf) ? phrase : undefined;
}

/** "“…”, noted in the ministry": as {@link houseBefore}, behind what was said. */
function houseAfter(items: readonly Item[], at: number, typeOf: TypeOf): SourcePhrase | undefined {
  if (items[at + 1]?.lower !== 'in' || !followsQuote(items, at)) return undefined;
  const phrase = phraseStartingAt(items, at + 2, typeOf);
  return phrase && isHouse(items, phrase, typeOf) ? phrase : undefined;
}

/** Whether the phrase names a body that has people who speak: no place, no paper, no occasion. */
function isHouse(items: readonly Item[], phrase: SourcePhrase, typeOf: TypeOf): boolean {
  const name = phrase.nameItem === undefined ? undefined : items[phrase.nameItem];
  if (name) return typeOf(name) === 'organization';
  return /^(?:press-service|ministry|department|agency|company|headquarters|administration|committee|union|municipality|prefecture|police)$/.test(
    items[phrase.headItem]?.lower ?? '',
  );
}

/** "“…”, has commented Lee", as translated copy has it: how many auxiliaries stand before the verb. */
function auxiliariesBefore(items: readonly Item[], at: number): number {
  return /^(?:has|have|had)$/.test(items[at - 1]?.lower ?? '') ? 1 : 0;
}

/** "The report runs to two pages and gives …": the subject of the verb before, or of the sentence. */
function sharedSubject(
  items: readonly Item[],
  at: number,
  typeOf: TypeOf,
  earlier: readonly CueFrame[],
): SourcePhrase | undefined {
  let before = at - 1;
  while (before > 0 && items[before]?.kind === 'word' && /ly$/.test(items[before]?.lower ?? ''))
    before--;
  if (!/^(?:and|but|then)$/.test(items[before]?.lower ?? '')) return undefined;
  const last = earlier[earlier.length - 1];
  if (last && last.order === 'source-first') return last.source;
  return openingSubject(items, before, typeOf);
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

/** "The paper quotes Lee: “…”", "to quote Lee, “…”": whom the words are quoted from. */
function quotedDirectly(
  items: readonly Item[],
  at: number,
  cue: Cue,
  typeOf: TypeOf,
): CueFrame | undefined {
  if (cue.lemma !== 'quote') return undefined;
  const phrase = phraseStartingAt(items, at + 1, typeOf);
  const source = phrase && withNameAfter(items, phrase, typeOf);
  if (!source || (source.head !== 'name' && source.head !== 'role')) return undefined;
  if (!/^[:,]$/.test(items[source.end]?.text ?? '') || items[source.end + 1]?.kind !== 'quote')
    return undefined;
  return frameOf(at, cue, source, 'cue-first');
}

/** "X was heard to say", "X was overheard telling": somebody's words, by whoever was near. */
function heardToSay(
  items: readonly Item[],
  at: number,
  cue: Cue,
  typeOf: TypeOf,
): CueFrame | undefined {
  const heard = cue.form === 'gerund' ? at - 1 : at - 2;
  if (!cue.speech || (cue.form !== 'gerund' && items[at - 1]?.lower !== 'to')) return undefined;
  if (!/^(?:over)?heard$/.test(items[heard]?.lower ?? '')) return undefined;
  if (!/^(?:was|were|been|is|are)$/.test(items[heard - 1]?.lower ?? '')) return undefined;
  const source = subjectBefore(items, heard, typeOf);
  return source && source.head !== 'noun'
    ? { ...frameOf(at, cue, source, 'source-first'), cueFirst: heard }
    : undefined;
}
