import assert from 'node:assert/strict';
import { matchNames } from '../../../server/src/corpus/names/name-match.js';
import { nameForm } from '../../../server/src/corpus/names/name-form.js';
import { corpusOf } from '../corpus-kit.js';

type Texts = Readonly<Record<string, string>>;

/** The names of each entity that has one of the words, sorted. */
function entitiesWith(word: string, texts: Texts): readonly string[] {
  return corpusOf(texts)
    .entities.map(({ type, name, aliases }) => `${type}: ${[name, ...aliases].sort().join(' / ')}`)
    .filter((names) => names.includes(word))
    .sort();
}

function verdict(type: 'person' | 'organization' | 'place', a: string, b: string): string {
  const [x, y] = [nameForm(type, a), nameForm(type, b)];
  const { state } = matchNames(x, y);
  assert.equal(matchNames(y, x).state, state, 'symmetric');
  return state;
}

describe('entities across documents', () => {
  it('are one company with and without its legal form', () => {
    for (const other of ['Harrowgate Tools', 'Harrowgate Tools Ltd', 'Harrowgate Tools Group']) {
      assert.equal(verdict('organization', 'Harrowgate Tools plc', other), 'same', other);
    }
    assert.notEqual(
      verdict('organization', 'Harrowgate Tools plc', 'Harrowgate Foods plc'),
      'same',
    );
  });

  it('only suggest that an analysts’ house and its branch are one', () => {
    assert.equal(
      verdict('organization', 'Berenfeld Capital', 'Berenfeld Capital Markets'),
      'doubtful',
    );
  });

  it('keep a couple apart, and the candidates’ surname with neither', () => {
    const texts = {
      'a.txt':
        'VARNAVA, Sept 3, 2023 - Irena Kostova thanked voters in Varnava. Her husband, Petar Kostov, ran for mayor.',
      'b.txt': 'Petar Kostov lost in Varnava. Irena Kostova claimed victory in Varnava.',
    };
    assert.deepEqual(entitiesWith('Kostov', texts), [
      'person: Irena Kostova',
      'person: Petar Kostov',
    ]);
  });

  it('keep two short given names a letter apart, and unite transliterations', () => {
    assert.notEqual(verdict('person', 'Colm Ashby', 'Calum Ashby'), 'same');
    assert.notEqual(verdict('person', 'Ewan Prideaux', 'Euan Prideaux'), 'same');
    assert.notEqual(verdict('person', 'Daniel Moreno', 'Daniela Moreno'), 'same');
    assert.equal(verdict('person', 'Stoyan Delchev', 'Stojan Deltschew'), 'same');
    assert.equal(verdict('person', 'Maureen Tidewell', 'Maureen Tidwell'), 'same');
  });

  it('keep a town and a man of its name apart', () => {
    const texts = {
      'a.txt': 'President Nurlan Sadykov opened a school in Nurlan on Monday.',
      'b.txt': 'Nurlan is a town of 40,000. Nurlan Sadykov was born in Nurlan.',
    };
    assert.deepEqual(entitiesWith('Nurlan', texts), ['person: Nurlan Sadykov', 'place: Nurlan']);
  });

  it('read a noun and its adjective, and Saint cut short, as one name', () => {
    assert.equal(
      verdict('organization', 'Central Election Commission', 'Central Electoral Commission'),
      'same',
    );
    assert.equal(verdict('place', 'St. Brannock', 'Saint Brannock'), 'same');
    assert.notEqual(verdict('organization', 'Social Party', 'Socialist Party'), 'same');
    assert.notEqual(verdict('organization', 'Ministry of Health', 'Ministry of Defence'), 'same');
  });
});
