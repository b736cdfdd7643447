import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hover, MarkupContent } from 'vscode-languageserver-protocol';
import {
  Requests,
  type AnnotationsResult,
  type ConflictsResult,
  type StatusResult,
} from '../../server/src/lsp/protocol.js';
import { fileUri, FULL, LspClient, positionOf, rangeOf } from '../support/lsp-client.js';
import { REPORTS } from '../support/reports.js';
import { serverBundle } from '../support/server-bundle.js';
import { removeFolders, temporaryFolder } from '../support/temporary-folder.js';

const SENTENCE = 'Lena Brandt, the mayor of Port Ellis, thanked the crews.\n';
const utf16 = (text: string) => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'));

/** Files of made-up words, so that reading them is work and linking them is none. */
function manyFiles(count: number): Record<string, string> {
  const syllables = ['ba', 'ke', 'li', 'mo', 'nu', 'pra', 'sto', 'tem', 'vi', 'xo'];
  const word = (n: number) =>
    [...String(n * 7919)].map((digit) => syllables[Number(digit)]).join('');
  const line = (i: number) => Array.from({ length: 12 }, (_, k) => word(i * 12 + k)).join(' ');
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `many/${i}.txt`,
      Array.from({ length: 20 }, (_, j) => `${line(i * 20 + j)}.\n\n`).join(''),
    ]),
  );
}

describe('the workspace, through the server', function () {
  this.timeout(60_000);
  const clients: LspClient[] = [];
  const start = async (...args: Parameters<typeof LspClient.start>) => {
    const client = await LspClient.start(...args);
    clients.push(client);
    return client;
  };
  afterEach(async () => {
    for (const client of clients.splice(0)) {
      assert.equal(await client.stop(), 0);
      assert.deepEqual(
        client.log.filter((line) => line.includes('failed:')),
        [],
      );
    }
    removeFolders();
  });

  const conflicts = (client: LspClient) => client.request<ConflictsResult>(Requests.conflicts, {});
  const documents = async (client: LspClient) => (await conflicts(client)).documents;
  const becomes = (client: LspClient, count: number) =>
    client.until(
      async () => ((await documents(client)) === count ? true : undefined),
      `${count} documents`,
    );
  const hoverOf = async (client: LspClient, uri: string, text: string, words: string) => {
    const hover = await client.at<Hover | null>('textDocument/hover', uri, positionOf(text, words));
    return hover === null ? null : (hover.contents as MarkupContent).value;
  };

  it('may be empty, or no folder at all', async () => {
    for (const folders of [[], [temporaryFolder()], [join(temporaryFolder(), 'gone')]]) {
      const client = await start({ folders });
      const { entries, complete, documents: count } = await conflicts(client);
      assert.deepEqual([entries, complete, count], [[], true, 0]);
    }
  });

  it('may hold what is no text: skipped and named, while the next file is read', async () => {
    const random = new Uint8Array(4000).map((_, i) => (i * 7919 + ((i * i) % 251)) % 256);
    const folder = temporaryFolder({
      'empty.txt': '',
      'random.txt': random,
      'image.md': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]),
      'large.txt': 'A line of text like many others.\n'.repeat(450_000),
      'good.txt': SENTENCE,
    });
    const client = await start({ folders: [folder] });
    const { skipped, documents: count } = await conflicts(client);
    assert.equal(count, 2);
    const reasons = new Map(skipped.map(({ document, reason }) => [document, reason]));
    assert.match(reasons.get('random.txt') ?? '', /not a text file/);
    assert.match(reasons.get('image.md') ?? '', /PNG/);
    assert.match(
      reasons.get('large.txt') ?? '',
      /larger than the limit: \d+ KB, corroborate\.files\.maxSizeKB is \d+/,
    );
    assert.equal(reasons.size, 3);
    assert.match(
      (await hoverOf(client, fileUri(folder, 'good.txt'), SENTENCE, 'Lena')) ?? '',
      /Lena Brandt/,
    );
  });

  it('may be in several encodings and line ends', async () => {
    const folder = temporaryFolder({
      'utf16.txt': utf16(SENTENCE),
      'bom.txt': `\ufeff${SENTENCE}`,
      'crlf.txt': `First line.\r\n\r\n${SENTENCE.replace('\n', '\r\n')}`,
      'cr.txt': `First line.\r\r${SENTENCE.replace('\n', '\r')}`,
      'latin.txt': Uint8Array.from(Buffer.from(`Caf\u00e9 closed. ${SENTENCE}`, 'latin1')),
    });
    const client = await start({ folders: [folder] });
    const crlf = `First line.\r\n\r\n${SENTENCE}`;
    assert.match(
      (await hoverOf(client, fileUri(folder, 'crlf.txt'), crlf, 'Lena')) ?? '',
      /in 5 files/,
    );
    for (const name of ['utf16.txt', 'bom.txt']) {
      assert.match(
        (await hoverOf(client, fileUri(folder, name), SENTENCE, 'Lena')) ?? '',
        /Lena Brandt/,
        name,
      );
    }
    assert.match(
      (await hoverOf(client, fileUri(folder, 'cr.txt'), crlf.replace(/\r\n/g, '\r'), 'Lena')) ?? '',
      /Lena Brandt/,
    );
  });

  it('follows files that come, change and go', async () => {
    const folder = temporaryFolder({ 'a.txt': SENTENCE });
    const client = await start({ folders: [folder] });
    writeFileSync(join(folder, 'b.txt'), SENTENCE);
    await client.filesChanged({ uri: fileUri(folder, 'b.txt'), type: 1 });
    await becomes(client, 2);
    mkdirSync(join(folder, 'node_modules'));
    writeFileSync(join(folder, 'node_modules/c.txt'), SENTENCE);
    writeFileSync(join(folder, 'picture.png'), SENTENCE);
    writeFileSync(join(folder, 'b.txt'), 'Nobody is named here.\n');
    await client.filesChanged(
      { uri: fileUri(folder, 'node_modules/c.txt'), type: 1 },
      { uri: fileUri(folder, 'picture.png'), type: 1 },
      { uri: fileUri(folder, 'b.txt'), type: 2 },
    );
    await client.until(
      async () =>
        (await hoverOf(client, fileUri(folder, 'a.txt'), SENTENCE, 'Lena'))?.includes('files')
          ? undefined
          : true,
      'the name to be in one file',
    );
    assert.equal(await documents(client), 2);
    rmSync(join(folder, 'b.txt'));
    await client.filesChanged({ uri: fileUri(folder, 'b.txt'), type: 3 });
    await becomes(client, 1);
  });

  it('follows a folder that is renamed, and one that is removed', async () => {
    const folder = temporaryFolder({
      'sub/a.txt': SENTENCE,
      'sub/deep/b.txt': SENTENCE,
      'c.txt': SENTENCE,
    });
    const client = await start({ folders: [folder] });
    renameSync(join(folder, 'sub'), join(folder, 'moved'));
    await client.filesChanged(
      { uri: fileUri(folder, 'sub'), type: 3 },
      { uri: fileUri(folder, 'moved'), type: 1 },
    );
    await client.until(
      async () =>
        (await hoverOf(client, fileUri(folder, 'moved/deep/b.txt'), SENTENCE, 'Lena'))?.includes(
          'in 3 files',
        )
          ? true
          : undefined,
      'the moved files',
    );
    assert.equal(await documents(client), 3);
    rmSync(join(folder, 'moved'), { recursive: true });
    await client.filesChanged({ uri: fileUri(folder, 'moved'), type: 3 });
    await becomes(client, 1);
  });

  it('survives that a file vanishes before it is read', async () => {
    const folder = temporaryFolder({ 'a.txt': SENTENCE });
    const client = await start({ folders: [folder] });
    await client.filesChanged(
      { uri: fileUri(folder, 'never.txt'), type: 1 },
      { uri: 'no uri', type: 2 },
      { uri: 'untitled:x', type: 2 },
    );
    rmSync(join(folder, 'a.txt'));
    await client.filesChanged({ uri: fileUri(folder, 'a.txt'), type: 2 });
    await becomes(client, 0);
  });

  it('goes back to the disk when a document is closed unsaved', async () => {
    const folder = temporaryFolder(REPORTS);
    const client = await start({ folders: [folder] });
    const uri = fileUri(folder, 'evening.txt');
    await client.open(uri, 'Quite another text.\n');
    assert.equal((await conflicts(client)).entries.length, 0);
    await client.close(uri);
    await client.until(
      async () => ((await conflicts(client)).entries.length > 0 ? true : undefined),
      'the conflict again',
    );
  });

  it("takes the editor's text over a file that changes beneath it", async () => {
    const folder = temporaryFolder({ 'a.txt': SENTENCE });
    const client = await start({ folders: [folder] });
    const uri = fileUri(folder, 'a.txt');
    await client.open(uri, SENTENCE);
    writeFileSync(join(folder, 'a.txt'), 'On disk, Marta Oduya speaks.\n');
    await client.filesChanged({ uri, type: 2 });
    assert.match((await hoverOf(client, uri, SENTENCE, 'Lena')) ?? '', /Lena Brandt/);
    await client.close(uri);
    const disk = 'On disk, Marta Oduya speaks.\n';
    await client.until(
      async () =>
        (await hoverOf(client, uri, disk, 'Marta'))?.includes('Marta Oduya') ? true : undefined,
      'the text of the disk',
    );
  });

  it('may have several folders, which come and go', async () => {
    const [one, two] = [
      temporaryFolder({ 'a.txt': SENTENCE }),
      temporaryFolder({ 'a.txt': SENTENCE }),
    ];
    const client = await start({ folders: [one] });
    const added = [{ uri: fileUri(two, '').replace(/\/$/, ''), name: 'two' }];
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added, removed: [] },
    });
    await becomes(client, 2);
    const card = await client.until(async () => {
      const text = await hoverOf(client, fileUri(one, 'a.txt'), SENTENCE, 'Lena');
      return text?.includes('two/a.txt') ? text : undefined;
    }, 'the path with its folder');
    assert.match(card, /in 2 files/);
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [], removed: added },
    });
    await becomes(client, 1);
  });

  it("is read by the settings, each folder's own, and read again when they change", async () => {
    const folder = temporaryFolder({
      'a.txt': SENTENCE,
      'b.md': SENTENCE,
      'drafts/c.txt': SENTENCE,
      'old/d.txt': SENTENCE,
      '.gitignore': 'b.md\n',
    });
    const settings: Record<string, unknown> = {
      corroborate: { files: { exclude: ['drafts/**'] } },
      'files.exclude': { '**/old': true, '**/a.txt': false },
    };
    const client = await start({ folders: [folder], settings });
    assert.equal(await documents(client), 1);
    client.settings = { corroborate: { files: { respectGitignore: false } } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: null,
    });
    await becomes(client, 4);
    client.settings = { corroborate: { files: { maxCount: 2 } } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: null,
    });
    await becomes(client, 2);
    const { skipped } = await conflicts(client);
    assert.match(
      skipped[0]?.reason ?? '',
      /^1 more file was not read: corroborate\.files\.maxCount is 2$/,
    );
    client.settings = {
      corroborate: {
        files: { maxSizeKB: 1, maxCount: -3, include: 'x' },
        diagnostics: { severity: 'loud' },
      },
    };
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: null,
    });
    await becomes(client, 3);
    const said = client.log.filter((line) => line.startsWith('The setting'));
    assert.deepEqual(
      said.map((line) => /"corroborate\.([\w.]+)"/.exec(line)?.[1]),
      ['files.include', 'files.maxCount', 'diagnostics.severity'],
    );
  });

  it('is read anew when the limit of size changes', async () => {
    const folder = temporaryFolder({ 'a.txt': SENTENCE, 'b.txt': `${SENTENCE}\n`.repeat(40) });
    const client = await start({
      folders: [folder],
      settings: { corroborate: { files: { maxSizeKB: 1 } } },
    });
    assert.equal(await documents(client), 1);
    client.settings = {};
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: null,
    });
    await becomes(client, 2);
    client.settings = { corroborate: { files: { maxSizeKB: 1 } } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: null,
    });
    await becomes(client, 1);
    const { skipped } = await conflicts(client);
    assert.match(skipped[0]?.reason ?? '', /larger than the limit: 3 KB/);
  });

  it('is read by settings that an editor pushes, or sends at the start', async () => {
    const folder = temporaryFolder({ 'a.txt': SENTENCE, 'drafts/c.txt': SENTENCE });
    const capabilities = { ...FULL, workspace: { ...FULL.workspace, configuration: false } };
    const initializationOptions = { settings: { files: { exclude: ['drafts'] } } };
    const client = await start({ folders: [folder], capabilities, initializationOptions });
    assert.equal(await documents(client), 1);
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { corroborate: {} },
    });
    await becomes(client, 2);
  });

  it('may be named the old way, by its root alone', async () => {
    const folder = temporaryFolder({ 'a.txt': SENTENCE });
    const client = await start({
      capabilities: {},
      params: { workspaceFolders: null, rootUri: fileUri(folder, '') },
    });
    assert.equal(await documents(client), 1);
  });

  it('shows how far reading is, and stops reading when told to', async () => {
    const folder = temporaryFolder(manyFiles(500));
    const client = await LspClient.startUnread({ folders: [folder] });
    clients.push(client);
    const begun = await client.until(
      () => client.progress.find((value) => (value as { kind: string }).kind === 'begin'),
      'progress',
    );
    assert.equal((begun as { cancellable: boolean }).cancellable, true);
    assert.ok(client.progressToken !== undefined);
    await client.connection.sendNotification('window/workDoneProgress/cancel', {
      token: client.progressToken,
    });
    const status = await client.until(async () => {
      const now = await client.request<StatusResult>(Requests.status);
      return now.state === 'ready' ? now : undefined;
    }, 'reading to stop');
    assert.ok(status.done < 500, String(status.done));
    assert.match(
      status.skipped[0]?.reason ?? '',
      /^reading was cancelled: \d+ files were not read$/,
    );
    await client.until(
      () => client.progress.find((value) => (value as { kind: string }).kind === 'end'),
      'the end of progress',
    );
  });

  it('answers while reading is under way', async () => {
    const folder = temporaryFolder({ ...manyFiles(150), ...REPORTS });
    const client = await LspClient.startUnread({ folders: [folder] });
    clients.push(client);
    const text = REPORTS['harbor.txt'];
    await client.open(fileUri(folder, 'harbor.txt'), text);
    assert.match(
      (await hoverOf(client, fileUri(folder, 'harbor.txt'), text, 'Lena Brandt')) ?? '',
      /Lena Brandt/,
    );
    assert.equal((await conflicts(client)).complete, false);
    await client.ready();
    assert.equal((await conflicts(client)).complete, true);
  });

  it('holds hostile text, which stays text on every card', async () => {
    const hostile =
      'Mayor Lena Brandt said: “[click](command:workbench.action.quit) <img src=x onerror=alert(1)> `rm` https://evil.example” on Monday.\n\n# Lena Brandt | [x](javascript:1)\n';
    const folder = temporaryFolder({ 'a.txt': hostile, 'b [x](command:y).txt': hostile });
    const client = await start({ folders: [folder] });
    for (const words of ['Lena', 'click']) {
      const card = (await hoverOf(client, fileUri(folder, 'a.txt'), hostile, words)) ?? '';
      assert.ok(card.length > 0);
      assert.doesNotMatch(card, /(?<!\\)\]\((?!file:)/);
      // The last line names the card's rules, which are ours.
      const shown = card.replace(/(?:^|\n)(?:`[a-z]+\/[a-z-]+` ?)+$/, '');
      assert.doesNotMatch(shown, /(?<!\\)[<`]/);
      assert.doesNotMatch(card, /https:\/\/evil/);
    }
  });
});

describe('the server as a program', function () {
  this.timeout(30_000);

  it('says its version and how to use it', async () => {
    const bundle = await serverBundle();
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [bundle, ...args], { encoding: 'utf8' });
    assert.match(run('--version').stdout, /^\d+\.\d+\.\d+\n$/);
    assert.match(run('--help').stdout, /--stdio/);
    const nothing = run();
    assert.deepEqual([nothing.status, nothing.stdout], [2, '']);
    assert.match(nothing.stderr, /--stdio/);
  });

  it('keeps the place of a note on a file without a folder when the file is closed', async () => {
    const text = 'The mole was closed on Friday.\n';
    const uri = fileUri(temporaryFolder({ 'mole.txt': text }), 'mole.txt');
    const client = await LspClient.start({ folders: [] });
    await client.open(uri, text);
    const params = { uri, range: rangeOf(text, 'on Friday'), body: 'Which?' };
    await client.request(Requests.annotate, params);
    await client.close(uri);
    // Closing is answered by nothing: what is asked next may be asked too early.
    await new Promise((resolve) => setTimeout(resolve, 300));
    const { annotations } = await client.request<AnnotationsResult>(Requests.annotations, {});
    assert.deepEqual(
      annotations.map(({ state }) => state),
      ['anchored'],
    );
    await client.stop();
  });

  it('ends when its editor is gone', async () => {
    const client = await LspClient.start({ folders: [] });
    client.process.stdin?.end();
    assert.equal(await client.exitCode, 1);
    client.connection.dispose();
  });

  it('speaks over the channel of a Node.js parent', async () => {
    const child = spawn(process.execPath, [await serverBundle(), '--node-ipc'], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const answer = new Promise<unknown>((resolve) => child.once('message', resolve));
    child.send({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: null, rootUri: null, capabilities: {} },
    });
    assert.equal(
      ((await answer) as { result: { serverInfo: { name: string } } }).result.serverInfo.name,
      'corroborate-language-server',
    );
    child.disconnect();
    await new Promise((resolve) => child.once('exit', resolve));
  });
});
