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

/** Longest quotation that is looked for elsewhere, in code units. */
const LONGEST = 300;

/**
 * For each quotation without a source, the attribution of a quotation of the same document that holds
 * the same words in a row (a headline that quotes the body). Keyed by index; linear in the words.
 */
export function attributionsBySameWords(
  text: string,
  quotes: readonly QuotedWords[],
): ReadonlyMap<number, Attribution> {
  const found = new Map<number, Attribution>();
  const seekers = seekersByOpening(text, quotes);
  if (seekers.size === 0) return found;
  for (const { content, attribution } of quotes) {
    if (!attribution || isUnknown(attribution)) continue;
    const words = foldedWords(text, content);
    for (let at = 0; at + SHARED <= words.length; at++) {
      for (const seeker of seekers.get(openingAt(words, at)) ?? []) {
        if (found.has(seeker.index) || !seeker.words.every((word, k) => words[at + k] === word))
          continue;
        found.set(seeker.index, {
          ...attribution,
          source: undefined,
          cue: undefined,
          rule: 'attribution/same-words',
        });
      }
    }
  }
  return found;
}

/** "it said": a source that names nobody where it stands names nobody elsewhere. */
function isUnknown({ entity, sourceText }: Attribution): boolean {
  return entity === undefined && /^(?:he|she|it|they|we|i|you|who|which)$/i.test(sourceText);
}

/** Headlines whose words are looked for elsewhere, at most. */
const HEADLINES = 4;

/** Share of a headline's telling words that another quotation must hold, and how many at least. */
const ALIKE = { share: 0.7, least: 3 } as const;

/**
 * As {@link attributionsBySameWords} for the quotations at the head of a document, in words that are
 * only nearly the same: a headline shortens what it quotes. `head` is where the head ends, an offset.
 */
export function attributionsByLikeWords(
  text: string,
  quotes: readonly QuotedWords[],
  head: number,
): ReadonlyMap<number, Attribution> {
  const found = new Map<number, Attribution>();
  const headlines = quotes
    .filter(({ content, attribution }) => !attribution && content.end <= head)
    .slice(0, HEADLINES);
  for (const { index, content } of headlines) {
    const words = tellingWords(text, content);
    if (words.size < ALIKE.least) continue;
    const like = quotes.find(({ content: other, attribution }) => {
      if (!attribution || other.start < head || isUnknown(attribution)) return false;
      const others = tellingWords(text, other);
      const shared = [...words].filter((word) => others.has(word)).length;
      return shared >= ALIKE.least && shared >= ALIKE.share * words.size;
    });
    if (!like?.attribution) continue;
    const rule = 'attribution/like-words';
    found.set(index, { ...like.attribution, source: undefined, cue: undefined, rule });
  }
  return found;
}

/** The beginnings of the longer words: "forgot" and "forgotten" alike. */
function tellingWords(text: string, span: Span): ReadonlySet<string> {
  return new Set(
    foldedWords(text, span).flatMap((word) => (word.length > 3 ? [word.slice(0, 5)] : [])),
  );
}

interface Seeker {
  readonly index: number;
  readonly words: readonly string[];
}

/** The quotations without a source, by their first words; a few of each. */
function seekersByOpening(
  text: string,
  quotes: readonly QuotedWords[],
): ReadonlyMap<string, readonly Seeker[]> {
  const seekers = new Map<string, Seeker[]>();
  if (!quotes.some(({ attribution }) => attribution)) return seekers;
  for (const { index, content, attribution } of quotes) {
    if (attribution || content.end - content.start > LONGEST) continue;
    const words = foldedWords(text, content);
    if (words.length < SHARED) continue;
    const own = seekers.get(openingAt(words, 0));
    if (!own) seekers.set(openingAt(words, 0), [{ index, words }]);
    else if (own.length < 8) own.push({ index, words });
  }
  return seekers;
}

function openingAt(words: readonly string[], at: number): string {
  return `${words[at] ?? ''} ${words[at + 1] ?? ''} ${words[at + 2] ?? ''}`;
}

function foldedWords(text: string, { start, end }: Span): string[] {
  const words = text
    .slice(start, end)
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[\p{L}\p{N}]+(?:'[\p{L}]+)?/gu);
  return words ?? [];
}
