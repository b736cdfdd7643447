import { posix } from 'node:path';
import { keyInFolder, type DocumentUri } from '../index.js';
import { decoded } from './folders.js';
import { canonical } from './uris.js';

/** The document that a path in the sidecar of another means. */
export function resolveSource(sidecarOf: DocumentUri, source: string): DocumentUri {
  const folder = folderUri(sidecarOf);
  const origin = originOf(folder);
  const path = posix.join('/', decoded(folder.slice(origin.length)), source);
  return canonical(keyInFolder(origin, path));
}

/** A document's path from the folder of another, as that one's sidecar names it. */
export function pathBetween(from: DocumentUri, to: DocumentUri): string {
  const folder = folderUri(from);
  const origin = originOf(folder).length;
  return posix.relative(decoded(folder.slice(origin)), decoded(to.slice(origin)));
}

/** The folder that a document lies in. */
export function folderUri(uri: DocumentUri): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}

/** Scheme and host, which no path has. */
function originOf(uri: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\/[^/]*/i.exec(uri)?.[0] ?? '';
}
