import assert from 'node:assert/strict';
import type { DocumentContext } from '../../server/src/corpus/document-context.js';
import { compareEvents } from '../../server/src/corpus/document-context.js';
import { Neighborhood } from '../../server/src/corpus/neighborhood.js';
import { documentUri } from '../../server/src/text/source-document.js';

/** A report of a flood in a town of its own, where a Brandt spoke, as one does in each of these towns. */
function report(i: number, others: readonly string[] = []): DocumentContext {
  const own = [`town${i}`, `river${i}`, `mayor${i}`, `dam${i}`];
  const names = new Map([...own, 'brandt', ...others].map((name) => [name, 1]));
  return {
    date: undefined,
    day: undefined,
    year: undefined,
    topics: [],
    names,
    places: new Set([`place:town${i}`]),
    digest: [...names.keys()].join(),
  };
}

const uris = Array.from({ length: 60 }, (_, i) =>
  documentUri(`r${String(i).padStart(2, '0')}.txt`),
);

function neighborhood(reach: number, doubtful: number, order: readonly number[]): Neighborhood {
  const near = new Neighborhood(reach, doubtful);
  for (const i of order) {
    const uri = uris[i];
    if (uri !== undefined) near.update(uri, { context: report(i), quoted: [] });
  }
  return near;
}

const inOrder = uris.map((_, i) => i);
const near = (hood: Neighborhood): readonly (readonly string[])[] =>
  uris.map((uri) => [...hood.nearOf(uri)].sort());

describe('documents that share a surname by chance', () => {
  it('are perhaps of one event', () => {
    assert.equal(compareEvents(report(0), report(1)), 'perhaps');
  });

  it('are of one event by another telling name, whatever places they are about', () => {
    assert.equal(compareEvents(report(0, ['calder']), report(1, ['calder'])), 'same');
  });

  it('are compared with few of each other, however many there are', () => {
    const all = near(neighborhood(60, 60, inOrder)).flat().length;
    const few = near(neighborhood(60, 4, inOrder)).flat().length;
    assert.equal(all, 60 * 59);
    assert.ok(few <= 2 * 60 * 4, String(few));
  });

  it('are compared with the same ones in whichever order they came, and one of them went', () => {
    const expected = near(neighborhood(8, 3, inOrder));
    const mixed = [...inOrder].sort((a, b) => ((a * 37) % 61) - ((b * 37) % 61));
    const hood = neighborhood(8, 3, mixed);
    assert.deepEqual(near(hood), expected);
    const [, , gone] = uris;
    assert.ok(gone !== undefined);
    hood.update(gone, undefined);
    assert.deepEqual(
      near(hood),
      near(
        neighborhood(
          8,
          3,
          inOrder.filter((i) => i !== 2),
        ),
      ),
    );
  });

  it('that come and go are told of as pairs', () => {
    const hood = neighborhood(8, 3, inOrder);
    const pairs = new Set<string>();
    const [, , gone] = uris;
    assert.ok(gone !== undefined);
    const before = near(hood);
    const { came, went } = hood.update(gone, undefined);
    const after = near(hood);
    for (const [i, uri] of uris.entries()) {
      for (const other of before[i] ?? []) {
        if (uri < other && after[i]?.includes(other) !== true) pairs.add(`-${uri} ${other}`);
      }
      for (const other of after[i] ?? []) {
        if (uri < other && before[i]?.includes(other) !== true) pairs.add(`+${uri} ${other}`);
      }
    }
    const told = [...came.map(([a, b]) => `+${a} ${b}`), ...went.map(([a, b]) => `-${a} ${b}`)];
    assert.deepEqual(told.sort(), [...pairs].sort());
  });
});
