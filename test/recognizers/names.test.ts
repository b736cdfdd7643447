import assert from 'node:assert/strict';
import { namesIn } from './names-kit.js';

/** [rule, text, names expected] */
const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a full name, a place after "in"',
    'Margaret Hollis was born in Norwich.',
    ['PER Margaret Hollis', 'LOC Norwich'],
  ],
  [
    'a body by its head noun',
    'The University of Leicester hired two chemists.',
    ['ORG University of Leicester'],
  ],
  [
    'a name through a joining word',
    'Officials at the Ministry of Health in Lisbon answered on Friday.',
    ['ORG Ministry of Health', 'LOC Lisbon'],
  ],
  ['a possessive is outside', "Brazil's senate met in Curitiba.", ['LOC Brazil', 'LOC Curitiba']],
  ['a country pair is two names', 'The China-Japan talks failed.', ['LOC China', 'LOC Japan']],
  ['a place in a compound', 'A London-based charity paid.', ['LOC London']],
  ['a compound city is one name', 'Flights to Port-au-Prince stopped.', ['LOC Port-au-Prince']],
  [
    'a party letter before a state',
    'Jane Holt, R-Texas, voted no.',
    ['PER Jane Holt', 'LOC Texas'],
  ],
  ['accents are letters', 'João Gonçalves lives in Évora.', ['PER João Gonçalves', 'LOC Évora']],
  ['initials with stops', 'J. K. Bauer wrote it in Vienna.', ['PER J. K. Bauer', 'LOC Vienna']],
  [
    'a small country word glued to a name',
    'They crossed into GermanyMaria Weber said.',
    ['LOC Germany', 'PER Maria Weber'],
  ],
  ['days and months are no names', 'It rained on Monday and again in March.', []],
  ['a sentence of small letters only', 'nothing was said about it.', []],
];

describe('recognizeNames', () => {
  for (const [rule, text, expected] of CASES) {
    it(rule, () => {
      assert.deepEqual(namesIn(text), expected);
    });
  }
});
