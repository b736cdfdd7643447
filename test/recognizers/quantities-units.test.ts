import assert from 'node:assert/strict';
import { values } from './quantities-notation.js';

/** Texts by the rule that they exercise, each with what is read in it. */
const CASES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  money: {
    'Tickets cost $12.50 each.': ['$12.50 = money 12.5 USD'],
    'The fine was £1,500.': ['£1,500 = money 1500 GBP'],
    'A grant of US$40 million was paid.': ['US$40 million = money 40000000 USD'],
    'They raised A$2m and HK$9m.': ['A$2m = money 2000000 AUD', 'HK$9m = money 9000000 HKD'],
    'It costs 1.2 billion dollars.': ['1.2 billion dollars = money 1200000000 USD'],
    'She won 5,000 Swiss francs.': ['5,000 Swiss francs = money 5000 CHF'],
    'Rents reached 900 EUR a month.': ['900 EUR = money 900 EUR'],
    'The deal is worth Rs 500 crore.': ['Rs 500 crore = money 5000000000 INR'],
    'He paid 200,000 escudos, or 200 contos.': [
      '200,000 escudos = money 200000 CVE',
      '200 contos = money 200000 CVE',
    ],
    'Bread costs 80 cents.': ['80 cents = money 0.8 USD'],
    'A pint is 450p.': ['450p = money 4.5 GBP'],
    'The book was $10-a-copy.': ['$10 = money 10 USD'],
    'It lost ¥3tn.': ['¥3tn = money 3000000000000 JPY'],
    'The loan is for USD 200.': ['USD 200 = money 200 USD'],
    'The prize is 3 dollars 50 cents.': ['3 dollars 50 cents = money 3.5 USD'],
    'The bid was 20 million pounds.': ['20 million pounds = money 20000000 GBP'],
    'Share prices fell 11c to 17c.': ['11c = money 0.11 USD', '17c = money 0.17 USD'],
  },
  percent: {
    'Turnout was 61.3%.': ['61.3% = percent 61.3 percent'],
    'Prices rose 4 per cent.': ['4 per cent = percent 4 percent'],
    'Rates went up by 25 basis points.': ['25 basis points = percent 25 basis point'],
    'Support fell 3 percentage points.': ['3 percentage points = percent 3 percentage point'],
    'It grew twelve percent.': ['twelve percent = percent 12 percent'],
    'The yield rose 0.5 pct.': ['0.5 pct = percent 0.5 percent'],
  },
  measures: {
    'The hull is 38-metre long.': ['38-metre = measurement 38 m'],
    'Gusts of 40mph hit the coast.': ['40mph = measurement 40 mph'],
    'The water is 22C.': ['22C = measurement 22 °C'],
    'It was minus 5 degrees Celsius.': ['minus 5 degrees Celsius = measurement -5 °C'],
    'The pool holds 2,500 m³ of water.': ['2,500 m³ = measurement 2500 m³'],
    'The river carries 3,400 m³/s.': ['3,400 m³/s = measurement 3400 m³/s'],
    'They searched 120 square kilometres.': ['120 square kilometres = measurement 120 km²'],
    'The farm covers 60 acres.': ['60 acres = measurement 60 acre'],
    'He is 5 ft 11 in tall.': ['5 ft 11 in = measurement 5.91667 ft'],
    'The truck did 90 km/h.': ['90 km/h = measurement 90 km/h'],
    'The car did 110 miles an hour.': ['110 miles an hour = measurement 110 mph'],
    'Wells pump 2 million barrels a day.': ['2 million barrels a day = measurement 2000000 bbl/d'],
    'The bag weighs 20 kg.': ['20 kg = measurement 20 kg'],
    'The ship sank 3 nautical miles off Lund.': ['3 nautical miles = measurement 3 nmi'],
    'It burned 4,000 hectares.': ['4,000 hectares = measurement 4000 ha'],
    'A 6.1-magnitude quake hit.': ['6.1 = measurement 6.1 magnitude'],
    'The plant makes 40 MW.': ['40 MW = measurement 40 MW'],
    'The quake had a magnitude of 5.9.': ['5.9 = measurement 5.9 magnitude'],
  },
  durations: {
    'He slept for six hours.': ['six hours = duration 6 hour'],
    'The trial took three decades.': ['three decades = duration 30 [27..33] year ~'],
    'It was a two-week truce.': ['two-week = duration 2 week'],
    'They waited an hour.': ['an hour = duration 1 hour'],
    'The talks lasted 2 hours and 45 minutes.': ['2 hours and 45 minutes = duration 2.75 hour'],
    'He was away for a fortnight.': ['a fortnight = duration 2 week ~'],
    'It closed after a century.': ['a century = duration 100 year ~'],
    'She came back half an hour later.': ['half an hour = duration 0.5 hour'],
    'It took months.': [],
    'The wage is $4 a month.': ['$4 = money 4 USD'],
  },
  ages: {
    'An 81-year-old woman won.': ['81-year-old = age 81 year'],
    'Marta Kovel, 34, was chosen.': ['34 = age 34 year'],
    'A boy aged nine fell.': ['nine = age 9 year'],
    'The girl, age 5, is safe.': ['5 = age 5 year'],
    'Ben Alder (24) scored.': ['24 = age 24 year'],
    'He turned 50 in May.': ['50 = age 50 year'],
    'He is 60 years old.': ['60 years old = age 60 year'],
    'The driver is in his 40s.': ['40s = age [40..49] year ~'],
    'The cook, of 52 years, was paid.': ['52 years = age 52 year'],
    'The baby was three months old.': ['three months old = age 3 month'],
    'Children ages 2 and 4 were found.': ['2 = age 2 year', '4 = age 4 year'],
    'People over 65 may apply.': ['over 65 = age 65 [65..] year'],
    'The mayor, who at 54 has no car, walked.': ['54 = age 54 year'],
    'He died at the age of 90.': ['90 = age 90 year'],
    'A 21-year old student spoke.': ['21-year old = age 21 year'],
  },
};

describe('amounts with units', () => {
  for (const [rule, cases] of Object.entries(CASES)) {
    describe(rule, () => {
      for (const [text, expected] of Object.entries(cases)) {
        it(text, () => assert.deepEqual(values(text), expected));
      }
    });
  }
});
