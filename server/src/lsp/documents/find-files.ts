import { defaultRules, fileFilter, type FileRules } from '../../files/file-rules.js';
import type { FileSystem } from '../../files/file-system.js';
import { separatorOf } from '../../files/path-form.js';
import { walk } from '../../files/walk.js';
import type { DocumentUri } from '../../index.js';
import type { Folder } from './folders.js';
import { annotatedUri } from '../notes/sidecar-uris.js';
import { Slices } from '../slices.js';
import { uriOfFile } from '../uris.js';

/** What lies in the folders of a workspace. */
export interface FoundFiles {
  /** Documents to read, with their paths. */
  readonly documents: ReadonlyMap<DocumentUri, string>;
  /** Documents that have a sidecar, whether or not they are to be read. */
  readonly sidecars: ReadonlySet<DocumentUri>;
  /** For each folder, how much more there is than may be read; undefined: nothing. */
  readonly over: ReadonlyMap<DocumentUri, string | undefined>;
  /** Folders that could not be looked into though they are there: of what lies below, nothing is known. */
  readonly closed: ReadonlySet<DocumentUri>;
}

/** Looks through the folders, in slices. */
export async function findFiles(
  fileSystem: FileSystem,
  folders: readonly Folder[],
  rules: ReadonlyMap<DocumentUri, FileRules>,
  cancelled: () => boolean,
): Promise<FoundFiles> {
  const documents = new Map<DocumentUri, string>();
  const sidecars = new Set<DocumentUri>();
  const over = new Map<DocumentUri, string | undefined>();
  const unlisted: string[] = [];
  const slices = new Slices();
  for (const { uri, path } of folders) {
    if (path === undefined) continue;
    const own = rules.get(uri) ?? defaultRules;
    const { respectGitignore, maxCount } = own;
    const separator = separatorOf(path);
    const options = {
      filter: fileFilter(own),
      respectGitignore,
      cancelled,
      separator,
      unlisted: (folder: string) => void unlisted.push(folder),
    };
    let left = 0;
    for await (const found of walk(fileSystem, path, options)) {
      if (found.kind === 'sidecar') sidecars.add(annotatedUri(uriOfFile(found.path)));
      else if (documents.size < maxCount) documents.set(uriOfFile(found.path), found.path);
      else left++;
      await slices.breathe();
    }
    over.set(uri, overLimit(left, maxCount));
  }
  return { documents, sidecars, over, closed: await thereOf(fileSystem, unlisted) };
}

/** Those of the folders that are not gone. */
async function thereOf(
  fileSystem: FileSystem,
  folders: readonly string[],
): Promise<ReadonlySet<DocumentUri>> {
  const there = new Set<DocumentUri>();
  for (const folder of folders) {
    if ((await fileSystem.kind(folder)) !== undefined) there.add(uriOfFile(folder));
  }
  return there;
}

function overLimit(count: number, maxCount: number): string | undefined {
  if (count === 0) return undefined;
  const files = count === 1 ? '1 more file was' : `${count} more files were`;
  return `${files} not read: corroborate.files.maxCount is ${maxCount}`;
}
