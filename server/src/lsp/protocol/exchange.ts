import type { Range } from 'vscode-languageserver-types';

export interface ExportParams {
  readonly what: 'annotations' | 'conflicts';
  /** `jsonld`, W3C Web Annotations, is for annotations alone. */
  readonly format: 'jsonld' | 'csv' | 'markdown';
  /** Only this document's annotations; missing: all of the workspace. */
  readonly uri?: string;
}

export interface ExportResult {
  readonly text: string;
  readonly count: number;
}

export interface ImportParams {
  /** The document that the annotations are for. */
  readonly uri: string;
  /** W3C JSON-LD, or a Hypothesis export. */
  readonly text: string;
}

export interface ImportResult {
  readonly added: number;
  /** How many were there already. */
  readonly known: number;
  /** One sentence for each thing that was not taken over. */
  readonly problems: readonly string[];
  readonly error: string | null;
}

export interface CitationParams {
  readonly uri: string;
  readonly range: Range;
}

export interface CitationResult {
  readonly text: string | null;
  readonly message: string | null;
}
