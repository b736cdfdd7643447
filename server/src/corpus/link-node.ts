import type { RuleId } from '../document/document-analysis.js';
import type { DocumentUri } from '../text/source-document.js';
import type { Span } from '../text/span.js';
import type { Conflict } from './corpus-view.js';
import type { RecordReader, Records } from './record-store.js';
import type { KeyIndex } from './key-index.js';

/** Why two items of two documents say the same thing. */
export interface Link {
  /** 0..1. */
  readonly score: number;
  readonly rule: RuleId;
}

/** The items of one document: what is alike for all in packed form, and a node for each. */
export interface Shelf<R, L extends Link> {
  readonly uri: DocumentUri;
  readonly nodes: readonly LinkNode<R, L>[];
  readonly index: KeyIndex;
  readonly places: Places;
  readonly records: Records;
  readonly store: RecordReader<R>;
}

/** Of each item its position in the analysis, its span, and its identity in two halves. */
export class Places {
  readonly #numbers: Int32Array;

  constructor(places: readonly Place[]) {
    this.#numbers = new Int32Array(FIELDS * places.length);
    places.forEach(({ index, span, identity }, i) => {
      const high = Math.floor(identity / 2 ** 32);
      this.#numbers.set([index, span.start, span.end, high, (identity % 2 ** 32) | 0], FIELDS * i);
    });
  }

  index(item: number): number {
    return this.#numbers[FIELDS * item] ?? 0;
  }

  span(item: number): Span {
    const at = FIELDS * item;
    return { start: this.#numbers[at + 1] ?? 0, end: this.#numbers[at + 2] ?? 0 };
  }

  identity(item: number): number {
    const at = FIELDS * item;
    return (this.#numbers[at + 3] ?? 0) * 2 ** 32 + ((this.#numbers[at + 4] ?? 0) >>> 0);
  }
}

/** Where an item stands, and what it is without its place: items of equal identity are interchangeable. */
export interface Place {
  readonly index: number;
  readonly span: Span;
  readonly identity: number;
}

const FIELDS = 5;

/** An item of a document with its links to items of other documents. */
export class LinkNode<R, L extends Link = Link> {
  /** Renewed when the document changes around the item, as is `item`, its place on the shelf. */
  shelf: Shelf<R, L>;
  item: number;
  /** The items that hang together with this one; undefined when none do. */
  group: Group<R, L> | undefined;
  #links: Links<R, L> = NONE;

  constructor(shelf: Shelf<R, L>, item: number) {
    this.shelf = shelf;
    this.item = item;
  }

  get uri(): DocumentUri {
    return this.shelf.uri;
  }

  /** Position in the analysis. */
  get index(): number {
    return this.shelf.places.index(this.item);
  }

  /** Where the item stands in its document's text. */
  get span(): Span {
    return this.shelf.places.span(this.item);
  }

  /** What it is compared by. */
  get record(): R {
    const record = this.shelf.store.at(this.shelf.records, this.item);
    if (record === undefined) throw new Error('a node has a record');
    return record;
  }

  get links(): LinkMap<R, L> {
    return new LinkMap(this.#links);
  }

  /** Calls with each linked node and the link to it: for walks over thousands of them. */
  eachLink(visit: (other: LinkNode<R, L>, link: L) => void): void {
    const links = this.#links;
    for (let i = 0; i < links.length; i += 2) {
      const [node, link] = [links[i], links[i + 1]];
      if (node instanceof LinkNode && link !== undefined && !(link instanceof LinkNode)) {
        visit(node, link);
      }
    }
  }

  /** Another object after each change of the links: what was told of them is remembered by it. */
  get linksAsTheyAre(): object {
    return this.#links;
  }

  setLink(other: LinkNode<R, L>, link: L): void {
    this.deleteLink(other);
    // Not spread and not pushed: an array that grows in place reserves twice its room.
    this.#links = this.#links.concat([other, link]);
  }

  deleteLink(other: LinkNode<R, L>): void {
    const at = this.#links.indexOf(other);
    if (at < 0) return;
    const left = this.#links.slice(0, at).concat(this.#links.slice(at + 2));
    this.#links = left.length === 0 ? NONE : left;
  }
}

/** A node and the link to it, the next node and the link to it, and so on. */
type Links<R, L extends Link> = readonly (LinkNode<R, L> | L)[];

const NONE: readonly never[] = [];

/** From so many entries on, links are looked up by their node: copies of one report have hundreds. */
const MOST_SEARCHED = 32;
const INDICES = new WeakMap<object, ReadonlyMap<unknown, unknown>>();

/** The links by their node, made once for each state of the links. */
function indexOf<R, L extends Link>(links: Links<R, L>): ReadonlyMap<LinkNode<R, L>, L> {
  const known = INDICES.get(links) as ReadonlyMap<LinkNode<R, L>, L> | undefined;
  if (known !== undefined) return known;
  const made = new Map(new LinkMap(links));
  INDICES.set(links, made);
  return made;
}

/** The links of a node, as a read-only map: a view of the few that there are. */
export class LinkMap<R, L extends Link> {
  readonly #links: Links<R, L>;

  constructor(links: Links<R, L>) {
    this.#links = links;
  }

  get size(): number {
    return this.#links.length / 2;
  }

  get(node: LinkNode<R, L>): L | undefined {
    if (this.#links.length > MOST_SEARCHED) return indexOf(this.#links).get(node);
    const at = this.#links.indexOf(node);
    const link = at < 0 ? undefined : this.#links[at + 1];
    return link instanceof LinkNode ? undefined : link;
  }

  has(node: LinkNode<R, L>): boolean {
    return this.#links.includes(node);
  }

  *keys(): Generator<LinkNode<R, L>> {
    for (const one of this.#links) if (one instanceof LinkNode) yield one;
  }

  *values(): Generator<L> {
    for (const one of this.#links) if (!(one instanceof LinkNode)) yield one;
  }

  *[Symbol.iterator](): Generator<[LinkNode<R, L>, L]> {
    for (let i = 0; i < this.#links.length; i += 2) {
      const [node, link] = [this.#links[i], this.#links[i + 1]];
      if (node instanceof LinkNode && link !== undefined && !(link instanceof LinkNode)) {
        yield [node, link];
      }
    }
  }
}

/** Items of several documents that hang together by links: nodes by document, then index. */
export interface Group<R, L extends Link = Link> {
  readonly nodes: readonly LinkNode<R, L>[];
  /** What its members differ in; undefined until somebody asks. */
  conflicts?: readonly Conflict[];
}
