import type { PlacedBlock } from '../recognizers/scanned-block.js';
import { attributeQuotes, UNSETTLED } from './attribution/attribute-quotes.js';
import type { QuoteReading } from './attribution/quote-context.js';
import { DocumentReading } from './attribution/document-reading.js';
import {
  attributionsByLikeWords,
  attributionsBySameWords,
  type QuotedWords,
} from './attribution/sieves/same-words.js';
import type { Attribution, Entity, Mention, Quotation } from './document-analysis.js';
import { findMarkedSpans, type MarkedSpan } from './quotations/marked-spans.js';

/** What quotations are read from: a document's text, its scanned blocks, and who is named in it. */
export interface QuotableText {
  readonly text: string;
  readonly blocks: readonly PlacedBlock[];
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
}

/** Quotations, with the reading of the document they were found in. */
export interface ReadQuotations {
  readonly quotations: readonly Quotation[];
  /** What `createAttributor` reads as well: passing it on saves reading the document twice. */
  readonly reading: DocumentReading;
}

/**
 * Everything in quotation marks, in text order, outer quotations before those inside them, with
 * kind, source and cue (the source-cue-content scheme of PARC and PolNeAR). A broken mark is mended
 * from the evidence around it and says so in `repair`. Linear in the length of the text.
 */
export function findQuotations(input: QuotableText): readonly Quotation[] {
  return readQuotations(input).quotations;
}

/** {@link findQuotations} with the reading it stands on. */
export function readQuotations(input: QuotableText): ReadQuotations {
  const spans = findMarkedSpans(input);
  const reading = new DocumentReading(input, outermost(spans));
  const settled = attributeQuotes(input.entities, spans, reading);
  const head = headOf(input);
  const words = quotedWords(spans, settled, head);
  const echoes = attributionsBySameWords(input.text, words);
  const likes = attributionsByLikeWords(input.text, words, head);
  const quotations: Quotation[] = [];
  for (const [i, span] of spans.entries()) {
    const own = settled[i] ?? UNSETTLED;
    const echo = echoes.get(i);
    const like = own.kind === 'scare' ? echo : (echo ?? likes.get(i));
    quotations.push({
      span: span.span,
      content: span.content,
      // A headline's term that the body quotes somebody for is theirs.
      kind: own.kind === 'scare' && echo ? 'partial' : own.kind,
      repair: span.repair,
      nestedIn: span.parent,
      continues: own.continues,
      attribution: named(own.attribution, like),
      rule: own.rule,
    });
  }
  return { quotations, reading };
}

/** The attribution with the entity of another of the same words: "Minister: …" in a headline, Lee in the body. */
function named(
  own: Attribution | undefined,
  echo: Attribution | undefined,
): Attribution | undefined {
  if (!own || own.entity !== undefined || echo?.entity === undefined) return own ?? echo;
  return { ...own, entity: echo.entity };
}

/** Blocks at a document's head that may be headlines. */
const HEAD_BLOCKS = 3;

/** Where the headlines at a document's head end: short blocks before the first longer one. */
function headOf({ blocks }: QuotableText): number {
  let end = 0;
  for (const { block } of blocks.slice(0, HEAD_BLOCKS)) {
    if (block.span.end - block.span.start > LONGEST_HEADLINE) break;
    end = block.span.end;
  }
  return end;
}

/** Longest headline, in code units. */
const LONGEST_HEADLINE = 160;

/**
 * What the words of quotations are compared by: utterances and fragments, and of terms those at the
 * document's head. Sources at the head that name nobody do not count: the body may.
 */
function quotedWords(
  spans: readonly MarkedSpan[],
  settled: readonly QuoteReading[],
  head: number,
): QuotedWords[] {
  const words: QuotedWords[] = [];
  spans.forEach(({ content, parent }, index) => {
    const own = settled[index];
    const atHead = content.end <= head && parent === undefined;
    if (!own || (own.kind === 'scare' && !(atHead && own.rule === 'quotes/term'))) return;
    const nameless = atHead && own.attribution?.entity === undefined;
    words.push({ index, content, attribution: nameless ? undefined : own.attribution });
  });
  return words;
}

function outermost(spans: readonly MarkedSpan[]) {
  return spans.flatMap((span, index) =>
    span.parent === undefined ? [{ span: span.span, content: span.content, index }] : [],
  );
}
