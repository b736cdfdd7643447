import type { GoldSentence } from './corpus.js';

/** Longest sentence, in characters, that could be a headline. */
const LONGEST = 140;

/**
 * The sentences, and of every `step`-th short one a copy written as headlines are, in capitals and
 * in title case by turns: there capitals say little, which the tagger has to see to learn.
 */
export function withHeadlines(sentences: readonly GoldSentence[], step: number): GoldSentence[] {
  const copies: GoldSentence[] = [];
  let short = 0;
  for (const sentence of sentences) {
    if (sentence.text.length > LONGEST || short++ % step !== 0) continue;
    const write = copies.length % 2 === 0 ? inTitleCase : inCapitals;
    const text = write(sentence.text);
    if (text.length === sentence.text.length) copies.push({ ...sentence, text });
  }
  return [...sentences, ...copies];
}

function inCapitals(text: string): string {
  return text.toUpperCase();
}

function inTitleCase(text: string): string {
  return text.replace(/[\p{L}\p{M}][\p{L}\p{M}'’]*/gu, (word, at: number) =>
    at > 0 && SMALL.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
  );
}

/** Words that title case leaves small. */
const SMALL = new Set('a an the of in on at to for and or by as with from s t'.split(' '));
