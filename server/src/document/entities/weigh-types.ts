import type { PlacedBlock } from '../../recognizers/scanned-block.js';
import { NAME_TYPES } from '../../recognizers/names/labels.js';
import type { EntityType } from '../document-analysis.js';
import { PLACE_HEADS } from '../tables/type-cue-words.js';
import type { DocumentWords } from './document-words.js';
import { namesBeforeLegalForms } from './legal-forms.js';
import { type NameMention, tokensOf } from './name-mention.js';
import { companyShortForms, headOf, type ShortForm } from './short-forms.js';
import { addTypeCues } from './type-cues.js';

/**
 * Lets a document's mentions of one spelling agree on a type: the tagger sees one sentence at a
 * time, the document says more. Every mention votes with the tagger's sureness, and the words
 * about it vote too ("news agency Tass"). A single word that is the surname of somebody named in
 * full is that person, unless it is surely something else where it stands.
 */
export function weighTypes(
  blocks: readonly PlacedBlock[],
  mentions: readonly NameMention[],
  words: DocumentWords,
): NameMention[] {
  const business = isOfBusiness(words);
  const shortForms = companyShortForms(mentions);
  const framed = framesOfBodies(mentions);
  for (const name of namesBeforeLegalForms(blocks)) framed.add(name);
  const heads = headsOfBodies(mentions);
  const ballots = mentions.map((mention) => {
    const ballot = ballotOf(blocks, mention, shortForms, framed);
    if (isHeadAlone(blocks, mention, heads)) vote(ballot, 'organization', HEAD_ALONE);
    return ballot;
  });
  mentions.forEach((mention, m) => {
    const next = mentions[m + 1];
    if (next?.block === mention.block)
      weighNeighbors(blocks, [mention, next], ballots, { m, business });
  });
  const totals = countVotes(mentions, ballots);
  const surnames = fullNameSurnames(mentions, totals);
  return mentions.map((mention, m) => {
    const type = weighedType(mention, ballots[m], totals, surnames);
    const certainty = certaintyOf(totals.get(mention.spelling), type);
    const rule = type === mention.type ? mention.rule : 'names/majority';
    return { ...mention, type, rule, certainty };
  });
}

/** Votes from which on their number says no more. */
const ENOUGH = 2.5;

/** The share of the votes for a type, less where there are few; 0 to 100. */
function certaintyOf(total: Ballot | undefined, type: EntityType): number {
  const all = (total ?? []).reduce((sum, votes) => sum + votes, 0);
  const own = total?.[TYPES.indexOf(type)] ?? 0;
  return all > 0 ? Math.round((100 * own * Math.min(1, own / ENOUGH)) / all) : 0;
}

/** Words of which four and more make a report one of business. */
const BUSINESS =
  'shares profit revenue sales dividend analyst analysts quarter ebitda margin earnings investors forecasts'.split(
    ' ',
  );
const FEWEST_WORDS = 4;

function isOfBusiness(words: DocumentWords): boolean {
  return BUSINESS.filter((word) => words.isSmall(word)).length >= FEWEST_WORDS;
}

const TYPES = ['person', 'organization', 'place', 'event', 'other'] as const;
/** Votes by type, in the order of TYPES. */
type Ballot = number[];

function emptyBallot(): Ballot {
  return [0, 0, 0, 0, 0];
}

function vote(ballot: Ballot, type: EntityType, weight: number): void {
  const t = TYPES.indexOf(type);
  ballot[t] = (ballot[t] ?? 0) + weight;
}

/** What one mention and the words about it say. */
function ballotOf(
  blocks: readonly PlacedBlock[],
  mention: NameMention,
  shortForms: ReadonlyMap<string, ShortForm>,
  framed: ReadonlySet<string>,
): Ballot {
  const ballot = emptyBallot();
  if (mention.shares && mention.shares.length > 0)
    NAME_TYPES.forEach((type, t) => {
      vote(ballot, type, mention.shares?.[t] ?? 0);
    });
  else vote(ballot, mention.type, mention.score);
  if (shortForms.has(mention.key)) vote(ballot, 'organization', SHORT_FORM);
  if (mention.words.length > 1 && framed.has(mention.key)) vote(ballot, 'organization', SHORT_FORM);
  addTypeCues(blocks, mention, (type, weight) => {
    vote(ballot, type, weight);
  });
  return ballot;
}

/** First and last words of the longer bodies: "Alder Center" of the "Alder Tarbek Center". */
function framesOfBodies(mentions: readonly NameMention[]): Set<string> {
  const frames = new Set<string>();
  for (const { type, words } of mentions)
    if (type === 'organization' && words.length > 2)
      frames.add(`${words[0] ?? ''} ${words[words.length - 1] ?? ''}`);
  return frames;
}

/** The heads of the document's bodies: "beacon" of the "Alder Beacon". */
function headsOfBodies(mentions: readonly NameMention[]): Set<string> {
  const heads = new Set<string>();
  for (const mention of mentions) {
    const head = mention.type === 'organization' ? headOf(mention) : undefined;
    if (head !== undefined) heads.add(head);
  }
  return heads;
}

/** "told the Beacon". */
function isHeadAlone(
  blocks: readonly PlacedBlock[],
  { block, firstToken, words }: NameMention,
  heads: ReadonlySet<string>,
): boolean {
  if (words.length !== 1 || !heads.has(words[0] ?? '')) return false;
  return tokensOf(blocks, block)[firstToken - 1]?.lower === 'the';
}

/** More than the tagger and a preposition together. */
const HEAD_ALONE = 2.5;
/** A short form of a company named in full: more than the tagger's vote. */
const SHORT_FORM = 1.5;
/** Of the type of a neighbor in a list. */
const IN_LIST = 0.4;
/** "Marta Kowalczyk of Berenberg" is no second person, "Viktor Hallgren at Bowyer Stone" hardly a place. */
const MEMBER_OF = 1.2;

/** What two mentions next to one another say of each other's types; `m` is the index of the first. */
function weighNeighbors(
  blocks: readonly PlacedBlock[],
  [mention, next]: readonly [NameMention, NameMention],
  ballots: readonly Ballot[],
  { m, business }: { readonly m: number; readonly business: boolean },
): void {
  const [own, other] = [ballots[m], ballots[m + 1]];
  if (!own || !other || next.firstToken !== mention.endToken + 1) return;
  const between = tokensOf(blocks, mention.block)[mention.endToken]?.lower ?? '';
  if (between === 'and' || between === 'or') {
    vote(other, mention.type, IN_LIST * mention.score);
    vote(own, next.type, IN_LIST * next.score);
  }
  if (mention.type !== 'person' || mention.words.length < 2) return;
  const placed = PLACE_HEADS.has(next.words[next.words.length - 1] ?? '');
  if (between === 'of' && next.type === 'person') vote(other, 'organization', MEMBER_OF);
  // Reports of business quote the people of houses, others those of places.
  if (between === 'of' && business && !placed) vote(other, 'organization', MEMBER_OF / 2);
  if (between === 'at' && !placed) vote(other, 'organization', MEMBER_OF);
}

/** All votes by spelling, whatever the types. */
function countVotes(
  mentions: readonly NameMention[],
  ballots: readonly Ballot[],
): ReadonlyMap<string, Ballot> {
  const totals = new Map<string, Ballot>();
  mentions.forEach(({ spelling }, m) => {
    let total = totals.get(spelling);
    if (!total) totals.set(spelling, (total = emptyBallot()));
    for (let t = 0; t < TYPES.length; t++) total[t] = (total[t] ?? 0) + (ballots[m]?.[t] ?? 0);
  });
  return totals;
}

/** Longest name of a person, in words. */
const LONGEST_PERSON = 6;

/** What the persons named with two words or more go by without their first names. */
function fullNameSurnames(
  mentions: readonly NameMention[],
  totals: ReadonlyMap<string, Ballot>,
): ReadonlySet<string> {
  const surnames = new Set<string>();
  for (const { words, spelling, type } of mentions) {
    const last = words[words.length - 1] ?? '';
    if (words.length < 2 || words.length > LONGEST_PERSON || last.length < 3) continue;
    if (winner(totals.get(spelling), type).type !== 'person') continue;
    for (let k = 1; k < words.length; k++) surnames.add(words.slice(k).join(' '));
  }
  return surnames;
}

const CLEAR_MAJORITY = 0.5;
/** What a surname's spelling needs to be something else: a sure tagger and a preposition, or plain words. */
const PLAINLY_OTHER = 1.2;
/** What a surname's spelling needs over all its mentions to be something else everywhere. */
const OFTEN_OTHER = 2;
const MOSTLY = 0.5;

function weighedType(
  mention: NameMention,
  own: Ballot | undefined,
  totals: ReadonlyMap<string, Ballot>,
  surnames: ReadonlySet<string>,
): EntityType {
  const here = winner(own, mention.type);
  const all = winner(totals.get(mention.spelling), mention.type);
  if (surnames.has(mention.key)) {
    // "Orvanto" is hardly the surname of "Sara Holt Orvanto" where it is a firm ten times over.
    if (all.type !== 'person' && all.weight > OFTEN_OTHER && all.share > MOSTLY) return all.type;
    return here.type !== 'person' && here.weight > PLAINLY_OTHER ? here.type : 'person';
  }
  // A name of new words, or of several, is of one thing: no mention knows better than all together.
  const one = mention.unheard === true || mention.words.length > 1;
  return one || all.share >= CLEAR_MAJORITY ? all.type : here.type;
}

interface Winner {
  readonly type: EntityType;
  readonly weight: number;
  /** Of all votes, 0..1. */
  readonly share: number;
}

/** The type with the most votes; the mention's own where votes are equal. */
function winner(ballot: Ballot = emptyBallot(), own: EntityType): Winner {
  let total = 0;
  let best = TYPES.indexOf(own);
  for (let t = 0; t < TYPES.length; t++) {
    const votes = ballot[t] ?? 0;
    total += votes;
    if (votes > (ballot[best] ?? 0)) best = t;
  }
  const weight = ballot[best] ?? 0;
  return { type: TYPES[best] ?? own, weight, share: total > 0 ? weight / total : 0 };
}
