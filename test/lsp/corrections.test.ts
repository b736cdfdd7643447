import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import {
  Requests,
  type AnnotateAllResult,
  type AnnotationChangeResult,
  type CitationResult,
  type ConflictsResult,
  type EntitiesResult,
  type EntityContextsResult,
  type ExportResult,
  type ImportResult,
  type StraysResult,
} from '../../server/src/lsp/protocol.js';
import { Desk, WIRE } from '../support/desk.js';
import { fileUri, positionOf, rangeOf } from '../support/lsp-client.js';
import { REPORTS } from '../support/reports.js';
import { removeFolders } from '../support/temporary-folder.js';

const HARBOR = REPORTS['harbor.txt'];
const EVENING = REPORTS['evening.txt'];
const MERGE = { kind: 'merge', entities: [{ name: 'Magdalena Brand' }, { name: 'Lena Brandt' }] };

describe('corrections, through the server', function () {
  this.timeout(60_000);
  let desk: Desk;
  beforeEach(async () => (desk = await Desk.open()));
  afterEach(() => desk.close());
  after(removeFolders);

  it('merge two names: every card follows at once, and undo takes it back', async () => {
    assert.doesNotMatch(await desk.card('wire.txt', WIRE, 'Magdalena'), /Lena Brandt/);
    const made = await desk.correct({ ...MERGE, reason: 'Misheard on the phone.', creator: 'Ann' });
    assert.deepEqual([made.error, made.sidecar], [null, desk.uri('corroborate.yaml')]);
    assert.match(desk.file, /kind: merge/);
    assert.match(
      desk.file,
      /reason: "Misheard on the phone\."\n {4}creator: "Ann"\n {4}created: "\d/,
    );
    for (const [path, text, words] of [
      ['wire.txt', WIRE, 'Magdalena'],
      ['harbor.txt', HARBOR, 'Lena Brandt'],
      ['evening.txt', EVENING, 'Brandt visited'],
    ] as const) {
      const card = await desk.card(path, text, words);
      assert.match(card, /Lena Brandt/, path);
      assert.match(card, /Magdalena Brand/, path);
    }
    const [view] = (await desk.list()).corrections;
    assert.equal(view?.summary, '“Magdalena Brand” and “Lena Brandt” are one');
    assert.deepEqual(
      [view.state, view.reason, view.creator],
      ['applied', 'Misheard on the phone.', 'Ann'],
    );
    const undone = await desk.undo();
    assert.deepEqual([undone.error, undone.canUndo, undone.canRedo], [null, false, true]);
    assert.ok(!existsSync(desk.path('corroborate.yaml')), 'the file was not there before');
    assert.doesNotMatch(await desk.card('wire.txt', WIRE, 'Magdalena'), /Lena Brandt/);
    assert.equal((await desk.redo()).error, null);
    assert.match(await desk.card('wire.txt', WIRE, 'Magdalena'), /Lena Brandt/);
  });

  it('show both sides before they are merged, the likely one first', async () => {
    const at = positionOf(WIRE, 'Magdalena');
    const { here, others } = await desk.client.at<EntitiesResult>(
      Requests.entities,
      desk.uri('wire.txt'),
      at,
    );
    assert.deepEqual(
      [here?.name, here?.named],
      ['Magdalena Brand', { name: 'Magdalena Brand', sources: [] }],
    );
    const brandt = others.find(({ name }) => name === 'Lena Brandt');
    assert.deepEqual(brandt?.documents, ['evening.txt', 'harbor.txt', 'notes/letter.md']);
    const { contexts } = await desk.client.request<EntityContextsResult>(Requests.entityContexts, {
      id: brandt.id,
    });
    const harbor = contexts.find(({ document }) => document === 'harbor.txt');
    assert.deepEqual([harbor?.line, harbor?.name, harbor?.date], [5, 'Lena Brandt', '2023-03-04']);
    assert.match(
      `${harbor?.before}${harbor?.at}${harbor?.after}`,
      /Mayor Lena Brandt told reporters/,
    );
  });

  it('settle and dismiss a conflict; a change by hand shows at once', async () => {
    const [open] = (await desk.client.request<ConflictsResult>(Requests.conflicts, {})).entries;
    const passages = open!.sides.map(({ location }) => location);
    assert.equal((await desk.correct({ kind: 'settle', value: 'twelve', passages })).error, null);
    assert.deepEqual(await desk.conflicts(), []);
    const [view] = (await desk.list()).corrections;
    assert.deepEqual([view?.kind, view?.passages.length], ['settle', 2]);
    const text = desk.file;
    writeFileSync(desk.path('corroborate.yaml'), 'format: 1\ncorrections: []\n');
    await desk.client.filesChanged({ uri: desk.uri('corroborate.yaml'), type: 2 });
    await desk.client.until(
      async () => ((await desk.conflicts()).length === 1 ? true : undefined),
      'the conflict',
    );
    writeFileSync(desk.path('corroborate.yaml'), text.replace('kind: settle', 'kind: dismiss'));
    await desk.client.filesChanged({ uri: desk.uri('corroborate.yaml'), type: 2 });
    await desk.client.until(
      async () => ((await desk.conflicts()).length === 0 ? true : undefined),
      'no conflict',
    );
    const { id, folder } = (await desk.list()).corrections[0]!;
    const taken = await desk.client.request<AnnotationChangeResult>(Requests.deleteCorrection, {
      folder,
      id,
    });
    assert.equal(taken.error, null);
    assert.equal((await desk.conflicts()).length, 1);
  });

  it('never write over a file that cannot be read, and go on with what it held', async () => {
    await desk.correct(MERGE);
    const broken = `${desk.file}\n\t- id: half\n`;
    writeFileSync(desk.path('corroborate.yaml'), broken);
    await desk.client.filesChanged({ uri: desk.uri('corroborate.yaml'), type: 2 });
    await desk.client.until(
      async () => ((await desk.list()).problems.length === 1 ? true : undefined),
      'the problem',
    );
    assert.match(await desk.card('wire.txt', WIRE, 'Magdalena'), /Lena Brandt/);
    const refused = await desk.correct({ kind: 'not-a-name', entities: [{ name: 'Sunday' }] });
    assert.match(refused.error ?? '', /corroborate\.yaml, line \d+:/);
    assert.equal(refused.passing, true);
    assert.match((await desk.undo()).error ?? '', /corroborate\.yaml, line \d+:/);
    assert.equal(desk.file, broken);
  });

  it('list what finds nothing as orphans', async () => {
    await desk.correct({
      kind: 'rename',
      entities: [{ name: 'Nobody Inparticular' }],
      value: 'N. I.',
    });
    await desk.correct({ uri: desk.uri('wire.txt'), kind: 'date', value: '2023-03-06' });
    const { corrections } = await desk.list();
    assert.deepEqual(
      corrections.map(({ state }) => state),
      ['orphaned', 'applied'],
    );
    assert.match(corrections[0]?.problem ?? '', /Nobody Inparticular/);
  });

  it('refuse what says nothing, in a sentence', async () => {
    for (const params of [
      { kind: 'sing' },
      { kind: 'merge', entities: [{ name: 'Lena Brandt' }] },
      { kind: 'dismiss' },
      { kind: 'rename', entities: [{ name: 'Lena Brandt' }] },
    ]) {
      assert.match((await desk.correct(params)).error ?? '', /\.$/);
    }
    assert.ok(!existsSync(desk.path('corroborate.yaml')));
  });
});

describe('undo, exchange and moved files, through the server', function () {
  this.timeout(60_000);
  let desk: Desk;
  beforeEach(async () => (desk = await Desk.open()));
  afterEach(() => desk.close());
  after(removeFolders);

  it('undo keeps what others changed since', async () => {
    const one = await desk.annotate('harbor.txt', HARBOR, 'fire brigade', 'Who?');
    const edit = { uri: desk.uri('harbor.txt'), id: one.id, body: 'Who exactly?' };
    await desk.client.request(Requests.editAnnotation, edit);
    const sidecar = desk.path('harbor.txt.annotations.yaml');
    writeFileSync(sidecar, `# mine\n${readFileSync(sidecar, 'utf8')}`);
    assert.equal((await desk.undo()).error, null);
    const text = readFileSync(sidecar, 'utf8');
    assert.match(text, /^# mine\n/);
    assert.match(text, /body: "?Who\?"?\n/);
    assert.equal((await desk.undo()).error, null);
    assert.deepEqual((await desk.notes()).annotations, []);
    assert.match((await desk.undo()).error ?? '', /nothing to undo/);
    await desk.redo();
    await desk.redo();
    assert.deepEqual(
      (await desk.notes()).annotations.map(({ body }) => body),
      ['Who exactly?'],
    );
    assert.match(readFileSync(sidecar, 'utf8'), /^# mine\n/);
  });

  it('undo takes back what is still being saved', async () => {
    const saving = desk.annotate('harbor.txt', HARBOR, 'fire brigade', 'Who?');
    const undoing = desk.undo();
    assert.equal((await saving).error, null);
    assert.equal((await undoing).error, null);
    assert.deepEqual((await desk.notes()).annotations, []);
    assert.ok(!existsSync(desk.path('harbor.txt.annotations.yaml')));
  });

  it('annotates all mentions in several files, undone as one', async () => {
    const at = positionOf(HARBOR, 'Lena Brandt');
    const places = await desk.client.at<{ uri: string }[]>(
      'textDocument/references',
      desk.uri('harbor.txt'),
      at,
      { context: { includeDeclaration: true } },
    );
    assert.equal(new Set(places.map(({ uri }) => uri)).size, 3);
    const all = await desk.client.request<AnnotateAllResult>(Requests.annotateAll, {
      places,
      body: 'Mayor',
      tags: ['office'],
    });
    assert.deepEqual(all, { added: places.length, error: null, left: [] });
    const { annotations } = await desk.notes();
    assert.equal(annotations.length, places.length);
    assert.ok(annotations.every(({ state, tags }) => state === 'anchored' && tags[0] === 'office'));
    assert.equal((await desk.undo()).error, null);
    assert.deepEqual((await desk.notes()).annotations, []);
  });

  it('gives an annotation passages in its own and in other documents', async () => {
    const { id } = await desk.annotate('harbor.txt', HARBOR, 'At least eight', 'Compare.');
    const passage = { uri: desk.uri('evening.txt'), range: rangeOf(EVENING, 'Twelve') };
    const added = await desk.client.request<AnnotationChangeResult>(Requests.addPassage, {
      uri: desk.uri('harbor.txt'),
      id,
      passage,
    });
    assert.equal(added.error, null);
    const [view] = (await desk.notes()).annotations;
    assert.deepEqual(
      view?.passages.map(({ document, quote, range }) => [document, quote, range?.start.line]),
      [
        ['harbor.txt', 'At least eight', 2],
        ['evening.txt', 'Twelve', 2],
      ],
    );
    assert.match(
      readFileSync(desk.path('harbor.txt.annotations.yaml'), 'utf8'),
      /source: "?evening\.txt"?/,
    );
  });

  it('exports what it imports again, and quotes with the place', async () => {
    await desk.annotate('harbor.txt', HARBOR, 'fire brigade', 'Who?');
    const exported = await desk.client.request<ExportResult>(Requests.export, {
      what: 'annotations',
      format: 'jsonld',
    });
    assert.equal(exported.count, 1);
    const uri = desk.uri('harbor.txt');
    const again = await desk.client.request<ImportResult>(Requests.import, {
      uri,
      text: exported.text,
    });
    assert.deepEqual([again.added, again.known, again.error], [0, 1, null]);
    await desk.undo();
    const back = await desk.client.request<ImportResult>(Requests.import, {
      uri,
      text: exported.text,
    });
    assert.deepEqual([back.added, back.known], [1, 0]);
    assert.deepEqual(
      (await desk.notes()).annotations.map(({ quote, state }) => [quote, state]),
      [['fire brigade', 'anchored']],
    );
    const hypothesis = JSON.stringify({
      annotations: [
        {
          text: 'From the web',
          tags: [],
          target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'the Red Cross' }] }],
        },
      ],
    });
    assert.equal(
      (await desk.client.request<ImportResult>(Requests.import, { uri, text: hypothesis })).added,
      1,
    );
    assert.match(
      (await desk.client.request<ImportResult>(Requests.import, { uri, text: '{' })).error ?? '',
      /JSON/,
    );
    const csv = await desk.client.request<ExportResult>(Requests.export, {
      what: 'annotations',
      format: 'csv',
      uri,
    });
    assert.match(csv.text, /harbor\.txt,3,anchored,fire brigade,Who\?/);
    const conflicts = await desk.client.request<ExportResult>(Requests.export, {
      what: 'conflicts',
      format: 'markdown',
    });
    assert.match(conflicts.text, /Twelve/i);
    await desk.correct({ kind: 'outlet', value: 'Ellis Courier' });
    const cited = await desk.client.request<CitationResult>(Requests.citation, {
      uri,
      range: rangeOf(HARBOR, 'About 1,200 people'),
    });
    assert.equal(
      cited.text,
      '“About 1,200 people” (Ellis Courier, 2023-03-04, harbor.txt, line 7)',
    );
  });

  it('moves notes and references with a document that the editor renames', async () => {
    await desk.annotate('harbor.txt', HARBOR, 'fire brigade', 'Who?');
    const { id } = await desk.annotate('evening.txt', EVENING, 'Twelve', 'Or eight?');
    const passage = { uri: desk.uri('harbor.txt'), range: rangeOf(HARBOR, 'At least eight') };
    await desk.client.request(Requests.addPassage, { uri: desk.uri('evening.txt'), id, passage });
    await desk.correct({ kind: 'date', value: '2023-03-04' });
    mkdirSync(desk.path('old'));
    renameSync(desk.path('harbor.txt'), desk.path('old/first day.txt'));
    const files = [
      {
        oldUri: desk.uri('harbor.txt'),
        newUri: fileUri(desk.folder, 'old/first%20day.txt').replace('%2520', '%20'),
      },
    ];
    await desk.client.connection.sendNotification('workspace/didRenameFiles', { files });
    await desk.client.filesChanged(
      { uri: files[0]!.oldUri, type: 3 },
      { uri: files[0]!.newUri, type: 1 },
    );
    const moved = desk.path('old/first day.txt.annotations.yaml');
    await desk.client.until(
      () =>
        existsSync(moved) && !existsSync(desk.path('harbor.txt.annotations.yaml'))
          ? true
          : undefined,
      'the notes to move',
    );
    await desk.client.until(
      () => (/source: "?old\/first day\.txt"?\n/.test(desk.file) ? true : undefined),
      'the correction to follow',
    );
    await desk.client.until(async () => {
      const { annotations } = await desk.notes();
      const found = annotations.map(({ document, state, passages }) =>
        [document, state, passages.filter(({ range }) => range !== null).length].join(),
      );
      return found.sort().join(' ') === 'evening.txt,anchored,2 old/first day.txt,anchored,1'
        ? true
        : undefined;
    }, 'the notes at the new place');
  });

  it('offers the notes of a document that was moved outside, and keeps those of a deleted one', async () => {
    await desk.annotate('harbor.txt', HARBOR, 'fire brigade', 'Who?');
    await desk.annotate('harbor.txt', HARBOR, 'the Red Cross', 'Which branch?');
    renameSync(desk.path('harbor.txt'), desk.path('notes/harbor-copy.txt'));
    await desk.client.filesChanged(
      { uri: desk.uri('harbor.txt'), type: 3 },
      { uri: desk.uri('notes/harbor-copy.txt'), type: 1 },
    );
    const strays = await desk.client.until(async () => {
      const found = await desk.client.request<StraysResult>(Requests.strays);
      return found.strays[0]?.candidates.length === 1 ? found.strays : undefined;
    }, 'the offer');
    assert.deepEqual(
      strays.map(({ document, annotations, candidates }) => [
        document,
        annotations,
        candidates.map((one) => [one.document, one.found]),
      ]),
      [['harbor.txt', 2, [['notes/harbor-copy.txt', 2]]]],
    );
    assert.equal((await desk.notes()).annotations.length, 2, 'kept as long as nobody decides');
    const adopted = await desk.client.request<AnnotationChangeResult>(Requests.adopt, {
      from: strays[0]!.uri,
      to: strays[0]!.candidates[0]!.uri,
    });
    assert.equal(adopted.error, null);
    const { annotations } = await desk.notes();
    assert.deepEqual(
      annotations.map(({ document, state }) => [document, state]),
      [
        ['notes/harbor-copy.txt', 'anchored'],
        ['notes/harbor-copy.txt', 'anchored'],
      ],
    );
    assert.deepEqual((await desk.client.request<StraysResult>(Requests.strays)).strays, []);
  });
});
