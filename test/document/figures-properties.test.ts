import assert from 'node:assert/strict';
import { told, type Names } from './figures-notation.js';

const NAMES: Names = { Norvik: 'organization', Orla: 'place', 'Ines Roe': 'person' };

/** Texts by the rule that they exercise, each with its figures and what they are figures of. */
const CASES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'a line with a name and a number': {
    'Net profit: £4.2m': ['£4.2m = money 4200000 GBP: net profit'],
    '| Net profit | £4.2m | £3.9m |': [
      '£4.2m = money 4200000 GBP: net profit',
      '£3.9m = money 3900000 GBP: amount',
    ],
    'Dead: 12': ['12 = count 12: people killed'],
    'Seats lost: none. Turnout: 61%': ['61% = percent 61 percent: turnout'],
    '**Water:** 7.3 m at the gauge': ['7.3 m = measurement 7.3 m: water level'],
    'Flood in Orla: 5 lifeless': ['5 = count 5: number'],
    'Profit was £9m (previous year: £7m).': [
      '£9m = money 9000000 GBP: profit',
      '£7m = money 7000000 GBP: profit, superseded',
    ],
  },
  'what something costs and how long it lasts': {
    'The dock strike, which lasted 16 days, took €11 million out of the result.': [
      '16 days = duration 16 day: duration of dock strike',
      '€11 million = money 11000000 EUR: cost of dock strike',
    ],
    'The storm led to the building of the wall, which cost £32 million.': [
      '£32 million = money 32000000 GBP: cost of wall',
    ],
    'The wall, built after the war, cost £38m.': ['£38m = money 38000000 GBP: cost of wall'],
  },
  'prices of shares': {
    'Shares closed 4.1% lower at $32.89.': [
      '4.1% = percent 4.1 percent: shares, change',
      '$32.89 = money 32.89 USD: share price',
    ],
    'Norvik ended Thursday 2.9% down.': ['2.9% = percent 2.9 percent: share, of Norvik, change'],
    'Ines Roe cut her price target to $30.': [
      '$30 = money 30 USD: price target, of Ines Roe, hypothetical',
    ],
  },
  'levels of water': {
    'The Orla peaked at 5.84 metres (19.2 feet).': [
      '5.84 metres = measurement 5.84 m: water level, of Orla',
      '19.2 feet = measurement 19.2 ft: water level, of Orla',
    ],
    'The agency revised the peak of the river to 5.91 metres from a provisional 5.84.': [
      '5.91 metres = measurement 5.91 m: water level',
      '5.84 = measurement 5.84 m: water level, superseded',
    ],
    'They met gusts of 40 mph and a swell of 9ft, the sea at 14C.': [
      '40 mph = measurement 40 mph: gusts',
      '9ft = measurement 9 ft: swell',
      '14C = measurement 14 °C: sea',
    ],
  },
  forecasts: {
    'An exit poll had given the Reds 48 seats.': [
      '48 seats = count 48 seat: seats won, hypothetical',
    ],
    'Opinion polls pointed elsewhere. The last of them gave the Reds 88 seats.': [
      '88 seats = count 88 seat: seats won, hypothetical',
    ],
    'With the Greens she would command 91 seats.': [
      '91 seats = count 91 seat: seats commanded, hypothetical',
    ],
    'A survey found that 62% of houses were damp.': ['62% = percent 62 percent: share of houses'],
    'That would give them 58 seats.': ['58 seats = count 58 seat: seats won'],
    'The ruling Norvik ended up with 79 of the 165 seats.': [
      '79 = count 79: seats won, of Norvik, <165',
      '165 seats = count 165 seat: seats',
    ],
    'Norvik was ahead on Monday, with 52 seats after 104 districts had declared.': [
      '52 seats = count 52 seat: seats, of Norvik',
      '104 districts = count 104 district: districts declaring, of Norvik',
    ],
    'With 62% of ballots counted, she led.': ['62% = percent 62 percent: share of ballots counted'],
  },
  readings: {
    'The engineer read 8.3 metres off the bridge before the gauge went under.': [
      '8.3 metres = measurement 8.3 m: water level',
    ],
    'Turnout in Orla was 66.2 per cent, in the whole country 64.1.': [
      '66.2 per cent = percent 66.2 percent: turnout',
      '64.1 = percent 64.1 percent: turnout',
    ],
  },
  'shares of what was counted': {
    'Its share of the ballots counted so far was 45.6%.': [
      '45.6% = percent 45.6 percent: share of ballots',
    ],
  },
};

describe('properties and the names of lines', () => {
  for (const [rule, cases] of Object.entries(CASES)) {
    describe(rule, () => {
      for (const [text, expected] of Object.entries(cases)) {
        it(text, () => assert.deepEqual(told(text, NAMES), expected));
      }
    });
  }
});
