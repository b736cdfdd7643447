import { NATIONS, REGIONS } from '../../recognizers/names/tables/nations.js';
import { COMPANY_SUFFIXES } from '../../recognizers/names/tables/organization-words.js';
import { COMPANY_HEADS } from '../tables/type-cue-words.js';
import { GENERIC_WORDS, isCommonWord } from './common-words.js';
import type { NameMention } from './name-mention.js';

/** A name by which a company goes after its full one. */
export interface ShortForm {
  readonly words: readonly string[];
  /** Surest of the full names' scores. */
  readonly score: number;
}

/**
 * The short forms of the companies a document names in full, by their words joined with spaces:
 * "Halvorsen" and "Halvorsen Marine" of "Halvorsen Marine plc". Words that say nothing of their own,
 * "National" or "German", and well-known places are none.
 */
export function companyShortForms(
  mentions: readonly NameMention[],
): ReadonlyMap<string, ShortForm> {
  const forms = new Map<string, ShortForm>();
  for (const { type, words, score } of mentions) {
    const last = words[words.length - 1] ?? '';
    if (type === 'person' || words.length > LONGEST || !isCompanyEnding(last)) continue;
    for (let length = words.length - 1; length > 0; length--) {
      const own = words.slice(0, length);
      const key = own.join(' ');
      if (length === 1 && !standsAlone(key)) break;
      const known = forms.get(key);
      if (!known || known.score < score) forms.set(key, { words: own, score });
    }
  }
  return forms;
}

const LONGEST = 6;

/** Whether a name that ends so is a company's, and its first words name it too. */
export function isCompanyEnding(word: string): boolean {
  return COMPANY_SUFFIXES.has(word) || COMPANY_HEADS.has(word);
}

function standsAlone(word: string): boolean {
  return (
    word.length > 2 &&
    !isCommonWord(word) &&
    !GENERIC_WORDS.has(word) &&
    !NATIONS.has(word) &&
    !REGIONS.has(word) &&
    !VAGUE_STARTS.has(word)
  );
}

/** First words of many companies. */
const VAGUE_STARTS = new Set(
  (
    'the a new old first second united national international global general royal american european african asian north south east west northern ' +
    'southern eastern western central great greater big best advanced allied associated consolidated standard universal union federal imperial pacific ' +
    'atlantic bank banco grupo groupe group china hong saint san santa los las port fort mount lake river green blue red black white golden silver'
  ).split(' '),
);
