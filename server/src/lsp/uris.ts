import { URI } from 'vscode-uri';
import { VIRTUAL } from '../files/path-form.js';
import { documentUri, type DocumentUri } from '../index.js';

/**
 * Editors write one URI in different ways ("file:///a%28b%29", "file:///a(b)"). Inside, each has one
 * form; outside, the form in which the editor itself named the document.
 */
export class Uris {
  readonly #asWritten = new Map<DocumentUri, string>();

  /** The one form of an editor's URI, which is remembered for {@link written}. */
  opened(written: string): DocumentUri {
    const uri = canonical(written);
    if (uri !== written) this.#asWritten.set(uri, written);
    return uri;
  }

  /** Forgets how the editor wrote it. */
  closed(uri: DocumentUri): void {
    this.#asWritten.delete(uri);
  }

  /** The URI as the editor knows it. */
  written(uri: DocumentUri): string {
    return this.#asWritten.get(uri) ?? uri;
  }
}

/** The one form of a URI; what is no URI stays as it is. */
export function canonical(written: string): DocumentUri {
  return documentUri(parse(written)?.toString() ?? written);
}

/**
 * The path under which a file system knows a file: the machine's own for `file:`, "scheme://host/path"
 * for what only the editor can reach. Undefined for what is no file: not saved yet, or one state of a
 * file among others (a URI with a query or a fragment).
 */
export function pathOfFile(uri: string): string | undefined {
  const parsed = parse(uri);
  if (parsed?.scheme === 'file') return parsed.fsPath;
  if (parsed === undefined || parsed.scheme === 'untitled') return undefined;
  if (!parsed.path.startsWith('/') || parsed.query !== '' || parsed.fragment !== '')
    return undefined;
  return `${parsed.scheme}://${encodeURIComponent(parsed.authority)}${parsed.path}`;
}

/** The folder that a document lies in. */
export function folderUri(uri: DocumentUri): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** The one form of the URI of a file. */
export function uriOfFile(path: string): DocumentUri {
  const [origin, scheme = '', host = ''] = VIRTUAL.exec(path) ?? [];
  if (origin === undefined) return documentUri(URI.file(path).toString());
  const authority = decodeURIComponent(host);
  return documentUri(URI.from({ scheme, authority, path: path.slice(origin.length) }).toString());
}

/** Undefined for what is no URI: an editor's odd name for a document is no fault of ours. */
function parse(written: string): URI | undefined {
  if (!/^[a-z][a-z0-9+.-]*:/i.test(written)) return undefined;
  try {
    return URI.parse(written, false);
  } catch {
    return undefined;
  }
}
