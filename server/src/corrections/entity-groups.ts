import type { CorpusView } from '../corpus/corpus-view.js';
import { getOrAdd } from '../corpus/order.js';
import type { Mention } from '../document/document-analysis.js';
import type { Ref } from '../corpus/corpus-view.js';
import { localKey, localName, mentionText, type EntityGroup } from './entity-group.js';
import { foldName, type NameMatch } from './name-match.js';

/** What a name of a correction stands for; `several`: more than one thing, and no document says which. */
export type Named =
  | { readonly state: 'found'; readonly groups: readonly EntityGroup[] }
  | { readonly state: 'none' }
  | { readonly state: 'several' };

/** The entities that corrections speak of, under their names, as they are merged and split. */
export class EntityGroups {
  readonly #view: CorpusView;
  readonly #byName = new Map<string, Set<EntityGroup>>();
  readonly #made = new Set<EntityGroup>();
  /** Entities of the corpus that are no longer shown. */
  readonly #replaced = new Set<string>();

  /** @param wanted the names that corrections speak of, folded */
  constructor(view: CorpusView, wanted: ReadonlySet<string>) {
    this.#view = view;
    // Naming every entity takes time: not before somebody corrects one.
    if (wanted.size === 0) return;
    for (const entity of view.entities) {
      for (const name of [entity.name, ...entity.aliases]) {
        const folded = foldName(name);
        if (wanted.has(folded)) getOrAdd(this.#byName, folded, () => new Set()).add(entity);
      }
    }
  }

  /** The groups that corrections made. */
  get made(): ReadonlySet<EntityGroup> {
    return this.#made;
  }

  /** Ids of the corpus's entities that these take the place of. */
  get replaced(): ReadonlySet<string> {
    return this.#replaced;
  }

  /** Groups in which a mention has the name, where it is meant. */
  having(match: NameMatch): readonly EntityGroup[] {
    return [...(this.#byName.get(match.name) ?? [])].filter(({ mentions }) =>
      mentions.some((mention) => this.names(match, mention)),
    );
  }

  /** What the name stands for: those it is the full name of go before those it is another name of. */
  named(match: NameMatch): Named {
    const having = this.having(match);
    const full = having.filter((group) => this.#isFullName(match, group));
    if (full.length > 0) return { state: 'found', groups: full };
    if (having.length === 0) return { state: 'none' };
    if (having.length > 1 && !match.bound) return { state: 'several' };
    return { state: 'found', groups: having };
  }

  /** Whether the mention has the name, where it is meant. */
  names(match: NameMatch, mention: Ref<Mention>): boolean {
    if (!match.holdsIn(mention.uri)) return false;
    const { name } = match;
    return (
      foldName(mentionText(this.#view, mention)) === name || localName(this.#view, mention) === name
    );
  }

  /** What of a group is meant: all of it, or what its named documents say of it, cut out. */
  cutOut(group: EntityGroup, match: NameMatch): EntityGroup {
    if (!match.bound) return group;
    const keys = new Set<string>();
    for (const mention of group.mentions) {
      if (this.names(match, mention)) keys.add(localKey(this.#view, mention));
    }
    const inside = group.mentions.filter((mention) => keys.has(localKey(this.#view, mention)));
    if (inside.length === group.mentions.length) return group;
    const outside = group.mentions.filter((mention) => !inside.includes(mention));
    const cut = { ...group, id: `${group.id}.${match.name}`, mentions: inside };
    this.replace([group], [{ ...group, mentions: outside }, cut]);
    return cut;
  }

  /** Puts groups in the place of others. */
  replace(old: readonly EntityGroup[], made: readonly EntityGroup[]): void {
    for (const group of old) {
      if (!this.#made.delete(group)) this.#replaced.add(group.id);
      for (const groups of this.#byName.values()) groups.delete(group);
    }
    for (const group of made) {
      this.#made.add(group);
      for (const [name, groups] of this.#byName) if (this.#goesBy(group, name)) groups.add(group);
    }
  }

  #isFullName({ name }: NameMatch, group: EntityGroup): boolean {
    if (foldName(group.name) === name) return true;
    return group.mentions.some((mention) => localName(this.#view, mention) === name);
  }

  #goesBy(group: EntityGroup, name: string): boolean {
    if (foldName(group.name) === name) return true;
    return group.mentions.some(
      (mention) =>
        foldName(mentionText(this.#view, mention)) === name ||
        localName(this.#view, mention) === name,
    );
  }
}
