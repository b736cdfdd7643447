import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  CodeAction,
  CodeLens,
  DocumentLink,
  InlayHint,
  SemanticTokens,
} from 'vscode-languageserver-protocol';
import { Requests, type ConflictsResult } from '../../server/src/lsp/protocol.js';
import { fileUri, LspClient, positionOf } from '../support/lsp-client.js';
import { REPORTS } from '../support/reports.js';
import { removeFolders, temporaryFolder } from '../support/temporary-folder.js';

const SIDECAR = `format: 1
annotations:
  - id: note1
    target:
      - selector:
          - type: TextQuoteSelector
            exact: "Mayor Lena Brandt"
            prefix: ""
            suffix: " told"
    body: "Ask her."
    created: "2025-03-04T09:12:00Z"
`;

describe('what an editor shows in the text', function () {
  this.timeout(30_000);
  let folder: string;
  let client: LspClient | undefined;
  const textDocument = () => ({ uri: fileUri(folder, 'harbor.txt') });
  const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  const caret = () => {
    const position = positionOf(REPORTS['harbor.txt'], 'eight');
    return { start: position, end: position };
  };

  async function start(inText: string, initializationOptions: unknown = {}): Promise<LspClient> {
    folder = temporaryFolder({ ...REPORTS, 'harbor.txt.annotations.yaml': SIDECAR });
    const settings = { corroborate: { conflicts: { inText } } };
    client = await LspClient.start({ folders: [folder], settings, initializationOptions });
    return client;
  }
  afterEach(async () => {
    await client?.stop();
    client = undefined;
  });
  after(removeFolders);

  it('are tokens of declared types, each on one line', async () => {
    const { initialized, request } = bound(await start('off'));
    const legend = initialized?.capabilities.semanticTokensProvider?.legend;
    const { data } = await request<SemanticTokens>('textDocument/semanticTokens/full', {
      textDocument: textDocument(),
    });
    const lines = REPORTS['harbor.txt'].split('\n');
    const seen: string[] = [];
    let [line, column] = [0, 0];
    for (let i = 0; i < data.length; i += 5) {
      const [down = 0, right = 0, length = 0, type = 0, modifiers = 0] = data.slice(i, i + 5);
      column = down === 0 ? column + right : right;
      line += down;
      const words = (lines[line] ?? '').slice(column, column + length);
      assert.equal(words.length, length);
      seen.push(`${legend?.tokenTypes[type] ?? ''}${modifiers === 1 ? '!' : ''} ${words}`);
    }
    assert.ok(seen.includes('person Lena Brandt') && seen.includes('figure! eight'), seen.join());
  });

  it('are no hints and lenses unless they are asked for', async () => {
    const { request } = bound(await start('off'));
    const params = { textDocument: textDocument(), range: whole };
    assert.equal(await request('textDocument/inlayHint', params), null);
    assert.equal(await request('textDocument/codeLens', params), null);
  });

  it('are the other values behind the figure', async () => {
    const { request } = bound(await start('hint'));
    const params = { textDocument: textDocument(), range: whole };
    const [hint] = await request<InlayHint[]>('textDocument/inlayHint', params);
    assert.equal(hint?.label, '≠ 12');
    const empty = { ...params, range: { start: whole.start, end: whole.start } };
    assert.deepEqual(await request('textDocument/inlayHint', empty), []);
  });

  it('are lenses that lead to the board where there is one', async () => {
    const { request } = bound(await start('lens', { showsBoard: true }));
    const [lens] = await request<CodeLens[]>('textDocument/codeLens', {
      textDocument: textDocument(),
    });
    assert.match(lens?.command?.title ?? '', /: ≠ 12$/);
    assert.equal(lens?.command?.command, 'corroborate.showConflictingFigures');
    const [, id] = [lens, lens?.command?.arguments?.[0] as unknown];
    const { entries } = await request<ConflictsResult>(Requests.conflicts, {});
    assert.equal(id, entries[0]?.id);
  });

  it('are actions on the conflict: the extension’s own in VS Code', async () => {
    const { request } = bound(await start('off', { showsBoard: true }));
    const params = { textDocument: textDocument(), range: caret(), context: { diagnostics: [] } };
    const actions = await request<CodeAction[]>('textDocument/codeAction', params);
    assert.deepEqual(
      actions.map(({ command }) => command?.command),
      [
        'corroborate.showConflictingFigures',
        'corroborate.settleConflict',
        'corroborate.dismissConflict',
      ],
    );
    assert.deepEqual(
      await request('textDocument/codeAction', {
        ...params,
        range: { start: whole.start, end: whole.start },
      }),
      [],
    );
  });

  it('is an action that dismisses the conflict, in any other editor', async () => {
    const { request } = bound(await start('off'));
    const [action] = await request<CodeAction[]>('textDocument/codeAction', {
      textDocument: textDocument(),
      range: caret(),
      context: { diagnostics: [] },
    });
    await request('workspace/executeCommand', {
      command: action?.command?.command,
      arguments: action?.command?.arguments,
    });
    assert.match(readFileSync(join(folder, 'corroborate.yaml'), 'utf8'), /kind: dismiss/);
    const { entries } = await request<ConflictsResult>(Requests.conflicts, {});
    assert.deepEqual(entries, []);
    const { answered } = await request<ConflictsResult>(Requests.conflicts, {});
    assert.equal(answered[0]?.answer.kind, 'dismiss');
  });

  it('are links from a note in its file to its passage', async () => {
    const one = await start('off');
    const uri = fileUri(folder, 'harbor.txt.annotations.yaml');
    await one.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'yaml', version: 1, text: SIDECAR },
    });
    const [link] = await bound(one).request<DocumentLink[]>('textDocument/documentLink', {
      textDocument: { uri },
    });
    assert.deepEqual(link?.range.start, { line: 2, character: 8 });
    assert.equal(link?.target, `${fileUri(folder, 'harbor.txt')}#L5,1`);
  });
});

/** The client's state, and its request as a function. */
function bound(client: LspClient) {
  return {
    initialized: client.initialized,
    request: <T>(method: string, params: object) => client.request<T>(method, params),
  };
}
