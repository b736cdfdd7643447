import type { DocumentAnalysis } from '../document/document-analysis.js';
import type { SourceDocument } from '../text/source-document.js';

/** The analysis of a document in which nothing was found. */
export function emptyAnalysis(source: SourceDocument): DocumentAnalysis {
  const { uri, version, format, text } = source;
  return {
    uri,
    version,
    format,
    text,
    language: 'und',
    date: undefined,
    blocks: [],
    sentences: [],
    mentions: [],
    entities: [],
    quotations: [],
    figures: [],
    statements: [],
  };
}
