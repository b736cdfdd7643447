import { describe as selectorsOf } from '../../server/src/annotations/selector.js';
import type { Target } from '../../server/src/annotations/annotation.js';
import { Corpus } from '../../server/src/corpus/corpus.js';
import { CorrectedCorpus } from '../../server/src/corrections/corrected-corpus.js';
import { documentUri, type DocumentUri } from '../../server/src/text/source-document.js';
import { analysisOf, vectors } from '../corpus/corpus-kit.js';

export const FOLDER = 'file:///w';

/** The URI of a document of {@link correctedCorpus}. */
export function uriOf(path: string): DocumentUri {
  return documentUri(`${FOLDER}/${path}`);
}

/** Documents by path, linked, with nothing corrected yet. */
export function correctedCorpus(texts: Readonly<Record<string, string>>): CorrectedCorpus {
  const corpus = new CorrectedCorpus(new Corpus({ vectors }));
  const upsert = Object.entries(texts).map(([path, text]) => analysisOf(uriOf(path), text));
  corpus.apply({ upsert, remove: [] });
  return corpus;
}

/** The words of a document as a correction names them. */
export function passageOf(corpus: CorrectedCorpus, path: string, words: string): Target {
  const text = corpus.analysis(uriOf(path))?.text ?? '';
  const start = text.indexOf(words);
  const selectors = selectorsOf(text, { start, end: start + words.length });
  if (start < 0 || selectors === undefined) throw new Error(`${words} is not in ${path}`);
  return { source: path, ...selectors };
}

/** The name of what these words of a document name. */
export function entityAt(corpus: CorrectedCorpus, path: string, words: string): string | undefined {
  const uri = uriOf(path);
  const analysis = corpus.analysis(uri);
  const start = analysis?.text.indexOf(words) ?? -1;
  const index =
    analysis?.mentions.findIndex(({ span }) => span.start <= start && start < span.end) ?? -1;
  return index < 0 ? undefined : corpus.entityOf({ uri, index })?.name;
}
