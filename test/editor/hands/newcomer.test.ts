import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { CACHE, ROOT, removeFolder } from '../../../client/scripts/project.mjs';
import { pictureFailures } from '../support/picture-failures.js';
import { Workbench } from '../support/workbench.js';
import { until } from '../support/until.js';

/** What a clone has not, and what a newcomer's clone therefore has not either. */
const NOT_CLONED = new Set(['node_modules', 'dist', '.git', '.vscode-test', 'test-results']);

/** Seconds for packages and VS Code to come from the registry, on a slow machine. */
const INSTALLING = 240;

describe('hands: a newcomer', () => {
  let scratch: string;
  let clone: string;
  let start: ChildProcess | undefined;
  let workbench: Workbench | undefined;

  before(() => {
    scratch = mkdtempSync(join(tmpdir(), 'corroborate-newcomer-'));
    clone = join(scratch, 'corroborate');
    cpSync(ROOT, clone, {
      recursive: true,
      filter: (path) => path === ROOT || !NOT_CLONED.has(basename(path)),
    });
  });
  pictureFailures(() => workbench);
  before(() => {
    if (!process.env['CI']) lendHost(join(clone, basename(CACHE)));
  });
  after(async function () {
    // A whole installation is removed: that takes a busy disk a while.
    this.timeout(120_000);
    await workbench?.close();
    if (start && !hasEnded(start)) signalAll(start, 'SIGTERM');
    removeFolder(scratch);
  });

  it('npm start, and nothing else, leads to a card on a name of the samples', async function () {
    this.timeout((INSTALLING + 60) * 1000);
    assert.ok(!existsSync(join(clone, 'node_modules')));
    start = spawn('npm', ['start', '--', '--browser', '--port', '0'], {
      cwd: clone,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    let output = '';
    start.stdout!.on('data', (data) => (output += String(data)));
    start.stderr!.on('data', (data) => (output += String(data)));
    const address = await until(
      'the address',
      () => {
        assert.equal(start!.exitCode, null, output);
        return /http:\/\/127\.0\.0\.1:\S+/.exec(output)?.[0];
      },
      INSTALLING,
    );
    workbench = await Workbench.at(address, join(clone, 'samples'), () => Promise.resolve());
    await workbench.screenshot('newcomer-first-look');
    await workbench.openFile('kazakhstan-2022/01-northern-dispatch.txt');
    await workbench.hoverWord('Tokayev', /Kassym-Jomart Tokayev/);
    await workbench.screenshot('newcomer-card');
  });

  it('Ctrl+C ends it, and its server with it', async () => {
    const page = workbench!.page.url();
    signalAll(start!, 'SIGINT');
    await once(start!, 'exit');
    await until('the server to be gone', () =>
      fetch(page).then(
        () => undefined,
        () => true,
      ),
    );
  });
});

/**
 * Spares a person's repeated runs the download of VS Code, which the run itself has done already.
 * Where a run is for all to rely on, the newcomer's clone does it all by itself.
 */
function lendHost(cache: string): void {
  mkdirSync(cache);
  for (const name of readdirSync(CACHE)) {
    if (name.startsWith('host-') && !name.includes('.partial'))
      symlinkSync(join(CACHE, name), join(cache, name));
  }
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

/** As a terminal does it: to npm and to all that it runs. */
function signalAll({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  process.kill(-pid!, signal);
}
