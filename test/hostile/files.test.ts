import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { loadFolder } from '../../server/src/cli/load-folder.js';
import { streamAnalyses } from '../../server/src/cli/stream.js';
import { defaultRules, fileFilter } from '../../server/src/files/file-rules.js';
import type { FileSystem } from '../../server/src/files/file-system.js';
import { loadUsableModels } from '../../server/src/files/models.js';
import { nodeFileSystem } from '../../server/src/files/node-file-system.js';
import { walk } from '../../server/src/files/walk.js';
import {
  Corpus,
  createAnalyzer,
  createBlockReader,
  documentUri,
  readNamelessBlock,
} from '../../server/src/index.js';
import { removeFolders, temporaryFolder } from '../support/temporary-folder.js';

interface Line {
  readonly path: string;
  readonly error?: string;
}

async function linesOf(folder: string): Promise<readonly Line[]> {
  const lines: Line[] = [];
  const write = (text: string): Promise<boolean> =>
    Promise.resolve(lines.push(JSON.parse(text) as Line) > 0);
  await streamAnalyses(folder, Readable.from([]), { write });
  return lines;
}

describe('hostile files', function () {
  this.timeout(120_000);
  after(removeFolders);

  it('a line of 50 MB is left out, with the reason, and the file beside it read', async () => {
    const folder = temporaryFolder({ 'a.txt': 'Nine died.', 'b.txt': 'x'.repeat(50 << 20) });
    const [a, b] = await linesOf(folder);
    assert.equal(a?.error, undefined);
    assert.match(b?.error ?? '', /larger than the limit: 51200 KB/);
  });

  it('a sentence of a hundred thousand numbers is read and linked in seconds', async () => {
    const { models } = await loadUsableModels();
    const analyze = createAnalyzer(
      models.names ? createBlockReader(models.names) : readNamelessBlock,
    );
    const numbers = Array.from({ length: 100_000 }, (_, i) => i).join(' ');
    const before = process.cpuUsage();
    const corpus = new Corpus(models);
    const text = `The towns lost ${numbers} houses.`;
    const uri = documentUri('a');
    corpus.apply({
      upsert: [analyze({ uri, version: 1, format: 'plaintext', text })],
      remove: [],
    });
    assert.equal(corpus.conflicts.length, 0);
    const { user, system } = process.cpuUsage(before);
    assert.ok((user + system) / 1e6 < 45, `${(user + system) / 1e6} s`);
  });

  it('names with every character that a name may have are read under these names', async function () {
    if (process.platform === 'win32') this.skip();
    const odd = Array.from({ length: 0x17f }, (_, i) => String.fromCodePoint(i + 1)).filter(
      (character) => character !== '/',
    );
    const names = [
      ...odd.map((character) => `a${character}b.txt`),
      ...['-rf.txt', ' .txt', '%2e%2e%2fx.txt', '\u202etxt.md', '👩‍👩‍👧.txt', 'é.txt', 'é.txt'],
      `${'n'.repeat(251)}.txt`,
      '$(touch x).txt',
      '`x`.txt',
      '=1+1.txt',
      'CON.txt',
    ];
    const folder = temporaryFolder();
    for (const name of names) writeFileSync(join(folder, name), 'At least 8 sailors were killed.');
    const found = (await linesOf(folder)).map(({ path }) => path);
    assert.deepEqual([...found].sort(), [...new Set(names)].sort());
    const { corpus, pathOf, skipped } = await loadFolder(folder);
    assert.deepEqual(skipped, []);
    assert.equal(corpus.uris.length, new Set(names).size);
    for (const uri of corpus.uris) {
      assert.equal(pathToFileURL(join(folder, pathOf(uri))).href, uri);
    }
  });

  it('a name that is no text costs this one file at most', async function () {
    if (process.platform !== 'linux') this.skip();
    const folder = temporaryFolder({ 'good.txt': 'Nine died.' });
    writeFileSync(
      Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff, 0xfe, 0x2e, 0x74, 0x78, 0x74])]),
      'x',
    );
    const lines = await linesOf(folder);
    assert.ok(lines.some(({ path, error }) => path === 'good.txt' && error === undefined));
  });

  it('links that lead in circles, to themselves, nowhere and outside end', async function () {
    if (process.platform === 'win32') this.skip();
    const folder = temporaryFolder({ 'a.txt': 'Nine died.', 'deep/b.txt': 'Ten died.' });
    symlinkSync(folder, join(folder, 'deep', 'up'));
    symlinkSync(join(folder, 'self'), join(folder, 'self'));
    symlinkSync(join(folder, 'gone.txt'), join(folder, 'nowhere.txt'));
    mkdirSync(join(folder, 'x'));
    symlinkSync(join(folder, 'x'), join(folder, 'deep', 'x'));
    symlinkSync(join(folder, 'deep'), join(folder, 'x', 'deep'));
    const paths = (await linesOf(folder)).map(({ path }) => path);
    assert.deepEqual(paths, ['a.txt', 'deep/b.txt']);
  });

  it('a hundred thousand files that are not ours are passed by', async () => {
    const entries = Array.from({ length: 100_000 }, (_, i) => ({
      name: `${i}.jpg`,
      kind: 'file' as const,
      target: undefined,
    }));
    const fileSystem: FileSystem = {
      ...nodeFileSystem,
      list: () =>
        Promise.resolve([
          ...entries,
          { ...entries[0], name: 'a.txt', kind: 'file', target: undefined },
        ]),
      realPath: (path) => Promise.resolve(path),
    };
    const before = process.cpuUsage();
    const found: string[] = [];
    const options = {
      filter: fileFilter(defaultRules),
      respectGitignore: true,
      cancelled: () => false,
      separator: '/',
    };
    for await (const { path } of walk(fileSystem, '/w', options)) found.push(path);
    assert.deepEqual(found, ['/w/a.txt']);
    const { user, system } = process.cpuUsage(before);
    assert.ok((user + system) / 1e6 < 10);
  });

  it('a file that changes all the time is read, as it was at some time, without waiting for its rest', async () => {
    const folder = temporaryFolder({ 'a.txt': 'a'.repeat(200_000) });
    const path = join(folder, 'a.txt');
    let going = true;
    const writing = (async () => {
      for (let i = 0; going; i++) {
        if (i % 3 === 2) await truncate(path, 10);
        else await writeFile(path, String.fromCharCode(97 + (i % 26)).repeat(200_000 + i));
      }
    })();
    for (let i = 0; i < 40; i++) {
      const read = await nodeFileSystem.read(path, 1 << 20);
      assert.equal(read.state, 'read');
      if (read.state === 'read') assert.ok(read.bytes.length <= 201_000);
    }
    going = false;
    await writing;
  });
});
