import assert from 'node:assert/strict';
import { Requests, type ConflictsResult } from '../../server/src/lsp/protocol.js';
import { fileUri, LspClient } from '../support/lsp-client.js';
import { removeFolders, temporaryFolder } from '../support/temporary-folder.js';

describe('an open file that the settings leave out', () => {
  after(removeFolders);

  it('is no witness: it takes no part in conflicts', async () => {
    const first = 'The flood killed 12 people in Brenn, police said.\n';
    const other = 'At least 15 people died in the flood in Brenn.\n';
    const folder = temporaryFolder({
      'a.txt': first,
      'b.txt': first,
      'README.md': other,
    });
    const client = await LspClient.start({ folders: [folder] });
    try {
      await client.open(fileUri(folder, 'README.md'), other, 'markdown');
      const result: ConflictsResult = await client.connection.sendRequest(Requests.conflicts, {});
      assert.equal(result.documents, 2);
      assert.deepEqual(result.entries, []);
      await client.open(fileUri(folder, 'b.txt'), other, 'plaintext');
      const changed: ConflictsResult = await client.connection.sendRequest(Requests.conflicts, {});
      assert.equal(changed.entries.length, 1);
    } finally {
      await client.stop();
    }
  });
});
