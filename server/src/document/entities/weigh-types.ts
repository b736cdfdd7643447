import type { EntityType } from '../document-analysis.js';
import type { NameMention } from './name-mention.js';

/**
 * Lets a document's mentions of one spelling agree on a type: the tagger sees one sentence at a
 * time, the document says more. A type wins when it has most of the weight; a single word that is
 * the surname of somebody named in full is that person, unless it is surely something else.
 */
export function weighTypes(mentions: readonly NameMention[]): NameMention[] {
  const votes = countVotes(mentions);
  const surnames = fullNameSurnames(mentions);
  return mentions.map((mention) => {
    const type = weighedType(mention, votes, surnames);
    return type === mention.type ? mention : { ...mention, type, rule: 'names/majority' };
  });
}

type Votes = ReadonlyMap<string, ReadonlyMap<EntityType, number>>;

function countVotes(mentions: readonly NameMention[]): Votes {
  const votes = new Map<string, Map<EntityType, number>>();
  for (const { words, type, score } of mentions) {
    const key = words.join(' ');
    const own = votes.get(key) ?? new Map<EntityType, number>();
    own.set(type, (own.get(type) ?? 0) + score);
    votes.set(key, own);
  }
  return votes;
}

/** Last words of the persons named with two words or more. */
function fullNameSurnames(mentions: readonly NameMention[]): ReadonlySet<string> {
  const surnames = new Set<string>();
  for (const { words, type } of mentions) {
    const last = words[words.length - 1];
    if (type === 'person' && words.length > 1 && last !== undefined && last.length > 2)
      surnames.add(last);
  }
  return surnames;
}

const CLEAR_MAJORITY = 0.65;
const SURE = 0.9;

function weighedType(
  mention: NameMention,
  votes: Votes,
  surnames: ReadonlySet<string>,
): EntityType {
  const [only] = mention.words;
  const own = votes.get(mention.words.join(' '));
  if (!own) return mention.type;
  if (mention.words.length === 1 && only !== undefined && surnames.has(only)) {
    const surelyOther = mention.type !== 'person' && mention.score > SURE;
    return surelyOther ? mention.type : 'person';
  }
  let total = 0;
  let best: EntityType = mention.type;
  for (const [type, weight] of own) {
    total += weight;
    if (weight > (own.get(best) ?? 0)) best = type;
  }
  return (own.get(best) ?? 0) >= CLEAR_MAJORITY * total ? best : mention.type;
}
