import { PLACE_ALIASES, SPELLINGS } from '../tables/name-spellings.js';
import type { NameMention } from './name-mention.js';

/** The words of a name in one spelling: "organisation" as "organization", stops and a leading "the" left out. */
export function spelledAlike(words: readonly string[]): string[] {
  const alike: string[] = [];
  for (const [i, word] of words.entries()) {
    if (i === 0 && word === 'the' && words.length > 1) continue;
    const plain = word.replaceAll('.', '');
    alike.push(SPELLINGS.get(plain) ?? plain);
  }
  return alike;
}

/** What two mentions of one type share when they are one name in one spelling. */
export function nameKey({ type, words }: Pick<NameMention, 'type' | 'words'>): string {
  const key = spelledAlike(words).join(' ').replaceAll('-', ' ');
  return type === 'place' ? (PLACE_ALIASES.get(key) ?? key) : key;
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

/** Whether the name is written like an acronym: two to eight letters, most of them capitals. */
export function isAcronym(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (letters.length < 2 || letters.length > 8 || /\s/.test(text)) return false;
  const capitals = letters.replace(/[^\p{Lu}]/gu, '').length;
  return capitals >= 2 && capitals * 2 > letters.length;
}
