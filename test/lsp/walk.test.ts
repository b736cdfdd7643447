import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { createAdmission } from '../../server/src/lsp/documents/admission.js';
import { defaultRules, fileFilter, type FileRules } from '../../server/src/files/file-rules.js';
import { nodeFileSystem } from '../../server/src/files/node-file-system.js';
import { walk } from '../../server/src/files/walk.js';
import { removeFolders, temporaryFolder } from '../support/temporary-folder.js';

async function found(folder: string, rules: Partial<FileRules> = {}): Promise<string[]> {
  const all = { ...defaultRules, ...rules };
  const options = {
    filter: fileFilter(all),
    respectGitignore: all.respectGitignore,
    cancelled: () => false,
    separator: sep,
  };
  const paths: string[] = [];
  for await (const { kind, path } of walk(nodeFileSystem, folder, options)) {
    paths.push(`${kind} ${relative(folder, path).split(sep).join('/')}`);
  }
  return paths;
}

describe('a walk through a folder', () => {
  after(removeFolders);

  const files = {
    'a.txt': '',
    'B.MD': '',
    'a.txt.annotations.yaml': '',
    'picture.png': '',
    'code.ts': '',
    '.hidden.txt': '',
    '.git/x.txt': '',
    'node_modules/p/readme.md': '',
    'sub/c.markdown': '',
    'sub/deeper/d.txt': '',
    'drafts/e.txt': '',
  };

  it('finds documents and sidecars, and leaves out what is hidden or installed', async () => {
    assert.deepEqual(await found(temporaryFolder(files)), [
      'document B.MD',
      'document a.txt',
      'sidecar a.txt.annotations.yaml',
      'document drafts/e.txt',
      'document sub/c.markdown',
      'document sub/deeper/d.txt',
    ]);
  });

  it('takes in what is asked for and leaves out what is not', async () => {
    const folder = temporaryFolder(files);
    assert.deepEqual(await found(folder, { include: ['sub/**/*.txt'] }), [
      'sidecar a.txt.annotations.yaml',
      'document sub/deeper/d.txt',
    ]);
    for (const exclude of [
      'drafts/**',
      'drafts',
      '**/drafts',
      './drafts/',
      '/drafts',
      'drafts/*',
    ]) {
      const paths = await found(folder, { exclude: [exclude] });
      assert.ok(!paths.includes('document drafts/e.txt'), exclude);
      assert.ok(paths.includes('document sub/deeper/d.txt'), exclude);
    }
  });

  it('leaves out what was exported of the folder, which would be a witness of itself', async () => {
    const exported = { 'conflicts.corroborate.md': '', 'sub/b.corroborate.md': '', 'c.md': '' };
    assert.deepEqual(await found(temporaryFolder(exported), {}), ['document c.md']);
  });

  it('respects the .gitignore of every folder, the deeper before the outer', async () => {
    const folder = temporaryFolder({
      '.gitignore': '*.txt\n!keep.txt\n/build\n',
      'a.txt': '',
      'keep.txt': '',
      'a.md': '',
      'build/b.md': '',
      'sub/build/c.md': '',
      'sub/d.txt': '',
      'sub/e.md': '',
      'sub/.gitignore': '!d.txt\ne.md\n',
      'a.txt.annotations.yaml': '',
    });
    const respected = ['document a.md', 'sidecar a.txt.annotations.yaml', 'document keep.txt'];
    assert.deepEqual(await found(folder), [
      ...respected,
      'document sub/d.txt',
      'document sub/build/c.md',
    ]);
    const all = await found(folder, { respectGitignore: false });
    assert.ok(all.includes('document a.txt') && all.includes('document build/b.md'));
  });

  it('ends in loops of links, and takes no file twice', async () => {
    const outside = temporaryFolder({ 'o.txt': '', 'in/p.txt': '' });
    const folder = temporaryFolder({ 'a.txt': '', 'sub/b.txt': '' });
    symlinkSync(folder, join(folder, 'sub/loop'));
    symlinkSync('/', join(folder, 'root'));
    symlinkSync(join(folder, 'a.txt'), join(folder, 'same.txt'));
    symlinkSync(outside, join(folder, 'linked'));
    symlinkSync(outside, join(folder, 'linked-again'));
    symlinkSync(join(outside, 'nowhere.txt'), join(folder, 'dangling.txt'));
    symlinkSync(outside, join(outside, 'in/loop'));
    assert.deepEqual(await found(folder), [
      'document a.txt',
      'document linked/o.txt',
      'document linked/in/p.txt',
      'document sub/b.txt',
    ]);
  });

  it('finds nothing in a folder that is not there', async () => {
    assert.deepEqual(await found(join(temporaryFolder(), 'gone')), []);
  });

  it('and a look at a single file agree', async () => {
    const folder = temporaryFolder({
      ...files,
      '.gitignore': 'sub/deeper\n',
      'sub/.gitignore': '*.markdown\n!c.markdown\n',
    });
    const walked = new Set(await found(folder));
    const admission = createAdmission(nodeFileSystem, folder, fileFilter(defaultRules), true);
    for (const path of Object.keys(files)) {
      assert.equal(await admission.admits(path), walked.has(`document ${path}`), path);
    }
  });
});
