import { CALENDAR_WORDS } from '../../recognizers/names/tables/calendar.js';
import { DEMONYMS, REGIONS } from '../../recognizers/names/tables/nations.js';
import { HONORIFICS, ROLE_NOUNS } from '../../recognizers/names/tables/titles.js';
import type { PlacedBlock } from '../../recognizers/scanned-block.js';
import { startsLower, startsUpper } from '../../text/characters.js';
import type { Token } from '../../text/token.js';
import type { EntityType } from '../document-analysis.js';
import { KNOWN_ORGANIZATIONS } from '../tables/known-organizations.js';
import {
  MEDIA_CLASSES,
  ORGANIZATION_CLASSES,
  PLACE_HEADS,
  WATER_VERBS,
} from '../tables/type-cue-words.js';
import { isTickerAfter } from './body-cues.js';
import { apposition } from './class-cues.js';
import { isCommonWord } from './common-words.js';
import { datelineRange } from './credits.js';
import type { DocumentWords } from './document-words.js';
import { isAcronym } from './name-keys.js';
import { type HeadName, headNames } from './masthead.js';
import { blockStart, compareMentions, makeMention, type NameMention } from './name-mention.js';
import { NOTHING_TAKEN, takenTokens } from './taken-tokens.js';
import { isSureHead } from './type-cues.js';

/**
 * Adds names that the tagger missed where the words beside them say plainly that a name stands
 * there: after a form of address ("Mr Tokayev") or an age, beside a class noun ("news agency Tass", "the
 * Sputnik news agency"), before an apposition ("Unite, the union,"), in a dateline.
 */
export function addCuedNames(
  text: string,
  blocks: readonly PlacedBlock[],
  found: readonly NameMention[],
  words: DocumentWords,
): NameMention[] {
  const heads = headNames(blocks).filter((head) => !found.some((own) => isDateline(own, head)));
  const kept = found.filter((mention) => !heads.some((head) => isPartOf(mention, head)));
  const persons = fullPersons(kept);
  const taken = takenTokens(blocks, kept);
  const added: NameMention[] = [];
  blocks.forEach(({ scanned }, block) => {
    const own = taken[block] ?? NOTHING_TAKEN;
    let next = 0;
    const head = heads.find((name) => name.block === block);
    if (head && !own.subarray(head.first, head.end).includes(1)) {
      const mention = mentionOf(text, blocks, block, { ...head, type: 'organization' });
      if (mention) added.push(mention);
      next = head.end;
    }
    for (const i of words.capitals[block] ?? []) {
      const cued = i < next ? undefined : cuedAt(scanned.tokens, i, own, persons.get(block));
      if (!cued) continue;
      const mention = mentionOf(text, blocks, block, cued);
      if (mention) added.push(mention);
      next = cued.end;
    }
  });
  return added.length === 0 ? [...kept] : [...kept, ...added].sort(compareMentions);
}

/** Whether a mention is part of a name at the page's head. */
function isPartOf({ block, firstToken, endToken }: NameMention, head: HeadName): boolean {
  return block === head.block && firstToken < head.end && endToken > head.first;
}

/** "Oslo, 3 May 2025": where, not who. */
function isDateline({ type, block, firstToken, endToken }: NameMention, head: HeadName): boolean {
  const same = block === head.block && firstToken === head.first && endToken === head.end;
  return same && head.comma && type === 'place';
}

/** By block, where the names of people end that have two words and more. */
function fullPersons(mentions: readonly NameMention[]): ReadonlyMap<number, ReadonlySet<number>> {
  const ends = new Map<number, Set<number>>();
  for (const { type, words, block, endToken } of mentions) {
    if (type !== 'person' || words.length < 2) continue;
    const own = ends.get(block);
    if (own) own.add(endToken);
    else ends.set(block, new Set([endToken]));
  }
  return ends;
}

interface CuedName {
  readonly first: number;
  readonly end: number;
  readonly type: EntityType;
}

/** A run of free capitalized words from `i` with a cue beside it. */
function cuedAt(
  tokens: readonly Token[],
  i: number,
  taken: Uint8Array,
  persons: ReadonlySet<number> | undefined,
): CuedName | undefined {
  if (i === 0 && taken[0] !== 1 && datelineRange(tokens)) return datelinePlace(tokens, taken);
  if (tokens[i - 1]?.text === '(' && i < 12 && taken[i] !== 1) {
    const agency = datelineAgency(tokens, i);
    if (agency) return agency;
  }
  if (taken[i] !== 1 && isListing(tokens, i)) return { first: i, end: i + 1, type: 'organization' };
  const addressed = afterHonorific(tokens, i) || tokens[i - 1]?.lower === 'year-old';
  // "Croatian Waters, the state water company": a demonym opens a name when one more word follows.
  const people = taken[i] !== 1 && DEMONYMS.has(tokens[i]?.lower ?? '');
  if (people ? !isNameWord(tokens, i + 1, taken) : !isNameWord(tokens, i, taken)) return undefined;
  let end = i + 1;
  while (end < i + 4 && isNameWord(tokens, end, taken)) end++;
  if (taken[end] === 1 && startsUpper(tokens[end]?.text ?? '')) return undefined;
  if (addressed) return { first: i, end, type: 'person' };
  if (people) return explainedAfter(tokens, i, end);
  if (end - i > 1 && persons?.has(i - 1) && isMembership(tokens, i, end))
    return { first: i, end, type: 'organization' };
  const headed = bodyOf(tokens, i, end, taken);
  if (headed) return headed;
  if (isOrganizationHere(tokens, i, end) || isKnownHere(tokens, i, end))
    return { first: i, end, type: 'organization' };
  if (end - i > 1 && PLACE_HEADS.has(tokens[end - 1]?.lower ?? ''))
    return inside(tokens, i, end, 'place');
  if (end - i > 1 && isSureHead(tokens[end - 1]?.lower ?? ''))
    return inside(tokens, i, end, 'organization');
  const water = end === i + 1 && tokens[i - 1]?.lower === 'the';
  if (water && WATER_VERBS.has(tokens[end]?.lower ?? '')) return { first: i, end, type: 'place' };
  return explainedAfter(tokens, i, end);
}

/** "(B3: SVER3)": the exchange. */
function isListing(tokens: readonly Token[], i: number): boolean {
  return tokens[i - 1]?.text === '(' && tokens[i + 1]?.text === ':' && isTickerAfter(tokens, i - 1);
}

/** "Ida Moen of Homes Now", "Ida Moen (Homes Now)": two capitalized words are where somebody belongs. */
function isMembership(tokens: readonly Token[], i: number, end: number): boolean {
  const before = tokens[i - 1]?.text;
  const inside = tokens.slice(i, end);
  if (inside.some(({ lower }) => isCommonWord(lower) || REGIONS.has(lower))) return false;
  if (PLACE_HEADS.has(inside[inside.length - 1]?.lower ?? '')) return false;
  return before === 'of' || (before === '(' && tokens[end]?.text === ')');
}

/** "the Movement of the North": a body's head, and what it is of. */
function bodyOf(
  tokens: readonly Token[],
  i: number,
  head: number,
  taken: Uint8Array,
): CuedName | undefined {
  if (
    !HEADS_OF.has(tokens[head - 1]?.lower ?? '') ||
    !/^(?:of|for)$/.test(tokens[head]?.lower ?? '')
  )
    return undefined;
  const before = tokens[i - 1];
  if (before?.kind !== 'word' || isAllCapitals(tokens[i]?.text ?? '')) return undefined;
  const first = tokens[head + 1]?.lower === 'the' ? head + 2 : head + 1;
  let end = first;
  while (end < first + 4 && isNameWord(tokens, end, taken)) end++;
  return end > first ? { first: i, end, type: 'organization' } : undefined;
}

/** Heads of bodies that are of something: with a capital inside a sentence they open a name. */
const HEADS_OF = new Set(
  'movement party union front alliance congress league federation association council institute academy ministry bank society chamber confederation assembly bureau agency authority office center centre'.split(
    ' ',
  ),
);

/** "the Kremlin", "on Facebook": known to all, where the capital is not the sentence's. */
function isKnownHere(tokens: readonly Token[], i: number, end: number): boolean {
  const name = tokens.slice(i, end).map((token) => token.lower);
  const plain = end - i > 1 || (name[0] ?? '').length > 4 || isAllCapitals(tokens[i]?.text ?? '');
  return plain && tokens[i - 1]?.kind === 'word' && KNOWN_ORGANIZATIONS.has(name.join(' '));
}

/** "the Baikonur Cosmodrome": all capitalized words, not the one a sentence starts with. */
function inside(
  tokens: readonly Token[],
  i: number,
  end: number,
  type: EntityType,
): CuedName | undefined {
  const first = tokens[i - 1]?.kind === 'word' ? i : i + 1;
  if (isAllCapitals(tokens[end - 1]?.text ?? '')) return undefined;
  return end - first > 1 ? { first, end, type } : undefined;
}

/** "BRODOVEC - Thousands fled": the capitals before the dash, the comma or the bracket. */
function datelinePlace(tokens: readonly Token[], taken: Uint8Array): CuedName | undefined {
  let end = 0;
  while (isNameWord(tokens, end, taken) && isAllCapitals(tokens[end]?.text ?? '')) end++;
  return end > 0 && end < 4 && DATELINE_MARKS.has(tokens[end]?.text ?? '')
    ? { first: 0, end, type: 'place' }
    : undefined;
}

/** "(Halden Newswire) -" in a dateline: all between the brackets. */
function datelineAgency(tokens: readonly Token[], i: number): CuedName | undefined {
  const range = datelineRange(tokens);
  if (!range || i >= range.end) return undefined;
  let end = i;
  while (end < range.end && tokens[end]?.kind === 'word') end++;
  return tokens[end]?.text === ')' ? { first: i, end, type: 'organization' } : undefined;
}

function isAllCapitals(text: string): boolean {
  return text === text.toUpperCase();
}

const DATELINE_MARKS = new Set([',', '-', '–', '—', '(']);

/** "Clean Vote, a local watchdog, said": what follows says that it is a body. */
function explainedAfter(tokens: readonly Token[], i: number, end: number): CuedName | undefined {
  if (tokens[end]?.text !== ',' || !isOpenCue(tokens[end + 1]?.lower)) return undefined;
  if (end === i + 1 && isSentenceAdverb(tokens[i]?.lower ?? '')) return undefined;
  const previous = tokens[i - 1];
  if (previous && startsUpper(previous.text) && previous.kind === 'word') return undefined;
  const type = apposition(tokens, end);
  // "Lindqvist, an engineer who joined in 2006, told": a surname that the reader is taken to know.
  if (type === 'person' && end === i + 1 && tokens[end + 1]?.lower !== 'the')
    return { first: i, end, type };
  return type === 'organization' ? { first: i, end, type } : undefined;
}

function isOpenCue(word: string | undefined): boolean {
  return word === 'a' || word === 'an' || word === 'the';
}

/** Words that open a sentence with a comma after them: "Meanwhile, the company said". */
function isSentenceAdverb(word: string): boolean {
  return word.endsWith('ly') || SENTENCE_ADVERBS.has(word);
}

const SENTENCE_ADVERBS = new Set(
  (
    'however meanwhile instead still today yesterday tomorrow tonight also then now thus moreover nevertheless nonetheless otherwise indeed first second third last next ' +
    'earlier later afterwards afterward elsewhere here there again once so but and or yet if for besides furthermore hence therefore overall perhaps ' +
    'sometimes soon well yes no sure ok okay please sorry thanks too together worse better not only in on at by since until'
  ).split(' '),
);

function isOrganizationHere(tokens: readonly Token[], i: number, end: number): boolean {
  const before = tokens[i - 1];
  if (before && startsLower(before.text) && isNamingClass(tokens, i, end)) return true;
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

/** "news agency Tass", "the union federation LO", "lender Nordbanken": a class noun right before the name. */
function isNamingClass(tokens: readonly Token[], i: number, end: number): boolean {
  const before = tokens[i - 1]?.lower ?? '';
  if (MEDIA_CLASSES.has(before)) return true;
  const acronym = end === i + 1 && isAcronym(tokens[i]?.text ?? '');
  return ORGANIZATION_CLASSES.has(before) && (acronym || !ADDRESSED_CLASSES.has(before));
}

/** Bodies that are told or asked things, and by whom: "told the court Lindqvist had left". */
const ADDRESSED_CLASSES = new Set(
  'court council tribunal parliament committee commission department ministry school college university church team side club media service band army'.split(
    ' ',
  ),
);

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
