import { readFileSync } from 'node:fs';
import { Corpus, type CorpusModels } from '../../server/src/corpus/corpus.js';
import type { Conflict, CorpusView } from '../../server/src/corpus/corpus-view.js';
import { loadWordVectors } from '../../server/src/corpus/word-vectors.js';
import { createAnalyzer, createBlockReader } from '../../server/src/document/analyze-document.js';
import type { DocumentAnalysis } from '../../server/src/document/document-analysis.js';
import { loadNameModel } from '../../server/src/recognizers/names/name-model.js';
import { documentUri } from '../../server/src/text/source-document.js';
import { sliceSpan } from '../../server/src/text/span.js';

/** The bytes of a table that ships with the server. */
function data(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../../server/data/${name}`, import.meta.url)));
}

export const vectors = loadWordVectors(data('vectors.model'));
const analyze = createAnalyzer(createBlockReader(loadNameModel(data('names.model'))));

/** Reads one text as the product does. */
export function analysisOf(name: string, text: string): DocumentAnalysis {
  return analyze({ uri: documentUri(name), version: 1, format: 'plaintext', text });
}

/** A corpus of texts by name. */
export function corpusOf(
  texts: Readonly<Record<string, string>>,
  models: CorpusModels = {},
): Corpus {
  const corpus = new Corpus({ vectors, ...models });
  const upsert = Object.entries(texts).map(([name, text]) => analysisOf(name, text));
  corpus.apply({ upsert, remove: [] });
  return corpus;
}

/** The texts of a conflict's members, in order: what a person would read in the list. */
export function valuesOf(corpus: CorpusView, conflict: Conflict): readonly string[] {
  return conflict.members.map(({ uri, span }) =>
    sliceSpan(corpus.analysis(uri)?.text ?? '', span).replace(/\s+/g, ' '),
  );
}

/** What the list shows by default, one line an entry: its kind and its values. */
export function shown(texts: Readonly<Record<string, string>>): readonly string[] {
  const corpus = corpusOf(texts);
  return corpus.conflicts
    .filter(({ kind }) => kind === 'contradiction' || kind === 'revision')
    .map((conflict) => `${conflict.kind}: ${valuesOf(corpus, conflict).join(' / ')}`);
}
