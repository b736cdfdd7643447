import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { readModel } from './models.js';
import { MODEL_FILES } from './usable-models.js';
import { version } from './version.js';

/**
 * Names all that a reading depends on besides the text: the program at the URL, the models, and
 * the engine that writes and reads what is kept of it. Another edition, another name.
 */
export async function editionOf(program: string): Promise<string> {
  const hash = createHash('sha256');
  hash.update(await readFile(new URL(program)).catch(() => ''));
  for (const name of MODEL_FILES) {
    hash.update(await readModel(name).catch(() => ''));
  }
  return [version, process.versions.v8, hash.digest('hex')].join(' ');
}
