import {
  CORRECTIONS_FILE,
  documentPath,
  documentUri,
  isSidecarPath,
  sidecarPath,
  type DocumentUri,
} from '../../index.js';

/** The document that a sidecar belongs to. */
export function annotatedUri(sidecar: DocumentUri): DocumentUri {
  return documentUri(documentPath(sidecar) ?? sidecar);
}

/** Where the annotations of a document lie. */
export function sidecarUri(uri: DocumentUri): DocumentUri {
  return documentUri(sidecarPath(uri));
}

/** Where the corrections of a folder lie. */
export function correctionsUri(folder: DocumentUri): DocumentUri {
  return documentUri(`${folder}/${CORRECTIONS_FILE}`);
}

/** Whether a file is one that people keep with us: a sidecar or a folder's corrections. */
export function isOwnFile(uri: string): boolean {
  return isSidecarPath(uri) || uri.endsWith(`/${CORRECTIONS_FILE}`);
}
