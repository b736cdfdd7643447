import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  mergeSidecars,
  parseSidecar,
  type Annotation,
} from '../../server/src/annotations/index.js';
import { anyNote, anyNotes, byId, IDS, note, put, remove } from './support/notes.js';

const RUNS = process.env.CORROBORATE_LONG ? 3000 : 40;

function merged(base: string, ours: string, theirs: string): string {
  const result = mergeSidecars(base, ours, theirs);
  assert.equal(result.state, 'merged');
  return result.state === 'merged' ? result.text : '';
}

const BASE = put('', note('aaaaaaaa'), note('bbbbbbbb', { body: 'Second.' }));

describe('merging sidecars', () => {
  it('takes what one side changed', () => {
    const changed = put(BASE, note('aaaaaaaa', { body: 'Changed.' }));
    assert.equal(merged(BASE, changed, BASE), changed);
    assert.equal(merged(BASE, BASE, changed), changed);
    assert.equal(merged(BASE, changed, changed), changed);
  });

  it('takes both sides’ new annotations', () => {
    const ours = put(BASE, note('cccccccc'));
    const theirs = put(BASE, note('dddddddd')).replace('# Notes', '# Our notes');
    const text = merged(BASE, ours, theirs);
    assert.deepEqual([...byId(text).keys()].sort(), [
      'aaaaaaaa',
      'bbbbbbbb',
      'cccccccc',
      'dddddddd',
    ]);
    assert.ok(text.startsWith('# Our notes'));
  });

  it('puts together fields that different sides changed, and tags', () => {
    const base = put('', note('aaaaaaaa', { tags: ['flu', 'old'] }));
    const ours = put(base, note('aaaaaaaa', { body: 'Ours.', tags: ['flu', 'old', 'new'] }));
    const theirs = put(base, note('aaaaaaaa', { assessment: 'agree', tags: ['flu'] }));
    const read = byId(merged(base, ours, theirs)).get('aaaaaaaa');
    assert.deepEqual(
      [read?.body, read?.assessment, read?.tags],
      ['Ours.', 'agree', ['flu', 'new']],
    );
  });

  it('keeps both versions of what both changed', () => {
    const ours = put(BASE, note('aaaaaaaa', { body: 'Ours.' }));
    const theirs = put(BASE, note('aaaaaaaa', { body: 'Theirs.' }));
    const result = mergeSidecars(BASE, ours, theirs);
    assert.ok(result.state === 'merged');
    assert.deepEqual(result.keptBoth, ['aaaaaaaa-2']);
    const bodies = parseSidecar(result.text).annotations.map(({ body }) => body);
    assert.deepEqual(bodies.sort(), ['Ours.', 'Second.', 'Theirs.']);
  });

  it('deletes what one side deleted, unless the other changed it', () => {
    const deleted = remove(BASE, 'aaaaaaaa');
    const changed = put(BASE, note('aaaaaaaa', { body: 'Changed.' }));
    const elsewhere = put(BASE, note('bbbbbbbb', { body: 'Changed.' }));
    assert.equal(byId(merged(BASE, deleted, elsewhere)).has('aaaaaaaa'), false);
    assert.equal(byId(merged(BASE, elsewhere, deleted)).has('aaaaaaaa'), false);
    assert.equal(byId(merged(BASE, deleted, changed)).get('aaaaaaaa')?.body, 'Changed.');
    assert.equal(byId(merged(BASE, changed, deleted)).get('aaaaaaaa')?.body, 'Changed.');
  });

  it('writes nothing when their file cannot be read', () => {
    const result = mergeSidecars(BASE, put(BASE, note('cccccccc')), `${BASE}<<<<<<< HEAD\n`);
    assert.equal(result.state, 'unreadable');
    const half = BASE.replace('exact: "12 cases"', 'exact:');
    const edited = put(BASE, note('aaaaaaaa', { body: 'Ours.' }));
    assert.equal(mergeSidecars(BASE, edited, half).state, 'unreadable');
  });

  it('never loses a version: random changes on both sides', () => {
    type Change = readonly [id: string, version: Annotation | undefined];
    const changes: fc.Arbitrary<Change[]> = fc
      .subarray(IDS, { maxLength: 4 })
      .chain((ids) =>
        fc.tuple(
          ...ids.map((id) =>
            fc.option(anyNote(id), { nil: undefined }).map((version): Change => [id, version]),
          ),
        ),
      );
    const apply = (text: string, list: readonly Change[]): string =>
      list.reduce((now, [id, version]) => (version ? put(now, version) : remove(now, id)), text);
    fc.assert(
      fc.property(anyNotes, changes, changes, (notes, a, b) => {
        const base = put('', note('staysstays'), ...notes);
        const [ours, theirs] = [apply(base, a), apply(base, b)];
        const text = merged(base, ours, theirs);
        const kept = parseSidecar(text).annotations;
        for (const [, version] of [...a, ...b]) {
          if (version === undefined) continue;
          const found = kept.some((one) => one.body === version.body);
          assert.ok(found, `the body of ${version.id} is gone`);
        }
        for (const annotation of notes) {
          const touched = [...a, ...b].some(([id]) => id === annotation.id);
          if (!touched) assert.deepEqual(byId(text).get(annotation.id), annotation);
        }
        assert.equal(parseSidecar(text).readable, true);
      }),
      { numRuns: RUNS },
    );
  });
});
