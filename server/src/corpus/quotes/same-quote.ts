import { align, sharedWeight } from '../alignment.js';
import { compareEvents } from '../document-context.js';
import { oneName } from '../figures/scope.js';
import type { DocumentUri } from '../../text/source-document.js';
import type { Link, LinkNode } from '../linker.js';
import type { Lexicon } from '../word-weight.js';
import { LONG_QUOTE, type QuoteRecord } from './quote-items.js';
import { commonInOrder, standsWithin } from '../word-order.js';

/** Two quotations held to be one utterance. */
export interface QuoteLink extends Link {
  /** The same words, but for case, marks and a cut. */
  readonly verbatim: boolean;
  /** Given to two different speakers. */
  readonly otherSpeaker: boolean;
}

/** Compares two quotations of different documents; symmetric. */
export function sameQuote(a: QuoteRecord, b: QuoteRecord, lexicon: Lexicon): QuoteLink | undefined {
  const likeness = compareQuotes(a, b, lexicon);
  const event = compareEvents(a.context, b.context);
  const { exact, both, short } = likeness;
  if (event !== 'same' && !(exact > 0.95 && both > 0.8 && short.bag.weight > LONG_QUOTE)) {
    return undefined;
  }
  const rule = ruleOf(likeness) ?? uttered(a, b, likeness, lexicon);
  if (rule === undefined) return undefined;
  const score = Math.min(1, 0.5 * likeness.cover + 0.25 * exact + 0.25 * both);
  const otherSpeaker = likeness.speakers === 'other';
  return { score, verbatim: rule === 'quote/same-words', otherSpeaker, rule };
}

type Speakers = 'same' | 'unknown' | 'other';

interface Likeness {
  /** Share of the shorter one's weight found in the other; softly, exactly. */
  readonly cover: number;
  readonly exact: number;
  /** The smaller of both covers: low when one is a fragment. */
  readonly both: number;
  /** Weight of the stems in common. */
  readonly shared: number;
  /** Share of the shorter one's words, function words too, that stand in the other in this order. */
  readonly order: number;
  /** One stands in the other to the letter. */
  readonly within: boolean;
  readonly short: QuoteRecord;
  readonly speakers: Speakers;
}

function compareQuotes(a: QuoteRecord, b: QuoteRecord, lexicon: Lexicon): Likeness {
  const overlap = align(a.bag, b.bag, lexicon);
  const shorter = a.bag.weight <= b.bag.weight;
  return {
    cover: shorter ? overlap.coverA : overlap.coverB,
    exact: shorter ? overlap.exactA : overlap.exactB,
    both: Math.min(overlap.coverA, overlap.coverB),
    shared: sharedWeight(a.bag, b.bag),
    order: commonInOrder(a.stems, b.stems) / Math.min(a.stems.length, b.stems.length),
    within: standsWithin(a.stems, b.stems),
    short: shorter ? a : b,
    speakers: compareSpeakers(a, b),
  };
}

/** So many words in one order are no chance, however common they are. */
const LONG_ENOUGH = 5;

function ruleOf(likeness: Likeness): QuoteLink['rule'] | undefined {
  const { cover, exact, short, within } = likeness;
  if (within && short.stems.length >= LONG_ENOUGH) return 'quote/same-words';
  if (short.bag.terms.length === 0) return isSameLiteral(likeness) ? 'quote/same-words' : undefined;
  if (isTerm(short)) return sameTerm(likeness);
  if (isReworded(likeness)) return 'quote/reworded';
  if (!accepted(likeness)) return undefined;
  return exact > 0.999
    ? 'quote/same-words'
    : cover > 0.75
      ? 'quote/reworded'
      : 'quote/retranslated';
}

/** "So be it" is function words only: the same only if it is the same to the letter, and long enough. */
function isSameLiteral({ short, within, both, speakers }: Likeness): boolean {
  return within && short.stems.length >= 3 && both === 0 && speakers !== 'other';
}

/** A word or two in quotation marks: a term, not an utterance. */
function isTerm({ quotation, bag, stems }: QuoteRecord): boolean {
  return quotation.kind === 'scare' || (bag.terms.length === 1 && stems.length < SENTENCE);
}

/** From so many words on it says something. */
const SENTENCE = 4;

/**
 * Terms are the same when they are equal, or derived from one word: "peacekeepers", "peacekeeping
 * forces". A word that two people say is no utterance of either.
 */
function sameTerm({
  cover,
  exact,
  both,
  short,
  speakers,
}: Likeness): QuoteLink['rule'] | undefined {
  if (speakers === 'other') return undefined;
  const telling = speakers === 'same' && short.bag.weight > 0.5;
  if (exact > 0.999) return both > 0.6 || telling ? 'quote/same-words' : undefined;
  const derived = exact === 0 && cover >= DERIVED && both >= DERIVED / 2;
  return derived && short.bag.weight >= TELLING_TERM ? 'quote/same-term' : undefined;
}

/** Weight from which a single word is a term of its own, and how alike a derivation is. */
const TELLING_TERM = 0.7;
const DERIVED = 0.7;

/** The same words in the same order but for one in five: a word was put in another's place. */
function isReworded({ order, cover, short, speakers }: Likeness): boolean {
  if (speakers === 'other') return false;
  return short.stems.length >= LONG_ENOUGH && order >= 0.8 && cover >= 0.4;
}

function accepted({ cover, both, exact, shared, short, speakers }: Likeness): boolean {
  if (exact > 0.99 && both > 0.5 && short.bag.terms.length > 1) return true;
  if (short.bag.weight < 1.2 && speakers !== 'same') return exact > 0.99 && both > 0.5;
  if (speakers === 'same') return (cover >= 0.5 && shared >= 0.8) || (both >= 0.6 && shared > 0);
  if (speakers === 'unknown') return cover >= 0.62 && shared >= 1;
  return cover >= 0.75 && exact >= 0.6 && shared >= 1.5;
}

/**
 * Two translations may share hardly a word of a sentence; what the same person says with it in both
 * reports tells that it is the same.
 */
function uttered(
  a: QuoteRecord,
  b: QuoteRecord,
  { cover, speakers }: Likeness,
  lexicon: Lexicon,
): QuoteLink['rule'] | undefined {
  if (speakers !== 'same' || cover < UTTERED.own || isTerm(a) || isTerm(b)) return undefined;
  if (a.rest.terms.length === 0 && b.rest.terms.length === 0) return undefined;
  if (added(a, b, lexicon) < UTTERED.added || added(b, a, lexicon) < UTTERED.added)
    return undefined;
  const whole = align(a.utterance, b.utterance, lexicon);
  const smaller = a.utterance.weight <= b.utterance.weight ? whole.coverA : whole.coverB;
  const shared = sharedWeight(a.utterance, b.utterance);
  return smaller >= UTTERED.whole && shared >= UTTERED.shared ? 'quote/same-utterance' : undefined;
}

const UTTERED = { own: 0.3, whole: 0.5, shared: 0.8, added: 0.05 };

/** What a quotation covers of another that the rest of its utterance does not. */
function added(from: QuoteRecord, of: QuoteRecord, lexicon: Lexicon): number {
  const whole = align(of.bag, from.utterance, lexicon).coverA;
  return whole - align(of.bag, from.rest, lexicon).coverA;
}

/**
 * Whether a quotation holds two that a document has apart: it is the same as either, but they are not
 * the same as each other.
 */
export function holdsTwo(
  { links, record }: LinkNode<QuoteRecord, QuoteLink>,
  uri: DocumentUri,
): boolean {
  const parts = [...links.keys()].filter(
    (other) => other.uri === uri && other.record.stems.length < record.stems.length,
  );
  const [first] = parts;
  return parts.some((part) => first !== undefined && differ(first.record, part.record));
}

function differ(a: QuoteRecord, b: QuoteRecord): boolean {
  return commonInOrder(a.stems, b.stems) < REPEATED * Math.min(a.stems.length, b.stems.length);
}

/** A document that repeats a quotation keeps so much of its words. */
const REPEATED = 0.5;

function compareSpeakers(a: QuoteRecord, b: QuoteRecord): Speakers {
  if (a.speaker !== undefined && b.speaker !== undefined) {
    return oneName(a.speaker, b.speaker) ? 'same' : 'other';
  }
  if (a.source === '' || b.source === '') return 'unknown';
  return a.source === b.source ? 'same' : 'unknown';
}
