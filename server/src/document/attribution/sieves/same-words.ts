import type { Attribution } from '../../document-analysis.js';
import type { Span } from '../../../text/span.js';

/** What is needed of a quotation to find its words in another. */
export interface QuotedWords {
  /** Index among the document's quotations. */
  readonly index: number;
  readonly content: Span;
  readonly attribution: Attribution | undefined;
}

/** Words that must be shared, at least. */
const SHARED = 3;

/**
 * For each quotation without a source, the attribution of a quotation of the same document that holds
 * the same words in a row (a headline that quotes the body). Keyed by index; linear in the words.
 */
export function attributionsBySameWords(
  text: string,
  quotes: readonly QuotedWords[],
): ReadonlyMap<number, Attribution> {
  const found = new Map<number, Attribution>();
  if (
    quotes.every(({ attribution }) => attribution) ||
    !quotes.some(({ attribution }) => attribution)
  )
    return found;
  const words = quotes.map(({ content }) => foldedWords(text, content));
  const sources = indexOpenings(words, quotes);
  quotes.forEach((quote, i) => {
    const own = words[i] ?? [];
    if (quote.attribution || own.length < SHARED || own.length > 40) return;
    for (const { quotation, at } of sources.get(own.slice(0, SHARED).join(' ')) ?? []) {
      const other = words[quotation] ?? [];
      const attribution = quotes[quotation]?.attribution;
      if (!attribution || !own.every((word, k) => other[at + k] === word)) continue;
      found.set(quote.index, {
        ...attribution,
        source: undefined,
        cue: undefined,
        rule: 'attribution/same-words',
      });
      return;
    }
  });
  return found;
}

interface Opening {
  readonly quotation: number;
  readonly at: number;
}

/** Where each run of {@link SHARED} words stands in the attributed quotations; the first few places of each. */
function indexOpenings(
  words: readonly (readonly string[])[],
  quotes: readonly QuotedWords[],
): ReadonlyMap<string, readonly Opening[]> {
  const openings = new Map<string, Opening[]>();
  words.forEach((own, quotation) => {
    if (!quotes[quotation]?.attribution) return;
    for (let at = 0; at + SHARED <= own.length; at++) {
      const key = own.slice(at, at + SHARED).join(' ');
      const places = openings.get(key);
      if (!places) openings.set(key, [{ quotation, at }]);
      else if (places.length < 8) places.push({ quotation, at });
    }
  });
  return openings;
}

function foldedWords(text: string, { start, end }: Span): string[] {
  const words = text
    .slice(start, end)
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[\p{L}\p{N}]+(?:'[\p{L}]+)?/gu);
  return words ?? [];
}
