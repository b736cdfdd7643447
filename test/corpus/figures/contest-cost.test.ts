import assert from 'node:assert/strict';
import { contest, type Contestant } from '../../../server/src/corpus/figures/contest.js';
import type { FigureRecord } from '../../../server/src/corpus/figures/figure-record.js';
import type { FigureLink } from '../../../server/src/corpus/figures/same-figure.js';

const AGREEING: FigureLink = {
  score: 0.9,
  rule: 'figure/alike',
  relation: 'equal',
  strict: false,
  likely: 0.9,
  weighed: false,
  oneEvent: true,
};
const DIFFERING: FigureLink = { ...AGREEING, relation: 'disjoint', likely: 0.5, weighed: true };

describe('weighing a pair of figures', () => {
  it('asks few of the many that agree with either, as in a folder of re-posts', () => {
    let asked = 0;
    const figure = (uri: string, links: Map<Contestant, FigureLink>): Contestant => ({
      uri,
      index: 0,
      // Nothing else of it is looked at where no document gives two of them.
      record: { written: uri } as unknown as FigureRecord,
      linksAsTheyAre: links,
      links: {
        get: (other) => {
          asked++;
          return links.get(other);
        },
        [Symbol.iterator]: () => links[Symbol.iterator](),
      },
    });
    const copies = (name: string) =>
      Array.from({ length: 100 }, (_, i) => {
        return [figure(`${name}${String(i)}`, new Map()), AGREEING] as const;
      });
    const [ofA, ofB] = [new Map<Contestant, FigureLink>(), new Map<Contestant, FigureLink>()];
    const [a, b] = [figure('a', ofA), figure('b', ofB)];
    for (const [links, name] of [
      [ofA, 'x'],
      [ofB, 'y'],
    ] as const) {
      for (const [copy, link] of copies(name)) links.set(copy, link);
    }
    ofA.set(b, DIFFERING);
    ofB.set(a, DIFFERING);
    const likely = contest(a, b, DIFFERING);
    assert.ok(likely > 0 && likely < 1);
    assert.ok(asked > 0 && asked <= 100, `${String(asked)} links asked for`);
  });
});
