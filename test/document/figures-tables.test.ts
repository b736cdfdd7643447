import assert from 'node:assert/strict';
import { figuresOf, told, type Names } from './figures-notation.js';

const NAMES: Names = {
  Corbel: 'organization',
  Altfurt: 'place',
  Nordheim: 'place',
  'Civic Union': 'organization',
  Labour: 'organization',
};

/** Tables in plain text, by what they exercise, each with the figures of its rows. */
const TABLES: readonly { what: string; text: string; figures: readonly string[] }[] = [
  {
    what: 'bars, a unit for all of it, and the years over the columns',
    text: [
      'Corbel, 12 March 2025',
      '',
      '£ million | 2024 | 2023',
      'Net revenue | 812.4 | 784.1',
      'Operating margin | 8.8% | 11.8%',
      'Boots sold (million) | 1.6 | 2.0',
      'Employees | 1,204 | 1,250',
      'Dividend per share (pence) | 12.5 | 14.0',
    ].join('\n'),
    figures: [
      '812.4 = money 812400000 GBP: net revenue',
      '784.1 = money 784100000 GBP: net revenue, 2023, otherEvent',
      '8.8% = percent 8.8 percent: operating margin',
      '11.8% = percent 11.8 percent: operating margin, 2023, otherEvent',
      '1.6 = count 1600000: boots sold',
      '2.0 = count 2000000: boots sold, 2023, otherEvent',
      '1,204 = count 1204: employees',
      '1,250 = count 1250: employees, 2023, otherEvent',
      '12.5 = money 0.125 GBP: dividend per share',
      '14.0 = money 0.14 GBP: dividend per share, 2023, otherEvent',
    ],
  },
  {
    what: 'a sign with its scale, and nought',
    text: [
      'Corbel, 12 March 2025',
      '',
      '£m | 2024 | 2023',
      'Goodwill | 0 | 784.1',
      'Exports (US$m) | 71.3 | 92.6',
    ].join('\n'),
    figures: [
      '0 = money 0 GBP: goodwill',
      '784.1 = money 784100000 GBP: goodwill, 2023, otherEvent',
      '71.3 = money 71300000 USD: exports',
      '92.6 = money 92600000 USD: exports, 2023, otherEvent',
    ],
  },
  {
    what: 'quarters, and a sum over more months, which is another figure',
    text: [
      'Corbel, 6 November 2025',
      '',
      'EUR m | 3Q25 | 3Q24 | 9M25',
      'Revenue | 612.4 | 584.4 | 1,748.2',
      'of which exports | 74.0 | 115.6 | 262.1',
    ].join('\n'),
    figures: [
      '612.4 = money 612400000 EUR: revenue',
      '584.4 = money 584400000 EUR: revenue, 2024-Q3, otherEvent',
      '1,748.2 = money 1748200000 EUR: revenue, otherEvent',
      '74.0 = money 74000000 EUR: exports',
      '115.6 = money 115600000 EUR: exports, 2024-Q3, otherEvent',
      '262.1 = money 262100000 EUR: exports, otherEvent',
    ],
  },
  {
    what: 'columns by gaps, each of a place',
    text: [
      'Results of the vote in Altfurt and Nordheim',
      '',
      '                 Altfurt     Nordheim    TOTAL',
      'Ballots cast     18,766      60,803      79,569',
      'Turnout          55.4%       63.0%       57.8%',
      'Yes              11,904      28,912      40,816',
    ].join('\n'),
    figures: [
      '18,766 = count 18766: ballots cast',
      '60,803 = count 60803: ballots cast',
      '79,569 = count 79569: ballots cast',
      '55.4% = percent 55.4 percent: turnout',
      '63.0% = percent 63 percent: turnout',
      '57.8% = percent 57.8 percent: turnout',
      '11,904 = count 11904: yes votes',
      '28,912 = count 28912: yes votes',
      '40,816 = count 40816: yes votes',
    ],
  },
  {
    what: 'rows of names under heads that say what is counted',
    text: [
      'Party | Votes | % | Seats',
      'Civic Union | 41,200 | 38.4 | 44',
      'Labour | 36,100 | 33.6 | 38',
    ].join('\n'),
    figures: [
      '41,200 = count 41200: votes, of Civic Union',
      '38.4 = percent 38.4 percent: share, of Civic Union',
      '44 = count 44: seats, of Civic Union',
      '36,100 = count 36100: votes, of Labour',
      '33.6 = percent 33.6 percent: share, of Labour',
      '38 = count 38: seats, of Labour',
    ],
  },
  {
    what: 'a list of candidates with leaders',
    text: [
      'Valid votes: 7,700',
      '',
      'OYELARAN, Lynn (Civic Union) ...... 3,827 ELECTED',
      'SUTTON, Dave (Labour) ............... 912',
    ].join('\n'),
    figures: ['3,827 = count 3827: votes, of Civic Union', '912 = count 912: votes, of Labour'],
  },
];

describe('figures of tables', () => {
  for (const { what, text, figures } of TABLES) {
    it(what, () => {
      const from = text.indexOf('\n\n') + 1;
      assert.deepEqual(told(text, NAMES, from === 1 ? 0 : from).filter(isValue), figures);
    });
  }

  it('give each column its place, and the total none', () => {
    const text = `${TABLES.find(({ what }) => what.startsWith('columns by gaps'))?.text}`;
    const places = figuresOf(text, NAMES).map(({ measure: { place } }) => place);
    assert.deepEqual(places.slice(0, 3), [1, 2, undefined]);
  });

  it('are read in Markdown as in plain text', () => {
    const text = ['| Town | Dead | Evacuated |', '|---|---|---|', '| Altfurt | 3 | 1,400 |'].join(
      '\n',
    );
    assert.deepEqual(told(text, NAMES), [
      '3 = count 3: people killed',
      '1,400 = count 1400: people displaced',
    ]);
    assert.ok(figuresOf(text, NAMES).every(({ measure: { place } }) => place === 1));
  });

  it('are no sentences that stand one under the other', () => {
    const text = 'Rain fell.  About 30 homes were hit.\nSnow fell.  About 40 homes were hit.';
    assert.ok(figuresOf(text).every(({ rule }) => rule !== 'quantities/table'));
  });
});

/** Whether a line is not of a head that gives a year. */
function isValue(line: string): boolean {
  return !/ = (?:year|date) /.test(line);
}
