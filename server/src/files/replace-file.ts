import { randomBytes } from 'node:crypto';
import {
  chmod,
  lstat,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { causeOf, reasonOf } from './failure.js';
import { FolderClock, lockOf, sweepLock, withLock } from './file-lock.js';
import type { SaveOutcome } from './file-system.js';

/**
 * Replaces a file as a whole: a new file in the same folder, flushed to the disk, takes the old
 * one's name. Whenever the power goes, one of the two is there, complete. Writes nothing when the
 * file no longer holds `expected` (of several servers, one looks and replaces at a time), and never
 * falls back to writing in place, which could be cut short.
 */
export async function replaceFile(
  path: string,
  text: string,
  expected: string | undefined,
): Promise<SaveOutcome> {
  const target = await targetOf(path);
  if (target === undefined) return { state: 'failed', reason: DANGLING };
  const fresh = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const mode = await modeOf(target);
    // A rename would get past a file's own read-only mark, which somebody set on purpose.
    if (mode !== undefined) await (await open(target, 'r+')).close();
    await writeFresh(fresh, text, mode);
    const saved = await withLock(target, async () => {
      if ((await contentOf(target)) !== expected) return false;
      await renameOver(fresh, target);
      return true;
    });
    if (saved === undefined) return { state: 'failed', reason: lockedBy(target) };
    if (!saved) return { state: 'changed' };
    await flushFolder(dirname(target));
    return { state: 'saved' };
  } catch (error) {
    return { state: 'failed', reason: reasonOf(error) };
  } finally {
    await rm(fresh, { force: true }).catch((error: unknown) => error);
  }
}

function lockedBy(path: string): string {
  return `${basename(lockOf(path))} keeps others off; if no other window is saving, take that file away`;
}

const DANGLING = 'it is a symbolic link that leads nowhere';

/** Where a file really lies; undefined for a link that leads nowhere: what it led to may come back. */
async function targetOf(path: string): Promise<string | undefined> {
  const real = await realpath(path).catch(() => undefined);
  if (real !== undefined) return real;
  const found = await lstat(path).catch(() => undefined);
  return found?.isSymbolicLink() === true ? undefined : path;
}

/**
 * Takes a file away, unless it no longer holds `expected`: it is set aside under another name first, so
 * that what is checked is what goes.
 */
export async function removeFile(path: string, expected: string): Promise<SaveOutcome> {
  const aside = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const removed = await withLock(path, async () => {
      if ((await contentOf(path)) !== expected) return false;
      await renameOver(path, aside);
      if ((await contentOf(aside)) === expected) return true;
      await renameOver(aside, path);
      return false;
    });
    if (removed === undefined) return { state: 'failed', reason: lockedBy(path) };
    if (!removed) return { state: 'changed' };
    await rm(aside);
    await flushFolder(dirname(path));
    return { state: 'saved' };
  } catch (error) {
    return { state: 'failed', reason: reasonOf(error) };
  }
}

/** Milliseconds after which a save that is not finished never will be. */
const FORGOTTEN = 60_000;

/** Takes away the new files of saves that were cut short, as by the power going: the old one stands. */
export async function sweepLeftovers(path: string): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const folder = dirname(target);
  const names = await readdir(folder).catch((): string[] => []);
  const start = `.${basename(target)}.`;
  const clock = new FolderClock(target);
  for (const name of names.filter((one) => one.startsWith(start))) {
    const left = join(folder, name);
    if (name === `${start}lock`) await sweepLock(left);
    else if (/^[0-9a-f]{12}\.tmp$/.test(name.slice(start.length))) await sweepSave(left, clock);
  }
}

async function sweepSave(left: string, clock: FolderClock): Promise<void> {
  const found = await stat(left).catch(() => undefined);
  const age = found && (await clock.since(found.mtimeMs));
  if (age === undefined || age < FORGOTTEN) return;
  await rm(left, { force: true }).catch((error: unknown) => error);
}

async function modeOf(path: string): Promise<number | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found && found.mode & 0o7777;
}

async function writeFresh(path: string, text: string, mode: number | undefined): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    await handle.writeFile(text, 'utf8');
    await handle.sync();
  } finally {
    await handle.close();
  }
  // Some mounted systems know no modes: the content matters more.
  if (mode !== undefined) await chmod(path, mode).catch((error: unknown) => error);
}

/** The file's content; undefined when it does not exist. Rejects when it cannot be read. */
async function contentOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (causeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** On Windows a virus scanner or an editor may hold the file for a moment. */
const retryAfter = [10, 50, 200];

async function renameOver(from: string, to: string): Promise<void> {
  for (const delay of retryAfter) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(causeOf(error) ?? '')) throw error;
      await wait(delay);
    }
  }
  await rename(from, to);
}

/** Makes the new name durable; systems that cannot flush a folder do so by themselves. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  if (handle === undefined) return;
  await handle.sync().catch((error: unknown) => error);
  await handle.close();
}
