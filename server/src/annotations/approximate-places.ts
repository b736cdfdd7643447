import search from 'approx-string-match';
import {
  LEAST_CANDIDATE,
  LEAST_SHARE_OF_VOTES,
  LONGEST_PATTERN,
  MOST_LEADS_PER_WORD,
  MOST_LEAD_WORDS,
  MOST_WINDOWS,
} from './anchor-limits.js';
import { isWordChar } from './critical-tokens.js';
import { expectedStart } from './exact-places.js';
import { frameQuote, type Frame } from './frame.js';
import { weighPlace, type Place } from './place.js';
import { wordDistance } from './similarity.js';
import { leadWords, nearest, type TextIndex } from './text-index.js';

/**
 * Places where something like the quote stands, best first and apart from each other. Only around
 * leads: rare words of the quote and its context that stand in the text about where the quote would
 * put them. So the cost depends on the quote, not on the document.
 */
export function findApproximatePlaces(index: TextIndex, frame: Frame): Place[] {
  const places: Place[] = [];
  for (const start of windowStarts(index, frame)) {
    const place = bestInWindow(index, frame, start);
    if (place !== undefined) places.push(place);
  }
  places.sort((a, b) => b.score - a.score || a.start - b.start);
  return withoutOverlaps(places);
}

/** Where the quote would start if the lead belonged to it; the places with the most leads first. */
function windowStarts(index: TextIndex, frame: Frame): number[] {
  const votes = leadStarts(index, frame).sort((a, b) => a - b);
  const slack = slackOf(frame);
  const windows: { start: number; votes: number }[] = [];
  for (const start of votes) {
    const last = windows[windows.length - 1];
    if (last !== undefined && start - last.start <= slack) last.votes++;
    else windows.push({ start, votes: 1 });
  }
  windows.sort((a, b) => b.votes - a.votes || a.start - b.start);
  const least = (windows[0]?.votes ?? 0) / LEAST_SHARE_OF_VOTES;
  const likely = windows.slice(0, MOST_WINDOWS).filter(({ votes }) => votes >= least);
  return likely.map(({ start }) => start);
}

/** How far a passage may have moved within its surroundings: a quarter of its length and a little. */
function slackOf(frame: Frame): number {
  return 16 + ((frame.end - frame.start) >> 2);
}

function leadStarts(index: TextIndex, frame: Frame): number[] {
  const expected = expectedStart(index, frame);
  const starts: number[] = [];
  for (const { word, start } of rareWords(index, frame)) {
    const offset = start - frame.start;
    for (const at of nearest(index.positions(word), expected + offset, MOST_LEADS_PER_WORD)) {
      starts.push(at - offset);
    }
  }
  return starts;
}

function rareWords(index: TextIndex, frame: Frame) {
  const known = [...leadWords(frame.folded, 0, frame.folded.length)]
    .map((lead) => ({ ...lead, count: index.positions(lead.word).length }))
    .filter(({ count }) => count > 0);
  known.sort((a, b) => a.count - b.count || a.start - b.start);
  return known.slice(0, MOST_LEAD_WORDS);
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

function bestInWindow(index: TextIndex, frame: Frame, start: number): Place | undefined {
  const { folded } = index.text;
  const quote = frameQuote(frame);
  const slack = slackOf(frame);
  const from = Math.max(0, start - slack);
  const found =
    quote.length <= LONGEST_PATTERN
      ? bestStretch(folded, quote, from, start + quote.length + 2 * slack)
      : byBothEnds(folded, quote, from, start + 2 * slack);
  if (found === undefined) return undefined;
  const stretch = snapped(folded, frame, found);
  const similarity = Math.max(0, 1 - stretch.errors / quote.length);
  if (similarity < LEAST_CANDIDATE) return undefined;
  return weighPlace(frame, folded, stretch.start, stretch.end, similarity);
}

/** The stretch of the window most like the pattern; of several, the one nearest to its length. */
function bestStretch(
  folded: string,
  pattern: string,
  from: number,
  to: number,
): Stretch | undefined {
  const most = Math.floor(pattern.length * (1 - LEAST_CANDIDATE));
  let best: Stretch | undefined;
  for (const match of search(folded.slice(from, to), pattern, most)) {
    const better = best === undefined || isNearer(match, best, pattern.length);
    if (better) best = match;
  }
  return best && { start: best.start + from, end: best.end + from, errors: best.errors };
}

function isNearer(a: Stretch, b: Stretch, length: number): boolean {
  return Math.abs(a.end - a.start - length) < Math.abs(b.end - b.start - length);
}

/** A long quote, by its first and its last words; what lies between is compared afterwards. */
function byBothEnds(folded: string, quote: string, from: number, to: number): Stretch | undefined {
  const half = LONGEST_PATTERN >> 1;
  const head = bestStretch(folded, quote.slice(0, half), from, to + half);
  if (head === undefined) return undefined;
  const slack = 16 + (quote.length >> 2);
  const tailAt = head.start + quote.length - half;
  const tail = bestStretch(folded, quote.slice(-half), tailAt - slack, tailAt + half + slack);
  if (tail === undefined || tail.end <= head.end) return undefined;
  const between = folded.slice(head.end, tail.start);
  const expected = quote.slice(half, -half);
  return {
    start: head.start,
    end: tail.end,
    errors: head.errors + tail.errors + wordDistance(expected, between),
  };
}

/** The stretch with whole words at its ends, unless the quote itself began or ended within one. */
function snapped(folded: string, frame: Frame, stretch: Stretch): Stretch {
  let { start, end } = stretch;
  while (start < end && folded[start] === ' ') start++;
  while (end > start && folded[end - 1] === ' ') end--;
  if (frame.wide.start === frame.start) {
    while (start > 0 && isWordChar(folded, start) && isWordChar(folded, start - 1)) start--;
  }
  if (frame.wide.end === frame.end) {
    while (end < folded.length && isWordChar(folded, end) && isWordChar(folded, end - 1)) end++;
  }
  const moved = Math.abs(start - stretch.start) + Math.abs(end - stretch.end);
  return { start, end, errors: stretch.errors + moved };
}

/** Of places that overlap, the best. */
function withoutOverlaps(places: readonly Place[]): Place[] {
  const kept: Place[] = [];
  for (const place of places) {
    if (kept.every((other) => place.end <= other.start || other.end <= place.start)) {
      kept.push(place);
    }
  }
  return kept;
}
