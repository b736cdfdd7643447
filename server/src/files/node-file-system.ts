import { constants, type Dirent, type Stats } from 'node:fs';
import { open, readdir, realpath, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { causeOf, reasonOf } from './failure.js';
import type { EntryKind, FileRead, FileSystem, FolderEntry, FoundKind } from './file-system.js';
import { removeFile, replaceFile, sweepLeftovers } from './replace-file.js';

/** The file system of the machine that the server runs on. */
export const nodeFileSystem: FileSystem = {
  list,
  read,
  realPath: (path) => realpath(path).catch(() => undefined),
  kind: kindAt,
  stamp,
  replace: replaceFile,
  remove: removeFile,
  sweep: sweepLeftovers,
};

async function list(folder: string): Promise<readonly FolderEntry[] | undefined> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) return undefined;
  const found = entries.map((entry) =>
    entry.isSymbolicLink() ? resolveLink(folder, entry.name) : plainEntry(entry),
  );
  const settled = await Promise.all(found);
  return settled.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function plainEntry(entry: Dirent): FolderEntry {
  const kind = entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';
  return { name: entry.name, kind, target: undefined };
}

async function resolveLink(folder: string, name: string): Promise<FolderEntry> {
  const path = join(folder, name);
  const target = await realpath(path).catch(() => undefined);
  return { name, kind: (await kind(path)) ?? 'other', target: target ?? path };
}

async function kindAt(path: string): Promise<FoundKind | undefined> {
  try {
    return kindOf(await stat(path));
  } catch (error) {
    return NOT_ASKED.has(causeOf(error) ?? '') ? 'unknown' : undefined;
  }
}

/** Why a disk does not say what stands at a path: it, or a folder on the way, is out of reach now. */
const NOT_ASKED = new Set(
  'EACCES EPERM EIO EBUSY EAGAIN EMFILE ENFILE ENOMEM ETIMEDOUT EHOSTDOWN EHOSTUNREACH ENOTCONN ESTALE UNKNOWN'.split(
    ' ',
  ),
);

async function kind(path: string): Promise<EntryKind | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found === undefined ? undefined : kindOf(found);
}

function kindOf(found: Stats): EntryKind {
  return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
}

/** Milliseconds in which a file may be written twice without its times telling so: FAT counts by two seconds. */
const UNSURE = 2_500;

async function stamp(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined || Math.abs(Date.now() - found.mtimeMs) < UNSURE) return undefined;
  return `${found.ino} ${found.size} ${found.mtimeMs} ${found.ctimeMs}`;
}

/** How often a file is read again when it changes meanwhile; then what was read last is taken. */
const attempts = 3;

async function read(path: string, maxBytes: number): Promise<FileRead> {
  try {
    // Without O_NONBLOCK, opening a pipe that took the file's place would wait for ever.
    const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      return await readHandle(handle, maxBytes);
    } finally {
      await handle.close();
    }
  } catch (error) {
    const cause = causeOf(error);
    if (cause === 'ENOENT' || cause === 'ENOTDIR') return { state: 'gone' };
    return { state: 'failed', reason: `cannot be read: ${reasonOf(error)}` };
  }
}

async function readHandle(handle: FileHandle, maxBytes: number): Promise<FileRead> {
  for (let attempt = 1; ; attempt++) {
    const before = await handle.stat();
    if (!before.isFile()) return { state: 'failed', reason: 'not a regular file' };
    if (before.size > maxBytes) return { state: 'too-large', size: before.size };
    const bytes = new Uint8Array(before.size);
    const length = await fill(handle, bytes);
    const after = await handle.stat();
    const same = after.mtimeMs === before.mtimeMs && after.size === before.size;
    if (same || attempt === attempts) return { state: 'read', bytes: bytes.subarray(0, length) };
  }
}

/** Reads from the file's start until the buffer is full or the file ends; returns the bytes read. */
async function fill(handle: FileHandle, bytes: Uint8Array): Promise<number> {
  let length = 0;
  while (length < bytes.length) {
    const { bytesRead } = await handle.read(bytes, length, bytes.length - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return length;
}
