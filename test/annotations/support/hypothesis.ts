import search from 'approx-string-match';
import type { Selectors } from '../../../server/src/annotations/index.js';
import type { Span } from '../../../server/src/text/span.js';

/**
 * How the Hypothesis client places a note (src/annotator/anchoring/match-quote.ts and html.ts of
 * hypothesis/client, as published; here in our own words): the stored position if the quote stands
 * there; else every exact occurrence, or the closest approximate ones with up to half of the quote's
 * letters wrong (256 at most), each scored 50 for the quote, 20 for the prefix, 20 for the suffix and
 * 2 for nearness; the highest score wins, however low and however close the next.
 */
export function hypothesisAnchor(text: string, { quote, position }: Selectors): Span | undefined {
  if (position !== undefined && text.slice(position.start, position.end) === quote.exact) {
    return { start: position.start, end: position.end };
  }
  if (quote.exact.length === 0) return undefined;
  const found = matches(text, quote.exact, Math.min(256, quote.exact.length / 2));
  let best: Span | undefined;
  let highest = -Infinity;
  for (const match of found) {
    const total = score(text, match, quote, position?.start);
    if (total <= highest) continue;
    highest = total;
    best = { start: match.start, end: match.end };
  }
  return best;
}

interface Match extends Span {
  readonly errors: number;
}

function matches(text: string, words: string, most: number): readonly Match[] {
  const exact: Match[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    exact.push({ start: at, end: at + words.length, errors: 0 });
  }
  return exact.length > 0 ? exact : search(text, words, most);
}

function score(
  text: string,
  match: Match,
  quote: Selectors['quote'],
  hint: number | undefined,
): number {
  const before = text.slice(Math.max(0, match.start - quote.prefix.length), match.start);
  const after = text.slice(match.end, match.end + quote.suffix.length);
  const near = hint === undefined ? 1 : 1 - Math.abs(match.start - hint) / text.length;
  const sum =
    50 * (1 - match.errors / quote.exact.length) +
    20 * (quote.prefix === '' ? 1 : likeness(before, quote.prefix)) +
    20 * (quote.suffix === '' ? 1 : likeness(after, quote.suffix)) +
    2 * near;
  return sum / 92;
}

function likeness(text: string, words: string): number {
  if (words === '' || text === '') return 0;
  const [first] = matches(text, words, words.length);
  return first === undefined ? 0 : 1 - first.errors / words.length;
}
