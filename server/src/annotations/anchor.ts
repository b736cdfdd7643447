import type { Span } from '../text/span.js';
import type { Selectors } from './annotation.js';
import { LEAST_REWORDED, LEAST_SIMILARITY, MARGIN, MOST_CANDIDATES } from './anchor-limits.js';
import { findApproximatePlaces } from './approximate-places.js';
import type { ContextMatch, Verdict } from './context.js';
import type { Difference } from './differences.js';
import { findExactPlaces, findWholeFrames, type ExactPlaces } from './exact-places.js';
import { toSource } from './folded-text.js';
import { createFrame, type Frame } from './frame.js';
import type { Place } from './place.js';
import { describe } from './selector.js';
import { createTextIndex, type TextIndex } from './text-index.js';

/** A place where the note may belong; only a person can say. */
export interface Candidate {
  readonly span: Span;
  /** 0 to 1: how alike words and surroundings are. */
  readonly score: number;
  /** Numbers, names and negations in which the place differs from the quote. */
  readonly differences: readonly Difference[];
}

/**
 * Why a person must look: `differs`: a number, name or negation in the best place is not the
 * quote's; `several`: two places are equally good; `elsewhere`: the words stand in other
 * surroundings; `changed`: the passage was changed too much.
 */
export type ReviewReason = 'differs' | 'several' | 'elsewhere' | 'changed';

/** Where a note stands in today's text. */
export type Anchor =
  | {
      readonly state: 'anchored';
      readonly span: Span;
      /** position: nothing moved; quote: the words were found; approximate: changed a little;
       * edit: carried along while the text was edited. */
      readonly by: 'position' | 'quote' | 'approximate' | 'edit';
      readonly score: number;
    }
  | {
      readonly state: 'needs-review';
      /** At least one, best first. */
      readonly candidates: readonly Candidate[];
      readonly reason: ReviewReason;
    }
  | { readonly state: 'orphaned' };

/** Anchors any number of annotations in one text; what is costly is done once. */
export interface Anchorer {
  readonly text: string;
  anchor(selectors: Selectors): Anchor;
  describe(span: Span): Selectors | undefined;
}

/**
 * An anchorer for one text. Order of trust: the stored position, if quote and context stand there
 * unchanged; the quote word for word, ranked by its surroundings; an approximate search. A note is
 * placed only where no number, number word, name or negation differs from its quote, and only if
 * the second-best place is clearly worse.
 */
export function createAnchorer(text: string): Anchorer {
  const lazy: { index: TextIndex | undefined } = { index: undefined };
  const index = () => (lazy.index ??= createTextIndex(text));
  return {
    text,
    anchor: (selectors) => unmoved(text, selectors) ?? found(index(), selectors),
    describe: (span) => describe(text, span),
  };
}

/** {@link Anchorer.anchor} for a single annotation. */
export function anchor(text: string, selectors: Selectors): Anchor {
  return createAnchorer(text).anchor(selectors);
}

const ORPHANED: Anchor = { state: 'orphaned' };

/** Quote and context unchanged at the stored position. A side without context must be an edge. */
function unmoved(text: string, { quote, position }: Selectors): Anchor | undefined {
  if (position === undefined || quote.exact === '') return undefined;
  const { start } = position;
  const end = start + quote.exact.length;
  if (quote.prefix === '' && start !== 0) return undefined;
  if (quote.suffix === '' && end !== text.length) return undefined;
  const whole = quote.prefix + quote.exact + quote.suffix;
  if (!text.startsWith(whole, start - quote.prefix.length)) return undefined;
  if (start < quote.prefix.length) return undefined;
  return { state: 'anchored', span: { start, end }, by: 'position', score: 1 };
}

function found(index: TextIndex, selectors: Selectors): Anchor {
  const frame = createFrame(selectors);
  if (frame === undefined) return ORPHANED;
  const whole = findWholeFrames(index, frame);
  if (whole?.length === 1) return wholeFrame(index, frame, whole[0] ?? 0);
  const exact = findExactPlaces(index, frame);
  if (exact.places.length === 0) return byApproximation(index, frame);
  return byQuote(index, frame, exact);
}

function wholeFrame(index: TextIndex, frame: Frame, start: number): Anchor {
  const span = toSource(index.text, start, start + frame.end - frame.start);
  return { state: 'anchored', span, by: 'quote', score: 1 };
}

function byQuote(index: TextIndex, frame: Frame, exact: ExactPlaces): Anchor {
  const [best, second] = exact.places;
  if (best === undefined) return ORPHANED;
  const ahead =
    second === undefined || best.surroundings.score - second.surroundings.score >= MARGIN;
  if (!ahead || exact.incomplete) return review(index, exact.places, 'several');
  if (!quoteIsBelieved(frame, exact, best)) return reviewElsewhere(index, frame, exact.places);
  return anchored(index, best, 'quote');
}

/** Whether the surroundings of the words are good enough for a quote of this kind. */
function quoteIsBelieved(frame: Frame, exact: ExactPlaces, best: Place): boolean {
  if (best.differences.length > 0) return false;
  const before = best.surroundings.before.verdict;
  const after = best.surroundings.after.verdict;
  const agreeing = agreements(before, after);
  if (before === 'none' && after === 'none') return exact.count === 1;
  if (contradicted(before, after)) {
    return frame.distinctive && !frame.repeated && agreeing > 0;
  }
  if (frame.repeated) return agreeing === stored(before, after);
  if (agreeing > 0 && (frame.distinctive || sentenceStays(best))) return true;
  return frame.distinctive && exact.count === 1 && hasMoved(best);
}

/** The sentence around the passage is there on both sides: "18 million" alone may be another's in another sentence. */
function sentenceStays({ surroundings: { before, after } }: Place): boolean {
  return [before, after].every(
    ({ verdict, sameSentence }) => verdict === 'agrees' || verdict === 'none' || sameSentence,
  );
}

/** A passage that moved brings its sentence along, and leaves its neighbors behind. */
function hasMoved({ surroundings: { before, after } }: Place): boolean {
  const apart = ({ verdict }: ContextMatch) => verdict === 'unrelated' || verdict === 'none';
  return apart(before) && apart(after) && before.sameSentence && after.sameSentence;
}

function agreements(before: Verdict, after: Verdict): number {
  return Number(before === 'agrees') + Number(after === 'agrees');
}

function stored(before: Verdict, after: Verdict): number {
  return Number(before !== 'none') + Number(after !== 'none');
}

function contradicted(before: Verdict, after: Verdict): boolean {
  return before === 'contradicts' || after === 'contradicts';
}

function byApproximation(index: TextIndex, frame: Frame): Anchor {
  const places = findApproximatePlaces(index, frame);
  const [best, second] = places;
  if (best === undefined) return ORPHANED;
  if (best.differences.length > 0) return review(index, places, 'differs');
  if (second !== undefined && best.score - second.score < MARGIN) {
    return review(index, places, 'several');
  }
  if (!changeIsBelieved(frame, best)) return review(index, places, 'changed');
  return anchored(index, best, 'approximate');
}

function changeIsBelieved(frame: Frame, best: Place): boolean {
  const before = best.surroundings.before.verdict;
  const after = best.surroundings.after.verdict;
  if (contradicted(before, after)) return false;
  const agreeing = agreements(before, after);
  const wanted = stored(before, after);
  if (agreeing === wanted && wanted > 0) {
    return best.similarity >= (best.damagedOnly ? LEAST_SIMILARITY.both : LEAST_REWORDED);
  }
  if (frame.repeated || !frame.distinctive || !best.damagedOnly) return false;
  if (agreeing === 1) return best.similarity >= LEAST_SIMILARITY.one;
  return best.similarity >= LEAST_SIMILARITY.neither;
}

function anchored(index: TextIndex, place: Place, by: 'quote' | 'approximate'): Anchor {
  const span = toSource(index.text, place.start, place.end);
  return { state: 'anchored', span, by, score: place.score };
}

/** The words stand elsewhere; the old place, if something like them stands there, is shown too. */
function reviewElsewhere(index: TextIndex, frame: Frame, exact: readonly Place[]): Anchor {
  const apart = findApproximatePlaces(index, frame).filter((place) =>
    exact.every((other) => place.end <= other.start || other.end <= place.start),
  );
  const places = [...exact, ...apart].sort((a, b) => b.score - a.score || a.start - b.start);
  return review(index, places, 'elsewhere');
}

function review(index: TextIndex, places: readonly Place[], reason: ReviewReason): Anchor {
  const candidates = places.slice(0, MOST_CANDIDATES).map((place) => ({
    span: toSource(index.text, place.start, place.end),
    score: place.score,
    differences: place.differences,
  }));
  return { state: 'needs-review', candidates, reason };
}
