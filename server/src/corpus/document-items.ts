import type { DocumentAnalysis } from '../document/document-analysis.js';
import type { Steps } from '../text/steps.js';
import { readDocument, type DocumentReading } from './document-reading.js';
import { figureItems } from './figures/figure-items.js';
import type { FigureRecord } from './figures/figure-record.js';
import type { LinkItem } from './linker.js';
import { quoteItems, type QuoteRecord } from './quotes/quote-items.js';
import { statementItems, type StatementRecord } from './statements/statement-items.js';
import type { Lexicon } from './word-weight.js';

/** All of a document that is compared with others: a value of its analysis. */
export interface DocumentItems {
  readonly reading: DocumentReading;
  readonly figures: readonly LinkItem<FigureRecord>[];
  readonly quotes: readonly LinkItem<QuoteRecord>[];
  readonly statements: readonly LinkItem<StatementRecord>[];
}

/** Makes a document comparable, in steps: of a long one that takes longer than anybody may wait. */
export function* documentItems(analysis: DocumentAnalysis, lexicon: Lexicon): Steps<DocumentItems> {
  const reading = readDocument(analysis, lexicon);
  yield;
  const quotes = quoteItems(reading);
  yield;
  const figures = yield* figureItems(reading);
  const statements = statementItems(reading);
  yield;
  return { reading, figures, quotes, statements };
}
