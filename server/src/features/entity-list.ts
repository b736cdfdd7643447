import type { CorpusEntity } from '../corpus/corpus-view.js';
import type { EntityType } from '../document/document-analysis.js';
import type { Passage } from './passage.js';
import { proseOf } from './prose.js';
import { shownText } from './shown-text.js';
import type { Place, Workspace } from './workspace.js';

/** One way in which a thing is named, and how often. */
export interface Spelling {
  readonly text: string;
  readonly count: number;
}

/** A thing of the documents, as lists show it. */
export interface ListedEntity {
  /** Holds until the next change. */
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  /** How often it is named, and in how many documents. */
  readonly mentions: number;
  readonly documents: number;
  /** All ways in which it is written, the most frequent first. */
  readonly spellings: readonly Spelling[];
  /** What it may be one with: names, each with why. */
  readonly perhaps: readonly { readonly name: string; readonly reason: string }[];
}

/** A passage of a list. */
export interface ListedPassage extends Place, Passage {}

/** All things that the documents name, the most often named first. */
export function entityList(workspace: Workspace): readonly ListedEntity[] {
  const suggested = suggestionsById(workspace);
  return workspace.corpus.entities
    .map((entity) => ({
      id: entity.id,
      type: entity.type,
      name: shownText(entity.name),
      mentions: entity.mentions.length,
      documents: new Set(entity.mentions.map(({ uri }) => uri)).size,
      spellings: spellingsOf(workspace, entity),
      perhaps: suggested.get(entity.id) ?? [],
    }))
    .sort((a, b) => b.mentions - a.mentions);
}

function spellingsOf({ corpus }: Workspace, { mentions }: CorpusEntity): readonly Spelling[] {
  const counts = new Map<string, number>();
  for (const { uri, index } of mentions) {
    const analysis = corpus.analysis(uri);
    const span = analysis?.mentions[index]?.span;
    if (analysis === undefined || span === undefined) continue;
    const text = shownText(proseOf(analysis, span));
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count);
}

function suggestionsById({ corpus }: Workspace): ReadonlyMap<string, ListedEntity['perhaps']> {
  const names = new Map(corpus.entities.map(({ id, name }) => [id, shownText(name)]));
  const found = new Map<string, { name: string; reason: string }[]>();
  const add = (id: string, other: string, reason: string): void => {
    const name = names.get(other);
    if (name !== undefined) found.set(id, [...(found.get(id) ?? []), { name, reason }]);
  };
  for (const { a, b, reason } of corpus.suggestions) {
    add(a, b, reason);
    add(b, a, reason);
  }
  return found;
}
