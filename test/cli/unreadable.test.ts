import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { documentsBelow } from '../../server/src/cli/documents-below.js';
import type { FileSystem } from '../../server/src/files/file-system.js';
import { nodeFileSystem } from '../../server/src/files/node-file-system.js';
import { removeFolders, temporaryFolder } from '../support/temporary-folder.js';

const MAIN = fileURLToPath(new URL('../../server/src/cli/main.ts', import.meta.url));

describe('the command line, of what it cannot read', function () {
  this.timeout(60_000);
  after(removeFolders);

  /** The machine's, but for folders that are not to be looked into: who runs as root may look anywhere. */
  const closed = (...folders: readonly string[]): FileSystem => ({
    ...nodeFileSystem,
    list: (path) =>
      folders.includes(path) ? Promise.resolve(undefined) : nodeFileSystem.list(path),
  });

  const below = async (root: string, fileSystem: FileSystem): Promise<readonly string[]> => {
    const found: string[] = [];
    for await (const { kind, shown } of documentsBelow(root, fileSystem)) {
      found.push(`${kind} ${shown}`);
    }
    return found;
  };

  it('names a folder that cannot be listed, and goes on', async () => {
    const root = temporaryFolder({
      'a.txt': 'One.',
      'closed/b.txt': 'Two.',
      'open/c.md': 'Three.',
    });
    const found = await below(root, closed(join(root, 'closed')));
    assert.deepEqual(found, ['document a.txt', 'document open/c.md', 'unlisted closed']);
  });

  it('fails where the folder itself cannot be listed', async () => {
    const root = temporaryFolder({ 'a.txt': 'One.' });
    await assert.rejects(below(root, closed(root)), /cannot be listed/);
  });

  it('prints names of files and words of corrections so that no terminal is steered by them', () => {
    const folder = temporaryFolder({
      'a.txt': 'Nine people drowned in Lindow.',
      'red\u001b[31m\nand two lines.txt': new Uint8Array([0, 1, 2, 0, 0, 255]),
      'corroborate.yaml': 'format: 1\ncorrections:\n  - id: "c\\e[2J"\n    kind: "odd\\e[2J"\n',
    });
    const args = ['--import', 'tsx', MAIN, 'check', folder];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    assert.equal(status, 0);
    assert.match(stderr, /skipped red\\u\{1b\}\[31m\\u\{a\}and two lines\.txt: /);
    assert.match(stderr, /corroborate\.yaml, line \d/);
    assert.ok(!stderr.includes('\u001b'));
    for (const line of stderr.trimEnd().split('\n')) assert.match(line, /^corroborate: /);
  });
});
