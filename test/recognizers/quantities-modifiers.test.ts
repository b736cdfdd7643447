import assert from 'node:assert/strict';
import { values } from './quantities-notation.js';

/** Texts by the rule that they exercise, each with what is read in it. */
const CASES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  modifiers: {
    'About 200 people came.': ['About 200 people = count 200 [180..220] person ~'],
    'Some 200 relatives waited.': ['Some 200 relatives = count 200 [180..220] relative ~'],
    'At least 26 people died.': ['At least 26 people = count 26 [26..] person'],
    'No fewer than 30 cows were sold.': ['No fewer than 30 cows = count 30 [30..] cow'],
    'No less than 26 tents stood.': ['No less than 26 tents = count 26 [26..] tent'],
    'More than 1,000 fans came.': ['More than 1,000 fans = count 1000 [1000..] fan'],
    'Over 500 letters came.': ['Over 500 letters = count 500 [500..] letter'],
    'Up to 40 jobs are at risk.': ['Up to 40 jobs = count 40 [..40] job'],
    'As many as 70 cars burned.': ['As many as 70 cars = count 70 [..70] car'],
    'No more than 154 sailed.': ['No more than 154 = count 154 [..154]'],
    'Fewer than ten boats left.': ['Fewer than ten boats = count 10 [..10] boat'],
    'Nearly 120 got out.': ['Nearly 120 = count 120 [108..120] ~'],
    'Almost three hours passed.': ['Almost three hours = duration 3 [2.7..3] hour ~'],
    'Close to 2,000 were aboard.': ['Close to 2,000 = count 2000 [1800..2000] ~'],
    'Just under 90 seats are free.': ['Just under 90 seats = count 90 [81..90] seat ~'],
    'Barely two miles remain.': ['Barely two miles = measurement 2 [1.8..2] mi ~'],
    '70 or so survivors were treated.': ['70 or so survivors = count 70 [63..77] survivor ~'],
    'Sixty or more houses burned.': ['Sixty or more houses = count 60 [60..] house'],
    'A 70-odd man crew left.': ['70-odd man crew = count 70 [63..77] crew ~'],
    'Some 100-plus guests came.': ['Some 100-plus guests = count 100 [100..] guest'],
    'The number cannot be higher than 9.': ['higher than 9 = count 9 [..9]'],
    'It is not below 5 percent.': ['below 5 percent = percent 5 [5..] percent'],
    'Only 120 may board.': ['Only 120 = count 120'],
    'Exactly 50 were left.': ['Exactly 50 = count 50'],
    'Upwards of 200 came.': ['Upwards of 200 = count 200 [200..]'],
    'In excess of 90 calls came.': ['In excess of 90 calls = count 90 [90..] call'],
    'An estimated 4,000 birds nest there.': [
      'An estimated 4,000 birds = count 4000 [3600..4400] bird ~',
    ],
    'They asked about 40 tickets.': ['40 tickets = count 40 ticket'],
    'She looked under five seats.': ['five seats = count 5 seat'],
    'It fell over three years.': ['three years = duration 3 year'],
    'He led for over three years.': ['over three years = duration 3 [3..] year'],
    'Under 200 tickets are left.': ['Under 200 tickets = count 200 [..200] ticket'],
    'At the very least 12 are needed.': ['At the very least 12 = count 12 [12..]'],
    'A maximum of 8 may enter.': ['A maximum of 8 = count 8 [..8]'],
    'He owes at most 30 euros.': ['at most 30 euros = money 30 [..30] EUR'],
    'Roughly a third left.': ['Roughly a third = fraction 0.3333 [0.283305..0.383295] fraction ~'],
    'At least about 20 were hurt.': ['At least about 20 = count 20 [20..] ~'],
    'He was reported to have 60 or fewer sheep.': ['60 or fewer sheep = count 60 [..60] sheep'],
    'Around 5% agreed.': ['Around 5% = percent 5 [4.5..5.5] percent ~'],
    'Between 30 and 40 farms lost animals.': ['Between 30 and 40 farms = count [30..40] farm'],
    'Prices range from 5 to 10 euros.': ['5 to 10 euros = money [5..10] EUR'],
    '6,000 to 7,000 marched.': ['6,000 to 7,000 = count [6000..7000]'],
    '30-40 boats came.': ['30-40 boats = count [30..40] boat'],
    'Three to five million voted.': ['Three to five million = count [3000000..5000000]'],
    'Five or six cows died.': ['Five or six cows = count [5..6] cow'],
    'It rose from 8 to 12.': ['8 = count 8', '12 = count 12'],
    'They won 3-1.': ['3-1 = other'],
    'The jury split 7-5.': ['7-5 = other'],
    'It costs $3-5 million.': ['$3-5 million = money [3000000..5000000] USD'],
    'An 8- to 16-metre mast stood there.': ['8- to 16-metre = measurement [8..16] m'],
    'Rain of 50 to 80% is likely.': ['50 to 80% = percent [50..80] percent'],
  },
};

describe('modifiers and ranges', () => {
  for (const [rule, cases] of Object.entries(CASES)) {
    describe(rule, () => {
      for (const [text, expected] of Object.entries(cases)) {
        it(text, () => assert.deepEqual(values(text), expected));
      }
    });
  }
});
