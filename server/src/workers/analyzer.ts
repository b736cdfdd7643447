import type { AnalyzeDocument, DocumentAnalysis, SourceDocument } from '../index.js';

/** Reads documents, here or elsewhere. Rejects when a document could not be read. */
export interface Analyzer {
  analyze(source: SourceDocument): Promise<DocumentAnalysis>;
  /** Ends what is under way; what is asked for afterwards may never be answered. */
  dispose(): void;
}

/** Reads documents on the thread that asks. */
export function inThreadAnalyzer(analyze: AnalyzeDocument): Analyzer {
  return {
    // Asynchronous also in how it fails.
    analyze: (source) => new Promise((resolve) => resolve(analyze(source))),
    dispose: () => undefined,
  };
}
