import { join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  Corpus,
  CorrectedCorpus,
  CORRECTIONS_FILE,
  createAnalyzer,
  createBlockReader,
  documentUri,
  parseCorrections,
  type DocumentUri,
  type FolderCorrections,
} from '../index.js';
import { defaultRules, fileFilter } from '../files/file-rules.js';
import { formatOf } from '../files/format.js';
import { loadModels } from '../files/models.js';
import { nodeFileSystem } from '../files/node-file-system.js';
import { readText } from '../files/read-text.js';
import { walk } from '../files/walk.js';

/** A folder's documents, read and linked, and what was not read. */
export interface LoadedFolder {
  /** As people corrected it in the folder's own file. */
  readonly corpus: CorrectedCorpus;
  /** The folder's absolute path. */
  readonly root: string;
  /** A document's path relative to the folder, with forward slashes. */
  readonly pathOf: (uri: DocumentUri) => string;
  readonly skipped: readonly Skipped[];
}

interface Skipped {
  readonly path: string;
  readonly reason: string;
}

/** Reads and links all documents below a folder. Rejects only when a model cannot be read. */
export async function loadFolder(folder: string): Promise<LoadedFolder> {
  const root = resolve(folder);
  const models = await loadModels();
  const analyze = createAnalyzer(createBlockReader(models.names));
  const corpus = new CorrectedCorpus(new Corpus(models));
  const paths = new Map<DocumentUri, string>();
  const skipped: Skipped[] = [];
  corpus.correct([await readCorrections(root, skipped)]);
  for (const path of await documentPaths(root)) {
    const shown = relative(root, path).split(sep).join('/');
    const read = await readText(nodeFileSystem, path, defaultRules.maxSizeKB);
    if (read.state !== 'text') {
      skipped.push({ path: shown, reason: read.state === 'gone' ? VANISHED : read.reason });
      continue;
    }
    const uri = documentUri(pathToFileURL(path).href);
    paths.set(uri, shown);
    const analysis = analyze({ uri, version: 0, format: formatOf(path), text: read.text });
    corpus.apply({ upsert: [analysis], remove: [] });
  }
  return { corpus, root, pathOf: (uri) => paths.get(uri) ?? uri, skipped };
}

/** What people corrected in the folder; what of it cannot be read is named in `skipped`. */
async function readCorrections(root: string, skipped: Skipped[]): Promise<FolderCorrections> {
  const folder = pathToFileURL(root).href;
  const read = await nodeFileSystem.read(join(root, CORRECTIONS_FILE), MOST_BYTES);
  if (read.state === 'gone') return { folder, corrections: [] };
  if (read.state !== 'read') {
    const reason = read.state === 'failed' ? read.reason : 'it is too large';
    skipped.push({ path: CORRECTIONS_FILE, reason });
    return { folder, corrections: [] };
  }
  const { corrections, problems } = parseCorrections(new TextDecoder().decode(read.bytes));
  for (const { line, severity, message } of problems) {
    if (severity === 'hint') continue;
    skipped.push({ path: `${CORRECTIONS_FILE}, line ${line}`, reason: message });
  }
  return { folder, corrections };
}

/** Larger files of corrections are not read. */
const MOST_BYTES = 64 << 20;

/** The paths of the documents below the folder, in code-unit order. */
async function documentPaths(root: string): Promise<string[]> {
  const found: string[] = [];
  const options = {
    filter: fileFilter(defaultRules),
    respectGitignore: defaultRules.respectGitignore,
    cancelled: () => false,
    separator: sep,
  };
  for await (const { kind, path } of walk(nodeFileSystem, root, options)) {
    if (kind === 'document') found.push(path);
  }
  return found.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

const VANISHED = 'it vanished while the folder was being read';
