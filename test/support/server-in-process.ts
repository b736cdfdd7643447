import { PassThrough } from 'node:stream';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import { createConnection } from 'vscode-languageserver/node';
import type { FileSystem } from '../../server/src/files/file-system.js';
import {
  Corpus,
  createAnalyzer,
  createStepwiseAnalyzer,
  readNamelessBlock,
} from '../../server/src/index.js';
import { serve } from '../../server/src/lsp/server.js';
import { inThreadAnalyzer } from '../../server/src/workers/analyzer.js';

/**
 * A client of a server in this process, without models, on files of the test's own; both have greeted
 * each other, and the folder at the URI is open.
 */
export async function serverInProcess(
  fileSystem: FileSystem,
  folder: string,
): Promise<ProtocolConnection> {
  const [up, down] = [new PassThrough(), new PassThrough()];
  const analyze = createAnalyzer(readNamelessBlock);
  serve(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)), {
    fileSystem,
    analyze,
    analyzing: createStepwiseAnalyzer(readNamelessBlock),
    analyzer: inThreadAnalyzer(analyze),
    corpus: new Corpus({}),
    version: '0',
    now: () => '2024-05-01T10:00:00.000Z',
    random: Math.random,
    troubles: [],
  });
  const client = createProtocolConnection(
    new StreamMessageReader(down),
    new StreamMessageWriter(up),
  );
  client.listen();
  await client.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: {},
    workspaceFolders: [{ uri: folder, name: 'w' }],
  });
  await client.sendNotification('initialized', {});
  return client;
}
