import type { NamedEntity } from '../annotations/correction.js';
import type { DocumentUri } from '../text/source-document.js';
import { documentKey, keyInFolder } from './document-key.js';

/** A name as corrections compare it: without regard to case and white space. */
export function foldName(name: string): string {
  return name.replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Where an entity of a correction is meant. */
export class NameMatch {
  /** As {@link foldName} gives it. */
  readonly name: string;
  /** Whether the documents are named in which it is meant. */
  readonly bound: boolean;
  /** What the keys of all documents of the folder begin with. */
  readonly #inside: string;
  readonly #sources: ReadonlySet<string>;

  constructor(folder: string, { name, sources }: NamedEntity) {
    this.name = foldName(name);
    this.bound = sources.length > 0;
    this.#inside = `${documentKey(folder)}/`;
    this.#sources = new Set(sources.map((source) => keyInFolder(folder, source)));
  }

  /** Whether it is meant in this document. */
  holdsIn(uri: DocumentUri): boolean {
    const key = documentKey(uri);
    return this.bound ? this.#sources.has(key) : key.startsWith(this.#inside);
  }
}
