import type { FileSystem, FolderEntry } from './file-system.js';
import { isSidecarPath } from '../index.js';
import type { FileFilter } from './file-rules.js';
import { extendChain, isIgnored, type IgnoreChain } from './gitignore.js';

/** What a walk found. Paths are absolute. */
export interface Found {
  readonly kind: 'document' | 'sidecar';
  readonly path: string;
}

/** How to walk one folder. */
export interface WalkOptions {
  readonly filter: FileFilter;
  readonly respectGitignore: boolean;
  /** Asked between folders: whether to stop. */
  readonly cancelled: () => boolean;
  /** The separator of the machine's paths. */
  readonly separator: string;
  /** Told of each folder that could not be listed, by its path. */
  readonly unlisted?: (folder: string) => void;
}

/** A folder to look into. */
interface Step {
  readonly path: string;
  /** Relative to the walked folder, with forward slashes; "" for itself. */
  readonly relative: string;
  readonly chain: IgnoreChain | undefined;
}

/**
 * Finds the documents and sidecars below a folder, a folder's own files before its subfolders'.
 * Symbolic links are followed, except to what lies in the walked folder or around it, and never
 * twice to the same place, so that loops end and no file counts as two.
 */
export async function* walk(
  fileSystem: FileSystem,
  folder: string,
  options: WalkOptions,
): AsyncGenerator<Found> {
  const root = (await fileSystem.realPath(folder)) ?? folder;
  const linked = new Set<string>();
  const open: Step[] = [{ path: folder, relative: '', chain: undefined }];
  for (let step = open.pop(); step && !options.cancelled(); step = open.pop()) {
    const listed = await fileSystem.list(step.path);
    if (listed === undefined) options.unlisted?.(step.path);
    const entries = listed ?? [];
    const fresh = entries.filter((entry) => isFresh(entry, root, linked, options.separator));
    const chain = options.respectGitignore
      ? await chainAt(fileSystem, step, entries, options)
      : undefined;
    const { found, folders } = sort(fresh, { ...step, chain }, options);
    yield* found;
    open.push(...folders.reverse());
  }
}

/** Whether the entry is no link, or a link to a place outside that was not met before. */
function isFresh(
  entry: FolderEntry,
  root: string,
  linked: Set<string>,
  separator: string,
): boolean {
  const { target } = entry;
  if (target === undefined) return true;
  if (within(root, target, separator) || within(target, root, separator)) return false;
  if (linked.has(target)) return false;
  linked.add(target);
  return true;
}

/** Whether `path` is `folder` or lies in it. */
function within(folder: string, path: string, separator: string): boolean {
  const prefix = folder.endsWith(separator) ? folder : folder + separator;
  return path === folder || path.startsWith(prefix);
}

const maxIgnoreBytes = 1 << 20;

async function chainAt(
  fileSystem: FileSystem,
  step: Step,
  entries: readonly FolderEntry[],
  options: WalkOptions,
): Promise<IgnoreChain | undefined> {
  if (!entries.some(({ name, kind }) => name === '.gitignore' && kind === 'file'))
    return step.chain;
  const read = await fileSystem.read(step.path + options.separator + '.gitignore', maxIgnoreBytes);
  if (read.state !== 'read') return step.chain;
  return extendChain(step.chain, step.relative, new TextDecoder().decode(read.bytes));
}

function sort(
  entries: readonly FolderEntry[],
  step: Step,
  options: WalkOptions,
): { readonly found: readonly Found[]; readonly folders: Step[] } {
  const found: Found[] = [];
  const folders: Step[] = [];
  for (const { name, kind } of entries) {
    const relative = step.relative === '' ? name : `${step.relative}/${name}`;
    const path = step.path.endsWith(options.separator)
      ? step.path + name
      : step.path + options.separator + name;
    const isFolder = kind === 'folder';
    if (kind === 'other' || isIgnored(step.chain, relative, isFolder)) continue;
    if (isFolder) {
      if (!options.filter.prunes(relative)) folders.push({ path, relative, chain: step.chain });
    } else if (isSidecarPath(name)) {
      found.push({ kind: 'sidecar', path });
    } else if (options.filter.wants(relative)) {
      found.push({ kind: 'document', path });
    }
  }
  return { found, folders };
}
