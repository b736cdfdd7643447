import assert from 'node:assert/strict';
import type { Figure } from '../../server/src/index.js';
import {
  formatNumber,
  reservations,
  statedValue,
  wording,
} from '../../server/src/features/wording.js';

const figure = (parts: Partial<Figure>): Figure => ({
  span: { start: 0, end: 1 },
  numeral: { start: 0, end: 1 },
  kind: 'count',
  value: undefined,
  interval: { low: undefined, high: undefined },
  approximate: false,
  modifier: undefined,
  unit: undefined,
  iso: undefined,
  measure: {
    label: 'x',
    head: undefined,
    modifiers: [],
    predicate: undefined,
    context: [],
    subject: undefined,
    place: undefined,
    time: undefined,
  },
  attribution: undefined,
  hedged: false,
  negated: false,
  partOf: undefined,
  change: false,
  superseded: false,
  otherEvent: false,
  hypothetical: false,
  quotation: undefined,
  sentence: 0,
  rule: 'test/test',
  ...parts,
});

const of = (
  value: number | undefined,
  low: number | undefined,
  high: number | undefined,
  more: Partial<Figure> = {},
) => figure({ value, interval: { low, high }, ...more });

describe('what a wording allows', () => {
  const cases: readonly (readonly [string, Figure, string | undefined, string])[] = [
    ['40mph', of(40, 40, 40, { kind: 'measurement', unit: 'mph' }), 'exactly 40 mph', '40 mph'],
    ['2 tons', of(2, 2, 2, { kind: 'measurement', unit: 'ton' }), 'exactly 2 tons', '2 tons'],
    [
      'two percentage points',
      of(2, 2, 2, { kind: 'percent', unit: 'percentage point' }),
      'exactly 2 percentage points',
      '2 percentage points',
    ],
    [
      'about a third',
      of(1 / 3, 0.3, 0.37, { kind: 'fraction', unit: 'fraction', modifier: 'about' }),
      'around 33.3%: 30 to 37',
      'about 33.3%',
    ],
    ['8', of(8, 8, 8), 'exactly 8', '8'],
    ['at least 8', of(8, 8, undefined, { modifier: 'at-least' }), '8 or more', 'at least 8'],
    ['up to 8', of(8, undefined, 8, { modifier: 'at-most' }), '8 or less', 'at most 8'],
    ['more than 8', of(8, 9, undefined, { modifier: 'more-than' }), 'more than 8', 'more than 8'],
    ['fewer than 8', of(8, undefined, 7, { modifier: 'less-than' }), 'less than 8', 'less than 8'],
    ['nearly 8', of(8, 7, 8, { modifier: 'nearly' }), 'just under 8', 'nearly 8'],
    [
      'about 1,200',
      of(1200, 1080, 1320, { modifier: 'about' }),
      'around 1,200: 1,080 to 1,320',
      'about 1,200',
    ],
    ['dozens', of(undefined, 24, 99, { modifier: 'vague' }), 'no exact number: 24 to 99', 'dozens'],
    [
      'dozens',
      of(undefined, 24, undefined, { modifier: 'vague' }),
      'no exact number: 24 or more',
      'dozens',
    ],
    ['3 to 5', of(undefined, 3, 5), 'from 3 to 5', '3 to 5'],
    [
      '$1.2m',
      of(1.2e6, 1.2e6, 1.2e6, { kind: 'money', unit: 'USD' }),
      'exactly $1.2 million',
      '$1.2 million',
    ],
    [
      '3.4p',
      of(0.034, 0.034, 0.034, { kind: 'money', unit: 'GBP' }),
      'exactly 3.4 pence',
      '3.4 pence',
    ],
    ['1 cent', of(0.01, 0.01, 0.01, { kind: 'money', unit: 'USD' }), 'exactly 1 cent', '1 cent'],
    ['CHF 200', of(200, 200, 200, { kind: 'money', unit: 'CHF' }), 'exactly CHF 200', 'CHF 200'],
    [
      '-£2m',
      of(-2e6, -2e6, -2e6, { kind: 'money', unit: 'GBP' }),
      'exactly −£2 million',
      '−£2 million',
    ],
    ['7.30', of(7.3, 7.3, 7.3, { kind: 'percent', unit: 'percent' }), 'exactly 7.3%', '7.3%'],
    ['5 km', of(5, 5, 5, { kind: 'measurement', unit: 'km' }), 'exactly 5 km', '5 km'],
    ['2 years', of(2, 2, 2, { kind: 'duration', unit: 'year' }), 'exactly 2 years', '2 years'],
    ['2022', of(undefined, undefined, undefined, { kind: 'year' }), undefined, '2022'],
    ['third', of(3, 3, 3, { kind: 'ordinal' }), undefined, 'third'],
    [
      'some',
      of(undefined, undefined, undefined, { modifier: 'vague' }),
      'no number that could be pinned down',
      'some',
    ],
    ['odd', of(undefined, undefined, undefined), undefined, 'odd'],
  ];
  for (const [numeral, given, allows, stated] of cases) {
    it(`of ${stated}`, () => {
      assert.equal(wording(given), allows);
      assert.equal(statedValue(given, numeral), stated);
    });
  }

  it('comes with what else the text says of it', () => {
    assert.deepEqual(reservations(figure({})), []);
    const all = figure({
      hedged: true,
      negated: true,
      change: true,
      superseded: true,
      otherEvent: true,
      hypothetical: true,
    });
    assert.equal(reservations(all).length, 6);
  });
});

describe('a number for people', () => {
  const cases: readonly (readonly [number, string])[] = [
    [0, '0'], [-7, '-7'], [999, '999'], [1000, '1,000'], [-12345.678, '-12,345.678'], [0.00001, '0'],
    [1e6, '1 million'], [1.25e6, '1.25 million'], [1234567, '1,234,567'], [2.5e9, '2.5 billion'], [-3e12, '-3 trillion'],
    [1e21, '1,000,000,000 trillion'], [1e300, '1e+288 trillion'], [Infinity, 'Infinity'], [NaN, 'NaN'],
  ]; // prettier-ignore
  for (const [value, shown] of cases) {
    it(`${value} is ${shown}`, () => assert.equal(formatNumber(value), shown));
  }
});
