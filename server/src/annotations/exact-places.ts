import { MOST_COMPARED, MOST_OCCURRENCES } from './anchor-limits.js';
import { isWordChar, wholeWords } from './critical-tokens.js';
import { frameQuote, type Frame } from './frame.js';
import { weighPlace, type Place } from './place.js';
import { leadWords, nearest, type TextIndex } from './text-index.js';

/** Where the quote stands word for word. */
export interface ExactPlaces {
  /** Best surroundings first. */
  readonly places: readonly Place[];
  /** How many there are in all; those that were not weighed are counted too. */
  readonly count: number;
  /** Whether some may have been missed because there are too many. */
  readonly incomplete: boolean;
}

/** Looks the quote up by its rarest word. */
export function findExactPlaces(index: TextIndex, frame: Frame): ExactPlaces {
  const { starts, incomplete } = occurrences(index, frame);
  const length = frame.end - frame.start;
  const likely = likeliest(index, frame, starts);
  const places = likely.map((start) =>
    weighPlace(frame, index.text.folded, start, start + length, 1),
  );
  places.sort((a, b) => b.score - a.score);
  return { places, count: starts.length, incomplete: incomplete || likely.length < starts.length };
}

/**
 * Where the quote and all of its context stand word for word: the strongest evidence there is, if
 * there is one such place. Undefined when it cannot be said, for lack of context or because the
 * words are too common.
 */
export function findWholeFrames(index: TextIndex, frame: Frame): readonly number[] | undefined {
  const { folded } = frame;
  if (frame.start === 0 && frame.end === folded.length) return undefined;
  const rarest = rarestWord(index, frame, wordAfter(folded), wordBefore(folded));
  const all = index.positions(rarest?.word ?? '');
  if (rarest === undefined || all.length > MOST_OCCURRENCES) return undefined;
  return all
    .map((at) => at - rarest.offset)
    .filter((start) => index.text.folded.startsWith(folded, start - frame.start))
    .filter((start) => start >= frame.start && standsAt(index, frame, start));
}

/** Where the first whole word of the frame may start: what it begins with may be a part of one. */
function wordAfter(folded: string): number {
  let at = 0;
  while (at < folded.length && isWordChar(folded, at)) at++;
  return at;
}

function wordBefore(folded: string): number {
  let at = folded.length;
  while (at > 0 && isWordChar(folded, at - 1)) at--;
  return at;
}

interface Occurrences {
  readonly starts: readonly number[];
  readonly incomplete: boolean;
}

function occurrences(index: TextIndex, frame: Frame): Occurrences {
  const rarest = rarestWord(index, frame, frame.wide.start, frame.wide.end);
  if (rarest === undefined) return occurrencesWithoutWords(index, frame);
  const all = index.positions(rarest.word);
  const some = nearest(all, expectedStart(index, frame) + rarest.offset, MOST_OCCURRENCES);
  const starts = some.map((at) => at - rarest.offset).filter((at) => standsAt(index, frame, at));
  return { starts, incomplete: some.length < all.length };
}

/** Where the quote would start had nothing changed, in the folded text. */
export function expectedStart(index: TextIndex, frame: Frame): number {
  return index.fromSource(frame.position ?? 0);
}

function rarestWord(
  index: TextIndex,
  frame: Frame,
  from: number,
  to: number,
): { readonly word: string; readonly offset: number } | undefined {
  let best: { word: string; offset: number } | undefined;
  let fewest = Infinity;
  for (const { word, start } of leadWords(frame.folded, from, to)) {
    const count = index.positions(word).length;
    if (count >= fewest) continue;
    fewest = count;
    best = { word, offset: start - frame.start };
  }
  return best;
}

/** The same words, and no part of a longer word unless it was so from the first. */
function standsAt(index: TextIndex, frame: Frame, start: number): boolean {
  const { folded } = index.text;
  if (start < 0 || !folded.startsWith(frameQuote(frame), start)) return false;
  const wide = wholeWords(folded, start, start + frame.end - frame.start);
  const before = folded.slice(wide.start, start);
  const after = folded.slice(start + frame.end - frame.start, wide.end);
  return (
    before === frame.folded.slice(frame.wide.start, frame.start) &&
    after === frame.folded.slice(frame.end, frame.wide.end)
  );
}

function occurrencesWithoutWords(index: TextIndex, frame: Frame): Occurrences {
  const starts: number[] = [];
  const quote = frameQuote(frame);
  let at = index.text.folded.indexOf(quote);
  while (at !== -1 && starts.length < MOST_OCCURRENCES) {
    starts.push(at);
    at = index.text.folded.indexOf(quote, at + 1);
  }
  return { starts, incomplete: at !== -1 };
}

/** Of many occurrences, those whose nearest surroundings share the most letters with the stored. */
function likeliest(index: TextIndex, frame: Frame, starts: readonly number[]): readonly number[] {
  if (starts.length <= MOST_COMPARED) return starts;
  const { folded } = index.text;
  const ranked = starts.map((start) => ({ start, shared: sharedContext(frame, folded, start) }));
  ranked.sort((a, b) => b.shared - a.shared || a.start - b.start);
  return ranked.slice(0, MOST_COMPARED).map(({ start }) => start);
}

function sharedContext(frame: Frame, folded: string, start: number): number {
  const end = start + frame.end - frame.start;
  let before = 0;
  while (
    before < frame.start &&
    folded[start - 1 - before] === frame.folded[frame.start - 1 - before]
  ) {
    before++;
  }
  let after = 0;
  const room = frame.folded.length - frame.end;
  while (after < room && folded[end + after] === frame.folded[frame.end + after]) after++;
  return before + after;
}
