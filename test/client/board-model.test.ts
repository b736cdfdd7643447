import assert from 'node:assert/strict';
import { boardModel, conflictKinds } from '../../client/src/board/board-model.js';
import type { BoardView } from '../../client/src/board/board-filters.js';
import type {
  ConflictEntry,
  ConflictKindName,
  ConflictSide,
  ConflictsResult,
} from '../../server/src/lsp/protocol.js';
import { english } from '../support/english.js';

const shownAtFirst: readonly ConflictKindName[] = ['contradiction', 'revision'];
const view: BoardView = { kinds: shownAtFirst };

describe('board model', () => {
  it('puts passages that agree on a value together', () => {
    const sides = [side('a.txt', '8', 1), side('b.txt', '12', 2), side('c.txt', '8', 3)];
    const groups = only(draw([entry({ sides })]).entries).groups;
    assert.deepEqual(
      groups.map(({ value, passages }) => [value, passages.map((one) => one.place)]),
      [
        ['8', ['a.txt:3', 'c.txt:3']],
        ['12', ['b.txt:3']],
      ],
    );
  });

  it('orders numbers, and says which are the same one put more or less exactly', () => {
    const values = ['18', 'at least 8', 'at least 18', '1,200', '8'];
    const sides = values.map((value, index) => side(`${String(index)}.txt`, value, index));
    const { groups, extent } = only(draw([entry({ sides })]).entries);
    assert.deepEqual(
      groups.map(({ value, relation }) => [value, relation?.same]),
      [
        ['at least 8', undefined],
        ['8', true],
        ['18', false],
        ['at least 18', true],
        ['1,200', false],
      ],
    );
    assert.equal(extent, '5 values · 5 files');
  });

  it('orders amounts by their size, whatever the scale', () => {
    const values = ['$1.2 billion', 'about $900 million', '$1.1 billion'];
    const sides = values.map((value, index) => side(`${String(index)}.txt`, value, index));
    assert.deepEqual(
      only(draw([entry({ sides })]).entries).groups.map(({ value }) => value),
      ['about $900 million', '$1.1 billion', '$1.2 billion'],
    );
  });

  it('leaves what is no plain number in the order of the server', () => {
    for (const values of [
      ['dozens', '12', '8'],
      ['31 January', '2 February'],
    ]) {
      const sides = values.map((value, index) => side(`${String(index)}.txt`, value, index));
      const { groups } = only(draw([entry({ sides })]).entries);
      assert.deepEqual(
        groups.map(({ value }) => value),
        values,
      );
    }
  });

  it('says when some of the files are copies', () => {
    const sides = [side('a.txt', '8', 1), side('b.txt', '8', 1), side('c.txt', '9', 2)];
    assert.equal(only(draw([entry({ sides })]).entries).extent, '2 values · 3 files · 2 sources');
  });

  it('names every passage by its place among the sides of the server', () => {
    const sides = [side('a.txt', '8', 1), side('b.txt', '12', 2), side('c.txt', '8', 3)];
    const groups = only(draw([entry({ sides })]).entries).groups;
    assert.deepEqual(
      groups.flatMap(({ passages }) => passages.map((one) => one.side)),
      [0, 2, 1],
    );
  });

  it('counts copies as one source and says which passages are copies', () => {
    const sides = [
      side('a.txt', '8', 1),
      side('b.txt', '8', 2),
      side('c.txt', '8', 1),
      side('d.txt', '9', 4),
    ];
    const [agreeing, single] = only(draw([entry({ sides })]).entries).groups;
    assert.equal(agreeing?.note, '3 files, 2 sources');
    assert.deepEqual(
      agreeing?.passages.map((one) => [one.place, one.copy]),
      [
        ['a.txt:3', undefined],
        ['c.txt:3', 'copy of the text above'],
        ['b.txt:3', undefined],
      ],
    );
    assert.equal(single?.note, '');
  });

  it('says that two files are one source', () => {
    const sides = [side('a.txt', '8', 1), side('b.txt', '8', 1), side('c.txt', '9', 2)];
    assert.equal(only(draw([entry({ sides })]).entries).groups[0]?.note, '2 files, one source');
  });

  it('hides the kinds that are not wanted and says how many they are', () => {
    const model = draw([entry({ kind: 'vagueness' })], { counts: { vagueness: 1 } });
    assert.deepEqual(model.entries, []);
    assert.equal(model.empty?.title, 'Nothing conflicts in 4 documents');
    assert.equal(model.empty?.text, 'Not shown: Vaguer (1)');
    assert.deepEqual(
      model.filters.map(({ kind, count, pressed }) => [kind, count, pressed]),
      [
        ['contradiction', 0, true],
        ['revision', 0, true],
        ['vagueness', 1, false],
        ['wording', 0, false],
        ['name', 0, false],
      ],
    );
  });

  it('does not say that nothing conflicts before all is read', () => {
    const model = draw([], { complete: false });
    assert.equal(model.empty?.title, 'Nothing so far');
    assert.equal(model.progress?.text, 'Still reading');
  });

  it('says how far reading is', () => {
    const status = {
      state: 'indexing',
      done: 3,
      total: 9,
      conflicts: 0,
      annotations: 0,
      needReview: 0,
      skipped: [],
    } as const;
    const model = boardModel(answer([], { complete: false }), status, view, english);
    assert.deepEqual(model.progress, {
      text: 'Still reading: 3 of 9 documents',
      done: 3,
      total: 9,
    });
  });

  it('says what is missing where there is no document at all', () => {
    assert.equal(draw([], { documents: 0 }).empty?.title, 'There is nothing to compare yet');
  });

  it('lists what was skipped, with the reason', () => {
    const skipped = [{ uri: 'file:///x/scan.txt', document: 'scan.txt', reason: 'not text' }];
    const model = draw([], { skipped });
    assert.equal(model.skipped?.summary, '1 file was not read');
    assert.deepEqual(model.skipped?.files, skipped);
  });

  it('has a word and a meaning for every kind', () => {
    const labels = draw([]).filters.map(({ label, hint }) => `${label}: ${hint}`);
    assert.equal(new Set(labels).size, conflictKinds.length);
  });

  it('draws as many entries as the limit allows and says how many there are', () => {
    const entries = [1, 2, 3].map((number) => entry({ id: String(number) }));
    const limited = boardModel(answer(entries, {}), undefined, view, english, 2);
    assert.deepEqual(
      limited.entries.map(({ id }) => id),
      ['1', '2'],
    );
    assert.equal(limited.more, 'Show more: 2 of 3 are shown');
    assert.equal(limited.summary, '3 differences in 4 documents');
    assert.equal(draw(entries).more, undefined);
  });

  it('leaves the text of documents as it is, whatever it contains', () => {
    const hostile = '<img src=x onerror=alert(1)> {0} & [x](command:y)';
    const sides = [
      { ...side('a.txt', '8', 1), before: hostile, source: hostile },
      side('b.txt', '9', 2),
    ];
    const passage = only(draw([entry({ sides })]).entries).groups[0]?.passages[0];
    assert.equal(passage?.before, hostile);
    assert.equal(passage?.source, `Source: ${hostile}`);
  });
});

function draw(
  entries: readonly ConflictEntry[],
  more: Partial<Omit<ConflictsResult, 'counts'>> & { readonly counts?: object } = {},
) {
  return boardModel(answer(entries, more), undefined, view, english);
}

function answer(
  entries: readonly ConflictEntry[],
  more: Partial<Omit<ConflictsResult, 'counts'>> & { readonly counts?: object },
): ConflictsResult {
  const none = { contradiction: 0, revision: 0, vagueness: 0, wording: 0, name: 0 };
  const counts = { ...none, ...more.counts };
  return { entries, documents: 4, complete: true, skipped: [], answered: [], ...more, counts };
}

function entry(more: Partial<ConflictEntry>): ConflictEntry {
  return {
    id: 'e1',
    kind: 'contradiction',
    label: 'people on the bridge',
    explanation: '8 and 12',
    reason: 'the same bridge',
    rule: 'conflict/count',
    score: 0.9,
    sides: [side('a.txt', '8', 1), side('b.txt', '12', 2)],
    names: [],
    ...more,
  };
}

function side(document: string, value: string, sourceGroup: number): ConflictSide {
  const start = { line: 2, character: 0 };
  const location = { uri: `file:///x/${document}`, range: { start, end: start } };
  return {
    location,
    value,
    number: null,
    interval: null,
    document,
    line: 3,
    before: 'There were ',
    at: value,
    after: '.',
    source: null,
    sourceGroup,
  };
}

function only<T>(list: readonly T[]): T {
  assert.equal(list.length, 1);
  return list[0]!;
}
