import type { DocumentAnalysis, Quotation } from '../../document/document-analysis.js';
import { sliceSpan } from '../../text/span.js';
import type { LinkItem } from '../linker.js';
import { nameForm, type NameForm } from '../names/name-form.js';
import { foldWord, termsOf, type Term } from '../terms.js';
import type { Lexicon } from '../word-weight.js';

/** A quotation as comparison works on it. */
export interface QuoteRecord {
  readonly quotation: Quotation;
  readonly text: string;
  /** Its words, function words included. */
  readonly words: readonly Term[];
  /** Those that carry content. */
  readonly terms: readonly Term[];
  /** Sum of the terms' weights. */
  readonly weight: number;
  readonly speaker: NameForm | undefined;
  /** Folded words of the source as the text names it; empty when nobody is named. */
  readonly source: string;
}

/** The quotations of a document as items to link, in text order; those without a word are left out. */
export function quoteItems(
  analysis: DocumentAnalysis,
  lexicon: Lexicon,
): readonly LinkItem<QuoteRecord>[] {
  return analysis.quotations.flatMap((quotation, index) => {
    const record = quoteRecord(analysis, quotation, lexicon);
    if (record.words.length === 0) return [];
    return [{ index, fingerprint: fingerprint(record), keys: keysOf(record), record }];
  });
}

function quoteRecord(
  analysis: DocumentAnalysis,
  quotation: Quotation,
  lexicon: Lexicon,
): QuoteRecord {
  const text = sliceSpan(analysis.text, quotation.content);
  const words = termsOf(text, lexicon);
  const terms = words.filter((term) => term.weight > 0);
  const { attribution } = quotation;
  const speaker =
    attribution?.entity === undefined ? undefined : analysis.entities[attribution.entity];
  return {
    quotation,
    text,
    words,
    terms,
    weight: terms.reduce((sum, term) => sum + term.weight, 0),
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
  const telling = [...record.terms].sort((a, b) => b.weight - a.weight).slice(0, KEYS);
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
