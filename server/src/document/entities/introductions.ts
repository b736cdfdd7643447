import { DEMONYMS } from '../../recognizers/names/tables/nations.js';
import { HONORIFICS, ROLE_MODIFIERS, ROLE_NOUNS } from '../../recognizers/names/tables/titles.js';
import type { PlacedBlock } from '../../recognizers/scanned-block.js';
import { startsUpper } from '../../text/characters.js';
import type { Token } from '../../text/token.js';
import { type NameMention, tokensOf } from './name-mention.js';

/** How the text introduces the mention: "Kazakh President" before it, "a political analyst" after it; undefined when it does not. */
export function introductionOf(
  blocks: readonly PlacedBlock[],
  mention: NameMention,
): string | undefined {
  const tokens = tokensOf(blocks, mention.block);
  const text = blocks[mention.block]?.scanned.text ?? '';
  return mention.type === 'person'
    ? (before(text, tokens, mention) ?? after(text, tokens, mention))
    : undefined;
}

/** Titles and roles right before the name. */
function before(text: string, tokens: readonly Token[], mention: NameMention): string | undefined {
  let first = mention.firstToken;
  let role = false;
  while (first > 0) {
    const token = tokens[first - 1];
    if (!token) break;
    const stop = token.text === '.' && HONORIFICS.has(tokens[first - 2]?.lower ?? '');
    const isRole = ROLE_NOUNS.has(token.lower) || HONORIFICS.has(token.lower);
    if (!stop && !isRole && !qualifies(token)) break;
    role ||= isRole;
    first--;
  }
  const last = tokens[mention.firstToken - 1];
  if (!role || !last) return undefined;
  first = ownerBefore(tokens, first);
  return text.slice(tokens[first]?.start ?? 0, last.end);
}

/** Where the name of the body or country before the role starts: "Grant County Sheriff", "Kazakhstan's president". */
function ownerBefore(tokens: readonly Token[], role: number): number {
  let first = role;
  if (tokens[first - 1]?.lower === "'s") first--;
  const from = first;
  while (first > 0 && first > role - 6 && isCapitalized(tokens[first - 1])) first--;
  // A capital at the start of a sentence says nothing, unless a possessive follows.
  return first === from ? role : first;
}

function isCapitalized(token: Token | undefined): boolean {
  return token?.kind === 'word' && startsUpper(token.text) && !OPENERS.has(token.lower);
}

const OPENERS = new Set(
  'the a an in on at and but or when as while after before if for by with his her their its our my this that these those he she it they we i'.split(
    ' ',
  ),
);

function qualifies(token: Token): boolean {
  if (ROLE_MODIFIERS.has(token.lower) || DEMONYMS.has(token.lower)) return true;
  return token.kind === 'word' && token.text.length > 1 && token.text === token.text.toUpperCase();
}

const LONGEST = 14;

/** The apposition after the name: ", director of the institute," or ", 81, a political analyst". */
function after(text: string, tokens: readonly Token[], mention: NameMention): string | undefined {
  let first = mention.endToken;
  if (tokens[first]?.text !== ',') return undefined;
  first++;
  if (tokens[first]?.kind === 'number' && tokens[first + 1]?.text === ',') first += 2;
  let end = first;
  let role = false;
  while (end < tokens.length && end - first < LONGEST && !STOPS.has(tokens[end]?.text ?? '')) {
    const { lower = '' } = tokens[end] ?? {};
    if (VERBS.has(lower)) break;
    role ||= ROLE_NOUNS.has(lower);
    end++;
  }
  const opener = tokens[first];
  const last = tokens[end - 1];
  if (!role || !opener || !last) return undefined;
  if (
    !ARTICLES.has(opener.lower) &&
    !ROLE_NOUNS.has(opener.lower) &&
    !ROLE_MODIFIERS.has(opener.lower)
  )
    return undefined;
  return text.slice(opener.start, last.end);
}

const STOPS = new Set([',', '.', ';', ':', '–', '—', '(', ')', '“', '”', '"', '!', '?']);
const VERBS = new Set(
  'said says told wrote writes added who whose which that is was were are has had have'.split(' '),
);
const ARTICLES = new Set('a an the his her its their one'.split(' '));
