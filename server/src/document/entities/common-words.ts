import { ADHERENTS } from '../../recognizers/names/tables/adherents.js';
import { CALENDAR_WORDS } from '../../recognizers/names/tables/calendar.js';
import { DEMONYMS } from '../../recognizers/names/tables/nations.js';
import { HONORIFICS, ROLE_NOUNS } from '../../recognizers/names/tables/titles.js';

/** Whether a word, in small letters, says what somebody or something is, not who or what: "Deputies", "Sen", "Russian". */
export function isCommonWord(lower: string): boolean {
  return (
    DEMONYMS.has(lower) ||
    CALENDAR_WORDS.has(lower) ||
    ADHERENTS.has(lower) ||
    HONORIFICS.has(lower) ||
    ROLE_NOUNS.has(lower) ||
    ROLE_NOUNS.has(singular(lower)) ||
    HONORIFICS.has(singular(lower)) ||
    GENERIC_WORDS.has(lower)
  );
}

/** The singular of a regular plural, by its letters alone. */
export function singular(lower: string): string {
  if (lower.endsWith('ies')) return `${lower.slice(0, -3)}y`;
  return lower.endsWith('s') ? lower.slice(0, -1) : lower;
}

/** Capitalized at times, the name of nothing by themselves. */
export const GENERIC_WORDS: ReadonlySet<string> = new Set(
  (
    'ceo cfo coo cto vp gdp state government internet god street avenue road university court county city ' +
    // Measures and terms of business and science in capitals, which a tagger takes for bodies.
    'gnp cpi ppi pmi vat ebit ebita ebitda eps roi roe ipo esg m&a r&d kpi faq pdf usb sms gps tv cctv atm dvd dna rna hiv aids covid phd mba asap diy suv ngo pr hr ai id dj'
  ).split(' '),
);
