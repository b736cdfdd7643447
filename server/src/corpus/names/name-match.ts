import type { RuleId } from '../../document/document-analysis.js';
import { stem } from '../stem.js';
import { NICKNAMES, TRANSLATED_NAMES } from '../tables/name-words.js';
import type { NameForm } from './name-form.js';
import { consonantKey, editDistance, isAdjectiveOf, transliterationKey } from './spelling.js';

/** What two full names are to each other. */
export interface NameVerdict {
  /** same: united by itself; doubtful: shown as a suggestion; different: two bearers. */
  readonly state: 'same' | 'doubtful' | 'different';
  readonly rule: RuleId;
  /** 0..1. */
  readonly score: number;
}

/** How alike two name words are: 3 equal, 2 the same but for transliteration, 1 a slip away, 0 other. */
type Nearness = 0 | 1 | 2 | 3;

const DIFFERENT: NameVerdict = { state: 'different', rule: 'entity/different-names', score: 0 };

/** Compares two full names of one type; symmetric. Names of different types are always different. */
export function matchNames(a: NameForm, b: NameForm): NameVerdict {
  if (a.type !== b.type) return DIFFERENT;
  if (a.key === b.key) return same('entity/same-name', 1);
  if (a.tokens.join('') === b.tokens.join('')) return same('entity/same-letters', 0.97);
  return a.type === 'person' ? matchPersons(a.tokens, b.tokens) : matchThings(a, b);
}

function same(rule: RuleId, score: number): NameVerdict {
  return { state: 'same', rule, score };
}

function doubtful(rule: RuleId, score: number): NameVerdict {
  return { state: 'doubtful', rule, score };
}

/** Surname first, then the given name, then what stands between. */
function matchPersons(a: readonly string[], b: readonly string[]): NameVerdict {
  if (a.length < 2 || b.length < 2) return DIFFERENT;
  const surname = nearness(a[a.length - 1] ?? '', b[b.length - 1] ?? '');
  const given = givenNearness(a[0] ?? '', b[0] ?? '');
  if (surname === 0 || given === 0) return DIFFERENT;
  if (!middlesAgree(a.slice(1, -1), b.slice(1, -1)))
    return doubtful('entity/other-middle-name', 0.4);
  if (areGendered(a[0] ?? '', b[0] ?? '')) return doubtful('entity/similar-names', 0.4);
  if (surname >= 2 && given >= 2) {
    return surname === 3 && given === 3
      ? same('entity/fuller-name', 0.95)
      : same('entity/transliteration', 0.9);
  }
  if (surname === 3 && given === 1) return slip(a, b, 0);
  if (given === 3 && surname === 1) return slip(a, b, -1);
  return doubtful('entity/similar-names', 0.5);
}

/**
 * One word misspelt beside an equal one: a slip, unless both words are names in their own right. Short
 * given names a letter apart mostly are: Colm and Calum, Ewan and Euan.
 */
function slip(a: readonly string[], b: readonly string[], index: 0 | -1): NameVerdict {
  const x = a.at(index) ?? '';
  const y = b.at(index) ?? '';
  const fuller = a.length > 2 && b.length > 2;
  const long = Math.min(x.length, y.length) >= (index === 0 && !fuller ? LONG_GIVEN : LONG_WORD);
  return long && !areGendered(x, y)
    ? same('entity/misspelling', 0.8)
    : doubtful('entity/similar-names', 0.5);
}

/** "Mario" and "Maria", "Daniel" and "Daniela", "Simon" and "Simone": a man's and a woman's name. */
function areGendered(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (!/[aeo]$/.test(long) || short === long) return false;
  if (long.length === short.length + 1) return long.startsWith(short);
  return /[aeo]$/.test(short) && short.slice(0, -1) === long.slice(0, -1);
}

const LONG_GIVEN = 6;
/** A surname, or a given name beside a middle name that agrees. */
const LONG_WORD = 4;

function givenNearness(a: string, b: string): Nearness {
  if (a.length === 1 || b.length === 1) return a.charAt(0) === b.charAt(0) ? 2 : 0;
  return standFor(a, b, NICKNAMES) ? 2 : nearness(a, b);
}

/** Whether two folded given names are one in other languages: "Helen" and "Eleni". */
export function isTranslatedGiven(a: string, b: string): boolean {
  return standFor(a, b, TRANSLATED_NAMES);
}

/** Whether one name stands for the other, or both for a third. */
function standFor(a: string, b: string, names: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  if (names.get(a)?.has(b) === true || names.get(b)?.has(a) === true) return true;
  for (const full of names.get(a) ?? []) if (names.get(b)?.has(full) === true) return true;
  return false;
}

function middlesAgree(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return true;
  return a.some((x) => b.some((y) => givenNearness(x, y) > 0));
}

/** Compares two folded name words. */
export function nearness(a: string, b: string): Nearness {
  if (a === b) return 3;
  const shorter = Math.min(a.length, b.length);
  if (shorter < 3) return 0;
  if (transliterationKey(a) === transliterationKey(b)) return 2;
  if (shorter >= 4 && editDistance(a, b, 1) <= 1) return 1;
  const consonants = consonantKey(a);
  if (consonants.length >= 3 && consonants === consonantKey(b) && a.charAt(0) === b.charAt(0))
    return 1;
  return shorter >= 8 && editDistance(a, b, 2) <= 2 ? 1 : 0;
}

/** Organizations, places, events: every word must have its counterpart. */
function matchThings(a: NameForm, b: NameForm): NameVerdict {
  const left = a.tokens.map(stem);
  const right = b.tokens.map(stem);
  if (left.length !== right.length) return subset(left, right);
  if (isTransliterated(a.tokens, b.tokens)) return same('entity/transliteration', 0.9);
  const onlyA = a.tokens.filter((_, i) => !right.includes(left[i] ?? ''));
  const onlyB = b.tokens.filter((_, i) => !left.includes(right[i] ?? ''));
  if (onlyA.length !== 1 || onlyB.length !== 1) return DIFFERENT;
  const [x = '', y = ''] = [onlyA[0], onlyB[0]];
  if (left.length >= 2 && isAdjectiveOf(x, y)) return same('entity/adjective', 0.8);
  const near = nearness(x, y);
  if (near === 2) return doubtful('entity/transliteration', 0.6);
  if (near === 1 && (left.length >= 3 || (left.length === 2 && isLongSlip(x, y))))
    return same('entity/misspelling', 0.8);
  if (near === 1) return doubtful('entity/similar-names', 0.5);
  return left.length >= 3 ? doubtful('entity/one-word-differs', 0.35) : DIFFERENT;
}

/** Every word the same but for transliteration; a single one has to be long. */
function isTransliterated(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 1 && Math.min(a[0]?.length ?? 0, b[0]?.length ?? 0) < LONG_NAME) return false;
  return a.every((word, i) => nearness(word, b[i] ?? '') >= 2);
}

/** "Tarengo River" and "Taringo River": a letter off in a long word that starts alike. */
function isLongSlip(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= LONG_NAME && a.charAt(0) === b.charAt(0);
}

/** Letters from which on one that differs is a slip rather than another name. */
const LONG_NAME = 7;

/** "Carnegie Center" beside "Carnegie Moscow Center": perhaps, but a branch may be another body. */
function subset(a: readonly string[], b: readonly string[]): NameVerdict {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const within = short.length >= 2 && short.every((word) => long.includes(word));
  return within ? doubtful('entity/shorter-name', 0.45) : DIFFERENT;
}
