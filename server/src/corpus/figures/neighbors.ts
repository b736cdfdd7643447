import type { FigureRecord } from './figure-record.js';

/** How many telling numbers stand next to both figures: two reports that give one list share them. */
export function sharedNeighbors(a: FigureRecord, b: FigureRecord): number {
  let shared = 0;
  for (const number of a.neighbors) if (b.neighbors.has(number)) shared++;
  return shared;
}
