import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createAnalyzer,
  createBlockReader,
  documentUri,
  linkingKeyReader,
  publishDocument,
} from '../index.js';
import { defaultRules } from '../files/file-rules.js';
import { formatOf } from '../files/format.js';
import { loadModels } from '../files/models.js';
import type { Models } from '../files/usable-models.js';
import { nodeFileSystem } from '../files/node-file-system.js';
import { readText } from '../files/read-text.js';
import { documentsBelow, UNLISTED, type Below } from './documents-below.js';
import type { Output } from './output.js';
import { pathList } from './path-list.js';

/** How many lines a stream had, and how many of them only say that a file could not be read. */
export interface Streamed {
  readonly lines: number;
  readonly broken: number;
}

/**
 * Prints one line of JSON for each document, in the order in which they are found or listed, and keeps
 * none: time grows with the number of documents, memory does not. A file that cannot be read is a
 * line with an `error`. `from` is a folder, or `-`: the paths are then read from `input`.
 * Ends early, and well, when nobody reads on. Gives how many lines it printed, and how many of them
 * are errors.
 */
export async function streamAnalyses(
  from: string,
  input: AsyncIterable<Uint8Array>,
  output: Output,
): Promise<Streamed> {
  const lineOf = lineReader(await loadModels());
  let lines = 0;
  let broken = 0;
  const found = from === '-' ? listedFiles(input) : documentsBelow(resolve(from), nodeFileSystem);
  for await (const file of found) {
    const line = await lineOf(file);
    if (!(await output.write(`${JSON.stringify(line)}\n`))) break;
    lines++;
    if ('error' in line) broken++;
  }
  return { lines, broken };
}

async function* listedFiles(input: AsyncIterable<Uint8Array>): AsyncGenerator<Below> {
  for await (const path of pathList(input))
    yield { kind: 'document', path: resolve(path), shown: path };
}

/** Reads a file and gives what its line says. */
function lineReader(models: Models): (file: Below) => Promise<object> {
  const analyze = createAnalyzer(createBlockReader(models.names));
  const keysOf = linkingKeyReader(models.vectors);
  const publish = (file: Below, text: string): object => {
    const uri = documentUri(pathToFileURL(file.path).href);
    const analysis = analyze({ uri, version: 0, format: formatOf(file.path), text });
    return publishDocument(analysis, file.shown, keysOf(analysis));
  };
  return async (file) => {
    if (file.kind === 'unlisted') return failed(file, UNLISTED);
    const read = await readText(nodeFileSystem, file.path, defaultRules.maxSizeKB);
    if (read.state === 'text') return attempt(() => publish(file, read.text), file);
    return failed(file, read.state === 'gone' ? 'there is no such file' : read.reason);
  };
}

/** One document of millions that the reader stumbles over, by its fault, must not end the stream. */
function attempt(publish: () => object, file: Below): object {
  try {
    return publish();
  } catch (error) {
    return failed(file, `the reader failed: ${error instanceof Error ? error.message : 'unknown'}`);
  }
}

function failed({ shown }: Below, error: string): object {
  return { version: 1, path: shown, error };
}
