/** What an entry of a folder is; links are resolved. `other`: a device, pipe or socket, or a dangling link. */
export type EntryKind = 'file' | 'folder' | 'other';

/** What stands at a path, as far as it can be told: `unknown` when nobody could be asked. */
export type FoundKind = EntryKind | 'unknown';

/** One entry of a folder. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: EntryKind;
  /** Where a symbolic link leads, as an absolute path without links; undefined for what is no link. */
  readonly target: string | undefined;
}

/** The bytes of a file, or why there are none. */
export type FileRead =
  | { readonly state: 'read'; readonly bytes: Uint8Array }
  | { readonly state: 'gone' }
  | { readonly state: 'too-large'; readonly size: number }
  | { readonly state: 'failed'; readonly reason: string };

/** What came of a save. `changed`: another program wrote the file meanwhile; nothing was written. */
export type SaveOutcome =
  | { readonly state: 'saved' }
  | { readonly state: 'changed' }
  | { readonly state: 'failed'; readonly reason: string };

/**
 * The files of the machine, as far as the server needs them. Paths are absolute, in the machine's
 * own form. Nothing rejects: what could not be done is said in the answer.
 */
export interface FileSystem {
  /** The folder's entries by name, in code-unit order; undefined when it cannot be listed. */
  list(folder: string): Promise<readonly FolderEntry[] | undefined>;
  /** The whole file; one that changes while it is read is read again. */
  read(path: string, maxBytes: number): Promise<FileRead>;
  /** The path without symbolic links; undefined when there is nothing. */
  realPath(path: string): Promise<string | undefined>;
  /** What stands at the path; undefined only when there is nothing. */
  kind(path: string): Promise<FoundKind | undefined>;
  /**
   * A text that is another whenever the file is, at the cost of a look at its folder; undefined when
   * that cannot be said: it was written just now, or such files have no times.
   */
  stamp?(path: string): Promise<string | undefined>;
  /**
   * Replaces a file's content as a whole, old or new and never a part, provided that it still holds
   * `expected` (undefined: does not exist). Keeps the file's mode, and a symbolic link as a link.
   */
  replace(path: string, text: string, expected: string | undefined): Promise<SaveOutcome>;
  /** Takes a file away, provided that it still holds `expected`. */
  remove(path: string, expected: string): Promise<SaveOutcome>;
  /** Takes away what saves of a file left beside it that were cut short some time ago. */
  sweep(path: string): Promise<void>;
}
