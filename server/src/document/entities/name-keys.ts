import { CharClass, charClass, startsUpper } from '../../text/characters.js';
import { PLACE_ALIASES, SPELLINGS } from '../tables/name-spellings.js';
import type { NameMention } from './name-mention.js';

/** What two names share when they are one in one spelling: "organisation" as "organization", stops, hyphens and a leading "the" left out. */
export function spellingOf(words: readonly string[]): string {
  const [only = ''] = words;
  const key = words.length === 1 ? spellWord(only) : spelledAlike(words).join(' ');
  return key.includes('-') ? key.replaceAll('-', ' ') : key;
}

/** What two mentions of one type share when they name one thing. */
export function nameKey({ type, spelling }: Pick<NameMention, 'type' | 'spelling'>): string {
  if (type !== 'place') return spelling;
  // "River Wend", "the Wend", "Wend River".
  const river = spelling.startsWith('river ') ? spelling.slice(6) : spelling.replace(/ river$/, '');
  return PLACE_ALIASES.get(spelling) ?? river;
}

/** The words of a name in one spelling, without a leading "the". */
function spelledAlike(words: readonly string[]): string[] {
  const alike: string[] = [];
  for (const [i, word] of words.entries())
    if (i > 0 || word !== 'the' || words.length === 1) alike.push(spellWord(word));
  return alike;
}

function spellWord(word: string): string {
  const plain = word.includes('.') ? word.replaceAll('.', '') : word;
  return SPELLINGS.get(plain) ?? plain;
}

const SMALL = new Set([
  'of',
  'the',
  'and',
  'for',
  'in',
  'on',
  'to',
  'at',
  'de',
  'la',
  'du',
  'des',
  'do',
  'da',
  'e',
  'y',
]);

/** The initials of a name of several words, with and without its small words: "Bank of England" -> be, boe. */
export function initialsOf(words: readonly string[]): readonly string[] {
  if (words.length < 2) return [];
  const all = spelledAlike(words).flatMap((word) => word.split('-'));
  const long = all.map((word) => word.charAt(0)).join('');
  const short = all
    .filter((word) => !SMALL.has(word))
    .map((word) => word.charAt(0))
    .join('');
  return short === long || short.length < 2 ? [long] : [short, long];
}

/** Whether the name is written like an acronym: one word of two to eight letters, most of them capitals. */
export function isAcronym(text: string): boolean {
  let letters = 0;
  let capitals = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (charClass(code) === CharClass.space || letters > 8) return false;
    if (charClass(code) !== CharClass.letter) continue;
    letters++;
    if (startsUpper(text.charAt(i))) capitals++;
  }
  return letters <= 8 && capitals >= 2 && capitals * 2 > letters;
}
