import assert from 'node:assert/strict';
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hover, MarkupContent } from 'vscode-languageserver-protocol';
import {
  Requests,
  type AnnotationChangeResult,
  type AnnotationsResult,
} from '../../server/src/lsp/protocol.js';
import { fileUri, LspClient, positionOf, rangeOf } from '../support/lsp-client.js';
import { REPORTS } from '../support/reports.js';
import { removeFolders, temporaryFolder } from '../support/temporary-folder.js';

const TEXT = REPORTS['harbor.txt'];

describe('annotations, through the server', function () {
  this.timeout(30_000);
  let folder: string;
  let client: LspClient;
  let uri: string;
  let sidecar: string;

  beforeEach(async () => {
    folder = temporaryFolder(REPORTS);
    uri = fileUri(folder, 'harbor.txt');
    sidecar = join(folder, 'harbor.txt.annotations.yaml');
    client = await LspClient.start({ folders: [folder] });
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    assert.deepEqual(
      client.log.filter((line) => line.includes('failed:')),
      [],
    );
    removeFolders();
  });

  const annotate = (words: string, body: string, more: object = {}) =>
    client.request<AnnotationChangeResult>(Requests.annotate, {
      uri,
      range: rangeOf(TEXT, words),
      body,
      ...more,
    });
  const list = () => client.request<AnnotationsResult>(Requests.annotations, {});

  it('are saved at once, shown, changed and deleted', async () => {
    const made = await annotate('At least eight', 'Ask the brigade: how many?', {
      tags: ['toll'],
      creator: 'Ana',
    });
    assert.equal(made.error, null);
    assert.equal(made.sidecar, fileUri(folder, 'harbor.txt.annotations.yaml'));
    assert.match(readFileSync(sidecar, 'utf8'), /Ask the brigade: how many\?/);

    const [view] = (await list()).annotations;
    assert.deepEqual(view?.range, rangeOf(TEXT, 'At least eight'));
    assert.deepEqual(
      [view?.state, view?.quote, view?.tags, view?.creator, view?.document],
      ['anchored', 'At least eight', ['toll'], 'Ana', 'harbor.txt'],
    );
    assert.ok(!Number.isNaN(Date.parse(view?.created ?? '')));

    const hover = await client.at<Hover>(
      'textDocument/hover',
      uri,
      positionOf(TEXT, 'At least eight'),
    );
    assert.match(
      (hover.contents as MarkupContent).value,
      /^\*\*Ask the brigade: how many\?\*\* · note/,
    );

    const edited = await client.request<AnnotationChangeResult>(Requests.editAnnotation, {
      uri,
      id: made.id,
      body: 'Asked.',
      assessment: 'agree',
    });
    assert.equal(edited.error, null);
    const [after] = (await list()).annotations;
    assert.deepEqual([after?.body, after?.assessment, after?.tags], ['Asked.', 'agree', ['toll']]);
    assert.ok(after?.modified);

    const moved = await client.request<AnnotationChangeResult>(Requests.reanchor, {
      uri,
      id: made.id,
      range: rangeOf(TEXT, 'fire brigade'),
    });
    assert.equal(moved.error, null);
    assert.deepEqual((await list()).annotations[0]?.range, rangeOf(TEXT, 'fire brigade'));

    const deleted = await client.request<AnnotationChangeResult>(Requests.deleteAnnotation, {
      uri,
      id: made.id,
    });
    assert.equal(deleted.error, null);
    assert.deepEqual((await list()).annotations, []);
    assert.match(
      String(
        (
          await client.request<AnnotationChangeResult>(Requests.deleteAnnotation, {
            uri,
            id: made.id,
          })
        ).error,
      ),
      /no longer/,
    );
  });

  it('work as commands, for editors that know no other requests', async () => {
    const params = { uri, range: rangeOf(TEXT, 'Mayor'), body: 'who?' };
    const made = await client.request<AnnotationChangeResult>('workspace/executeCommand', {
      command: 'corroborate.server.annotate',
      arguments: [params],
    });
    assert.equal(made.error, null);
    assert.equal((await list()).annotations.length, 1);
  });

  it('travel with the text while it is typed, also above them', async () => {
    await annotate('Red Cross', 'call them');
    await client.open(uri, TEXT);
    await client.change(uri, 'A new line.\n', {
      start: { line: 0, character: 0 },
      end: { line: 0, character: 0 },
    });
    const start = positionOf(TEXT, 'Red Cross');
    const [view] = (await list()).annotations;
    assert.deepEqual(view?.range?.start, { line: start.line + 1, character: start.character });
    assert.equal(view?.state, 'anchored');
  });

  it('ask for review when a number in them changes, and find back when it is put right', async () => {
    await annotate('1,200 people', 'sure?');
    await client.open(uri, TEXT);
    const start = positionOf(TEXT, '1,200');
    const digit = {
      start: { line: start.line, character: start.character },
      end: { line: start.line, character: start.character + 1 },
    };
    await client.change(uri, '7', digit);
    const [view] = (await list()).annotations;
    assert.equal(view?.state, 'needs-review');
    assert.equal(view?.range, null);
    assert.ok(view?.candidates.length);
    await client.change(uri, '1', digit);
    assert.equal((await list()).annotations[0]?.state, 'anchored');
  });

  it('are found anew when another program rewrites the document', async () => {
    await annotate('Red Cross', 'call them');
    writeFileSync(join(folder, 'harbor.txt'), `Corrected on Monday.\n\n${TEXT}`);
    await client.filesChanged({ uri, type: 2 });
    const view = await client.until(async () => {
      const [first] = (await list()).annotations;
      return first?.range?.start.line === positionOf(TEXT, 'Red Cross').line + 2
        ? first
        : undefined;
    }, 'the annotation to move');
    assert.equal(view.state, 'anchored');
  });

  it('that travelled far while people typed are written down anew when the document is saved', async () => {
    await annotate('moved to schools', 'how many schools?');
    const before = readFileSync(sidecar, 'utf8');
    await client.open(uri, TEXT);
    // All around it changes, so that its few words could stand anywhere.
    let text: string = TEXT;
    const steps: readonly (readonly [string, string])[] = [
      ['About 1,200 people were', 'On the quay, a crowd was soon'],
      [', according to the Red Cross', ' by the navy and by neighbors'],
    ];
    for (const [words, instead] of steps) {
      await client.change(uri, instead, rangeOf(text, words));
      text = text.replace(words, instead);
    }
    assert.equal((await list()).annotations[0]?.state, 'anchored');
    writeFileSync(join(folder, 'harbor.txt'), text);
    await client.save(uri);
    await client.until(
      () => (readFileSync(sidecar, 'utf8') === before ? undefined : true),
      'the new description',
    );
    const second = await LspClient.start({ folders: [folder] });
    const [view] = (await second.request<AnnotationsResult>(Requests.annotations, {})).annotations;
    assert.deepEqual(
      [view?.state, view?.quote, view?.body],
      ['anchored', 'moved to schools', 'how many schools?'],
    );
    await second.stop();
  });

  it('are written down anew though the editor closes right after the document was saved', async () => {
    await annotate('moved to schools', 'how many schools?');
    const before = readFileSync(sidecar, 'utf8');
    await client.open(uri, TEXT);
    const [words, instead] = ['About 1,200 people were', 'On the quay, a crowd was soon'];
    await client.change(uri, instead, rangeOf(TEXT, words));
    const text = TEXT.replace(words, instead);
    const [more, other] = [', according to the Red Cross', ' by the navy and by neighbors'];
    await client.change(uri, other, rangeOf(text, more));
    writeFileSync(join(folder, 'harbor.txt'), text.replace(more, other));
    await client.save(uri);
    assert.equal(await client.stop(), 0);
    assert.notEqual(readFileSync(sidecar, 'utf8'), before);
    client = await LspClient.start({ folders: [folder] });
    assert.deepEqual(
      (await list()).annotations.map(({ state, body }) => [state, body]),
      [['anchored', 'how many schools?']],
    );
  });

  it('asked for right before the editor closes are saved', async () => {
    const asked = ['a', 'b', 'c'].map((body) => annotate('Red Cross', body));
    const stopped = client.stop();
    assert.deepEqual(
      (await Promise.all(asked)).map(({ error }) => error),
      [null, null, null],
    );
    assert.equal(await stopped, 0);
    client = await LspClient.start({ folders: [folder] });
    assert.equal((await list()).annotations.length, 3);
  });

  it('that are found again from their file leave it alone when the document is saved', async () => {
    await annotate('Red Cross', 'call them');
    const before = readFileSync(sidecar, 'utf8');
    await client.open(uri, TEXT);
    await client.change(uri, 'A new line.\n', {
      start: { line: 0, character: 0 },
      end: { line: 0, character: 0 },
    });
    await client.save(uri);
    assert.equal((await list()).annotations[0]?.state, 'anchored');
    assert.equal(readFileSync(sidecar, 'utf8'), before);
  });

  it('of a document that is not read are placed all the same', async () => {
    await annotate('Red Cross', 'call them');
    writeFileSync(join(folder, '.gitignore'), 'harbor.txt\n');
    const second = await LspClient.start({ folders: [folder] });
    const [view] = (await second.request<AnnotationsResult>(Requests.annotations, {})).annotations;
    assert.equal(view?.state, 'anchored');
    assert.deepEqual(view?.range, rangeOf(TEXT, 'Red Cross'));
    assert.equal(await second.at('textDocument/hover', uri, positionOf(TEXT, 'Red Cross')), null);
    await second.stop();
  });

  it('are kept, as orphans, when the document is deleted', async () => {
    await annotate('Red Cross', 'call them');
    rmSync(join(folder, 'harbor.txt'));
    await client.filesChanged({ uri, type: 3 });
    const view = await client.until(async () => {
      const [first] = (await list()).annotations;
      return first?.state === 'orphaned' ? first : undefined;
    }, 'the orphan');
    assert.deepEqual([view.body, view.quote], ['call them', 'Red Cross']);
    assert.ok(existsSync(sidecar));
  });

  it('that another program writes show at once, and go when their file goes', async () => {
    const made = await annotate('Red Cross', 'mine');
    const theirs = readFileSync(sidecar, 'utf8').replace(/mine/, 'theirs');
    writeFileSync(sidecar, theirs);
    await client.filesChanged({ uri: made.sidecar ?? '', type: 2 });
    await client.until(
      async () => (await list()).annotations.find(({ body }) => body === 'theirs'),
      'their words',
    );
    rmSync(sidecar);
    await client.filesChanged({ uri: made.sidecar ?? '', type: 3 });
    await client.until(
      async () => ((await list()).annotations.length === 0 ? true : undefined),
      'no annotation',
    );
  });

  it('of two programs are both kept, even when nobody told of the other', async () => {
    await annotate('Red Cross', 'first');
    const others = readFileSync(sidecar, 'utf8')
      .replace(/id: ["']?\w+["']?/, 'id: "zzzzzzzzzz"')
      .replace('first', 'from elsewhere');
    writeFileSync(sidecar, others);
    assert.equal((await annotate('Mayor', 'second')).error, null);
    const bodies = (await list()).annotations.map(({ body }) => body).sort();
    assert.deepEqual(bodies, ['from elsewhere', 'second']);
    assert.match(readFileSync(sidecar, 'utf8'), /from elsewhere/);
  });

  it('made at the same time are all saved', async () => {
    const words = [
      'Red Cross',
      'Mayor',
      'schools',
      'crews',
      'harvest',
      'reporters',
      'fire brigade',
      'Saturday',
    ];
    const made = await Promise.all(words.map((word) => annotate(word, word)));
    assert.deepEqual(
      made.map(({ error }) => error),
      words.map(() => null),
    );
    assert.equal((await list()).annotations.length, words.length);
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.endsWith('.tmp')),
      [],
    );
  });

  it('never overwrite a file that is broken, and say the line and why', async () => {
    const broken = 'format: 1\nannotations:\n  - id: "a"\n<<<<<<< ours\n    body: "x\n';
    writeFileSync(sidecar, broken);
    await client.filesChanged({ uri: fileUri(folder, 'harbor.txt.annotations.yaml'), type: 1 });
    const refused = await annotate('Red Cross', 'mine');
    assert.match(
      String(refused.error),
      /^harbor\.txt\.annotations\.yaml, line \d+: .*Mend the file/,
    );
    assert.deepEqual([refused.id, refused.sidecar], [null, null]);
    assert.equal(readFileSync(sidecar, 'utf8'), broken);
    const { problems } = await list();
    assert.equal(problems.length, 1);
    assert.ok((problems[0]?.line ?? 0) >= 3);
    const told = await client.until(
      () => client.diagnostics.get(fileUri(folder, 'harbor.txt.annotations.yaml')),
      'the problem',
    );
    assert.equal(told.diagnostics[0]?.severity, 1);
    const elsewhere = await client.at<Hover>(
      'textDocument/hover',
      fileUri(folder, 'evening.txt'),
      positionOf(REPORTS['evening.txt'], 'Brandt visited'),
    );
    assert.ok(elsewhere);
    writeFileSync(sidecar, 'format: 1\nannotations: []\n');
    assert.equal((await annotate('Red Cross', 'mine')).error, null);
  });

  it('never overwrite a file of a newer format, or one that is not UTF-8', async () => {
    writeFileSync(sidecar, 'format: 99\nannotations: []\n');
    assert.match(String((await annotate('Red Cross', 'mine')).error), /format 99/);
    writeFileSync(sidecar, Uint8Array.from([0x66, 0x6f, 0x72, 0xff, 0xfe]));
    assert.match(String((await annotate('Red Cross', 'mine')).error), /not UTF-8/);
    assert.deepEqual([...readFileSync(sidecar)], [0x66, 0x6f, 0x72, 0xff, 0xfe]);
  });

  it('do not get in the way of unsaved changes by hand', async () => {
    await annotate('Red Cross', 'mine');
    const text = readFileSync(sidecar, 'utf8');
    const sidecarUri = fileUri(folder, 'harbor.txt.annotations.yaml');
    await client.open(sidecarUri, text, 'yaml');
    assert.equal((await annotate('Mayor', 'second')).error, null);
    // The editor still shows the file as it was before, which is no change by hand.
    assert.equal((await annotate('schools', 'third')).error, null);
    await client.change(sidecarUri, `${text}# half a thought`);
    assert.match(String((await annotate('crews', 'fourth')).error), /unsaved changes/);
    await client.close(sidecarUri);
    assert.equal((await annotate('crews', 'fourth')).error, null);
  });

  it('of a document that was never saved are refused, with the reason', async () => {
    await client.open('untitled:Untitled-1', 'Some words.');
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } };
    const refused = await client.request<AnnotationChangeResult>(Requests.annotate, {
      uri: 'untitled:Untitled-1',
      range,
      body: 'x',
    });
    assert.match(String(refused.error), /Save the document first/);
  });

  it('of nothing, of an unknown document, or with an unknown motivation are refused', async () => {
    const empty = { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } };
    const nothing = await client.request<AnnotationChangeResult>(Requests.annotate, {
      uri,
      range: empty,
      body: 'x',
    });
    assert.match(String(nothing.error), /Select some words/);
    const unknown = await client.request<AnnotationChangeResult>(Requests.annotate, {
      uri: fileUri(folder, 'none.txt'),
      range: rangeOf(TEXT, 'Mayor'),
      body: 'x',
    });
    assert.match(String(unknown.error), /not one of those/);
    assert.match(
      String((await annotate('Mayor', 'x', { motivation: 'shouting' })).error),
      /motivation must be one of/,
    );
    assert.ok(!existsSync(sidecar));
  });

  it('in a folder that may not be written are refused, with the reason', async function () {
    if (process.platform === 'win32') this.skip();
    // Root may write everywhere; but not below a file.
    rmSync(join(folder, 'notes'), { recursive: true });
    writeFileSync(join(folder, 'notes'), '');
    const letter = fileUri(folder, 'notes/letter.md');
    await client.open(letter, REPORTS['notes/letter.md'], 'markdown');
    const refused = await client.request<AnnotationChangeResult>(Requests.annotate, {
      uri: letter,
      range: rangeOf(REPORTS['notes/letter.md'], 'Lena Brandt'),
      body: 'x',
    });
    assert.match(String(refused.error), /could not be saved: a part of the path is not a folder/);
    chmodSync(join(folder, 'harbor.txt'), 0o444);
    assert.equal((await annotate('Mayor', 'the document itself need not be writable')).error, null);
  });
});
