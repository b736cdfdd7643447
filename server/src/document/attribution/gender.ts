import type { Entity, Mention } from '../document-analysis.js';
import { FEMALE_NAMES, MALE_NAMES } from './tables/first-names.js';
import { FEMALE_WORDS, MALE_WORDS } from './tables/gendered-words.js';

/** What a person is called by in the text; undefined when nothing says it safely. */
export type Gender = 'female' | 'male' | undefined;

const FEMALE = new Set(FEMALE_NAMES.split(' '));
const MALE = new Set(MALE_NAMES.split(' '));
const FEMALE_INTRODUCTIONS = new Set(FEMALE_WORDS.split(' '));
const MALE_INTRODUCTIONS = new Set(MALE_WORDS.split(' '));

/** Gender by the words that introduce a person ("Mr", "spokeswoman"), else by an unambiguous first name. */
export function genderOf(text: string, entity: Entity, mentions: readonly Mention[]): Gender {
  if (entity.type !== 'person') return undefined;
  for (const index of entity.mentions.slice(0, 12)) {
    const mention = mentions[index];
    const found = mention && genderOfIntroduction(text, mention);
    if (found) return found;
  }
  return genderOfName(entity.name);
}

/** The gender that a role word (lower case) says; undefined for most. */
export function genderOfWord(word: string): Gender {
  if (FEMALE_INTRODUCTIONS.has(word)) return 'female';
  return MALE_INTRODUCTIONS.has(word) ? 'male' : undefined;
}

function genderOfIntroduction(text: string, mention: Mention): Gender {
  const before = text.slice(Math.max(0, mention.span.start - 24), mention.span.start);
  const title = /(\p{L}[\p{L}-]*)\.?\s+$/u.exec(before)?.[1]?.toLowerCase() ?? '';
  const words = `${mention.introduction?.toLowerCase() ?? ''} ${title}`.split(/[^\p{L}-]+/u);
  const female = words.some((word) => FEMALE_INTRODUCTIONS.has(word));
  const male = words.some((word) => MALE_INTRODUCTIONS.has(word));
  return female === male ? undefined : female ? 'female' : 'male';
}

function genderOfName(name: string): Gender {
  const first = /^\p{L}+/u.exec(name)?.[0].toLowerCase() ?? '';
  if (FEMALE.has(first)) return 'female';
  return MALE.has(first) ? 'male' : undefined;
}
