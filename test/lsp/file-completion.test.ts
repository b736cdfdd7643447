import assert from 'node:assert/strict';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-protocol';
import { Desk } from '../support/desk.js';
import { FULL, LspClient } from '../support/lsp-client.js';
import { REPORTS } from '../support/reports.js';
import { removeFolders } from '../support/temporary-folder.js';

describe('writing files by hand, through the server', function () {
  this.timeout(30_000);
  let desk: Desk;
  beforeEach(async () => (desk = await Desk.open()));
  afterEach(() => desk.close());
  after(removeFolders);

  /** What is offered at the end of a text, in a file that is open. */
  const offered = async (path: string, text: string): Promise<CompletionItem[] | null> => {
    const uri = desk.uri(path);
    await desk.client.open(uri, text, 'yaml');
    const lines = text.split('\n');
    const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
    return desk.client.at('textDocument/completion', uri, position);
  };
  const labels = (items: CompletionItem[] | null) => items?.map(({ label }) => label);

  it('offers keys, words, tags that are in use, documents and a new id in a sidecar', async () => {
    const made = await desk.annotate(
      'evening.txt',
      REPORTS['evening.txt'],
      'state radio',
      'Which?',
    );
    await desk.client.request('corroborate/editAnnotation', {
      uri: desk.uri('evening.txt'),
      id: made.id,
      tags: ['toll'],
    });
    const start = 'format: 1\nannotations:\n  - ';
    const keys = await offered('harbor.txt.annotations.yaml', start);
    assert.deepEqual(labels(keys)?.slice(0, 3), ['id', 'motivation', 'assessment']);
    const { range, newText } = keys?.[0]?.textEdit as TextEdit;
    assert.deepEqual([newText, range.start], ['id: ', { line: 2, character: 4 }]);
    const of = async (rest: string) =>
      labels(await offered('harbor.txt.annotations.yaml', start + rest));
    assert.ok((await of('motivation: q'))?.includes('questioning'));
    assert.deepEqual(await of('tags: ['), ['toll']);
    assert.match((await of('id: '))?.[0] ?? '', /^[a-z][0-9a-z]{9}$/);
    assert.deepEqual(await of('target:\n      - source: '), [
      'evening.txt',
      'notes/letter.md',
      'wire.txt',
    ]);
  });

  it('offers kinds, names and documents in corrections, and nothing in documents', async () => {
    const start = 'format: 1\ncorrections:\n  - ';
    const kinds = labels(await offered('corroborate.yaml', `${start}kind: `));
    assert.ok(kinds?.includes('different-claims'));
    const names = labels(await offered('corroborate.yaml', `${start}entities:\n      - name: `));
    assert.ok(names?.includes('Lena Brandt'));
    assert.equal(await offered('harbor.txt', 'id: '), null);
  });

  it('is asked for in these files alone where the editor can be told so', async () => {
    const { textDocument, ...others } = FULL;
    const completion = { dynamicRegistration: true };
    const capabilities = { ...others, textDocument: { ...textDocument, completion } };
    const client = await LspClient.start({ folders: [desk.folder], capabilities });
    assert.equal(client.initialized?.capabilities.completionProvider, undefined);
    const found = await client.until(
      () => client.registrations.find(({ method }) => method === 'textDocument/completion'),
      'the registration',
    );
    assert.match(JSON.stringify(found.registerOptions), /\*\*\/\*\.annotations\.yaml/);
    await client.stop();
    assert.ok(desk.client.initialized?.capabilities.completionProvider);
  });
});
