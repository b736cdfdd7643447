import type { DocumentAnalysis, Mention } from '../document/document-analysis.js';
import type { DocumentUri } from '../text/source-document.js';
import type { Conflict, CorpusEntity, EntitySuggestion, Ref } from './corpus-view.js';
import { EntityRegistry, type EntityGroup } from './names/entity-registry.js';
import type { LocalEntity } from './names/local-entity.js';
import { nameConflict } from './names/name-conflicts.js';
import { nameForm } from './names/name-form.js';
import { compareStrings, contentId } from './order.js';

/** The corpus's entities as the view shows them: groups of the registry, named and listed. */
export class EntityDirectory {
  readonly #registry: EntityRegistry;
  readonly #analysisOf: (uri: DocumentUri) => DocumentAnalysis | undefined;
  /** Made when asked for; a new one after each change of its group's members. */
  readonly #conflicts = new WeakMap<EntityGroup, { readonly conflict: Conflict | undefined }>();
  readonly #named = new WeakMap<EntityGroup, CorpusEntity>();
  #entities: readonly CorpusEntity[] | undefined;

  constructor(analysisOf: (uri: DocumentUri) => DocumentAnalysis | undefined) {
    this.#analysisOf = analysisOf;
    this.#registry = new EntityRegistry(analysisOf);
  }

  /** Replaces a document's entities; names the documents whose name conflicts may differ. */
  update(uri: DocumentUri, analysis: DocumentAnalysis | undefined): ReadonlySet<DocumentUri> {
    const before = [...this.conflictsIn(uri)];
    const { gone, came, others } = this.#registry.update(uri, analysis);
    const turned = new Set(others);
    for (const group of turned.size > 0 ? gone : []) {
      const conflict = this.#conflicts.get(group)?.conflict;
      if (conflict?.members.some((member) => turned.has(member.uri)) === true)
        before.push(conflict);
    }
    const uris = [uri, ...others];
    const changed = [...gone, ...came.flatMap((local) => this.#registry.groupOf(local) ?? [])];
    for (const group of changed) this.#conflicts.delete(group);
    for (const group of [...changed, ...uris.flatMap((own) => [...this.#groupsOf(own)])]) {
      this.#named.delete(group);
      if (this.#conflicts.get(group)?.conflict !== undefined) this.#conflicts.delete(group);
    }
    this.#entities = undefined;
    const affected = new Set<DocumentUri>(uris);
    const after = uris.flatMap((own) => this.conflictsIn(own));
    for (const { members } of differing(before, after)) {
      for (const member of members) affected.add(member.uri);
    }
    return affected;
  }

  get entities(): readonly CorpusEntity[] {
    return (this.#entities ??= [...this.#registry.groups()]
      .map((group) => this.#entityOf(group))
      .filter((entity) => entity.mentions.length > 0)
      .sort(compareByFirstMention));
  }

  get suggestions(): readonly EntitySuggestion[] {
    return this.#registry.doubtful().flatMap(({ a, b, rule, score }) => {
      const [x, y] = [this.#registry.groupOfForm(a), this.#registry.groupOfForm(b)];
      if (x === undefined || y === undefined) return [];
      if (this.#entityOf(x).mentions.length === 0) return [];
      if (this.#entityOf(y).mentions.length === 0) return [];
      return [
        { a: idOf(x), b: idOf(y), reason: `${a.form.text} / ${b.form.text}: ${rule}`, score },
      ];
    });
  }

  get conflicts(): readonly Conflict[] {
    return [...this.#registry.groups()].flatMap((group) => this.#conflictOf(group) ?? []);
  }

  entityOf(mention: Ref<Mention>): CorpusEntity | undefined {
    const entity = this.#analysisOf(mention.uri)?.mentions[mention.index]?.entity;
    const local = entity === undefined ? undefined : this.#registry.localsOf(mention.uri)[entity];
    const group = local === undefined ? undefined : this.#registry.groupOf(local);
    return group === undefined ? undefined : this.#entityOf(group);
  }

  conflictsIn(uri: DocumentUri): readonly Conflict[] {
    return [...this.#groupsOf(uri)]
      .flatMap((group) => this.#conflictOf(group) ?? [])
      .filter((conflict) => conflict.members.some((member) => member.uri === uri));
  }

  #groupsOf(uri: DocumentUri): ReadonlySet<EntityGroup> {
    return new Set(
      this.#registry.localsOf(uri).flatMap((local) => this.#registry.groupOf(local) ?? []),
    );
  }

  #conflictOf(group: EntityGroup): Conflict | undefined {
    const known = this.#conflicts.get(group);
    if (known !== undefined) return known.conflict;
    const spellings = this.#registry.spellingsOf(group);
    const { name = '', type = 'other' } = spellings.size < 2 ? {} : this.#entityOf(group);
    const conflict = nameConflict(name, type, group.rules, spellings);
    this.#conflicts.set(group, { conflict });
    return conflict;
  }

  #entityOf(group: EntityGroup): CorpusEntity {
    const known = this.#named.get(group);
    if (known !== undefined) return known;
    const entity = this.#name(group);
    this.#named.set(group, entity);
    return entity;
  }

  #name(group: EntityGroup): CorpusEntity {
    const locals = this.#registry.membersOf(group);
    const counts = new Map<string, number>();
    const mentions: Ref<Mention>[] = [];
    for (const local of locals) {
      for (const index of local.entity.mentions) mentions.push({ uri: local.uri, index });
      for (const text of local.written) counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    const type = locals[0]?.entity.type ?? 'other';
    const name = canonicalName(locals, counts);
    const aliases = [...counts]
      .filter(([text]) => text !== name)
      .sort(([a, n], [b, m]) => m - n || compareStrings(a, b))
      .map(([text]) => text);
    return { id: idOf(group), type, name, aliases, mentions, rules: group.rules };
  }
}

/** The conflicts that are in one list only: names of agencies are in thousands of documents. */
function differing(before: readonly Conflict[], after: readonly Conflict[]): readonly Conflict[] {
  const told = (conflicts: readonly Conflict[]): ReadonlySet<string> =>
    new Set(conflicts.map((conflict) => JSON.stringify(conflict)));
  const [was, is] = [told(before), told(after)];
  return [
    ...before.filter((conflict) => !is.has(JSON.stringify(conflict))),
    ...after.filter((conflict) => !was.has(JSON.stringify(conflict))),
  ];
}

function idOf(group: EntityGroup): string {
  return contentId('entity', group.key);
}

/** Of the documents' own canonical names the fullest; of equally full ones the most frequent. */
function canonicalName(
  locals: readonly LocalEntity[],
  counts: ReadonlyMap<string, number>,
): string {
  const uses = new Map<string, number>();
  for (const local of locals) {
    const { name } = local.entity;
    uses.set(name, (uses.get(name) ?? 0) + 1);
  }
  const type = locals[0]?.entity.type ?? 'other';
  const length = (name: string): number =>
    Math.min(FULL_ENOUGH, nameForm(type, name).tokens.length);
  const [best] = [...uses.keys()].sort(
    (a, b) =>
      length(b) - length(a) ||
      (uses.get(b) ?? 0) - (uses.get(a) ?? 0) ||
      (counts.get(b) ?? 0) - (counts.get(a) ?? 0) ||
      compareStrings(a, b),
  );
  return best ?? '';
}

/** Beyond so many words a longer name is not better, only longer. */
const FULL_ENOUGH = 3;

function compareByFirstMention(a: CorpusEntity, b: CorpusEntity): number {
  const x = a.mentions[0];
  const y = b.mentions[0];
  return (
    compareStrings(x?.uri ?? '', y?.uri ?? '') ||
    (x?.index ?? 0) - (y?.index ?? 0) ||
    compareStrings(a.id, b.id)
  );
}
