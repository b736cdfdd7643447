import type { Correction } from '../annotations/correction.js';
import type { CorpusEntity, CorpusView, EntitySuggestion, Ref } from '../corpus/corpus-view.js';
import { compareStrings } from '../corpus/order.js';
import type { Mention } from '../document/document-analysis.js';
import { asEntity, compareMentions, type EntityGroup } from './entity-group.js';
import { EntityGroups } from './entity-groups.js';
import { foldName, NameMatch } from './name-match.js';
import type { ScopedCorrection } from './scoped-correction.js';
import { splitGroup } from './split-group.js';
import { fullestName } from './analysis-corrections.js';

/** The kinds of correction that say what is one thing and how it is called. */
const KINDS: ReadonlySet<Correction['kind']> = new Set(['merge', 'split', 'rename', 'retype']);

/** The entities of the corpus as people corrected them: a value of both. */
export class CorrectedEntities {
  /** Why a correction finds nothing to correct, in a sentence; those that do are not here. */
  readonly problems: ReadonlyMap<Correction, string>;
  readonly #view: CorpusView;
  readonly #groups: EntityGroups;
  readonly #problems = new Map<Correction, string>();
  /** Under the id of an entity: that of the one it was merged into. */
  readonly #became = new Map<string, string>();
  /** Pairs of ids that people said are two. */
  readonly #apart = new Set<string>();
  readonly #corrected: readonly CorpusEntity[];
  #entities: readonly CorpusEntity[] | undefined;
  /** Under document and mention: what a correction made of it. */
  readonly #byMention = new Map<string, CorpusEntity>();

  constructor(view: CorpusView, corrections: readonly ScopedCorrection[]) {
    const own = corrections.filter(({ correction }) => KINDS.has(correction.kind));
    const names = own.flatMap(({ correction }) => correction.entities.map(({ name }) => name));
    this.#view = view;
    this.#groups = new EntityGroups(view, new Set(names.map(foldName)));
    for (const scoped of own) this.#apply(scoped);
    this.problems = this.#problems;
    const corrected = [...this.#groups.made].map((group) => asEntity(view, group));
    for (const entity of corrected) {
      for (const mention of entity.mentions) this.#byMention.set(keyOf(mention), entity);
    }
    this.#corrected = corrected;
  }

  get entities(): readonly CorpusEntity[] {
    const { entities } = this.#view;
    if (this.#corrected.length === 0) return entities;
    const untouched = entities.filter(({ id }) => !this.#groups.replaced.has(id));
    return (this.#entities ??= [...untouched, ...this.#corrected].sort(compareByFirstMention));
  }

  /** What a mention names. */
  entityOf(mention: Ref<Mention>): CorpusEntity | undefined {
    return this.#byMention.get(keyOf(mention)) ?? this.#view.entityOf(mention);
  }

  /** The doubtful unions that people have not decided on. */
  get suggestions(): readonly EntitySuggestion[] {
    return this.#view.suggestions.flatMap((suggestion) => {
      const [a, b] = [this.#present(suggestion.a), this.#present(suggestion.b)];
      return a === b || this.#apart.has(pairOf(a, b)) ? [] : [{ ...suggestion, a, b }];
    });
  }

  /** The id of the entity that the one with this id was merged into. */
  #present(id: string): string {
    let present = id;
    for (let next = this.#became.get(id); next !== undefined; next = this.#became.get(next)) {
      present = next;
    }
    return present;
  }

  #apply({ folder, correction }: ScopedCorrection): void {
    const matches = correction.entities.map((entity) => new NameMatch(folder, entity));
    if (correction.kind === 'merge') this.#merge(correction, matches);
    else if (correction.kind === 'split') this.#split(correction, matches);
    else this.#rename(correction, matches);
  }

  #merge(correction: Correction, matches: readonly NameMatch[]): void {
    const meant = new Set<EntityGroup>();
    for (const [i, match] of matches.entries()) {
      for (const group of this.#find(correction, match, i)) {
        meant.add(this.#groups.cutOut(group, match));
      }
    }
    const [first, ...others] = meant;
    // One alone: the documents were given one name already, and it only remains to say why.
    if (first === undefined || (others.length === 0 && this.#problems.has(correction))) return;
    const all = [first, ...others];
    const name = fullestName(all.map((group) => group.name));
    const merged = {
      id: first.id,
      name,
      type: (all.find((group) => group.name === name) ?? first).type,
      rules: [...new Set([...all.flatMap(({ rules }) => rules), 'correction/merge' as const])],
      mentions: all.flatMap(({ mentions }) => mentions).sort(compareMentions),
    };
    this.#groups.replace(all, [merged]);
    for (const { id } of others) if (id !== first.id) this.#became.set(id, first.id);
  }

  #split(correction: Correction, matches: readonly NameMatch[]): void {
    const meant = new Set<EntityGroup>();
    for (const [i, match] of matches.entries()) {
      const having = this.#groups.having(match);
      if (having.length === 0) this.#missing(correction, i);
      for (const group of having) meant.add(group);
    }
    for (const group of meant) {
      const parts = splitGroup(this.#view, group, matches);
      if (parts.length > 1) this.#groups.replace([group], parts);
    }
    const ids = matches.map((match) => this.#groups.having(match).map(({ id }) => id));
    ids.forEach((some, i) => {
      for (const a of some) for (const b of ids.slice(i + 1).flat()) this.#apart.add(pairOf(a, b));
    });
  }

  /** A retype is done in the documents already: here it is only found out whether there is something to it. */
  #rename(correction: Correction, matches: readonly NameMatch[]): void {
    const { value } = correction;
    for (const [i, match] of matches.entries()) {
      for (const group of this.#find(correction, match, i)) {
        if (correction.kind !== 'rename' || value === undefined) continue;
        this.#groups.replace([group], [{ ...group, name: value }]);
      }
    }
  }

  #find(correction: Correction, match: NameMatch, index: number): readonly EntityGroup[] {
    const named = this.#groups.named(match);
    if (named.state === 'found') return named.groups;
    if (named.state === 'none') this.#missing(correction, index);
    else {
      const name = correction.entities[index]?.name ?? '';
      const words = `More than one has the name “${name}”: say in which documents it is meant.`;
      this.#problems.set(correction, words);
    }
    return [];
  }

  #missing(correction: Correction, index: number): void {
    const { name, sources } = correction.entities[index] ?? { name: '', sources: [] };
    const where = sources.length === 0 ? '' : ` in ${sources.join(', ')}`;
    this.#problems.set(correction, `The name “${name}” does not stand${where} any more.`);
  }
}

function pairOf(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}

function keyOf({ uri, index }: Ref<Mention>): string {
  return `${uri}\n${index}`;
}

function compareByFirstMention(a: CorpusEntity, b: CorpusEntity): number {
  const [x, y] = [a.mentions[0], b.mentions[0]];
  if (x === undefined || y === undefined) return compareStrings(a.id, b.id);
  return compareMentions(x, y) || compareStrings(a.id, b.id);
}
