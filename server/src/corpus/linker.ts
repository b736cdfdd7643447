import type { RuleId } from '../document/document-analysis.js';
import type { DocumentUri } from '../text/source-document.js';
import type { Span } from '../text/span.js';
import { joinIndices, keyNumber, makeKeyIndex, partOfIndex, type KeyIndex } from './key-index.js';
import type { DocumentPair, Turn } from './neighborhood.js';
import { compareStrings, contentNumber, getOrAdd } from './order.js';

/** Why two items of two documents say the same thing. */
export interface Link {
  /** 0..1. */
  readonly score: number;
  readonly rule: RuleId;
}

/** An item of a document with its links to items of other documents. */
export interface LinkNode<R, L extends Link = Link> {
  readonly uri: DocumentUri;
  /** What it is, without its place: nodes of equal identity are interchangeable. */
  readonly identity: number;
  /** Position in the analysis: renewed when the document changes around it. */
  index: number;
  record: R;
  /** Shared and empty until the first link comes. */
  links: Map<LinkNode<R, L>, L>;
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

/** What a linker needs to know of its items. */
export interface LinkReading<R, L extends Link> {
  readonly match: Match<R, L>;
  /** Where the item stands. */
  member(node: LinkNode<R, L>): { readonly span: Span };
}

/** The items of one document. */
interface Shelf<R, L extends Link> {
  readonly nodes: readonly LinkNode<R, L>[];
  readonly index: KeyIndex;
}

/** What changed since last asked. */
export interface LinkChanges<R, L extends Link> {
  /** Live nodes that came, or gained or lost links. */
  readonly touched: ReadonlySet<LinkNode<R, L>>;
  /** Live nodes that only stand elsewhere now. */
  readonly moved: ReadonlySet<LinkNode<R, L>>;
  readonly removed: ReadonlySet<LinkNode<R, L>>;
}

/**
 * Keeps the links between the items of all documents. Two items are compared when their documents are
 * near each other and they share enough keys; links are a function of the documents alone. An
 * item that an edit left as it was keeps its node and is not compared again.
 */
export class Linker<R, L extends Link> {
  readonly #reading: LinkReading<R, L>;
  readonly #nearOf: (uri: DocumentUri) => readonly DocumentUri[];
  readonly #shelves = new Map<DocumentUri, Shelf<R, L>>();
  readonly #none = new Map<LinkNode<R, L>, L>();
  #touched = new Set<LinkNode<R, L>>();
  #moved = new Set<LinkNode<R, L>>();
  #removed = new Set<LinkNode<R, L>>();

  constructor(reading: LinkReading<R, L>, nearOf: (uri: DocumentUri) => readonly DocumentUri[]) {
    this.#reading = reading;
    this.#nearOf = nearOf;
  }

  uris(): readonly DocumentUri[] {
    return [...this.#shelves.keys()];
  }

  nodesOf(uri: DocumentUri): readonly LinkNode<R, L>[] {
    return this.#shelves.get(uri)?.nodes ?? [];
  }

  /** Replaces a document's items, and follows what became near or far; no items take the document out. */
  update(uri: DocumentUri, items: readonly LinkItem<R>[], { came, went }: Turn): void {
    const before = this.#shelves.get(uri);
    const index = makeKeyIndex(items.map(({ keys }) => keys.map(numberOf)));
    const keepable = before?.index.crowded === index.crowded ? before.nodes : [];
    const identities = items.map(identityOf);
    const kept = this.#keep(keepable, items, identities);
    const stays = new Set(kept);
    for (const node of before?.nodes ?? []) if (!stays.has(node)) this.#remove(node);
    const nodes = items.map((item, i) => kept[i] ?? this.#add(uri, item, identities[i] ?? 0));
    if (nodes.length > 0) this.#shelves.set(uri, { nodes, index });
    else this.#shelves.delete(uri);
    for (const pair of went) this.#partDocuments(pair);
    for (const [a, b] of came) this.#connect(this.#shelves.get(a), b);
    const added = partOfIndex(index, (owner) => kept[owner] === undefined);
    const isNew = new Set(came.flatMap(([a, b]) => (a === uri ? [b] : b === uri ? [a] : [])));
    for (const other of this.#nearOf(uri)) {
      if (!isNew.has(other)) this.#connect({ nodes, index: added }, other);
    }
  }

  /** What changed since last asked; forgets it. */
  takeChanges(): LinkChanges<R, L> {
    const changes = { touched: this.#touched, moved: this.#moved, removed: this.#removed };
    this.#touched = new Set();
    this.#moved = new Set();
    this.#removed = new Set();
    return changes;
  }

  /** For each item the node that stands for it already, renewed; undefined for a new one. */
  #keep(
    before: readonly LinkNode<R, L>[],
    items: readonly LinkItem<R>[],
    identities: readonly number[],
  ): readonly (LinkNode<R, L> | undefined)[] {
    const waiting = new Map<number, LinkNode<R, L>[]>();
    for (const node of before) getOrAdd(waiting, node.identity, () => []).push(node);
    return items.map((item, i) => {
      const node = waiting.get(identities[i] ?? 0)?.shift();
      if (node !== undefined) this.#renew(node, item);
      return node;
    });
  }

  #renew(node: LinkNode<R, L>, { index, record }: LinkItem<R>): void {
    const { span } = this.#reading.member(node);
    const at = node.index;
    node.index = index;
    node.record = record;
    const now = this.#reading.member(node).span;
    if (at !== index || span.start !== now.start || span.end !== now.end) this.#moved.add(node);
  }

  #add(uri: DocumentUri, { index, record }: LinkItem<R>, identity: number): LinkNode<R, L> {
    const node = { uri, identity, index, record, links: this.#none };
    this.#touched.add(node);
    return node;
  }

  #remove(node: LinkNode<R, L>): void {
    for (const other of node.links.keys()) this.#unlink(node, other);
    this.#touched.delete(node);
    this.#moved.delete(node);
    this.#removed.add(node);
  }

  #connect(a: Shelf<R, L> | undefined, uri: DocumentUri): void {
    const b = this.#shelves.get(uri);
    if (a === undefined || b === undefined) return;
    joinIndices(a.index, b.index, keyStrength, ENOUGH, (i, j) => {
      const [x, y] = [a.nodes[i], b.nodes[j]];
      if (x !== undefined && y !== undefined && !x.links.has(y)) this.#compare(x, y);
    });
  }

  #compare(a: LinkNode<R, L>, b: LinkNode<R, L>): void {
    const ordered = compareStrings(a.uri, b.uri) < 0;
    const { match } = this.#reading;
    const link = ordered ? match(a.record, b.record) : match(b.record, a.record);
    if (link === undefined) return;
    this.#linksOf(a).set(b, link);
    this.#linksOf(b).set(a, link);
    this.#touched.add(a).add(b);
  }

  #linksOf(node: LinkNode<R, L>): Map<LinkNode<R, L>, L> {
    if (node.links === this.#none) node.links = new Map();
    return node.links;
  }

  #partDocuments([a, b]: DocumentPair): void {
    for (const node of this.#shelves.get(a)?.nodes ?? []) {
      for (const other of [...node.links.keys()]) {
        if (other.uri === b) this.#unlink(node, other);
      }
    }
  }

  #unlink(a: LinkNode<R, L>, b: LinkNode<R, L>): void {
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

/** Whether an item must share another key besides this one to be compared. */
export function isWeakKey(key: string): boolean {
  return key.startsWith(WEAK);
}

/** Odd numbers are weak keys'. */
function numberOf(key: string): number {
  return keyNumber(key, isWeakKey(key));
}

function keyStrength(key: number): number {
  return key % 2 === 1 ? 1 : ENOUGH;
}

function identityOf({ fingerprint, keys }: LinkItem<unknown>): number {
  return contentNumber(`${fingerprint}\n${keys.join('\n')}`);
}
