import assert from 'node:assert/strict';
import { shownTime } from '../../server/src/features/shown-time.js';

describe('shownTime', () => {
  const cases: Readonly<Record<string, string>> = {
    '2022-01-06': '6 January 2022',
    '2022-01': 'January 2022',
    '2022': '2022',
    '--02-12': '12 February',
    '18:40': '18:40',
    '19:40Z': '19:40 UTC',
    '10:11-04:00': '10:11 (UTC-04:00)',
    '2022-13-01': '2022-13-01',
    soon: 'soon',
  };
  for (const [iso, shown] of Object.entries(cases)) {
    it(`${iso}: ${shown}`, () => {
      assert.equal(shownTime(iso), shown);
    });
  }
});
