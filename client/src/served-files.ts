import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  FileRequests,
  type FileContent,
  type FileEntry,
  type FileKind,
  type FileParams,
  type FileReadParams,
  type FileRemoveParams,
  type FileReplaceParams,
} from '../../server/src/lsp/protocol.js';
import { WholeFiles } from './whole-files.js';

const { fs } = vscode.workspace;

/** Gives the server the files that it cannot reach itself, and writes those that it keeps. */
export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest(FileRequests.list, ({ uri }: FileParams) => list(parse(uri)));
  client.onRequest(FileRequests.kind, ({ uri }: FileParams) => kindAt(parse(uri)));
  client.onRequest(FileRequests.read, ({ uri, maxBytes }: FileReadParams) =>
    read(parse(uri), maxBytes),
  );
  client.onRequest(FileRequests.replace, ({ uri, text, expected }: FileReplaceParams) =>
    whole.replace(parse(uri), text, expected),
  );
  client.onRequest(FileRequests.remove, ({ uri, expected }: FileRemoveParams) =>
    whole.remove(parse(uri), expected),
  );
}

function parse(uri: string): vscode.Uri {
  return vscode.Uri.parse(uri, true);
}

async function list(folder: vscode.Uri): Promise<readonly FileEntry[] | null> {
  try {
    const entries = await fs.readDirectory(folder);
    return entries
      .map(([name, type]) => ({ name, kind: kindOf(type) }))
      .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  } catch {
    return null;
  }
}

async function kindAt(uri: vscode.Uri): Promise<FileKind | null> {
  try {
    return kindOf((await fs.stat(uri)).type);
  } catch (error) {
    // Told as it is: a server that takes it for gone would offer its notes to another document.
    if (!isMissing(error)) throw error;
    return null;
  }
}

/** Where a linked folder leads cannot be asked, so it might lead in a circle. */
function kindOf(type: vscode.FileType): FileKind {
  if ((type & vscode.FileType.File) !== 0) return 'file';
  return type === vscode.FileType.Directory ? 'folder' : 'other';
}

async function read(uri: vscode.Uri, maxBytes: number): Promise<FileContent> {
  try {
    const { size, type } = await fs.stat(uri);
    if (kindOf(type) !== 'file') return { state: 'failed', reason: 'not a regular file' };
    if (size > maxBytes) return { state: 'too-large', size };
    return { state: 'read', base64: toBase64(await fs.readFile(uri)) };
  } catch (error) {
    if (isMissing(error)) return { state: 'gone' };
    return { state: 'failed', reason: `cannot be read: ${said(error)}` };
  }
}

const whole = new WholeFiles<vscode.Uri>({
  read: contentOf,
  write: async (uri, text) => fs.writeFile(uri, new TextEncoder().encode(text)),
  delete: async (uri) => fs.delete(uri, { useTrash: false }),
  keyOf: (uri) => uri.toString(),
  moment: () => new Promise((resolve) => setTimeout(resolve, 200)),
});

/** The file's text, with its byte order mark; null when it does not exist. */
async function contentOf(uri: vscode.Uri): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await fs.readFile(uri));
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}

function said(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** So many bytes at a time become a text: more arguments no function takes. */
const PIECE = 0x8000;

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE) {
    text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  }
  return btoa(text);
}
