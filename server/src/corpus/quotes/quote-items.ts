import type { Quotation } from '../../document/document-analysis.js';
import { sliceSpan } from '../../text/span.js';
import type { LinkItem } from '../linker.js';
import type { NameForm } from '../names/name-form.js';
import { makeBag, type Bag } from '../alignment.js';
import { contextDigest, type DocumentContext } from '../document-context.js';
import type { DocumentReading } from '../document-reading.js';
import { foldWord, type Term } from '../terms.js';

/** A quotation as comparison works on it. */
export interface QuoteRecord {
  readonly quotation: Quotation;
  readonly text: string;
  /** Its words, function words included. */
  readonly words: readonly Term[];
  /** Those that carry content. */
  readonly bag: Bag;
  readonly speaker: NameForm | undefined;
  /** Folded words of the source as the text names it; empty when nobody is named. */
  readonly source: string;
  readonly context: DocumentContext;
}

/** The quotations of a document as items to link, in text order; those without a word are left out. */
export function quoteItems(reading: DocumentReading): readonly LinkItem<QuoteRecord>[] {
  return reading.analysis.quotations.flatMap((quotation, index) => {
    const record = quoteRecord(reading, quotation);
    if (record.words.length === 0) return [];
    return [{ index, fingerprint: fingerprint(record), keys: keysOf(record), record }];
  });
}

function quoteRecord(reading: DocumentReading, quotation: Quotation): QuoteRecord {
  const words = reading.words.plain(quotation.content);
  const { attribution } = quotation;
  return {
    quotation,
    text: sliceSpan(reading.analysis.text, quotation.content),
    words,
    bag: makeBag(words),
    speaker: reading.names.of(attribution?.entity),
    source: foldWord(attribution?.sourceText ?? ''),
    context: reading.context,
  };
}

function fingerprint(record: QuoteRecord): string {
  return [
    record.quotation.kind,
    record.text,
    record.speaker?.key ?? '',
    record.source,
    contextDigest(record.context),
  ].join('|');
}

/** Quotations of so much weight are known again whatever the documents are about. */
export const LONG_QUOTE = 5;

/** The long quotations among them, by the stems they begin with. */
export function longQuotes(items: readonly LinkItem<QuoteRecord>[]): readonly string[] {
  return items.flatMap(({ record }) =>
    record.bag.weight > LONG_QUOTE ? [beginningOf(record)] : [],
  );
}

function beginningOf({ words }: QuoteRecord): string {
  return words
    .map((term) => term.stem)
    .join(' ')
    .slice(0, 80);
}

/** So many of its most telling words lead to a quotation; all of them, in a short one. */
const KEYS = 8;

function keysOf(record: QuoteRecord): readonly string[] {
  const telling = [...record.bag.terms].sort((a, b) => b.weight - a.weight).slice(0, KEYS);
  const keys = new Set(telling.map((term) => term.stem));
  keys.add(`=${beginningOf(record)}`);
  const speaker = record.speaker?.tokens.at(-1);
  if (speaker !== undefined) keys.add(`by ${speaker}`);
  return [...keys];
}
