import {
  defaultRules,
  fileFilter,
  type FileFilter,
  type FileRules,
} from '../../files/file-rules.js';
import type { DocumentUri } from '../../index.js';
import { pathOfFile } from '../uris.js';
import { folderOf, relativePath, type Folder } from './folders.js';

/** The workspace's folders, and by which rules the files in each are chosen. */
export class FolderRules {
  readonly folders: readonly Folder[];
  readonly #rules: ReadonlyMap<DocumentUri, FileRules>;

  /** A folder that `rules` does not name has the rules that hold where nobody has set others. */
  constructor(folders: readonly Folder[], rules: ReadonlyMap<DocumentUri, FileRules>) {
    this.folders = folders;
    this.#rules = rules;
  }

  /** The rules that hold for a file: its folder's. */
  of(uri: DocumentUri): FileRules {
    const home = folderOf(this.folders, uri);
    return (home && this.#rules.get(home.uri)) ?? defaultRules;
  }

  /** What chooses among the files of the folder in which this one lies. */
  filterOf(uri: DocumentUri): FileFilter {
    return fileFilter(this.of(uri));
  }

  /** Whether the rules leave this file of a workspace folder out, even when it is open. */
  leavesOut(uri: DocumentUri): boolean {
    const home = folderOf(this.folders, uri);
    const path = pathOfFile(uri);
    if (home?.path === undefined || path === undefined) return false;
    return !this.filterOf(uri).wants(relativePath(home, path));
  }

  /** Whether other sizes of files are read than by these rules: what was left out may come in. */
  differsInSizes(other: FolderRules): boolean {
    return this.#sizes() !== other.#sizes();
  }

  #sizes(): string {
    return JSON.stringify([...this.#rules].map(([uri, { maxSizeKB }]) => [uri, maxSizeKB]));
  }
}
