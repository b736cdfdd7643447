import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import {
  Corpus,
  createAnalyzer,
  createStepwiseAnalyzer,
  createBlockReader,
  readNamelessBlock,
  remember,
} from '../index.js';
import { usableModels, type MODEL_FILES } from '../files/usable-models.js';
import { version } from '../files/version.js';
import { inThreadAnalyzer } from '../workers/analyzer.js';
import { describeFault } from './guard.js';
import { serve } from './server.js';

/**
 * The first message to the worker, before any of the Language Server Protocol: the files of
 * server/data, or in words why they cannot be had.
 */
export type WorkerStart = Readonly<Record<(typeof MODEL_FILES)[number], Uint8Array | string>>;

/** How much text of remembered blocks is kept, in UTF-16 code units. */
const REMEMBERED = 4 << 20;

const REMARKS = [
  'In a browser, files come from the editor, documents are read on one thread, and nothing is ' +
    'kept of what was read: opening a folder takes longer than on the desktop.',
];

/** An event of a worker: a message, or a fault that nobody caught. */
interface WorkerEvent {
  readonly data?: unknown;
  readonly reason?: unknown;
  readonly message?: unknown;
}

/** The global object of a web worker, as far as it is used here. */
interface WorkerScope {
  addEventListener(type: string, hear: (event: WorkerEvent) => void): void;
  removeEventListener(type: string, hear: (event: WorkerEvent) => void): void;
}

type Scope = WorkerScope & typeof globalThis;

/** Waits for the models, which come as the first message. */
function main(scope: Scope): void {
  const hear = ({ data }: WorkerEvent): void => {
    scope.removeEventListener('message', hear);
    void start(scope, data as WorkerStart);
  };
  scope.addEventListener('message', hear);
}

/** Waits for nothing but promises that are settled: no message comes before the server listens. */
async function start(scope: Scope, given: WorkerStart): Promise<void> {
  const { models, troubles } = await usableModels((name) => {
    const file = given[name];
    return typeof file === 'string' ? Promise.reject(new Error(file)) : Promise.resolve(file);
  });
  const readBlock = models.names ? createBlockReader(models.names) : readNamelessBlock;
  const remembered = remember(readBlock, REMEMBERED);
  const analyze = createAnalyzer(remembered);
  const connection = createConnection(
    ProposedFeatures.all,
    new BrowserMessageReader(scope),
    new BrowserMessageWriter(scope),
  );
  for (const type of ['error', 'unhandledrejection']) {
    scope.addEventListener(type, ({ reason, message }) =>
      connection.console.error(`${type}: ${describeFault(reason ?? message)}`),
    );
  }
  serve(connection, {
    fileSystem: undefined,
    analyze,
    analyzing: createStepwiseAnalyzer(remembered),
    analyzer: inThreadAnalyzer(analyze),
    corpus: new Corpus(models),
    version,
    now: () => new Date().toISOString(),
    random: Math.random,
    troubles,
    remarks: REMARKS,
  });
}

main(globalThis as Scope);
