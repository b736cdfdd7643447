import assert from 'node:assert/strict';
import fc from 'fast-check';
import { quantitiesOf } from './quantities-notation.js';

const PIECES = [
  '12',
  '1,000',
  '1.234.567',
  '3.5',
  '2019',
  '6',
  'two',
  'twenty-six',
  'hundred',
  'million',
  'a',
  'half',
  'dozen',
  'dozens',
  'several',
  'of',
  'the',
  'and',
  'to',
  'from',
  'between',
  '-',
  '–',
  '%',
  '$',
  '€',
  'm',
  'km',
  'hours',
  'years',
  'old',
  'people',
  'killed',
  'were',
  'rose',
  'by',
  'at least',
  'about',
  ',',
  '.',
  '(',
  ')',
  ':',
  ';',
  'January',
  'Feb.',
  'GMT',
  'p.m.',
  'first',
  'third',
  'in',
  'one',
  'not',
  '“',
  '”',
  '\u2019s',
  'Jr.',
  '1/2',
  '½',
  '5-7',
  '\ud800',
  '\u0661\u0662',
  'per',
  'cent',
  'who',
  '\n',
];

/** Texts that look like figures gone wrong, and texts of anything. */
const TEXT = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((words) => words.join(' ')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((words) => words.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

describe('any text', () => {
  it('gives quantities inside the text, in order, apart from each other', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        let last = 0;
        for (const { span, numeral, tokens } of quantitiesOf(text)) {
          assert.ok(span.start >= last && span.start < span.end && span.end <= text.length);
          assert.ok(
            span.start <= numeral.start && numeral.start < numeral.end && numeral.end <= span.end,
          );
          assert.ok(tokens.first < tokens.end);
          last = span.end;
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('gives intervals that hold the value, and parts that are other quantities of the list', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const all = quantitiesOf(text);
        all.forEach(({ value, interval: { low, high }, clause }, i) => {
          assert.ok(low === undefined || high === undefined || low <= high);
          if (value !== undefined) {
            assert.ok(Number.isFinite(value));
            assert.ok((low === undefined || low <= value) && (high === undefined || value <= high));
          }
          const { partOf } = clause;
          assert.ok(partOf === undefined || (partOf !== i && partOf >= 0 && partOf < all.length));
        });
      }),
      { numRuns: 3000 },
    );
  });

  it('gives the same for the same text', () => {
    fc.assert(
      fc.property(TEXT, (text) => assert.deepEqual(quantitiesOf(text), quantitiesOf(text))),
    );
  });
});

describe('the cost', function () {
  this.timeout(120_000);

  /** The least of three times of the processor for reading so many pieces as one sentence, in milliseconds. */
  const time = (piece: string, count: number) => {
    const text = piece.repeat(count);
    const times = [1, 2, 3].map(() => {
      const start = process.cpuUsage();
      quantitiesOf(text);
      return process.cpuUsage(start).user / 1e3;
    });
    return Math.min(...times);
  };

  for (const piece of [
    '3 people, ',
    'one ',
    '1 and ',
    '000 ',
    'million ',
    'a third of ',
    '5-',
    '$',
    'in 2011 4 ',
    'of the 7 ',
  ]) {
    it(`grows no faster than a sentence of “${piece.trim()}”`, () => {
      time(piece, 1_000);
      const [short, long] = [time(piece, 3_000), time(piece, 12_000)];
      assert.ok(
        long < short * 4 * 2.5 + 100,
        `${short.toFixed(0)} ms, four times: ${long.toFixed(0)} ms`,
      );
    });
  }

  it('stays in bounds with 100,000 numbers in a sentence', () => {
    const text = '12 '.repeat(100_000);
    assert.equal(quantitiesOf(text).length, 100_000);
  });
});
