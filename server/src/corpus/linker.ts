import type { RuleId } from '../document/document-analysis.js';
import type { DocumentUri } from '../text/source-document.js';
import { compareStrings } from './order.js';
import { Postings, type Posted } from './postings.js';

/** Why two items of two documents say the same thing. */
export interface Link {
  /** 0..1. */
  readonly score: number;
  readonly rule: RuleId;
}

/** An item of a document with its links to items of other documents. */
export interface LinkNode<R, L extends Link = Link> extends Posted {
  /** What it is, without its place: nodes with equal fingerprints and keys are interchangeable. */
  readonly fingerprint: string;
  /** Where it meets others; one key marked {@link weakKey} is not enough, two are. */
  readonly keys: readonly string[];
  /** Position in the analysis: renewed when the document changes around it. */
  index: number;
  record: R;
  readonly links: Map<LinkNode<R, L>, L>;
}

/** What a document brings of one kind of item. */
export interface LinkItem<R> {
  /** Position in the analysis. */
  readonly index: number;
  readonly fingerprint: string;
  /** Where it meets others; one key marked {@link weakKey} is not enough, two are. */
  readonly keys: readonly string[];
  readonly record: R;
}

/** Compares two items of different documents; must not depend on which comes first. */
export type Match<R, L extends Link> = (a: R, b: R) => L | undefined;

/**
 * Keeps the links between the items of all documents. Two items are compared when they meet under
 * a key (see {@link Postings}); links are a function of the documents alone. An item that an edit
 * left as it was keeps its node and is not compared again.
 */
export class Linker<R, L extends Link> {
  readonly #match: Match<R, L>;
  readonly #postings: Postings<LinkNode<R, L>>;
  readonly #nodes = new Map<DocumentUri, LinkNode<R, L>[]>();
  #touched = new Set<LinkNode<R, L>>();
  #removed = new Set<LinkNode<R, L>>();

  constructor(match: Match<R, L>, reach: number) {
    this.#match = match;
    this.#postings = new Postings(reach);
  }

  uris(): readonly DocumentUri[] {
    return [...this.#nodes.keys()];
  }

  nodesOf(uri: DocumentUri): readonly LinkNode<R, L>[] {
    return this.#nodes.get(uri) ?? [];
  }

  /** Replaces a document's items; an empty list takes the document out. */
  update(uri: DocumentUri, items: readonly LinkItem<R>[]): void {
    const before = this.#nodes.get(uri) ?? [];
    const kept = keepInOrder(before, items);
    for (const node of before) if (!kept.nodes.has(node)) this.#remove(node);
    const after = items.map((item, i) => {
      const node = kept.byItem[i];
      if (node === undefined) return makeNode<R, L>(uri, item);
      node.index = item.index;
      node.record = item.record;
      this.#touched.add(node);
      return node;
    });
    if (after.length > 0) this.#nodes.set(uri, after);
    else this.#nodes.delete(uri);
    const added = after.filter((node) => !kept.nodes.has(node));
    for (const node of added) this.#post(node);
    for (const node of added) this.#connect(node);
  }

  /**
   * The live nodes that gained or lost links or changed place since last asked, and the nodes that
   * left; forgets them.
   */
  takeChanges(): {
    readonly touched: ReadonlySet<LinkNode<R, L>>;
    readonly removed: ReadonlySet<LinkNode<R, L>>;
  } {
    const changes = { touched: this.#touched, removed: this.#removed };
    this.#touched = new Set();
    this.#removed = new Set();
    return changes;
  }

  #post(node: LinkNode<R, L>): void {
    this.#touched.add(node);
    for (const key of node.keys) this.#postings.add(key, node, (a, b) => this.#recheck(a, b));
  }

  #connect(node: LinkNode<R, L>): void {
    const met = new Map<LinkNode<R, L>, number>();
    for (const key of node.keys) {
      const strength = keyStrength(key);
      this.#postings.around(key, node, (other) => met.set(other, (met.get(other) ?? 0) + strength));
    }
    for (const [other, strength] of met) {
      if (strength >= ENOUGH && !node.links.has(other)) this.#compare(node, other);
    }
  }

  #remove(node: LinkNode<R, L>): void {
    for (const other of node.links.keys()) {
      other.links.delete(node);
      this.#touched.add(other);
    }
    node.links.clear();
    this.#touched.delete(node);
    this.#removed.add(node);
    for (const key of node.keys) {
      this.#postings.remove(key, node, (a, b) => {
        if (!a.links.has(b) && this.#meet(a, b)) this.#compare(a, b);
      });
    }
  }

  #meet(a: LinkNode<R, L>, b: LinkNode<R, L>): boolean {
    let strength = 0;
    for (const key of a.keys) if (this.#postings.meet(key, a, b)) strength += keyStrength(key);
    return strength >= ENOUGH;
  }

  #compare(a: LinkNode<R, L>, b: LinkNode<R, L>): void {
    const ordered = compareStrings(a.uri, b.uri) < 0;
    const link = ordered ? this.#match(a.record, b.record) : this.#match(b.record, a.record);
    if (link === undefined) return;
    a.links.set(b, link);
    b.links.set(a, link);
    this.#touched.add(a).add(b);
  }

  /** Two nodes went out of reach under one key: they stay linked if another key still has them meet. */
  #recheck(a: LinkNode<R, L>, b: LinkNode<R, L>): void {
    if (!a.links.has(b) || this.#meet(a, b)) return;
    a.links.delete(b);
    b.links.delete(a);
    this.#touched.add(a).add(b);
  }
}

const WEAK = '~';
const ENOUGH = 2;

/** A key of which an item must share two with another to be compared. */
export function weakKey(key: string): string {
  return WEAK + key;
}

function keyStrength(key: string): number {
  return key.startsWith(WEAK) ? 1 : ENOUGH;
}

function makeNode<R, L extends Link>(uri: DocumentUri, item: LinkItem<R>): LinkNode<R, L> {
  return { uri, ...item, links: new Map() };
}

/** Pairs old nodes with equal new items, in order, so that their relative order stays. */
function keepInOrder<R, L extends Link>(
  before: readonly LinkNode<R, L>[],
  items: readonly LinkItem<R>[],
): { nodes: ReadonlySet<LinkNode<R, L>>; byItem: readonly (LinkNode<R, L> | undefined)[] } {
  const waiting = new Map<string, LinkNode<R, L>[]>();
  for (const node of before) {
    const same = waiting.get(identity(node));
    if (same === undefined) waiting.set(identity(node), [node]);
    else same.push(node);
  }
  const nodes = new Set<LinkNode<R, L>>();
  const byItem = items.map((item) => {
    const node = waiting.get(identity(item))?.shift();
    if (node !== undefined) nodes.add(node);
    return node;
  });
  return { nodes, byItem };
}

function identity(item: {
  readonly fingerprint: string;
  /** Where it meets others; one key marked {@link weakKey} is not enough, two are. */
  readonly keys: readonly string[];
}): string {
  return `${item.fingerprint}\n${item.keys.join('\n')}`;
}
