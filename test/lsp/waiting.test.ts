import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import {
  Requests,
  type AnnotateAllResult,
  type AnnotationChangeResult,
} from '../../server/src/lsp/protocol.js';
import { Desk, WIRE } from '../support/desk.js';
import { rangeOf } from '../support/lsp-client.js';
import { REPORTS } from '../support/reports.js';
import { removeFolders } from '../support/temporary-folder.js';

const HARBOR = REPORTS['harbor.txt'];
const BROKEN = 'format: 1\nannotations:\n\t- id: half\n';
const WHOLE = 'format: 1\nannotations: []\n';

describe('what cannot be saved at the moment, through the server', function () {
  this.timeout(30_000);
  let desk: Desk;
  beforeEach(async () => (desk = await Desk.open()));
  afterEach(() => desk.close());
  after(removeFolders);

  const request = (method: string, params: object) =>
    desk.client.request<AnnotationChangeResult>(method, params);
  const params = () => ({
    uri: desk.uri('harbor.txt'),
    range: rangeOf(HARBOR, '1,200 people'),
    body: 'Sure?',
  });
  /** A note on the evacuated, which a broken file keeps from being saved. */
  const kept = async () => {
    desk.write('harbor.txt.annotations.yaml', BROKEN);
    const refused = await request(Requests.annotate, params());
    assert.match(refused.error ?? '', /Mend the file/);
    assert.ok(refused.passing && refused.words !== null);
    return { ...params(), words: refused.words };
  };

  it('is told from what never can be, with the words to ask again with', async () => {
    const { words } = await kept();
    assert.deepEqual([words.exact, words.start], ['1,200 people', HARBOR.indexOf('1,200 people')]);
    assert.ok(words.prefix.length > 0 && words.suffix.length > 0);
    const never = await request(Requests.annotate, { ...params(), motivation: 'shouting' });
    assert.deepEqual([never.passing, never.words], [false, null]);
  });

  it('is saved where its words are by then, as anchoring finds them', async () => {
    const waiting = await kept();
    desk.write('harbor.txt.annotations.yaml', WHOLE);
    const ahead = 'Earlier, 1,200 people had gathered on the pier.\n\n';
    await desk.client.open(desk.uri('harbor.txt'), ahead + HARBOR);
    assert.equal((await request(Requests.annotate, waiting)).error, null);
    const view = await desk.note();
    assert.deepEqual([view.state, view.body], ['anchored', 'Sure?']);
    assert.deepEqual(view.range?.start, rangeOf(ahead + HARBOR, '1,200 people were').start);
  });

  it('is saved all the same, for review, when only a lookalike is left', async () => {
    const waiting = await kept();
    desk.write('harbor.txt.annotations.yaml', WHOLE);
    // The words are there, once; but another says them of others.
    const other = HARBOR.replace(
      'About 1,200 people were moved to schools, according to the Red Cross.',
      'Nobody was moved. It is a lie, said Mr Novak, that the strike cost 1,200 people their work.',
    );
    await desk.client.open(desk.uri('harbor.txt'), other);
    assert.equal((await request(Requests.annotate, waiting)).error, null);
    const view = await desk.note();
    assert.deepEqual([view.state, view.quote], ['needs-review', '1,200 people']);
    assert.match(desk.sidecar('harbor.txt'), /moved to schools/);
  });

  it('is saved within whole words only', async () => {
    desk.write('wire.txt.annotations.yaml', BROKEN);
    const on = { uri: desk.uri('wire.txt'), range: rangeOf(WIRE, 'Brand spoke'), body: 'x' };
    const { words } = await request(Requests.annotate, on);
    assert.ok(words);
    desk.write('wire.txt.annotations.yaml', WHOLE);
    await desk.client.open(desk.uri('wire.txt'), 'Firebrand spoke for an hour on Sunday.\n');
    assert.equal((await request(Requests.annotate, { ...on, words })).error, null);
    assert.notEqual((await desk.note()).state, 'anchored');
  });

  it('is saved for a document that is gone if its sidecar is there, and makes none for it', async () => {
    const waiting = await kept();
    desk.write('harbor.txt.annotations.yaml', WHOLE);
    rmSync(desk.path('harbor.txt'));
    await desk.client.filesChanged({ uri: desk.uri('harbor.txt'), type: 3 });
    await desk.client.until(
      async () => (await request(Requests.annotate, params())).error ?? undefined,
      'the document to be forgotten',
    );
    rmSync(desk.path('harbor.txt.annotations.yaml'));
    const refused = await request(Requests.annotate, waiting);
    assert.deepEqual(refused.passing, false);
    assert.match(refused.error ?? '', /gone/);
    assert.ok(!existsSync(desk.path('harbor.txt.annotations.yaml')));
    desk.write('harbor.txt.annotations.yaml', WHOLE);
    assert.equal((await request(Requests.annotate, waiting)).error, null);
    assert.deepEqual((await desk.note()).state, 'orphaned');
  });

  it('or was chosen a while ago is saved where its words stand by now, and never on others', async () => {
    const [uri, exact] = [desk.uri('harbor.txt'), '1,200 people'];
    const at = HARBOR.indexOf(exact);
    const words = {
      exact,
      prefix: HARBOR.slice(Math.max(0, at - 96), at),
      suffix: HARBOR.slice(at + exact.length, at + exact.length + 96),
      start: at,
    };
    const chosen = { uri, range: rangeOf(HARBOR, exact), words };
    const all = (text: string) =>
      desk.client.request<AnnotateAllResult>(Requests.annotateAll, {
        places: [chosen],
        body: text,
      });
    assert.equal((await all('before')).added, 1);
    // Other words stand at the range from now on.
    const later = `Nobody said anything on the pier, and the tide went out again.\n${HARBOR}`;
    await desk.client.open(uri, later);
    assert.equal((await request(Requests.annotate, { ...chosen, body: 'one' })).error, null);
    assert.equal((await all('all')).added, 1);
    const same = { kind: 'dismiss', passages: [chosen] };
    assert.equal((await desk.correct(same)).error, null);
    const { annotations } = await desk.notes();
    assert.deepEqual(
      annotations.map(({ body, state, quote, range }) => [body, state, quote, range]),
      ['before', 'one', 'all'].map((body) => [body, 'anchored', exact, rangeOf(later, exact)]),
    );
    assert.match(desk.file, /exact: "1,200 people"/);
  });

  it('nor found any more is saved for review; a correction on it is refused', async () => {
    const words = {
      exact: '1,200 people',
      prefix: 'it said that ',
      suffix: ' were moved',
      start: 3,
    };
    const chosen = { uri: desk.uri('wire.txt'), range: rangeOf(WIRE, 'Magdalena'), words };
    const all = { places: [chosen], body: 'Which?' };
    assert.equal(
      (await desk.client.request<AnnotateAllResult>(Requests.annotateAll, all)).added,
      1,
    );
    const view = await desk.note();
    assert.deepEqual([view.state, view.quote], ['orphaned', '1,200 people']);
    const refused = await desk.correct({ kind: 'dismiss', passages: [chosen] });
    assert.match(refused.error ?? '', /changed meanwhile/);
    assert.equal(refused.passing, false);
    assert.ok(!existsSync(desk.path('corroborate.yaml')));
  });

  it('of many places is saved where it can be, and the others are named', async () => {
    desk.write('harbor.txt.annotations.yaml', BROKEN);
    const places = [
      { uri: desk.uri('harbor.txt'), range: rangeOf(HARBOR, 'Lena Brandt') },
      { uri: desk.uri('wire.txt'), range: rangeOf(WIRE, 'Magdalena Brand') },
    ];
    const all = { places, body: 'The mayor', tags: ['office'] };
    const result = await desk.client.request<AnnotateAllResult>(Requests.annotateAll, all);
    assert.deepEqual([result.added, result.left.length], [1, 1]);
    assert.match(result.error ?? '', /Mend the file/);
    assert.deepEqual(
      [result.left[0]?.uri, result.left[0]?.words.exact],
      [desk.uri('harbor.txt'), 'Lena Brandt'],
    );
    assert.match(readFileSync(desk.path('wire.txt.annotations.yaml'), 'utf8'), /The mayor/);
  });

  it('changes nothing that was changed in its file meanwhile', async () => {
    const { id } = await request(Requests.annotate, params());
    const { body, tags, assessment } = await desk.note();
    const was = { body, tags, assessment };
    const mine = { uri: desk.uri('harbor.txt'), id, body: 'Quite sure.', was };
    const whole = desk.sidecar('harbor.txt');
    desk.write('harbor.txt.annotations.yaml', BROKEN);
    assert.equal((await request(Requests.editAnnotation, mine)).passing, true);
    desk.write('harbor.txt.annotations.yaml', whole.replace('Sure?', 'Not by hand.'));
    const refused = await request(Requests.editAnnotation, mine);
    assert.match(refused.error ?? '', /changed in its file meanwhile/);
    assert.equal(refused.passing, false);
    const tagged = { uri: desk.uri('harbor.txt'), id, tags: ['toll'], was };
    assert.equal((await request(Requests.editAnnotation, tagged)).error, null);
    assert.deepEqual((await desk.note()).tags, ['toll']);
  });

  it('is not held to be deleted because its file is broken in the middle', async () => {
    const { id } = await request(Requests.annotate, params());
    const whole = desk.sidecar('harbor.txt');
    // As after a merge gone wrong: another note twice, and this one is not in it for now.
    const at = whole.indexOf('  - id:');
    const other = whole.slice(at).replace(id ?? '-', 'another-1');
    const half = whole.slice(0, at) + other + other;
    desk.write('harbor.txt.annotations.yaml', half);
    const mine = { uri: desk.uri('harbor.txt'), id, body: 'Quite sure.' };
    const refused = await request(Requests.editAnnotation, mine);
    assert.deepEqual([refused.passing, /Mend the file/.test(refused.error ?? '')], [true, true]);
    const deleted = await request(Requests.deleteAnnotation, mine);
    assert.match(deleted.error ?? '', /Mend the file/);
    desk.write('harbor.txt.annotations.yaml', whole);
    assert.equal((await request(Requests.editAnnotation, mine)).error, null);
  });

  it('because the file cannot be written at all may be asked again, too', async () => {
    mkdirSync(desk.path('harbor.txt.annotations.yaml'));
    const refused = await request(Requests.annotate, params());
    assert.ok(refused.error !== null && refused.passing && refused.words !== null);
  });
});
