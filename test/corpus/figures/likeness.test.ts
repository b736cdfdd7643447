import assert from 'node:assert/strict';
import { readDocument } from '../../../server/src/corpus/document-reading.js';
import { documentFigures } from '../../../server/src/corpus/figures/document-figures.js';
import type { FigureRecord } from '../../../server/src/corpus/figures/figure-record.js';
import { likeness, readLikeness } from '../../../server/src/corpus/figures/likeness.js';
import { FIGURE_WEIGHTS } from '../../../server/src/corpus/tables/figure-weights.js';
import { makeLexicon } from '../../../server/src/corpus/word-weight.js';
import { fitLogistic, probability } from '../../../server/scripts/figures/logistic.js';
import { analysisOf, vectors } from '../corpus-kit.js';

const lexicon = makeLexicon(vectors);
const figuresOf = (name: string, text: string): readonly FigureRecord[] =>
  documentFigures(readDocument(analysisOf(name, text), lexicon)).filter((x) => x !== undefined);

const WIRE = figuresOf(
  'wire.txt',
  'Brennick Mills said net debt stood at $418 million at the end of June. The miller, which employs 418 people at its plant in Orley, said revenue rose 6.2% to $1.31 billion.',
);
const BLOG = figuresOf(
  'blog.txt',
  'Net debt at the miller is $418m, up from last June. Revenue at Brennick Mills was up 6.2%, at $1.31bn. The river at Orley bridge is 418 centimetres deep.',
);
const figure = (figures: readonly FigureRecord[], written: string): FigureRecord => {
  const found = figures.find((record) => record.written.startsWith(written));
  assert.ok(found, written);
  return found;
};

describe('likeness of figures', () => {
  it('is the same both ways, and a probability', () => {
    for (const a of WIRE) {
      for (const b of BLOG) {
        if (a.quantity.dimension !== b.quantity.dimension) continue;
        const there = likeness(a, b, lexicon);
        assert.ok(Math.abs(there - likeness(b, a, lexicon)) < 1e-9, `${a.written} ${b.written}`);
        assert.ok(there >= 0 && there <= 1);
      }
    }
  });

  it('knows a debt, a revenue and a growth in other words', () => {
    for (const [x, y] of [
      ['$418 million', '$418m'],
      ['$1.31 billion', '$1.31bn'],
      ['6.2%', '6.2%'],
    ] as const) {
      assert.ok(likeness(figure(WIRE, x), figure(BLOG, y), lexicon) > 0.6, x);
    }
  });

  it('finds figures of different things less alike, though their numbers agree', () => {
    const debt = figure(WIRE, '$418 million');
    const revenue = figure(BLOG, '$1.31bn');
    assert.ok(likeness(debt, revenue, lexicon) < 0.3);
    const people = figuresOf('c.txt', 'In 1988 a flood at Orley made 418 people homeless.');
    const staff = likeness(figure(WIRE, '418 people'), figure(people, '418'), lexicon);
    assert.ok(staff < likeness(debt, figure(BLOG, '$418m'), lexicon));
  });

  it('has a weight for every feature that pairs of its own texts show, or knows it for nothing', () => {
    const told = new Set<string>();
    for (const a of WIRE) {
      for (const b of BLOG) readLikeness(a, b, lexicon, (name) => void told.add(name));
    }
    const weighed = [...told].filter((name) => FIGURE_WEIGHTS.has(name));
    assert.ok(weighed.length > told.size / 2, `${String(weighed.length)} of ${String(told.size)}`);
  });
});

describe('logistic regression', () => {
  it('finds what tells two classes apart, and gives weights for features as they are', () => {
    const examples = Array.from({ length: 400 }, (_, i) => ({
      features: new Map([
        ['tells', (i % 20) * 10],
        ['says nothing', (i * 7919) % 13],
      ]),
      positive: i % 20 >= 10,
    }));
    const weights = fitLogistic(examples);
    const at = (tells: number): number =>
      probability(
        weights,
        new Map([
          ['tells', tells],
          ['says nothing', 6],
        ]),
      );
    assert.ok(at(0) < 0.15 && at(190) > 0.85, `${String(at(0))} ${String(at(190))}`);
    assert.ok(Math.abs(at(95) - 0.5) < 0.05);
    assert.ok(Math.abs((weights.get('says nothing') ?? 0) * 13) < 0.2);
    assert.deepEqual(fitLogistic(examples), weights);
  });
});
