import { CALENDAR_WORDS } from '../../recognizers/names/tables/calendar.js';
import { startsUpper } from '../../text/characters.js';
import type { PlacedBlock } from '../../recognizers/scanned-block.js';
import type { Token } from '../../text/token.js';
import { PAPERS } from '../tables/type-cue-words.js';

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
  if (mark === '/' && !isDate(rest[0])) return 0;
  if (mark === ',') return isDate(rest[0]) && rest.some(isYear) ? end : 0;
  const dated = rest.some(isYear) || rest.some(({ lower }) => CALENDAR_WORDS.has(lower));
  return dated && !rest.some(({ lower }) => lower === 'said') ? end : 0;
}

/**
 * How many tokens of the first line are the publication's name set over its date: "THE ALDER ECHO"
 * above "Friday, 7 March 2025 * Vol. 41". It ends as newspapers' names do, or is in capitals with a
 * headline below the date. 0 where it is not that.
 */
export function titleLength(blocks: readonly PlacedBlock[]): number {
  const [title, date, third] = blocks;
  const tokens = title?.scanned.tokens ?? [];
  if (tokens.length === 0 || tokens.length > MOST_WORDS || !tokens.every(isNamePart)) return 0;
  if (!date || !isDateLine(date.scanned.tokens)) return 0;
  const newspaper = PAPERS.has(tokens[tokens.length - 1]?.lower ?? '');
  const capitals = tokens.every(({ text }) => text === text.toUpperCase());
  const headed = capitals && tokens.length > 1 && third?.block.kind === 'heading';
  return newspaper || headed ? tokens.length : 0;
}

function isDateLine(tokens: readonly Token[]): boolean {
  const dated = tokens.some(isYear) && tokens.some(({ lower }) => CALENDAR_WORDS.has(lower));
  return dated && tokens.length <= LONGEST && tokens[0]?.lower !== 'by';
}

const MARKS = new Set(['|', '–', '—', ',', '•', '·', '*', '/', '>']);

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
  return (
    token !== undefined &&
    (/^\d{1,2}(?:[./]\d{1,2}[./]\d{2,4})?$/.test(token.text) || CALENDAR_WORDS.has(token.lower))
  );
}

function isYear({ text }: Token): boolean {
  return /^(?:\d{1,2}[./]\d{1,2}[./])?(?:19|20)\d\d$/.test(text);
}
