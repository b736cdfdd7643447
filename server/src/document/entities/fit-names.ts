import { CALENDAR_WORDS } from '../../recognizers/names/tables/calendar.js';
import { DEMONYMS, NATIONS, REGIONS } from '../../recognizers/names/tables/nations.js';
import { ORGANIZATION_HEADS } from '../../recognizers/names/tables/organization-words.js';
import { HONORIFICS, ROLE_NOUNS } from '../../recognizers/names/tables/titles.js';
import type { PlacedBlock } from '../../recognizers/scanned-block.js';
import { startsLower, startsUpper } from '../../text/characters.js';
import type { Token } from '../../text/token.js';
import { FOREIGN_HEADS } from '../tables/foreign-heads.js';
import { KNOWN_ORGANIZATIONS } from '../tables/known-organizations.js';
import { CONTINENTS, DIRECTIONS, SCHOOL_KINDS, SMALL_HEADS } from '../tables/name-parts.js';
import { POSSESSIVE_NAMES } from '../tables/possessive-names.js';
import { MEDIA_CLASSES, STORM_WORDS } from '../tables/type-cue-words.js';
import { blockStart, makeMention, type NameMention } from './name-mention.js';
import { isSureHead } from './type-cues.js';

/** First and end token, and the type they leave the name with. */
interface Fit {
  readonly first: number;
  readonly end: number;
  readonly type: NameMention['type'];
}

/**
 * Fits names to their words where the tagger stops short or goes too far: "Ana Prado" before
 * "hospital" is the hospital; "Almaty airport" names Almaty; "Gazette" after "Harbor" is the
 * Harbor Gazette; "central Asia" and "Washington, DC" are whole.
 */
export function fitNames(
  text: string,
  blocks: readonly PlacedBlock[],
  mentions: readonly NameMention[],
): NameMention[] {
  const surnames = surnamesOf(mentions);
  return mentions.map((mention, m) => {
    const { tokens } = blocks[mention.block]?.scanned ?? { tokens: [] };
    const taken = {
      before: sameBlock(mentions[m - 1], mention)?.endToken ?? 0,
      after: sameBlock(mentions[m + 1], mention)?.firstToken ?? tokens.length,
    };
    const fit = withPossessive(tokens, mention, surnames) ?? fitOf(tokens, mention, taken);
    return fit ? (refit(text, blocks, mention, fit) ?? mention) : mention;
  });
}

function sameBlock(other: NameMention | undefined, mention: NameMention): NameMention | undefined {
  return other?.block === mention.block ? other : undefined;
}

/** Surnames of the people named in full. */
function surnamesOf(mentions: readonly NameMention[]): ReadonlySet<string> {
  const surnames = new Set<string>();
  for (const { type, words } of mentions)
    if (type === 'person' && words.length > 1) surnames.add(words[words.length - 1] ?? '');
  return surnames;
}

/** "Moody's", "Lloyd's of London": the possessive is the name's own, unless a person is called so. */
function withPossessive(
  tokens: readonly Token[],
  { firstToken: first, endToken: end, words }: NameMention,
  surnames: ReadonlySet<string>,
): Fit | undefined {
  const [only = ''] = words;
  if (words.length !== 1 || !POSSESSIVE_NAMES.has(only) || surnames.has(only)) return undefined;
  return tokens[end]?.lower === "'s" ? { first, end: end + 1, type: 'organization' } : undefined;
}

/** Tokens that neighboring names hold: up to `before`, from `after`. */
interface Taken {
  readonly before: number;
  readonly after: number;
}

function fitOf(tokens: readonly Token[], mention: NameMention, taken: Taken): Fit | undefined {
  const { firstToken: first, endToken: end, type } = mention;
  const last = tokens[end - 1];
  if (!last) return undefined;
  const known = wholeKnown(tokens, mention, taken);
  if (known) return known;
  if (type !== 'organization' && end - first > 1 && isSmall(last.text))
    return dropSmall(tokens, mention);
  if (type !== 'person' || end - first > 1) {
    const next = tokens[end];
    const one = tokens[first - 1]?.lower === 'a' || tokens[first - 1]?.lower === 'an';
    const small = next?.kind === 'word' && SMALL_HEADS.has(next.lower) && end < taken.after;
    if (small && !one && (end - first > 1 || type === 'organization'))
      return { first, end: end + 1, type: 'organization' };
    // "Matija Gubec primary school": two words name a person or a place, these its school.
    const kind = SCHOOL_KINDS.has(next?.lower ?? '') && tokens[end + 1]?.text === 'school';
    if (kind && !one && end - first > 1) return { first, end: end + 2, type: 'organization' };
  }
  if (type === 'organization')
    return (
      wholeOrganization(tokens, mention, taken) ??
      withHeadAfter(tokens, mention, taken) ??
      withHeadBefore(tokens, mention, taken)
    );
  return type === 'place' ? wholePlace(tokens, mention, taken) : undefined;
}

/** "Russia Today", "Hospital Ana Prado", "channel Orla 24", "Storm Boris": the word beside makes it another thing. */
function wholeKnown(
  tokens: readonly Token[],
  { firstToken: first, endToken: end, key, type }: NameMention,
  taken: Taken,
): Fit | undefined {
  const next = end < taken.after ? tokens[end] : undefined;
  const before = first > taken.before ? tokens[first - 1] : undefined;
  if (next?.kind === 'word' && startsUpper(next.text)) {
    const whole = `${key} ${next.lower}`;
    if (KNOWN_ORGANIZATIONS.has(whole)) return { first, end: end + 1, type: 'organization' };
  }
  if (!before) return undefined;
  const opens = type !== 'organization' && startsUpper(before.text);
  // "Storm Boris", "Hurricane Katrina": people only by their second half.
  if (opens && STORM_WORDS.has(before.lower)) return { first: first - 1, end, type: 'event' };
  if (opens && FOREIGN_HEADS.has(before.lower) && end - first > 1)
    return { first: first - 1, end, type: 'organization' };
  const numbered = next?.kind === 'number' && next.text.length < 3 && next.spaceBefore;
  return numbered && MEDIA_CLASSES.has(before.lower)
    ? { first, end: end + 1, type: 'organization' }
    : undefined;
}

/** Whether there is no capital in the word; "al-Sadr" has one. */
function isSmall(text: string): boolean {
  return startsLower(text) && text === text.toLowerCase();
}

/** Small words at the end of a person's or place's name are not part of it, unless they make it an organization. */
function dropSmall(
  tokens: readonly Token[],
  { firstToken: first, endToken, type }: NameMention,
): Fit | undefined {
  let end = endToken;
  while (end > first && isSmall(tokens[end - 1]?.text ?? '')) end--;
  if (end === first) return undefined;
  const head = tokens[endToken - 1]?.lower ?? '';
  if (SMALL_HEADS.has(head) && end - first > 1)
    return { first, end: endToken, type: 'organization' };
  return { first, end, type };
}

/** "Institute for Federal Studies", of which the tagger took the second half. */
function withHeadBefore(
  tokens: readonly Token[],
  { firstToken, endToken, type }: NameMention,
  taken: Taken,
): Fit | undefined {
  const the = tokens[firstToken - 1]?.lower === 'the' ? 1 : 0;
  const of = tokens[firstToken - 1 - the]?.lower;
  const first = firstToken - 2 - the;
  const head = tokens[first];
  if ((of !== 'of' && of !== 'for') || first < taken.before || !head) return undefined;
  const own = first > 0 && tokens[first - 1]?.kind === 'word' && startsUpper(head.text);
  return own && ORGANIZATION_HEADS.has(head.lower) ? { first, end: endToken, type } : undefined;
}

/** "West African Observers" before "’ Forum": a plural's possessive goes on to the head. */
function withHeadAfter(
  tokens: readonly Token[],
  { firstToken: first, endToken: end, type }: NameMention,
  taken: Taken,
): Fit | undefined {
  const [mark, head] = [tokens[end], tokens[end + 1]];
  if (mark?.kind !== 'mark' || mark.spaceBefore || !head?.spaceBefore) return undefined;
  if (end + 1 >= taken.after || !tokens[end - 1]?.lower.endsWith('s')) return undefined;
  const sure = startsUpper(head.text) && isSureHead(head.lower);
  return sure ? { first, end: end + 2, type } : undefined;
}

/** "Gazette" after "the Harbor": a head alone takes the capitalized words before it. */
function wholeOrganization(
  tokens: readonly Token[],
  mention: NameMention,
  taken: Taken,
): Fit | undefined {
  const { firstToken, endToken, words, type } = mention;
  if (words.length !== 1 || !ORGANIZATION_HEADS.has(words[0] ?? '')) return undefined;
  let first = firstToken;
  while (first > Math.max(taken.before, firstToken - 3) && isPart(tokens[first - 1])) first--;
  // At a sentence's start a capital says nothing.
  if (first < firstToken && (first === 0 || tokens[first - 1]?.text === '.')) first++;
  return first < firstToken ? { first, end: endToken, type } : undefined;
}

function isPart(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || !startsUpper(token.text) || token.text.length < 2) return false;
  const { lower } = token;
  return (
    !CALENDAR_WORDS.has(lower) &&
    !DEMONYMS.has(lower) &&
    !HONORIFICS.has(lower) &&
    !ROLE_NOUNS.has(lower) &&
    lower !== 'the'
  );
}

/** "central Asia", "Washington, DC". */
function wholePlace(tokens: readonly Token[], mention: NameMention, taken: Taken): Fit | undefined {
  const { firstToken: first, endToken: end, words, type } = mention;
  const before = tokens[first - 1];
  if (
    before &&
    first > taken.before &&
    words.length === 1 &&
    CONTINENTS.has(words[0] ?? '') &&
    DIRECTIONS.has(before.lower)
  ) {
    return { first: first - 1, end, type };
  }
  // "the Czech Republic", of which the tagger took the half.
  if (before && first > taken.before && startsUpper(before.text)) {
    const whole = `${before.lower} ${mention.key}`;
    if (NATIONS.has(whole) || REGIONS.has(whole)) return { first: first - 1, end, type };
  }
  // "Kyrgyz" before "Republic", "Santa Clara" before "do Norte".
  const goes = endOfPlace(tokens, mention, taken);
  if (goes > end) return { first, end: goes, type };
  const district = tokens[end + 1];
  const stop = tokens[end + 2]?.text === '.' && district?.text === 'D.C' ? 1 : 0;
  if (
    words[0] === 'washington' &&
    tokens[end]?.text === ',' &&
    /^D\.?C\.?$/.test(district?.text ?? '') &&
    end + 1 <= taken.after
  ) {
    return { first, end: end + 2 + stop, type };
  }
  return undefined;
}

/** Where a place's name ends that goes on in a word which is a name's part only. */
function endOfPlace(
  tokens: readonly Token[],
  { endToken: end, words }: NameMention,
  taken: Taken,
): number {
  const [joint, last] = [tokens[end], tokens[end + 1]];
  if (joint?.kind !== 'word' || end >= taken.after) return end;
  const people = words.length === 1 && DEMONYMS.has(words[0] ?? '');
  if (people && /^(?:Republic|Federation)$/.test(joint.text)) return end + 1;
  const goesOn = JOINTS.has(joint.text) && last?.kind === 'word' && startsUpper(last.text);
  return goesOn && end + 1 < taken.after ? end + 2 : end;
}

/** "Rio Verde do Sul", "San Juan del Monte". */
const JOINTS = new Set('do da dos das del'.split(' '));

function refit(
  text: string,
  blocks: readonly PlacedBlock[],
  mention: NameMention,
  { first, end, type }: Fit,
): NameMention | undefined {
  const { tokens } = blocks[mention.block]?.scanned ?? { tokens: [] };
  const origin = blockStart(blocks, mention.block);
  const stretch = {
    start: first === mention.firstToken ? mention.start : origin + (tokens[first]?.start ?? 0),
    end: end === mention.endToken ? mention.end : origin + (tokens[end - 1]?.end ?? 0),
    block: mention.block,
    firstToken: first,
    endToken: end,
  };
  return makeMention(text, stretch, type, mention.score, 'names/fitted');
}
