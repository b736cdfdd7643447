import assert from 'node:assert/strict';
import { comparableOf } from '../../../server/src/corpus/figures/comparable.js';
import type { Figure } from '../../../server/src/document/document-analysis.js';

describe('what rounding may hide of a figure', () => {
  const rounding = (written: string, value: number): number | undefined => {
    const interval = { low: value, high: value };
    const money = { kind: 'money', unit: 'EUR', value, interval, measure: {} } as unknown as Figure;
    return comparableOf(money, written)?.rounding;
  };
  const cases: readonly (readonly [string, number, number])[] = [
    ['3.2 million', 3_200_000, 50_000],
    ['-3.2 million', -3_200_000, 50_000],
    ['62 cents', 0.62, 0.005],
    ['7.2 pence', 0.072, 0.0005],
    ['1,200', 1200, 0.5],
    ['0', 0, 0.5],
  ];
  for (const [written, value, half] of cases) {
    it(`${written}: half of its last place, ${half}`, () => {
      assert.ok(Math.abs((rounding(written, value) ?? 0) - half) < half * 1e-6);
    });
  }
});
