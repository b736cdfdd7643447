import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MOST_BYTES } from '../../client/scripts/package.mjs';
import { packageServer } from '../../client/scripts/package-server.mjs';
import { version } from '../../server/src/files/version.js';
import { Requests, type ConflictsResult } from '../../server/src/lsp/protocol.js';
import { LspClient } from '../support/lsp-client.js';
import { REPORTS } from '../support/reports.js';
import { removeFolders, temporaryFolder } from '../support/temporary-folder.js';

/** Files that were left out of a package show only in the package: it is installed, and run there. */
describe('The npm package of the server', function () {
  this.timeout(120_000);
  let installed: string;
  before(async () => {
    const scratch = temporaryFolder({ 'package.json': '{ "private": true }\n' });
    const file = join(scratch, 'server.tgz');
    const size = await packageServer(file);
    assert.ok(size > 1_000_000 && size < MOST_BYTES, `${String(size)} bytes`);
    const flags = ['--offline', '--no-audit', '--no-fund', '--loglevel=error'];
    const { status, stderr } = spawnSync('npm', ['install', ...flags, file], {
      cwd: scratch,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
    installed = join(scratch, 'node_modules');
  });
  after(removeFolders);

  const inside = (path: string): string => join(installed, 'corroborate-language-server', path);
  const run = (program: string, ...args: readonly string[]) =>
    spawnSync(join(installed, '.bin', program), args, { encoding: 'utf8' });

  it('has what people need, and nothing of the clone', () => {
    const needed = ['README.md', 'LICENSE', 'data/LICENSE-names-model.md', 'editors/neovim.lua'];
    for (const path of needed) assert.ok(existsSync(inside(path)), path);
    for (const path of ['src', 'tsconfig.core.json', 'dist/cli.cjs.map', 'node_modules'])
      assert.ok(!existsSync(inside(path)), path);
    const notices = readFileSync(inside('THIRD-PARTY-NOTICES.txt'), 'utf8');
    assert.match(notices, /vscode-languageserver 10/);
    assert.doesNotMatch(notices, /vscode-languageclient/);
    const manifest = readFileSync(inside('package.json'), 'utf8');
    assert.doesNotMatch(manifest, /ependencies/, 'all that it needs is in its bundles');
  });

  for (const program of ['corroborate', 'corroborate-language-server']) {
    it(`${program} says its version and how to use it`, () => {
      assert.deepEqual(run(program, '--version').stdout, `${version}\n`);
      const { status, stdout } = run(program, '--help');
      assert.equal(status, 0);
      assert.match(stdout, new RegExp(`Usage:\\s+${program} `));
    });
  }

  it('checks a folder with its models', () => {
    const { status, stdout, stderr } = run('corroborate', 'check', temporaryFolder(REPORTS));
    assert.equal(stderr, '');
    assert.equal(status, 1, stdout);
    assert.match(stdout, /harbor\.txt/);
  });

  it('serves an editor over standard input and output', async () => {
    const server = inside('bin/corroborate-language-server.mjs');
    const folder = temporaryFolder(REPORTS);
    const client = await LspClient.start({ server, folders: [folder] });
    assert.equal(client.initialized?.serverInfo?.version, version);
    const { entries } = await client.request<ConflictsResult>(Requests.conflicts, {
      kinds: ['contradiction', 'revision'],
    });
    assert.ok(entries.length > 0);
    await client.stop();
  });
});
