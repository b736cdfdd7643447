import { availableParallelism } from 'node:os';
import { parentPort, Worker, type MessagePort } from 'node:worker_threads';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import {
  Corpus,
  createAnalyzer,
  createBlockReader,
  readNamelessBlock,
  remember,
  type AnalyzeDocument,
} from '../index.js';
import { nodeFileSystem } from '../files/node-file-system.js';
import { loadUsableModels, type Models } from '../files/models.js';
import { runAnalyzeWorker } from '../workers/analyze-worker.js';
import { AnalyzerPool } from '../workers/analyzer-pool.js';
import { version } from '../files/version.js';
import { describeFault } from './guard.js';
import { serve } from './server.js';

const USAGE = `Usage: corroborate-language-server --stdio | --node-ipc | --socket=PORT | --pipe=NAME

The language server of Corroborate, for editors that speak the Language Server Protocol.

  --stdio        speak over standard input and output
  --node-ipc     speak over the channel of a Node.js parent process
  --socket=PORT  connect to a port of this machine
  --pipe=NAME    connect to a named pipe or socket file
  --version      print the version
  --help         print this
`;

const TRANSPORT = /^--(?:stdio|node-ipc|socket|pipe)(?:=|$)/;

/** How much text of remembered blocks is kept, in UTF-16 code units. */
const REMEMBERED = 8 << 20;

async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--version')) process.stdout.write(`${version}\n`);
  else if (args.includes('--help') || args.includes('-h')) process.stdout.write(USAGE);
  else if (args.some((arg) => TRANSPORT.test(arg))) await start();
  else {
    process.stderr.write(USAGE);
    process.exitCode = 2;
  }
}

/** The reader of documents, with its models, and what is wrong with those. */
async function loadAnalyzer(): Promise<{
  readonly analyze: AnalyzeDocument;
  readonly models: Partial<Models>;
  readonly troubles: readonly string[];
}> {
  const { models, troubles } = await loadUsableModels();
  const readBlock = models.names ? createBlockReader(models.names) : readNamelessBlock;
  return { analyze: createAnalyzer(remember(readBlock, REMEMBERED)), models, troubles };
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

async function start(): Promise<void> {
  const { analyze, models, troubles } = await loadAnalyzer();
  const connection = createConnection(ProposedFeatures.all);
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) =>
      connection.console.error(`${event}: ${describeFault(error)}`),
    );
  }
  serve(connection, {
    fileSystem: nodeFileSystem,
    analyze,
    analyzer: createPool(analyze),
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
