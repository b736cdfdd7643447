import assert from 'node:assert/strict';
import { shown } from '../corpus-kit.js';

/** Lines that make two texts reports of one event, whatever their figures. */
const OPENING = {
  mill: 'TARNBY - The Tarnby mill of Holmqvist Paper stood still on Monday, the Tarnby works council said.',
};

/** What the list shows by default of two reports of one event that give these passages. */
function of(event: keyof typeof OPENING, first: string, second: string): readonly string[] {
  return shown({
    'a.txt': `${OPENING[event]}\n\n${first}`,
    'b.txt': `${OPENING[event]}\n\n${second}`,
  });
}

describe('differing figures that are each other’s best counterparts', () => {
  it('are shown although the two say it in other words', () => {
    const found = of(
      'mill',
      'The Tarnby works council put the number of jobs that are to go at the mill at 420.',
      'At the Tarnby mill 350 jobs will go, the works council said.',
    );
    assert.deepEqual(found, ['contradiction: 420 / 350 jobs']);
  });

  it('are not shown when the other report has a likelier counterpart', () => {
    const found = of(
      'mill',
      'The Tarnby works council put the number of jobs that are to go at the mill at 420.',
      'At the Tarnby mill 420 jobs will go, the works council said. Of the jobs at the Tarnby port 350 will go.',
    );
    assert.deepEqual(found, []);
  });

  it('are shown when one report sets one source against another', () => {
    const found = of(
      'mill',
      'Holmqvist Paper furloughs 240 people at the Tarnby mill for two weeks.',
      'Holmqvist Paper furloughs 240 people at the Tarnby mill, the company said. The works council spoke of 310 people furloughed.',
    );
    assert.deepEqual(found, ['contradiction: 240 people / 240 people / 310 people']);
  });

  it('are not a rival’s, though a sentence later it is only “it”', () => {
    const found = of(
      'mill',
      'Holmqvist Paper furloughs 240 people at the Tarnby mill for two weeks.',
      'Granfors, a rival, does worse. It furloughs 310 people for two weeks.',
    );
    assert.deepEqual(found, []);
  });

  it('are not what befell others', () => {
    const found = of(
      'mill',
      'Six workers were fined on Friday for the leak at the Tarnby mill.',
      'Nine workers were decorated on Friday for the rescue at the Tarnby mill.',
    );
    assert.deepEqual(found, []);
  });

  it('are not ages, dates, or moments of two deeds', () => {
    const found = of(
      'mill',
      'Ture Lindgren, 44, phoned at 9:10 a.m. on 2 March. Eva Boman, 31, left.',
      'The alarm rang at 9:40 a.m. on 4 March, said Boman, 39, and Ask, 51.',
    );
    assert.deepEqual(
      found.filter((entry) => /:\d\d|March|44|51/.test(entry)),
      [],
    );
  });

  it('are not seats of a party and of one that is not named', () => {
    const found = shown({
      'a.txt':
        'LUMA, May 12 - The Civic Union won the vote in Tarsia with 34.2 percent, results showed, but with 45 seats it needs a partner.',
      'b.txt':
        'LUMA, May 13 - A recount in Tarsia gave the Greens 31 seats after the vote that the Civic Union won.',
    });
    assert.deepEqual(found, []);
  });
});

describe('a slip of the pen', () => {
  it('is a point in another place', () => {
    const found = of(
      'mill',
      'The order book of the Tarnby mill was worth €826 million in March.',
      'Order book of Tarnby mill amounts to €8.26 billion.',
    );
    assert.deepEqual(found, ['contradiction: €826 million / €8.26 billion']);
  });

  it('is not two round numbers', () => {
    const found = of(
      'mill',
      'The order book of the Tarnby mill was worth €80 million in March.',
      'The parent, whose order book is worth €800 million, has eight mills.',
    );
    assert.deepEqual(found, []);
  });

  it('is not a number of something else', () => {
    const found = of(
      'mill',
      'The Tarnby mill used 4,170 tonnes of straw.',
      'A crowd walked 41.7 kilometres from Tarnby to Holm, and 417 singers sang in the church.',
    );
    assert.deepEqual(found, []);
  });

  it('is found in seats that are told as a part of all or not', () => {
    const found = shown({
      'a.txt':
        'LUMA, May 12 - The Civic Union won 79 of the 165 seats in Tarsia, the commission said.',
      'b.txt':
        'LUMA, May 12 - The Civic Union won 76 seats in Tarsia, according to the commission.',
    });
    assert.deepEqual(found, ['contradiction: 79 / 76 seats']);
  });
});
