import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type Hover,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import { createConnection } from 'vscode-languageserver/node';
import type { FileSystem, SaveOutcome } from '../../server/src/files/file-system.js';
import {
  Corpus,
  createAnalyzer,
  parseSidecar,
  readNamelessBlock,
  updateSidecar,
} from '../../server/src/index.js';
import {
  Requests,
  type AnnotationChangeResult,
  type AnnotationsResult,
  type ConflictsResult,
  type StatusResult,
} from '../../server/src/lsp/protocol.js';
import { inThreadAnalyzer } from '../../server/src/workers/analyzer.js';
import { serve, type Host } from '../../server/src/lsp/server.js';

/** A disk in memory, at /w, with what may go wrong with it. */
class MemoryDisk implements FileSystem {
  readonly files: Map<string, string>;
  beforeSave: (path: string) => SaveOutcome | undefined = () => undefined;

  constructor(files: Readonly<Record<string, string>>) {
    this.files = new Map(Object.entries(files).map(([name, text]) => [`/w/${name}`, text]));
  }
  list: FileSystem['list'] = (folder) => {
    const names = [...this.files.keys()].filter((path) => path.startsWith(`${folder}/`));
    return Promise.resolve(
      names.map((path) => ({
        name: path.slice(folder.length + 1),
        kind: 'file' as const,
        target: undefined,
      })),
    );
  };
  read: FileSystem['read'] = (path) => {
    const text = this.files.get(path);
    return Promise.resolve(
      text === undefined
        ? { state: 'gone' }
        : { state: 'read', bytes: new TextEncoder().encode(text) },
    );
  };
  realPath: FileSystem['realPath'] = (path) => Promise.resolve(path);
  kind: FileSystem['kind'] = (path) => Promise.resolve(this.files.has(path) ? 'file' : undefined);
  replace: FileSystem['replace'] = (path, text, expected) => {
    const refused = this.beforeSave(path);
    if (refused !== undefined) return Promise.resolve(refused);
    if (this.files.get(path) !== expected) return Promise.resolve({ state: 'changed' });
    this.files.set(path, text);
    return Promise.resolve({ state: 'saved' });
  };
  remove: FileSystem['remove'] = (path, expected) => {
    if (this.files.get(path) !== expected) return Promise.resolve({ state: 'changed' });
    this.files.delete(path);
    return Promise.resolve({ state: 'saved' });
  };
  sweep: FileSystem['sweep'] = () => Promise.resolve();
}

const TEXT = 'At least 8 sailors were killed, the coast guard said.\n';
const SIDECAR = '/w/good.txt.annotations.yaml';
const RANGE = { start: { line: 0, character: 11 }, end: { line: 0, character: 18 } };

describe('the server, when something goes wrong', function () {
  this.timeout(20_000);
  const clients: ProtocolConnection[] = [];
  const log: string[] = [];
  afterEach(() => {
    for (const client of clients.splice(0)) client.dispose();
    log.length = 0;
  });

  async function start(disk: FileSystem, more: Partial<Host> = {}): Promise<ProtocolConnection> {
    const [up, down] = [new PassThrough(), new PassThrough()];
    serve(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)), {
      fileSystem: disk,
      analyze: createAnalyzer(readNamelessBlock),
      analyzer: inThreadAnalyzer(more.analyze ?? createAnalyzer(readNamelessBlock)),
      corpus: new Corpus({}),
      version: '0',
      now: () => '2024-05-01T10:00:00.000Z',
      random: Math.random,
      troubles: [],
      ...more,
    });
    const client = createProtocolConnection(
      new StreamMessageReader(down),
      new StreamMessageWriter(up),
    );
    client.onNotification(
      'window/logMessage',
      ({ message }: { message: string }) => void log.push(message),
    );
    client.listen();
    clients.push(client);
    await client.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      capabilities: {},
      workspaceFolders: [{ uri: 'file:///w', name: 'w' }],
    });
    await client.sendNotification('initialized', {});
    await until(async () => {
      const { state, done, total } = await client.sendRequest<StatusResult>(Requests.status);
      return state === 'ready' && done === total && total > 0;
    });
    return client;
  }

  async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
    for (let i = 0; i < 500; i++) {
      if (await holds()) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`waited in vain; log:\n${log.join('\n')}`);
  }

  const hoverAt = (client: ProtocolConnection, name: string) =>
    client.sendRequest<Hover | null>('textDocument/hover', {
      textDocument: { uri: `file:///w/${name}` },
      position: { line: 0, character: 10 },
    });
  const annotate = (client: ProtocolConnection, body = 'x') =>
    client.sendRequest<AnnotationChangeResult>(Requests.annotate, {
      uri: 'file:///w/good.txt',
      range: RANGE,
      body,
    });

  it('goes on without a text that the reader stumbles over', async () => {
    const read = createAnalyzer(readNamelessBlock);
    const client = await start(new MemoryDisk({ 'bad.txt': 'BOOM', 'good.txt': TEXT }), {
      analyze: (source) => {
        if (source.text === 'BOOM') throw new Error('stumbled');
        return read(source);
      },
    });
    assert.ok(await hoverAt(client, 'good.txt'));
    assert.equal(await hoverAt(client, 'bad.txt'), null);
    const { skipped } = await client.sendRequest<ConflictsResult>(Requests.conflicts, {});
    assert.deepEqual(skipped, [
      {
        uri: 'file:///w/bad.txt',
        document: 'bad.txt',
        reason: 'the server met an error in it, which its log describes',
      },
    ]);
    assert.match(log.join('\n'), /reading file:\/\/\/w\/bad\.txt failed: Error: stumbled/);
  });

  it('answers empty where it stumbles itself, says so in the log, and lives', async () => {
    const corpus = new Corpus({});
    const client = await start(new MemoryDisk({ 'good.txt': TEXT }), { corpus });
    const conflictsIn = corpus.claimsAt.bind(corpus);
    corpus.claimsAt = () => {
      throw new Error('stumbled');
    };
    assert.equal(await hoverAt(client, 'good.txt'), null);
    assert.match(log.join('\n'), /hover failed: Error: stumbled/);
    corpus.claimsAt = conflictsIn;
    assert.ok(await hoverAt(client, 'good.txt'));
  });

  it('works without its models, and says what is wrong with them', async () => {
    const client = await start(new MemoryDisk({ 'good.txt': TEXT }), {
      troubles: ['The file names.model cannot be used.'],
    });
    assert.ok(await hoverAt(client, 'good.txt'));
    assert.deepEqual(log, ['The file names.model cannot be used.']);
  });

  it('says why a note was not saved, and keeps the file as it is', async () => {
    const disk = new MemoryDisk({ 'good.txt': TEXT });
    const client = await start(disk);
    disk.beforeSave = () => ({ state: 'failed', reason: 'the disk is full' });
    const refused = await annotate(client);
    const { id, sidecar, error, passing } = refused;
    assert.deepEqual(
      { id, sidecar, error, passing },
      {
        id: null,
        sidecar: null,
        error: 'good.txt.annotations.yaml could not be saved: the disk is full.',
        passing: true,
      },
    );
    assert.ok(!disk.files.has(SIDECAR));
    assert.deepEqual(
      (await client.sendRequest<AnnotationsResult>(Requests.annotations, {})).annotations,
      [],
    );
    disk.beforeSave = () => undefined;
    assert.equal((await annotate(client)).error, null);
  });

  it('merges with another program that saves at the very same moment', async () => {
    const disk = new MemoryDisk({ 'good.txt': TEXT });
    const client = await start(disk);
    assert.equal((await annotate(client, 'first')).error, null);
    let interfered = 0;
    disk.beforeSave = (path) => {
      if (interfered++ > 1) return undefined;
      // Somebody else adds a note of their own between our reading and our writing.
      const before = disk.files.get(path) ?? '';
      const [first] = parseSidecar(before).annotations;
      assert.ok(first);
      const update = updateSidecar(before, { put: { ...first, id: `other${interfered}` } });
      assert.equal(update.state, 'updated');
      if (update.state === 'updated') disk.files.set(path, update.text);
      return undefined;
    };
    assert.equal((await annotate(client, 'second')).error, null);
    const { annotations } = parseSidecar(disk.files.get(SIDECAR) ?? '');
    assert.equal(annotations.length, 4);
    assert.deepEqual(annotations.filter(({ body }) => body === 'second').length, 1);
  });

  it('does not save in the middle of another program’s save', async () => {
    const disk = new MemoryDisk({ 'good.txt': TEXT });
    const client = await start(disk);
    assert.equal((await annotate(client, 'first')).error, null);
    const whole = disk.files.get(SIDECAR) ?? '';
    const theirs = whole.replace('first', 'theirs');
    for (const half of ['', whole.slice(0, 40), theirs.slice(0, -20)]) {
      disk.files.set(SIDECAR, half);
      const saving = annotate(client, 'mine');
      setTimeout(() => disk.files.set(SIDECAR, theirs), 20);
      assert.equal((await saving).error, null);
      const bodies = parseSidecar(disk.files.get(SIDECAR) ?? '').annotations.map((one) => one.body);
      assert.deepEqual(bodies.sort(), ['mine', 'theirs'], JSON.stringify(half));
    }
  });

  it('gives up, and says so, when another program never stops saving', async () => {
    const disk = new MemoryDisk({ 'good.txt': TEXT });
    const client = await start(disk);
    disk.beforeSave = () => ({ state: 'changed' });
    assert.match(String((await annotate(client)).error), /is being changed by another program/);
  });
});
