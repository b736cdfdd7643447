import { isHyphen, startsLower, startsUpper } from '../../text/characters.js';
import type { Token, TokenKind } from '../../text/token.js';
import { makeToken } from '../../text/tokens.js';
import { wordAt } from '../../text/word.js';
import { foldWord } from './fold-word.js';
import { hashWord } from './hashing.js';
import { clusterOf, ListBit, listsOf, lookUp, type NameLexicon } from './name-lexicon.js';

/**
 * A token cut into the words the tagger sees: "Moscow-led", "made-in-Moscow" and "Russia-US" at
 * their hyphens, not "Nur-Sultan" and "al-Assad"; "BelarusDmitry" and "borderUS" where the small
 * letters end. Offsets inside the word, ascending; none for nearly all words. Every hyphen of a word
 * that is cut is a piece of its own.
 */
export function wordCuts(text: string, kind: TokenKind, lexicon: NameLexicon): readonly number[] {
  if (kind !== 'word' || text.length <= 3) return NO_CUTS;
  let hyphens = 0;
  let camel = 0;
  for (let i = 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isHyphen(code)) hyphens++;
    else if (code <= 90 ? code >= 65 && isSmall(text.charCodeAt(i - 1)) : code > 127) camel ||= i;
  }
  if (hyphens > 0) return hyphens <= MAX_HYPHENS ? hyphenCuts(text, lexicon) : NO_CUTS;
  return camel > 0 ? gluedCuts(text, lexicon) : NO_CUTS;
}

/** A word with more is no compound. */
const MAX_HYPHENS = 12;
/** The most pieces that one token can be cut into. */
export const MAX_PIECES = 2 * MAX_HYPHENS + 1;
const NO_CUTS: readonly number[] = [];

/** The pieces of a token; the token itself where there is no cut. */
export function piecesOf(token: Token, cuts: readonly number[]): readonly Token[] {
  if (cuts.length === 0) return [token];
  const pieces: Token[] = [];
  let from = 0;
  for (const cut of [...cuts, token.text.length]) {
    pieces.push(part(token, from, cut));
    from = cut;
  }
  return pieces;
}

/** Whether a piece is glued to the one before without a hyphen: two words of broken copy, never one name. */
export function isGlued(token: Token, piece: Token): boolean {
  const at = piece.start - token.start;
  return at > 0 && !isHyphenAt(token.text, at) && !isHyphenAt(token.text, at - 1);
}

function isHyphenAt(text: string, at: number): boolean {
  return isHyphen(text.charCodeAt(at));
}

function part(token: Token, from: number, to: number): Token {
  const word = wordAt(token.text, from, to);
  const kind = to - from === 1 && isHyphenAt(word.text, 0) ? 'punctuation' : token.kind;
  const spaceBefore = from === 0 && token.spaceBefore;
  return makeToken(word, token.start + from, token.start + to, kind, spaceBefore);
}

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}

function hyphenCuts(text: string, lexicon: NameLexicon): readonly number[] {
  const parts = text.split(/[-\u2010\u2011]/);
  if (!cutsAtHyphens(parts, lexicon)) return NO_CUTS;
  const cuts: number[] = [];
  let at = 0;
  for (const part of parts.slice(0, -1)) {
    at += part.length;
    if (at > 0) cuts.push(at);
    at += 1;
    cuts.push(at);
  }
  return cuts;
}

/** Small words that are part of the name they are tied to: "al-Assad", "Port-au-Prince", "Rostov-on-Don". */
const NAME_PARTICLES = new Set(
  'al el ad an ar as ash at az ul ur bin ben ibn abu abd d l da de di du des della la le les van von der den ten ter op aan am an auf im in on upon sur sous au aux en by le under the and y e i o st ste saint'.split(
    ' ',
  ),
);

function cutsAtHyphens(parts: readonly string[], lexicon: NameLexicon): boolean {
  const first = parts[0] ?? '';
  const last = parts[parts.length - 1] ?? '';
  if (startsUpper(first) && startsUpper(last)) {
    // "R-Texas": a party's letter before a state.
    if (parts.length === 2 && first.length === 1) return isPlace(last, lexicon);
    return parts.length === 2 && isNation(first, lexicon) && isNation(last, lexicon);
  }
  if (parts.every((part) => !startsUpper(part))) return false;
  if (startsUpper(last))
    return (
      !NAME_PARTICLES.has(first) &&
      parts.every((part) => startsUpper(part) || isWord(part, lexicon))
    );
  return startsLower(last);
}

function isNation(part: string, lexicon: NameLexicon): boolean {
  const value = lookUp(lexicon, hashWord(foldWord(part)));
  return (listsOf(value) & (ListBit.country | ListBit.demonym)) !== 0;
}

function isPlace(part: string, lexicon: NameLexicon): boolean {
  const value = lookUp(lexicon, hashWord(foldWord(part)));
  return (listsOf(value) & (ListBit.country | ListBit.largePlace)) !== 0;
}

function isWord(part: string, lexicon: NameLexicon): boolean {
  return clusterOf(lookUp(lexicon, hashWord(foldWord(part)))) > 0 || part.length <= 3;
}

/** No word of the lexicon is longer: a word without an end is not looked up again with each of its humps. */
const LONGEST_WORD = 30;

/** "BelarusDmitry": a place glued to what follows; "borderUS": a plain word glued to a name. */
function gluedCuts(text: string, lexicon: NameLexicon): readonly number[] {
  const end = Math.min(text.length - 1, LONGEST_WORD);
  for (let i = 3; i < end; i++) {
    if (!startsUpper(text.charAt(i)) || !startsLower(text.charAt(i - 1))) continue;
    const head = text.slice(0, i);
    const value = lookUp(lexicon, hashWord(foldWord(head)));
    if (
      startsLower(head)
        ? head.length > 3 && clusterOf(value) > 0
        : (listsOf(value) & ListBit.country) !== 0
    )
      return [i];
  }
  return NO_CUTS;
}
