import type { Quotation } from '../../document/document-analysis.js';
import { sliceSpan } from '../../text/span.js';
import { weakKey, type LinkItem } from '../linker.js';
import type { NameForm } from '../names/name-form.js';
import { makeBag, type Bag } from '../alignment.js';
import { contextDigest, type DocumentContext } from '../document-context.js';
import type { DocumentReading } from '../document-reading.js';
import { foldWord } from '../terms.js';
import { utterances } from './utterance.js';

/** A quotation as comparison works on it. */
export interface QuoteRecord {
  readonly quotation: Quotation;
  readonly text: string;
  /** Stems of its words, function words included, in order. */
  readonly stems: readonly string[];
  /** Those that carry content. */
  readonly bag: Bag;
  /** The content words of all that is quoted in one go; the same as `bag` when that is all. */
  readonly utterance: Bag;
  /** Those of the utterance's other parts. */
  readonly rest: Bag;
  readonly speaker: NameForm | undefined;
  /** Folded words of the source as the text names it; empty when nobody is named. */
  readonly source: string;
  readonly context: DocumentContext;
}

/** The quotations of a document as items to link, in text order; those without a word are left out. */
export function quoteItems(reading: DocumentReading): readonly LinkItem<QuoteRecord>[] {
  const spoken = utterances(reading.analysis);
  return reading.analysis.quotations.flatMap((quotation, index) => {
    const record = quoteRecord(reading, quotation, index, spoken[index] ?? [index]);
    if (record.stems.length === 0) return [];
    return [{ index, fingerprint: fingerprint(record), keys: keysOf(record), record }];
  });
}

/** More words than these are not compared. */
const UTTERED = 60;

function bagOf({ analysis, words }: DocumentReading, parts: readonly number[]): Bag {
  const terms = parts.flatMap((part) => {
    const content = analysis.quotations[part]?.content;
    return content === undefined ? [] : words.plain(content);
  });
  return makeBag(terms.filter((term) => term.weight > 0).slice(0, UTTERED));
}

function quoteRecord(
  reading: DocumentReading,
  quotation: Quotation,
  index: number,
  parts: readonly number[],
): QuoteRecord {
  const words = reading.words.plain(quotation.content);
  const bag = makeBag(words);
  const { attribution } = quotation;
  return {
    quotation,
    text: sliceSpan(reading.analysis.text, quotation.content),
    stems: words.map((term) => term.stem),
    bag,
    utterance: parts.length > 1 ? bagOf(reading, parts) : bag,
    rest: bagOf(
      reading,
      parts.filter((part) => part !== index),
    ),
    speaker: reading.names.of(attribution?.entity),
    source: foldWord(attribution?.sourceText ?? ''),
    context: reading.context,
  };
}

function fingerprint(record: QuoteRecord): string {
  return [
    record.quotation.kind,
    record.text,
    record.utterance.terms.map((term) => term.stem).join(' '),
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

function beginningOf({ stems }: QuoteRecord): string {
  return stems.join(' ').slice(0, 80);
}

/** So many of its most telling words lead to a quotation; all of them, in a short one. */
const KEYS = 8;

function keysOf(record: QuoteRecord): readonly string[] {
  const telling = [...record.bag.terms].sort((a, b) => b.weight - a.weight).slice(0, KEYS);
  const keys = new Set(telling.map((term) => term.stem));
  for (const { stem } of telling)
    if (stem.length >= DERIVED) keys.add(`${stem.slice(0, DERIVED)}…`);
  keys.add(`=${beginningOf(record)}`);
  for (const shingle of shingles(record.stems)) keys.add(weakKey(shingle));
  const speaker = record.speaker?.tokens.at(-1);
  if (speaker !== undefined) keys.add(`by ${speaker}`);
  return [...keys];
}

/** Three words in a row, of the first words: two such in common lead to a quotation of common words. */
function shingles(stems: readonly string[]): readonly string[] {
  const most = Math.min(stems.length - 2, SHINGLES);
  return Array.from({ length: Math.max(0, most) }, (_, i) => stems.slice(i, i + 3).join(' '));
}

const SHINGLES = 24;

/** So many letters in common at the start make two words meet: "peacekeepers", "peacekeeping". */
const DERIVED = 6;
