import {
  Corpus,
  createAnalyzer,
  createBlockReader,
  createStepwiseAnalyzer,
  documentUri,
  Session,
  type DocumentUri,
} from '../../server/src/index.js';
import { loadModels } from '../../server/src/files/models.js';

const models = await loadModels();
const readBlock = createBlockReader(models.names);

/** An empty session with the product's own models; documents are shown by their path after `file:///w/`. */
export function emptySession(): Session {
  return new Session({
    analyze: createAnalyzer(readBlock),
    analyzing: createStepwiseAnalyzer(readBlock),
    corpus: new Corpus(models),
    pathOf: (uri) => decodeURIComponent(uri.replace('file:///w/', '')),
    documentOf: (_home, source) => uriOf(source),
  });
}

/** The URI of a document of {@link sessionOf}. */
export function uriOf(path: string): DocumentUri {
  return documentUri(`file:///w/${path.split('/').map(encodeURIComponent).join('/')}`);
}

/** A session that has read these documents, by path. */
export function sessionOf(files: Readonly<Record<string, string>>): Session {
  const session = emptySession();
  const disk = Object.entries(files).map(([path, text]) =>
    session.analyze({
      uri: uriOf(path),
      version: 0,
      format: path.endsWith('.md') ? 'markdown' : 'plaintext',
      text,
    }),
  );
  session.change({ disk });
  return session;
}
