import assert from 'node:assert/strict';
import { Requests, type FindParams, type FindResult } from '../../server/src/lsp/protocol.js';
import { fileUri, LspClient } from '../support/lsp-client.js';
import { REPORTS } from '../support/reports.js';
import { removeFolders, temporaryFolder } from '../support/temporary-folder.js';

describe('finding something in the documents', function () {
  this.timeout(30_000);
  let folder: string;
  let client: LspClient;
  before(async () => {
    const cranes = Array.from({ length: 250 }, (_, i) => `Crane ${letters(i)} is no crane.\n\n`);
    const marks = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i))
      .filter((mark) => /[^\w]|_/.test(mark))
      .map((mark) => `The band played anti${mark}war songs.\n\n`)
      .join('');
    folder = temporaryFolder({ ...REPORTS, 'cranes.txt': cranes.join(''), 'marks.txt': marks });
    client = await LspClient.start({ folders: [folder] });
  });
  after(async () => {
    await client.stop();
    removeFolders();
  });

  const find = (params: FindParams): Promise<FindResult> => client.request(Requests.find, params);
  const rows = async (params: FindParams): Promise<readonly string[]> =>
    (await find(params)).passages.map(
      ({ kind, what, document, line, at }) =>
        `${kind} ${document}:${String(line)} ${at}${what === '' ? '' : ` [${what}]`}`,
    );

  it('finds a name under its other spellings', async () => {
    const found = await rows({ query: 'lena brandt', except: fileUri(folder, 'harbor.txt') });
    assert.ok(found.includes('name evening.txt:7 Brandt [Lena Brandt]'), found.join('\n'));
    assert.ok(found.includes('name notes/letter.md:3 Lena Brandt [Lena Brandt]'));
    assert.ok(found.every((row) => !row.includes('harbor.txt')));
  });

  it('finds a figure in other words', async () => {
    const found = await rows({ query: '12 dock workers' });
    assert.match(found[0] ?? '', /^figure evening\.txt:3 Twelve dock workers \[.*killed/);
    assert.match(
      (await rows({ query: '1200 people' }))[0] ?? '',
      /^figure harbor\.txt:7 About 1,200/,
    );
    assert.match((await rows({ query: 'March 4, 2023' }))[0] ?? '', /^figure harbor\.txt:3/);
  });

  it('finds words as a whole, and says whose quote they stand in', async () => {
    assert.deepEqual(await rows({ query: 'rebuild  the DEPOT' }), [
      'quote evening.txt:5 rebuild the depot [Mayor Lena Brandt]',
      'quote harbor.txt:5 rebuild the depot [Mayor Lena Brandt]',
    ]);
    assert.deepEqual(await rows({ query: 'ebuild' }), []);
    assert.deepEqual(await rows({ query: ' . ' }), []);
    assert.deepEqual(await rows({ query: '(.*)+$' }), []);
  });

  it('finds words with any mark in and around them', async () => {
    const marks = [...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'];
    assert.equal(marks.length, 32);
    for (const mark of marks) {
      const found = await rows({ query: `anti${mark}war` });
      assert.deepEqual(found, [
        `words marks.txt:${String(marks.indexOf(mark) * 2 + 1)} anti${mark}war`,
      ]);
    }
  });

  it('shows a sentence once, and counts what is not shown', async () => {
    const { passages, more } = await find({ query: 'crane' });
    assert.equal(passages.length, 200);
    // Each sentence has the word twice.
    assert.equal(more, 500 - 2 * 199 - 1);
    assert.equal(new Set(passages.map(({ line }) => line)).size, 200);
  });

  it('refuses what is no query', async () => {
    await assert.rejects(client.request(Requests.find, { query: 3 }), /query/);
  });
});

/** A word of its own for each number: "aab". */
function letters(number: number): string {
  return number
    .toString(26)
    .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)));
}
