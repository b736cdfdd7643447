import type { FileSystem } from './file-system.js';
import { isVirtual } from './path-form.js';

/** Where files are found. */
export interface FileSources {
  /** The disks of the machine; undefined in a browser, which has none. */
  readonly machine: FileSystem | undefined;
  /** The files that the editor gives; undefined while it gives none. */
  readonly editor: () => FileSystem | undefined;
}

/** One file system out of several: what is on a disk of the machine comes from there. */
export function routedFileSystem({ machine, editor }: FileSources): FileSystem {
  const at = (path: string): FileSystem =>
    (isVirtual(path) ? undefined : machine) ?? editor() ?? nowhere;
  return {
    list: (folder) => at(folder).list(folder),
    read: (path, maxBytes) => at(path).read(path, maxBytes),
    realPath: (path) => at(path).realPath(path),
    kind: (path) => at(path).kind(path),
    stamp: async (path) => at(path).stamp?.(path),
    replace: (path, text, expected) => at(path).replace(path, text, expected),
    remove: (path, expected) => at(path).remove(path, expected),
    sweep: (path) => at(path).sweep(path),
  };
}

const OUT_OF_REACH = {
  state: 'failed',
  reason: 'it is on no disk of this machine, and the editor does not give its files',
} as const;

/** For files that nobody can reach. */
const nowhere: FileSystem = {
  list: () => Promise.resolve(undefined),
  read: () => Promise.resolve({ state: 'gone' }),
  realPath: () => Promise.resolve(undefined),
  kind: () => Promise.resolve(undefined),
  replace: () => Promise.resolve(OUT_OF_REACH),
  remove: () => Promise.resolve(OUT_OF_REACH),
  sweep: () => Promise.resolve(),
};
