import assert from 'node:assert/strict';
import { entityLines, mentionOf } from './entities-kit.js';

/** [rule, text, lines that must be among the entities] */
const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a surname joins the full name',
    'Helen Marsh runs the harbor. Marsh said on Friday that it was full.',
    ['person Helen Marsh: Helen Marsh | Marsh'],
  ],
  [
    'a form of address stays outside, and the bare name joins',
    'Peter Lindgren resigned. Mr Lindgren, 61, gave no reason.',
    ['person Peter Lindgren: Peter Lindgren | Lindgren'],
  ],
  [
    'two people with one surname stay apart: the bare one is the one named last',
    'Daniel Ortega Ruiz met Carla Webb in Lima. His brother Thomas Webb came too. Webb paid.',
    ['person Carla Webb: Carla Webb', 'person Thomas Webb: Thomas Webb | Webb'],
  ],
  [
    'a misspelt long name is the same person',
    'Minister Katarina Hoffmeister spoke. Later Katarina Hofmeister left for Vienna.',
    ['person Katarina Hoffmeister: Katarina Hoffmeister | Katarina Hofmeister'],
  ],
  [
    'an acronym in brackets stands for the name before it',
    'The Northern Fisheries Commission (NFC) met in Oslo. The NFC agreed on quotas.',
    ['organization Northern Fisheries Commission: Northern Fisheries Commission | NFC | NFC'],
  ],
  [
    'a country goes by several names',
    'The United States voted. The U.S. did so twice, and the USA a third time.',
    ['place United States: United States | U.S. | USA'],
  ],
  [
    'British and American spellings are one name',
    'The World Health Organisation warned. The World Health Organization repeated it.',
    [
      'organization World Health Organisation: World Health Organisation | World Health Organization',
    ],
  ],
  [
    'an article at the start of a sentence is outside',
    'The Ministry of Transport replied. Nobody at the Ministry of Transport knew more.',
    ['organization Ministry of Transport: Ministry of Transport | Ministry of Transport'],
  ],
  [
    'a class noun decides the type',
    'According to the news agency Lumen, roads were closed. Lumen gave no numbers.',
    ['organization Lumen: Lumen | Lumen'],
  ],
  [
    'a hospital in small letters is part of its name',
    'They were taken to the Maria Alvarez hospital. The Maria Alvarez hospital was full.',
    ['organization Maria Alvarez hospital: Maria Alvarez hospital | Maria Alvarez hospital'],
  ],
  [
    'a direction in small letters is part of a region',
    'Trade with central Asia doubled.',
    ['place central Asia: central Asia'],
  ],
  [
    'a name is cut from the word that lost its space',
    'Prime Minister Laura Castellan spoke first. Then Castellanpromised help. Castellan left.',
    ['person Laura Castellan: Laura Castellan | Castellan | Castellan'],
  ],
  [
    'a company goes by the first words of its full name, whatever its subsidiaries are called',
    'Brekstad Marine plc fell. Analysts blamed Brekstad Marine do Sul SA. Shares in Brekstad lost a tenth, and Brekstad said little.',
    ['organization Brekstad Marine plc: Brekstad Marine plc | Brekstad | Brekstad'],
  ],
  [
    'a shouted headline names the same company',
    'VELLACORE CUTS ITS OUTLOOK FOR THE YEAR\n\nVellacore Inc cut its forecast on Monday.',
    ['organization Vellacore Inc: VELLACORE | Vellacore Inc'],
  ],
  [
    'what analysts work at is a house, not a place',
    'Two analysts at Harrow Pike were surprised. "Hold on," wrote Nina Olsen, an analyst at Varga.',
    ['organization Harrow Pike: Harrow Pike', 'organization Varga: Varga'],
  ],
  [
    'an apposition makes an organization of capitals that the tagger passes over',
    'Ballot Eye, a local watchdog, saw no fraud. Danish Waters, the state utility, agreed.',
    ['organization Ballot Eye: Ballot Eye', 'organization Danish Waters: Danish Waters'],
  ],
  [
    'what a compound ends with tells its first part',
    'The Oregon-based maker of pumps closed.',
    ['place Oregon: Oregon'],
  ],
  [
    'a possessive can be the name',
    "Moody's cut the rating, and Lloyd's paid.",
    ["organization Moody's: Moody's", "organization Lloyd's: Lloyd's"],
  ],
  [
    'a ministry in small letters is one all the same',
    'The rangers count 80, the ministry of the forests 57.',
    ['organization ministry of the forests: ministry of the forests'],
  ],
  [
    'a party is named by its adherents with a word before them',
    'The Social Democrats lost to the Christian Democrats.',
    [
      'organization Social Democrats: Social Democrats',
      'organization Christian Democrats: Christian Democrats',
    ],
  ],
  [
    'a school of some kind is named whole',
    'Families slept in the Teodor Ilic primary school overnight.',
    ['organization Teodor Ilic primary school: Teodor Ilic primary school'],
  ],
  [
    'a dateline in capitals is a place',
    'STARIGRAD - Thousands fled on Sunday when the dam broke, officials said.',
    ['place STARIGRAD: STARIGRAD'],
  ],
  [
    'what a document repeats and shows at work is a name',
    'The vote gave Civic Dawn 41%. A third chose Civic Dawn. Civic Dawn says it won.',
    ['organization Civic Dawn: Civic Dawn | Civic Dawn | Civic Dawn'],
  ],
  [
    'a river goes without its class noun after an article',
    'Rain filled the River Talsk on Monday. By noon the Talsk was over the wall.',
    ['place River Talsk: River Talsk | Talsk'],
  ],
  [
    'a storm is an event, not the person it is called after',
    'Roofs were torn off when Storm Beatrix crossed the coast on Sunday.',
    ['event Storm Beatrix: Storm Beatrix'],
  ],
  [
    'what overtops its banks is a river',
    'Six died when the Ilm overtopped the wall.',
    ['place Ilm: Ilm'],
  ],
  [
    'a member of a house and the house are two names',
    'The price was too low, said Imre Vass of Calder Securities, who sold.',
    ['person Imre Vass: Imre Vass', 'organization Calder Securities: Calder Securities'],
  ],
  [
    'a company goes by its first word where its head is a trade',
    'Dorrigan Foods closed two plants. Nobody at Dorrigan would say why.',
    ['organization Dorrigan Foods: Dorrigan Foods | Dorrigan'],
  ],
  [
    'a masthead names the publication',
    'Shelter for the night\n\nRiverNote | 10 November 2025 | 3 min read\n\nThe hall was full.',
    ['organization RiverNote: RiverNote'],
  ],
  [
    'a dateline names the agency',
    'LIMA, Nov 18 (Halcyon Newswire) - Prices fell on Tuesday, officials said.',
    ['organization Halcyon Newswire: Halcyon Newswire'],
  ],
  [
    'an age makes a person',
    'They mourned 81-year-old Kestrel Vane, and Halo Pryce, 34, wept.',
    ['person Kestrel Vane: Kestrel Vane', 'person Halo Pryce: Halo Pryce'],
  ],
  [
    'a shouted headline names the same people',
    'MAYOR HAROLD PIKE RESIGNS\n\nHarold Pike resigned on Monday after a vote in the town of Welby.',
    ['person Harold Pike: HAROLD PIKE | Harold Pike'],
  ],
];

describe('entities of a document', () => {
  for (const [rule, text, expected] of CASES) {
    it(rule, () => {
      const lines = entityLines(text);
      for (const line of expected)
        assert.ok(lines.includes(line), `${line}\nnot in\n${lines.join('\n')}`);
    });
  }

  it('makes no entity of demonyms, adherents and roles alone', () => {
    const lines = entityLines(
      'The French and the Germans met. Republicans objected. The Minister and the Deputies left on Tuesday.',
    );
    assert.deepEqual(lines, []);
  });

  it('takes no adverb before a comma for an organization', () => {
    assert.deepEqual(
      entityLines('Meanwhile, the company, a startup, grew. Sadly, the union, too.'),
      [],
    );
  });

  it('takes a person tied by “&” to what is none for one firm, but not two people or two places', () => {
    const lines = entityLines(
      'Profit fell; those at Hale & Webb expect £9m. Partners at Lisle & Durrant wrote to clients. Tom & Jerry danced in Leeds & Bradford on Monday.',
    );
    for (const firm of ['Hale & Webb', 'Lisle & Durrant'])
      assert.ok(lines.includes(`organization ${firm}: ${firm}`), lines.join('\n'));
    assert.ok(!lines.some((line) => /Tom & Jerry|Leeds & Bradford/.test(line)), lines.join('\n'));
  });

  it('takes a name before a legal form for a firm wherever it stands', () => {
    const lines = entityLines(
      'Skerry Tidal plc: results for the year\n\n“The sea is kind,” said Ann Innes, chief executive of Skerry Tidal. The Bank of Port Ellis plc lent to firms in Port Ellis.',
    );
    assert.ok(
      lines.some((line) => line.startsWith('organization Skerry Tidal')),
      lines.join('\n'),
    );
    assert.ok(lines.includes('place Port Ellis: Port Ellis'), lines.join('\n'));
  });

  it('never joins across types', () => {
    const lines = entityLines(
      'Emily Lincoln lives in Lincoln. She has lived in Lincoln for years. Emily Lincoln likes it.',
    );
    assert.ok(
      lines.some((line) => line.startsWith('person Emily Lincoln')),
      lines.join('\n'),
    );
    assert.ok(
      lines.some((line) => line.startsWith('place Lincoln')),
      lines.join('\n'),
    );
  });
});

describe('how a text introduces a person', () => {
  const INTRODUCTIONS: readonly (readonly [string, string, string])[] = [
    ['Norwegian Prime Minister Anders Lund resigned.', 'Anders Lund', 'Norwegian Prime Minister'],
    ['The board heard spokeswoman Petra Voss.', 'Petra Voss', 'spokeswoman'],
    ['It was signed by Dr. Ruth Calder on Monday.', 'Ruth Calder', 'Dr.'],
    ['Ivan Petrescu, a retired engineer, saw it.', 'Ivan Petrescu', 'a retired engineer'],
    ['Joan Fisk, 44, director of the port, agreed.', 'Joan Fisk', 'director of the port'],
  ];
  for (const [text, name, introduction] of INTRODUCTIONS) {
    it(introduction, () => {
      assert.equal(mentionOf(text, name)?.introduction, introduction);
    });
  }

  it('says nothing where the text says nothing', () => {
    assert.equal(mentionOf('Clara Jensen left early.', 'Clara Jensen')?.introduction, undefined);
  });
});

describe('credits', () => {
  const CREDITED: readonly (readonly [string, string])[] = [
    ['Smoke over the bridge on Tuesday. Photo: Nina Albrecht', 'Nina Albrecht'],
    ['By Samuel Grant', 'Samuel Grant'],
    ['Laura Bianchi / Reuters', 'Laura Bianchi'],
    ['(Reporting by Alan Frost; Editing by Mary Wood)', 'Mary Wood'],
    ['OSLO, March 3 (Reuters) - Two ships collided off Bergen.', 'OSLO'],
  ];
  for (const [text, name] of CREDITED) {
    it(text, () => {
      assert.equal(mentionOf(text, name)?.credit, true);
    });
  }

  it('are not in a report', () => {
    const text = 'The fire was put out, Nina Albrecht said, by nine firefighters from Graz.';
    assert.equal(mentionOf(text, 'Nina Albrecht')?.credit, false);
  });
});
