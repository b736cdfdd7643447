import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lineColumn, lineIndex, offsetAt } from '../../server/src/text/line-index.js';

describe('lineIndex', () => {
  it('counts LF, CR and CRLF as one line end each', () => {
    const index = lineIndex('a\nb\rc\r\nd');
    assert.deepEqual(lineColumn(index, 7), { line: 3, column: 0 });
  });

  it('goes there and back for every offset of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r', '🌊') }), (text) => {
        const index = lineIndex(text);
        for (let offset = 0; offset <= text.length; offset++)
          assert.equal(offsetAt(index, lineColumn(index, offset)), offset);
      }),
    );
  });

  it('clamps what lies outside', () => {
    const index = lineIndex('ab\ncd');
    assert.equal(offsetAt(index, { line: 9, column: 0 }), 5);
    assert.deepEqual(lineColumn(index, 99), { line: 1, column: 2 });
  });
});
