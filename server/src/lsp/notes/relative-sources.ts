import { keyInFolder, type DocumentUri } from '../../index.js';
import { decoded } from '../documents/folders.js';
import { canonical, folderUri } from '../uris.js';

/** The document that a path in the sidecar of another means. */
export function resolveSource(sidecarOf: DocumentUri, source: string): DocumentUri {
  const folder = folderUri(sidecarOf);
  const origin = originOf(folder);
  const path = resolved(decoded(folder.slice(origin.length)), source);
  return canonical(keyInFolder(origin, path.join('/')));
}

/**
 * A document's path from the folder of another, as that one's sidecar names it; undefined when there is
 * none: they are on different hosts, or the files of one are not the files of the other.
 */
export function pathBetween(from: DocumentUri, to: DocumentUri): string | undefined {
  const folder = folderUri(from);
  const origin = originOf(folder);
  if (originOf(to) !== origin) return undefined;
  const here = resolved(decoded(folder.slice(origin.length)), '');
  const there = resolved(decoded(to.slice(origin.length)), '');
  const parted = here.findIndex((part, at) => part !== there[at]);
  const common = parted < 0 ? here.length : parted;
  return [...here.slice(common).map(() => '..'), ...there.slice(common)].join('/');
}

/** The names on the way to a path that is told from a folder; nothing is above the root. */
function resolved(folder: string, path: string): readonly string[] {
  const names: string[] = [];
  for (const name of `${folder}/${path}`.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return names;
}

/** Scheme and host, which no path has. */
function originOf(uri: string): string {
  return /^[a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?/i.exec(uri)?.[0] ?? '';
}
