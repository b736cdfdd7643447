import { join, resolve } from 'node:path';
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
import { defaultRules } from '../files/file-rules.js';
import { formatOf } from '../files/format.js';
import { loadModels } from '../files/models.js';
import { nodeFileSystem } from '../files/node-file-system.js';
import { readText } from '../files/read-text.js';
import { documentsBelow, UNLISTED, type Below } from './documents-below.js';

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

/** Reads and links all documents below a folder. Rejects when it cannot be listed, or no model read. */
export async function loadFolder(folder: string): Promise<LoadedFolder> {
  const root = resolve(folder);
  const models = await loadModels();
  const analyze = createAnalyzer(createBlockReader(models.names));
  const corpus = new CorrectedCorpus(new Corpus(models));
  const paths = new Map<DocumentUri, string>();
  const skipped: Skipped[] = [];
  corpus.correct([await readCorrections(root, skipped)]);
  for (const { kind, path, shown } of await allBelow(root)) {
    if (kind === 'unlisted') {
      skipped.push({ path: shown, reason: UNLISTED });
      continue;
    }
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

/** What lies below the folder, in code-unit order of the paths. */
async function allBelow(root: string): Promise<readonly Below[]> {
  const found: Below[] = [];
  for await (const below of documentsBelow(root, nodeFileSystem)) found.push(below);
  return found.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

const VANISHED = 'it vanished while the folder was being read';
