import { documentPath, documentUri, sidecarPath, type DocumentUri } from '../index.js';

/** The document that a sidecar belongs to. */
export function annotatedUri(sidecar: DocumentUri): DocumentUri {
  return documentUri(documentPath(sidecar) ?? sidecar);
}

/** Where the annotations of a document lie. */
export function sidecarUri(uri: DocumentUri): DocumentUri {
  return documentUri(sidecarPath(uri));
}
