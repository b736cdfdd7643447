import assert from 'node:assert/strict';
import fc from 'fast-check';
import { comparePassages, type ComparedRun } from '../../server/src/index.js';

const marked = (runs: readonly ComparedRun[]): string =>
  runs.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('');

describe('two passages beside each other', () => {
  it('have the words marked in which they differ', () => {
    const { left, right } = comparePassages(
      'By noon, 212 houses stood in the water.',
      'By noon 140 houses, it seems, stood under water.',
    );
    assert.equal(marked(left), 'By noon, [212] houses stood [in the] water.');
    assert.equal(marked(right), 'By noon [140] houses, [it seems], stood [under] water.');
  });

  it('have nothing marked when only marks and case differ', () => {
    const { left, right } = comparePassages('“The bridge is closed”', '"the bridge, is closed."');
    assert.deepEqual(
      [...left, ...right].filter(({ differs }) => differs),
      [],
    );
  });

  it('stay whole, whatever they are', () => {
    const words = fc.array(fc.constantFrom('a', 'bb', 'the', ', ', '. ', ' ', '“', '12', 'é'));
    fc.assert(
      fc.property(words, words, (a, b) => {
        const { left, right } = comparePassages(a.join(''), b.join(''));
        assert.equal(left.map(({ text }) => text).join(''), a.join(''));
        assert.equal(right.map(({ text }) => text).join(''), b.join(''));
      }),
      { numRuns: 500 },
    );
  });
});
