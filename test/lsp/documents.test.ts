import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Position } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { applyEdits, lineIndex } from '../../server/src/index.js';
import { Documents } from '../../server/src/lsp/documents/documents.js';
import { toOffset } from '../../server/src/lsp/answers/from-lsp.js';
import { Uris } from '../../server/src/lsp/uris.js';

const texts = fc
  .array(fc.constantFrom('a', 'ß', '😀', '\n', '\r\n', '\r', ' '), { maxLength: 20 })
  .map((parts) => parts.join(''));
const positions = fc.record({ line: fc.nat({ max: 8 }), character: fc.nat({ max: 8 }) });
const edits = fc.array(fc.tuple(positions, positions, texts), { maxLength: 6 });

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}

describe('an open document', () => {
  it('is what a well-known implementation makes of the same edits', () => {
    fc.assert(
      fc.property(texts, edits, (text, changes) => {
        const documents = new Documents(new Uris());
        const uri = documents.open({
          uri: 'file:///a.txt',
          languageId: 'plaintext',
          version: 1,
          text,
        });
        let theirs = text;
        documents.takePending();
        for (const [a, b, words] of changes) {
          const [start, end] = isBefore(a, b) ? [a, b] : [b, a];
          documents.change({ uri: 'file:///a.txt', version: 2 }, [
            { range: { start, end }, text: words },
          ]);
          // Afresh for each edit: its own incremental line index does not see LF typed after CR.
          const fresh = TextDocument.create('file:///a.txt', 'plaintext', 1, theirs);
          theirs = TextDocument.update(
            fresh,
            [{ range: { start, end }, text: words }],
            2,
          ).getText();
        }
        assert.equal(documents.text(uri), theirs);
        for (const { source, edits: typed } of documents.takePending()) {
          assert.equal(applyEdits(text, typed ?? []), source.text);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is that, too, of edits that come together, from below or in any order', () => {
    const together = fc.array(fc.array(fc.tuple(positions, positions, texts), { maxLength: 5 }), {
      maxLength: 3,
    });
    fc.assert(
      fc.property(texts, together, fc.boolean(), (text, batches, fromBelow) => {
        const documents = new Documents(new Uris());
        const item = { uri: 'file:///a.txt', languageId: 'plaintext', version: 1, text };
        const uri = documents.open(item);
        documents.takePending();
        let theirs = text;
        for (const batch of batches) {
          const changes = batch.map(([a, b, words]) => {
            const [start, end] = isBefore(a, b) ? [a, b] : [b, a];
            return { range: { start, end }, text: words };
          });
          if (fromBelow) changes.sort((a, b) => (isBefore(a.range.end, b.range.end) ? 1 : -1));
          documents.change({ uri: 'file:///a.txt', version: 2 }, changes);
          for (const change of changes) {
            const fresh = TextDocument.create('file:///a.txt', 'plaintext', 1, theirs);
            theirs = TextDocument.update(fresh, [change], 2).getText();
          }
        }
        assert.equal(documents.text(uri), theirs);
        for (const { source, edits: typed } of documents.takePending()) {
          assert.equal(applyEdits(text, typed ?? []), source.text);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('takes in many edits from below in one pass', () => {
    const cost = (lines: number): number => {
      const documents = new Documents(new Uris());
      const text = 'The bridge and the road were closed.\n'.repeat(lines);
      documents.open({ uri: 'file:///a.txt', languageId: 'plaintext', version: 1, text });
      const changes = Array.from({ length: lines }, (_, i) => {
        const line = lines - 1 - i;
        const range = { start: { line, character: 4 }, end: { line, character: 10 } };
        return { range, text: 'dam' };
      });
      const before = process.cpuUsage();
      documents.change({ uri: 'file:///a.txt', version: 2 }, changes);
      const { user } = process.cpuUsage(before);
      assert.match(documents.text('file:///a.txt' as never) ?? '', /^The dam .*\nThe dam /);
      return user;
    };
    cost(1_000);
    // One index for each edit took forty times as long for eight times the lines, and more.
    assert.ok(cost(16_000) < 30 * Math.max(cost(2_000), 2_000));
  });

  it('has the offsets of a well-known implementation', () => {
    fc.assert(
      fc.property(texts, positions, (text, position) => {
        const theirs = TextDocument.create('file:///a.txt', 'plaintext', 1, text);
        assert.equal(toOffset(text, lineIndex(text), position), theirs.offsetAt(position));
      }),
      { numRuns: 1000 },
    );
  });

  it('is taken once, and again after a change', () => {
    const documents = new Documents(new Uris());
    documents.open({ uri: 'file:///a.txt', languageId: 'plaintext', version: 1, text: 'one' });
    assert.deepEqual(
      documents.takePending().map(({ source }) => source.text),
      ['one'],
    );
    assert.deepEqual(documents.takePending(), []);
    documents.change({ uri: 'file:///a.txt', version: 2 }, [{ text: 'two' }]);
    assert.deepEqual(
      documents
        .takePending()
        .map(({ source, edits: typed }) => [source.text, source.version, typed]),
      [['two', 2, undefined]],
    );
  });

  it('is one, however its URI is written', () => {
    const uris = new Uris();
    const documents = new Documents(uris);
    const uri = documents.open({
      uri: 'file:///w/a(b).txt',
      languageId: 'plaintext',
      version: 1,
      text: 'x',
    });
    assert.equal(uri, 'file:///w/a%28b%29.txt');
    assert.equal(uris.written(uri), 'file:///w/a(b).txt');
    assert.equal(documents.close('file:///w/a%28b%29.txt'), uri);
    assert.equal(uris.written(uri), uri);
  });

  it('is Markdown by its language or its name', () => {
    const documents = new Documents(new Uris());
    documents.open({ uri: 'untitled:x', languageId: 'markdown', version: 1, text: '' });
    documents.open({ uri: 'file:///a.MD', languageId: 'plaintext', version: 1, text: '' });
    documents.open({ uri: 'file:///a.txt', languageId: 'plaintext', version: 1, text: '' });
    assert.deepEqual(
      documents.takePending().map(({ source }) => source.format),
      ['markdown', 'markdown', 'plaintext'],
    );
  });
});
