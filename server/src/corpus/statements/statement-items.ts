import type { Statement } from '../../document/document-analysis.js';
import { sliceSpan } from '../../text/span.js';
import { makeBag, type Bag } from '../alignment.js';
import { contextDigest, type DocumentContext } from '../document-context.js';
import type { DocumentReading } from '../document-reading.js';
import { compareStrings } from '../order.js';
import { slotNames, type NamedSentence } from '../names/slot-names.js';
import { weakKey, type LinkItem } from '../linker.js';

/** A statement as comparison works on it. */
export interface StatementRecord extends NamedSentence {
  readonly statement: Statement;
  readonly text: string;
  /** Content words, numbers and names. */
  readonly bag: Bag;
  readonly context: DocumentContext;
}

/** Fewer content words than this are found everywhere. */
const FEWEST_TERMS = 3;

/** The statements of a document as items to link, in text order. */
export function statementItems(reading: DocumentReading): readonly LinkItem<StatementRecord>[] {
  const { analysis, words, context } = reading;
  const documentNames = reading.names.keys;
  const known = [...documentNames].sort(compareStrings).join();
  return analysis.statements.flatMap((statement, index) => {
    const bag = makeBag(words.local(statement.span));
    if (bag.terms.length < FEWEST_TERMS) return [];
    const text = sliceSpan(analysis.text, statement.span);
    const names = slotNames(reading, statement.span);
    const record = { statement, text, bag, context, names, documentNames };
    return [{ index, fingerprint: fingerprint(record, known), keys: keysOf(bag), record }];
  });
}

/** The text, the weights its words have in this document, and the names that it knows. */
function fingerprint({ text, bag, context, names }: StatementRecord, known: string): string {
  const others = names.length === 0 ? '' : known;
  return `${others}|${contextDigest(context)}|${text}|${bag.digest}`;
}

/** So many of its most telling words lead to a statement. */
const KEYS = 14;
/** A word so rare, and said once in the document, that sharing it alone is reason to compare. */
const RARE = 0.97;

function keysOf(bag: Bag): readonly string[] {
  return bag.byWeight
    .slice(0, KEYS)
    .map((term) => (term.weight >= RARE ? term.stem : weakKey(term.stem)));
}
