import {
  MessageType,
  ShowMessageNotification,
  type Connection,
  type FileEvent as LspFileEvent,
  type FileRename,
  type ShowMessageParams,
} from 'vscode-languageserver';
import type { Correction, FolderCorrections, Session } from '../index.js';
import type { ClientFeatures } from './client-features.js';
import type { Folder } from './documents/folders.js';
import { toFileEvents } from './documents/watched-files.js';
import type { WorkspaceFiles } from './documents/workspace-files.js';
import type { WorkspaceState } from './documents/workspace-state.js';
import type { Guard } from './guard.js';
import type { ListFiles } from './notes/list-files.js';
import type { Move } from './notes/move-sidecars.js';
import { correctionsUri } from './notes/sidecar-uris.js';
import type { Publisher } from './publisher.js';
import { canonical } from './uris.js';

/** What is told of a change of the workspace. */
export interface WorkspaceChangesParts {
  readonly guard: Guard;
  readonly workspace: WorkspaceState;
  readonly session: Session;
  readonly files: WorkspaceFiles;
  /** By folder. */
  readonly corrections: ListFiles<Correction>;
  readonly publisher: Publisher;
  readonly features: () => ClientFeatures;
  /** Takes sidecars along; tells what could not be done, in sentences. */
  readonly follow: (moves: readonly Move[]) => Promise<readonly string[]>;
}

/** Follows what happens to the workspace: its folders, settings, and the files on the disk. */
export class WorkspaceChanges {
  readonly #connection: Connection;
  readonly #parts: WorkspaceChangesParts;

  constructor(connection: Connection, parts: WorkspaceChangesParts) {
    this.#connection = connection;
    this.#parts = parts;
  }

  /** To be called before the connection listens. */
  register(): void {
    const { guard, workspace } = this.#parts;
    this.#connection.onDidChangeConfiguration(({ settings }) => {
      workspace.push(settings);
      void guard.run('didChangeConfiguration', () => this.#rescan());
    });
    this.#connection.onDidChangeWatchedFiles(
      ({ changes }) => void guard.run('didChangeWatchedFiles', () => this.#filesChanged(changes)),
    );
    this.#connection.workspace.onDidRenameFiles(
      ({ files }) => void guard.run('didRenameFiles', () => this.#filesMoved(files)),
    );
  }

  /** Reads all there is for the first time; which folders come and go can only be heard from here on. */
  async initialized(): Promise<void> {
    const { guard, workspace, features } = this.#parts;
    if (features().workspaceFolders) {
      this.#connection.workspace.onDidChangeWorkspaceFolders((event) => {
        workspace.changeFolders(event);
        void guard.run('didChangeWorkspaceFolders', () => this.#rescan());
      });
    }
    await this.#rescan();
  }

  /** Reads settings and folders anew; reads the files that this brings in, drops the others. */
  async #rescan(): Promise<void> {
    const { guard, workspace, session, files, publisher, features } = this.#parts;
    await guard.run('settings', () => workspace.refresh(this.#connection, features()));
    publisher.affected(session.corpus.uris);
    await this.#readCorrections();
    await files.scan(workspace.folders, workspace.rules);
    this.#logSkipped();
  }

  /** Ahead of the documents, so that each is corrected as it is read. */
  async #readCorrections(): Promise<void> {
    const { guard, workspace, session, corrections, publisher } = this.#parts;
    for (const { uri } of workspace.folders) {
      await guard.run('corrections', () => corrections.reload(uri));
    }
    // Of a folder that was closed, they hold no longer.
    const now = folderCorrections(workspace.folders, corrections);
    publisher.affected(session.change({ corrections: now }));
  }

  /** The log has them all; lists on the screen may not. */
  #logSkipped(): void {
    const { session, files } = this.#parts;
    for (const [uri, reason] of files.status.skipped) {
      this.#connection.console.info(`Skipped ${session.pathOf(uri)}: ${reason}`);
    }
  }

  async #filesMoved(files: readonly FileRename[]): Promise<void> {
    const moves = files.map(({ oldUri, newUri }) => ({
      from: canonical(oldUri),
      to: canonical(newUri),
    }));
    for (const problem of await this.#parts.follow(moves)) {
      // Not asked as a question: not every editor answers those.
      const message: ShowMessageParams = { type: MessageType.Warning, message: problem };
      await this.#connection.sendNotification(ShowMessageNotification.type, message);
    }
  }

  async #filesChanged(changes: readonly LspFileEvent[]): Promise<void> {
    const { workspace, corrections, files } = this.#parts;
    const events = toFileEvents(changes);
    for (const { uri } of workspace.folders) {
      const file = correctionsUri(uri);
      if (events.files.some((event) => event.uri === file)) await corrections.reload(uri);
    }
    const { foldersCame } = await files.follow(events.files);
    if (events.rulesChanged || foldersCame) await this.#rescan();
  }
}

/** What the folders' files of corrections say now. */
export function folderCorrections(
  folders: readonly Folder[],
  corrections: ListFiles<Correction>,
): readonly FolderCorrections[] {
  return folders.map(({ uri }) => ({
    folder: uri,
    corrections: corrections.known.get(uri)?.items ?? [],
  }));
}
