import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSidecar } from '../../server/src/annotations/sidecar.js';
import { Requests, type AnnotationChangeResult } from '../../server/src/lsp/protocol.js';
import { fileUri, LspClient } from '../support/lsp-client.js';
import { removeFolders, temporaryFolder } from '../support/temporary-folder.js';

const SERVERS = 3;
const NOTES = process.env.CORROBORATE_LONG ? 200 : 25;

const TEXT = Array.from({ length: NOTES }, (_, i) => `Lamp ${i} of the mole was lit.\n`).join('');

describe('several servers on one folder', function () {
  this.timeout(300_000);
  after(removeFolders);

  it('that save into one sidecar at the same time lose nothing that they have answered for', async () => {
    const folder = temporaryFolder({ 'lamps.txt': TEXT });
    const uri = fileUri(folder, 'lamps.txt');
    const servers = await Promise.all(
      Array.from({ length: SERVERS }, () => LspClient.start({ folders: [folder] })),
    );
    const answered: string[] = [];
    const annotateEach = async (client: LspClient): Promise<void> => {
      for (let line = 0; line < NOTES; line++) {
        const range = { start: { line, character: 0 }, end: { line, character: 6 } };
        const params = { uri, range, body: 'Lit.' };
        const { id, passing } = await client.request<AnnotationChangeResult>(
          Requests.annotate,
          params,
        );
        if (id !== null) answered.push(id);
        // Refused when the others are quicker each time: that is said, and nothing is lost.
        else assert.ok(passing);
      }
    };
    await Promise.all(servers.map(annotateEach));
    const text = readFileSync(join(folder, 'lamps.txt.annotations.yaml'), 'utf8');
    const { annotations, problems } = parseSidecar(text);
    assert.deepEqual(problems, []);
    assert.deepEqual(annotations.map(({ id }) => id).sort(), answered.sort());
    assert.ok(answered.length > NOTES * 2, `${answered.length} saved`);
    const hidden = readdirSync(folder).filter((name) => name.startsWith('.'));
    assert.deepEqual(hidden, [], 'nothing is left beside it');
    await Promise.all(servers.map((one) => one.stop()));
  });
});
