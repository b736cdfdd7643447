import { randomBytes } from 'node:crypto';
import { link, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { causeOf } from './failure.js';

/** Milliseconds after which a lock is held to be left over, when nothing can be said of its owner. */
const STALE = 10_000;
/** The same for a process of this machine that lives: its number may be another program's by now. */
const STALE_ALIVE = 60_000;
/** Milliseconds to wait for a lock, and between two tries at most. */
const LONGEST_WAIT = 5_000;
const LONGEST_PAUSE = 12;

/**
 * Does work while no other server does work under the lock of the same file: two windows on one
 * folder have two servers, and between looking at a file and replacing it there is a moment. Other
 * programs know nothing of it. A lock whose owner died is taken over. Undefined when the lock cannot
 * be had within 5 seconds; rejects when it cannot be made.
 */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T | undefined> {
  const lock = lockOf(path);
  const end = Date.now() + LONGEST_WAIT;
  const clock = new FolderClock(lock);
  let own = await take(lock);
  while (own === undefined) {
    if (Date.now() > end) return undefined;
    const freed = (await isLeftOver(lock, clock)) && (await clear(lock, clock));
    // One that is left over may be another person's, whose files nobody else can take away.
    if (!freed) await wait(1 + Math.random() * LONGEST_PAUSE);
    own = await take(lock);
  }
  try {
    return await work();
  } finally {
    await release(lock, own);
  }
}

/** The lock of a file: one beside it. */
export function lockOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.lock`);
}

/** Takes a lock away that its owner left behind: one by this name, as {@link withLock} makes them. */
export async function sweepLock(lock: string): Promise<void> {
  const clock = new FolderClock(lock);
  if (await isLeftOver(lock, clock)) await clear(lock, clock);
}

/** The clock by which a folder's files get their times: another machine's, when the folder is there. */
export class FolderClock {
  readonly #beside: string;
  #ahead: Promise<number | undefined> | undefined;

  /** `beside`: a file of the folder, there or not, after which the clock's own short-lived one is named. */
  constructor(beside: string) {
    this.#beside = beside;
  }

  /** Milliseconds since a time of a file; undefined when nothing can be written in the folder. */
  async since(time: number): Promise<number | undefined> {
    // One look is enough: the two clocks do not drift apart while somebody waits.
    this.#ahead ??= this.#look();
    const ahead = await this.#ahead;
    return ahead === undefined ? undefined : Date.now() + ahead - time;
  }

  async #look(): Promise<number | undefined> {
    const probe = asideOf(this.#beside);
    try {
      await writeFile(probe, '', { flag: 'wx' });
      return (await stat(probe)).mtimeMs - Date.now();
    } catch {
      return undefined;
    } finally {
      await rm(probe, { force: true }).catch((error: unknown) => error);
    }
  }
}

/** A name for a file that goes at once, and is swept up as an unfinished save where it does not. */
function asideOf(path: string): string {
  const name = basename(path).replace(/^\.|\.lock$/g, '');
  return join(dirname(path), `.${name}.${randomBytes(6).toString('hex')}.tmp`);
}

/** What this holder wrote in the lock: nobody else writes the same. */
interface Own {
  readonly text: string;
  /** Whether all of it was written: on a full disk nothing is, and an empty one is a lock as well. */
  readonly whole: boolean;
}

async function take(lock: string): Promise<Own | undefined> {
  const text = `${hostname()} ${process.pid} ${randomBytes(6).toString('hex')}`;
  try {
    const handle = await open(lock, 'wx');
    const whole = await handle.writeFile(text).then(
      () => true,
      () => false,
    );
    await handle.close();
    return { text, whole };
  } catch (error) {
    if (causeOf(error) === 'EEXIST') return undefined;
    // On Windows, one that is just going away.
    if (causeOf(error) === 'EPERM' && (await stat(lock).catch(() => undefined))) return undefined;
    throw error;
  }
}

/** Takes the own lock away; where somebody held it for left over, theirs is there now, and stays. */
async function release(lock: string, { text, whole }: Own): Promise<void> {
  const found = await readFile(lock, 'utf8').catch(() => undefined);
  if (found === undefined || (whole ? found !== text : !text.startsWith(found))) return;
  await rm(lock, { force: true }).catch((error: unknown) => error);
}

async function isLeftOver(lock: string, clock: FolderClock): Promise<boolean> {
  const [owner, found] = await Promise.all([
    readFile(lock, 'utf8').catch(() => ''),
    stat(lock).catch(() => undefined),
  ]);
  if (found === undefined) return false;
  const [host = '', pid = ''] = owner.split(' ');
  const isOurs = host === hostname() && /^\d+$/.test(pid);
  if (isOurs && !isAlive(Number(pid))) return true;
  const age = await clock.since(found.mtimeMs);
  return age !== undefined && age > (isOurs ? STALE_ALIVE : STALE);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return causeOf(error) !== 'ESRCH';
  }
}

/**
 * Takes a left-over lock away, and says whether it did; one that somebody has taken meanwhile is put
 * back.
 */
async function clear(lock: string, clock: FolderClock): Promise<boolean> {
  const aside = asideOf(lock);
  try {
    await rename(lock, aside);
  } catch {
    return false;
  }
  const cleared = await isLeftOver(aside, clock);
  if (!cleared) await link(aside, lock).catch((error: unknown) => error);
  await rm(aside, { force: true }).catch((error: unknown) => error);
  return cleared;
}
