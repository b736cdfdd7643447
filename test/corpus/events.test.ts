import assert from 'node:assert/strict';
import { readEvent, scoreEvent } from './marked-event.js';

/**
 * Small invented events, told by several hands and full of traps: totals and parts, other years and
 * quarters, other places, forecasts, one analyst and another, percentage points, corrections, typing
 * errors, copies. The aim: of ten conflicts shown nine are right, of ten expected seven are shown.
 */
describe('conflicts in events of several kinds', () => {
  for (const name of ['company', 'flood', 'election']) {
    it(`are right and mostly found: ${name}`, () => {
      const { shown, right, expected, missed, wrong } = scoreEvent(readEvent(name));
      const told = `missed: ${missed.join(', ')}\nwrong: ${wrong.join('; ')}`;
      assert.ok(right >= 0.9 * shown, `${right} of ${shown} shown are right\n${told}`);
      const found = expected.length - missed.length;
      assert.ok(found >= 0.7 * expected.length, `${found} of ${expected.length} found\n${told}`);
    });
  }
});
