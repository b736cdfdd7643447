import assert from 'node:assert/strict';
import type { Hover, ProtocolConnection } from 'vscode-languageserver-protocol/node';
import { nodeFileSystem } from '../../server/src/files/node-file-system.js';
import { serverInProcess } from '../support/server-in-process.js';
import { fileUri } from '../support/lsp-client.js';
import { removeFolders, temporaryFolder } from '../support/temporary-folder.js';

/** Long enough that taking in a key takes longer than a slice. */
const FILLER = Array.from(
  { length: 300 },
  (_, i) => `In ward ${i} some ${100 + i} homes were flooded and ${i + 3} people were hurt.`,
);
const TOLD = 'At least 8 sailors were killed, the coast guard said.';
const TEXT = [...FILLER.slice(0, 150), TOLD, ...FILLER.slice(150)].join('\n\n');
const LINE = 300;

describe('typing in a long text', function () {
  this.timeout(120_000);
  let client: ProtocolConnection;
  let uri: string;
  let version = 1;

  before(async () => {
    const folder = temporaryFolder();
    uri = fileUri(folder, 'long.txt');
    client = await serverInProcess(nodeFileSystem, `file://${folder}`);
    const textDocument = { uri, languageId: 'plaintext', version, text: TEXT };
    await client.sendNotification('textDocument/didOpen', { textDocument });
    assert.notEqual(await cardAt(LINE), null);
  });
  after(() => {
    client.dispose();
    removeFolders();
  });

  const cardAt = (line: number): Promise<Hover | null> =>
    client.sendRequest<Hover | null>('textDocument/hover', {
      textDocument: { uri },
      position: { line, character: 10 },
    });

  /** Types a line at the top. */
  function typeLine(): Promise<void> {
    const start = { line: 0, character: 0 };
    return client.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: ++version },
      contentChanges: [{ range: { start, end: start }, text: 'Typed.\n' }],
    });
  }

  const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

  it('has each answer about the text as it was when it was asked for', async () => {
    const answers: Promise<Hover | null>[] = [];
    for (const pause of [0, 0, 5, 20, 60, 0, 150, 300]) {
      await typeLine();
      // The text is being taken in, has been, or not yet.
      await rest(pause);
      answers.push(cardAt(LINE + version - 1));
    }
    for (const [i, card] of (await Promise.all(answers)).entries()) {
      assert.equal(card?.range?.start.line, LINE + i + 1, `key ${i + 1}`);
    }
  });

  it('takes in keys that nobody asks about', async () => {
    for (let i = 0; i < 5; i++) {
      await typeLine();
      await rest(30);
    }
    await rest(1_500);
    assert.equal((await cardAt(LINE + version - 1))?.range?.start.line, LINE + version - 1);
  });

  it('leaves a text closed that is closed while it is taken in', async () => {
    await typeLine();
    await rest(40);
    await client.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await rest(500);
    assert.equal(await cardAt(LINE + version - 1), null);
  });
});
