import assert from 'node:assert/strict';
import { WaitingList, wordsOf, type Written } from '../../client/src/annotations/waiting-list.js';
import { Requests, type AnnotationChangeResult } from '../../server/src/lsp/protocol.js';

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 8 } };

function note(uri: string, body: string): Written {
  const words = { exact: '12 boats', prefix: '', suffix: ' below', start: 0 };
  return { method: Requests.annotate, params: { uri, range, words, body } };
}

/** A storage that survives, and a server that does what it is told. */
class World {
  stored = new Map<string, unknown>();
  broken = new Set<string>();
  asked: string[] = [];
  time = 1000;
  answer: (written: Written) => Partial<AnnotationChangeResult> = () => ({});

  list(): WaitingList {
    return new WaitingList({
      storage: {
        get: (key) => this.stored.get(key),
        update: (key, value) => {
          this.stored.set(key, JSON.parse(JSON.stringify(value)));
          return Promise.resolve();
        },
      },
      ask: (written) => {
        this.asked.push(wordsOf(written));
        return Promise.resolve().then(() => ({ ...SAVED, ...this.answer(written) }));
      },
      isBroken: (uri) => this.broken.has(uri),
      now: () => this.time,
    });
  }
}

const SAVED: AnnotationChangeResult = {
  id: 'x',
  sidecar: null,
  error: null,
  passing: false,
  words: null,
  step: 1,
};

describe('what waits to be saved', () => {
  it('is kept through restarts, and saved as soon as its file is mended, not before', async () => {
    const world = new World();
    world.broken.add('a');
    await world.list().add(note('a', 'one'), 'broken');
    const list = world.list();
    assert.deepEqual(
      list.entries.map(({ written, reason }) => [wordsOf(written), reason]),
      [['one', 'broken']],
    );
    assert.equal(await list.retry(), 0);
    assert.deepEqual(world.asked, []);
    world.broken.clear();
    assert.equal(await list.retry(), 1);
    assert.deepEqual([list.entries.length, world.list().entries.length], [0, 0]);
  });

  it('does not keep others from being saved when its document is gone or the server fails', async () => {
    const world = new World();
    const list = world.list();
    for (const uri of ['gone', 'failing', 'fine']) await list.add(note(uri, uri), 'broken');
    world.answer = ({ params: { uri } }) => {
      if (uri === 'failing') throw new Error('no answer');
      return uri === 'gone' ? { error: 'The document is gone.', passing: false } : {};
    };
    list.forgive();
    assert.equal(await list.retry(), 1);
    assert.deepEqual(
      list.entries.map(({ reason }) => reason),
      ['The document is gone.', 'no answer'],
    );
  });

  it('is asked again in time, but not what was refused for good, unless somebody says so', async () => {
    const world = new World();
    const list = world.list();
    await list.add(note('full', 'full'), 'the disk is full');
    await list.add(note('gone', 'gone'), 'broken');
    world.answer = ({ params: { uri } }) => ({ error: uri, passing: uri === 'full' });
    await list.retry();
    assert.deepEqual(world.asked, [], 'a moment ago it could not be saved');
    world.time += 60_000;
    await list.retry();
    await list.retry();
    assert.deepEqual(world.asked, ['full', 'gone']);
    world.time += 60_000;
    await list.retry();
    assert.deepEqual(world.asked, ['full', 'gone', 'full']);
    list.forgive();
    await list.retry();
    assert.equal(world.asked.length, 5);
    assert.equal(list.entries.length, 2);
  });

  it('is asked once at a time, and is not lost to what is added meanwhile', async () => {
    const world = new World();
    const list = world.list();
    await list.add(note('a', 'one'), 'broken');
    list.forgive();
    const [first, second] = [list.retry(), list.retry()];
    await list.add(note('b', 'two'), 'broken');
    assert.deepEqual([await first, await second], [1, 0]);
    assert.deepEqual(
      list.entries.map(({ written }) => wordsOf(written)),
      ['two'],
    );
  });

  it('is not asked for any more when it was dropped while others were asked', async () => {
    const world = new World();
    const list = world.list();
    await list.add(note('a', 'one'), 'broken');
    await list.add(note('b', 'two'), 'broken');
    list.forgive();
    const { key } = list.entries[1]!;
    const retried = list.retry();
    await list.drop(key);
    assert.equal(await retried, 1);
    assert.deepEqual([world.asked, list.entries], [['one'], []]);
  });

  it('is one edit of what was edited twice, unless the note was another by then', async () => {
    const list = new World().list();
    const edit = (id: string, params: object, body = 'old'): Written => {
      const was = { body, tags: [], assessment: null };
      return { method: Requests.editAnnotation, params: { uri: 'a', id, was, ...params } };
    };
    await list.add(edit('x', { body: 'first', tags: ['toll'] }), 'broken');
    await list.add(edit('y', { body: 'of another' }), 'broken');
    await list.add(edit('x', { body: 'second' }), 'broken');
    await list.add(edit('x', { body: 'third' }, 'newer'), 'broken');
    assert.deepEqual(
      list.entries.map(({ written }) => wordsOf(written)),
      ['of another', 'second\n#toll', 'third'],
    );
  });

  it('is not lost when it is edited while an earlier edit is being saved', async () => {
    const world = new World();
    const list = world.list();
    const edit = (body: string): Written => ({
      method: Requests.editAnnotation,
      params: { uri: 'a', id: 'x', body },
    });
    await list.add(edit('first'), 'broken');
    list.forgive();
    const retried = list.retry();
    await list.add(edit('second'), 'broken');
    await retried;
    assert.deepEqual(
      list.entries.map(({ written }) => wordsOf(written)),
      ['second'],
    );
  });

  it('is dropped when somebody says so, and nothing else is', async () => {
    const list = new World().list();
    await list.add(note('a', 'one'), 'broken');
    await list.add(note('a', 'one'), 'broken');
    const [first] = list.entries;
    await list.drop(first?.key ?? '');
    assert.equal(list.entries.length, 1);
  });

  it('is read as earlier versions stored it, and what is none is left aside', () => {
    const world = new World();
    const old = {
      params: { uri: 'a', range, body: 'old' },
      before: 'x ',
      exact: '12 boats',
      after: ' y',
    };
    world.stored.set('corroborate.waitingNotes', [old, null, 7, {}]);
    const [entry, ...others] = world.list().entries;
    assert.deepEqual(others, []);
    assert.ok(entry?.written.method === Requests.annotate);
    assert.deepEqual(entry.written.params.words, {
      exact: '12 boats',
      prefix: 'x ',
      suffix: ' y',
      start: 0,
    });
  });

  it('shows whatever was written', () => {
    const identity = { uri: 'a', id: 'b' };
    const tags = { ...identity, tags: ['toll', 'check'], assessment: 'agree' };
    assert.equal(wordsOf({ method: Requests.editAnnotation, params: tags }), '#toll #check\nagree');
    assert.equal(wordsOf(note('a', '')), '12 boats');
  });
});
