/** Where the parts of this clone are. Absolute paths, without a trailing separator. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the clone: the folder with the extension's manifest. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Git-ignored: what the scripts install for themselves, and the profile of `npm start`. */
export const CACHE = join(ROOT, '.vscode-test');

/** Git-ignored: screenshots, logs and counts of test runs. */
export const RESULTS = join(ROOT, 'test-results');

/** A failure that a person can do something about: shown as its message alone, without a stack. */
export class UserError extends Error {}

/** Shows the failure that ended a script and sets the exit status to 1. */
export function reportFailure(error) {
  process.exitCode = 1;
  if (error instanceof UserError) console.error(`\n${error.message}`);
  else console.error(error);
}

/** Removes a folder with all in it; tries again while a program that is ending still writes there. */
export function removeFolder(path, tries = 50) {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  } catch (error) {
    // Node does not try again by itself when a file comes into a folder that it is removing.
    if (error.code !== 'ENOTEMPTY' || tries <= 1) throw error;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    removeFolder(path, tries - 1);
  }
}
