import assert from 'node:assert/strict';
import type { Range } from 'vscode-languageserver-protocol';
import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { nodeFileSystem } from '../../server/src/files/node-file-system.js';
import { documentUri } from '../../server/src/index.js';
import { OutsideChanges } from '../../server/src/lsp/documents/outside-changes.js';
import { Desk } from '../support/desk.js';
import { removeFolders, temporaryFolder } from '../support/temporary-folder.js';

const ALPHA =
  'At dawn the divers of Team Alpha\nfound 12 boats below the pier. The sea was calm.\n';
const BETA = ALPHA.replace('Team Alpha', 'Team Beta');

/** Whole lines, from this one to before that one: as editors send what they read again from disk. */
function lines(from: number, to: number): Range {
  return { start: { line: from, character: 0 }, end: { line: to, character: 0 } };
}

/** Longer than an editor takes to say that it has saved. */
const pause = (ms = 600): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('a document that another program writes while it is open', function () {
  this.timeout(30_000);
  let desk: Desk;
  let uri: string;
  beforeEach(async () => {
    desk = await Desk.open({ 'team.txt': ALPHA });
    uri = desk.uri('team.txt');
    assert.equal((await desk.annotate('team.txt', ALPHA, '12 boats', 'Sure?')).error, null);
    await desk.client.open(uri, ALPHA);
    assert.equal((await desk.note()).state, 'anchored');
    await pause(100);
  });
  afterEach(() => desk.close());
  after(removeFolders);

  /** The editor reads the file again and sends the first line, in which it differs. */
  const readAgain = (line: string) => desk.client.change(uri, `${line}\n`, lines(0, 1));

  it('has its notes found anew: none stays on a lookalike, and none is written to its file', async () => {
    const before = desk.sidecar('team.txt');
    desk.write('team.txt', BETA);
    await readAgain('At dawn the divers of Team Beta');
    const view = await desk.state('needs-review');
    assert.equal(view.range, null);
    assert.equal(view.candidates.length, 1);
    await desk.client.save(uri);
    await pause(200);
    assert.equal(desk.sidecar('team.txt'), before);
    // git goes back to where it was.
    desk.write('team.txt', ALPHA);
    await readAgain('At dawn the divers of Team Alpha');
    assert.deepEqual((await desk.state('anchored')).range?.start, { line: 1, character: 6 });
    assert.equal(desk.sidecar('team.txt'), before);
  });

  it('is told apart also when it is closed at once', async () => {
    desk.write('team.txt', BETA);
    await readAgain('At dawn the divers of Team Beta');
    await desk.client.filesChanged({ uri, type: 2 });
    await pause(50);
    await desk.client.close(uri);
    assert.equal((await desk.state('needs-review')).range, null);
    await desk.client.open(uri, BETA);
    assert.equal((await desk.note()).state, 'needs-review');
  });

  it('is told apart also when somebody types on at once', async () => {
    desk.write('team.txt', BETA);
    await readAgain('At dawn the divers of Team Beta');
    await desk.client.change(uri, 'x', lines(2, 2));
    await desk.state('needs-review');
  });

  it('is told apart whatever its line ends and its encoding are', async () => {
    const crlf = BETA.replace(/\n/g, '\r\n');
    desk.write('team.txt', `\ufeff${crlf}`);
    await readAgain('At dawn the divers of Team Beta');
    await desk.state('needs-review');
  });

  it('is another thing than what people type and save: then notes stay, and their files follow', async () => {
    const before = desk.sidecar('team.txt');
    const name = { start: { line: 0, character: 27 }, end: { line: 0, character: 32 } };
    await desk.client.change(uri, 'Beta', name);
    // Editors write first and tell of it then.
    desk.write('team.txt', BETA);
    await desk.client.save(uri);
    await pause();
    assert.equal((await desk.note()).state, 'anchored');
    await desk.client.until(
      () => (desk.sidecar('team.txt') === before ? undefined : true),
      'the new description',
    );
    assert.match(desk.sidecar('team.txt'), /Team Beta/);
  });

  it('has what was typed written down later, when its sidecar is being edited by hand', async () => {
    const before = desk.sidecar('team.txt');
    const sidecar = desk.uri('team.txt.annotations.yaml');
    await desk.client.open(sidecar, `${before}# half a thought\n`, 'yaml');
    const name = { start: { line: 0, character: 27 }, end: { line: 0, character: 32 } };
    await desk.client.change(uri, 'Beta', name);
    desk.write('team.txt', BETA);
    await desk.client.save(uri);
    await pause(200);
    assert.equal(desk.sidecar('team.txt'), before, 'not under the hands of somebody');
    desk.write('team.txt.annotations.yaml', `${before}# half a thought\n`);
    await desk.client.filesChanged({ uri: sidecar, type: 2 });
    await desk.client.until(
      () => (/Team Beta[^]*# half a thought/.test(desk.sidecar('team.txt')) ? true : undefined),
      'the new description',
    );
    assert.equal((await desk.note()).state, 'anchored');
  });

  it('is another thing than what people type and take back', async () => {
    const at = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const typed = { start: { line: 0, character: 0 }, end: { line: 0, character: 5 } };
    await desk.client.change(uri, 'Later', at);
    await desk.client.change(uri, '', typed);
    await pause();
    assert.equal((await desk.note()).state, 'anchored');
  });
});

describe('looking whether another program wrote an open file', () => {
  after(removeFolders);

  it('does not read it at each key, and sees at once that it was written', async () => {
    const path = join(temporaryFolder({ 'team.txt': ALPHA }), 'team.txt');
    const old = new Date(Date.now() - 60_000);
    utimesSync(path, old, old);
    const uri = documentUri(pathToFileURL(path).href);
    let reads = 0;
    const outside: string[] = [];
    const watching = new OutsideChanges(
      {
        ...nodeFileSystem,
        read: (which, most) => {
          reads++;
          return nodeFileSystem.read(which, most);
        },
      },
      { carriesNotes: () => true, cameFromOutside: (which) => outside.push(which) },
    );
    watching.opened(uri);
    await pause(100);
    for (let key = 0; key < 20; key++) {
      watching.changed(uri, `${ALPHA}${'x'.repeat(key)}`, false);
      await pause(5);
    }
    assert.ok(reads <= 3, `${reads} times`);
    writeFileSync(path, BETA);
    watching.changed(uri, readFileSync(path, 'utf8'), true);
    await pause();
    assert.deepEqual(outside, [uri]);
    watching.closed(uri);
  });
});
