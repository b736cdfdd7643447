import type { DocumentAnalysis, Statement } from '../../document/document-analysis.js';
import { sliceSpan } from '../../text/span.js';
import type { LinkItem } from '../linker.js';
import { termsOf, type Term } from '../terms.js';
import type { Lexicon } from '../word-weight.js';

/** A statement as comparison works on it. */
export interface StatementRecord {
  readonly statement: Statement;
  /** Its words, function words and order included. */
  readonly text: string;
  /** Content words, numbers and names. */
  readonly terms: readonly Term[];
  readonly weight: number;
}

/** Fewer content words than this are found everywhere. */
const FEWEST_TERMS = 3;

/** The statements of a document as items to link, in text order. */
export function statementItems(
  analysis: DocumentAnalysis,
  lexicon: Lexicon,
): readonly LinkItem<StatementRecord>[] {
  return analysis.statements.flatMap((statement, index) => {
    const text = sliceSpan(analysis.text, statement.span);
    const terms = distinctTerms(termsOf(text, lexicon));
    if (terms.length < FEWEST_TERMS) return [];
    const weight = terms.reduce((sum, term) => sum + term.weight, 0);
    const record = { statement, text, terms, weight };
    return [{ index, fingerprint: `${statement.negated}|${text}`, keys: keysOf(terms), record }];
  });
}

function distinctTerms(terms: readonly Term[]): readonly Term[] {
  const seen = new Set<string>();
  return terms.filter((term) => {
    if (term.weight === 0 || seen.has(term.stem)) return false;
    seen.add(term.stem);
    return true;
  });
}

/** So many of its most telling words lead to a statement. */
const KEYS = 8;

function keysOf(terms: readonly Term[]): readonly string[] {
  return [...terms]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, KEYS)
    .map((term) => term.stem);
}
