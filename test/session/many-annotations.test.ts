import assert from 'node:assert/strict';
import { parseSidecar, updateSidecar, type Sidecar } from '../../server/src/annotations/index.js';
import { seeded } from '../annotations/support/marked.js';
import { Chance } from '../annotations/support/random-text.js';
import { emptySession, uriOf } from '../support/session-of.js';

/** Milliseconds of computing that something took. */
function cost(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** So many notes on a text, as a sidecar holds them. */
function notesOn(text: string, count: number): Sidecar {
  const chance = new Chance(seeded(5));
  const starts = Array.from({ length: count }, () => 40 + chance.below(text.length - 120));
  const blocks = starts.sort((a, b) => a - b).map((start, i) => note(text, start, i));
  return parseSidecar(`format: 1\nannotations:\n${blocks.join('')}`);
}

function note(text: string, start: number, i: number): string {
  const end = start + 24;
  const words = (from: number, to: number): string => JSON.stringify(text.slice(from, to));
  return `  - id: note${i}
    motivation: commenting
    body: "Compare this with the county report."
    tags: ["toll"]
    creator: "Ann"
    created: "2025-03-04T09:12:00Z"
    target:
      - selector:
          - type: TextQuoteSelector
            exact: ${words(start, end)}
            prefix: ${words(start - 32, start)}
            suffix: ${words(end, end + 32)}
          - type: TextPositionSelector
            start: ${start}
            end: ${end}
`;
}

function costs(count: number): Readonly<Record<string, number>> {
  const text = new Chance(seeded(3)).text(count / 4);
  const sidecar = notesOn(text, count);
  const session = emptySession();
  const uri = uriOf('many.txt');
  session.change({ aside: [{ uri, text }] });
  const read = cost(() => assert.equal(parseSidecar(sidecar.text).annotations.length, count));
  const place = cost(() => {
    session.change({ annotations: [{ uri, annotations: sidecar.annotations }] });
    session.annotations(uri);
  });
  const middle = sidecar.annotations[count >> 1];
  assert.ok(middle);
  let after = sidecar;
  const edit = cost(() => {
    const update = updateSidecar(sidecar, { put: { ...middle, body: 'Another note.' } });
    assert.ok(update.state === 'updated');
    after = update.sidecar;
    session.change({ annotations: [{ uri, annotations: after.annotations }] });
    assert.equal(session.annotations(uri).length, count);
  });
  return { read, place, edit };
}

describe('ten thousand annotations in one file', function () {
  this.timeout(120_000);

  it('cost ten times what a thousand cost, and a changed one little', () => {
    const [few, many] = [costs(1_000), costs(10_000)];
    if (process.env['CORROBORATE_REPORT']) process.stdout.write(JSON.stringify({ few, many }));
    for (const [what, ms] of Object.entries(many)) {
      const growth = ms / Math.max(few[what] ?? 0, 5);
      assert.ok(growth < 40, `${what}: ${growth.toFixed(1)} times as much (${ms.toFixed(0)} ms)`);
    }
    assert.ok((many['edit'] ?? 0) < (many['read'] ?? 0) + (many['place'] ?? 0));
  });

  it('one of many passages costs, when it is read again, in proportion to them', () => {
    const again = (count: number): number => {
      const text = 'Toll of the ford. '.repeat(50);
      const session = emptySession();
      const uri = uriOf('one.txt');
      session.change({ aside: [{ uri, text }] });
      const [first] = notesOn(new Chance(seeded(3)).text(500), 1).annotations;
      const [target] = first?.targets ?? [];
      assert.ok(first && target);
      const targets = Array.from({ length: count }, (_, i) => ({
        ...target,
        position: { type: 'TextPositionSelector' as const, start: i, end: i + 4 },
      }));
      session.change({ annotations: [{ uri, annotations: [{ ...first, targets }] }] });
      const annotations = [{ ...first, body: 'Another.', targets }];
      return cost(() => session.change({ annotations: [{ uri, annotations }] }));
    };
    again(1_000);
    const [few, many] = [again(2_000), again(20_000)];
    assert.ok(many / Math.max(few, 5) < 30, `${few.toFixed(0)} ms, ${many.toFixed(0)} ms`);
  });
});
