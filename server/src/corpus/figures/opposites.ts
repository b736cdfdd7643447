import { OPPOSITES } from '../tables/opposites.js';
import type { FigureRecord } from './figure-record.js';

/** Whether the one is of what the other is the opposite of: "312 boys", "321 girls". */
export function areOpposites(a: FigureRecord, b: FigureRecord): boolean {
  return OPPOSITES.some(
    ([x, y]) =>
      (saysOnly(a, x, y) && saysOnly(b, y, x)) || (saysOnly(a, y, x) && saysOnly(b, x, y)),
  );
}

function saysOnly({ near }: FigureRecord, word: string, other: string): boolean {
  return near.stems.has(word) && !near.stems.has(other);
}
