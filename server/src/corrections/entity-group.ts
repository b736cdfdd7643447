import type { CorpusEntity, CorpusView, Ref } from '../corpus/corpus-view.js';
import { compareStrings } from '../corpus/order.js';
import type { Mention } from '../document/document-analysis.js';
import { sliceSpan } from '../text/span.js';
import { foldName } from './name-match.js';

/** Entities of the corpus as corrections see them: their mentions with the names that stand there. */
export type EntityGroup = Omit<CorpusEntity, 'aliases'>;

/** The words of a mention, white space folded; empty for one that is not there. */
export function mentionText(view: CorpusView, { uri, index }: Ref<Mention>): string {
  const analysis = view.analysis(uri);
  const span = analysis?.mentions[index]?.span;
  return analysis === undefined || span === undefined
    ? ''
    : sliceSpan(analysis.text, span).replace(/\s+/g, ' ');
}

/** Which entity of its document a mention names, as a key; mentions with one key go together. */
export function localKey(view: CorpusView, { uri, index }: Ref<Mention>): string {
  return `${uri}\n${view.analysis(uri)?.mentions[index]?.entity ?? -1}`;
}

/** The canonical name that its document gives a mention's entity, folded. */
export function localName(view: CorpusView, { uri, index }: Ref<Mention>): string {
  const analysis = view.analysis(uri);
  const entity = analysis?.mentions[index]?.entity;
  return foldName((entity === undefined ? undefined : analysis?.entities[entity]?.name) ?? '');
}

/** The group as the corpus shows entities: with its other spellings, the most frequent first. */
export function asEntity(view: CorpusView, group: EntityGroup): CorpusEntity {
  const counts = new Map<string, number>();
  for (const mention of group.mentions) {
    const text = mentionText(view, mention);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const aliases = [...counts]
    .filter(([text]) => text !== group.name && text !== '')
    .sort(([a, n], [b, m]) => m - n || compareStrings(a, b))
    .map(([text]) => text);
  return { ...group, aliases };
}

/** By document, then by place. */
export function compareMentions(a: Ref<Mention>, b: Ref<Mention>): number {
  return compareStrings(a.uri, b.uri) || a.index - b.index;
}
