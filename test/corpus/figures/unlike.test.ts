import assert from 'node:assert/strict';
import { shown } from '../corpus-kit.js';

const FLOOD =
  'BRENNA - The river Aske flooded the town of Brenna on Monday, the Brenna fire service said.';
const VOTE =
  'BRENNA - The town of Brenna voted on its new harbor on Sunday, the Brenna election office said.';

/** Pairs that nothing but their digits or their deed makes alike, each with the report it stands in. */
const UNLIKE: readonly (readonly [string, string, string])[] = [
  [
    FLOOD,
    'The Aske swept away 125 cars in Brenna.',
    'The storm tore off 1,250 roof tiles in Brenna.',
  ],
  [
    FLOOD,
    'The town paid €1.25m for sandbags in Brenna.',
    'The town paid €12.5m for the harbor wall in Brenna.',
  ],
  [
    FLOOD,
    'The water of the Aske stood at 2.15 m in Brenna.',
    'The bridge over the Aske in Brenna is 21.5 m long.',
  ],
  [VOTE, 'The count in Brenna took 14 hours.', 'The polls in Brenna are open for 12 hours.'],
  [
    VOTE,
    'Of the pupils who voted in Brenna, 312 were boys.',
    'Of the pupils who voted in Brenna, 321 were girls.',
  ],
  [
    VOTE,
    'In Brenna 45.2% voted for the harbor, the office said.',
    'In Brenna 54.2% voted against the harbor, the office said.',
  ],
];

/** One number with its point moved, or two of its digits changed. */
const SLIPS: readonly (readonly [string, string, string])[] = [
  [
    FLOOD,
    'The flood killed 43 cows in Brenna, the fire service said.',
    'The flood killed 34 cows in Brenna, the fire service said.',
  ],
  [
    FLOOD,
    'The dam at Brenna holds 12,500 cubic meters.',
    'The dam at Brenna holds 125,000 cubic meters.',
  ],
];

function of(opening: string, a: string, b: string): readonly string[] {
  return shown({ 'a.txt': `${opening}\n\n${a}`, 'b.txt': `${opening}\n\n${b}` });
}

describe('figures of unlike things', () => {
  for (const [opening, a, b] of UNLIKE) {
    it(`are not set against each other: ${a} ${b}`, () => {
      assert.deepEqual(of(opening, a, b), []);
    });
  }

  for (const [opening, a, b] of SLIPS) {
    it(`are told from slips of the pen: ${a} ${b}`, () => {
      assert.equal(of(opening, a, b).length, 1);
    });
  }
});
