import type { Quantity } from '../recognizers/quantities/quantity.js';
import type { PlacedBlock, ScannedBlock } from '../recognizers/scanned-block.js';
import { WEEKDAYS } from '../recognizers/tables/months.js';
import { dayNumber, isoOfDay, weekdayOf } from './figures/calendar.js';

/** How many blocks from the top a dateline or byline date is looked for. */
const TOP_BLOCKS = 8;
/** A block with no more words than this beside its date is a line of its own: a byline, a time stamp. */
const STAMP_WORDS = 10;

/**
 * The date that the text says it was written on or about, ISO 8601, when reasonably sure: the full date of
 * a dateline, byline or time stamp near the top; else the latest date of its picture captions, moved on to
 * the weekday that the first paragraphs speak of. Undefined when unknown, or when no year is given.
 */
export function readDocumentDate(
  text: string,
  blocks: readonly PlacedBlock[],
  quantities: readonly (readonly Quantity[])[],
): string | undefined {
  for (let b = 0; b < Math.min(TOP_BLOCKS, blocks.length); b++) {
    const scanned = blocks[b]?.scanned;
    const caption = scanned && isCaption(scanned, blocks[b + 1]?.scanned);
    const stamp = scanned && !caption ? stampDate(scanned, quantities[b] ?? []) : undefined;
    if (stamp !== undefined) return stamp;
  }
  const caption = captionDate(blocks, quantities);
  return caption === undefined ? undefined : onWeekday(caption, blocks);
}

/** A full date in a stamp or dateline; the last one given, since "updated" follows "posted". */
function stampDate(block: ScannedBlock, quantities: readonly Quantity[]): string | undefined {
  const dates = quantities.filter(({ iso }) => isFullDate(iso));
  const last = dates[dates.length - 1];
  if (!last) return undefined;
  const taken = quantities.reduce((sum, { tokens }) => sum + tokens.end - tokens.first, 0);
  const words = block.tokens.filter(({ kind }) => kind === 'word').length;
  const stamped = words - taken <= STAMP_WORDS && !tellsEvent(block, last);
  if (stamped || isStamped(block, last)) return last.iso;
  const first = dates[0];
  return first && isDateline(block, first) ? first.iso : undefined;
}

function isFullDate(iso: string | undefined): iso is string {
  return iso !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(iso);
}

/** "Posted: Friday, June 6, 2014", "Updated 3 May 2020". */
function isStamped(block: ScannedBlock, date: Quantity): boolean {
  const before = block.tokens.slice(Math.max(0, date.tokens.first - 6), date.tokens.first);
  return before.some(({ lower }) => /^(?:posted|updated|published|modified|created)$/.test(lower));
}

/** "the crash of July 3, 1988": a preposition before the date makes it that of an event. */
function tellsEvent(block: ScannedBlock, date: Quantity): boolean {
  const before = block.tokens[date.tokens.first - 1]?.lower ?? '';
  return /^(?:of|in|since|until|by|after|before|from)$/.test(before);
}

/** "KABUL, 3 May 2020 - ": a date among the first words with a dash or bracket soon after. */
function isDateline(block: ScannedBlock, date: Quantity): boolean {
  if (date.tokens.first > 6) return false;
  const after = block.tokens.slice(date.tokens.end, date.tokens.end + 8);
  return after.some(({ text, spaceBefore }) => /^[-–—]$/.test(text) && spaceBefore);
}

const CAPTION_WORD =
  /^(?:photo|photograph|photos|picture|pictured|image|video|footage|credit|reuters|afp|ap|epa|getty|handout)$/;

/** The latest full date of the captions; undefined when no caption has one. */
function captionDate(
  blocks: readonly PlacedBlock[],
  quantities: readonly (readonly Quantity[])[],
): string | undefined {
  let latest: string | undefined;
  blocks.forEach(({ scanned }, b) => {
    const dates = (quantities[b] ?? []).flatMap(({ iso }) => (isFullDate(iso) ? [iso] : []));
    if (dates.length === 0 || !isCaption(scanned, blocks[b + 1]?.scanned)) return;
    for (const iso of dates) if (latest === undefined || iso > latest) latest = iso;
  });
  return latest;
}

/** A block that names its picture or its agency, or is followed by a credit line "Name / AP". */
function isCaption(block: ScannedBlock, next: ScannedBlock | undefined): boolean {
  if (block.tokens.some(({ lower }) => CAPTION_WORD.test(lower))) return true;
  const credit =
    next !== undefined && next.tokens.length <= 10 && next.tokens.some(({ text }) => text === '/');
  return credit && next.tokens.some(({ lower }) => CAPTION_WORD.test(lower));
}

/** How far a report may follow its pictures, in days. */
const AFTER_CAPTION = 2;

/** The first weekday that the text speaks of, if it falls right after the captions' day. */
function onWeekday(caption: string, blocks: readonly PlacedBlock[]): string {
  const day = dayNumber(caption);
  if (day === undefined) return caption;
  for (const { scanned } of blocks) {
    const { tokens } = scanned;
    const at = tokens.findIndex(({ lower, text }) => WEEKDAYS.has(lower) && text !== lower);
    if (at < 0 || tokens[at - 1]?.lower !== 'on') continue;
    const weekday = WEEKDAYS.get(tokens[at]?.lower ?? '') ?? weekdayOf(day);
    const ahead = (weekday - weekdayOf(day) + 7) % 7;
    return ahead <= AFTER_CAPTION ? isoOfDay(day + ahead) : caption;
  }
  return caption;
}
