import type { FileSystem } from '../../files/file-system.js';
import type { FileFilter } from '../../files/file-rules.js';
import { separatorOf } from '../../files/path-form.js';
import { extendChain, isIgnored, type IgnoreChain } from '../../files/gitignore.js';

/** Whether single files would be found by a walk through a folder. */
export interface Admission {
  /** Whether the file is one to read; its path is relative to the folder, with forward slashes. */
  admits(path: string): Promise<boolean>;
}

/** Made for a batch of files: `.gitignore` files are read once. */
export function createAdmission(
  fileSystem: FileSystem,
  root: string,
  filter: FileFilter,
  respectGitignore: boolean,
): Admission {
  const chains = new Map<string, Promise<IgnoreChain | undefined>>();
  const chainAt = (folder: string): Promise<IgnoreChain | undefined> => {
    const known = chains.get(folder) ?? readChain(fileSystem, root, folder, chainAt);
    chains.set(folder, known);
    return known;
  };
  return {
    admits: async (path) => {
      if (!filter.wants(path)) return false;
      for (const parent of parents(path)) {
        if (filter.prunes(parent)) return false;
        if (respectGitignore && isIgnored(await chainAt(parentOf(parent)), parent, true))
          return false;
      }
      return !respectGitignore || !isIgnored(await chainAt(parentOf(path)), path, false);
    },
  };
}

/** The folders that hold the path, outermost first, without the root. */
function parents(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

const maxIgnoreBytes = 1 << 20;

async function readChain(
  fileSystem: FileSystem,
  root: string,
  folder: string,
  chainAt: (folder: string) => Promise<IgnoreChain | undefined>,
): Promise<IgnoreChain | undefined> {
  const outer = folder === '' ? undefined : await chainAt(parentOf(folder));
  const parts = folder.split('/').filter((part) => part !== '');
  const path = [root, ...parts, '.gitignore'].join(separatorOf(root));
  const read = await fileSystem.read(path, maxIgnoreBytes);
  return read.state === 'read'
    ? extendChain(outer, folder, new TextDecoder().decode(read.bytes))
    : outer;
}
