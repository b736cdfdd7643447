import type { DocumentAnalysis, Statement } from '../../document/document-analysis.js';
import { sliceSpan } from '../../text/span.js';
import { makeBag, type Bag } from '../alignment.js';
import type { DocumentTerms } from '../document-terms.js';
import type { LinkItem } from '../linker.js';

/** A statement as comparison works on it. */
export interface StatementRecord {
  readonly statement: Statement;
  readonly text: string;
  /** Content words, numbers and names. */
  readonly bag: Bag;
}

/** Fewer content words than this are found everywhere. */
const FEWEST_TERMS = 3;

/** The statements of a document as items to link, in text order. */
export function statementItems(
  analysis: DocumentAnalysis,
  words: DocumentTerms,
): readonly LinkItem<StatementRecord>[] {
  return analysis.statements.flatMap((statement, index) => {
    const bag = makeBag(words.local(statement.span));
    if (bag.terms.length < FEWEST_TERMS) return [];
    const record = { statement, text: sliceSpan(analysis.text, statement.span), bag };
    return [{ index, fingerprint: fingerprint(record), keys: keysOf(bag), record }];
  });
}

/** The text and the weights its words have in this document. */
function fingerprint({ text, bag }: StatementRecord): string {
  return `${text}|${bag.terms.map((term) => term.weight.toFixed(2)).join()}`;
}

/** So many of its most telling words lead to a statement. */
const KEYS = 8;

function keysOf(bag: Bag): readonly string[] {
  return [...bag.terms]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, KEYS)
    .map((term) => term.stem);
}
