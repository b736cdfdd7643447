import type { Correction, NamedEntity } from '../../../server/src/annotations/correction.js';

/** A correction that says only this. */
export function correction(changes: Partial<Correction>): Correction {
  return {
    id: `id${JSON.stringify(changes).length}`,
    kind: 'merge',
    entities: [],
    type: undefined,
    value: undefined,
    source: undefined,
    note: undefined,
    targets: [],
    reason: undefined,
    creator: 'Ann',
    created: '2025-03-04T09:12:00Z',
    ...changes,
  };
}

/** A name as a correction gives it: wherever it stands, or in these documents. */
export function named(name: string, ...sources: string[]): NamedEntity {
  return { name, sources };
}
