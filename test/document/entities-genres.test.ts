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
  [
    'a word nobody has heard of is a name in the headline too, as what it is below',
    'Tavrenko idles mill\n\nOSLO, 4 May (Umbra) - Tavrenko ended the day lower. In the hills nobody was surprised. Founded in 1911, Tavrenko employs 7,800 people.',
    ['organization Tavrenko: Tavrenko | Tavrenko | Tavrenko'],
  ],
  [
    'who says what it will do, has profits and plans to shut things is a firm',
    'Hollis Mercer to shut two bakeries\n\nHollis Mercer said on Friday it would shut two of six. Hollis Mercer profit fell to 12 million pounds.',
    ['organization Hollis Mercer: Hollis Mercer | Hollis Mercer | Hollis Mercer'],
  ],
  [
    'a name of two words is one thing wherever it stands in a document',
    'Ask at Kestrel Bay, the larger competitor, and they shrug. Kestrel Bay expects sales of 900 million.',
    ['organization Kestrel Bay: Kestrel Bay | Kestrel Bay'],
  ],
  [
    'a house that keeps its rating is no lake',
    'Shares in the brewery fell 7 percent. Dunmore Lake kept its rating.',
    ['organization Dunmore Lake: Dunmore Lake'],
  ],
  [
    'a share sign in brackets is a company and its exchange',
    'Mirande Alto S.A. (BVX: MRAL2), maker of lamps, published its report. The report of Mirande Alto has 90 pages.',
    ['organization Mirande Alto S.A.: Mirande Alto S.A. | Mirande Alto', 'organization BVX: BVX'],
  ],
  [
    'a firm named after its kind goes by the rest of its name',
    'Cementos Robledal S.A. closed a kiln on Monday. Nobody at Robledal had been told.',
    ['organization Cementos Robledal S.A.: Cementos Robledal S.A. | Robledal'],
  ],
  [
    'a newspaper by its last word in another language',
    'The strike is over, Koivurannan Sanomat wrote on Sunday.',
    ['organization Koivurannan Sanomat: Koivurannan Sanomat'],
  ],
  [
    'what a person is of, in two words of no list',
    'Ingunn Tveit of Cheaper Buses came fourth, and Peter Falk (Quiet Lanes) fifth.',
    ['organization Cheaper Buses: Cheaper Buses', 'organization Quiet Lanes: Quiet Lanes'],
  ],
  [
    'the people of a roll, surname first',
    'SKOVGAARD, Ane (Quiet Lanes) .... 2,114\n\nMORTLOCK, Ivor (Independent) ... 988\n\nAne Skovgaard thanked everybody.',
    [
      'person Ane Skovgaard: SKOVGAARD, Ane | Ane Skovgaard',
      'person MORTLOCK, Ivor: MORTLOCK, Ivor',
      'organization Quiet Lanes: Quiet Lanes',
    ],
  ],
  [
    'a ministry at the head of its paper, in capitals',
    '# MINISTRY OF PUBLIC WORKS\n\nThe bridge is open. The Ministry of Public Works thanks all drivers.',
    ['organization Ministry of Public Works: MINISTRY OF PUBLIC WORKS | Ministry of Public Works'],
  ],
  [
    'a site in front of its sections and its date',
    'RioClaroHoy » Society » 14/03/2023 09h10\n\nThe bridge is open again, says RioClaroHoy.',
    ['organization RioClaroHoy: RioClaroHoy | RioClaroHoy'],
  ],
  [
    'a newspaper with small words in its name',
    'O Correio de Vila Branca, English page. Monday, 3 March 2025, by Rui Salema\n\nThe bridge is open again.',
    ['organization O Correio de Vila Branca: O Correio de Vila Branca'],
  ],
  [
    'the name of a journal over its headline and byline',
    'Slag Heap Letter\n\nwhat nobody asked about lime\n\nposted 4 May 2023 by Ann Dolby\n\nThe kiln is cold again this week, and no one will say why.',
    ['organization Slag Heap Letter: Slag Heap Letter'],
  ],
  [
    'a place stays one in front of its date',
    'Johannesburg, 3 May 2023\n\nThe bridge is open again.',
    ['place Johannesburg: Johannesburg'],
  ],
  [
    'the part of a country is outside its name',
    'Rain fell in eastern Kenya and in the Slovak Republic.',
    ['place Kenya: Kenya', 'place Slovak Republic: Slovak Republic'],
  ],
  [
    'the letters of a currency are outside a name',
    'Ane Skovgaard spent NZ$40 and Mortlock NZ$2,100. Ivor Mortlock was sorry.',
    ['person Ivor Mortlock: Mortlock | Ivor Mortlock'],
  ],
  [
    'a body and the place that it is of, where the body stands alone too',
    "The Dockers' Union of Gdynia walked out. In Gdynia the Dockers' Union has 300 members.",
    [
      "organization Dockers' Union: Dockers' Union | Dockers' Union",
      'place Gdynia: Gdynia | Gdynia',
    ],
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
    'a measure spelled out where no tagger saw it',
    '- Core income per bed (CIPB) of 112 cents, down 14%\n\nThe board looks at CIPB first. Nobody told CIPB from profit, as CIPB is both.',
    ['CIPB'],
  ],
  [
    'a measure that comes to a sum',
    'EPRX came to 112.4 cents, from 131 cents. The board expects EPRX of between 120 and 130 cents.',
    ['EPRX'],
  ],
  [
    'an office in capitals before a name',
    'Costs rose, said the CFO, Ann Dolby. Nobody asked the CTO, Rui Salema.',
    ['CFO, Ann Dolby', 'CTO, Rui Salema'],
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
