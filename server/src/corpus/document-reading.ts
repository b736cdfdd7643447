import type { DocumentAnalysis } from '../document/document-analysis.js';
import { documentContext, type DocumentContext } from './document-context.js';
import { DocumentTerms } from './document-terms.js';
import { DocumentNames } from './names/document-names.js';
import type { Lexicon } from './word-weight.js';

/** A document as all kinds of comparison read it: its words, its names, what it is about. */
export interface DocumentReading {
  readonly analysis: DocumentAnalysis;
  readonly lexicon: Lexicon;
  readonly words: DocumentTerms;
  readonly names: DocumentNames;
  readonly context: DocumentContext;
}

/** Reads a document once for all that compares it. */
export function readDocument(analysis: DocumentAnalysis, lexicon: Lexicon): DocumentReading {
  const words = new DocumentTerms(analysis, lexicon);
  const names = new DocumentNames(analysis);
  const context = documentContext(analysis, words, names);
  return { analysis, lexicon, words, names, context };
}
