import type { Token } from '../../text/token.js';
import { perWord } from '../../text/word.js';
import { CURRENCY_PARTS } from '../tables/currencies.js';
import { CURRENCY_SIGNS, UNIT_NAMES, UNIT_SIGNS } from './unit-index.js';

/** Words and signs for per cent. */
export const PERCENT_WORDS = new Set([
  '%',
  '％',
  'percent',
  'percents',
  'pct',
  'percentage',
  'per-cent',
  'p.c.',
  'proc',
  'procent',
  'prozent',
]);

/** Words for areas and volumes, with the sign of their power. */
export const POWER_WORDS: ReadonlyMap<string, string> = new Map([
  ['square', '²'],
  ['sq', '²'],
  ['cubic', '³'],
  ['cu', '³'],
]);

/** Abbreviations with stops, with the sign that they stand for. */
export const DOTTED: ReadonlyMap<string, string> = new Map([['m.p.h.', 'mph']]);

/** Words and signs with which a unit may start, lower-cased. */
const UNIT_OPENERS: ReadonlySet<string> = new Set([
  ...UNIT_NAMES.keys(),
  ...[...UNIT_SIGNS.keys(), ...CURRENCY_SIGNS.keys()].map((sign) => sign.toLowerCase()),
  ...[...UNIT_SIGNS.keys()].map((sign) => (sign.split('/')[0] ?? sign).toLowerCase()),
  ...CURRENCY_PARTS.keys(),
  ...PERCENT_WORDS,
  ...POWER_WORDS.keys(),
  ...DOTTED.keys(),
  ...'per percentage basis bps bp pp ppt ppts pps p.p p.p. pts. pc yo in °'.split(' '),
]);

/** Whether a unit may start with the token: false for nearly all words. A hyphen inside, "metre-long", leaves the word to the readers. */
export function mayOpenUnit({ word, kind }: Token): boolean {
  const opens = opensUnit(word);
  return opens === 'yes' || (opens === 'compound' && kind === 'word');
}

const opensUnit = perWord(({ lower }) =>
  UNIT_OPENERS.has(lower) ? 'yes' : lower.includes('-') ? 'compound' : 'no',
);
