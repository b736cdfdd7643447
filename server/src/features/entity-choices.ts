import type { CorpusEntity } from '../corpus/corpus-view.js';
import { foldName } from '../corrections/name-match.js';
import type { DocumentUri } from '../text/source-document.js';
import { sliceSpan } from '../text/span.js';
import { itemsAt } from './item-at.js';
import { passage, type Passage } from './passage.js';
import type { Place, Workspace } from './workspace.js';

/** An entity that a person may correct. */
export interface EntityChoice {
  readonly entity: CorpusEntity;
  /** What a correction calls it: a name, with its documents where others have that name, too. */
  readonly named: { readonly name: string; readonly uris: readonly DocumentUri[] };
  /** Why it may be the same as the one asked about; undefined when nothing says so. */
  readonly reason: string | undefined;
}

/** More are not offered: a person types a few letters of the name. */
const MOST_CHOICES = 2000;

/**
 * What is named at a place, and what it may be merged with: doubtful unions first, then names that
 * share a word, then the most frequent. Undefined when nothing is named there.
 */
export function entityChoices(
  workspace: Workspace,
  uri: DocumentUri,
  offset: number,
): { readonly here: EntityChoice; readonly others: readonly EntityChoice[] } | undefined {
  const here = entityAt(workspace, uri, offset);
  if (here === undefined) return undefined;
  const { corpus } = workspace;
  const reasons = new Map<string, string>();
  for (const { a, b, reason } of corpus.suggestions) {
    if (a === here.id) reasons.set(b, reason);
    if (b === here.id) reasons.set(a, reason);
  }
  const words = new Set(wordsOf(here));
  const rank = (entity: CorpusEntity): number => {
    if (reasons.has(entity.id)) return 0;
    return wordsOf(entity).some((word) => words.has(word)) ? 1 : 2;
  };
  const uses = countNames(corpus.entities);
  const choice = (entity: CorpusEntity): EntityChoice => ({
    entity,
    named: describeEntity(workspace, entity, uses),
    reason: reasons.get(entity.id),
  });
  const others = corpus.entities
    .filter(({ id }) => id !== here.id)
    .map((entity) => ({ entity, rank: rank(entity) }))
    .sort((a, b) => a.rank - b.rank || b.entity.mentions.length - a.entity.mentions.length)
    .slice(0, MOST_CHOICES);
  return { here: choice(here), others: others.map(({ entity }) => choice(entity)) };
}

/** A mention with the name that stands there and the sentence around it. */
export interface EntityContext extends Place, Passage {
  readonly name: string;
}

/** The mentions of an entity, by document and place. */
export function entityContexts({ corpus }: Workspace, id: string): readonly EntityContext[] {
  const entity = corpus.entities.find((one) => one.id === id);
  return (entity?.mentions ?? []).flatMap(({ uri, index }) => {
    const analysis = corpus.analysis(uri);
    const span = analysis?.mentions[index]?.span;
    if (analysis === undefined || span === undefined) return [];
    const name = sliceSpan(analysis.text, span).replace(/\s+/g, ' ');
    return [{ uri, span, name, ...passage(analysis, span) }];
  });
}

function entityAt(
  { corpus }: Workspace,
  uri: DocumentUri,
  offset: number,
): CorpusEntity | undefined {
  const analysis = corpus.analysis(uri);
  if (analysis === undefined) return undefined;
  for (const item of itemsAt(analysis, offset)) {
    if (item.kind === 'mention') return corpus.entityOf({ uri, index: item.index });
  }
  return undefined;
}

/** How many entities go by each name, folded. */
function countNames(entities: readonly CorpusEntity[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { name, aliases } of entities) {
    for (const folded of new Set([name, ...aliases].map(foldName))) {
      counts.set(folded, (counts.get(folded) ?? 0) + 1);
    }
  }
  return counts;
}

/** A name that stands in the texts, and the entity's documents when it is not the only one of that name. */
function describeEntity(
  { corpus }: Workspace,
  entity: CorpusEntity,
  uses: ReadonlyMap<string, number>,
): EntityChoice['named'] {
  const written = new Set<string>();
  for (const { uri, index } of entity.mentions) {
    const analysis = corpus.analysis(uri);
    const span = analysis?.mentions[index]?.span;
    if (analysis !== undefined && span !== undefined) {
      written.add(sliceSpan(analysis.text, span).replace(/\s+/g, ' '));
    }
  }
  const names = [entity.name, ...entity.aliases].filter((name) => written.has(name));
  const only = names.find((name) => uses.get(foldName(name)) === 1);
  if (only !== undefined) return { name: only, uris: [] };
  const uris = [...new Set(entity.mentions.map(({ uri }) => uri))];
  return { name: names[0] ?? entity.name, uris };
}

function wordsOf({ name }: CorpusEntity): readonly string[] {
  return foldName(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);
}
