import type { PlacedBlock } from '../recognizers/scanned-block.js';
import { perWord } from '../text/word.js';

/** Words that fill a third or more of any English text and are rare in other languages. */
const ENGLISH = new Set(
  'the of and to in that is was for it with as his on be at by had not are but from or have an they which one you were her all she there would their we him been has when who will no more if out so said what up its about into than them can only other'.split(
    ' ',
  ),
);

const isEnglish = perWord(({ lower }) => ENGLISH.has(lower));

const SAMPLE = 2000;

/**
 * The language of a text as a BCP 47 tag: "en" when at least an eighth of its first words are
 * English function words, else "und". Texts of fewer than five words are "und".
 */
export function readLanguage(blocks: readonly PlacedBlock[]): string {
  let words = 0;
  let english = 0;
  for (const { scanned } of blocks) {
    for (const token of scanned.tokens) {
      if (token.kind !== 'word') continue;
      words++;
      if (isEnglish(token.word)) english++;
      if (words >= SAMPLE) return verdict(words, english);
    }
  }
  return verdict(words, english);
}

function verdict(words: number, english: number): string {
  return words >= 5 && english * 8 >= words ? 'en' : 'und';
}
