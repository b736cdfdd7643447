import assert from 'node:assert/strict';
import fc from 'fast-check';
import { entitiesOf } from './entities-kit.js';

const SCRAPS = [
  'Anna Berg',
  'Berg',
  'Dr.',
  'Mr',
  'said',
  'the',
  'Bank of Oslo',
  '(BO)',
  'BO',
  'USA',
  "'s",
  '“',
  '”',
  ',',
  '.',
  '\n',
  '\n\n',
  '-led',
  'Photo:',
  '/',
  '\ud800',
  'É',
  '7',
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.constantFrom(...SCRAPS), { maxLength: 100 }).map((parts) => parts.join(' ')),
);

describe('entities, whatever the text', () => {
  it('mentions lie inside the text, in order, apart; each belongs to the entity that lists it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { mentions, entities } = entitiesOf(text);
        let last = 0;
        mentions.forEach((mention, m) => {
          assert.ok(last <= mention.span.start && mention.span.start < mention.span.end);
          assert.ok(mention.span.end <= text.length);
          last = mention.span.end;
          assert.ok(entities[mention.entity]?.mentions.includes(m));
          assert.equal(entities[mention.entity]?.type, mention.type);
        });
        const listed = entities.flatMap((entity) => [...entity.mentions]);
        assert.equal(listed.length, mentions.length);
        for (const { name, mentions: own } of entities) {
          assert.ok(name.length > 0 && own.length > 0);
          assert.deepEqual(
            [...own],
            [...own].sort((a, b) => a - b),
          );
        }
      }),
      { numRuns: 400 },
    );
  });

  it('the same text gives the same entities', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        assert.deepEqual(entitiesOf(text), entitiesOf(text));
      }),
      { numRuns: 100 },
    );
  });

  it('takes time in proportion to the text', function () {
    this.timeout(60_000);
    const paragraph = (i: number): string =>
      `Anna Berg${i} of Company${i} met Karl Holm in Oslo. Berg${i} said the Harbor Bank (HB) paid ${i} euros.\n\n`;
    const text = (n: number): string => Array.from({ length: n }, (_, i) => paragraph(i)).join('');
    const seconds = (n: number): number => {
      const long = text(n);
      let best = Infinity;
      for (let run = 0; run < 3; run++) {
        const start = performance.now();
        entitiesOf(long);
        best = Math.min(best, performance.now() - start);
      }
      return best;
    };
    seconds(100);
    const [short, long] = [seconds(150), seconds(1200)];
    assert.ok(long < 8 * short * 2.5, `${short} ms for 150 paragraphs, ${long} ms for 1,200`);
  });
});
