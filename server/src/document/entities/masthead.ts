import { ORGANIZATION_HEADS } from '../../recognizers/names/tables/organization-words.js';
import { CALENDAR_WORDS } from '../../recognizers/names/tables/calendar.js';
import { startsUpper } from '../../text/characters.js';
import type { PlacedBlock } from '../../recognizers/scanned-block.js';
import type { Token } from '../../text/token.js';
import { PAPERS } from '../tables/type-cue-words.js';
import type { TokenRange } from './credits.js';

/** A name at the head of a page: where the publication, or the body whose paper it is, names itself. */
export interface HeadName extends TokenRange {
  readonly block: number;
  /** Whether a comma follows: so does one after the place in a dateline. */
  readonly comma: boolean;
}

/** Blocks at the start of a document that can be its head. */
const HEAD_BLOCKS = 5;
/** Longest masthead, in tokens. */
const LONGEST = 32;
/** Most words of a publication's name, and one for "The". */
const MOST_WORDS = 5;

/** The names at the head of a document, at most one a block. */
export function headNames(blocks: readonly PlacedBlock[]): readonly HeadName[] {
  const names: HeadName[] = [];
  const title = titleRange(blocks);
  for (let block = 0; block < Math.min(HEAD_BLOCKS, blocks.length); block++) {
    const tokens = blocks[block]?.scanned.tokens ?? [];
    const range =
      (block === 0 ? title : undefined) ??
      mastheadRange(tokens) ??
      (block < 2 ? shoutedBody(tokens) : undefined);
    if (range) names.push({ block, ...range, comma: tokens[range.end]?.text === ',' });
  }
  return names;
}

/**
 * Where a line names the publication it stands in: "TideLog | 3 May 2024 | 5 min read",
 * "Harbor Notes, 4 May 2024.", "NOTIZIE.example » World » 2/5/2025". Undefined where it is no
 * such line: a name, a bar, a dash or a comma, and a date or another bar in what follows.
 */
export function mastheadRange(tokens: readonly Token[]): TokenRange | undefined {
  if (tokens.length > LONGEST) return undefined;
  const first = openerLength(tokens);
  const end = nameEnd(tokens, first);
  const mark = tokens[end]?.text ?? '';
  if (end === first || !MARKS.has(mark)) return undefined;
  const rest = tokens.slice(end + 1);
  const byline = first > 0 && tokens[0]?.lower === 'by';
  if (byline && !tokens.slice(first, end).some(isStaff)) return undefined;
  if ((mark === '/' && !isDate(rest[0])) || !headsDate(rest, mark)) return undefined;
  return { first, end: first + withoutStaff(tokens.slice(first, end)) };
}

/** What stands before the name: a star, "By" before "Alder Daily Staff". */
function openerLength(tokens: readonly Token[]): number {
  const [first, second] = tokens;
  const opens = first !== undefined && (first.lower === 'by' || /^[★☆*•■►»|]$/u.test(first.text));
  return opens && isNamePart(second) ? 1 : 0;
}

function nameEnd(tokens: readonly Token[], first: number): number {
  let end = first;
  while (end < first + MOST_WORDS && (isNamePart(tokens[end]) || isJoint(tokens, end, first))) {
    // "Notizie.example": a site's name.
    const site = tokens[end + 1]?.text === '.' && !tokens[end + 1]?.spaceBefore;
    const suffix = tokens[end + 2];
    end += site && suffix?.kind === 'word' && !suffix.spaceBefore ? 3 : 1;
  }
  // Between two stars all is the name: "★ NewsHive Each day ★".
  if (first === 1 && !MARKS.has(tokens[end]?.text ?? '') && tokens[end]?.kind === 'word')
    while (end < first + MOST_WORDS && tokens[end]?.kind === 'word') end++;
  if (end > first && isStaff(tokens[end - 1]) && tokens[end]?.kind === 'number') end++;
  return end;
}

/** "O Correio de Minas": small words in a name. */
function isJoint(tokens: readonly Token[], i: number, first: number): boolean {
  return i > first && JOINTS.has(tokens[i]?.text ?? '') && isNamePart(tokens[i + 1]);
}

const JOINTS = new Set('of and & de da do di du des del della der'.split(' '));

/** Whether what follows the mark is a date line rather than a sentence. */
function headsDate(rest: readonly Token[], mark: string): boolean {
  const yeared = rest.some((_, i) => isYearAt(rest, i));
  if (mark === ',') {
    const told = rest.slice(0, 8).some(({ lower }) => PAGES.has(lower));
    return yeared && (isDate(rest[0]) || told);
  }
  const dated = yeared || rest.some(({ lower }) => CALENDAR_WORDS.has(lower));
  return dated && !rest.some(({ lower }) => lower === 'said');
}

/** What a line under a publication's name calls itself. */
const PAGES = new Set(
  'page edition newsletter newspaper weekly daily magazine blog bulletin'.split(' '),
);

/** Number of words without those for the people who write: "Alder Daily Staff", "Globe Desk 24". */
function withoutStaff(tokens: readonly Token[]): number {
  const at = tokens.findIndex((token, i) => i > 0 && isStaff(token));
  return at > 0 ? at : tokens.length;
}

function isStaff(token: Token | undefined): boolean {
  return token !== undefined && STAFF_WORDS.has(token.lower);
}

const STAFF_WORDS = new Set('staff employees team desk newsroom editors reporters'.split(' '));

/**
 * The publication's name in the first line, over its date ("THE ALDER ECHO" above "Friday, 7 March
 * 2025 * Vol. 41") or over a headline and a byline with a date. It ends as newspapers' names do, is
 * in capitals with a headline below the date, or has the headline between it and the byline.
 */
function titleRange(blocks: readonly PlacedBlock[]): TokenRange | undefined {
  const [title, second, third] = blocks;
  const tokens = title?.scanned.tokens ?? [];
  if (tokens.length === 0 || tokens.length > MOST_WORDS || !tokens.every(isTitlePart))
    return undefined;
  const range = { first: 0, end: tokens.length };
  if (!second || !isDateLine(second.scanned.tokens))
    return tokens.length > 1 && isBlogHead(blocks) ? range : undefined;
  const newspaper = PAPERS.has(tokens[tokens.length - 1]?.lower ?? '');
  const headed = isCapitals(tokens) && tokens.length > 1 && third?.block.kind === 'heading';
  return newspaper || headed || isSite(tokens) ? range : undefined;
}

/** "HeraldoHoy", "Courier24": no headline is written so. */
function isSite([only, ...more]: readonly Token[]): boolean {
  return more.length === 0 && /\p{Ll}(?:\p{Lu}|\d)/u.test(only?.text ?? '');
}

/** A line or two of other writing below, then "posted 25 May 2024 by Ann Lee". */
function isBlogHead(blocks: readonly PlacedBlock[]): boolean {
  for (let b = 1; b < 4; b++) {
    const { block, scanned } = blocks[b] ?? {};
    if (!scanned || block?.kind !== 'heading') return false;
    const first = scanned.tokens[0]?.lower ?? '';
    const dated = scanned.tokens.some((_, i) => isYearAt(scanned.tokens, i));
    if (BYLINES.has(first) && dated) return b > 1;
  }
  return false;
}

const BYLINES = new Set(['by', 'posted', 'published']);

/** "MINISTRY OF HEALTH", "ALDER DISTRICT COUNCIL", "BRUSGARD: INTERIM REPORT": whose paper it is, in capitals. */
function shoutedBody(tokens: readonly Token[]): TokenRange | undefined {
  let end = 0;
  while (end < 8 && isShouted(tokens[end])) end++;
  const first = tokens[0]?.lower === 'the' ? 1 : 0;
  const mark = tokens[end]?.text;
  if (end - first < 2) return undefined;
  const told = mark === ':' || mark === '|' || mark === '–' || mark === '-';
  if (told && tokens.slice(end + 1).some(({ lower }) => REPORTS.has(lower))) return { first, end };
  if (end < tokens.length) return undefined;
  const of = tokens.findIndex(({ lower }) => lower === 'of' || lower === 'for');
  const head = tokens[of > first ? of - 1 : end - 1]?.lower ?? '';
  return ORGANIZATION_HEADS.has(head) ? { first, end } : undefined;
}

function isShouted(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' && token.text === token.text.toUpperCase() && startsUpper(token.text)
  );
}

/** What a body's paper calls itself. */
const REPORTS = new Set(
  'report release bulletin statement announcement notice note results update communique'.split(' '),
);

function isDateLine(tokens: readonly Token[]): boolean {
  const dated = tokens.some((_, i) => isYearAt(tokens, i));
  const named = tokens.some(
    ({ text, lower }) => CALENDAR_WORDS.has(lower) || /^\d{1,2}[./-]\d{1,2}[./-]\d{4}$/.test(text),
  );
  return dated && named && tokens.length <= LONGEST && !BYLINES.has(tokens[0]?.lower ?? '');
}

const MARKS = new Set(['|', '–', '—', ',', '•', '·', '*', '/', '>', '»', '★', '☆']);

function isCapitals(tokens: readonly Token[]): boolean {
  return tokens.every(({ text }) => text === text.toUpperCase());
}

function isTitlePart(token: Token, i: number): boolean {
  return isNamePart(token) || (i > 0 && (token.text === '&' || token.text === 'and'));
}

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

/** "2025", "7.3.2025", the last of "07/11/25". */
function isYearAt(tokens: readonly Token[], i: number): boolean {
  const text = tokens[i]?.text ?? '';
  if (/^(?:\d{1,2}[./]\d{1,2}[./])?(?:19|20)\d\d$/.test(text)) return true;
  return tokens[i - 1]?.text === '/' && tokens[i - 3]?.text === '/' && /^\d\d(?:\d\d)?$/.test(text);
}
