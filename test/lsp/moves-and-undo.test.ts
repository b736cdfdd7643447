import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import {
  Requests,
  type AnnotationChangeResult,
  type StraysResult,
  type UndoResult,
} from '../../server/src/lsp/protocol.js';
import { Desk } from '../support/desk.js';
import { LspClient, rangeOf } from '../support/lsp-client.js';
import { REPORTS } from '../support/reports.js';
import { removeFolders } from '../support/temporary-folder.js';

const HARBOR = REPORTS['harbor.txt'];
const EVENING = REPORTS['evening.txt'];

describe('moved files and undo, through the server', function () {
  this.timeout(30_000);
  let desk: Desk;
  beforeEach(async () => (desk = await Desk.open()));
  afterEach(() => desk.close());
  after(removeFolders);

  /** Moves documents as an editor does, which tells of it afterwards. */
  const rename = async (...moves: readonly (readonly [string, string])[]) => {
    for (const [from, to] of moves) renameSync(desk.path(from), desk.path(to));
    const files = moves.map(([from, to]) => ({ oldUri: desk.uri(from), newUri: desk.uri(to) }));
    await desk.client.connection.sendNotification('workspace/didRenameFiles', { files });
    await desk.client.filesChanged(
      ...moves.flatMap(([from, to]) => [
        { uri: desk.uri(from), type: 3 as const },
        { uri: desk.uri(to), type: 1 as const },
      ]),
    );
  };
  const request = (method: string, params: object) =>
    desk.client.request<AnnotationChangeResult>(method, params);
  const edit = (path: string, id: string | null, body: string) =>
    request(Requests.editAnnotation, { uri: desk.uri(path), id, body });
  const bodies = async () =>
    (await desk.notes()).annotations.map(({ document, body, state }) => [document, body, state]);
  const sidecarAt = (path: string) => existsSync(desk.path(`${path}.annotations.yaml`));

  it('a sidecar that cannot move leaves the one that lies there as it is', async () => {
    const about = await desk.annotate('harbor.txt', HARBOR, 'fire brigade', 'Who?');
    const passage = { uri: desk.uri('wire.txt'), range: rangeOf('PORT ELLIS', 'PORT ELLIS') };
    await request(Requests.addPassage, { uri: desk.uri('harbor.txt'), id: about.id, passage });
    // Of an earlier document of that name: its notes are not those of the one that comes.
    const others = desk.sidecar('harbor.txt').replace('Who?', 'Mine.').replace(about.id!, 'other');
    mkdirSync(desk.path('archive'));
    desk.write('archive/old.txt.annotations.yaml', others);
    await desk.client.filesChanged({ uri: desk.uri('archive/old.txt.annotations.yaml'), type: 1 });
    await desk.client.until(
      async () => ((await bodies()).length === 2 ? true : undefined),
      'the other',
    );
    const mine = desk.sidecar('harbor.txt');
    await rename(['harbor.txt', 'archive/old.txt']);
    await desk.client.until(
      () => desk.client.messages.find((message) => /there already/.test(message)),
      'the warning',
    );
    assert.equal(desk.sidecar('archive/old.txt'), others);
    assert.equal(desk.sidecar('harbor.txt'), mine);
    // What was done before is undone in the file that stayed.
    assert.equal((await desk.undo()).error, null);
    assert.doesNotMatch(desk.sidecar('harbor.txt'), /PORT ELLIS/);
    assert.equal((await desk.undo()).error, null);
    assert.ok(!sidecarAt('harbor.txt'));
    assert.equal(desk.sidecar('archive/old.txt'), others);
  });

  it('a chain of moves takes each sidecar along', async () => {
    await desk.annotate('harbor.txt', HARBOR, 'fire brigade', 'of harbor');
    await desk.annotate('evening.txt', EVENING, 'state radio', 'of evening');
    renameSync(desk.path('evening.txt'), desk.path('night.txt'));
    renameSync(desk.path('harbor.txt'), desk.path('evening.txt'));
    const files = [
      ['harbor.txt', 'evening.txt'],
      ['evening.txt', 'night.txt'],
    ].map(([from = '', to = '']) => ({ oldUri: desk.uri(from), newUri: desk.uri(to) }));
    await desk.client.connection.sendNotification('workspace/didRenameFiles', { files });
    const types = { 'harbor.txt': 3, 'evening.txt': 2, 'night.txt': 1 } as const;
    await desk.client.filesChanged(
      ...Object.entries(types).map(([path, type]) => ({ uri: desk.uri(path), type })),
    );
    await desk.client.until(async () => {
      const all = await bodies();
      return all.every(([, , state]) => state === 'anchored') && all.length === 2 ? all : undefined;
    }, 'both at their new places');
    assert.deepEqual(await bodies(), [
      ['evening.txt', 'of harbor', 'anchored'],
      ['night.txt', 'of evening', 'anchored'],
    ]);
    assert.ok(!sidecarAt('harbor.txt'));
  });

  it('undo after a rename takes back at the new place, and makes no file at the old one', async () => {
    const { id } = await desk.annotate('harbor.txt', HARBOR, 'fire brigade', 'Who?');
    await edit('harbor.txt', id, 'Who exactly?');
    await rename(['harbor.txt', 'notes/harbor.txt']);
    await desk.client.until(() => (sidecarAt('notes/harbor.txt') ? true : undefined), 'the move');
    assert.equal((await desk.undo()).error, null);
    assert.match(desk.sidecar('notes/harbor.txt'), /body: "?Who\?/);
    await rename(['notes/harbor.txt', 'harbor-2.txt']);
    await desk.client.until(() => (sidecarAt('harbor-2.txt') ? true : undefined), 'the move');
    assert.equal((await desk.client.request<{ error: null }>(Requests.redo)).error, null);
    assert.match(desk.sidecar('harbor-2.txt'), /Who exactly\?/);
    await desk.undo();
    assert.equal((await desk.undo()).error, null, 'the annotation itself');
    assert.deepEqual(['harbor.txt', 'notes/harbor.txt', 'harbor-2.txt'].map(sidecarAt), [
      false,
      false,
      false,
    ]);
  });

  it('a deleted annotation comes back after a move with its passages in other documents', async () => {
    const { id } = await desk.annotate('harbor.txt', HARBOR, 'fire brigade', 'Who?');
    const passage = { uri: desk.uri('evening.txt'), range: rangeOf(EVENING, 'state radio') };
    await request(Requests.addPassage, { uri: desk.uri('harbor.txt'), id, passage });
    const deleted = await request(Requests.deleteAnnotation, { uri: desk.uri('harbor.txt'), id });
    await desk.annotate('harbor.txt', HARBOR, 'Red Cross', 'Which?');
    await rename(['harbor.txt', 'notes/harbor.txt']);
    await desk.client.until(() => (sidecarAt('notes/harbor.txt') ? true : undefined), 'the move');
    // Not the last action: it is named.
    assert.equal((await desk.undo(deleted.step)).error, null);
    const view = await desk.client.until(async () => {
      const one = (await desk.notes()).annotations.find(({ body }) => body === 'Who?');
      return one?.state === 'anchored' ? one : undefined;
    }, 'the document to be read at its new place');
    assert.equal(view.id, id);
    assert.deepEqual(
      view.passages.map(({ document, state }) => [document, state]),
      [
        ['notes/harbor.txt', 'anchored'],
        ['evening.txt', 'anchored'],
      ],
    );
    assert.match((await desk.undo(deleted.step)).error ?? '', /nothing to undo/i);
  });

  it('a note that is being saved while its document moves goes along', async () => {
    const ask = (body: string) => desk.annotate('harbor.txt', HARBOR, 'fire brigade', body);
    await desk.client.open(desk.uri('harbor.txt'), HARBOR);
    const early = ['a', 'b', 'c'].map(ask);
    renameSync(desk.path('harbor.txt'), desk.path('notes/harbor.txt'));
    const files = [{ oldUri: desk.uri('harbor.txt'), newUri: desk.uri('notes/harbor.txt') }];
    await desk.client.connection.sendNotification('workspace/didRenameFiles', { files });
    // The editor still shows the old one for a moment.
    const late = ['d', 'e'].map(ask);
    await desk.client.close(desk.uri('harbor.txt'));
    await desk.client.open(desk.uri('notes/harbor.txt'), HARBOR);
    const results = await Promise.all([...early, ...late]);
    assert.deepEqual(
      results.map(({ error }) => error),
      [null, null, null, null, null],
    );
    await desk.client.until(async () => {
      const all = (await bodies()).filter(([document]) => document === 'notes/harbor.txt');
      return all.length === 5 && all.every(([, , state]) => state === 'anchored')
        ? true
        : undefined;
    }, 'all five where the document is');
    assert.ok(!sidecarAt('harbor.txt'));
  });

  it('a sidecar of which nobody has told yet goes along with its document, and is set right', async () => {
    const { id } = await desk.annotate('evening.txt', EVENING, 'state radio', 'Which?');
    const passage = { uri: desk.uri('harbor.txt'), range: rangeOf(HARBOR, 'fire brigade') };
    await request(Requests.addPassage, { uri: desk.uri('evening.txt'), id, passage });
    const pulled = desk.sidecar('evening.txt');
    await desk.undo();
    await desk.undo();
    assert.ok(!sidecarAt('evening.txt'));
    // As git does, a moment before somebody moves the document.
    desk.write('evening.txt.annotations.yaml', pulled);
    await rename(['evening.txt', 'notes/evening.txt']);
    const view = await desk.client.until(async () => {
      const [one] = (await desk.notes()).annotations;
      return one?.passages.every(({ state }) => state === 'anchored') ? one : undefined;
    }, 'the note at its new place');
    assert.deepEqual(
      view.passages.map(({ document, state }) => [document, state]),
      [
        ['notes/evening.txt', 'anchored'],
        ['harbor.txt', 'anchored'],
      ],
    );
    assert.ok(!sidecarAt('evening.txt'));
  });

  it('sidecars in a moved folder of which nobody has told yet are set right', async () => {
    const { id } = await desk.annotate('evening.txt', EVENING, 'state radio', 'Which?');
    const passage = { uri: desk.uri('harbor.txt'), range: rangeOf(HARBOR, 'fire brigade') };
    await request(Requests.addPassage, { uri: desk.uri('evening.txt'), id, passage });
    await rename(['evening.txt', 'notes/evening.txt']);
    await desk.client.until(() => (sidecarAt('notes/evening.txt') ? true : undefined), 'the move');
    await desk.client.until(
      () => (/source: "?\.\.\/harbor/.test(desk.sidecar('notes/evening.txt')) ? true : undefined),
      'its passage to be set right',
    );
    // Another server knows nothing of it yet when the folder is moved.
    const later = await LspClient.startUnread({
      folders: [desk.folder],
      settings: { corroborate: { files: { exclude: ['notes/**'] } } },
    });
    mkdirSync(desk.path('old'));
    renameSync(desk.path('notes'), desk.path('old/notes'));
    const files = [{ oldUri: desk.uri('notes'), newUri: desk.uri('old/notes') }];
    await later.connection.sendNotification('workspace/didRenameFiles', { files });
    await desk.client.until(
      () =>
        /source: "?\.\.\/\.\.\/harbor/.test(
          readFileSync(desk.path('old/notes/evening.txt.annotations.yaml'), 'utf8'),
        ) || undefined,
      'the passage to be set right',
    );
    await later.stop();
  });

  it('a document that the settings leave out takes its sidecar along', async () => {
    const { id } = await desk.annotate('harbor.txt', HARBOR, 'fire brigade', 'Who?');
    const later = await LspClient.start({
      folders: [desk.folder],
      settings: { corroborate: { files: { exclude: ['harbor.txt'] } } },
    });
    renameSync(desk.path('harbor.txt'), desk.path('notes/harbor.txt'));
    const files = [{ oldUri: desk.uri('harbor.txt'), newUri: desk.uri('notes/harbor.txt') }];
    await later.connection.sendNotification('workspace/didRenameFiles', { files });
    await later.until(() => (sidecarAt('notes/harbor.txt') ? true : undefined), 'the move');
    assert.match(desk.sidecar('notes/harbor.txt'), new RegExp(id ?? '-'));
    await later.until(() => (sidecarAt('harbor.txt') ? undefined : true), 'the old to go');
    await later.stop();
  });

  it('notes of a document that took the place of an annotated one can come to its notes', async () => {
    const mine = await desk.annotate('harbor.txt', HARBOR, 'fire brigade', 'mine');
    await desk.annotate('evening.txt', EVENING, 'state radio', 'theirs');
    const passage = { uri: desk.uri('wire.txt'), range: rangeOf('PORT ELLIS', 'PORT ELLIS') };
    await request(Requests.addPassage, { uri: desk.uri('harbor.txt'), id: mine.id, passage });
    renameSync(desk.path('harbor.txt'), desk.path('evening.txt'));
    const files = [{ oldUri: desk.uri('harbor.txt'), newUri: desk.uri('evening.txt') }];
    await desk.client.connection.sendNotification('workspace/didRenameFiles', { files });
    await desk.client.filesChanged(
      { uri: desk.uri('harbor.txt'), type: 3 },
      { uri: desk.uri('evening.txt'), type: 2 },
    );
    const stray = await desk.client.until(async () => {
      const { strays } = await desk.client.request<StraysResult>(Requests.strays);
      return strays.find(({ candidates }) => candidates.length > 0);
    }, 'the document to be recognized');
    assert.equal(stray.candidates[0]?.document, 'evening.txt');
    const adopt = { from: stray.uri, to: stray.candidates[0]?.uri };
    assert.equal((await request(Requests.adopt, adopt)).error, null);
    assert.ok(!sidecarAt('harbor.txt'));
    assert.deepEqual((await bodies()).sort(), [
      ['evening.txt', 'mine', 'anchored'],
      ['evening.txt', 'theirs', 'orphaned'],
    ]);
  });

  it('notes are not joined with others when more than notes would be lost', async () => {
    await desk.annotate('harbor.txt', HARBOR, 'fire brigade', 'mine');
    await desk.annotate('evening.txt', EVENING, 'state radio', 'theirs');
    const remarked = `# Ask her again.\n${desk.sidecar('harbor.txt')}`;
    const others = desk.sidecar('evening.txt');
    desk.write('harbor.txt.annotations.yaml', remarked);
    rmSync(desk.path('harbor.txt'));
    const adopt = { from: desk.uri('harbor.txt'), to: desk.uri('evening.txt') };
    assert.match((await request(Requests.adopt, adopt)).error ?? '', /by hand/);
    assert.deepEqual([desk.sidecar('harbor.txt'), desk.sidecar('evening.txt')], [remarked, others]);
  });

  it('an undo of what an earlier server did takes back nothing of this one', async () => {
    const { step } = await desk.annotate('harbor.txt', HARBOR, 'fire brigade', 'Who?');
    await desk.client.stop();
    const later = await LspClient.start({ folders: [desk.folder] });
    const range = rangeOf(HARBOR, 'Red Cross');
    const params = { uri: desk.uri('harbor.txt'), range, body: 'Which?' };
    await later.request(Requests.annotate, params);
    const undone = await later.request<UndoResult>(Requests.undo, { step });
    assert.match(undone.error ?? '', /nothing to undo/i);
    assert.match(desk.sidecar('harbor.txt'), /Which\?/);
    await later.stop();
    desk = await Desk.open();
  });

  it('an undo that is refused can be done once its file is mended', async () => {
    const { id } = await desk.annotate('harbor.txt', HARBOR, 'fire brigade', 'Who?');
    await edit('harbor.txt', id, 'Who exactly?');
    const whole = desk.sidecar('harbor.txt');
    desk.write('harbor.txt.annotations.yaml', `${whole}\n\t- id: half\n`);
    const refused = await desk.undo();
    assert.match(refused.error ?? '', /Mend the file/);
    assert.deepEqual([refused.canUndo, refused.canRedo], [true, false]);
    desk.write('harbor.txt.annotations.yaml', whole);
    assert.equal((await desk.undo()).error, null);
    assert.match(desk.sidecar('harbor.txt'), /body: "?Who\?/);
    const broken = `${desk.sidecar('harbor.txt')}\n\t- id: half\n`;
    desk.write('harbor.txt.annotations.yaml', broken);
    const redo = () => desk.client.request<{ error: string | null }>(Requests.redo);
    assert.match((await redo()).error ?? '', /Mend the file/);
    desk.write('harbor.txt.annotations.yaml', whole.replace('Who exactly?', 'Who?'));
    assert.equal((await redo()).error, null);
    assert.match(desk.sidecar('harbor.txt'), /Who exactly\?/);
  });

  it('an undo of a note that was changed by hand since says so, and a redo does not double it', async () => {
    await desk.annotate('evening.txt', EVENING, 'state radio', 'Which?');
    await desk.annotate('harbor.txt', HARBOR, 'fire brigade', 'Who?');
    const byHand = desk.sidecar('harbor.txt').replace('Who?', 'Who, by hand?');
    desk.write('harbor.txt.annotations.yaml', byHand);
    const undone = await desk.undo();
    assert.match(undone.error ?? '', /changed since/);
    assert.deepEqual([undone.file, undone.canUndo, undone.canRedo], [null, true, false]);
    assert.equal(desk.sidecar('harbor.txt'), byHand);
    assert.match((await desk.redo()).error ?? '', /nothing to redo/i);
    assert.equal(desk.sidecar('harbor.txt'), byHand);
    // What came before can be taken back all the same.
    assert.equal((await desk.undo()).error, null);
    assert.ok(!sidecarAt('evening.txt'));
  });

  it('a redo does again what was undone, and not what was left because it was changed by hand', async () => {
    const places = ['fire brigade', 'Red Cross'].map((words) => ({
      uri: desk.uri('harbor.txt'),
      range: rangeOf(HARBOR, words),
    }));
    await request(Requests.annotateAll, { places, body: 'Who?' });
    const both = desk.sidecar('harbor.txt');
    const byHand = both.replace('Who?', 'Who, by hand?');
    desk.write('harbor.txt.annotations.yaml', byHand);
    assert.equal((await desk.undo()).error, null);
    assert.deepEqual(
      (await bodies()).map(([, body]) => body),
      ['Who, by hand?'],
    );
    assert.equal((await desk.redo()).error, null);
    assert.equal(desk.sidecar('harbor.txt'), byHand);
    assert.equal((await desk.undo()).error, null);
    assert.equal((await bodies()).length, 1);
  });

  it('an undo for a file that is gone makes none, and lets the one before it be done', async () => {
    await desk.annotate('evening.txt', EVENING, 'state radio', 'Which?');
    const { id } = await desk.annotate('harbor.txt', HARBOR, 'fire brigade', 'Who?');
    await edit('harbor.txt', id, 'Who exactly?');
    rmSync(desk.path('harbor.txt.annotations.yaml'));
    assert.match((await desk.undo()).error ?? '', /gone/);
    assert.match((await desk.undo()).error ?? '', /gone/);
    assert.ok(!sidecarAt('harbor.txt'));
    assert.equal((await desk.undo()).error, null);
    assert.ok(!sidecarAt('evening.txt'));
  });
});
