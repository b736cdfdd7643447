import type { DocumentAnalysis, DocumentUri } from '../index.js';
import type { DiskRead } from './disk-reader.js';

/** Takes documents that were read, and documents that are gone or no longer read. */
export type TakeDocuments = (
  read: readonly DocumentAnalysis[],
  removed: readonly DocumentUri[],
) => void;

/** More documents are not handed over at a time. */
const MOST = 32;

/** Documents on their way to the session, a few at a time. */
export class Batch {
  readonly #take: TakeDocuments;
  #read: DocumentAnalysis[] = [];
  #removed: DocumentUri[] = [];

  constructor(take: TakeDocuments) {
    this.#take = take;
  }

  /** Takes in what came of reading; a document that is not read now may have been read before. */
  add(uri: DocumentUri, result: DiskRead): void {
    if (result.state === 'read') this.#read.push(result.analysis);
    else if (result.state !== 'overtaken') this.#removed.push(uri);
    if (this.#read.length >= MOST) this.flush();
  }

  /** Hands over what there is; false when there is nothing. */
  flush(): boolean {
    if (this.#read.length === 0 && this.#removed.length === 0) return false;
    this.#take(this.#read, this.#removed);
    this.#read = [];
    this.#removed = [];
    return true;
  }
}
