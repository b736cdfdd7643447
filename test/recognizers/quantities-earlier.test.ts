import assert from 'node:assert/strict';
import { recognizeQuantities } from '../../server/src/recognizers/quantities/recognize-quantities.js';
import { scanBlock } from '../../server/src/recognizers/scan-block.js';

/** Text of each amount of money with the head of what it measures, a minus before what no longer holds. */
function amounts(text: string): string {
  return recognizeQuantities(scanBlock(text))
    .filter(({ kind }) => kind === 'money')
    .map(({ span, clause }) => {
      const earlier = clause?.superseded ? '-' : '';
      return `${earlier}${text.slice(span.start, span.end)} ${clause?.head ?? '?'}`;
    })
    .join('; ');
}

describe('amounts and what they were before', () => {
  const cases: readonly (readonly [rule: string, text: string, found: string])[] = [
    ['"from" brings what it was', 'Revenue fell to $3m from $4m.', '$3m revenue; -$4m revenue'],
    [
      'a time after that dates the earlier amount alone',
      'Revenue fell to $3m from $4m a year earlier.',
      '$3m revenue; -$4m revenue',
    ],
    ['a time right after an amount dates it', 'Profit was $3m a year earlier.', '-$3m profit'],
    ['a month is no verb', 'Revenue for the year to March was $9m.', '$9m revenue'],
  ];
  for (const [rule, text, found] of cases) {
    it(rule, () => assert.equal(amounts(text), found));
  }
});
