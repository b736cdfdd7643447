import assert from 'node:assert/strict';
import { nameForm } from '../../../server/src/corpus/names/name-form.js';
import { corpusOf } from '../corpus-kit.js';

type Texts = Readonly<Record<string, string>>;

/** The spellings of each name conflict. */
function spellings(texts: Texts): readonly string[] {
  return corpusOf(texts)
    .conflicts.filter(({ kind }) => kind === 'name')
    .map(({ members }) => [...new Set(members.map(({ value }) => value))].sort().join(' / '));
}

const flood = (sentence: string): string =>
  `TARNWICK, June 4, 2023 - The Ousel burst its banks at Tarnwick. ${sentence} Hundreds of homes in Tarnwick were without power.`;

describe('one name spelt differently', () => {
  it('is a slip in a surname', () => {
    assert.deepEqual(
      spellings({
        'a.txt': flood('The farmer Ewan Prideaux was rescued from a roof.'),
        'b.txt': flood('A boat took Ewan Pridaux from his roof.'),
      }),
      ['Ewan Pridaux / Ewan Prideaux'],
    );
  });

  it('is the adjective in the place of the noun', () => {
    assert.deepEqual(
      spellings({
        'a.txt': flood('The Environment Agency warned of more rain.'),
        'b.txt': flood('More rain was on its way, the Environmental Agency said.'),
      }),
      ['Environment Agency / Environmental Agency'],
    );
  });

  it('is the same words turned round', () => {
    assert.deepEqual(
      spellings({
        'a.txt': flood('The Anglers’ League gave out blankets.'),
        'b.txt': flood('Blankets came from the League of the Anglers.'),
      }),
      ['Anglers’ League / League of the Anglers'],
    );
  });

  it('is not the ministry that English calls either way', () => {
    assert.deepEqual(
      spellings({
        'a.txt': flood('The Health Ministry gave out blankets.'),
        'b.txt': flood('Blankets came from the Ministry of Health.'),
      }),
      [],
    );
  });

  it('is not a comma or the kind of an apostrophe', () => {
    assert.deepEqual(
      spellings({
        'a.txt': flood(
          "The farmer Ewan O'Tarrant, Jr., was rescued from a roof, O'Tarrant's son said.",
        ),
        'b.txt': flood('A boat took Ewan O’Tarrant Jr. from his roof.'),
      }),
      [],
    );
  });

  it('is a translator’s or a machine’s small word between the great ones', () => {
    const key = (text: string): string => nameForm('place', text).key;
    assert.equal(key('Costa do Norte'), key('Costa make Norte'));
    assert.notEqual(key('Costa do Norte'), key('Costa Verde Norte'));
    assert.notEqual(key('ministry of the interior'), key('ministry of the exterior'));
  });

  it('is a word that a machine put into a name, in a copy of the sentence', () => {
    const helped = (name: string, more: string): string =>
      flood(
        `${name} gave four pumps and sixty lamps to the flooded villages of the valley. ${more}`,
      );
    assert.deepEqual(
      spellings({
        'a.txt': helped('The Harrowgate Tools Group', ''),
        'b.txt': helped('The Harrowgate Instruments Group', ''),
      }),
      ['Harrowgate Instruments Group / Harrowgate Tools Group'],
    );
    assert.deepEqual(
      spellings({
        'a.txt': helped('The Harrowgate Tools Group', 'The Harrowgate Motors Group gave none.'),
        'b.txt': helped('The Harrowgate Motors Group', ''),
      }),
      [],
      'one document knows both',
    );
  });

  const pairs: readonly (readonly [string, string, string, string])[] = [
    [
      'a letter more at the end of a surname',
      'The farmer Ewan Marlott was rescued from a roof.',
      'A boat took the farmer Ewan Marlotts from his roof.',
      'Ewan Marlott / Ewan Marlotts',
    ],
    [
      'a given name as another language has it',
      'The mayor, Eleni Marangos, was rescued from a roof.',
      'A boat took Helen Marangos from her roof.',
      'Eleni Marangos / Helen Marangos',
    ],
    [
      'two short forms of one given name',
      'The farmer Geoff Prideaux was rescued from a roof.',
      'A boat took Jeff Prideaux from his roof.',
      'Geoff Prideaux / Jeff Prideaux',
    ],
    [
      'the words of a place in another romanization',
      'A boat came from Zhary-Kol in the east.',
      'A boat came from Jary-Kol in the east.',
      'Jary-Kol / Zhary-Kol',
    ],
    [
      'a river with a letter off, its kind before or behind',
      'The water of the Sabonar River was still rising.',
      'The water of the River Saboner was still rising.',
      'River Saboner / Sabonar River',
    ],
    [
      'a firm without its plural',
      'Bread came from Harrowgate Mills, a bakery in Leeds. Harrowgate Mills gave it away.',
      'Bread came from Harrowgate Mill, a bakery in Leeds. Harrowgate Mill gave it away.',
      'Harrowgate Mill / Harrowgate Mills',
    ],
  ];
  for (const [rule, a, b, wanted] of pairs) {
    it(`is ${rule}`, () => {
      assert.deepEqual(spellings({ 'a.txt': flood(a), 'b.txt': flood(b) }), [wanted]);
    });
  }

  it('is not a town a letter away, nor a sister', () => {
    assert.deepEqual(
      spellings({
        'a.txt': flood('Trains to Mill Hatton stop at noon. Daniel Marangos came by boat.'),
        'b.txt': flood(
          'Nobody answers the telephone in Hill Hatton. The baker is Daniela Marangos.',
        ),
      }),
      [],
    );
  });

  it('is not a second company of the name', () => {
    const texts = {
      'a.txt':
        'LEEDS, May 14, 2024 - Harrowgate Tools plc of Leeds reported a profit of 41 million pounds. Harrowgate Foods fell in London.',
      'b.txt':
        'LEEDS, May 15, 2024 - Harrowgate Foods plc of Leeds reported a profit of 12 million pounds. Harrowgate Tools rose in London.',
    };
    assert.deepEqual(spellings(texts), []);
  });

  it('is not another person of the surname', () => {
    assert.deepEqual(
      spellings({
        'a.txt': flood('The finance director Colm Ashby was in Tarnwick.'),
        'b.txt': flood('Calum Ashby, a lifeguard, came to Tarnwick.'),
      }),
      [],
    );
  });

  it('is not British and American, nor the longer and the shorter name', () => {
    assert.deepEqual(
      spellings({
        'a.txt': flood(
          'The Tarnwick Labour Centre opened its doors. St Brannock’s Hospital is full.',
        ),
        'b.txt': flood(
          'The Tarnwick Labor Center took in families. Saint Brannock’s Hospital sent some home.',
        ),
      }),
      [],
    );
  });
});
