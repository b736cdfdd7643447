import assert from 'node:assert/strict';
import { sessionOf, uriOf } from '../../support/session-of.js';

/** Reports that say one of two numbers in two ways, over and over: each figure links to hundreds. */
function report(document: number, paragraphs: number): string {
  return Array.from({ length: paragraphs }, (_, i) => {
    const jobs = (i * 7 + document) % 3 === 0 ? 350 : 420;
    return (i + document) % 2 === 0
      ? `At the Tarnby mill ${String(jobs)} jobs will go, the works council said in paper ${String(i)}.`
      : `The works council put the number of jobs that are to go at the Tarnby mill at ${String(jobs)}, according to paper ${String(i)}.`;
  }).join('\n\n');
}

/** Milliseconds of processor time that linking so many reports and listing their conflicts takes. */
function cost(documents: number): number {
  const session = sessionOf({});
  const disk = Array.from({ length: documents }, (_, d) =>
    session.analyze({
      uri: uriOf(`${String(d)}.txt`),
      version: 0,
      format: 'plaintext',
      text: report(d, 8),
    }),
  );
  const before = process.cpuUsage();
  session.change({ disk });
  // Worked out when they are asked for.
  void session.corpus.conflicts;
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('the cost of weighing figures against their rivals', function () {
  this.timeout(120_000);

  it('grows with the pairs of reports, and not with what agrees with each of a pair', () => {
    cost(4);
    const small = cost(5);
    const large = cost(20);
    // Sixteen times the pairs; the square of those that agree would be sixteen times that again.
    assert.ok(large < small * 16 * 1.75, `${large.toFixed(0)} ms after ${small.toFixed(0)}`);
  });
});
