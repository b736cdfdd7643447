import { NATIONS } from '../../src/recognizers/names/tables/nations.js';
import { foldWord } from '../../src/recognizers/names/fold-word.js';
import { startsUpper } from '../../src/text/characters.js';
import type { Token } from '../../src/text/token.js';
import type { GoldName, GoldSentence } from './corpus.js';

/**
 * Brings the labels of differing sources to one convention: a country is a place also where it acts
 * ("Brazil said"), which the Groningen Meaning Bank calls an organization; the @ of a user name
 * and what follows it is no name.
 */
export function mendLabels({ text, names, document }: GoldSentence): GoldSentence {
  const mended: GoldName[] = [];
  for (const [i, name] of names.entries()) {
    const own = text.slice(name.start, name.end);
    if (own === '@' || text.charAt(name.start - 1) === '@' || (own.startsWith('@') && names[i]))
      continue;
    const isNation = name.type === 'ORG' && NATIONS.has(foldWord(own));
    mended.push(isNation ? { ...name, type: 'LOC' } : name);
  }
  return { text, names: mended, document };
}

/**
 * Whether the labels leave open what the pieces of a hyphenated word are: most sources label the
 * word as a whole, so "Moscow-based" has no label and would teach that Moscow is no place. `origins`
 * has the index of the word that each piece is cut from.
 */
export function isUndecided(
  pieces: readonly Token[],
  origins: readonly number[],
  labels: Uint8Array,
): boolean {
  return pieces.some((piece, i) => {
    const cut = origins[i + 1] === origins[i] || origins[i - 1] === origins[i];
    return cut && labels[i] === 0 && startsUpper(piece.text);
  });
}
