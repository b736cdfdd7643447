/**
 * What the product promises never to place a note across, read from scratch and more coarsely than
 * the product does it: the digits, the capitalised words and the denying words of a passage.
 */
export function decisive(passage: string): { digits: string; names: string; negations: string } {
  const text = passage
    .normalize('NFKC')
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/[’‘`´]/g, "'");
  const words = (text.match(/[\p{L}\p{M}\p{N}']+/gu) ?? []).map((word) =>
    word.replace(/^'+|'+$/g, ''),
  );
  return {
    digits: (text.match(/\p{N}/gu) ?? []).join(''),
    names: words
      .filter(
        (word) => /^\p{Lu}/u.test(word) && !SMALL.has(word.toLowerCase()) && !DENYING.test(word),
      )
      .map((word) => word.replace(/'s$/, ''))
      .join(' '),
    negations: words.filter((word) => DENYING.test(word)).length.toString(),
  };
}

const DENYING = /^(?:not|no|never|without|none|nor|neither|nothing|nobody|\p{L}+n't|cannot)$/iu;

/** Capitalised only because a sentence starts with them. */
const SMALL = new Set(
  'i the a an and or but in on of to at was were is are said near seen it he she they this that not never no without two twelve'.split(
    ' ',
  ),
);

/** The passage with the rest of the words that it begins and ends within. */
export function wholeWordsOf(text: string, start: number, end: number): string {
  let from = start;
  let to = end;
  while (from > 0 && INSIDE.test(text.slice(from - 1, from + 1))) from--;
  while (to < text.length && INSIDE.test(text.slice(to - 1, to + 1))) to++;
  return text.slice(from, to);
}

const INSIDE = /^[\p{L}\p{M}\p{N}'’\u00AD]{2}$/u;
