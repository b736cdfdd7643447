import assert from 'node:assert/strict';
import { values } from './quantities-notation.js';

/** Texts by the rule that they exercise, each with what is read in it. */
const CASES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'not figures': {
    'Take Highway 35 to the coast.': [],
    'He watched Khabar 24 all night.': [],
    'COVID-19 cases rose.': [],
    'Call 555-123-4567 now.': [],
    'Call +44 20 7946 0958 today.': [],
    'See https://a.example/2024/05 for more.': [],
    'The F-16 landed.': [],
    'He flew a Boeing 737 home.': [],
    'Article 50 was invoked.': [],
    'They met at 1600 Penn Avenue.': [],
    'A man was held in the 2200 block of Elm Street.': [],
    'Image 2 of 9': [],
    '1 of 14': [],
    '1. Wash the beans.': [],
    'The 5G network failed.': [],
    'The attacks of 9/11 changed it.': [],
    'The shop is open 24/7.': [],
    'The server at 192.168.1.2 hung.': [],
    'The no one knew.': [],
    'It is a one-off charge.': [],
    'He is a first-class cook.': [],
    'She lives on 5th Avenue.': [],
    'The 27th District voted.': [],
    'Flight 370 vanished.': [],
    'See page 12 of the report.': [],
    'He said at first that it was fine.': [],
    'Ticket #4211 was closed.': [],
    'She read Chapter 11 twice.': ['twice = count 2'],
  },
};

describe('numbers that are no figures', () => {
  for (const [rule, cases] of Object.entries(CASES)) {
    describe(rule, () => {
      for (const [text, expected] of Object.entries(cases)) {
        it(text, () => assert.deepEqual(values(text), expected));
      }
    });
  }
});
