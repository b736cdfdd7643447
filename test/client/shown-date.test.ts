import assert from 'node:assert/strict';
import { shownDate } from '../../client/src/findings/shown-date.js';

describe('a date of the timeline', () => {
  const cases: readonly (readonly [iso: string, language: string, shown: string])[] = [
    ['2022', 'en', '2022'],
    ['2022-01', 'en', 'January 2022'],
    ['2022-01-06', 'en', 'January 6, 2022'],
    ['2022-01-06', 'de', '6. Januar 2022'],
    ['2022-13-06', 'en', '2022-13-06'],
    ['-0044', 'en', '-0044'],
    ['', 'en', ''],
  ];
  for (const [iso, language, shown] of cases) {
    it(`${iso} in ${language} is ${shown}`, () => assert.equal(shownDate(iso, language), shown));
  }
});
