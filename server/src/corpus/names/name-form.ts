import type { EntityType } from '../../document/document-analysis.js';
import { stem } from '../stem.js';
import {
  LEGAL_FORMS,
  NAME_ALIASES,
  NAME_PARTICLES,
  NAME_SUFFIXES,
  SHORT_WORDS,
} from '../tables/name-words.js';
import { foldWord } from '../terms.js';
import { transliterationKey } from './spelling.js';

/**
 * full: a name that can stand alone ("Ana Duarte", "Ministry of Health"); short: one that leans on
 * a full one (a surname, an acronym).
 */
export type NameReach = 'full' | 'short';

/** One way of writing a name, taken apart for comparison. */
export interface NameForm {
  readonly type: EntityType;
  /** As written. */
  readonly text: string;
  /** Type and folded tokens: equal keys are one name without further question. */
  readonly key: string;
  /** Folded, hyphens split, particles, suffixes and legal forms left out; at least one. */
  readonly tokens: readonly string[];
  /** Transliteration keys of the tokens. */
  readonly sounds: readonly string[];
  readonly reach: NameReach;
  /** The acronym this is ("csto"); undefined for names in words. */
  readonly acronym: string | undefined;
  /** The acronym this name would have; undefined for names of one word. */
  readonly initials: string | undefined;
}

/** Takes a name apart. Total: a name without letters has itself as its one token. */
export function nameForm(type: EntityType, text: string): NameForm {
  const words = foldedWords(type === 'person' ? spokenName(text) : spelledOut(text));
  const tokens = significantTokens(type, words);
  const acronym = type === 'person' ? undefined : acronymOf(text);
  const name = NAME_ALIASES.get(tokens.join(' ')) ?? keyTokens(type, tokens).join(' ');
  return {
    type,
    text,
    key: `${type}:${name}`,
    tokens,
    sounds: tokens.map(transliterationKey),
    reach: isShort(type, tokens, acronym) && !NAME_ALIASES.has(tokens.join(' ')) ? 'short' : 'full',
    acronym,
    initials: initialsOf(words),
  };
}

/** What a name's forms of all types share: a function of the key alone. */
export function sharedName({ type, key, tokens }: NameForm): string {
  if (type !== 'person') return key.slice(key.indexOf(':') + 1);
  return keyTokens('other', significantTokens('other', tokens)).join(' ');
}

/** A name in the order of speech: "LUNDE, Berit" as "Berit LUNDE". */
export function spokenName(text: string): string {
  const comma = text.indexOf(', ');
  return comma < 0 || /^(?:jr|sr|i+)\b/i.test(text.slice(comma + 2))
    ? text
    : `${text.slice(comma + 2)} ${text.slice(0, comma)}`;
}

/**
 * "St Brannock" as "Saint Brannock", and without the small words between great ones: they are
 * particles, in whatever language, or what a machine made of them.
 */
function spelledOut(text: string): string {
  const words = text.split(/\s+/);
  const capitals = words.map((word) => /^\p{Lu}/u.test(word));
  const [first, last] = [capitals.indexOf(true), capitals.lastIndexOf(true)];
  return words
    .filter((_, i) => i <= first || i >= last || capitals[i] === true)
    .map((word, i, left) => (i < left.length - 1 ? (SHORT_WORDS.get(word) ?? word) : word))
    .join(' ');
}

/** A person's name keeps its order; an organization's or place's is a bag of stems. */
function keyTokens(type: EntityType, tokens: readonly string[]): readonly string[] {
  if (type === 'person') return tokens;
  return tokens.map(stem).sort();
}

function isShort(
  type: EntityType,
  tokens: readonly string[],
  acronym: string | undefined,
): boolean {
  return type === 'person' ? tokens.length === 1 : acronym !== undefined;
}

function foldedWords(text: string): string[] {
  const words = foldWord(text)
    .replace(/['’]s\b/g, '')
    .split(/[^a-z0-9&'’]+/)
    .map((word) => word.replace(/['’]/g, ''))
    .filter((word) => word !== '');
  return words.length > 0 ? joinInitials(words) : [text];
}

/** "u s" (from U.S.) becomes "us"; initials of persons before a surname stay apart. */
function joinInitials(words: string[]): string[] {
  return words.length > 1 && words.every((word) => word.length === 1) ? [words.join('')] : words;
}

function significantTokens(type: EntityType, words: readonly string[]): readonly string[] {
  const left = words.filter((word, i) => {
    if (type === 'person') return !(NAME_SUFFIXES.has(word) && i > 0);
    return !NAME_PARTICLES.has(word) && !(LEGAL_FORMS.has(word) && i > 0);
  });
  return left.length > 0 ? left : words;
}

function acronymOf(text: string): string | undefined {
  const letters = text.replace(/[.’']s?$/, '').replace(/\./g, '');
  return /^[A-Z][A-Z&]{1,6}s?$/.test(letters) ? letters.toLowerCase() : undefined;
}

function initialsOf(words: readonly string[]): string | undefined {
  const significant = words.filter((word) => !NAME_PARTICLES.has(word));
  if (significant.length < 2) return undefined;
  return significant.map((word) => word.charAt(0)).join('');
}
