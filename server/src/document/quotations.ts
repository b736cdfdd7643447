import type { PlacedBlock } from '../recognizers/scanned-block.js';
import { attributeQuotes } from './attribution/attribute-quotes.js';
import { DocumentReading } from './attribution/document-reading.js';
import { attributionsBySameWords } from './attribution/sieves/same-words.js';
import type { Entity, Mention, Quotation } from './document-analysis.js';
import { findMarkedSpans, type MarkedSpan } from './quotations/marked-spans.js';

/** What quotations are read from: a document's text, its scanned blocks, and who is named in it. */
export interface QuotableText {
  readonly text: string;
  readonly blocks: readonly PlacedBlock[];
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
}

/**
 * Everything in quotation marks, in text order, outer quotations before those inside them, with
 * kind, source and cue (the source-cue-content scheme of PARC and PolNeAR). A broken mark is mended
 * from the evidence around it and says so in `repair`. Linear in the length of the text.
 */
export function findQuotations(input: QuotableText): readonly Quotation[] {
  const spans = findMarkedSpans(input);
  if (spans.length === 0) return [];
  const reading = new DocumentReading(input, outermost(spans));
  const readings = attributeQuotes(input.entities, spans, reading);
  const echoes = attributionsBySameWords(
    input.text,
    spans.flatMap(({ content }, i) => {
      const own = readings[i];
      return own && own.kind !== 'scare'
        ? [{ index: i, content, attribution: own.attribution }]
        : [];
    }),
  );
  return spans.map((span, i) => {
    const own = readings[i];
    return {
      span: span.span,
      content: span.content,
      kind: own?.kind ?? 'scare',
      repair: span.repair,
      nestedIn: span.parent,
      continues: own?.continues,
      attribution: own?.kind === 'scare' ? undefined : (own?.attribution ?? echoes.get(i)),
      rule: own?.rule ?? 'quotes/term',
    };
  });
}

function outermost(spans: readonly MarkedSpan[]) {
  return spans.flatMap((span, index) =>
    span.parent === undefined ? [{ span: span.span, content: span.content, index }] : [],
  );
}
