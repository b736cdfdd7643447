import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { sweepLock, withLock } from '../../server/src/files/file-lock.js';
import { nodeFileSystem } from '../../server/src/files/node-file-system.js';
import { removeFolders, temporaryFolder } from '../support/temporary-folder.js';

const { read, replace, kind } = nodeFileSystem;
/** Root may do everything: then the work is done as a user who may not. */
async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) process.seteuid?.(65534);
  try {
    return await work();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

describe('reading a file', () => {
  after(removeFolders);

  it('gives its bytes', async () => {
    const folder = temporaryFolder({ 'a.txt': 'words' });
    const found = await read(join(folder, 'a.txt'), 100);
    assert.equal(found.state === 'read' && Buffer.from(found.bytes).toString(), 'words');
  });

  it('says when there is none, it is too large, or it is no file', async () => {
    const folder = temporaryFolder({ 'a.txt': 'words' });
    assert.deepEqual(await read(join(folder, 'b.txt'), 100), { state: 'gone' });
    assert.deepEqual(await read(join(folder, 'a.txt', 'b.txt'), 100), { state: 'gone' });
    assert.deepEqual(await read(join(folder, 'a.txt'), 3), { state: 'too-large', size: 5 });
    assert.equal((await read(folder, 100)).state, 'failed');
  });

  it('does not wait for a pipe', async function () {
    if (process.platform === 'win32') this.skip();
    const pipe = join(temporaryFolder(), 'pipe.txt');
    execFileSync('mkfifo', [pipe]);
    assert.deepEqual(await read(pipe, 100), { state: 'failed', reason: 'not a regular file' });
    assert.equal(await kind(pipe), 'other');
  });
});

describe('replacing a file', () => {
  after(removeFolders);

  it('makes a new one and changes an old one, and leaves nothing behind', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.yaml');
    assert.deepEqual(await replace(path, 'one', undefined), { state: 'saved' });
    assert.deepEqual(await replace(path, 'two', 'one'), { state: 'saved' });
    assert.equal(readFileSync(path, 'utf8'), 'two');
    assert.deepEqual(readdirSync(folder), ['a.yaml']);
  });

  it('keeps its hands off a file that is not as expected', async () => {
    const folder = temporaryFolder({ 'a.yaml': 'theirs' });
    const path = join(folder, 'a.yaml');
    assert.deepEqual(await replace(path, 'mine', undefined), { state: 'changed' });
    assert.deepEqual(await replace(path, 'mine', 'old'), { state: 'changed' });
    assert.deepEqual(await replace(join(folder, 'b.yaml'), 'mine', 'old'), { state: 'changed' });
    assert.equal(readFileSync(path, 'utf8'), 'theirs');
    assert.deepEqual(readdirSync(folder), ['a.yaml']);
  });

  it('keeps the mode of the file, and a link a link', async function () {
    if (process.platform === 'win32') this.skip();
    const folder = temporaryFolder({ 'real.yaml': 'one' });
    const real = join(folder, 'real.yaml');
    const link = join(folder, 'link.yaml');
    chmodSync(real, 0o640);
    symlinkSync(real, link);
    assert.deepEqual(await replace(link, 'two', 'one'), { state: 'saved' });
    assert.equal(readFileSync(real, 'utf8'), 'two');
    assert.equal(statSync(real).mode & 0o777, 0o640);
    assert.ok(lstatSync(link).isSymbolicLink());
  });

  it('says why it cannot', async () => {
    const folder = temporaryFolder({ file: '' });
    assert.deepEqual(await replace(join(folder, 'gone', 'a.yaml'), 'x', undefined), {
      state: 'failed',
      reason: 'the file or its folder does not exist',
    });
    assert.deepEqual(await replace(join(folder, 'file', 'a.yaml'), 'x', undefined), {
      state: 'failed',
      reason: 'a part of the path is not a folder',
    });
    const long = await replace(join(folder, `${'n'.repeat(250)}.annotations.yaml`), 'x', undefined);
    assert.deepEqual(long, { state: 'failed', reason: 'the file name would be too long' });
  });

  it('respects a folder and a file that may not be written', async function () {
    if (process.platform === 'win32') this.skip();
    const folder = temporaryFolder({ 'a.yaml': 'one' });
    const path = join(folder, 'a.yaml');
    const denied = { state: 'failed', reason: 'permission denied' };
    const read = { state: 'failed', reason: 'cannot be read: permission denied' };
    chmodSync(path, 0o444);
    chmodSync(folder, 0o777);
    assert.deepEqual(await asNobody(() => replace(path, 'two', 'one')), denied);
    chmodSync(path, 0o666);
    chmodSync(folder, 0o555);
    assert.deepEqual(await asNobody(() => replace(path, 'two', 'one')), denied);
    chmodSync(path, 0o000);
    assert.deepEqual(await asNobody(() => nodeFileSystem.read(path, 100)), read);
    chmodSync(path, 0o644);
    chmodSync(folder, 0o755);
    assert.equal(readFileSync(path, 'utf8'), 'one');
  });

  it('does not put a file in the place of a link that leads nowhere for now', async function () {
    if (process.platform === 'win32') this.skip();
    const folder = temporaryFolder({});
    const path = join(folder, 'a.yaml');
    symlinkSync(join(folder, 'unplugged', 'a.yaml'), path);
    const refused = await replace(path, 'x', undefined);
    assert.equal(refused.state, 'failed');
    assert.ok(lstatSync(path).isSymbolicLink());
  });

  it('waits for another server that is replacing the file, and takes over from one that died', async () => {
    const folder = temporaryFolder({ 'a.yaml': 'one' });
    const [path, lock] = [join(folder, 'a.yaml'), join(folder, '.a.yaml.lock')];
    writeFileSync(lock, `${hostname()} ${process.pid}`);
    const waiting = replace(path, 'two', 'one');
    await new Promise((resolve) => setTimeout(resolve, 100));
    assert.equal(readFileSync(path, 'utf8'), 'one');
    rmSync(lock);
    assert.deepEqual(await waiting, { state: 'saved' });
    // A process that is no more.
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    writeFileSync(lock, `${hostname()} ${pid}`);
    assert.deepEqual(await replace(path, 'three', 'two'), { state: 'saved' });
    // Of another machine, and of long ago.
    writeFileSync(lock, 'elsewhere 1');
    utimesSync(lock, new Date(Date.now() - 60_000), new Date(Date.now() - 60_000));
    assert.deepEqual(await nodeFileSystem.remove(path, 'three'), { state: 'saved' });
    assert.deepEqual(readdirSync(folder), []);
  });

  it('leaves a lock to a living process of this machine, whatever the clock of the folder says', async () => {
    const folder = temporaryFolder({ 'a.yaml': 'one' });
    const [path, lock] = [join(folder, 'a.yaml'), join(folder, '.a.yaml.lock')];
    writeFileSync(lock, `${hostname()} ${process.pid}`);
    const behind = new Date(Date.now() - 20_000);
    utimesSync(lock, behind, behind);
    const waiting = replace(path, 'two', 'one');
    await new Promise((resolve) => setTimeout(resolve, 150));
    await nodeFileSystem.sweep(path);
    assert.ok(existsSync(lock));
    assert.equal(readFileSync(path, 'utf8'), 'one');
    rmSync(lock);
    assert.deepEqual(await waiting, { state: 'saved' });
    assert.deepEqual(readdirSync(folder), ['a.yaml']);
  });

  it('gives up in time on a left-over lock that is another person’s, in a folder that keeps theirs', async function () {
    if (process.platform === 'win32' || process.getuid?.() !== 0) this.skip();
    const folder = temporaryFolder({});
    const [path, lock] = [join(folder, 'a.yaml'), join(folder, '.a.yaml.lock')];
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    writeFileSync(lock, `${hostname()} ${pid} abc`);
    // As /tmp: everybody may write in it, and take away only what is their own.
    chmodSync(folder, 0o1777);
    const [start, cpu] = [Date.now(), process.cpuUsage()];
    const saved = await asNobody(() => replace(path, 'one', undefined));
    assert.equal(saved.state, 'failed');
    assert.match(saved.state === 'failed' ? saved.reason : '', /\.a\.yaml\.lock/);
    const took = Date.now() - start;
    assert.ok(took > 4_000 && took < 12_000, `gave up after ${took} ms`);
    // It looked in turns, not without end.
    const { user, system } = process.cpuUsage(cpu);
    assert.ok((user + system) / 1000 < took * 0.8, `${(user + system) / 1000} ms of ${took}`);
    assert.deepEqual(readdirSync(folder), ['.a.yaml.lock']);
  });

  it('puts a lock back that somebody took between the look at it and its taking away', async () => {
    const folder = temporaryFolder({});
    const lock = join(folder, '.a.yaml.lock');
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    const live = `${hostname()} ${process.pid} abc`;
    let stolen = 0;
    for (let round = 0; round < 40; round++) {
      writeFileSync(lock, `${hostname()} ${pid} abc`);
      let done = false;
      const sweep = sweepLock(lock).finally(() => (done = true));
      // Whenever the other comes: its lock stands, unless it was there before anybody looked.
      for (let turn = 0; turn < round % 8; turn++) await new Promise(setImmediate);
      const taken = !done && existsSync(lock);
      if (taken) writeFileSync(lock, live);
      await sweep;
      if (!taken) continue;
      stolen++;
      assert.equal(readFileSync(lock, 'utf8'), live);
    }
    assert.ok(stolen > 0);
  });

  it('takes no file away that another program writes between the look at it and its going', async () => {
    let raced = 0;
    for (let round = 0; round < 150; round++) {
      const folder = temporaryFolder({ 'a.yaml': 'old' });
      const path = join(folder, 'a.yaml');
      let done = false;
      const removing = nodeFileSystem.remove(path, 'old').finally(() => (done = true));
      for (let turn = 0; turn < round % 30; turn++) await new Promise(setImmediate);
      const writes = !done && existsSync(path);
      if (writes) writeFileSync(path, 'theirs');
      await removing;
      if (!writes) continue;
      raced++;
      assert.equal(readFileSync(path, 'utf8'), 'theirs', `round ${round}`);
      assert.deepEqual(readdirSync(folder), ['a.yaml']);
    }
    assert.ok(raced > 0);
  });

  it('does not take away the lock of another that took it over meanwhile', async () => {
    const folder = temporaryFolder({ 'a.yaml': 'one' });
    const [path, lock] = [join(folder, 'a.yaml'), join(folder, '.a.yaml.lock')];
    const done = await withLock(path, () => {
      rmSync(lock);
      writeFileSync(lock, 'elsewhere 1 abc');
      return Promise.resolve('done');
    });
    assert.equal(done, 'done');
    assert.equal(readFileSync(lock, 'utf8'), 'elsewhere 1 abc');
  });

  it('sweeps up what killed saves left, but not what is being saved, nor what is somebody else’s', async () => {
    const folder = temporaryFolder({
      'a.yaml': 'one',
      '.a.yaml.0123456789ab.tmp': 'old',
      '.a.yaml.ba9876543210.tmp': 'now',
      '.a.yaml.mine.tmp': 'mine',
      '.b.yaml.0123456789ab.tmp': 'other',
    });
    const old = new Date(Date.now() - 120_000);
    for (const name of [
      '.a.yaml.0123456789ab.tmp',
      '.a.yaml.mine.tmp',
      '.b.yaml.0123456789ab.tmp',
    ]) {
      utimesSync(join(folder, name), old, old);
    }
    await nodeFileSystem.sweep(join(folder, 'a.yaml'));
    assert.deepEqual(readdirSync(folder).sort(), [
      '.a.yaml.ba9876543210.tmp',
      '.a.yaml.mine.tmp',
      '.b.yaml.0123456789ab.tmp',
      'a.yaml',
    ]);
  });

  it('leaves the old file or the new one, whole, when it is killed', async function () {
    this.timeout(60_000);
    const folder = temporaryFolder({ 'a.yaml': 'A'.repeat(200_000) });
    const path = join(folder, 'a.yaml');
    for (let round = 0; round < 5; round++) {
      const child = spawn(
        process.execPath,
        ['--import', 'tsx', '--input-type=module', '-e', WRITER, path],
        {
          cwd: process.cwd(),
          stdio: ['ignore', 'pipe', 'inherit'],
        },
      );
      await new Promise((resolve) => child.stdout.once('data', resolve));
      await new Promise((resolve) => setTimeout(resolve, round * 7));
      child.kill('SIGKILL');
      await new Promise((resolve) => child.once('exit', resolve));
      const content = readFileSync(path, 'utf8');
      assert.equal(content.length, 200_000);
      assert.equal(new Set(content).size, 1);
    }
    assert.ok(existsSync(path));
    writeFileSync(path, '');
  });
});

/** Saves in turn a file of A's and one of B's, without end. */
const WRITER = `
import { readFileSync } from 'node:fs';
import { replaceFile } from './server/src/files/replace-file.js';
const path = process.argv[1];
process.stdout.write('ready');
for (let i = 0; ; i++) {
  const before = readFileSync(path, 'utf8');
  const outcome = await replaceFile(path, (before[0] === 'A' ? 'B' : 'A').repeat(200000), before);
  if (outcome.state !== 'saved') throw new Error(JSON.stringify(outcome));
}
`;
