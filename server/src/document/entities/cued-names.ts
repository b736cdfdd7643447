import { CALENDAR_WORDS } from '../../recognizers/names/tables/calendar.js';
import { DEMONYMS } from '../../recognizers/names/tables/nations.js';
import { HONORIFICS, ROLE_NOUNS } from '../../recognizers/names/tables/titles.js';
import type { PlacedBlock } from '../../recognizers/scanned-block.js';
import { startsLower, startsUpper } from '../../text/characters.js';
import type { Token } from '../../text/token.js';
import type { EntityType } from '../document-analysis.js';
import { MEDIA_CLASSES, ORGANIZATION_CLASSES } from '../tables/type-cue-words.js';
import type { DocumentWords } from './document-words.js';
import { isAcronym } from './name-keys.js';
import { blockStart, compareMentions, makeMention, type NameMention } from './name-mention.js';
import { NOTHING_TAKEN, takenTokens } from './taken-tokens.js';

/**
 * Adds names that the tagger missed where the words beside them say plainly that a name stands
 * there: after a form of address ("Mr Tokayev"), beside a class noun ("news agency Tass", "the
 * Sputnik news agency").
 */
export function addCuedNames(
  text: string,
  blocks: readonly PlacedBlock[],
  mentions: readonly NameMention[],
  words: DocumentWords,
): NameMention[] {
  const taken = takenTokens(blocks, mentions);
  const added: NameMention[] = [];
  blocks.forEach(({ scanned }, block) => {
    const own = taken[block] ?? NOTHING_TAKEN;
    let next = 0;
    for (const i of words.capitals[block] ?? []) {
      const cued = i < next ? undefined : cuedAt(scanned.tokens, i, own);
      if (!cued) continue;
      const mention = mentionOf(text, blocks, block, cued);
      if (mention) added.push(mention);
      next = cued.end;
    }
  });
  return added.length === 0 ? [...mentions] : [...mentions, ...added].sort(compareMentions);
}

interface CuedName {
  readonly first: number;
  readonly end: number;
  readonly type: EntityType;
}

/** A run of free capitalized words from `i` with a cue beside it. */
function cuedAt(tokens: readonly Token[], i: number, taken: Uint8Array): CuedName | undefined {
  const before = tokens[i - 1];
  const addressed = afterHonorific(tokens, i);
  // No other cue stands before a name at the start of a sentence.
  if (!addressed && before?.kind !== 'word' && before?.text !== ',') return undefined;
  if (!isNameWord(tokens, i, taken)) return undefined;
  let end = i + 1;
  while (end < i + 4 && isNameWord(tokens, end, taken)) end++;
  if (taken[end] === 1 && startsUpper(tokens[end]?.text ?? '')) return undefined;
  if (addressed) return { first: i, end, type: 'person' };
  return isOrganizationHere(tokens, i, end) ? { first: i, end, type: 'organization' } : undefined;
}

function isOrganizationHere(tokens: readonly Token[], i: number, end: number): boolean {
  const before = tokens[i - 1];
  if (before && startsLower(before.text) && MEDIA_CLASSES.has(before.lower)) return true;
  // "the weather institute, INMG": an acronym set off after its class.
  if (before?.text === ',')
    return (
      end === i + 1 &&
      isAcronym(tokens[i]?.text ?? '') &&
      ORGANIZATION_CLASSES.has(tokens[i - 2]?.lower ?? '')
    );
  // "told Reuters": people are told by names that the document has introduced.
  if (before?.lower === 'told' && end === i + 1) return true;
  return before?.kind === 'word' && classFollows(tokens, end);
}

function isNameWord(tokens: readonly Token[], i: number, taken: Uint8Array): boolean {
  const token = tokens[i];
  if (token?.kind !== 'word' || taken[i] === 1 || !startsUpper(token.text) || token.text.length < 2)
    return false;
  const { lower } = token;
  return (
    !CALENDAR_WORDS.has(lower) &&
    !DEMONYMS.has(lower) &&
    !ROLE_NOUNS.has(lower) &&
    !HONORIFICS.has(lower) &&
    !NO_NAMES.has(lower)
  );
}

const NO_NAMES = new Set('the tv television radio state media news'.split(' '));

function afterHonorific(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const title = before?.text === '.' && !before.spaceBefore ? tokens[i - 2] : before;
  return title !== undefined && startsUpper(title.text) && FORMS_OF_ADDRESS.has(title.lower);
}

const FORMS_OF_ADDRESS = new Set('mr mrs ms mx dr prof sir dame'.split(' '));

/** "state news agency", "news service": the class noun within three small words. */
function classFollows(tokens: readonly Token[], end: number): boolean {
  for (let i = end; i < end + 3; i++) {
    const word = tokens[i];
    if (word?.kind !== 'word' || word.text !== word.lower) return false;
    if (MEDIA_CLASSES.has(word.lower)) return true;
    if (!MEDIA_MODIFIERS.has(word.lower)) return false;
  }
  return false;
}

const MEDIA_MODIFIERS = new Set(
  'state news state-run state-owned official private independent daily weekly local television tv radio media'.split(
    ' ',
  ),
);

function mentionOf(
  text: string,
  blocks: readonly PlacedBlock[],
  block: number,
  { first, end, type }: CuedName,
): NameMention | undefined {
  const { tokens } = blocks[block]?.scanned ?? { tokens: [] };
  const origin = blockStart(blocks, block);
  const stretch = {
    start: origin + (tokens[first]?.start ?? 0),
    end: origin + (tokens[end - 1]?.end ?? 0),
    block,
    firstToken: first,
    endToken: end,
  };
  return makeMention(text, stretch, type, 0.9, 'names/cue');
}
