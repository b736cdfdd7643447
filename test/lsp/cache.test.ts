import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Hover, MarkupContent } from 'vscode-languageserver-protocol';
import type { DocumentAnalysis } from '../../server/src/index.js';
import { fileUri, LspClient, positionOf } from '../support/lsp-client.js';
import { removeFolders, temporaryFolder } from '../support/temporary-folder.js';

const SENTENCE = 'Lena Brandt, the mayor of Port Ellis, thanked the crews.\n';

describe('the cache on disk, through the server', function () {
  this.timeout(60_000);
  after(removeFolders);

  const filesOf = (folder: string) =>
    !existsSync(folder)
      ? []
      : readdirSync(folder, { recursive: true, encoding: 'utf8' })
          .map((name) => join(folder, name))
          .filter((path) => !path.endsWith('.tmp') && statSync(path).isFile());

  /** Opens the folder, looks at the card on the name, and ends the server. */
  const cardIn = async (folder: string, cache: string, wait: () => true | undefined) => {
    const client = await LspClient.start({ folders: [folder], args: [`--cache=${cache}`] });
    const at = positionOf(SENTENCE, 'Brandt');
    const hover = await client.at<Hover>('textDocument/hover', fileUri(folder, 'a.txt'), at);
    await client.until(wait, 'the cache to be written');
    assert.equal(await client.stop(), 0);
    return (hover.contents as MarkupContent).value;
  };

  it('a folder that is opened again is not read again, and looks the same', async () => {
    const folder = temporaryFolder({ 'a.txt': SENTENCE });
    const cache = join(temporaryFolder(), 'not', 'there yet');
    const first = await cardIn(folder, cache, () => filesOf(cache).length === 1 || undefined);
    assert.match(first, /Lena Brandt/);
    assert.equal(await cardIn(folder, cache, () => true), first);
    // What is shown the second time is what the cache holds.
    const [file = ''] = filesOf(cache);
    const kept = deserialize(readFileSync(file).subarray(32)) as DocumentAnalysis;
    const entities = kept.entities.map((entity) => ({ ...entity, name: 'Kept Name' }));
    const body = serialize({ ...kept, entities });
    writeFileSync(file, Buffer.concat([createHash('sha256').update(body).digest(), body]));
    assert.match(await cardIn(folder, cache, () => true), /Kept Name/);
  });

  it('a cache that cannot be used is none', async () => {
    const folder = temporaryFolder({ 'a.txt': SENTENCE });
    const card = await cardIn(folder, join(folder, 'a.txt'), () => true);
    assert.match(card, /Lena Brandt/);
    assert.equal(readFileSync(join(folder, 'a.txt'), 'utf8'), SENTENCE);
  });
});
