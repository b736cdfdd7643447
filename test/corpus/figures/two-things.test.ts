import assert from 'node:assert/strict';
import { shown } from '../corpus-kit.js';

const OPENING =
  'LUNDBY - The ferry yard of Marstal Shipping in Lundby burned on Friday, the Lundby fire service said.';

function of(first: string, second: string): readonly string[] {
  return shown({ 'a.txt': `${OPENING}\n\n${first}`, 'b.txt': `${OPENING}\n\n${second}` });
}

describe('differing values of one quantity', () => {
  it('are shown of one person’s age though one report has a shorter name and no year', () => {
    const found = shown({
      'a.txt': `LUNDBY, May 6 (Kattegat News) - The ferry yard of Marstal Shipping in Lundby burned on Friday, the Lundby fire service said.\n\nYard manager Karla Friis Holmboe, 47, saw the smoke from the quay.`,
      'b.txt': `LUNDBY, May 8 (Belt Post) - The ferry yard of Marstal Shipping in Lundby, which burned on Friday, will be rebuilt, the Lundby fire service said.\n\nFriis-Holmboe, 49, who runs the yard, said so on the quay.`,
    });
    assert.deepEqual(found, ['contradiction: 47 / 49']);
  });

  it('are not shown of two things that one deed is told of', () => {
    const found = of(
      'Marstal Shipping opened 1,450 berths in Lundby last year.',
      'Marstal Shipping opened 1,320 lockers in Lundby last year.',
    );
    assert.deepEqual(found, []);
  });

  it('are not shown of two sums that one firm pays', () => {
    const found = of(
      'Marstal Shipping paid €1.2 million to the welders in Lundby.',
      'Marstal Shipping paid €3.1 million to the insurers in Lundby.',
    );
    assert.deepEqual(found, []);
  });
});
