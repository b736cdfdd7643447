import { URI } from 'vscode-uri';
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

/** The machine's path of a file; undefined when it is in no file system of the machine. */
export function pathOfFile(uri: string): string | undefined {
  const parsed = parse(uri);
  return parsed?.scheme === 'file' ? parsed.fsPath : undefined;
}

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** The one form of the URI of a file. */
export function uriOfFile(path: string): DocumentUri {
  return documentUri(URI.file(path).toString());
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
