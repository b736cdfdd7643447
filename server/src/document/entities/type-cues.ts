import { NATIONS, REGIONS } from '../../recognizers/names/tables/nations.js';
import {
  COMPANY_SUFFIXES,
  ORGANIZATION_HEADS,
} from '../../recognizers/names/tables/organization-words.js';
import type { PlacedBlock } from '../../recognizers/scanned-block.js';
import { startsUpper } from '../../text/characters.js';
import type { Token } from '../../text/token.js';
import type { EntityType } from '../document-analysis.js';
import { SEATS_OF_GOVERNMENT } from '../tables/capitals.js';
import { FOREIGN_HEADS, FOREIGN_TAILS } from '../tables/foreign-heads.js';
import { KNOWN_ORGANIZATIONS } from '../tables/known-organizations.js';
import {
  BODY_HEADS,
  BODY_VERBS,
  COMPANY_HEADS,
  COUNTRY_BELONGINGS,
  LEADERS,
  PLACE_HEADS,
  PLACE_PREPOSITIONS,
  SPEECH_VERBS,
  STORM_WORDS,
} from '../tables/type-cue-words.js';
import { addBodyCues } from './body-cues.js';
import { addBusinessCues } from './business-cues.js';
import { apposition, classAfter, classBefore } from './class-cues.js';
import { datelineRange } from './credits.js';
import { mastheadRange } from './masthead.js';
import { isAcronym } from './name-keys.js';
import { addPlaceCues } from './place-cues.js';
import { type NameMention, tokensOf } from './name-mention.js';

/** Takes what speaks for a type; weights on the scale of a tagger's vote (0..1). */
export type Vote = (type: EntityType, weight: number) => void;

/** Says so outright: "news agency Tass", "Mr Tokayev". */
const PLAIN = 3;
/** Known to all, yet a name that others may have. */
const KNOWN = 1.2;
/** Makes likely: "in Fogo". */
const LIKELY = 0.4;

/** Votes for what the words of and around a mention say about its type. */
export function addTypeCues(
  blocks: readonly PlacedBlock[],
  mention: NameMention,
  vote: Vote,
): void {
  const tokens = tokensOf(blocks, mention.block);
  // "of Kentucky, the majority leader": what follows a well-known place may speak of something else.
  const settled = mention.type === 'place' && isKnownPlace(mention);
  const add = (type: EntityType | undefined, weight: number): void => {
    if (type && !(settled && type === 'person')) vote(type, weight);
  };
  add(ownWords(mention), PLAIN);
  if (KNOWN_ORGANIZATIONS.has(mention.key)) add('organization', KNOWN);
  const maker = mention.words.length === 1 && isMakerBefore(tokens, mention.firstToken);
  add(maker ? 'organization' : classBefore(tokens, mention.firstToken), PLAIN);
  add(classAfter(tokens, mention.endToken), PLAIN);
  const apposed = apposition(tokens, mention.endToken);
  // "the Kourou Cosmodrome, a rocket site": a place by its head is no rocket.
  if (apposed !== 'other' || !PLACE_HEADS.has(mention.words[mention.words.length - 1] ?? ''))
    add(apposed, PLAIN);
  add(dateline(tokens, mention), PLAIN);
  if (headsPage(tokens, mention)) add('organization', 2 * PLAIN);
  addBusinessCues(tokens, mention, add);
  addBodyCues(tokens, mention, add);
  addPlaceCues(tokens, mention, add);
  if (isShortAcronym(mention)) add('organization', LIKELY);
  const before = tokens[mention.firstToken - 1]?.lower ?? '';
  const after = tokens[mention.endToken]?.lower ?? '';
  if (PLACE_PREPOSITIONS.has(before)) add('place', placeWeight(mention, after));
  if (
    before === 'at' &&
    mention.type === 'person' &&
    mention.words.length === 1 &&
    !startsUpper(tokens[mention.firstToken - 2]?.text ?? '')
  )
    add('place', KNOWN);
  if (mention.type === 'person' && isSeat(mention)) add('place', KNOWN);
  if (
    (before === 'for' || before === 'with') &&
    WORKING.has(tokens[mention.firstToken - 2]?.lower ?? '')
  )
    add('organization', LIKELY);
  if (before === 'the' && isSingular(mention) && !namesWhose(tokens[mention.endToken]))
    add('organization', KNOWN);
  if (after === "'s" && COUNTRY_BELONGINGS.has(tokens[mention.endToken + 1]?.lower ?? ''))
    add('place', KNOWN);
  if (mention.type === 'place' && !settled) {
    if (SPEECH_VERBS.has(after)) add('organization', isSeat(mention) ? LIKELY : KNOWN);
    if (BODY_VERBS.has(after)) add('organization', KNOWN);
    if (before === 'to' && tokens[mention.firstToken - 2]?.lower === 'according')
      add('organization', KNOWN);
  }
  if (mention.words.length > 1 && LANDMARKS.has(mention.words[0] ?? '')) add('place', KNOWN);
  if (hadRain(tokens, mention.endToken)) add('place', PLAIN);
  if ((before === 'by' || before === 'of') && isPollBefore(tokens, mention.firstToken))
    add('organization', KNOWN);
  if (
    mention.type === 'person' &&
    after === 'was' &&
    tokens[mention.endToken + 1]?.lower === 'founded'
  )
    add('organization', KNOWN);
  add(agedPerson(tokens, mention), PLAIN);
  add(ledBody(tokens, mention), 2 * LIKELY);
  if (before === 'told' && mention.words.length > 1) add('organization', LIKELY);
}

/** One word that the tagger takes for a person; no person has an article, "told the Courier". */
function isSingular({ type, words }: NameMention): boolean {
  return type === 'person' && words.length === 1;
}

/** "the Bush administration": the word after is what the article belongs to. */
function namesWhose(after: Token | undefined): boolean {
  return after?.kind === 'word' && !AFTER_SUBJECT.has(after.lower);
}

const AFTER_SUBJECT = new Set(
  'has had have is was were are will would said says reported wrote and or in on at to that which by from of for as'.split(
    ' ',
  ),
);

/** First words of squares, capes, hills and lakes in many languages. Folded. */
const LANDMARKS = new Set(
  'piazza plaza rue calle praca punta monte mount lago lac lake isla ilha ile cabo cape fort puerto porto rio'.split(
    ' ',
  ),
);

/** "X had 131 mm of rain", "X recorded six inches". */
function hadRain(tokens: readonly Token[], end: number): boolean {
  if (!MEASURED.has(tokens[end]?.lower ?? '')) return false;
  for (let i = end + 1; i < end + 5; i++)
    if (
      /^(?:\d[\d.,]*)?(?:mm|cm|millimet(?:er|re)s?|centimet(?:er|re)s?|inch(?:es)?)$/.test(
        tokens[i]?.lower ?? '',
      )
    )
      return true;
  return false;
}

const MEASURED = new Set(
  'had has saw got received recorded registered measured caught reported'.split(' '),
);

/** "a survey in May by X". */
function isPollBefore(tokens: readonly Token[], first: number): boolean {
  for (let i = first - 2; i >= Math.max(0, first - 5); i--)
    if (/^(?:surveys?|polls?|polling)$/.test(tokens[i]?.lower ?? '')) return true;
  return false;
}

/** "cement producer X", "forest-machine builder X": what is made stands before the maker. */
function isMakerBefore(tokens: readonly Token[], first: number): boolean {
  const [thing, maker] = [tokens[first - 2], tokens[first - 1]];
  if (thing?.kind !== 'word' || !MAKERS.has(maker?.lower ?? '')) return false;
  return !OPENERS.has(thing.lower) && thing.lower !== 'film' && thing.lower !== 'record';
}

const MAKERS = new Set(
  'producer builder developer processor grower rival competitor giant importer exporter'.split(' '),
);
const OPENERS = new Set('the a an his her their its our my old former'.split(' '));

/** "who work for X". */
const WORKING = new Set('work works worked working jobs job shifts'.split(' '));

/** "Moscow said" is still of Moscow. */
function isSeat({ words }: NameMention): boolean {
  return words.length === 1 && SEATS_OF_GOVERNMENT.has(words[0] ?? '');
}

/** "in X" makes a place of what could be a person, but for "in X's view". */
function placeWeight({ type, words }: NameMention, after: string): number {
  if (after === "'s") return LIKELY / 2;
  return type === 'person' && words.length === 1 ? KNOWN : 2 * LIKELY;
}

/** "81-year-old X", "X, 81,". */
function agedPerson(
  tokens: readonly Token[],
  { firstToken, endToken }: NameMention,
): EntityType | undefined {
  if (tokens[firstToken - 1]?.lower === 'year-old') return 'person';
  const [comma, age, end] = [tokens[endToken], tokens[endToken + 1], tokens[endToken + 2]];
  const aged = comma?.text === ',' && age !== undefined && /^[1-9]\d$/.test(age.text);
  return aged && end?.text === ',' ? 'person' : undefined;
}

/** "director of the Holm Peace Center". */
function ledBody(
  tokens: readonly Token[],
  { firstToken, words }: NameMention,
): EntityType | undefined {
  if (words.length < 2 || PLACE_HEADS.has(words[words.length - 1] ?? '')) return undefined;
  if (tokens[firstToken - 1]?.lower !== 'the' || tokens[firstToken - 2]?.lower !== 'of')
    return undefined;
  return LEADERS.has(tokens[firstToken - 3]?.lower ?? '') ? 'organization' : undefined;
}

function isKnownPlace({ key }: NameMention): boolean {
  return NATIONS.has(key) || REGIONS.has(key);
}

/** A country is a place; "Harbor Gazette" and "INMG" are organizations by their own form. */
function ownWords({ words, key, text, type }: NameMention): EntityType | undefined {
  if (NATIONS.has(key) && key !== 'eu') return type === 'person' ? undefined : 'place';
  if (REGIONS.has(key)) return type === 'organization' ? 'place' : undefined;
  const head = words[words.length - 1] ?? '';
  if (words.length > 1 && COMPANY_SUFFIXES.has(head)) return 'organization';
  if (words.length > 1 && STORM_WORDS.has(words[0] ?? '')) return 'event';
  if (words.length > 1 && (FOREIGN_HEADS.has(words[0] ?? '') || FOREIGN_TAILS.has(head)))
    return 'organization';
  if (
    words.length > 1 &&
    (isNoSurname(head) || (type !== 'person' && isOrganizationHead(words, head)))
  )
    return 'organization';
  return type !== 'organization' &&
    isAcronym(text) &&
    text === text.toUpperCase() &&
    text.length > 2
    ? 'organization'
    : undefined;
}

/** "INMG", "CSTO": capitals alone, in words too short to be shouted names. */
function isShortAcronym({ text, words }: NameMention): boolean {
  return (
    words.length === 1 &&
    isAcronym(text) &&
    text === text.toUpperCase() &&
    text.length > 2 &&
    text.length < 5
  );
}

/** "TideLog | 3 May 2024"; after a comma, "Oslo, 3 May 2024", it may be where. */
function headsPage(tokens: readonly Token[], { firstToken, endToken }: NameMention): boolean {
  if (firstToken > 1 || tokens[endToken]?.text === ',' || datelineRange(tokens)) return false;
  const head = mastheadRange(tokens);
  return head !== undefined && head.first === firstToken && head.end === endToken;
}

/** "LUMA, May 12 (Coast Press) - ": a place first, an agency in brackets. */
function dateline(
  tokens: readonly Token[],
  { firstToken, endToken }: NameMention,
): EntityType | undefined {
  const range = datelineRange(tokens);
  if (!range || endToken > range.end) return undefined;
  if (firstToken === 0) return 'place';
  return tokens[firstToken - 1]?.text === '(' && tokens[endToken]?.text === ')'
    ? 'organization'
    : undefined;
}

/** Heads of bodies that no person is called. */
function isNoSurname(head: string): boolean {
  return (COMPANY_HEADS.has(head) || BODY_HEADS.has(head)) && !SURNAMES_TOO.has(head);
}

const SURNAMES_TOO = new Set(
  'steel homes marine mining sentinel chronicle courier front renewal labs'.split(' '),
);

/** Whether a capitalized word, at the end of several, makes an organization of them. */
export function isSureHead(lower: string): boolean {
  return SURE_HEADS.has(lower) || COMPANY_HEADS.has(lower) || COMPANY_SUFFIXES.has(lower);
}

function isOrganizationHead(words: readonly string[], head: string): boolean {
  const before = words[words.length - 2] ?? '';
  if (head === 'court') return COURTS.has(before);
  if (head === 'center' || head === 'centre') return CENTERS.has(before);
  const of = words.indexOf('of');
  return SURE_HEADS.has(head) || (of > 0 && SURE_HEADS.has(words[of - 1] ?? ''));
}

/** What makes a court or a center a body rather than a street or a quarter. */
const COURTS = new Set(
  'supreme high district municipal federal county criminal civil pleas superior circuit appeal appeals magistrates crown constitutional family juvenile bankruptcy'.split(
    ' ',
  ),
);
const CENTERS = new Set(
  'medical health research cancer trauma correctional detention crime law policy studies information data'.split(
    ' ',
  ),
);

/** Heads that hardly ever end another name than an organization's. */
const SURE_HEADS = new Set(
  [...ORGANIZATION_HEADS, ...BODY_HEADS].filter(
    (word) =>
      !'center centre high post state capital energy oil gas steel records order mission court temple church school museum theatre theater guard house station exchange board court store harbor observatory watch trust'
        .split(' ')
        .includes(word),
  ),
);
