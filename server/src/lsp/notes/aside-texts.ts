import { readText } from '../../files/read-text.js';
import type { FileSystem } from '../../files/file-system.js';
import type { Annotation, DocumentUri, Session } from '../../index.js';
import type { Documents } from '../documents/documents.js';
import { folderOf, type Folder } from '../documents/folders.js';
import type { WorkspaceFiles } from '../documents/workspace-files.js';
import type { Publisher } from '../publisher.js';
import { pathOfFile } from '../uris.js';
import type { ListFiles } from './list-files.js';

/** What is asked and told when a sidecar is another. */
export interface AsideTextsParts {
  readonly session: Session;
  readonly documents: Documents;
  readonly files: WorkspaceFiles;
  /** By document. */
  readonly sidecars: ListFiles<Annotation>;
  readonly publisher: Publisher;
  readonly folders: () => readonly Folder[];
  /** The sidecar of a document was read anew: it may be writable again. */
  readonly mended: (uri: DocumentUri) => Promise<void>;
}

/**
 * The texts of documents that have annotations but are not read, such as those that the settings
 * leave out: looked at only to find the annotations in them.
 */
export class AsideTexts {
  readonly #fileSystem: FileSystem;
  readonly #parts: AsideTextsParts;

  constructor(fileSystem: FileSystem, parts: AsideTextsParts) {
    this.#fileSystem = fileSystem;
    this.#parts = parts;
  }

  /** Reads the sidecar of a document anew, and the texts of all documents that it has passages of. */
  async sidecarChanged(uri: DocumentUri): Promise<void> {
    const { sidecars, session, mended } = this.#parts;
    await sidecars.reload(uri);
    await this.read(uri);
    for (const other of session.documentsOf(uri)) await this.read(other);
    await mended(uri);
  }

  /** Reads the text of a document anew if it has annotations and is not read otherwise. */
  async read(uri: DocumentUri): Promise<void> {
    const { session, documents, files, publisher } = this.#parts;
    const path = pathOfFile(uri);
    const isRead = files.isWanted(uri) || documents.version(uri) !== undefined;
    if (path === undefined || isRead || !session.carriesNotes(uri)) return;
    if (!this.#mayBeRead(uri)) return;
    const { maxSizeKB } = files.rules.of(uri);
    const read = await readText(this.#fileSystem, path, maxSizeKB);
    const text = read.state === 'text' ? read.text : undefined;
    publisher.affected(session.change({ aside: [{ uri, text }] }));
  }

  /**
   * A sidecar may come from anybody: no path in it leads out of the folders that are open. A file
   * that was opened by itself has a sidecar of its own, which nobody's path led to.
   */
  #mayBeRead(uri: DocumentUri): boolean {
    const { sidecars, folders } = this.#parts;
    return sidecars.known.has(uri) || folderOf(folders(), uri) !== undefined;
  }
}
