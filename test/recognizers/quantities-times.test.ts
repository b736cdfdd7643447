import assert from 'node:assert/strict';
import { values } from './quantities-notation.js';

/** Texts by the rule that they exercise, each with what is read in it. */
const CASES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'times without their half of the day': {
    'The train comes at 7.30.': ['7.30 = time 07:30'],
    'The message went out at 2.55, she said.': ['2.55 = time 02:55'],
    'The shares ended at 2.40.': ['2.40 = count 2.4'],
    'He looked at his watch: five to two.': ['five to two = time 01:55'],
    'They won five to two.': ['five = count 5', 'two = count 2'],
  },
  dates: {
    'It opened on January 6, 2022.': ['January 6, 2022 = date 2022-01-06'],
    'It opened on 13 Feb 2025.': ['13 Feb 2025 = date 2025-02-13'],
    'The vote is on 3 May.': ['3 May = date --05-03'],
    'The fire of Feb. 12 spread.': ['Feb. 12 = date --02-12'],
    'It began in December 2011.': ['December 2011 = date 2011-12'],
    'The form is dated 2025-02-13.': ['2025-02-13 = date 2025-02-13'],
    'The form is dated 14/01/2025.': ['14/01/2025 = date 2025-01-14'],
    'The form is dated 2/13/2025.': ['2/13/2025 = date 2025-02-13'],
    'The note of 03.04.2019 is lost.': ['03.04.2019 = date 2019-04-03'],
    'On the 3rd of May they met.': ['3rd of May = date --05-03'],
    'The fair runs January 5-7.': ['January 5-7 = date --01-05/--01-07'],
    'They met on 11-13 February 2025.': ['11-13 February 2025 = date 2025-02-11/2025-02-13'],
    'On May 25th it rained.': ['May 25th = date --05-25'],
    'The ferry sank in January. 14 passengers were children.': [
      '14 passengers = count 14 passenger',
    ],
    'It sank on 3 May. 2021 votes were cast.': [
      '3 May = date --05-03',
      '2021 votes = count 2021 vote',
    ],
    'It sank on 3 Feb. 2021 in fog.': ['3 Feb. 2021 = date 2021-02-03'],
    'It was signed in June of 1999.': ['June of 1999 = date 1999-06'],
  },
  times: {
    'The gate shut at 7:25 p.m.': ['7:25 p.m. = time 19:25'],
    'The gate shut at 18.40 on Tuesday.': ['18.40 = time 18:40'],
    '19.55 Six officers were hurt.': ['19.55 = time 19:55', 'Six officers = count 6 officer'],
    '21.05 34 arrested.': ['21.05 = time 21:05', '34 = count 34'],
    '19.55 euros were paid.': ['19.55 euros = money 19.55 EUR'],
    '19.55 GBP went missing.': ['19.55 GBP = money 19.55 GBP'],
    '24.15 Million People Voted': ['24.15 Million People = count 24150000 person'],
    '12.50 Percent Stayed at Home': ['12.50 Percent = percent 12.5 percent'],
    '19.55 Second gate opened.': ['19.55 = time 19:55', 'Second gate = ordinal 2 gate'],
    'The yard posted 12.25 billion kroner.': ['12.25 billion kroner = money 12250000000 crown'],
    'The fund posted 12.30% returns.': ['12.30% = percent 12.3 percent'],
    'She posted 18.40 euros to him.': ['18.40 euros = money 18.4 EUR'],
    'The fund posted 12.25 in gains.': ['12.25 = count 12.25'],
    'Posted 18.40 by the desk': ['18.40 = time 18:40'],
    'The note was posted 18.40, Tuesday.': ['18.40 = time 18:40'],
    'It killed seven in the morning and three in the evening.': [
      'seven = count 7',
      'three = count 3',
    ],
    'It is open from six in the morning to seven in the evening.': [
      'six in the morning = time 06:00',
      'seven in the evening = time 19:00',
    ],
    'Doors open 7.30am.': ['7.30am = time 07:30'],
    'It struck at 1940 GMT.': ['1940 GMT = time 19:40Z'],
    'It struck at 14h05.': ['14h05 = time 14:05'],
    'It struck at 04:12 local time.': ['04:12 = time 04:12'],
    'The call came at 5 p.m. EST.': ['5 p.m. EST = time 17:00-05:00'],
    "They met at 10 o'clock.": ["10 o'clock = time 10:00"],
    'Troops moved at 0600 hours.': ['0600 hours = time 06:00'],
    'The rate stood at 5.25 on Friday.': ['5.25 = count 5.25'],
    'The show is at 21.15 GMT.': ['21.15 GMT = time 21:15Z'],
    'The bus left at 11pm.': ['11pm = time 23:00'],
  },
  years: {
    'She left in 2019.': ['2019 = year 2019 year'],
    'The 2008 floods were worse.': ['2008 = year 2008 year'],
    'It grew between 2010 and 2015.': ['2010 = year 2010 year', '2015 = year 2015 year'],
    'Sales doubled from 1991 to 2019.': ['1991 = year 1991 year', '2019 = year 2019 year'],
    'The castle dates from 1412.': ['1412 = year 1412 year'],
    'In 1850 sheep were kept there.': ['1850 sheep = count 1850 sheep'],
    'The 1990s were good.': ['1990s = year [1990..1999] year ~'],
    'The 2013-14 season was short.': ['2013-14 = year 2013 [2013..2014] year'],
    'There were 1,850 sheep.': ['1,850 sheep = count 1850 sheep'],
    'About 2000 people came.': ['About 2000 people = count 2000 [1800..2200] person ~'],
    'It happened in early 2020.': ['2020 = year 2020 year'],
    'Since 1066 it has stood.': ['1066 = year 1066 year'],
  },
};

describe('dates, times and years', () => {
  for (const [rule, cases] of Object.entries(CASES)) {
    describe(rule, () => {
      for (const [text, expected] of Object.entries(cases)) {
        it(text, () => assert.deepEqual(values(text), expected));
      }
    });
  }
});
