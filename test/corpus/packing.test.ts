import assert from 'node:assert/strict';
import fc from 'fast-check';
import { makeBag } from '../../server/src/corpus/alignment.js';
import { readDocument } from '../../server/src/corpus/document-reading.js';
import { figureItems } from '../../server/src/corpus/figures/figure-items.js';
import { Packing } from '../../server/src/corpus/packing/packing.js';
import { quoteItems } from '../../server/src/corpus/quotes/quote-items.js';
import { statementItems } from '../../server/src/corpus/statements/statement-items.js';
import { termsOf } from '../../server/src/corpus/terms.js';
import { makeLexicon } from '../../server/src/corpus/word-weight.js';
import { inOneGo } from '../../server/src/text/steps.js';
import { madeUpReports } from '../bench/scale-texts.js';
import { analysisOf, vectors } from './corpus-kit.js';

const around = { text: 'Nine people drowned near Lindow.', shared: [] };

const key = fc.string().filter((name) => name !== '__proto__' && !name.includes('\n'));
const leaf = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(undefined),
  fc.record({ start: fc.nat(), end: fc.nat() }, { noNullPrototype: true }),
);
const plain = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(key, tie('value'), { maxKeys: 5, noNullPrototype: true }),
    fc.array(tie('value'), { maxLength: 4 }).map((items) => new Set(items)),
    fc
      .array(fc.tuple(fc.string(), tie('value')), { maxLength: 4 })
      .map((entries) => new Map(entries)),
  ),
})).value;

describe('packing', () => {
  it('gives back what was packed, whatever it is', () => {
    const packing = new Packing();
    fc.assert(
      fc.property(plain, (value) => {
        const packed = packing.pack(value, around);
        assert.ok(packed !== undefined);
        assert.deepStrictEqual(packing.unpack(packed, around), value);
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  it('keeps one object one object', () => {
    const packing = new Packing();
    const one = { list: [1, 2] };
    const packed = packing.pack([one, one, [one]], around);
    const [a, b, [c]] = packing.unpack(packed ?? '', around) as [object, object, [object]];
    assert.deepEqual(a, one);
    assert.equal(a, b);
    assert.equal(a, c);
  });

  it('refuses what is not plain', () => {
    for (const value of [new URL('file:///a'), () => 1, 1n, null, [{ a: new Date(0) }]]) {
      assert.equal(new Packing().pack(value, around), undefined);
    }
  });

  it('gives back analyses, and records of every kind with their bags of words, in a sixth of the room', () => {
    const packing = new Packing();
    const lexicon = makeLexicon(vectors);
    let [packedSize, size] = [0, 0];
    for (const { name, text } of madeUpReports(24)) {
      const analysis = analysisOf(name, text);
      const reading = readDocument(analysis, lexicon);
      const figures = inOneGo(figureItems(reading));
      const items = [figures, quoteItems(reading), statementItems(reading)];
      const records = items.map((list) => list.map(({ record }) => record));
      const values: readonly (readonly [unknown, readonly object[]])[] = [
        [{ ...analysis, text: '' }, []],
        [records, [...analysis.figures, ...analysis.quotations, ...analysis.statements]],
      ];
      for (const [value, shared] of values) {
        const packed = packing.pack(value, { text, shared });
        assert.ok(packed !== undefined);
        assert.deepStrictEqual(packing.unpack(packed, { text, shared }), value);
        packedSize += packed.length;
        size += JSON.stringify(value).length;
      }
    }
    assert.ok(packedSize * 6 < size, `${packedSize} of ${size}`);
  });

  it('keeps bags of words', () => {
    const packing = new Packing();
    const bag = makeBag(termsOf('The river flooded the old town', makeLexicon(vectors)));
    const packed = packing.pack({ a: bag, b: bag }, around);
    assert.deepStrictEqual(packing.unpack(packed ?? '', around), { a: bag, b: bag });
  });
});
