import { recognizeNames } from '../recognizers/names/recognize-names.js';
import type { NameModel } from '../recognizers/names/name-model.js';
import { scanDocument } from '../recognizers/place-blocks.js';
import { recognizeQuantities } from '../recognizers/quantities/recognize-quantities.js';
import { scanBlock } from '../recognizers/scan-block.js';
import type { PlacedBlock } from '../recognizers/scanned-block.js';
import { inOneGo, type Steps } from '../text/steps.js';
import type { SourceDocument } from '../text/source-document.js';
import { shift, type Span } from '../text/span.js';
import { createAttributor } from './attribution.js';
import type { DocumentAnalysis } from './document-analysis.js';
import { readDocumentDate } from './document-date.js';
import { resolveEntities } from './entities.js';
import { readFigures } from './figures.js';
import { readLanguage } from './language.js';
import { readQuotations } from './quotations.js';
import { readStatements } from './statements.js';

/** Everything that is read in one block without looking at another: a value of its text and the model. */
export interface BlockReading {
  readonly scanned: ReturnType<typeof scanBlock>;
  readonly names: ReturnType<typeof recognizeNames>;
  readonly quantities: ReturnType<typeof recognizeQuantities>;
}

/** Reads one block; a session passes a remembering version of it. */
export type ReadBlock = (text: string) => BlockReading;

/** Reads one document; total: any text gives an analysis. */
export type AnalyzeDocument = (source: SourceDocument) => DocumentAnalysis;

/** The block reader of a model. */
export function createBlockReader(model: NameModel): ReadBlock {
  return (text) => {
    const scanned = scanBlock(text);
    return {
      scanned,
      names: recognizeNames(scanned, model),
      quantities: recognizeQuantities(scanned),
    };
  };
}

/** The document reader that stands on a block reader. */
export function createAnalyzer(readBlock: ReadBlock): AnalyzeDocument {
  return (source) => inOneGo(analyzing(source, readBlock));
}

/** The same in steps, for a long document that somebody types in. */
export function createStepwiseAnalyzer(readBlock: ReadBlock): ReadInSteps {
  return (source) => analyzing(source, readBlock);
}

/** Reads one document, in steps. */
export type ReadInSteps = (source: SourceDocument) => Steps<DocumentAnalysis>;

function* analyzing(source: SourceDocument, readBlock: ReadBlock): Steps<DocumentAnalysis> {
  const readings: BlockReading[] = [];
  const { prose: text, blocks } = scanDocument(source, (blockText) => {
    const reading = readBlock(blockText);
    readings.push(reading);
    return reading.scanned;
  });
  yield;
  const quantities = readings.map((reading) => reading.quantities);
  const { mentions, entities } = resolveEntities(
    text,
    blocks,
    readings.map((reading) => reading.names),
  );
  yield;
  const { quotations, reading } = readQuotations({ text, blocks, mentions, entities });
  yield;
  const date = readDocumentDate(text, blocks, quantities);
  const sentences = placedSentences(blocks);
  const attribution = createAttributor({ text, blocks, mentions, entities, quotations }, reading);
  const figures = readFigures({
    text,
    blocks,
    mentions,
    entities,
    quotations,
    quantities,
    sentences,
    date,
    attribution,
  });
  return {
    uri: source.uri,
    version: source.version,
    format: source.format,
    text: source.text,
    language: readLanguage(blocks),
    date,
    blocks: blocks.map((placed) => placed.block),
    sentences,
    mentions,
    entities,
    quotations,
    figures,
    statements: readStatements({ text, blocks, mentions, entities, quotations, figures }),
  };
}

function placedSentences(blocks: readonly PlacedBlock[]): Span[] {
  const placed: Span[] = [];
  for (const { block, scanned } of blocks) {
    for (const sentence of scanned.sentences) placed.push(shift(sentence, block.span.start));
  }
  return placed;
}
