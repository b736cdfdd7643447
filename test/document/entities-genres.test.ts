import assert from 'node:assert/strict';
import { entitiesOf, entityLines } from './entities-kit.js';

/** [rule, text, lines that must be among the entities] */
const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a new company, by what it does and by all its mentions together',
    'Orvanto lifts profit, hires in the north\n\nTILBRO, Norway, 4 May (Fjordwire) - Net maker Orvanto earned 41 million crowns in the quarter. About 300 people who work for Orvanto live in Tilbro. Orvanto employs 900.',
    ['organization Orvanto: Orvanto | Orvanto | Orvanto | Orvanto'],
  ],
  [
    'the maker of a thing is a company, whatever else makers are',
    'The cement producer Hostavel said that sales rose. Hostavel sees no end to it.',
    ['organization Hostavel: Hostavel | Hostavel'],
  ],
  [
    'a rival of a country is a company',
    'Brunnfelt, the Danish rival, sold 300 boats.',
    ['organization Brunnfelt: Brunnfelt'],
  ],
  [
    'a surname that the reader is taken to know, explained by a calling',
    'The company had a bad year. Tarkovainen, an engineer who joined it in 2004, told reporters that it would pass.',
    ['person Tarkovainen: Tarkovainen'],
  ],
  [
    'an agency goes by its first word',
    'TILBRO, 4 May (Umbra News) - The bridge is closed. Six engineers asked by Umbra had expected it.',
    ['organization Umbra News: Umbra News | Umbra'],
  ],
  [
    'a body by its head alone',
    'Pavel Dorn of the Institute for Alpine Law spoke first. The Institute said that 28 million was enough.',
    ['organization Institute for Alpine Law: Institute for Alpine Law | Institute'],
  ],
  [
    'a head in small letters is no name',
    'Pavel Dorn of the Institute for Alpine Law spoke first. The institute said that 28 million was enough.',
    ['organization Institute for Alpine Law: Institute for Alpine Law'],
  ],
  [
    'a paper and a dam by their heads alone',
    'Divers of the Alder Globe team saw the Alder Dam. Nobody at the Globe had a key to the Dam.',
    ['place Alder Dam: Alder Dam | Dam'],
  ],
  [
    'an acronym of two letters that is explained once',
    'The Movement of the East (ME) has 12 seats. With ME the prime minister would have 91. ME leader Omar Sall waits.',
    ['organization Movement of the East: Movement of the East | ME | ME | ME'],
  ],
  [
    'an acronym that acts like a body, though nothing explains it',
    'In the count the NGP and the UV were level. The NGP won the coast, the UV has the hills.',
    ['organization NGP: NGP | NGP', 'organization UV: UV | UV'],
  ],
  [
    'a newspaper over its date',
    'THE ALDER ECHO\nFriday, 7 March 2025 * Vol. 12\n\nRAIN AND MORE RAIN\n\nNobody in the valley slept.',
    ['organization THE ALDER ECHO: THE ALDER ECHO'],
  ],
  [
    'a site before a bullet and its date',
    'Rain and more rain\nBrevo-Nova-Info • published the 5 March 2025 • machine translation\n\nNobody in the valley slept.',
    ['organization Brevo-Nova-Info: Brevo-Nova-Info'],
  ],
  [
    'a forum of the plural before it',
    'Guests of the East Alpine Brewers’ Forum counted 300 barrels.',
    ['organization East Alpine Brewers’ Forum: East Alpine Brewers’ Forum'],
  ],
  [
    'a capital that acts is still a place, and the number after it counts something else',
    'Manila says 900 have left. The island asked Manila 30 million pesos.',
    ['place Manila: Manila | Manila'],
  ],
  [
    'where it rained is a place',
    'Velloby had 131 mm of rain in 36 hours. Orsted Moor got six inches.',
    ['place Velloby: Velloby', 'place Orsted Moor: Orsted Moor'],
  ],
  [
    'who asked for a survey is a house',
    'A survey in May by Trendokat saw both lists level. Trendokat asked 900 voters.',
    ['organization Trendokat: Trendokat | Trendokat'],
  ],
  [
    'the second half of a full name is the person',
    'The minister Catarina Olsen Brand lost. Olsen Brand left by the back door.',
    ['person Catarina Olsen Brand: Catarina Olsen Brand | Olsen Brand'],
  ],
  [
    'a square by the language of its first word',
    'On Piazza dei Fiori the band played, and Piazza dei Fiori danced.',
    ['place Piazza dei Fiori: Piazza dei Fiori | Piazza dei Fiori'],
  ],
  [
    'a firm that somebody seems to be called after stays a firm',
    'Shares in Orvanto fell. Orvanto said it was calm. Orvanto employs 900 people.\n\nSara Holt Orvanto\n\nThe board of Orvanto meets in May, and Orvanto pays a dividend.',
    ['organization Orvanto: Orvanto | Orvanto | Orvanto | Orvanto | Orvanto'],
  ],
  [
    'a river after its full name',
    'The River Lusk burst its banks at Ottery Sands. Below the town the Lusk rose by two metres.',
    ['place River Lusk: River Lusk | Lusk'],
  ],
];

/** [rule, text, names that must not be read] */
const NO_NAMES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a measure spelled out before its brackets',
    'Core income per bed (CIPB) fell. CIPB is what the board looks at, and CIPB pays its bonus.',
    ['CIPB'],
  ],
  [
    'a measure that comes to a sum',
    'EPRX came to 112.4 cents, from 131 cents. The board expects EPRX of between 120 and 130 cents.',
    ['EPRX'],
  ],
  [
    'an acronym of a thing with its article',
    'The GPS is old. The GPS was bought in May, the TV has no sound, and the TV is old too.',
    ['GPS', 'TV'],
  ],
  [
    'a headline in capitals over a place and a date',
    'RAIN AGAIN\n\nTilbro, 5 March 2025. Nobody in the valley slept.',
    ['RAIN AGAIN', 'RAIN'],
  ],
];

describe('names by kind of report', () => {
  for (const [rule, text, wanted] of CASES) {
    it(rule, () => {
      const lines = entityLines(text);
      for (const line of wanted) assert.ok(lines.includes(line), `${line}\n${lines.join('\n')}`);
    });
  }
  for (const [rule, text, unwanted] of NO_NAMES) {
    it(`${rule} is no name`, () => {
      const { mentions } = entitiesOf(text);
      const names = mentions.map(({ span }) => text.slice(span.start, span.end));
      for (const name of unwanted) assert.ok(!names.includes(name), names.join(' | '));
    });
  }
});
