import search from 'approx-string-match';
import { LONGEST_PATTERN } from './anchor-limits.js';
import { leadWords } from './text-index.js';

/**
 * How alike two folded passages are, 0 to 1: by letters inserted, deleted or replaced for short
 * ones (Levenshtein), by words lost or added for long ones.
 */
export function similarity(quote: string, passage: string): number {
  if (quote === passage) return 1;
  const longer = Math.max(quote.length, passage.length);
  const distance =
    longer <= LONGEST_PATTERN ? letterDistance(quote, passage) : wordDistance(quote, passage);
  return Math.max(0, 1 - distance / longer);
}

/** Letters inserted, deleted or replaced, at most; exact where the passages end alike. */
export function letterDistance(quote: string, passage: string): number {
  let fewest = Math.max(quote.length, passage.length);
  for (const match of search(passage, quote, quote.length)) {
    const outside = match.start + passage.length - match.end;
    fewest = Math.min(fewest, match.errors + outside);
  }
  return fewest;
}

/** Letters of the words that only one of the texts has, the larger sum: an upper estimate. */
export function wordDistance(a: string, b: string): number {
  const counts = new Map<string, number>();
  for (const { word } of leadWords(a, 0, a.length)) counts.set(word, (counts.get(word) ?? 0) + 1);
  let gained = 0;
  for (const { word } of leadWords(b, 0, b.length)) {
    const left = counts.get(word) ?? 0;
    if (left > 0) counts.set(word, left - 1);
    else gained += word.length;
  }
  let lost = 0;
  for (const [word, left] of counts) lost += word.length * left;
  return Math.max(gained, lost);
}
