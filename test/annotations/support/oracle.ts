/**
 * What the product promises never to place a note across, read from scratch and more coarsely than
 * the product does it: the digits, the capitalised words and the denying words of a passage.
 */
export function decisive(passage: string): { digits: string; names: string; negations: string } {
  const text = passage
    .normalize('NFKC')
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/[’‘`´]/g, "'");
  const words = text.match(/[\p{L}\p{M}\p{N}']+/gu) ?? [];
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
  'the a an and or but in on of to at was were is are said near seen it he she they this that not never no without two twelve'.split(
    ' ',
  ),
);
