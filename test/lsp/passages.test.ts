import assert from 'node:assert/strict';
import { renameSync } from 'node:fs';
import type { Hover, MarkupContent } from 'vscode-languageserver-protocol';
import {
  Requests,
  type AnnotationChangeResult,
  type StraysResult,
} from '../../server/src/lsp/protocol.js';
import { Desk } from '../support/desk.js';
import { positionOf, rangeOf } from '../support/lsp-client.js';
import { REPORTS } from '../support/reports.js';
import { removeFolders } from '../support/temporary-folder.js';

const HARBOR = REPORTS['harbor.txt'];
const EVENING = REPORTS['evening.txt'];
const WORDS = ['At least eight', '1,200 people', 'Twelve dock workers'] as const;

describe('an annotation of several passages, through the server', function () {
  this.timeout(30_000);
  let desk: Desk;
  let id: string;

  /** On the death toll and the evacuated of one report and the death toll of another. */
  beforeEach(async () => {
    desk = await Desk.open();
    const made = await desk.annotate('harbor.txt', HARBOR, WORDS[0], 'Which is right?');
    id = made.id ?? '';
    await add('harbor.txt', HARBOR, WORDS[1]);
    await add('evening.txt', EVENING, WORDS[2]);
  });
  afterEach(() => desk.close());
  after(removeFolders);

  const add = async (path: string, text: string, words: string) => {
    const passage = { uri: desk.uri(path), range: rangeOf(text, words) };
    const params = { uri: desk.uri('harbor.txt'), id, passage };
    const added = await desk.client.request<AnnotationChangeResult>(Requests.addPassage, params);
    assert.equal(added.error, null);
  };
  const reanchor = (params: object) =>
    desk.client.request<AnnotationChangeResult>(Requests.reanchor, {
      uri: desk.uri('harbor.txt'),
      id,
      ...params,
    });
  const states = async () => (await desk.note()).passages.map(({ state }) => state);
  const typeInto = async (path: string, text: string, words: string, instead: string) => {
    await desk.client.open(desk.uri(path), text);
    await desk.client.change(desk.uri(path), instead, rangeOf(text, words));
  };

  it('has each found, also in another document, where hovering shows it', async () => {
    const { passages, state } = await desk.note();
    assert.deepEqual([state, ...(await states())], Array<string>(4).fill('anchored'));
    assert.deepEqual(
      passages.map(({ document, range }) => [document, range]),
      [
        ['harbor.txt', rangeOf(HARBOR, WORDS[0])],
        ['harbor.txt', rangeOf(HARBOR, WORDS[1])],
        ['evening.txt', rangeOf(EVENING, WORDS[2])],
      ],
    );
    const at = positionOf(EVENING, WORDS[2]);
    const hover = await desk.client.at<Hover>('textDocument/hover', desk.uri('evening.txt'), at);
    assert.match((hover.contents as MarkupContent).value, /Which is right\?/);
  });

  it('has each travel with what is typed, and its file follow when that is saved', async () => {
    const before = desk.sidecar('harbor.txt');
    const text = `A note ahead.\n${EVENING}`;
    await desk.client.open(desk.uri('evening.txt'), EVENING);
    const start = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    await desk.client.change(desk.uri('evening.txt'), 'A note ahead.\n', start);
    assert.deepEqual((await desk.note()).passages[2]?.range, rangeOf(text, WORDS[2]));
    // So much around it changes that its few words could stand anywhere.
    const rest = rangeOf(text, 'were killed in the fire at the grain depot of Port Ellis, state');
    await desk.client.change(desk.uri('evening.txt'), 'died, the', rest);
    const head = rangeOf(text, 'PORT ELLIS, March 5, 2023 - ');
    await desk.client.change(desk.uri('evening.txt'), 'It is said that ', head);
    assert.deepEqual(await states(), ['anchored', 'anchored', 'anchored']);
    desk.write('evening.txt', 'whatever');
    await desk.client.save(desk.uri('evening.txt'));
    await desk.client.until(
      () => (desk.sidecar('harbor.txt') === before ? undefined : true),
      'the new description',
    );
    assert.match(desk.sidecar('harbor.txt'), /It is said that/);
    assert.match(desk.sidecar('harbor.txt'), /source: ["']?evening\.txt/);
  });

  it('asks for review of each by itself, with its own places, and each can be attached again', async () => {
    await typeInto('evening.txt', EVENING, 'Twelve', 'Thirteen');
    const view = await desk.state('needs-review');
    assert.deepEqual(await states(), ['anchored', 'anchored', 'needs-review']);
    assert.deepEqual(view.range, rangeOf(HARBOR, WORDS[0]), 'it is shown where it stands');
    const [, , third] = view.passages;
    const [candidate] = third?.candidates ?? [];
    assert.equal(candidate?.words, 'Thirteen dock workers');
    const { range, words } = candidate;
    const chosen = { passage: 2, quote: third?.quote, range, words };
    assert.equal((await reanchor(chosen)).error, null);
    assert.deepEqual(await states(), ['anchored', 'anchored', 'anchored']);
    const { passages } = await desk.note();
    assert.deepEqual(
      passages.map(({ quote, document }) => [quote, document]),
      [
        [WORDS[0], 'harbor.txt'],
        [WORDS[1], 'harbor.txt'],
        ['Thirteen dock workers', 'evening.txt'],
      ],
    );
  });

  it('is not attached to what stands at a place by now, nor in the place of another passage', async () => {
    await typeInto('harbor.txt', HARBOR, 'eight', 'nine');
    const [first] = (await desk.state('needs-review')).passages;
    const [candidate] = first?.candidates ?? [];
    assert.ok(first && candidate);
    const before = desk.sidecar('harbor.txt');
    const start = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    await desk.client.change(desk.uri('harbor.txt'), 'Late edition\n', start);
    const { quote } = first;
    const stale = await reanchor({ passage: 0, quote, ...candidate });
    assert.match(stale.error ?? '', /other words stand there now/);
    const there = (await desk.note()).passages[0]?.candidates[0];
    const another = await reanchor({ passage: 1, quote, ...there });
    assert.match(another.error ?? '', /changed in its file meanwhile/);
    assert.match((await reanchor({ passage: 7, ...there })).error ?? '', /changed in its file/);
    assert.equal(desk.sidecar('harbor.txt'), before);
    assert.equal((await reanchor({ passage: 0, quote, ...there })).error, null);
  });

  it('is offered the new place of a document that was moved by another program', async () => {
    renameSync(desk.path('evening.txt'), desk.path('night.txt'));
    await desk.client.filesChanged(
      { uri: desk.uri('evening.txt'), type: 3 },
      { uri: desk.uri('night.txt'), type: 1 },
    );
    const { strays } = await desk.client.until(async () => {
      const found = await desk.client.request<StraysResult>(Requests.strays);
      return found.strays[0]?.candidates.length === 1 ? found : undefined;
    }, 'the offer');
    assert.deepEqual(await states(), ['anchored', 'anchored', 'orphaned']);
    const [{ uri = '', candidates = [] } = {}] = strays;
    const params = { from: uri, to: candidates[0]?.uri };
    const adopted = await desk.client.request<AnnotationChangeResult>(Requests.adopt, params);
    assert.equal(adopted.error, null);
    assert.deepEqual(await states(), ['anchored', 'anchored', 'anchored']);
    assert.match(desk.sidecar('harbor.txt'), /source: ["']?night\.txt/);
  });
});
