import assert from 'node:assert/strict';
import { readEvent, scoreEvent, type EventScore } from './marked-event.js';

const EVENTS = ['company', 'flood', 'election'];

/**
 * Small invented events, told by several hands and full of traps: totals and parts, other years and
 * quarters, other places, forecasts, one analyst and another, percentage points, corrections, typing
 * errors, copies. Of ten conflicts shown nine are right; of ten expected six are shown of each event,
 * and seven of all.
 */
describe('conflicts in events of several kinds', () => {
  const scores = EVENTS.map((name) => scoreEvent(readEvent(name)));

  scores.forEach((score, i) => {
    it(`are right and mostly found: ${EVENTS[i]}`, () => {
      assert.ok(score.right >= 0.9 * score.shown, told(score));
      assert.ok(found(score) >= 0.6 * score.expected.length, told(score));
    });
  });

  it('are mostly found in all of them', () => {
    const expected = scores.reduce((sum, score) => sum + score.expected.length, 0);
    assert.ok(scores.reduce((sum, score) => sum + found(score), 0) >= 0.7 * expected);
  });
});

function found({ expected, missed }: EventScore): number {
  return expected.length - missed.length;
}

function told({ right, shown, missed, wrong }: EventScore): string {
  return `${right} of ${shown} right; missed: ${missed.join(', ')}; wrong: ${wrong.join('; ')}`;
}
