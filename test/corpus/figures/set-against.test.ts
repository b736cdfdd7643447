import assert from 'node:assert/strict';
import { shown } from '../corpus-kit.js';

const OPENING =
  'VELLEN - The Orsk valley line near Vellen is shut since the rockfall of Monday, the rail operator Norrail said.';

function of(first: string, second: string): readonly string[] {
  return shown({ 'a.txt': `${OPENING}\n\n${first}`, 'b.txt': `${OPENING}\n\n${second}` });
}

/** What one report says, what the other sets against it, and what the list shows. */
const SET_AGAINST: readonly (readonly [string, string, string])[] = [
  [
    'Norrail will lay off 230 drivers in Vellen.',
    'In Vellen Norrail will lay off 260 drivers, not 230 as it had said on Monday.',
    '230 drivers / 260 drivers',
  ],
  [
    'The repair of the line costs €34 million, Norrail said.',
    'Norrail said that the repair of the line costs €41 million instead of €34 million.',
    '€34 million / €41 million',
  ],
  [
    'The line opens on 12 March, Norrail said.',
    'Norrail said the line opens on 2 April and not, as planned, on 12 March.',
    '12 March / 2 April',
  ],
  [
    'The rockfall cut 27 km of track.',
    'The rockfall cut 34 km of track (earlier it was put at 27 km).',
    '27 km / 34 km / 27 km',
  ],
  [
    'Norrail wants to cut 340 jobs in Vellen, it said.',
    'Norrail wants to cut 340 jobs in Vellen. The union puts it at 415.',
    '340 jobs / 340 jobs / 415',
  ],
  [
    'The county gives 3,200 people without trains.',
    'The county gives 3,200 people without trains, the Red Cross 4,500.',
    '3,200 people / 3,200 people / 4,500',
  ],
];

/** Two values of one document that are of two things, of which the other report gives the first. */
const BESIDE: readonly (readonly [string, string])[] = [
  [
    'Norrail employs 940 people in Vellen.',
    'Norrail employs 940 people in Vellen. It has 410 in Orsk.',
  ],
  [
    'The school in Vellen has 840 pupils.',
    'The school in Vellen has 840 pupils. In the whole county the office counts 2,100.',
  ],
  ['Anna Brekke has 4,211 votes.', 'Anna Brekke has 4,211 votes, Jon Tveit 4,108.'],
  [
    'Norrail lost €84 million in the year.',
    'Norrail lost €84 million in the year, not including €31 million for the rockfall.',
  ],
  [
    'Norrail carried 840,000 people in the year.',
    'Norrail carried 840,000 people in the year, it said, of whom 310,000 were pupils.',
  ],
];

describe('a value that a document itself sets against another', () => {
  for (const [first, second, values] of SET_AGAINST) {
    it(`is set against the other report's: ${second}`, () => {
      const found = of(first, second);
      assert.equal(found.length, 1);
      assert.match(found[0] ?? '', new RegExp(`${values.replaceAll('€', '\\€')}$`));
    });
  }

  for (const [first, second] of BESIDE) {
    it(`is no other value beside it: ${second}`, () => {
      assert.deepEqual(of(first, second), []);
    });
  }
});
