import type { Mark } from './mark.js';
import type { GapEvidence, MarkReading } from './mark-reading.js';
import { MarkSearch } from './mark-search.js';

/** Longest stretch that is read in one go; bounds memory on texts made of marks alone. */
const RUN_LIMIT = 20000;

/**
 * The cheapest consistent reading of all marks: a Viterbi search over what is open (at most three
 * levels), so that one doubtful mark is read by what the marks around it leave. Linear in the marks.
 */
export function pairMarks(marks: readonly Mark[], evidence: GapEvidence): MarkReading[] {
  const readings: MarkReading[] = [];
  let leftOpen = 0;
  for (let from = 0; from < marks.length; from += RUN_LIMIT) {
    const to = Math.min(marks.length, from + RUN_LIMIT);
    const { own, open } = new MarkSearch(marks, from, to, evidence).run();
    own.forEach((reading, k) => {
      const closedBefore = reading.closedBefore + (k === 0 ? leftOpen : 0);
      readings.push({ ...reading, closedBefore });
    });
    leftOpen = open;
  }
  return readings;
}
