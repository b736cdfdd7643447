import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { Readable } from 'node:stream';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { streamAnalyses } from '../../server/src/cli/stream.js';
import { pathList } from '../../server/src/cli/path-list.js';
import { removeFolders, temporaryFolder } from '../support/temporary-folder.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MAIN = join(ROOT, 'server/src/cli/main.ts');

interface Line {
  readonly path: string;
  readonly error?: string;
  readonly figures?: readonly { readonly text: string; readonly measure: string }[];
  readonly keys?: readonly { readonly kind: string; readonly key: string }[];
}

const FILES = {
  'a.txt': 'Nine people drowned when the Oder flooded Lindow on Monday, mayor Eva Brandt said.',
  'b.txt': 'The flood in Lindow killed 11 people, mayor Eva Brandt said on Tuesday.',
  'deep/c.md': '# Budget\n\nThe council of Lindow will spend 3 million euros on dykes.',
  'broken.txt': new Uint8Array([0x00, 0x01, 0x02, 0xff, 0xfe, 0x00, 0x00]),
  'notes.pdf': 'not ours',
};

async function lines(from: string, input = ''): Promise<readonly Line[]> {
  const written: string[] = [];
  const output = { write: (text: string) => Promise.resolve(written.push(text) > 0) };
  await streamAnalyses(from, Readable.from([Buffer.from(input)]), output);
  return written.map((line) => {
    assert.ok(line.endsWith('\n') && !line.slice(0, -1).includes('\n'));
    return JSON.parse(line) as Line;
  });
}

describe('corroborate analyze --format jsonl', function () {
  this.timeout(60_000);
  let folder: string;
  before(() => {
    folder = temporaryFolder(FILES);
  });
  after(removeFolders);

  it('prints a line for each document of a folder, and an error for one that cannot be read', async () => {
    const read = await lines(folder);
    assert.deepEqual(
      read.map(({ path }) => path),
      ['a.txt', 'b.txt', 'broken.txt', 'deep/c.md'],
    );
    assert.deepEqual(
      read.map(({ error }) => error === undefined),
      [true, true, false, true],
    );
    assert.match(read[0]?.figures?.[0]?.text ?? '', /^Nine/);
  });

  it('reads the files listed on standard input, in that order, and names those that are missing', async () => {
    const listed = [join(folder, 'deep/c.md'), join(folder, 'gone.txt'), join(folder, 'a.txt')];
    for (const ending of ['\n', '\r\n', '\0']) {
      const read = await lines('-', listed.join(ending));
      assert.deepEqual(
        read.map(({ path }) => path),
        listed,
      );
      assert.equal(read[1]?.error, 'there is no such file');
      assert.equal(read[2]?.error, undefined);
    }
  });

  it('says the same of a document whatever stands beside it', async () => {
    const all = await lines(folder);
    const alone = await lines('-', join(folder, 'b.txt'));
    assert.deepEqual({ ...alone[0], path: 'b.txt' }, all[1]);
  });

  it('gives figures that one machine would compare a key in common', async () => {
    const [a, b] = await lines(folder);
    const keysOf = (line: Line | undefined): readonly string[] =>
      (line?.keys ?? []).filter(({ kind }) => kind === 'figure').map(({ key }) => key);
    assert.ok(keysOf(a).some((key) => keysOf(b).includes(key)));
    const eventsOf = (line: Line | undefined): readonly string[] =>
      (line?.keys ?? []).filter(({ kind }) => kind === 'event').map(({ key }) => key);
    assert.ok(eventsOf(a).some((key) => eventsOf(b).includes(key)));
  });

  it('says on standard error how many files could not be read', async () => {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', MAIN, 'analyze', '-', '--format', 'jsonl'],
      { stdio: ['pipe', 'ignore', 'pipe'] },
    );
    let said = '';
    child.stderr.on('data', (bytes: Buffer) => (said += bytes.toString()));
    child.stdin.end(`${join(folder, 'a.txt')}\n${join(folder, 'gone.txt')}\n`);
    const status = await new Promise((resolve) => child.once('close', resolve));
    assert.equal(status, 0);
    assert.match(
      said,
      /^corroborate: 1 of 2 files could not be read: their lines have an "error"\n$/,
    );
  });

  it('ends well when its reader goes away', async () => {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', MAIN, 'analyze', '-', '--format', 'jsonl'],
      { stdio: ['pipe', 'pipe', 'pipe'] },
    );
    let complaints = '';
    child.stderr.on('data', (bytes: Buffer) => (complaints += bytes.toString()));
    child.stdin.on('error', () => undefined);
    child.stdout.once('data', () => child.stdout.destroy());
    child.stdin.write(`${join(folder, 'a.txt')}\n`.repeat(2_000));
    const status = await new Promise((resolve) => child.once('exit', resolve));
    assert.equal(complaints, '');
    assert.equal(status, 0);
  });

  it('takes paths apart wherever the chunks end', async () => {
    const bytes = Buffer.from('ä/one.txt\ntwo.txt\n\nthree.txt');
    for (let size = 1; size < bytes.length; size++) {
      const chunks: Uint8Array[] = [];
      for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size));
      const found: string[] = [];
      for await (const path of pathList(Readable.from(chunks))) found.push(path);
      assert.deepEqual(found, ['ä/one.txt', 'two.txt', 'three.txt']);
    }
  });
});
