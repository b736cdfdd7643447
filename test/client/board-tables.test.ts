import assert from 'node:assert/strict';
import { boardChoices, chosenView, wantedEntries } from '../../client/src/board/board-filters.js';
import { boardModel, conflictKinds } from '../../client/src/board/board-model.js';
import { boardPlot } from '../../client/src/board/board-plot.js';
import { boardSvg } from '../../client/src/board/board-svg.js';
import { boardTables } from '../../client/src/board/board-tables.js';
import { boardTimeline } from '../../client/src/board/board-timeline.js';
import { niceTicks } from '../../client/src/board/nice-ticks.js';
import { CONFLICTS, DATED } from '../support/conflicts.js';
import { english } from '../support/english.js';

const { entries } = CONFLICTS;
const [houses] = entries;
assert.ok(houses);

describe('the tables of the board', () => {
  const tables = boardTables(entries, english);

  it('stand apart where no source is common', () => {
    assert.deepEqual(
      tables.map(({ rows }) => rows.map(({ entry }) => entry)),
      [['c1', 'c2', 'c4'], ['c3']],
    );
  });

  it('have a column for each independent source, copies in one', () => {
    assert.deepEqual(
      tables[0]?.columns.map(({ label, note }) => [label, note]),
      [
        ['01-gazette.txt', 'and 1 copy'],
        ['03-observer.txt', undefined],
        ['04-diary.md', undefined],
      ],
    );
  });

  it('have each value in its place, with a shape of its own', () => {
    const [row] = tables[0]?.rows ?? [];
    assert.deepEqual(
      row?.cells.map((cell) => cell.map(({ value, mark }) => [value, mark])),
      [[['at least 140', 0]], [['212', 1]], [['about 200', 2]]],
    );
    const second = tables[0]?.rows[1];
    assert.deepEqual(second?.cells[2], [], 'a source that says nothing has an empty cell');
  });
});

describe('the plot of an entry', () => {
  it('has a lane for each source: where the number stands and how far the words reach', () => {
    const plot = boardPlot(houses.sides, english);
    const lanes = plot?.lanes.map(({ source, values }) => [source.label, values[0]] as const);
    const [gazette, observer, diary] = lanes ?? [];
    assert.deepEqual(
      [gazette?.[0], observer?.[0], diary?.[0]],
      ['01-gazette.txt', '03-observer.txt', '04-diary.md'],
    );
    assert.equal(gazette?.[1]?.openRight, true);
    assert.equal(gazette?.[1]?.from, gazette?.[1]?.at);
    assert.equal(observer?.[1]?.from, observer?.[1]?.to);
    assert.ok((diary?.[1]?.from ?? 0) < (diary?.[1]?.at ?? 0));
    assert.ok((gazette?.[1]?.at ?? 0) < (diary?.[1]?.at ?? 0));
    assert.equal(
      plot?.label,
      '01-gazette.txt: at least 140; 03-observer.txt: 212; 04-diary.md: about 200',
    );
  });

  it('is left out where there are no two numbers', () => {
    assert.equal(boardPlot(entries[3]!.sides, english), undefined);
    assert.equal(boardPlot(houses.sides.slice(0, 1), english), undefined);
    assert.equal(boardPlot([], english), undefined);
  });

  it('has round numbers along its axis', () => {
    assert.deepEqual(niceTicks(140, 220), [140, 160, 180, 200, 220]);
    assert.deepEqual(niceTicks(0.1, 0.32), [0.1, 0.2, 0.3]);
    assert.deepEqual(niceTicks(46.8e6, 48.2e6), [47e6, 47.5e6, 48e6]);
    assert.deepEqual(niceTicks(14, 16, true), [14, 15, 16]);
    assert.deepEqual(niceTicks(5, 5), []);
    assert.deepEqual(niceTicks(-1e308, 1e308), []);
  });

  it('has the sign of its unit at the axis', () => {
    const plot = boardPlot(entries[2]!.sides, english);
    assert.deepEqual(
      plot?.ticks.map(({ text }) => text),
      ['£47 m', '£47.5 m', '£48 m'],
    );
  });

  it('is exported as SVG in which no text of a document is markup', () => {
    const hostile = { ...houses, label: '<script>alert(1)</script> & "x"\u0000' };
    const svg = boardSvg([hostile, entries[3]!], english);
    assert.match(svg, /^<svg xmlns/);
    assert.doesNotMatch(svg, /<script|\u0000/);
    assert.match(svg, /01-gazette\.txt and 1 copy/);
    assert.match(boardSvg([], english), /There is no figure to plot/);
  });

  it('is exported with the values in words behind their source', () => {
    const [first] = boardSvg([houses], english).split('</g></g>');
    for (const words of ['Houses flooded', 'at least 140', '212', 'about 200'])
      assert.ok(first?.includes(`>${words}</text>`), words);
  });

  it('is exported below the timeline, where that is shown', () => {
    const timeline = boardTimeline(DATED, undefined, english, 'en');
    const svg = boardSvg([houses], english, timeline);
    const order = ['>Timeline<', '>6 passages', '>2023<', '>Houses flooded<'];
    const places = order.map((words) => svg.indexOf(words));
    assert.ok(
      places.every((place, at) => place > (places[at - 1] ?? 0)),
      String(places),
    );
    assert.equal(svg.includes('ledger.md'), true);
    assert.doesNotMatch(boardSvg([houses], english), /Timeline/);
    const without = { ...timeline, plot: undefined };
    assert.equal(boardSvg([houses], english, without), boardSvg([houses], english));
  });
});

describe('the filters of the board', () => {
  const view = { kinds: conflictKinds };
  const ids = (more: object) => wantedEntries(CONFLICTS, { ...view, ...more }).map(({ id }) => id);

  it('leave what has a passage in a document, or names somebody', () => {
    assert.deepEqual(ids({}), ['c1', 'c2', 'c3', 'c4']);
    assert.deepEqual(ids({ document: 'flood/04-diary.md' }), ['c1']);
    assert.deepEqual(ids({ name: 'Hedda Ruiz' }), ['c1', 'c4']);
    assert.deepEqual(ids({ name: 'Hedda Ruiz', document: 'flood/04-diary.md' }), ['c1']);
    assert.deepEqual(ids({ document: 'gone.txt' }), []);
  });

  it('follow a choice, and forget the others when answered ones are chosen', () => {
    const narrowed = chosenView(view, 'document', 'flood/04-diary.md');
    assert.deepEqual(narrowed, { ...view, document: 'flood/04-diary.md' });
    assert.equal(chosenView(narrowed, 'document', '').document, undefined);
    assert.deepEqual(chosenView(narrowed, 'state', 'answered'), { ...view, state: 'answered' });
    assert.equal(chosenView(narrowed, 'state', 'whatever').state, undefined);
  });

  it('offer what occurs, and keep what was chosen', () => {
    const [documents, names] = boardChoices(CONFLICTS, { ...view, name: 'Nobody' }, english);
    assert.equal(documents?.options.length, 7);
    assert.equal(names?.chosen, 'Nobody');
    assert.ok(names?.options.some(({ value }) => value === 'Nobody'));
    assert.deepEqual(boardChoices({ entries: [], answered: [] }, view, english), []);
  });

  it('part what was answered from what was not', () => {
    const answer = { kind: 'settle', value: '212', reason: 'the council says so' } as const;
    const [first, ...others] = entries;
    assert.ok(first);
    const result = { ...CONFLICTS, entries: others, answered: [{ ...first, answer }] };
    const [, , state] = boardChoices(result, view, english);
    assert.deepEqual([state?.field, state?.options.length], ['state', 2]);
    const answered = boardModel(result, undefined, { ...view, state: 'answered' }, english, 9, [
      'settle',
    ]);
    assert.deepEqual(
      answered.entries.map((one) => [one.id, one.answered, one.answers.length]),
      [['c1', 'Settled: 212 (the council says so)', 0]],
    );
    const open = boardModel(result, undefined, view, english, 9, ['settle']);
    assert.deepEqual(
      open.entries.map(({ id }) => id),
      ['c2', 'c3', 'c4'],
    );
    assert.equal(open.entries[0]?.answers.length, 1);
  });
});
