/** Identifies a document: its URI as the editor writes it. Compared as a string, never parsed in the core. */
export type DocumentUri = string & { readonly __brand: 'DocumentUri' };

/** Brands a string as a document's URI. */
export function documentUri(uri: string): DocumentUri {
  return uri as DocumentUri;
}

/** How a document's blocks are told apart. */
export type DocumentFormat = 'plaintext' | 'markdown';

/** One version of one document's text, decoded, without a byte order mark. */
export interface SourceDocument {
  readonly uri: DocumentUri;
  /** The editor's version while open, 0 when read from disk. */
  readonly version: number;
  readonly format: DocumentFormat;
  readonly text: string;
}
