import { cueIn } from '../../recognizers/cues.js';
import { readVerb } from '../../recognizers/morphology.js';
import type { CueFrame } from './cue-frame.js';
import { phraseEndingAt, phraseStartingAt, withNameAfter } from './noun-phrase.js';
import type { Item } from './reading.js';
import { describePhrase, pronounPhrase, type SourcePhrase, type TypeOf } from './source-phrase.js';
import { DETERMINER, PERSON_ROLES, isOn, wordSet } from './word-classes.js';

/** The phrases that attribute without a finite verb: "according to X", "in X's words", "called “…” by X". */
export function phraseFrame(
  items: readonly Item[],
  at: number,
  typeOf: TypeOf,
): CueFrame | undefined {
  const length = phraseLength(items, at);
  if (length === 0) {
    return (
      inWordsOf(items, at, typeOf) ??
      inEyesOf(items, at, typeOf) ??
      calledBy(items, at, typeOf) ??
      ownClaim(items, at, typeOf)
    );
  }
  const phrase = phraseStartingAt(items, at + length, typeOf);
  const source = phrase && withMaker(items, withNameAfter(items, phrase, typeOf), typeOf);
  if (!source || (items[at + length - 1]?.lower === 'by' && isMedium(items, source)))
    return undefined;
  return frameOf(at, at + length, source, source.end);
}

function frameOf(at: number, cueEnd: number, source: SourcePhrase, end: number): CueFrame {
  return { cueFirst: at, cueEnd, cue: undefined, source, order: 'phrase', first: at, end };
}

/** "data compiled by Acme", "figures released by the ministry": whoever made the document belongs to the source. */
function withMaker(items: readonly Item[], source: SourcePhrase, typeOf: TypeOf): SourcePhrase {
  const made = items[source.end];
  if (source.head !== 'document' || items[source.end + 1]?.lower !== 'by') return source;
  if (readVerb(made?.lower ?? '')?.form !== 'participle') return source;
  const maker = phraseStartingAt(items, source.end + 2, typeOf);
  return maker ? { ...source, end: maker.end, nameItem: maker.nameItem } : source;
}

/** "said by email", "said by telephone": how, not who. */
function isMedium(items: readonly Item[], source: SourcePhrase): boolean {
  if (source.head === 'noun') return true;
  return /^(?:e-?mail|phone|telephone|letter|text|message|post|video|fax)$/.test(
    items[source.headItem]?.lower ?? '',
  );
}

function phraseLength(items: readonly Item[], at: number): number {
  const item = items[at];
  const next = items[at + 1]?.lower;
  if (item?.lower === 'according' && next === 'to') return 2;
  if (
    item?.lower === 'in' &&
    next === 'the' &&
    /^(?:words|view|opinion|eyes|phrase|telling|judgment|judgement|evaluation|assessment|estimation)$/.test(
      items[at + 2]?.lower ?? '',
    ) &&
    items[at + 3]?.lower === 'of'
  )
    return 4;
  if (/^(?:by|on)$/.test(item?.lower ?? '')) return dataOf(items, at);
  const cue = cueIn(item);
  if (!cue || next !== 'by' || (cue.form !== 'past' && cue.form !== 'participle')) return 0;
  return cue.speech || cue.naming || cue.document ? 2 : 0;
}

/** "By words of Lee", "on data of the ministry", as translated copy has it: length of what stands before the source. */
function dataOf(items: readonly Item[], at: number): number {
  const noun = items[at + 1]?.lower === 'the' ? at + 2 : at + 1;
  if (!/^(?:words|data|information|estimates|calculations)$/.test(items[noun]?.lower ?? ''))
    return 0;
  return items[noun + 1]?.lower === 'of' ? noun + 2 - at : 0;
}

/** Nouns for how somebody puts it: "in Lee's words". */
const TELLINGS = wordSet(
  'words word view opinion eyes phrase telling judgment judgement verdict description assessment evaluation account version book language',
);

/** How long the name in "in … 's words" may be, in items. */
const LONGEST_OWNER = 8;

/** "In Ann Lee's words, …", "in her own words": whose words they are. */
function inWordsOf(items: readonly Item[], at: number, typeOf: TypeOf): CueFrame | undefined {
  if (items[at]?.lower !== 'in') return undefined;
  const owner = items[at + 1];
  if (/^(?:his|her|their|its)$/.test(owner?.lower ?? '')) {
    const noun = items[at + 2]?.lower === 'own' ? at + 3 : at + 2;
    return TELLINGS.has(items[noun]?.lower ?? '')
      ? frameOf(at, noun + 1, pronounPhrase(at + 1), noun + 1)
      : undefined;
  }
  for (let i = at + 2; i < Math.min(items.length, at + LONGEST_OWNER); i++) {
    if (items[i]?.kind === 'punctuation') return undefined;
    if (items[i]?.lower !== "'s") continue;
    const noun = items[i + 1]?.lower === 'own' ? i + 2 : i + 1;
    if (!TELLINGS.has(items[noun]?.lower ?? '')) continue;
    const source = describePhrase(items, at + 1, i, typeOf);
    if (!source || (source.head !== 'name' && source.head !== 'role')) return undefined;
    return frameOf(at, noun + 1, source, noun + 1);
  }
  return undefined;
}

/** "For Ann Lee, the season was “…”", "To the mayor, …": in whose eyes, at the start of a sentence. */
function inEyesOf(items: readonly Item[], at: number, typeOf: TypeOf): CueFrame | undefined {
  if (at > 1 || (at === 1 && !/^(?:but|and|yet)$/.test(items[0]?.lower ?? ''))) return undefined;
  const preposition = items[at]?.lower ?? '';
  if (!/^(?:for|to)$/.test(preposition)) return undefined;
  const phrase = phraseStartingAt(items, at + 1, typeOf);
  if (!phrase || phrase.first !== at + 1) return undefined;
  const source = withNameAfter(items, phrase, typeOf);
  const next = items[source.end];
  if (!isPerson(items, source, typeOf) && !(isBody(items, source, typeOf) && opens(items, source)))
    return undefined;
  const paused = next?.text === ',';
  if (!paused && !(preposition === 'for' && isOn(next, DETERMINER))) return undefined;
  return frameOf(at, at + 1, source, source.end);
}

function isPerson(items: readonly Item[], source: SourcePhrase, typeOf: TypeOf): boolean {
  const name = source.nameItem === undefined ? undefined : items[source.nameItem];
  if (name) return typeOf(name) === 'person';
  return source.head === 'role' && isOn(items[source.headItem], PERSON_ROLES);
}

function isBody(items: readonly Item[], source: SourcePhrase, typeOf: TypeOf): boolean {
  const name = source.nameItem === undefined ? undefined : items[source.nameItem];
  return name !== undefined && typeOf(name) === 'organization';
}

/** "For Acme, “…”": nothing but a comma before the quotation. */
function opens(items: readonly Item[], source: SourcePhrase): boolean {
  return items[source.end]?.text === ',' && items[source.end + 1]?.kind === 'quote';
}

/** "The plan was called “a gift” by Ann Lee", "described by Ann Lee as “…”" is {@link phraseLength}'s. */
function calledBy(items: readonly Item[], at: number, typeOf: TypeOf): CueFrame | undefined {
  const cue = cueIn(items[at]);
  if (!cue?.naming) return undefined;
  if (cue.form !== 'past' && cue.form !== 'participle') return undefined;
  const by = byAfterQuote(items, at);
  const source = by < 0 ? undefined : phraseStartingAt(items, by + 1, typeOf);
  if (!source || source.head === 'noun' || isMedium(items, source)) return undefined;
  return frameOf(at, at + 1, withNameAfter(items, source, typeOf), at + 1);
}

/** Nouns for what somebody says, with "to", "that", "of" or "as" behind them. */
const CLAIMS = wordSet(
  'promise pledge vow threat claim warning accusation allegation assertion suggestion description insistence admission contention advice verdict boast plea complaint argument remark insult demand call offer characterization depiction',
);

/** Whether the word is a noun for what somebody says: "Lee's promise to “…”". */
export function isClaim(lower: string): boolean {
  return CLAIMS.has(lower);
}

/** How far behind its noun a claim's quotation may begin, in items. */
const CLAIM_REACH = 9;

/** "Lee's promise to “…”", "his description of it as “…”", "the bank's advice is “…”": whose claim it is. */
function ownClaim(items: readonly Item[], at: number, typeOf: TypeOf): CueFrame | undefined {
  if (!isClaim(items[at]?.lower ?? '')) return undefined;
  if (!/^(?:to|that|of|as|is|was|about|for)$/.test(items[at + 1]?.lower ?? '')) return undefined;
  if (!items.slice(at + 1, at + CLAIM_REACH).some(({ kind }) => kind === 'quote')) return undefined;
  const source = ownerBefore(items, at - 1, typeOf) ?? ownerBefore(items, at - 2, typeOf);
  return source && { ...frameOf(at, at + 1, source, at + 1), first: source.first };
}

/** The owner that a possessive at `at` names: "his", "Lee's", "the bank's". */
function ownerBefore(items: readonly Item[], at: number, typeOf: TypeOf): SourcePhrase | undefined {
  const item = items[at];
  if (/^(?:his|her|their|its)$/.test(item?.lower ?? '')) return pronounPhrase(at);
  if (item?.lower !== "'s") return undefined;
  const owner = phraseEndingAt(items, at - 1, Math.max(0, at - LONGEST_OWNER), typeOf);
  return owner?.head === 'name' || owner?.head === 'role' ? owner : undefined;
}

/** Where "by" stands behind a quotation that follows the verb at `at`, after "as" or an article at most; -1 else. */
function byAfterQuote(items: readonly Item[], at: number): number {
  let quote = at + 1;
  while (quote < at + 3 && /^(?:as|a|an|the)$/.test(items[quote]?.lower ?? '')) quote++;
  return items[quote]?.kind === 'quote' && items[quote + 1]?.lower === 'by' ? quote + 1 : -1;
}
