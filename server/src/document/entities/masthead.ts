import { CALENDAR_WORDS } from '../../recognizers/names/tables/calendar.js';
import { startsUpper } from '../../text/characters.js';
import type { Token } from '../../text/token.js';

/** Longest masthead, in tokens. */
const LONGEST = 32;
/** Most words of a publication's name, and one for "The". */
const MOST_WORDS = 5;

/**
 * How many tokens at the start of a line name the publication it stands in: "CoverNote | 10 November
 * 2025 | 3 min read", "Ballot Bench, 18 October 2025." 0 where it is no such line: a name, a bar, a
 * dash or a comma, and a date or another bar in what follows.
 */
export function mastheadLength(tokens: readonly Token[]): number {
  if (tokens.length > LONGEST) return 0;
  let end = 0;
  while (end < MOST_WORDS && isNamePart(tokens[end])) end++;
  const mark = tokens[end]?.text ?? '';
  if (end === 0 || !MARKS.has(mark)) return 0;
  const rest = tokens.slice(end + 1);
  if (mark === ',') return isDate(rest[0]) && rest.some(isYear) ? end : 0;
  const dated = rest.some(isYear) || rest.some(({ lower }) => CALENDAR_WORDS.has(lower));
  return dated && !rest.some(({ lower }) => lower === 'said') ? end : 0;
}

const MARKS = new Set(['|', '–', '—', ',']);

function isNamePart(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' &&
    startsUpper(token.text) &&
    !CALENDAR_WORDS.has(token.lower) &&
    !LABELS.has(token.lower)
  );
}

/** What such lines begin with when they name no publication. */
const LABELS = new Set(
  'by posted published updated picture photo image date last filed contact'.split(' '),
);

function isDate(token: Token | undefined): boolean {
  return token !== undefined && (/^\d{1,2}$/.test(token.text) || CALENDAR_WORDS.has(token.lower));
}

function isYear({ text }: Token): boolean {
  return /^(?:19|20)\d\d$/.test(text);
}
