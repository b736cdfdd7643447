import type { DocumentUri } from '../text/source-document.js';
import type { Span } from '../text/span.js';
import { joinIndices, keyNumber, makeKeyIndex, partOfIndex, type KeyIndex } from './key-index.js';
import { LinkNode, Places, type Link, type Shelf } from './link-node.js';
import type { DocumentPair, Turn } from './neighborhood.js';
import { compareStrings, contentNumber, getOrAdd } from './order.js';
import type { Surroundings } from './packing/packing.js';
import type { RecordStore } from './record-store.js';

export type { Link, LinkNode } from './link-node.js';

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
  /** Where the item of this record stands. */
  spanOf(record: R): Span;
}

/** A document's items of one kind, with what packing their records may point at. */
export interface LinkItems<R> {
  readonly items: readonly LinkItem<R>[];
  readonly around: Surroundings;
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
  readonly #store: RecordStore<R>;
  /** Links that were made, by what they say. */
  readonly #links = new Map<string, L>();
  #touched = new Set<LinkNode<R, L>>();
  #moved = new Set<LinkNode<R, L>>();
  #removed = new Set<LinkNode<R, L>>();

  constructor(
    reading: LinkReading<R, L>,
    nearOf: (uri: DocumentUri) => readonly DocumentUri[],
    store: RecordStore<R>,
  ) {
    this.#reading = reading;
    this.#nearOf = nearOf;
    this.#store = store;
  }

  uris(): readonly DocumentUri[] {
    return [...this.#shelves.keys()];
  }

  nodesOf(uri: DocumentUri): readonly LinkNode<R, L>[] {
    return this.#shelves.get(uri)?.nodes ?? [];
  }

  /** Replaces a document's items, and follows what became near or far; undefined takes the document out. */
  update(uri: DocumentUri, given: LinkItems<R> | undefined, { came, went }: Turn): void {
    const items = given?.items ?? [];
    const before = this.#shelves.get(uri);
    const index = makeKeyIndex(items.map(({ keys }) => keys.map(numberOf)));
    const identities = items.map(identityOf);
    const kept = this.#kept(
      before?.index.crowded === index.crowded ? before : undefined,
      identities,
    );
    const stays = new Set(kept);
    for (const node of before?.nodes ?? []) if (!stays.has(node)) this.#remove(node);
    if (before !== undefined) this.#store.drop(before.records);
    if (given !== undefined && items.length > 0) this.#put(uri, given, index, identities, kept);
    else this.#shelves.delete(uri);
    for (const pair of went) this.#partDocuments(pair);
    for (const [a, b] of came) this.#connect(this.#shelves.get(a), b);
    const added = partOfIndex(index, (owner) => kept[owner] === undefined);
    const isNew = new Set(came.flatMap(([a, b]) => (a === uri ? [b] : b === uri ? [a] : [])));
    const own = this.#shelves.get(uri);
    for (const other of this.#nearOf(uri)) if (!isNew.has(other)) this.#connect(own, other, added);
  }

  /** What changed since last asked; forgets it. */
  takeChanges(): LinkChanges<R, L> {
    const changes = { touched: this.#touched, moved: this.#moved, removed: this.#removed };
    this.#touched = new Set();
    this.#moved = new Set();
    this.#removed = new Set();
    return changes;
  }

  /** For each item the node that stands for it already; undefined for a new one. */
  #kept(
    before: Shelf<R, L> | undefined,
    identities: readonly number[],
  ): readonly (LinkNode<R, L> | undefined)[] {
    const waiting = new Map<number, LinkNode<R, L>[]>();
    before?.nodes.forEach((node, i) => {
      getOrAdd(waiting, before.places.identity(i), () => []).push(node);
    });
    return identities.map((identity) => waiting.get(identity)?.shift());
  }

  #put(
    uri: DocumentUri,
    { items, around }: LinkItems<R>,
    index: KeyIndex,
    identities: readonly number[],
    kept: readonly (LinkNode<R, L> | undefined)[],
  ): void {
    const nodes: LinkNode<R, L>[] = [];
    const places = new Places(
      items.map(({ index: at, record }, i) => {
        return { index: at, span: this.#reading.spanOf(record), identity: identities[i] ?? 0 };
      }),
    );
    const records = this.#store.put(
      items.map(({ record }) => record),
      around,
    );
    const shelf: Shelf<R, L> = { uri, nodes, index, places, records, store: this.#store };
    kept.forEach((node, i) => nodes.push(node ?? this.#add(shelf, i)));
    kept.forEach((node, i) => node !== undefined && this.#renew(node, shelf, i));
    this.#shelves.set(uri, shelf);
  }

  #renew(node: LinkNode<R, L>, shelf: Shelf<R, L>, item: number): void {
    const [at, span] = [node.index, node.span];
    node.shelf = shelf;
    node.item = item;
    const now = node.span;
    if (at !== node.index || span.start !== now.start || span.end !== now.end) {
      this.#moved.add(node);
    }
  }

  #add(shelf: Shelf<R, L>, item: number): LinkNode<R, L> {
    const node = new LinkNode(shelf, item);
    this.#touched.add(node);
    return node;
  }

  #remove(node: LinkNode<R, L>): void {
    for (const other of node.links.keys()) this.#unlink(node, other);
    this.#touched.delete(node);
    this.#moved.delete(node);
    this.#removed.add(node);
  }

  /** Compares the items of two documents, or those of the first that `added` holds. */
  #connect(a: Shelf<R, L> | undefined, uri: DocumentUri, added = a?.index): void {
    const b = this.#shelves.get(uri);
    if (a === undefined || b === undefined || added === undefined) return;
    joinIndices(added, b.index, keyStrength, ENOUGH, (i, j) => {
      const [x, y] = [a.nodes[i], b.nodes[j]];
      if (x !== undefined && y !== undefined && !x.links.has(y)) this.#compare(x, y);
    });
  }

  #compare(a: LinkNode<R, L>, b: LinkNode<R, L>): void {
    const ordered = compareStrings(a.uri, b.uri) < 0;
    const { match } = this.#reading;
    const found = ordered ? match(a.record, b.record) : match(b.record, a.record);
    if (found === undefined) return;
    const link = this.#oneOf(found);
    a.setLink(b, link);
    b.setLink(a, link);
    this.#touched.add(a).add(b);
  }

  /** Of links that say the same, one object: copies have many. */
  #oneOf(link: L): L {
    if (this.#links.size > MOST_LINKS) this.#links.clear();
    return getOrAdd(this.#links, Object.values(link).join('|'), () => link);
  }

  #partDocuments([a, b]: DocumentPair): void {
    for (const node of this.#shelves.get(a)?.nodes ?? []) {
      for (const other of [...node.links.keys()]) {
        if (other.uri === b) this.#unlink(node, other);
      }
    }
  }

  #unlink(a: LinkNode<R, L>, b: LinkNode<R, L>): void {
    a.deleteLink(b);
    b.deleteLink(a);
    this.#touched.add(a).add(b);
  }
}

/** So many different links are remembered. */
const MOST_LINKS = 20_000;

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
