import { randomBytes } from 'node:crypto';
import { link, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { causeOf } from './failure.js';

/** Milliseconds after which a lock is held to be left over, when nothing can be said of its owner. */
const STALE = 10_000;
/** Milliseconds to wait for a lock, and between two tries at most. */
const LONGEST_WAIT = 5_000;
const LONGEST_PAUSE = 12;

/** The name of the lock beside a file. */
export function lockPath(path: string): string {
  return join(dirname(path), `.${basename(path)}.lock`);
}

/**
 * Does work while no other server does work under the lock of the same file: two windows on one
 * folder have two servers, and between looking at a file and replacing it there is a moment. Other
 * programs know nothing of it. A lock whose owner died is taken over. Undefined when the lock cannot
 * be had in time; rejects when it cannot be made.
 */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T | undefined> {
  const lock = lockPath(path);
  const end = Date.now() + LONGEST_WAIT;
  while (!(await take(lock))) {
    if (await isLeftOver(lock)) await clear(lock);
    else if (Date.now() > end) return undefined;
    else await wait(1 + Math.random() * LONGEST_PAUSE);
  }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true }).catch((error: unknown) => error);
  }
}

const OWNER = `${hostname()} ${process.pid}`;

async function take(lock: string): Promise<boolean> {
  try {
    const handle = await open(lock, 'wx');
    // On a full disk nothing can be written in it; an empty one is a lock as well.
    await handle.writeFile(OWNER).catch((error: unknown) => error);
    await handle.close();
    return true;
  } catch (error) {
    if (causeOf(error) === 'EEXIST') return false;
    // On Windows, one that is just going away.
    if (causeOf(error) === 'EPERM' && (await stat(lock).catch(() => undefined))) return false;
    throw error;
  }
}

async function isLeftOver(lock: string): Promise<boolean> {
  const [owner, found] = await Promise.all([
    readFile(lock, 'utf8').catch(() => ''),
    stat(lock).catch(() => undefined),
  ]);
  if (found === undefined) return false;
  const [host = '', pid = ''] = owner.split(' ');
  if (host === hostname() && /^\d+$/.test(pid) && !isAlive(Number(pid))) return true;
  return Date.now() - found.mtimeMs > STALE;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return causeOf(error) !== 'ESRCH';
  }
}

/** Takes a left-over lock away; one that somebody has taken meanwhile is put back. */
async function clear(lock: string): Promise<void> {
  const aside = lock.replace(/lock$/, `${randomBytes(6).toString('hex')}.tmp`);
  try {
    await rename(lock, aside);
  } catch {
    return;
  }
  if (!(await isLeftOver(aside))) await link(aside, lock).catch((error: unknown) => error);
  await rm(aside, { force: true }).catch((error: unknown) => error);
}
