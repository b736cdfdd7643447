/**
 * Method names of requests from the server to a client that gave `servesFiles: true` among its
 * initialization options: for files that are on no disk of the server's machine. Where the server
 * runs in a browser these are all files.
 */
export const FileRequests = {
  /** {@link FileParams} -> {@link FileEntry}[], by name; null when the folder cannot be listed. */
  list: 'corroborate/files/list',
  /** {@link FileReadParams} -> {@link FileContent} */
  read: 'corroborate/files/read',
  /** {@link FileParams} -> {@link FileKind}; null when there is nothing. */
  kind: 'corroborate/files/kind',
  /** {@link FileReplaceParams} -> {@link FileSaved} */
  replace: 'corroborate/files/replace',
  /** {@link FileRemoveParams} -> {@link FileSaved} */
  remove: 'corroborate/files/remove',
} as const;

/** `other`: neither file nor folder, or a linked folder, which is not followed. */
export type FileKind = 'file' | 'folder' | 'other';

export interface FileParams {
  readonly uri: string;
}

export interface FileEntry {
  readonly name: string;
  readonly kind: FileKind;
}

export interface FileReadParams extends FileParams {
  readonly maxBytes: number;
}

export type FileContent =
  /** `base64`: the bytes. */
  | { readonly state: 'read'; readonly base64: string }
  | { readonly state: 'gone' }
  | { readonly state: 'too-large'; readonly size: number }
  | { readonly state: 'failed'; readonly reason: string };

/** The file must still hold `expected`, null: not exist; else nothing is written. */
export interface FileReplaceParams extends FileParams {
  readonly text: string;
  readonly expected: string | null;
}

export interface FileRemoveParams extends FileParams {
  readonly expected: string;
}

export type FileSaved =
  | { readonly state: 'saved' }
  | { readonly state: 'changed' }
  | { readonly state: 'failed'; readonly reason: string };
