import assert from 'node:assert/strict';
import type { ServerConnection } from '../../client/src/server-connection.js';
import type { UndoKeys } from '../../client/src/undo-keys.js';
import { Requests } from '../../server/src/lsp/protocol.js';
import { standInForVscode } from '../support/vscode-stand-in.js';

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 8 } };
const note = { uri: 'file:///a.txt', range, body: 'Which?' };
const SAVED = { id: 'x', sidecar: null, error: null, passing: false, words: null, step: 1 };

/** What waits and its store, over a server that answers as it is told to. */
async function deskOf(ask: (method: string) => unknown) {
  standInForVscode();
  const { AnnotationStore } = await import('../../client/src/annotations/annotation-store.js');
  const { WaitingNotes } = await import('../../client/src/annotations/waiting-notes.js');
  const server = {
    onDidChange: () => ({ dispose: () => undefined }),
    ask: (method: string) => Promise.resolve().then(() => ask(method)),
  };
  const stored = new Map<string, unknown>();
  const storage = {
    keys: () => [...stored.keys()],
    get: (key: string) => stored.get(key),
    update: (key: string, value: unknown) => Promise.resolve(void stored.set(key, value)),
  };
  const undo = { changed: () => undefined };
  // Of each, what the two use.
  const store = new AnnotationStore(
    server as unknown as ServerConnection,
    undo as unknown as UndoKeys,
  );
  return { store, waiting: new WaitingNotes(storage as never, store) };
}

function gone(): never {
  throw new Error('the server is gone');
}

describe('notes that are saved, or wait', () => {
  it('are not written twice when the server goes right after it saved one', async () => {
    const { waiting } = await deskOf((method) => (method === Requests.annotate ? SAVED : gone()));
    const result = await waiting.save({ method: Requests.annotate, params: note });
    assert.deepEqual([result.error, result.waits, waiting.entries], [null, false, []]);
    waiting.dispose();
  });

  it('wait also when their document cannot be opened', async () => {
    const { waiting } = await deskOf(gone);
    const result = await waiting.save({ method: Requests.annotate, params: note });
    assert.equal(result.waits, true);
    const words = { exact: '12 boats', prefix: '', suffix: '', start: 0 };
    await waiting.keepPlaces(
      [
        { uri: 'file:///b.txt', range },
        { uri: 'file:///c.txt', range, words },
      ],
      { body: 'Which?' },
      'broken',
    );
    assert.deepEqual(
      waiting.entries.map(({ written }) => written.params.uri),
      ['file:///a.txt', 'file:///b.txt', 'file:///c.txt'],
    );
    waiting.dispose();
  });
});
