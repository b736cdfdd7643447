import type { DocumentAnalysis, Quotation } from '../../document/document-analysis.js';
import { sliceSpan } from '../../text/span.js';
import type { LinkItem } from '../linker.js';
import { nameForm, type NameForm } from '../names/name-form.js';
import { makeBag, type Bag } from '../alignment.js';
import type { DocumentTerms } from '../document-terms.js';
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
}

/** The quotations of a document as items to link, in text order; those without a word are left out. */
export function quoteItems(
  analysis: DocumentAnalysis,
  terms: DocumentTerms,
): readonly LinkItem<QuoteRecord>[] {
  return analysis.quotations.flatMap((quotation, index) => {
    const record = quoteRecord(analysis, quotation, terms);
    if (record.words.length === 0) return [];
    return [{ index, fingerprint: fingerprint(record), keys: keysOf(record), record }];
  });
}

function quoteRecord(
  analysis: DocumentAnalysis,
  quotation: Quotation,
  terms: DocumentTerms,
): QuoteRecord {
  const text = sliceSpan(analysis.text, quotation.content);
  const words = terms.plain(quotation.content);
  const { attribution } = quotation;
  const speaker =
    attribution?.entity === undefined ? undefined : analysis.entities[attribution.entity];
  return {
    quotation,
    text,
    words,
    bag: makeBag(words),
    speaker: speaker === undefined ? undefined : nameForm(speaker.type, speaker.name),
    source: foldWord(attribution?.sourceText ?? ''),
  };
}

function fingerprint(record: QuoteRecord): string {
  return [record.quotation.kind, record.text, record.speaker?.key ?? '', record.source].join('|');
}

/** So many of its most telling words lead to a quotation; all of them, in a short one. */
const KEYS = 8;

function keysOf(record: QuoteRecord): readonly string[] {
  const telling = [...record.bag.terms].sort((a, b) => b.weight - a.weight).slice(0, KEYS);
  const keys = new Set(telling.map((term) => term.stem));
  keys.add(
    `=${record.words
      .map((term) => term.stem)
      .join(' ')
      .slice(0, 80)}`,
  );
  const speaker = record.speaker?.tokens.at(-1);
  if (speaker !== undefined) keys.add(`by ${speaker}`);
  return [...keys];
}
