import type { LinkingKey } from '../corpus/linking-keys.js';
import type { DocumentAnalysis, Entity, Figure, Quotation } from '../document/document-analysis.js';
import { sliceSpan, type Span } from '../text/span.js';

/**
 * One document's analysis as a line of JSON, version 1: what `corroborate analyze --format jsonl`
 * prints. The fields are those of the whole folder's JSON, but nothing in them depends on another
 * document: entities are the document's own and referred to by their position in its list.
 */
export interface PublishedDocument {
  readonly version: 1;
  readonly path: string;
  readonly length: number;
  readonly language: string;
  readonly date: string | null;
  readonly entities: readonly object[];
  readonly quotes: readonly object[];
  readonly figures: readonly object[];
  readonly statements: readonly object[];
  readonly keys: readonly LinkingKey[];
}

/** Publishes one document under a path, with the keys under which it meets others. */
export function publishDocument(
  analysis: DocumentAnalysis,
  path: string,
  keys: readonly LinkingKey[],
): PublishedDocument {
  return {
    version: 1,
    path,
    length: analysis.text.length,
    language: analysis.language,
    date: analysis.date ?? null,
    entities: analysis.entities.map((entity) => publishEntity(analysis, entity)),
    quotes: analysis.quotations.map((quotation) => publishQuote(analysis, quotation)),
    figures: analysis.figures.map((figure) => publishFigure(analysis, figure)),
    statements: analysis.statements.map(({ span }) => passage(analysis, span)),
    keys,
  };
}

function passage({ text }: DocumentAnalysis, span: Span): object {
  return { start: span.start, end: span.end, text: sliceSpan(text, span) };
}

function publishEntity(analysis: DocumentAnalysis, { type, name, mentions }: Entity): object {
  return {
    type,
    name,
    mentions: mentions.flatMap((index) => {
      const mention = analysis.mentions[index];
      return mention === undefined ? [] : [passage(analysis, mention.span)];
    }),
  };
}

function publishQuote(analysis: DocumentAnalysis, quotation: Quotation): object {
  const { attribution, content, kind } = quotation;
  return {
    ...passage(analysis, content),
    kind,
    speaker: attribution?.entity ?? null,
    speakerText: attribution?.sourceText ?? null,
  };
}

function publishFigure(analysis: DocumentAnalysis, figure: Figure): object {
  const { measure, interval } = figure;
  return {
    ...passage(analysis, figure.span),
    value: figure.value ?? null,
    min: interval.low ?? null,
    max: interval.high ?? null,
    approximate: figure.approximate,
    unit: figure.unit ?? null,
    kind: figure.kind,
    measure: measure.label,
    subject: measure.subject ?? null,
    place: measure.place ?? null,
    time: measure.time ?? null,
    attribution: figure.attribution?.sourceText ?? null,
    iso: figure.iso ?? null,
  };
}
