import assert from 'node:assert/strict';
import fc from 'fast-check';
import { partitionPoint } from '../../server/src/text/partition-point.js';

describe('partitionPoint', () => {
  it('is the number of items of which the predicate holds', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), fc.nat(22), (items, bound) => {
        const sorted = Int32Array.from(items).sort();
        const below = items.filter((item) => item < bound).length;
        assert.equal(
          partitionPoint(sorted, (item) => item < bound),
          below,
        );
      }),
    );
  });

  it('asks of few items', () => {
    const items = Array.from({ length: 1_000_000 }, (_, i) => i);
    let asked = 0;
    const found = partitionPoint(items, (item) => {
      asked++;
      return item < 123_456;
    });
    assert.equal(found, 123_456);
    assert.ok(asked <= 20, `${String(asked)} items`);
  });
});
