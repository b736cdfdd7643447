import assert from 'node:assert/strict';
import { addPassage } from '../../server/src/lsp/notes/annotation-changes.js';
import { pathBetween, resolveSource } from '../../server/src/lsp/notes/relative-sources.js';
import type { ServerContext } from '../../server/src/lsp/server-context.js';
import { canonical } from '../../server/src/lsp/uris.js';

describe('the path from one document to another', () => {
  const between = (from: string, to: string) => pathBetween(canonical(from), canonical(to));

  it('leads back to it', () => {
    for (const to of ['file:///w/f/b c.txt', 'file:///w/%23%3F.txt', 'file:///c%3A/z.txt']) {
      const from = canonical('file:///w/f/a.txt');
      const path = pathBetween(from, canonical(to));
      assert.equal(resolveSource(from, path ?? ''), canonical(to));
    }
    assert.equal(between('vscode-vfs://github/o/a.txt', 'vscode-vfs://github/o/b.txt'), 'b.txt');
  });

  it('is none between two hosts or two file systems', () => {
    assert.equal(between('file:///w/a.txt', 'memfs:///w/b.txt'), undefined);
    assert.equal(between('file:///c%3A/w/a.txt', 'file://server/share/b.txt'), undefined);
    assert.equal(between('vscode-vfs://github/o/a.txt', 'vscode-vfs://azure/o/b.txt'), undefined);
  });

  it('is wanted for a passage of a note: without one, nothing is saved, and it is said why', async () => {
    const context = {
      session: { textOf: () => 'Some words.' },
      documents: { text: () => undefined },
    } as unknown as ServerContext;
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } };
    const passage = { uri: 'memfs:///w/b.txt', range };
    const refused = await addPassage(context, { uri: 'file:///w/a.txt', id: 'n', passage });
    assert.deepEqual([refused.id, refused.passing], [null, false]);
    assert.match(refused.error ?? '', /another file system/);
  });
});
