import type { CorpusView, Ref } from '../corpus/corpus-view.js';
import { getOrAdd } from '../corpus/order.js';
import type { Mention } from '../document/document-analysis.js';
import { fullestName } from './analysis-corrections.js';
import { localKey, mentionText, type EntityGroup } from './entity-group.js';
import { foldName, type NameMatch } from './name-match.js';

/**
 * A group cut into what each name stands for; the first keeps what no name claims, and the group's
 * identity. A name bound to documents goes before the same name without. One group when there is
 * nothing to cut.
 */
export function splitGroup(
  view: CorpusView,
  group: EntityGroup,
  names: readonly NameMatch[],
): readonly EntityGroup[] {
  const claimed = new Map(
    group.mentions.map((mention) => [mention, claimant(view, mention, names)]),
  );
  const ofLocal = votes(view, claimed);
  const parts = new Map<number, Ref<Mention>[]>();
  for (const mention of group.mentions) {
    const part = claimed.get(mention) ?? ofLocal.get(localKey(view, mention)) ?? 0;
    getOrAdd(parts, part, () => []).push(mention);
  }
  if (parts.size < 2) return [group];
  return [...parts]
    .sort(([a], [b]) => a - b)
    .map(([part, mentions], i) => ({
      ...group,
      id: i === 0 ? group.id : `${group.id}.${part}`,
      name: nameOf(view, mentions, group.name),
      mentions,
    }));
}

/** Which of the names a mention has; undefined when none. */
function claimant(
  view: CorpusView,
  mention: Ref<Mention>,
  names: readonly NameMatch[],
): number | undefined {
  const text = foldName(mentionText(view, mention));
  let best: number | undefined;
  names.forEach((match, i) => {
    if (match.name !== text || !match.holdsIn(mention.uri)) return;
    if (best === undefined || (match.bound && names[best]?.bound !== true)) best = i;
  });
  return best;
}

/** What a document's own entity is held to be by most of its mentions that are claimed. */
function votes(
  view: CorpusView,
  claimed: ReadonlyMap<Ref<Mention>, number | undefined>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, Map<number, number>>();
  for (const [mention, part] of claimed) {
    if (part === undefined) continue;
    const of = getOrAdd(counts, localKey(view, mention), () => new Map<number, number>());
    of.set(part, (of.get(part) ?? 0) + 1);
  }
  return new Map(
    [...counts].map(([key, of]) => [key, [...of].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0]),
  );
}

/** The group's name if it stands in the part, else the fullest that does. */
function nameOf(view: CorpusView, mentions: readonly Ref<Mention>[], name: string): string {
  const texts = mentions.map((mention) => mentionText(view, mention));
  return texts.includes(name) ? name : fullestName(texts);
}
