import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import { createConnection } from 'vscode-languageserver/node';
import { Corpus, createAnalyzer, readNamelessBlock } from '../../server/src/index.js';
import {
  FileRequests,
  Requests,
  type AnnotationChangeResult,
  type FileContent,
  type FileEntry,
  type FileKind,
  type FileParams,
  type FileReadParams,
  type FileRemoveParams,
  type FileReplaceParams,
  type FileSaved,
  type StatusResult,
  type StraysResult,
} from '../../server/src/lsp/protocol.js';
import { serve } from '../../server/src/lsp/server.js';
import { inThreadAnalyzer } from '../../server/src/workers/analyzer.js';

const ROOT = 'reports:/storm';
const SIDECAR = `${ROOT}/a%20b.txt.annotations.yaml`;

/** The files of an editor, by URI. */
class EditorFiles {
  readonly files = new Map([
    [`${ROOT}/a%20b.txt`, 'At least 8 sailors were killed in the storm, the coast guard said.\n'],
    [`${ROOT}/sub/c.md`, 'In the storm 11 sailors were killed, the coast guard said.\n'],
    [`${ROOT}/.gitignore`, 'left-out.txt\n'],
    [`${ROOT}/left-out.txt`, 'In the storm 30 sailors were killed, the coast guard said.\n'],
  ]);
  readOnly = false;
  busy = false;
  /** The folder that cannot be listed. */
  shut: string | undefined;
  looks = 0;

  serve(client: ProtocolConnection): void {
    client.onRequest(FileRequests.list, ({ uri }: FileParams) => {
      if (this.shut === uri) throw new Error('the repository does not answer');
      this.looks++;
      return this.#list(uri);
    });
    client.onRequest(FileRequests.kind, ({ uri }: FileParams) => this.#kind(uri));
    client.onRequest<FileContent, unknown>(
      FileRequests.read,
      ({ uri }: FileReadParams): FileContent => {
        const text = this.files.get(uri);
        if (text === undefined) return { state: 'gone' };
        return { state: 'read', base64: Buffer.from(text).toString('base64') };
      },
    );
    client.onRequest<FileSaved, unknown>(
      FileRequests.replace,
      (params: FileReplaceParams): FileSaved => {
        if (this.readOnly) throw new Error('this repository is read-only');
        if ((this.files.get(params.uri) ?? null) !== params.expected) return { state: 'changed' };
        this.files.set(params.uri, params.text);
        return { state: 'saved' };
      },
    );
    client.onRequest<FileSaved, unknown>(
      FileRequests.remove,
      ({ uri, expected }: FileRemoveParams): FileSaved => {
        if (this.files.get(uri) !== expected) return { state: 'changed' };
        this.files.delete(uri);
        return { state: 'saved' };
      },
    );
  }

  #kind(uri: string): FileKind | null {
    if (this.busy) throw new Error('the repository does not answer');
    if (this.files.has(uri)) return 'file';
    return this.#list(uri).length > 0 ? 'folder' : null;
  }

  #list(folder: string): readonly FileEntry[] {
    const entries = new Map<string, FileKind>();
    for (const uri of this.files.keys()) {
      if (!uri.startsWith(`${folder}/`)) continue;
      const [name = '', ...more] = uri.slice(folder.length + 1).split('/');
      entries.set(decodeURIComponent(name), more.length > 0 ? 'folder' : 'file');
    }
    return [...entries].map(([name, kind]) => ({ name, kind }));
  }
}

describe('the server, where all files are the editor’s', function () {
  this.timeout(20_000);
  const clients: ProtocolConnection[] = [];
  afterEach(() => {
    for (const client of clients.splice(0)) client.dispose();
  });

  async function start(servesFiles: boolean): Promise<[ProtocolConnection, EditorFiles]> {
    const [up, down] = [new PassThrough(), new PassThrough()];
    serve(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)), {
      fileSystem: undefined,
      analyze: createAnalyzer(readNamelessBlock),
      analyzer: inThreadAnalyzer(createAnalyzer(readNamelessBlock)),
      corpus: new Corpus({}),
      version: '0',
      now: () => '2026-01-01T00:00:00Z',
      random: () => 0.5,
      troubles: [],
    });
    const client = createProtocolConnection(
      new StreamMessageReader(down),
      new StreamMessageWriter(up),
    );
    clients.push(client);
    const files = new EditorFiles();
    files.serve(client);
    client.listen();
    await client.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      capabilities: {},
      initializationOptions: { servesFiles },
      workspaceFolders: [{ uri: ROOT, name: 'storm' }],
    });
    await client.sendNotification('initialized', {});
    for (;;) {
      const { state, total } = await client.sendRequest<StatusResult>(Requests.status);
      if (state === 'ready' && (total > 0 || !servesFiles)) break;
    }
    return [client, files];
  }

  const annotate = (client: ProtocolConnection): Promise<AnnotationChangeResult> =>
    client.sendRequest(Requests.annotate, {
      uri: `${ROOT}/a%20b.txt`,
      range: { start: { line: 0, character: 11 }, end: { line: 0, character: 18 } },
      body: 'Ask the port.',
    });

  it('reads them all, but what .gitignore names', async () => {
    const [client] = await start(true);
    const { done, total } = await client.sendRequest<StatusResult>(Requests.status);
    assert.deepEqual([done, total], [2, 2]);
    const params = { textDocument: { uri: `${ROOT}/sub/c.md` } };
    const symbols = await client.sendRequest('textDocument/documentSymbol', params);
    assert.match(JSON.stringify(symbols), /11 sailors/);
  });

  it('keeps notes beside the document, and takes the file away with the last one', async () => {
    const [client, files] = await start(true);
    const { error, sidecar } = await annotate(client);
    assert.equal(error, null);
    assert.equal(sidecar, SIDECAR);
    assert.match(files.files.get(SIDECAR) ?? '', /exact: "?sailors/);
    await client.sendRequest(Requests.undo);
    assert.equal(files.files.has(SIDECAR), false);
  });

  it('says why a note cannot be saved', async () => {
    const [client, files] = await start(true);
    files.readOnly = true;
    const { error } = await annotate(client);
    assert.match(error ?? '', /could not be saved: .*read-only/);
    assert.equal(files.files.has(SIDECAR), false);
  });

  it('calls a document gone when the editor says so, not when it cannot say', async () => {
    const [client, files] = await start(true);
    await annotate(client);
    files.files.delete(`${ROOT}/a%20b.txt`);
    const changes = [{ uri: `${ROOT}/a%20b.txt`, type: 3 }];
    await client.sendNotification('workspace/didChangeWatchedFiles', { changes });
    while ((await client.sendRequest<StraysResult>(Requests.strays)).strays.length === 0);
    files.busy = true;
    const { strays } = await client.sendRequest<StraysResult>(Requests.strays);
    assert.deepEqual(strays, []);
  });

  it('keeps what it read of a folder that cannot be listed now, until that is gone', async () => {
    const [client, files] = await start(true);
    const params = { textDocument: { uri: `${ROOT}/sub/c.md` } };
    const symbols = async () =>
      JSON.stringify(await client.sendRequest('textDocument/documentSymbol', params));
    const lookAgain = async () => {
      const before = files.looks;
      await client.sendNotification('workspace/didChangeConfiguration', { settings: null });
      for (;;) {
        const { state } = await client.sendRequest<StatusResult>(Requests.status);
        if (state === 'ready' && files.looks > before) break;
      }
    };
    files.shut = `${ROOT}/sub`;
    await lookAgain();
    assert.match(await symbols(), /11 sailors/);
    files.files.delete(`${ROOT}/sub/c.md`);
    files.shut = undefined;
    await lookAgain();
    assert.doesNotMatch(await symbols(), /11 sailors/);
  });

  it('asks no editor that has not offered them', async () => {
    const [client] = await start(false);
    const { total } = await client.sendRequest<StatusResult>(Requests.status);
    assert.equal(total, 0);
  });
});
