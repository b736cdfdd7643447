/** What is put to a document's name to make its sidecar's: `report.md.annotations.yaml`. */
export const SIDECAR_SUFFIX = '.annotations.yaml';

/** The sidecar of a document, given as path or URI. */
export function sidecarPath(document: string): string {
  return document + SIDECAR_SUFFIX;
}

/** Whether a path or URI is a sidecar's. */
export function isSidecarPath(path: string): boolean {
  return documentPath(path) !== undefined;
}

/** The document that a sidecar belongs to; undefined when the path is not a sidecar's. */
export function documentPath(sidecar: string): string | undefined {
  if (!sidecar.endsWith(SIDECAR_SUFFIX)) return undefined;
  const document = sidecar.slice(0, -SIDECAR_SUFFIX.length);
  return document === '' || document.endsWith('/') || document.endsWith('\\')
    ? undefined
    : document;
}
