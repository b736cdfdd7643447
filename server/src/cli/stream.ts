import { relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createAnalyzer,
  createBlockReader,
  documentUri,
  linkingKeyReader,
  publishDocument,
} from '../index.js';
import { defaultRules, fileFilter } from '../files/file-rules.js';
import { formatOf } from '../files/format.js';
import { loadModels } from '../files/models.js';
import type { Models } from '../files/usable-models.js';
import { nodeFileSystem } from '../files/node-file-system.js';
import { readText } from '../files/read-text.js';
import { walk } from '../files/walk.js';
import type { Output } from './output.js';
import { pathList } from './path-list.js';

/** A file to read, and the path under which it is published. */
interface Listed {
  readonly path: string;
  readonly shown: string;
}

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
  for await (const file of from === '-' ? listedFiles(input) : filesBelow(resolve(from))) {
    const line = await lineOf(file);
    if (!(await output.write(`${JSON.stringify(line)}\n`))) break;
    lines++;
    if ('error' in line) broken++;
  }
  return { lines, broken };
}

async function* listedFiles(input: AsyncIterable<Uint8Array>): AsyncGenerator<Listed> {
  for await (const path of pathList(input)) yield { path: resolve(path), shown: path };
}

async function* filesBelow(root: string): AsyncGenerator<Listed> {
  const options = {
    filter: fileFilter(defaultRules),
    respectGitignore: defaultRules.respectGitignore,
    cancelled: () => false,
    separator: sep,
  };
  for await (const { kind, path } of walk(nodeFileSystem, root, options)) {
    if (kind === 'document') yield { path, shown: relative(root, path).split(sep).join('/') };
  }
}

/** Reads a file and gives what its line says. */
function lineReader(models: Models): (file: Listed) => Promise<object> {
  const analyze = createAnalyzer(createBlockReader(models.names));
  const keysOf = linkingKeyReader(models.vectors);
  const publish = (file: Listed, text: string): object => {
    const uri = documentUri(pathToFileURL(file.path).href);
    const analysis = analyze({ uri, version: 0, format: formatOf(file.path), text });
    return publishDocument(analysis, file.shown, keysOf(analysis));
  };
  return async (file) => {
    const read = await readText(nodeFileSystem, file.path, defaultRules.maxSizeKB);
    if (read.state === 'text') return attempt(() => publish(file, read.text), file);
    return failed(file, read.state === 'gone' ? 'there is no such file' : read.reason);
  };
}

/** One document of millions that the reader stumbles over, by its fault, must not end the stream. */
function attempt(publish: () => object, file: Listed): object {
  try {
    return publish();
  } catch (error) {
    return failed(file, `the reader failed: ${error instanceof Error ? error.message : 'unknown'}`);
  }
}

function failed({ shown }: Listed, error: string): object {
  return { version: 1, path: shown, error };
}
