import assert from 'node:assert/strict';
import { boardTimeline } from '../../client/src/board/board-timeline.js';
import type { DatedView } from '../../server/src/lsp/protocol.js';
import { DATED } from '../support/conflicts.js';
import { english } from '../support/english.js';

const timeline = (dated: readonly DatedView[], document?: string) =>
  boardTimeline(dated, document, english, 'en');

describe('the timeline of the board', () => {
  it('has a row for each date, and a line for each document', () => {
    const { dates, plot, summary } = timeline(DATED);
    assert.equal(summary, '6 passages · 4 files · 1931 to November 20, 2024');
    assert.deepEqual(
      dates.map(({ date, passages }) => [date, passages.map(({ index }) => index)]),
      [
        ['1931', [0]],
        ['2023', [1]],
        ['February 2024', [2]],
        ['November 19, 2024', [3]],
        ['November 20, 2024', [4, 5]],
      ],
    );
    assert.deepEqual(
      plot?.lanes.map(({ source, values }) => [source.label, values.length]),
      [
        ['04-diary.md', 2],
        ['ledger.md', 1],
        ['01-gazette.txt', 2],
        ['03-observer.txt', 1],
      ],
    );
  });

  it('draws a day as a point, a month and a year as far as they reach', () => {
    const values = timeline(DATED).plot?.lanes.flatMap((lane) => lane.values) ?? [];
    const of = (words: string) => values.find(({ value }) => value === words);
    assert.equal(of('November 19, 2024')?.at, of('November 19, 2024')?.from);
    assert.equal(of('2023')?.at, undefined);
    assert.ok((of('2023')?.to ?? 0) > (of('2023')?.from ?? 0));
    assert.ok((of('February 2024')?.from ?? 0) > (of('2023')?.to ?? 100));
  });

  it('keeps one date far off from pressing the others together', () => {
    const days = Array.from({ length: 20 }, (_, i) => dayed(`2022-03-${String(i + 10)}`));
    const { plot } = timeline([dayed('1848-05-01'), ...days]);
    const [first, second, ...rest] = plot?.lanes[0]?.values ?? [];
    assert.equal(first?.openLeft, true);
    assert.equal(first?.at, 5);
    assert.ok((rest.at(-1)?.at ?? 0) - (second?.at ?? 0) > 30, JSON.stringify(plot));
    assert.ok(plot?.ticks.every(({ text }) => !text.includes('1848')));
  });

  it('has round years, months or days at its axis', () => {
    const ticks = (...dates: string[]): unknown =>
      timeline(dates.map(dayed)).plot?.ticks.map(({ text }) => text);
    assert.deepEqual(ticks('1990', '2020'), ['1990', '2000', '2010', '2020']);
    assert.deepEqual(ticks('2022-01-10', '2022-12-20'), [
      'Mar 2022',
      'May 2022',
      'Jul 2022',
      'Sep 2022',
      'Nov 2022',
    ]);
    assert.match(JSON.stringify(ticks('2022-01-03', '2022-01-09')), /Jan 4.*Jan 8/);
  });

  it('is about one document when one is chosen, and keeps the places in the whole list', () => {
    const { dates, summary } = timeline(DATED, 'flood/03-observer.txt');
    assert.deepEqual(
      dates[0]?.passages.map(({ index }) => index),
      [5],
    );
    assert.match(summary, /^1 passage · one file · November 20, 2024$/);
  });

  it('says so when there is none, and how many rows are not drawn', () => {
    assert.deepEqual(timeline([]).dates, []);
    assert.equal(timeline([]).plot, undefined);
    const many = Array.from({ length: 310 }, () => dayed('2020-01-01'));
    assert.match(timeline(many).rest ?? '', /^10 more/);
  });
});

function dayed(date: string): DatedView {
  return { ...DATED[0]!, date };
}
