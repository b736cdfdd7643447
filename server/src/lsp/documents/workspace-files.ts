import { fileFilter, type FileRules } from '../../files/file-rules.js';
import type { FileSystem } from '../../files/file-system.js';
import {
  isSidecarPath,
  type DocumentAnalysis,
  type DocumentUri,
  type SourceDocument,
} from '../../index.js';
import { createAdmission, type Admission } from './admission.js';
import { DiskReader, type DiskRead } from './disk-reader.js';
import { findFiles, type FoundFiles } from './find-files.js';
import { FolderRules } from './folder-rules.js';
import { folderOf, relativePath, type Folder } from './folders.js';
import { annotatedUri } from '../notes/sidecar-uris.js';
import { Slices } from '../slices.js';
import { folderUri, pathOfFile, uriOfFile } from '../uris.js';

/** Takes documents that were read, and documents that are gone or no longer read. */
export type TakeDocuments = (
  read: readonly DocumentAnalysis[],
  removed: readonly DocumentUri[],
) => void;

/** What reading of the workspace's files leads to. */
export interface FilesListener {
  analyze(source: SourceDocument): Promise<DocumentAnalysis>;
  /** Documents read, and documents that are gone or no longer wanted. */
  readonly changed: TakeDocuments;
  /** The sidecar of this document may have another content. */
  sidecarChanged(uri: DocumentUri): Promise<void>;
  /** Whether passages of annotations lie in the document, be it read or not. */
  carriesNotes(uri: DocumentUri): boolean;
  /** {@link WorkspaceFiles.status} is another. */
  statusChanged(): void;
  /** The documents that are open: they and their neighbors are read first. */
  readonly openDocuments: readonly DocumentUri[];
}

/** How far reading is. */
export interface FilesStatus {
  readonly state: 'indexing' | 'ready';
  readonly done: number;
  readonly total: number;
  /** Files and folders that were left out although they are asked for, and why. */
  readonly skipped: ReadonlyMap<DocumentUri, string>;
}

/** What happened to a file, as far as the editor knows. */
export interface FileEvent {
  readonly uri: DocumentUri;
  readonly gone: boolean;
}

const MOST_READ_AHEAD = 8;

/**
 * The documents and sidecars of the workspace's folders: finds and reads them in slices, follows
 * what the editor says of their changes.
 */
export class WorkspaceFiles {
  readonly #fileSystem: FileSystem;
  readonly #listener: FilesListener;
  #rules = new FolderRules([], new Map());
  /** Documents that are wanted, whether or not they could be read. */
  readonly #wanted = new Map<DocumentUri, string>();
  /** Wanted documents whose turn has not come: a scan that takes over from another reads them, too. */
  readonly #unread = new Set<DocumentUri>();
  readonly #sidecars = new Set<DocumentUri>();
  readonly #skipped = new Map<DocumentUri, string>();
  readonly #reader: DiskReader;
  #scan = 0;
  #done = 0;
  #total = 0;
  #scanning = false;

  constructor(fileSystem: FileSystem, listener: FilesListener) {
    this.#fileSystem = fileSystem;
    this.#listener = listener;
    this.#reader = new DiskReader(fileSystem, (source) => listener.analyze(source));
  }

  get status(): FilesStatus {
    return {
      state: this.#scanning ? 'indexing' : 'ready',
      done: this.#done,
      total: this.#total,
      skipped: this.#skipped,
    };
  }

  /** The workspace's folders, and which of their files are read. */
  get rules(): FolderRules {
    return this.#rules;
  }

  /** Whether the document is one that the disk was asked for. */
  isWanted(uri: DocumentUri): boolean {
    return this.#wanted.has(uri);
  }

  /** Notes why a document is not read, or that it is. */
  setSkipped(uri: DocumentUri, reason: string | undefined): void {
    if (reason === undefined) this.#skipped.delete(uri);
    else this.#skipped.set(uri, reason);
  }

  /** Stops a scan under way; what was read stays. */
  cancel(): void {
    if (!this.#scanning) return;
    this.#scan++;
    this.#scanning = false;
    const rest = this.#total - this.#done;
    const [first] = this.#rules.folders;
    if (first !== undefined && rest > 0) {
      this.#skipped.set(first.uri, `reading was cancelled: ${rest} files were not read`);
    }
    this.#listener.statusChanged();
  }

  /**
   * Looks through the folders and reads what is new; drops what is no longer wanted. A later call
   * takes over from one under way.
   */
  async scan(
    folders: readonly Folder[],
    rules: ReadonlyMap<DocumentUri, FileRules>,
  ): Promise<void> {
    const scan = ++this.#scan;
    // Another limit lets in what was too large, and shuts out what was not.
    const before = this.#rules;
    this.#rules = new FolderRules(folders, rules);
    if (this.#rules.differsInSizes(before)) {
      for (const uri of this.#wanted.keys()) this.#unread.add(uri);
    }
    this.#scanning = true;
    this.#progressed(0, 0);
    const cancelled = () => scan !== this.#scan;
    const found = await findFiles(this.#fileSystem, folders, rules, cancelled);
    if (cancelled()) return;
    for (const [uri, reason] of found.over) this.setSkipped(uri, reason);
    this.#dropUnwanted(found);
    const fresh = [...found.documents].filter(
      ([uri]) => !this.#wanted.has(uri) || this.#unread.has(uri),
    );
    for (const [uri, path] of fresh) {
      this.#wanted.set(uri, path);
      this.#unread.add(uri);
    }
    this.#progressed(0, fresh.length);
    await this.#readSidecars(found.sidecars, scan);
    await this.#readAll(this.#nearestFirst(fresh), scan);
    if (scan !== this.#scan) return;
    this.#scanning = false;
    this.#listener.statusChanged();
  }

  #progressed(done: number, total: number): void {
    this.#done = done;
    this.#total = total;
    this.#listener.statusChanged();
  }

  /**
   * Takes in what the editor says happened to files, and resolves when it is all read. Folders that
   * came with their content are not looked through: that takes a new {@link scan}.
   */
  async follow(events: readonly FileEvent[]): Promise<{ readonly foldersCame: boolean }> {
    const admissions = new Map<DocumentUri, Admission>();
    const slices = new Slices();
    let foldersCame = false;
    for (const event of events) {
      if (await this.#followOne(event, admissions)) foldersCame = true;
      await slices.breathe();
    }
    this.#listener.statusChanged();
    return { foldersCame };
  }

  /** Reads a document again, if it is one of the wanted: for one that the editor closed. */
  async reread(uri: DocumentUri): Promise<void> {
    const path = this.#wanted.get(uri);
    if (path !== undefined) await this.#readOne(uri, path);
  }

  /** What lies in a folder that cannot be looked into now stays as it was. */
  #dropUnwanted({ documents, sidecars, closed }: FoundFiles): void {
    const removed = [...this.#wanted.keys()].filter(
      (uri) => !documents.has(uri) && (!liesIn(closed, uri) || this.#rules.leavesOut(uri)),
    );
    this.#forget(removed);
    for (const uri of this.#sidecars) {
      if (sidecars.has(uri) || liesIn(closed, uri)) continue;
      this.#sidecars.delete(uri);
      void this.#listener.sidecarChanged(uri);
    }
  }

  #forget(uris: readonly DocumentUri[]): void {
    for (const uri of uris) {
      this.#wanted.delete(uri);
      this.#unread.delete(uri);
      this.#skipped.delete(uri);
      this.#reader.forget(uri);
    }
    if (uris.length > 0) this.#listener.changed([], uris);
  }

  async #readSidecars(uris: ReadonlySet<DocumentUri>, scan: number): Promise<void> {
    for (const uri of uris) {
      if (scan !== this.#scan) return;
      if (this.#sidecars.has(uri)) continue;
      this.#sidecars.add(uri);
      await this.#listener.sidecarChanged(uri);
    }
  }

  /** Open documents' own folders first: that is where people look. */
  #nearestFirst(
    files: readonly (readonly [DocumentUri, string])[],
  ): (readonly [DocumentUri, string])[] {
    const near = new Set(this.#listener.openDocuments.map(folderUri));
    const isNear = ([uri]: readonly [DocumentUri, string]) => near.has(folderUri(uri));
    return [...files.filter(isNear), ...files.filter((file) => !isNear(file))];
  }

  async #readAll(files: readonly (readonly [DocumentUri, string])[], scan: number): Promise<void> {
    const slices = new Slices();
    const ahead: Promise<readonly [DocumentUri, DiskRead]>[] = [];
    let next = 0;
    while (scan === this.#scan && (next < files.length || ahead.length > 0)) {
      for (; next < files.length && ahead.length < MOST_READ_AHEAD; next++) {
        const [uri, path] = files[next] ?? [];
        if (uri !== undefined && path !== undefined) ahead.push(this.#readInTurn(uri, path));
      }
      const [uri, result] = (await ahead.shift()) ?? [];
      if (uri !== undefined && result !== undefined) {
        // Not before it is handed over: what a scan has read ahead when another takes over is dropped.
        this.#unread.delete(uri);
        this.#handOver(uri, result);
      }
      this.#done++;
      if (slices.spent) this.#listener.statusChanged();
      await slices.breathe();
    }
  }

  /** One document at a time: linking one takes as long as may pass between two answers. */
  #handOver(uri: DocumentUri, result: DiskRead): void {
    if (result.state === 'read') this.#listener.changed([result.analysis], []);
    // A document that is not read now may have been read before.
    else if (result.state !== 'overtaken') this.#listener.changed([], [uri]);
  }

  async #readInTurn(uri: DocumentUri, path: string): Promise<readonly [DocumentUri, DiskRead]> {
    return [uri, await this.#read(uri, path)];
  }

  async #read(uri: DocumentUri, path: string): Promise<DiskRead> {
    this.setSkipped(uri, undefined);
    const result = await this.#reader.read(uri, path, this.#rules.of(uri).maxSizeKB);
    if (result.state === 'skipped') this.setSkipped(uri, result.reason);
    return result;
  }

  async #readOne(uri: DocumentUri, path: string): Promise<void> {
    const result = await this.#read(uri, path);
    if (result.state === 'overtaken') return;
    this.#unread.delete(uri);
    if (result.state === 'read') this.#listener.changed([result.analysis], []);
    else if (result.state === 'skipped') this.#listener.changed([], [uri]);
    else this.#forget([uri]);
  }

  /** Tells whether it was a folder that came. */
  async #followOne(
    { uri, gone }: FileEvent,
    admissions: Map<DocumentUri, Admission>,
  ): Promise<boolean> {
    const home = folderOf(this.#rules.folders, uri);
    const path = pathOfFile(uri);
    if (path === undefined) return false;
    if (isSidecarPath(uri)) {
      await this.#followSidecar(annotatedUri(uri), gone);
      return false;
    }
    const kind = gone ? undefined : await this.#fileSystem.kind(path);
    if (kind === undefined) this.#forgetBelow(uri);
    const carries = this.#sidecars.has(uri) || this.#listener.carriesNotes(uri);
    if (carries) await this.#listener.sidecarChanged(uri);
    if (home?.path === undefined || kind === undefined) return false;
    if (kind === 'folder') return !this.#rules.filterOf(uri).prunes(relativePath(home, path));
    if (kind === 'file' && (await this.#admits(home, path, admissions))) {
      this.#wanted.set(uri, path);
      await this.#readOne(uri, path);
    }
    return false;
  }

  async #followSidecar(uri: DocumentUri, gone: boolean): Promise<void> {
    if (gone) this.#sidecars.delete(uri);
    else this.#sidecars.add(uri);
    await this.#listener.sidecarChanged(uri);
  }

  /** A file is gone, or a folder with all that was in it. */
  #forgetBelow(uri: DocumentUri): void {
    const inside = `${uri}/`;
    this.#forget(
      [...this.#wanted.keys()].filter((known) => known === uri || known.startsWith(inside)),
    );
    for (const known of this.#sidecars) {
      if (!known.startsWith(inside)) continue;
      this.#sidecars.delete(known);
      void this.#listener.sidecarChanged(known);
    }
  }

  async #admits(
    home: Folder,
    path: string,
    admissions: Map<DocumentUri, Admission>,
  ): Promise<boolean> {
    const rules = this.#rules.of(uriOfFile(path));
    const admission =
      admissions.get(home.uri) ??
      createAdmission(this.#fileSystem, home.path ?? '', fileFilter(rules), rules.respectGitignore);
    admissions.set(home.uri, admission);
    const known = this.#wanted.has(uriOfFile(path));
    if (!known && this.#wanted.size >= rules.maxCount) return false;
    return admission.admits(relativePath(home, path));
  }
}

function liesIn(folders: ReadonlySet<DocumentUri>, uri: DocumentUri): boolean {
  return [...folders].some((folder) => uri.startsWith(`${folder}/`));
}
