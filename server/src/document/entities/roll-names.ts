import { CALENDAR_WORDS } from '../../recognizers/names/tables/calendar.js';
import type { PlacedBlock } from '../../recognizers/scanned-block.js';
import { startsUpper } from '../../text/characters.js';
import type { Token } from '../../text/token.js';
import { isCommonWord } from './common-words.js';
import type { TokenRange } from './credits.js';
import type { DocumentWords } from './document-words.js';
import { blockStart, compareMentions, makeMention, type NameMention } from './name-mention.js';

/** A person of a roll, and the group in brackets after. */
interface RollEntry {
  readonly person: TokenRange;
  readonly group: TokenRange | undefined;
}

/**
 * Reads the people of rolls, surname first in capitals, "LUNDE, Berit (Homes Now) 2,110": the
 * tagger knows no such order. Each takes the place of what was found there.
 */
export function readRolls(
  text: string,
  blocks: readonly PlacedBlock[],
  mentions: readonly NameMention[],
  words: DocumentWords,
): NameMention[] {
  const added: NameMention[] = [];
  blocks.forEach(({ scanned: { tokens } }, block) => {
    for (const i of words.capitals[block] ?? []) {
      const entry = entryAt(tokens, i);
      if (!entry) continue;
      const { person, group } = entry;
      added.push(...madeOf(text, blocks, block, person, 'person'));
      if (group) added.push(...madeOf(text, blocks, block, group, 'organization'));
    }
  });
  if (added.length === 0) return [...mentions];
  const spans = new Map<number, NameMention[]>();
  for (const own of added) {
    const known = spans.get(own.block);
    if (known) known.push(own);
    else spans.set(own.block, [own]);
  }
  const kept = mentions.filter(
    (own) => !spans.get(own.block)?.some((roll) => roll.start < own.end && own.start < roll.end),
  );
  return [...kept, ...added].sort(compareMentions);
}

function madeOf(
  text: string,
  blocks: readonly PlacedBlock[],
  block: number,
  { first, end }: TokenRange,
  type: 'person' | 'organization',
): NameMention[] {
  const { tokens } = blocks[block]?.scanned ?? { tokens: [] };
  const origin = blockStart(blocks, block);
  const [start, stop] = [tokens[first]?.start ?? 0, tokens[end - 1]?.end ?? 0];
  const place = { block, firstToken: first, endToken: end };
  const stretch = { start: origin + start, end: origin + stop, ...place };
  return [makeMention(text, stretch, type, SURE, 'names/roll') ?? []].flat();
}

const SURE = 0.95;
/** Most given names of an entry. */
const GIVEN = 3;

/** "LUNDE, Berit" with a bracket, dots or a number behind it. */
function entryAt(tokens: readonly Token[], i: number): RollEntry | undefined {
  const surname = tokens[i];
  if (!surname || !isShouted(surname.text) || tokens[i + 1]?.text !== ',') return undefined;
  // "the CFO, Ann Lee": a roll's entry opens a line or follows another.
  if (tokens[i - 1]?.kind === 'word' || isCommonWord(surname.lower)) return undefined;
  let end = i + 2;
  while (end < i + 2 + GIVEN && isGiven(tokens[end])) end++;
  if (end === i + 2) return undefined;
  const after = tokens[end];
  const group = after?.text === '(' ? groupAt(tokens, end + 1) : undefined;
  const leader = after?.text === '.' && tokens[end + 1]?.text === '.';
  const listed = leader || after?.kind === 'number' || LEADERS.has(after?.text ?? '');
  return listed ? { person: { first: i, end }, group } : undefined;
}

/** What stands between a name and its number. */
const LEADERS = new Set(['(', '…', '–', '|']);

/** Words with capitals up to the bracket's end, which say no more than "independent" by themselves. */
function groupAt(tokens: readonly Token[], first: number): TokenRange | undefined {
  let end = first;
  while (tokens[end]?.kind === 'word' && startsUpper(tokens[end]?.text ?? '')) end++;
  if (end === first || tokens[end]?.text !== ')') return undefined;
  const plain = tokens.slice(first, end).every(({ lower }) => isCommonWord(lower));
  return plain ? undefined : { first, end };
}

function isShouted(text: string): boolean {
  return text.length > 2 && text === text.toUpperCase() && text !== text.toLowerCase();
}

function isGiven(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || !startsUpper(token.text)) return false;
  if (CALENDAR_WORDS.has(token.lower)) return false;
  return token.text.length > 1 && token.text !== token.text.toUpperCase();
}
