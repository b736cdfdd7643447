import type { FileRead, FileSystem, FoundKind, SaveOutcome } from '../files/file-system.js';
import {
  FileRequests,
  type FileContent,
  type FileEntry,
  type FileKind,
  type FileParams,
  type FileReadParams,
  type FileRemoveParams,
  type FileReplaceParams,
} from './protocol.js';
import { uriOfFile } from './uris.js';

/** Sends a request to the editor; rejects when it is not answered. */
export type AskClient = <R>(method: string, params: FileParams) => Promise<R>;

/**
 * Files as the editor knows them, wherever they are: a repository on the web, a folder that a page
 * was given. How safely they are replaced is up to the editor's file system.
 */
export function clientFileSystem(ask: AskClient): FileSystem {
  const save = (method: string, params: FileReplaceParams | FileRemoveParams) =>
    ask<SaveOutcome>(method, params).catch((error: unknown): SaveOutcome => ({
      state: 'failed',
      reason: said(error),
    }));
  const kind = (path: string): Promise<FoundKind | undefined> =>
    ask<FileKind | null>(FileRequests.kind, { uri: uriOfFile(path) }).then(
      (found) => found ?? undefined,
      // An editor that is busy, or a network that is down, says nothing of the file.
      () => 'unknown',
    );
  return {
    list: (folder) =>
      ask<readonly FileEntry[] | null>(FileRequests.list, { uri: uriOfFile(folder) }).then(
        (entries) => entries?.map((entry) => ({ ...entry, target: undefined })),
        () => undefined,
      ),
    read: (path, maxBytes) => read(ask, { uri: uriOfFile(path), maxBytes }),
    realPath: async (path) => ((await kind(path)) === undefined ? undefined : path),
    kind,
    replace: (path, text, expected) =>
      save(FileRequests.replace, { uri: uriOfFile(path), text, expected: expected ?? null }),
    remove: (path, expected) => save(FileRequests.remove, { uri: uriOfFile(path), expected }),
    // An editor leaves nothing beside its files.
    sweep: () => Promise.resolve(),
  };
}

async function read(ask: AskClient, params: FileReadParams): Promise<FileRead> {
  try {
    const content = await ask<FileContent>(FileRequests.read, params);
    return content.state === 'read' ? { state: 'read', bytes: bytesOf(content.base64) } : content;
  } catch (error) {
    return { state: 'failed', reason: `cannot be read: ${said(error)}` };
  }
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function said(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
