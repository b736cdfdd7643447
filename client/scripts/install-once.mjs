/** Installations in the cache folder that are either whole or not there. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { CACHE, UserError } from './project.mjs';

/** Written last, with the stamp: a folder without it is a half-finished installation. */
const MARKER = 'installed.json';

/**
 * The folder of an installation, made if need be. `install(folder)` fills a folder of another name,
 * which takes the final one when all is in it: one that was broken off is never taken for whole.
 *
 * @param kind the first part of the folder's name: others of the kind are outdated and removed
 * @param stamp what is installed, as text: another stamp is another installation
 * @param required paths inside that must be there afterwards
 */
export async function installOnce({ kind, stamp, required, install, cache = CACHE }) {
  const folder = join(cache, `${kind}-${stamp}`);
  if (isWhole(folder, stamp, required)) return folder;
  removeAbandoned(kind, cache, folder);
  const partial = `${folder}.partial-${process.pid}`;
  try {
    rmSync(partial, { recursive: true, force: true });
    mkdirSync(partial, { recursive: true });
    await install(partial);
    writeFileSync(join(partial, MARKER), JSON.stringify({ stamp }));
    if (!isWhole(partial, stamp, required)) {
      throw new UserError(
        `The installation of ${kind} is incomplete: ${missing(partial, required)}`,
      );
    }
    takePlace(partial, folder, () => isWhole(folder, stamp, required));
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  return folder;
}

function isWhole(folder, stamp, required) {
  const marker = join(folder, MARKER);
  if (!existsSync(marker) || missing(folder, required).length > 0) return false;
  return JSON.parse(readFileSync(marker, 'utf8')).stamp === stamp;
}

function missing(folder, required) {
  return required.filter((path) => !existsSync(join(folder, path)));
}

/** Moves `partial` to `folder`, unless another process was first and its result is whole. */
function takePlace(partial, folder, isThere) {
  if (isThere()) return;
  rmSync(folder, { recursive: true, force: true });
  try {
    renameSync(partial, folder);
  } catch (error) {
    if (!isThere()) throw error;
  }
}

/** Removes earlier versions, and what processes that no longer run left half-finished. */
function removeAbandoned(kind, cache, wanted) {
  if (!existsSync(cache)) return;
  for (const name of readdirSync(cache)) {
    if (!name.startsWith(`${kind}-`)) continue;
    if (join(cache, name) === wanted) continue;
    const pid = /\.partial-(\d+)$/.exec(name)?.[1];
    if (pid && isRunning(Number(pid))) continue;
    rmSync(join(cache, name), { recursive: true, force: true });
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
