import { cueOf, type Cue } from '../../recognizers/cues.js';
import {
  CLAUSE_OPENERS,
  DETERMINERS,
  FINITE_AUXILIARIES,
  LEAD_IN_STARTS,
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
const CLAUSE_OPENER = new Set(CLAUSE_OPENERS.split(' '));
const LEAD_IN = new Set(LEAD_IN_STARTS.split(' '));
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
  if (!source || (source.head === 'noun' && items[at + length - 1]?.lower === 'by'))
    return undefined;
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
  const inverted = invertedSubject(items, at, cue, typeOf);
  if (inverted) return frameOf(at, cue, inverted, 'cue-first');
  const source = subjectBefore(items, at, typeOf) ?? sharedSubject(items, at, typeOf, earlier);
  if (!source || !mayGovern(items, at, cue, source)) return undefined;
  return frameOf(at, putsIt(items, at) ? { ...cue, speech: true } : cue, source, 'source-first');
}

/** "She put it this way: “…”". */
function putsIt(items: readonly Item[], at: number): boolean {
  return /^puts?$/.test(items[at]?.lower ?? '') && items[at + 1]?.lower === 'it';
}

/** Verbs whose subject may follow them after a comma, without a quotation before: "he left, said Lee". */
const INVERTING = new Set(
  'say add write explain note state observe comment remark tweet conclude report recall inform affirm maintain'.split(
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
  if (!mayInvert(items, at)) return undefined;
  const source = subjectAfter(items, at, typeOf);
  if (!source) return undefined;
  const after = items[source.end];
  const closed =
    !after ||
    (after.kind !== 'word' && after.kind !== 'quote') ||
    PREPOSITIONS.has(after.lower) ||
    CLAUSE_OPENER.has(after.lower) ||
    /day$/.test(after.lower);
  if (followsQuote(items, at)) return source.head !== 'document' || closed ? source : undefined;
  if (source.head === 'noun' || source.head === 'document') return undefined;
  return closed && INVERTING.has(cue.lemma) ? source : undefined;
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

/** The noun phrase that opens the sentence, past a phrase such as "In Geneva, ". */
function openingSubject(
  items: readonly Item[],
  before: number,
  typeOf: TypeOf,
): SourcePhrase | undefined {
  let first = 0;
  if (/^(?:and|but|so|yet|then)$/.test(items[0]?.lower ?? '')) first++;
  if (LEAD_IN.has(items[first]?.lower ?? '')) {
    while (first < before && items[first]?.text !== ',') first++;
    first++;
  }
  if (first >= before) return undefined;
  const item = items[first];
  if (item?.kind === 'word' && PRONOUNS.has(item.lower)) {
    return { first, end: first + 1, head: 'pronoun', headItem: first, nameItem: undefined };
  }
  return phraseStartingAt(items, first, typeOf);
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
  if (cue.form === 'past' && (isPassive(items, at) || isReduced(items, at, cue))) return false;
  if (cue.form === 'present') return !isPluralNoun(items, at);
  if (cue.form === 'base') return isBaseVerb(items, at);
  return true;
}

function isNounContext(before: Item, cue: Cue): boolean {
  if (before.lower === "'s") return cue.form !== 'past';
  if (
    DETERMINER.has(before.lower) &&
    !/^(?:one|many|some|both|all|most|others|this|that|those|these|his|her)$/.test(before.lower)
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
    if (
      /^(?:is|are|was|were|be|been|being|am|gets|got|i'm|you're|we're|they're|he's|she's|it's)$/.test(
        item.lower,
      )
    )
      return true;
    if (!/^(?:also|not|n't|since|never|once|\p{Ll}+ly)$/u.test(item.lower)) return false;
  }
  return false;
}

/** "forces described as guards", "a woman called Ann": a participle, though no form of "be" stands there. */
function isReduced(items: readonly Item[], at: number, cue: Cue): boolean {
  const after = items[at + 1];
  const before = items[at - 1];
  if (!cue.naming || !after || !before) return false;
  if (after.lower === 'as' || (cue.lemma === 'accuse' && after.lower === 'of')) return true;
  return (
    /^(?:call|name|dub|nickname|christen)$/.test(cue.lemma) &&
    after.kind === 'name' &&
    before.kind === 'word' &&
    !PRONOUNS.has(before.lower)
  );
}

/** Forms in -s that are as often nouns. */
const NOUN_FORMS = new Set(
  'claims reports protests comments calls demands promises remarks questions answers doubts hopes fears estimates figures points notes states quotes posts pledges threats texts emails messages faxes phones cables orders signals hints forecasts guesses suspects names brands labels terms blasts slams lists shows records details documents counts puts sets reviews proposes appeals challenges boasts advises repeats replies tweets stresses warnings worries judges reasons rules wonders deems directs instructs'.split(
    ' ',
  ),
);

/** "press reports", "two claims": a plural noun rather than a verb in -s. */
function isPluralNoun(items: readonly Item[], at: number): boolean {
  const item = items[at];
  const before = items[at - 1];
  if (!item || !before) return true;
  if (!NOUN_FORMS.has(item.lower)) return before.kind === 'number';
  if (PRONOUNS.has(before.lower) || before.lower === 'who' || before.lower === 'which')
    return false;
  return !introduces(items, at) && !(cueOf(item.lower)?.naming && opensQuote(items, at));
}

/** "“…,” the letter states.": a quotation close before the subject. */
function quoteBefore(items: readonly Item[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 12); i--) {
    if (items[i]?.kind === 'quote') return true;
  }
  return false;
}

/** Whether what follows the word is what a verb of saying takes: "that", a quotation, a noun phrase. */
function introduces(items: readonly Item[], at: number): boolean {
  const after = items[at + 1];
  if (!after) return quoteBefore(items, at);
  if (after.text === ':') return items[at + 2]?.kind === 'quote';
  if (/^[.,]$/.test(after.text)) return quoteBefore(items, at);
  return (
    after.kind === 'quote' ||
    after.kind === 'number' ||
    after.lower === 'that' ||
    after.lower === 'out' ||
    DETERMINER.has(after.lower) ||
    PRONOUNS.has(after.lower)
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
  if (before.kind === 'number' || !/(?:[^s]s|men|people|police)$/.test(before.lower)) return false;
  return items[at]?.lower === 'say' || introduces(items, at);
}

/**
 * ", adding that …", "with one poster writing “…”", "he kept shouting, “…”": the source is the noun
 * right before, else that of the main clause.
 */
function gerundFrame(
  items: readonly Item[],
  at: number,
  cue: Cue,
  typeOf: TypeOf,
  earlier: readonly CueFrame[],
): CueFrame | undefined {
  const before = items[at - 1];
  if (!before) return undefined;
  const last = mainFrame(items, earlier);
  const trailing =
    before.text === ',' ||
    before.lower === 'and' ||
    before.kind === 'quote' ||
    before.lower === 'by';
  const main = () =>
    last?.source ?? clauseSubject(items, at, typeOf) ?? capitalSubject(items, at, typeOf);
  const source = trailing
    ? main()
    : opensQuote(items, at)
      ? (absoluteSubject(items, at, typeOf) ?? main() ?? nearSubject(items, at, typeOf))
      : undefined;
  if (!source) return undefined;
  return {
    cueFirst: at,
    cueEnd: at + 1,
    cue,
    source,
    order: 'source-first',
    first: at,
    end: at + 1,
  };
}

/** A capitalized word or two that open the sentence: most often a name that was not recognised. */
function capitalSubject(
  items: readonly Item[],
  at: number,
  typeOf: TypeOf,
): SourcePhrase | undefined {
  const source = openingSubject(items, at, typeOf);
  const head = source && items[source.headItem];
  return source && head && source.end - source.first <= 3 && /^\p{Lu}/u.test(head.text)
    ? source
    : undefined;
}

/** Whether a quotation follows the word, after at most a comma, a colon or a short phrase. */
function opensQuote(items: readonly Item[], at: number): boolean {
  for (let i = at + 1; i < Math.min(items.length, at + 7); i++) {
    const item = items[i];
    if (item?.kind === 'quote') return true;
    if (!item || /^[.;!?]$/.test(item.text)) return false;
  }
  return false;
}

/** The last cue that is not in a relative clause ("the one who wrote it"). */
function mainFrame(items: readonly Item[], earlier: readonly CueFrame[]): CueFrame | undefined {
  for (let i = earlier.length - 1; i >= 0; i--) {
    const frame = earlier[i];
    if (frame && !/^(?:who|which|that)$/.test(items[frame.cueFirst - 1]?.lower ?? '')) return frame;
  }
  return undefined;
}

/** "with one poster writing", "Lee saying": the subject of the gerund itself, not the object before it. */
function absoluteSubject(
  items: readonly Item[],
  at: number,
  typeOf: TypeOf,
): SourcePhrase | undefined {
  const source = nearSubject(items, at, typeOf);
  if (!source || source.head === 'document') return undefined;
  const before = items[source.first - 1];
  const kept = /^(?:kept|keeps|keep|began|started|continued|is|was|are|were)$/.test(
    items[at - 1]?.lower ?? '',
  );
  return !before || kept || before.lower === 'with' || /^[,–—]$/.test(before.text)
    ? source
    : undefined;
}

function nearSubject(items: readonly Item[], at: number, typeOf: TypeOf): SourcePhrase | undefined {
  const source = subjectBefore(items, at, typeOf);
  return source && source.head !== 'noun' ? source : clauseSubject(items, at, typeOf);
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
  if (source.head === 'noun' && source.nameItem === undefined)
    return cue.speech && /^(?:say|tell|add|write|tweet|reply|report|announce)$/.test(cue.lemma);
  if (cue.speech || cue.manner || cue.naming) return true;
  return cue.document && /^(?:put|give|list|estimate|count|show|record)$/.test(cue.lemma);
}
