import { align, sharedWeight } from '../alignment.js';
import { sameEvent } from '../document-context.js';
import { oneName } from '../figures/scope.js';
import type { Link } from '../linker.js';
import type { Lexicon } from '../word-weight.js';
import type { QuoteRecord } from './quote-items.js';

/** Two quotations held to be one utterance. */
export interface QuoteLink extends Link {
  /** The same words, but for case, marks and a cut. */
  readonly verbatim: boolean;
  /** Given to two different speakers. */
  readonly otherSpeaker: boolean;
}

/** Compares two quotations of different documents; symmetric. */
export function sameQuote(a: QuoteRecord, b: QuoteRecord, lexicon: Lexicon): QuoteLink | undefined {
  const speakers = compareSpeakers(a, b);
  if (a.bag.terms.length === 0 || b.bag.terms.length === 0) return sameLiteral(a, b, speakers);
  const overlap = align(a.bag, b.bag, lexicon);
  const short = a.bag.weight <= b.bag.weight;
  const cover = short ? overlap.coverA : overlap.coverB;
  const both = Math.min(overlap.coverA, overlap.coverB);
  const exact = short ? overlap.exactA : overlap.exactB;
  if (!sameEvent(a.context, b.context) && !(exact > 0.95 && both > 0.8 && a.bag.weight > 2.5)) {
    return undefined;
  }
  if (
    !accepted({
      cover,
      both,
      exact,
      shared: sharedWeight(a.bag, b.bag),
      short: short ? a : b,
      speakers,
    })
  )
    return undefined;
  const score = 0.5 * cover + 0.25 * exact + 0.25 * both;
  const verbatim = exact > 0.999;
  return {
    score,
    verbatim,
    otherSpeaker: speakers === 'other',
    rule: verbatim ? 'quote/same-words' : cover > 0.75 ? 'quote/reworded' : 'quote/retranslated',
  };
}

type Speakers = 'same' | 'unknown' | 'other';

interface Likeness {
  /** Share of the shorter one's weight found in the other; softly, exactly. */
  readonly cover: number;
  readonly exact: number;
  /** The smaller of both covers: low when one is a fragment. */
  readonly both: number;
  readonly shared: number;
  readonly short: QuoteRecord;
  readonly speakers: Speakers;
}

function accepted(likeness: Likeness): boolean {
  const { cover, exact, both, shared, short, speakers } = likeness;
  if (short.quotation.kind === 'scare' || short.bag.terms.length === 1) {
    return exact > 0.999 && (both > 0.6 || (speakers === 'same' && short.bag.weight > 0.5));
  }
  if (short.bag.weight < 1.2 && speakers !== 'same') return exact > 0.99 && both > 0.5;
  if (speakers === 'same') return cover >= 0.5 && shared >= 0.8;
  if (speakers === 'unknown') return cover >= 0.62 && shared >= 1;
  return cover >= 0.75 && exact >= 0.6 && shared >= 1.5;
}

/** "So be it" is function words only: the same only if it is the same to the letter, and long enough. */
function sameLiteral(a: QuoteRecord, b: QuoteRecord, speakers: Speakers): QuoteLink | undefined {
  const left = a.words.map((term) => term.stem).join(' ');
  if (a.words.length < 3 || left !== b.words.map((term) => term.stem).join(' ')) return undefined;
  if (speakers === 'other') return undefined;
  return { score: 0.8, verbatim: true, otherSpeaker: false, rule: 'quote/same-words' };
}

function compareSpeakers(a: QuoteRecord, b: QuoteRecord): Speakers {
  if (a.speaker !== undefined && b.speaker !== undefined) {
    return oneName(a.speaker, b.speaker) ? 'same' : 'other';
  }
  if (a.source === '' || b.source === '') return 'unknown';
  return a.source === b.source ? 'same' : 'unknown';
}
