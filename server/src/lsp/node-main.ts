import { availableParallelism } from 'node:os';
import { parentPort, Worker, type MessagePort } from 'node:worker_threads';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import {
  Corpus,
  createAnalyzer,
  createStepwiseAnalyzer,
  type ReadInSteps,
  createBlockReader,
  readNamelessBlock,
  remember,
  type AnalyzeDocument,
} from '../index.js';
import { nodeFileSystem } from '../files/node-file-system.js';
import { loadUsableModels } from '../files/models.js';
import type { Models } from '../files/usable-models.js';
import { runAnalyzeWorker } from '../workers/analyze-worker.js';
import { AnalysisCache } from '../workers/analysis-cache.js';
import { AnalyzerPool } from '../workers/analyzer-pool.js';
import type { Analyzer } from '../workers/analyzer.js';
import { cachedAnalyzer } from '../workers/cached-analyzer.js';
import { editionOf } from '../files/edition.js';
import { version } from '../files/version.js';
import { describeFault } from './guard.js';
import { serve } from './server.js';

const USAGE = `Usage: corroborate-language-server --stdio | --node-ipc | --socket=PORT | --pipe=NAME

The language server of Corroborate, for editors that speak the Language Server Protocol.

  --stdio        speak over standard input and output
  --node-ipc     speak over the channel of a Node.js parent process
  --socket=PORT  connect to a port of this machine
  --pipe=NAME    connect to a named pipe or socket file
  --cache=FOLDER keep what was read there, so that a folder opens faster the next time
  --version      print the version
  --help         print this
`;

const TRANSPORT = /^--(?:stdio|node-ipc|socket|pipe)(?:=|$)/;

const CACHE = /^--cache=(.+)$/s;

/** The most that a cache on disk comes to: some ten thousand articles, in bytes. */
const CACHED = 256 << 20;

/** When the cache is looked through for what is too much, in milliseconds after the start. */
const TRIM_AFTER = 60_000;

/** How much text of remembered blocks is kept, in UTF-16 code units. */
const REMEMBERED = 8 << 20;

async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--version')) process.stdout.write(`${version}\n`);
  else if (args.includes('--help') || args.includes('-h')) process.stdout.write(USAGE);
  else if (args.some((arg) => TRANSPORT.test(arg))) await start(cacheFolder(args));
  else {
    process.stderr.write(USAGE);
    process.exitCode = 2;
  }
}

/** The reader of documents, with its models, and what is wrong with those. */
async function loadAnalyzer(): Promise<{
  readonly analyze: AnalyzeDocument;
  readonly analyzing: ReadInSteps;
  readonly models: Partial<Models>;
  readonly troubles: readonly string[];
}> {
  const { models, troubles } = await loadUsableModels();
  const readBlock = models.names ? createBlockReader(models.names) : readNamelessBlock;
  const remembered = remember(readBlock, REMEMBERED);
  return {
    analyze: createAnalyzer(remembered),
    analyzing: createStepwiseAnalyzer(remembered),
    models,
    troubles,
  };
}

/** A worker runs this very file, so that there is only one to ship. */
function createPool(analyze: AnalyzeDocument): AnalyzerPool {
  return new AnalyzerPool({
    // One processor is left to the thread that answers.
    size: Math.max(1, Math.min(4, availableParallelism() - 1)),
    startWorker: () => new Worker(new URL(import.meta.url)),
    analyze,
  });
}

function cacheFolder(args: readonly string[]): string | undefined {
  return args.map((arg) => CACHE.exec(arg)?.[1]).find((folder) => folder !== undefined);
}

/** The analyzer, with a cache before it where there is a folder for one. */
async function withCache(analyzer: Analyzer, folder: string | undefined): Promise<Analyzer> {
  if (folder === undefined) return analyzer;
  const edition = await editionOf(import.meta.url);
  const cache = new AnalysisCache({ folder, edition, capacity: CACHED });
  setTimeout(() => void cache.trim(), TRIM_AFTER).unref();
  return cachedAnalyzer(analyzer, cache);
}

async function start(cache: string | undefined): Promise<void> {
  const { analyze, analyzing, models, troubles } = await loadAnalyzer();
  const connection = createConnection(ProposedFeatures.all);
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) =>
      connection.console.error(`${event}: ${describeFault(error)}`),
    );
  }
  serve(connection, {
    fileSystem: nodeFileSystem,
    analyze,
    analyzing,
    analyzer: await withCache(createPool(analyze), cache),
    corpus: new Corpus(models),
    version,
    now: () => new Date().toISOString(),
    random: Math.random,
    troubles,
  });
}

async function work(port: MessagePort): Promise<void> {
  const { analyze } = await loadAnalyzer();
  runAnalyzeWorker(port, analyze);
}

(parentPort === null ? main(process.argv.slice(2)) : work(parentPort)).catch((error: unknown) => {
  process.stderr.write(`corroborate-language-server: ${describeFault(error)}\n`);
  process.exitCode = 1;
});
