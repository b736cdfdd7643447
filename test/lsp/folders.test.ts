import assert from 'node:assert/strict';
import { documentUri } from '../../server/src/index.js';
import {
  folder,
  folderOf,
  relativePath,
  shownPath,
} from '../../server/src/lsp/documents/folders.js';
import { canonical, pathOfFile, uriOfFile } from '../../server/src/lsp/uris.js';

describe('folders of the workspace', () => {
  const outer = folder('file:///w/reports/', 'reports');
  const inner = folder('file:///w/reports/2022', '2022');
  const odd = folder('file:///w/a%20b%20%28c%29', 'a b (c)');

  it('hold what lies in them, the innermost first', () => {
    const uri = documentUri('file:///w/reports/2022/a.txt');
    assert.equal(folderOf([outer, inner], uri), inner);
    assert.equal(folderOf([outer], uri), outer);
    assert.equal(folderOf([outer], documentUri('file:///w/reports-old/a.txt')), undefined);
  });

  it('give short paths, with the folder when there are several', () => {
    const uri = canonical('file:///w/a%20b%20(c)/d%C3%A9j%C3%A0%25.txt');
    assert.equal(shownPath([odd], uri), 'déjà%.txt');
    assert.equal(shownPath([odd, outer], uri), 'a b (c)/déjà%.txt');
    assert.equal(shownPath([outer], documentUri('untitled:Untitled-1')), 'Untitled-1');
    assert.equal(shownPath([outer], documentUri('file:///x/y.txt')), '/x/y.txt');
    assert.equal(relativePath(outer, '/w/reports/sub/a.txt'), 'sub/a.txt');
  });

  it('may lie on no disk, at the root of what the editor gives', () => {
    const root = folder('memfs:/', 'memfs');
    assert.equal(root.path, 'memfs:///');
    const uri = canonical('memfs:/sub/d%C3%A9j%C3%A0.txt');
    assert.equal(folderOf([root], uri), root);
    const path = pathOfFile(uri) ?? '';
    assert.equal(relativePath(root, path), 'sub/déjà.txt');
    assert.equal(shownPath([root], uri), 'sub/déjà.txt');
    assert.equal(uriOfFile(path), uri);
    assert.equal(uriOfFile(root.path ?? ''), 'memfs:/');
  });

  it('may be of a host, with a name that has to be escaped', () => {
    const home = folder('vscode-vfs://github%2B7b/owner/repo/', 'repo');
    const uri = canonical('vscode-vfs://github%2B7b/owner/repo/a%20b.md');
    assert.equal(relativePath(home, pathOfFile(uri) ?? ''), 'a b.md');
    assert.equal(uriOfFile(pathOfFile(uri) ?? ''), uri);
  });

  it('are the root of the disk, too', () => {
    const root = folder('file:///', 'all');
    assert.equal(folderOf([root], documentUri('file:///w/a.txt')), root);
    assert.equal(relativePath(root, '/w/a.txt'), 'w/a.txt');
  });

  it('hold no texts that are no files', () => {
    assert.equal(pathOfFile('untitled:/w/a.txt'), undefined);
    assert.equal(pathOfFile('git:/w/a.txt?ref'), undefined);
    assert.equal(pathOfFile('output:log'), undefined);
  });

  it('may have any name', () => {
    for (const uri of [
      '',
      'no uri',
      'file:////server/share',
      'file:///%E0%A4%A',
      'file:///%2F%2Fx',
      '%',
      'x:',
    ]) {
      assert.equal(typeof shownPath([folder(uri, 'x')], canonical(uri)), 'string');
      pathOfFile(uri);
    }
  });
});
