import { isRoot, separatorOf } from '../../files/path-form.js';
import { documentUri, type DocumentUri } from '../../index.js';
import { canonical, pathOfFile } from '../uris.js';

/** A folder of the workspace. */
export interface Folder {
  readonly uri: DocumentUri;
  /** As the editor shows it. */
  readonly name: string;
  /** Absolute, without a separator at its end; undefined when there are no files in it. */
  readonly path: string | undefined;
}

/** A folder as the editor names it. */
export function folder(uri: string, name: string): Folder {
  const whole = canonical(uri);
  const own = documentUri(withoutEnd(whole));
  const path = pathOfFile(whole);
  const ends = path !== undefined && !isRoot(path) && path.endsWith(separatorOf(path));
  return { uri: own, name, path: ends ? path.slice(0, -1) : path };
}

/** Without slashes at its end; the root of a file system is "file://", what all its URIs begin with. */
function withoutEnd(uri: string): string {
  const [origin = ''] = /^[a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?/i.exec(uri) ?? [];
  return origin + uri.slice(origin.length).replace(/\/+$/, '');
}

/** The folder that holds the document, the innermost when they are nested; undefined when none does. */
export function folderOf(folders: readonly Folder[], uri: DocumentUri): Folder | undefined {
  let best: Folder | undefined;
  for (const candidate of folders) {
    if (!uri.startsWith(`${candidate.uri}/`)) continue;
    if (best === undefined || candidate.uri.length > best.uri.length) best = candidate;
  }
  return best;
}

/** A file's path relative to the folder, with forward slashes. */
export function relativePath({ path }: Folder, file: string): string {
  if (path === undefined) return file;
  const separator = separatorOf(path);
  return file
    .slice(path.length + (path.endsWith(separator) ? 0 : 1))
    .split(separator)
    .join('/');
}

/**
 * A document's path as shown to people: relative to its folder, after the folder's name when there
 * are several; the whole path outside of all folders.
 */
export function shownPath(folders: readonly Folder[], uri: DocumentUri): string {
  const home = folderOf(folders, uri);
  if (home === undefined)
    return pathOfFile(uri) ?? decoded(uri.replace(/^[a-z][a-z0-9+.-]*:/i, ''));
  const inside = decoded(uri.slice(home.uri.length + 1));
  return folders.length > 1 ? `${home.name}/${inside}` : inside;
}

/** Percent signs resolved, as far as they stand for UTF-8. */
export function decoded(path: string): string {
  return path.replace(/(?:%[0-9a-f]{2})+/gi, (codes) => {
    const bytes = codes
      .slice(1)
      .split('%')
      .map((code) => Number.parseInt(code, 16));
    return new TextDecoder().decode(Uint8Array.from(bytes));
  });
}
