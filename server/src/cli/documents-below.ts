import { relative, sep } from 'node:path';
import { defaultRules, fileFilter } from '../files/file-rules.js';
import type { FileSystem } from '../files/file-system.js';
import { walk } from '../files/walk.js';

/** A document below a folder, or a folder there that cannot be listed. */
export interface Below {
  readonly kind: 'document' | 'unlisted';
  /** Absolute. */
  readonly path: string;
  /** Relative to the folder, with forward slashes. */
  readonly shown: string;
}

/** Said of a folder whose files nobody may know. */
export const UNLISTED = 'the folder cannot be listed, so nothing in it is read';

/**
 * Finds the documents below a folder, by the rules that hold where nobody has set others. Throws
 * when the folder itself cannot be listed: one that cannot be looked into must not pass for empty.
 */
export async function* documentsBelow(root: string, fileSystem: FileSystem): AsyncGenerator<Below> {
  const shownOf = (path: string): string => relative(root, path).split(sep).join('/');
  const unlisted: string[] = [];
  const options = {
    filter: fileFilter(defaultRules),
    respectGitignore: defaultRules.respectGitignore,
    cancelled: () => false,
    separator: sep,
    unlisted: (folder: string) => void unlisted.push(folder),
  };
  for await (const { kind, path } of walk(fileSystem, root, options)) {
    if (kind === 'document') yield { kind, path, shown: shownOf(path) };
  }
  if (unlisted.includes(root)) throw new Error(`the folder cannot be listed: ${root}`);
  for (const path of unlisted) yield { kind: 'unlisted', path, shown: shownOf(path) };
}
