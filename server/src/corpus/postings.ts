import type { DocumentUri } from '../text/source-document.js';
import { compareStrings } from './order.js';

/** Something of one document that is looked for in others. */
export interface Posted {
  readonly uri: DocumentUri;
}

interface Posting<T> {
  /** Documents that have the key, in code-unit order. */
  readonly uris: DocumentUri[];
  readonly items: Map<DocumentUri, Set<T>>;
}

/**
 * An inverted index from keys to items, by document. Under one key an item meets only the items of
 * the `reach` documents before and after its own in the order of their URIs (the sorted-neighborhood
 * method, Hernández and Stolfo 1995): a key that every document has costs each of them the same,
 * however many there are, and what meets what is a function of the documents, not of the order
 * in which they came.
 */
export class Postings<T extends Posted> {
  readonly #reach: number;
  readonly #postings = new Map<string, Posting<T>>();

  constructor(reach: number) {
    this.#reach = reach;
  }

  /**
   * Adds an item. When that makes its document new under the key, calls `apart` for each pair of
   * items that it pushed out of each other's reach.
   */
  add(key: string, item: T, apart: (a: T, b: T) => void): void {
    let posting = this.#postings.get(key);
    if (posting === undefined) {
      posting = { uris: [], items: new Map() };
      this.#postings.set(key, posting);
    }
    const known = posting.items.get(item.uri);
    if (known !== undefined) {
      known.add(item);
      return;
    }
    const at = position(posting.uris, item.uri);
    posting.uris.splice(at, 0, item.uri);
    posting.items.set(item.uri, new Set([item]));
    this.#straddling(posting, at, this.#reach + 1, apart);
  }

  /**
   * Takes an item out. When its document leaves the key with it, calls `together` for each pair of
   * items that come into each other's reach by that.
   */
  remove(key: string, item: T, together: (a: T, b: T) => void): void {
    const posting = this.#postings.get(key);
    const items = posting?.items.get(item.uri);
    if (posting === undefined || items === undefined) return;
    items.delete(item);
    if (items.size > 0) return;
    posting.items.delete(item.uri);
    const at = position(posting.uris, item.uri);
    posting.uris.splice(at, 1);
    if (posting.uris.length === 0) this.#postings.delete(key);
    else this.#straddling(posting, at, this.#reach, together);
  }

  /** Calls `meet` for each item of other documents within reach of the item under the key. */
  around(key: string, item: T, meet: (other: T) => void): void {
    const posting = this.#postings.get(key);
    if (posting === undefined) return;
    const at = position(posting.uris, item.uri);
    const end = Math.min(posting.uris.length, at + this.#reach + 1);
    for (let i = Math.max(0, at - this.#reach); i < end; i++) {
      const uri = posting.uris[i];
      if (uri === undefined || uri === item.uri) continue;
      for (const other of posting.items.get(uri) ?? []) meet(other);
    }
  }

  /** Whether two items of different documents are within reach of each other under the key. */
  meet(key: string, a: T, b: T): boolean {
    const posting = this.#postings.get(key);
    if (posting === undefined) return false;
    if (posting.items.get(a.uri)?.has(a) !== true) return false;
    if (posting.items.get(b.uri)?.has(b) !== true) return false;
    return Math.abs(position(posting.uris, a.uri) - position(posting.uris, b.uri)) <= this.#reach;
  }

  /** Pairs of items whose documents lie exactly `distance` apart, on both sides of index `at`. */
  #straddling(
    posting: Posting<T>,
    at: number,
    distance: number,
    visit: (a: T, b: T) => void,
  ): void {
    for (let left = Math.max(0, at - distance); left < at; left++) {
      const right = left + distance;
      if (right < at || right >= posting.uris.length) continue;
      for (const a of itemsAt(posting, left)) for (const b of itemsAt(posting, right)) visit(a, b);
    }
  }
}

function itemsAt<T>(posting: Posting<T>, index: number): ReadonlySet<T> {
  const uri = posting.uris[index];
  return (uri === undefined ? undefined : posting.items.get(uri)) ?? new Set();
}

/** Index of the URI, or where it would be inserted. */
function position(uris: readonly DocumentUri[], uri: DocumentUri): number {
  let low = 0;
  let high = uris.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareStrings(uris[middle] ?? '', uri) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
