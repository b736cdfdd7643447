import type { DocumentAnalysis, Entity, Index, RuleId } from '../../document/document-analysis.js';
import type { DocumentUri } from '../../text/source-document.js';
import { sliceSpan } from '../../text/span.js';
import { compareStrings, getOrAdd } from '../order.js';
import { FormGraph, type DoubtfulPair, type FormNode } from './form-graph.js';
import { nameForm, type NameForm } from './name-form.js';

/** An entity of one document, under the forms it is named by there. */
export interface LocalEntity {
  readonly uri: DocumentUri;
  readonly index: Index<Entity>;
  readonly entity: Entity;
  /** The form of its canonical name. */
  readonly main: NameForm;
  /** Other forms its mentions take: "CSTO", "the Alliance". */
  readonly others: readonly NameForm[];
}

/** Local entities of several documents that are one thing. */
export interface EntityGroup {
  /** The key of its first form in code-unit order: stable while that form is in use. */
  readonly key: string;
  readonly forms: readonly FormNode[];
  /** By document, then index. */
  readonly locals: readonly LocalEntity[];
  readonly rules: readonly RuleId[];
}

/** Keeps which entities of which documents are one thing, as documents come, change and go. */
export class EntityRegistry {
  readonly #graph = new FormGraph();
  readonly #locals = new Map<DocumentUri, readonly LocalEntity[]>();
  readonly #users = new Map<FormNode, Set<LocalEntity>>();
  /** Forms that one document gives one entity, and how many documents do. */
  readonly #joins = new Map<FormNode, Map<FormNode, number>>();
  readonly #groups = new Map<FormNode, EntityGroup>();
  /** Forms whose group must be made anew. */
  readonly #stale = new Set<FormNode>();

  /** Replaces what is known of a document; undefined takes it out. */
  update(uri: DocumentUri, analysis: DocumentAnalysis | undefined): void {
    for (const local of this.#locals.get(uri) ?? []) this.#remove(local);
    this.#locals.delete(uri);
    if (analysis === undefined) return;
    const locals = localEntities(analysis);
    this.#locals.set(uri, locals);
    for (const local of locals) this.#add(local);
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

  #add(local: LocalEntity): void {
    const main = this.#use(local.main, local);
    for (const form of local.others) {
      const other = this.#use(form, local);
      if (local.main.reach === 'full') this.#join(main, other, 1);
    }
  }

  #remove(local: LocalEntity): void {
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
    else this.#markGroup(node);
    return node;
  }

  #unuse(form: NameForm, local: LocalEntity): void {
    const node = this.#graph.node(form.key);
    if (node === undefined) return;
    this.#users.get(node)?.delete(local);
    if (node.uses === 1) this.#markAround(node);
    else this.#markGroup(node);
    if (!this.#graph.release(node)) return;
    this.#users.delete(node);
    this.#joins.delete(node);
    this.#groups.delete(node);
    this.#stale.delete(node);
  }

  #join(a: FormNode, b: FormNode, change: 1 | -1): void {
    for (const [x, y] of [
      [a, b],
      [b, a],
    ] as const) {
      const of = getOrAdd(this.#joins, x, () => new Map<FormNode, number>());
      const count = (of.get(y) ?? 0) + change;
      if (count > 0) of.set(y, count);
      else of.delete(y);
    }
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
    for (const other of this.#graph.neighbors(node.form)) this.#markGroup(other);
    for (const other of node.links.keys()) this.#markGroup(other);
    for (const other of this.#joins.get(node)?.keys() ?? []) this.#markGroup(other);
  }

  #refresh(): void {
    if (this.#stale.size === 0) return;
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
      if (node.form.reach === 'short') next.push(...this.#graph.fullFormsOf(node.form));
      for (const other of next) {
        if (this.#stale.has(other)) continue;
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
      [...said, ...this.#graph.fullFormsOf(short.form)].map((node) => done.get(node) ?? [node]),
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
    const locals = new Set<LocalEntity>();
    for (const node of forms) {
      for (const local of this.#users.get(node) ?? []) {
        if (local.main.key === node.form.key) locals.add(local);
      }
    }
    const group: EntityGroup = {
      key: forms[0]?.form.key ?? '',
      forms,
      locals: [...locals].sort((a, b) => compareStrings(a.uri, b.uri) || a.index - b.index),
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

function localEntities(analysis: DocumentAnalysis): readonly LocalEntity[] {
  return analysis.entities.map((entity, index) => {
    const main = nameForm(entity.type, entity.name);
    const forms = new Map<string, NameForm>();
    for (const mention of entity.mentions) {
      const span = analysis.mentions[mention]?.span;
      if (span === undefined) continue;
      const form = nameForm(entity.type, sliceSpan(analysis.text, span));
      if (form.key !== main.key && (form.reach === 'full' || form.acronym !== undefined)) {
        forms.set(form.key, form);
      }
    }
    return { uri: analysis.uri, index, entity, main, others: [...forms.values()] };
  });
}
