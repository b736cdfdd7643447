import { DEMONYMS } from '../../recognizers/names/tables/nations.js';
import { HONORIFICS, ROLE_NOUNS } from '../../recognizers/names/tables/titles.js';
import { startsUpper } from '../../text/characters.js';
import type { Token } from '../../text/token.js';
import type { EntityType } from '../document-analysis.js';
import {
  MEDIA_CLASSES,
  NAMED_THING_CLASSES,
  ORGANIZATION_CLASSES,
  PLACE_CLASSES,
} from '../tables/type-cue-words.js';

/** "spokeswoman X", "news agency X", "the city of X", "the operator, X". */
export function classBefore(tokens: readonly Token[], first: number): EntityType | undefined {
  let at = first - 1;
  const comma = tokens[at]?.text === ',';
  if (comma) at--;
  const word = tokens[at];
  if (!word) return undefined;
  if (word.text === '.' && HONORIFICS.has(tokens[at - 1]?.lower ?? '')) return 'person';
  if (word.lower === 'of' && !comma)
    return PLACE_CLASSES.has(tokens[at - 1]?.lower ?? '') ? 'place' : undefined;
  if (!comma && HONORIFICS.has(word.lower)) return 'person';
  return classOf(word, comma);
}

function classOf(word: Token, comma: boolean): EntityType | undefined {
  if (word.text.charAt(0) !== word.lower.charAt(0))
    return !comma && ROLE_NOUNS.has(word.lower) ? 'person' : undefined;
  if (NAMED_THING_CLASSES.has(word.lower)) return 'other';
  if (ORGANIZATION_CLASSES.has(word.lower)) return 'organization';
  if (ROLE_NOUNS.has(word.lower)) return 'person';
  return undefined;
}

/** "Tass state news agency", "Punjab province": a class noun among the small words right after. */
export function classAfter(tokens: readonly Token[], end: number): EntityType | undefined {
  for (let i = end; i < end + 3; i++) {
    const word = tokens[i];
    if (word?.kind !== 'word' || word.text !== word.lower || NOT_IN_COMPOUND.has(word.lower))
      return undefined;
    if (i === end && PLACE_CLASSES.has(word.lower) && word.lower !== 'state') return 'place';
    if (MEDIA_CLASSES.has(word.lower)) return 'organization';
    if (i === end && PARTY_THINGS.has(word.lower)) return 'organization';
  }
  return undefined;
}

/** What only a party has: "the Better Haven ticket". */
const PARTY_THINGS = new Set('ticket slate caucus faction'.split(' '));

const NOT_IN_COMPOUND = new Set(
  'of in at on by for to and or is was were are has had have said says the a an that who which'.split(
    ' ',
  ),
);

/** ", a political analyst," ", the county's oldest town,": the head of an apposition, its last class noun. */
export function apposition(tokens: readonly Token[], end: number): EntityType | undefined {
  if (tokens[end]?.text !== ',') return undefined;
  const opener = tokens[end + 1]?.lower ?? '';
  if (opener !== 'a' && opener !== 'an' && opener !== 'the') {
    return ROLE_NOUNS.has(opener) && ['of', 'at', 'for'].includes(tokens[end + 2]?.lower ?? '')
      ? 'person'
      : undefined;
  }
  let found: EntityType | undefined;
  for (let i = end + 2; i < end + 10; i++) {
    const word = tokens[i];
    if (!word || word.kind === 'punctuation' || APPOSITION_ENDS.has(word.lower)) {
      // "the ferry and offshore services group": the head is still to come.
      if (word?.lower === 'and' && found === 'other') found = undefined;
      // "off EBITDA, the company said": it is the company that speaks.
      if (/^(?:said|says)$/.test(word?.lower ?? '')) return undefined;
      break;
    }
    // ", the Danish news agency Ritzau reported": another name's apposition, or a subject.
    if (startsUpper(word.text) && !DEMONYMS.has(word.lower)) return undefined;
    if (PLACE_CLASSES.has(word.lower)) found = 'place';
    else if (COMPETING.has(word.lower) && isSizeOrPeople(tokens[i - 1]?.lower ?? ''))
      found = 'organization';
    else if (word.lower === 'leader' && tokens[i - 1]?.lower === 'market') found = 'organization';
    else found = classOf(word, true) ?? found;
  }
  return found;
}

/** "the Swedish rival", "the larger competitor". */
function isSizeOrPeople(lower: string): boolean {
  return DEMONYMS.has(lower) || SIZES.has(lower);
}

const SIZES = new Set(
  'larger largest smaller smallest bigger biggest main closest nearest'.split(' '),
);

/** "the Swedish rival": houses of a country, where a person would be somebody's rival. */
const COMPETING = new Set('rival competitor producer builder chain giant heavyweight'.split(' '));

const APPOSITION_ENDS = new Set(
  'of in at for who which that where with on from by and or said says to'.split(' '),
);
