import type { DocumentAnalysis, EntityType, RuleId } from '../../document/document-analysis.js';
import type { DocumentUri } from '../../text/source-document.js';
import { compareStrings, getOrAdd } from '../order.js';
import { FormGraph, type DoubtfulPair, type FormNode } from './form-graph.js';
import {
  entityIdentity,
  localEntities,
  retyped,
  spellingKey,
  type LocalEntity,
} from './local-entity.js';
import { nameForm, sharedName, type NameForm } from './name-form.js';
import { TypeVotes } from './type-votes.js';

/** Forms that name one thing: the entities of all documents that are named so are one. */
export interface EntityGroup {
  /** The key of its first form in code-unit order: stable while that form is in use. */
  readonly key: string;
  readonly forms: readonly FormNode[];
  readonly rules: readonly RuleId[];
}

/** What an update did beside moving entities about in their document. */
export interface ChangedEntities {
  /** The groups, as they were, that an entity left. */
  readonly gone: readonly EntityGroup[];
  readonly came: readonly LocalEntity[];
  /** Further documents whose entities are of other types now. */
  readonly others: readonly DocumentUri[];
}

/** Keeps which entities of which documents are one thing, as documents come, change and go. */
export class EntityRegistry {
  readonly #graph = new FormGraph();
  readonly #locals = new Map<DocumentUri, readonly LocalEntity[]>();
  readonly #users = new Map<FormNode, Set<LocalEntity>>();
  /** Forms that one document gives one entity, and how many documents do. */
  readonly #joins = new Map<FormNode, Map<FormNode, number>>();
  /** Under the form of an entity's canonical name: its full names as written, and who writes so. */
  readonly #spellings = new Map<FormNode, Map<string, Set<LocalEntity>>>();
  readonly #groups = new Map<FormNode, EntityGroup>();
  readonly #forms = new Map<string, NameForm>();
  readonly #votes = new TypeVotes();
  readonly #analysisOf: (uri: DocumentUri) => DocumentAnalysis | undefined;
  /** Forms whose group must be made anew. */
  readonly #stale = new Set<FormNode>();

  constructor(analysisOf: (uri: DocumentUri) => DocumentAnalysis | undefined) {
    this.#analysisOf = analysisOf;
  }

  /**
   * Replaces what is known of a document; undefined takes it out. Entities named as before keep their
   * place in the graph; returns the others, also those of documents that now hold a name for another
   * thing because of this one.
   */
  update(uri: DocumentUri, analysis: DocumentAnalysis | undefined): ChangedEntities {
    const before = this.#locals.get(uri) ?? [];
    const bases =
      analysis === undefined
        ? []
        : localEntities(analysis, (type, text) => this.#formOf(type, text));
    const settled = this.#votes.replace(before, bases);
    const changed = [this.#replace(uri, this.#withTypes(bases, analysis))];
    const others = this.#mistaken(settled, uri);
    for (const other of others) {
      const own = (this.#locals.get(other) ?? []).map((local) => local.base ?? local);
      changed.push(this.#replace(other, this.#withTypes(own, this.#analysisOf(other))));
    }
    return {
      gone: changed.flatMap(({ gone }) => gone),
      came: changed.flatMap(({ came }) => came),
      others,
    };
  }

  /** The entities of a document with the types that all documents settle. */
  #withTypes(
    bases: readonly LocalEntity[],
    analysis: DocumentAnalysis | undefined,
  ): readonly LocalEntity[] {
    return bases.map((base) => {
      const type = this.#votes.typeFor(base);
      if (analysis === undefined || type === base.entity.type) return base;
      return retyped(base, type, analysis, (as, text) => this.#formOf(as, text));
    });
  }

  /** Other documents that hold one of the names for something else than is settled now. */
  #mistaken(names: ReadonlySet<string>, except: DocumentUri): readonly DocumentUri[] {
    const uris = new Set<DocumentUri>();
    for (const name of names)
      for (const node of this.#graph.formsOfName(name))
        for (const local of this.#users.get(node) ?? []) {
          if (local.uri === except || sharedName(local.main) !== name) continue;
          if (this.#votes.typeFor(local.base ?? local) !== local.entity.type) uris.add(local.uri);
        }
    return [...uris].sort(compareStrings);
  }

  #replace(
    uri: DocumentUri,
    after: readonly LocalEntity[],
  ): Pick<ChangedEntities, 'gone' | 'came'> {
    const before = this.#locals.get(uri) ?? [];
    const left = new Map<string, LocalEntity[]>();
    for (const local of before) getOrAdd(left, entityIdentity(local), () => []).push(local);
    const added: LocalEntity[] = [];
    for (const local of after) {
      const known = left.get(entityIdentity(local))?.shift();
      if (known === undefined) added.push(local);
      else this.#swap(known, local);
    }
    const removed = [...left.values()].flat();
    const gone = removed.flatMap((local) => this.groupOf(local) ?? []);
    for (const local of removed) this.#remove(local);
    for (const local of added) this.#add(local);
    if (after.length > 0) this.#locals.set(uri, after);
    else this.#locals.delete(uri);
    return { gone, came: added };
  }

  /** A name taken apart once for all documents that have it. */
  #formOf(type: EntityType, text: string): NameForm {
    if (this.#forms.size > MOST_FORMS) this.#forms.clear();
    // A copy, so that no whole text is held by a slice of it.
    return getOrAdd(this.#forms, `${type}:${text}`, () => nameForm(type, [...text].join('')));
  }

  /** The document's entities in the order of its analysis. */
  localsOf(uri: DocumentUri): readonly LocalEntity[] {
    return this.#locals.get(uri) ?? [];
  }

  /** The group a local entity belongs to. */
  groupOf(local: LocalEntity): EntityGroup | undefined {
    this.#refresh();
    const node = this.#graph.node(local.main.key);
    return node === undefined ? undefined : this.#groups.get(node);
  }

  /** The entities of a group whose canonical name is one of its forms: by document, then index. */
  membersOf(group: EntityGroup): readonly LocalEntity[] {
    const members: LocalEntity[] = [];
    for (const node of group.forms) {
      for (const local of this.#users.get(node) ?? []) {
        if (local.main.key === node.form.key) members.push(local);
      }
    }
    return members.sort((a, b) => compareStrings(a.uri, b.uri) || a.index - b.index);
  }

  /** Who writes each full name of the group, by spelling: its keys are few, whatever the documents. */
  spellingsOf(group: EntityGroup): ReadonlyMap<string, ReadonlySet<LocalEntity>> {
    const all = new Map<string, Set<LocalEntity>>();
    for (const node of group.forms) {
      for (const [key, locals] of this.#spellings.get(node) ?? []) {
        const known = all.get(key);
        all.set(key, known === undefined ? locals : new Set([...known, ...locals]));
      }
    }
    return all;
  }

  /** The group a form belongs to. */
  groupOfForm(node: FormNode): EntityGroup | undefined {
    this.#refresh();
    return this.#groups.get(node);
  }

  groups(): ReadonlySet<EntityGroup> {
    this.#refresh();
    return new Set(this.#groups.values());
  }

  /** Pairs of groups that may be one, in stable order. */
  doubtful(): readonly DoubtfulPair[] {
    this.#refresh();
    const pairs = new Set<DoubtfulPair>();
    for (const node of this.#groups.keys()) {
      for (const pair of this.#graph.doubtfulPairs(node)) {
        if (this.#groups.get(pair.a) !== this.#groups.get(pair.b)) pairs.add(pair);
      }
    }
    return [...pairs].sort(
      (x, y) =>
        compareStrings(x.a.form.key, y.a.form.key) || compareStrings(x.b.form.key, y.b.form.key),
    );
  }

  /** The same entity after an edit: only its places differ. */
  #swap(before: LocalEntity, after: LocalEntity): void {
    for (const form of [after.main, ...after.others]) {
      const node = this.#graph.node(form.key);
      const users = node === undefined ? undefined : this.#users.get(node);
      users?.delete(before);
      users?.add(after);
    }
    this.#spell(before, false);
    this.#spell(after, true);
  }

  #spell(local: LocalEntity, present: boolean): void {
    const node = this.#graph.node(local.main.key);
    if (node === undefined) return;
    const spellings = getOrAdd(this.#spellings, node, () => new Map<string, Set<LocalEntity>>());
    for (const { text } of local.spellings) {
      const locals = getOrAdd(spellings, spellingKey(text), () => new Set());
      if (present) locals.add(local);
      else locals.delete(local);
      if (locals.size === 0) spellings.delete(spellingKey(text));
    }
  }

  #add(local: LocalEntity): void {
    const main = this.#use(local.main, local);
    this.#spell(local, true);
    for (const form of local.others) {
      const other = this.#use(form, local);
      if (local.main.reach === 'full') this.#join(main, other, 1);
    }
  }

  #remove(local: LocalEntity): void {
    this.#spell(local, false);
    const main = this.#graph.node(local.main.key);
    for (const form of local.others) {
      const other = this.#graph.node(form.key);
      if (main === undefined || other === undefined) continue;
      if (local.main.reach === 'full') this.#join(main, other, -1);
    }
    for (const form of [local.main, ...local.others]) this.#unuse(form, local);
  }

  #use(form: NameForm, local: LocalEntity): FormNode {
    const { node, born } = this.#graph.add(form);
    getOrAdd(this.#users, node, () => new Set()).add(local);
    if (born) this.#markAround(node);
    return node;
  }

  #unuse(form: NameForm, local: LocalEntity): void {
    const node = this.#graph.node(form.key);
    if (node === undefined) return;
    this.#users.get(node)?.delete(local);
    if (node.uses === 1) this.#markAround(node);
    if (!this.#graph.release(node)) return;
    this.#users.delete(node);
    this.#spellings.delete(node);
    this.#joins.delete(node);
    this.#groups.delete(node);
    this.#stale.delete(node);
  }

  #join(a: FormNode, b: FormNode, change: 1 | -1): void {
    let changed = false;
    for (const [x, y] of [
      [a, b],
      [b, a],
    ] as const) {
      const of = getOrAdd(this.#joins, x, () => new Map<FormNode, number>());
      const count = (of.get(y) ?? 0) + change;
      if (count > 0) of.set(y, count);
      else of.delete(y);
      changed = count === 0 || (count === 1 && change === 1);
    }
    if (!changed) return;
    this.#markAround(a);
    this.#markAround(b);
  }

  /** Marks the group of a form, for its members changed. */
  #markGroup(node: FormNode): void {
    this.#stale.add(node);
    for (const form of this.#groups.get(node)?.forms ?? []) this.#stale.add(form);
  }

  /** Marks the groups of a form and of all that might lean on it, for the names themselves changed. */
  #markAround(node: FormNode): void {
    this.#markGroup(node);
    for (const other of this.#graph.neighbors(node)) this.#markGroup(other);
    for (const other of node.links.keys()) this.#markGroup(other);
    for (const other of this.#joins.get(node)?.keys() ?? []) this.#markGroup(other);
  }

  #refresh(): void {
    if (this.#stale.size === 0) return;
    for (const node of this.#stale) if (node.uses === 0) this.#stale.delete(node);
    this.#spreadStale();
    const full = [...this.#stale].filter((node) => node.form.reach === 'full');
    const short = [...this.#stale].filter((node) => node.form.reach === 'short');
    const done = new Map<FormNode, FormNode[]>();
    for (const node of full) if (!done.has(node)) this.#component(node, done);
    for (const node of short) this.#attach(node, done);
    for (const forms of new Set(done.values())) this.#makeGroup(forms);
    this.#stale.clear();
  }

  /** Stale full forms pull in their whole component, and those the short forms that lean on them. */
  #spreadStale(): void {
    const queue = [...this.#stale];
    for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
      const next = [...(this.#groups.get(node)?.forms ?? []), ...this.#linked(node)];
      if (node.form.reach === 'short') next.push(...this.#graph.fullFormsOf(node));
      for (const other of next) {
        if (this.#stale.has(other) || other.uses === 0) continue;
        this.#stale.add(other);
        queue.push(other);
      }
    }
  }

  #linked(node: FormNode): readonly FormNode[] {
    return [...node.links.keys(), ...(this.#joins.get(node)?.keys() ?? [])];
  }

  #component(start: FormNode, done: Map<FormNode, FormNode[]>): void {
    const forms: FormNode[] = [];
    const queue = [start];
    for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
      if (done.has(node) || node.form.reach === 'short') continue;
      done.set(node, forms);
      forms.push(node);
      queue.push(...this.#linked(node));
    }
  }

  /** A short form joins the one full name it can stand for; with two it stays by itself. */
  #attach(short: FormNode, done: Map<FormNode, FormNode[]>): void {
    const said = [...(this.#joins.get(short)?.keys() ?? [])];
    const targets = new Set(
      [...said, ...this.#graph.fullFormsOf(short)].map((node) => done.get(node) ?? [node]),
    );
    const [only] = targets;
    if (targets.size === 1 && only !== undefined) {
      only.push(short);
      done.set(short, only);
    } else {
      done.set(short, [short]);
    }
  }

  #makeGroup(unsorted: readonly FormNode[]): void {
    const forms = [...unsorted].sort((a, b) => compareStrings(a.form.key, b.form.key));
    const group: EntityGroup = {
      key: forms[0]?.form.key ?? '',
      forms,
      rules: rulesOf(forms),
    };
    for (const node of forms) this.#groups.set(node, group);
  }
}

function rulesOf(forms: readonly FormNode[]): readonly RuleId[] {
  const rules = new Set<RuleId>();
  for (const node of forms) {
    for (const [other, link] of node.links) {
      if (compareStrings(node.form.key, other.form.key) < 0) rules.add(link.rule);
    }
    if (node.form.reach === 'short' && forms.length > 1) {
      rules.add(node.form.acronym === undefined ? 'entity/surname' : 'entity/acronym');
    }
  }
  return [...rules].sort(compareStrings);
}

/** So many different names are remembered taken apart. */
const MOST_FORMS = 10_000;
