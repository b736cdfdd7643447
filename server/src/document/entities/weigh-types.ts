import type { PlacedBlock } from '../../recognizers/scanned-block.js';
import type { EntityType } from '../document-analysis.js';
import { nameKey } from './name-keys.js';
import type { NameMention } from './name-mention.js';
import { typeCues } from './type-cues.js';

/**
 * Lets a document's mentions of one spelling agree on a type: the tagger sees one sentence at a
 * time, the document says more. Every mention votes with the tagger's sureness, and the words
 * about it vote too ("news agency Tass"). A single word that is the surname of somebody named in
 * full is that person, unless it is surely something else where it stands.
 */
export function weighTypes(
  blocks: readonly PlacedBlock[],
  mentions: readonly NameMention[],
): NameMention[] {
  const ballots = mentions.map((mention) => ballotOf(blocks, mention));
  const totals = countVotes(mentions, ballots);
  const surnames = fullNameSurnames(mentions, totals);
  return mentions.map((mention, m) => {
    const type = weighedType(mention, ballots[m] ?? new Map(), totals, surnames);
    return type === mention.type ? mention : { ...mention, type, rule: 'names/majority' };
  });
}

type Ballot = ReadonlyMap<EntityType, number>;

/** What one mention and the words about it say. */
function ballotOf(blocks: readonly PlacedBlock[], mention: NameMention): Ballot {
  const ballot = new Map<EntityType, number>([[mention.type, mention.score]]);
  for (const { type, weight } of typeCues(blocks, mention)) {
    ballot.set(type, (ballot.get(type) ?? 0) + weight);
  }
  return ballot;
}

/** Spelling alone, whatever the type. */
function spelling(mention: NameMention): string {
  return nameKey({ type: 'other', words: mention.words });
}

function countVotes(
  mentions: readonly NameMention[],
  ballots: readonly Ballot[],
): ReadonlyMap<string, Ballot> {
  const totals = new Map<string, Map<EntityType, number>>();
  mentions.forEach((mention, m) => {
    const key = spelling(mention);
    const total = totals.get(key) ?? new Map<EntityType, number>();
    for (const [type, weight] of ballots[m] ?? []) total.set(type, (total.get(type) ?? 0) + weight);
    totals.set(key, total);
  });
  return totals;
}

/** Last words of the persons named with two words or more. */
function fullNameSurnames(
  mentions: readonly NameMention[],
  totals: ReadonlyMap<string, Ballot>,
): ReadonlySet<string> {
  const surnames = new Set<string>();
  for (const mention of mentions) {
    const last = mention.words[mention.words.length - 1] ?? '';
    if (mention.words.length < 2 || last.length < 3) continue;
    if (winner(totals.get(spelling(mention)), mention.type).type === 'person') surnames.add(last);
  }
  return surnames;
}

const CLEAR_MAJORITY = 0.6;
/** What a surname's spelling needs to be something else: a sure tagger and a preposition, or plain words. */
const PLAINLY_OTHER = 1.2;

function weighedType(
  mention: NameMention,
  own: Ballot,
  totals: ReadonlyMap<string, Ballot>,
  surnames: ReadonlySet<string>,
): EntityType {
  const here = winner(own, mention.type);
  const [only] = mention.words;
  if (mention.words.length === 1 && only !== undefined && surnames.has(only)) {
    return here.type !== 'person' && here.weight > PLAINLY_OTHER ? here.type : 'person';
  }
  const all = winner(totals.get(spelling(mention)), mention.type);
  return all.share >= CLEAR_MAJORITY ? all.type : here.type;
}

interface Winner {
  readonly type: EntityType;
  readonly weight: number;
  /** Of all votes, 0..1. */
  readonly share: number;
}

/** The type with the most votes; the mention's own where votes are equal. */
function winner(ballot: Ballot | undefined, own: EntityType): Winner {
  let total = 0;
  let type = own;
  for (const [candidate, weight] of ballot ?? []) {
    total += weight;
    if (weight > (ballot?.get(type) ?? 0)) type = candidate;
  }
  const weight = ballot?.get(type) ?? 0;
  return { type, weight, share: total > 0 ? weight / total : 0 };
}
