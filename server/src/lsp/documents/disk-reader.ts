import type { FileSystem } from '../../files/file-system.js';
import { formatOf } from '../../files/format.js';
import { readText } from '../../files/read-text.js';
import type { DocumentAnalysis, DocumentUri, SourceDocument } from '../../index.js';

/** What came of reading a document; `overtaken`: it was asked for again meanwhile, which counts. */
export type DiskRead =
  | { readonly state: 'read'; readonly analysis: DocumentAnalysis }
  | { readonly state: 'skipped'; readonly reason: string }
  | { readonly state: 'gone' }
  | { readonly state: 'overtaken' };

/** Reads documents from disk. Of several readings of one document under way, the last one counts. */
export class DiskReader {
  readonly #fileSystem: FileSystem;
  readonly #analyze: (source: SourceDocument) => Promise<DocumentAnalysis>;
  /** The latest reading of each document that is being read. */
  readonly #latest = new Map<DocumentUri, number>();
  #readings = 0;

  constructor(
    fileSystem: FileSystem,
    analyze: (source: SourceDocument) => Promise<DocumentAnalysis>,
  ) {
    this.#fileSystem = fileSystem;
    this.#analyze = analyze;
  }

  async read(uri: DocumentUri, path: string, maxSizeKB: number): Promise<DiskRead> {
    const reading = ++this.#readings;
    this.#latest.set(uri, reading);
    const result = await this.#result(uri, path, maxSizeKB, reading);
    if (this.#latest.get(uri) !== reading) return { state: 'overtaken' };
    this.#latest.delete(uri);
    return result;
  }

  /** Readings of this document under way count for nothing. */
  forget(uri: DocumentUri): void {
    this.#latest.delete(uri);
  }

  async #result(
    uri: DocumentUri,
    path: string,
    maxSizeKB: number,
    reading: number,
  ): Promise<DiskRead> {
    const read = await readText(this.#fileSystem, path, maxSizeKB);
    if (read.state !== 'text') return read;
    if (this.#latest.get(uri) !== reading) return { state: 'overtaken' };
    const source = { uri, version: 0, format: formatOf(path), text: read.text };
    return { state: 'read', analysis: await this.#analyze(source) };
  }
}
