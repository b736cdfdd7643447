import { dirname, sep } from 'node:path';
import {
  documentUri,
  type DocumentAnalysis,
  type DocumentUri,
  type SourceDocument,
} from '../index.js';
import { createAdmission, type Admission } from './admission.js';
import { defaultRules, fileFilter, sidecarEnding, type FileRules } from '../files/file-rules.js';
import type { FileSystem } from '../files/file-system.js';
import { formatOf } from '../files/format.js';
import { walk } from '../files/walk.js';
import { folderOf, relativePath, type Folder } from './folders.js';
import { readText, type TextRead } from '../files/read-text.js';
import { Slices } from './slices.js';
import { pathOfFile, uriOfFile } from './uris.js';

/** What reading of the workspace's files leads to. */
export interface FilesListener {
  analyze(source: SourceDocument): DocumentAnalysis;
  /** Documents read, and documents that are gone or no longer wanted. */
  changed(read: readonly DocumentAnalysis[], removed: readonly DocumentUri[]): void;
  /** The sidecar of this document may have another content. */
  sidecarChanged(uri: DocumentUri): Promise<void>;
  /** {@link WorkspaceFiles.status} is another. */
  statusChanged(): void;
  /** Whether the document is open: it and its neighbors are read first. */
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
const MOST_IN_BATCH = 32;

/**
 * The documents and sidecars of the workspace's folders: finds and reads them in slices, follows
 * what the editor says of their changes.
 */
export class WorkspaceFiles {
  readonly #fileSystem: FileSystem;
  readonly #listener: FilesListener;
  #folders: readonly Folder[] = [];
  #rules: ReadonlyMap<DocumentUri, FileRules> = new Map();
  /** Documents that are wanted, whether or not they could be read. */
  readonly #wanted = new Map<DocumentUri, string>();
  /** Wanted documents whose turn has not come: a scan that takes over from another reads them, too. */
  readonly #unread = new Set<DocumentUri>();
  readonly #sidecars = new Set<DocumentUri>();
  readonly #skipped = new Map<DocumentUri, string>();
  /** The latest reading of each document, so that an overtaken one is dropped. */
  readonly #tickets = new Map<DocumentUri, number>();
  #ticket = 0;
  #scan = 0;
  #done = 0;
  #total = 0;
  #scanning = false;

  constructor(fileSystem: FileSystem, listener: FilesListener) {
    this.#fileSystem = fileSystem;
    this.#listener = listener;
  }

  get status(): FilesStatus {
    return {
      state: this.#scanning ? 'indexing' : 'ready',
      done: this.#done,
      total: this.#total,
      skipped: this.#skipped,
    };
  }

  /** The rules that hold for a document: its folder's. */
  rulesFor(uri: DocumentUri): FileRules {
    const home = folderOf(this.#folders, uri);
    return (home && this.#rules.get(home.uri)) ?? defaultRules;
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
    const [first] = this.#folders;
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
    this.#folders = folders;
    this.#rules = rules;
    this.#scanning = true;
    this.#done = 0;
    this.#total = 0;
    this.#listener.statusChanged();
    const found = await this.#find(scan);
    if (scan !== this.#scan) return;
    this.#dropUnwanted(found.documents, found.sidecars);
    const fresh = [...found.documents].filter(
      ([uri]) => !this.#wanted.has(uri) || this.#unread.has(uri),
    );
    for (const [uri, path] of fresh) {
      this.#wanted.set(uri, path);
      this.#unread.add(uri);
    }
    this.#total = fresh.length;
    this.#listener.statusChanged();
    await this.#readSidecars(found.sidecars, scan);
    await this.#readAll(this.#nearestFirst(fresh), scan);
    if (scan !== this.#scan) return;
    this.#scanning = false;
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

  async #find(scan: number): Promise<{
    readonly documents: ReadonlyMap<DocumentUri, string>;
    readonly sidecars: ReadonlySet<DocumentUri>;
  }> {
    const documents = new Map<DocumentUri, string>();
    const sidecars = new Set<DocumentUri>();
    const slices = new Slices();
    for (const { uri, path } of this.#folders) {
      if (path === undefined) continue;
      const rules = this.#rules.get(uri) ?? defaultRules;
      let over = 0;
      const options = {
        filter: fileFilter(rules),
        respectGitignore: rules.respectGitignore,
        cancelled: () => scan !== this.#scan,
        separator: sep,
      };
      for await (const found of walk(this.#fileSystem, path, options)) {
        if (found.kind === 'sidecar') sidecars.add(annotatedUri(uriOfFile(found.path)));
        else if (documents.size < rules.maxCount) documents.set(uriOfFile(found.path), found.path);
        else over++;
        await slices.breathe();
      }
      if (scan === this.#scan) this.setSkipped(uri, overLimit(over, rules.maxCount));
    }
    return { documents, sidecars };
  }

  #dropUnwanted(
    documents: ReadonlyMap<DocumentUri, string>,
    sidecars: ReadonlySet<DocumentUri>,
  ): void {
    const removed = [...this.#wanted.keys()].filter((uri) => !documents.has(uri));
    this.#forget(removed);
    for (const uri of this.#sidecars) {
      if (sidecars.has(uri)) continue;
      this.#sidecars.delete(uri);
      void this.#listener.sidecarChanged(uri);
    }
  }

  #forget(uris: readonly DocumentUri[]): void {
    for (const uri of uris) {
      this.#wanted.delete(uri);
      this.#unread.delete(uri);
      this.#skipped.delete(uri);
      this.#tickets.delete(uri);
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
    const near = new Set(this.#listener.openDocuments.map((uri) => dirname(pathOfFile(uri) ?? '')));
    const isNear = ([, path]: readonly [DocumentUri, string]) => near.has(dirname(path));
    return [...files.filter(isNear), ...files.filter((file) => !isNear(file))];
  }

  async #readAll(files: readonly (readonly [DocumentUri, string])[], scan: number): Promise<void> {
    const slices = new Slices();
    const ahead: Promise<readonly [DocumentUri, DocumentAnalysis | undefined]>[] = [];
    let batch: DocumentAnalysis[] = [];
    let next = 0;
    while (scan === this.#scan && (next < files.length || ahead.length > 0)) {
      for (; next < files.length && ahead.length < MOST_READ_AHEAD; next++) {
        const file = files[next];
        if (file !== undefined) ahead.push(this.#readInTurn(...file, slices));
      }
      const [uri, analysis] = (await ahead.shift()) ?? [];
      if (analysis !== undefined) batch.push(analysis);
      // Not before it is handed over: what a scan has read ahead when another takes over is dropped.
      if (uri !== undefined) this.#unread.delete(uri);
      this.#done++;
      if (batch.length >= MOST_IN_BATCH || slices.spent) {
        this.#listener.changed(batch, []);
        batch = [];
        this.#listener.statusChanged();
      }
      await slices.breathe();
    }
    if (batch.length > 0) this.#listener.changed(batch, []);
  }

  async #readInTurn(
    uri: DocumentUri,
    path: string,
    slices: Slices,
  ): Promise<readonly [DocumentUri, DocumentAnalysis | undefined]> {
    return [uri, await this.#read(uri, path, slices)];
  }

  /** Undefined when there is nothing to take in: gone, no text, or overtaken by a later reading. */
  async #read(
    uri: DocumentUri,
    path: string,
    slices?: Slices,
  ): Promise<DocumentAnalysis | undefined> {
    const ticket = ++this.#ticket;
    this.#tickets.set(uri, ticket);
    const read = await readText(this.#fileSystem, path, this.rulesFor(uri).maxSizeKB);
    await slices?.breathe();
    if (this.#tickets.get(uri) !== ticket) return undefined;
    this.setSkipped(uri, read.state === 'skipped' ? read.reason : undefined);
    return this.#analysisOf(uri, path, read);
  }

  #analysisOf(uri: DocumentUri, path: string, read: TextRead): DocumentAnalysis | undefined {
    if (read.state !== 'text') return undefined;
    return this.#listener.analyze({ uri, version: 0, format: formatOf(path), text: read.text });
  }

  async #readOne(uri: DocumentUri, path: string): Promise<void> {
    const analysis = await this.#read(uri, path);
    this.#unread.delete(uri);
    if (analysis !== undefined) this.#listener.changed([analysis], []);
    else if (this.#skipped.has(uri)) this.#listener.changed([], [uri]);
    else if ((await this.#fileSystem.kind(path)) === undefined) this.#forget([uri]);
  }

  /** Tells whether it was a folder that came. */
  async #followOne(
    { uri, gone }: FileEvent,
    admissions: Map<DocumentUri, Admission>,
  ): Promise<boolean> {
    const home = folderOf(this.#folders, uri);
    const path = pathOfFile(uri);
    if (path === undefined) return false;
    if (uri.endsWith(sidecarEnding)) {
      await this.#followSidecar(annotatedUri(uri), gone);
      return false;
    }
    const kind = gone ? undefined : await this.#fileSystem.kind(path);
    if (kind === undefined) this.#forgetBelow(uri);
    if (home?.path === undefined || kind === undefined) return false;
    if (kind === 'folder') return !fileFilter(this.rulesFor(uri)).prunes(relativePath(home, path));
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
    const rules = this.#rules.get(home.uri) ?? defaultRules;
    const admission =
      admissions.get(home.uri) ??
      createAdmission(this.#fileSystem, home.path ?? '', fileFilter(rules), rules.respectGitignore);
    admissions.set(home.uri, admission);
    const known = this.#wanted.has(uriOfFile(path));
    if (!known && this.#wanted.size >= rules.maxCount) return false;
    return admission.admits(relativePath(home, path));
  }
}

function overLimit(over: number, maxCount: number): string | undefined {
  if (over === 0) return undefined;
  return `${over} more files were not read: corroborate.files.maxCount is ${maxCount}`;
}

/** The document that a sidecar belongs to. */
export function annotatedUri(sidecar: DocumentUri): DocumentUri {
  return documentUri(sidecar.slice(0, -sidecarEnding.length));
}

/** Where the annotations of a document lie. */
export function sidecarUri(uri: DocumentUri): DocumentUri {
  return documentUri(uri + sidecarEnding);
}
