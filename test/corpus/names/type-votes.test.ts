import assert from 'node:assert/strict';
import { Corpus } from '../../../server/src/corpus/corpus.js';
import type {
  DocumentAnalysis,
  EntityType,
} from '../../../server/src/document/document-analysis.js';
import { documentUri } from '../../../server/src/text/source-document.js';
import { analysisOf, vectors } from '../corpus-kit.js';

/** A document that holds its names for what is given, as surely as is given. */
function document(
  name: string,
  text: string,
  type: EntityType,
  certainty: number,
): DocumentAnalysis {
  const analysis = analysisOf(name, text);
  assert.ok(analysis.entities.length > 0, text);
  const entities = analysis.entities.map((entity) => ({ ...entity, type, certainty }));
  return { ...analysis, entities };
}

const PLAIN = 'Founded in 1911, Brusgan Velt employs 300 people.';

/** Each entity of the corpus: its type and how often it is named. */
function entitiesOf(corpus: Corpus): readonly string[] {
  return corpus.entities.map(({ type, mentions }) => `${type} ${mentions.length}`).sort();
}

describe('the type of a name in a folder', () => {
  it('is what a sure document says, where another is not sure', () => {
    const corpus = new Corpus({ vectors });
    corpus.apply({
      upsert: [
        document('a.txt', PLAIN, 'organization', 90),
        document('b.txt', PLAIN, 'person', 30),
      ],
      remove: [],
    });
    assert.deepEqual(entitiesOf(corpus), ['organization 2']);
  });

  it('is what several unsure documents agree on', () => {
    const corpus = new Corpus({ vectors });
    const unsure = (name: string, type: EntityType): DocumentAnalysis =>
      document(name, PLAIN, type, 30);
    corpus.apply({ upsert: [unsure('a.txt', 'place'), unsure('b.txt', 'person')], remove: [] });
    assert.deepEqual(entitiesOf(corpus), ['person 1', 'place 1'], 'one against one');
    corpus.apply({ upsert: [unsure('c.txt', 'place')], remove: [] });
    assert.deepEqual(entitiesOf(corpus), ['place 3'], 'two against one');
  });

  it('is a document’s own again when the sure one goes', () => {
    const corpus = new Corpus({ vectors });
    const upsert = [
      document('a.txt', PLAIN, 'organization', 90),
      document('b.txt', PLAIN, 'person', 30),
    ];
    corpus.apply({ upsert, remove: [] });
    corpus.apply({ upsert: [], remove: [documentUri('a.txt')] });
    assert.deepEqual(entitiesOf(corpus), ['person 1']);
  });

  it('stays what two sure documents say, each for itself', () => {
    const corpus = new Corpus({ vectors });
    corpus.apply({
      upsert: [document('a.txt', PLAIN, 'organization', 95), document('b.txt', PLAIN, 'place', 90)],
      remove: [],
    });
    assert.deepEqual(entitiesOf(corpus), ['organization 1', 'place 1']);
  });

  it('of one word is never a person’s because others are', () => {
    const corpus = new Corpus({ vectors });
    const text = 'Founded in 1911, Brusgan employs 300 people.';
    corpus.apply({
      upsert: [document('a.txt', text, 'person', 90), document('b.txt', text, 'place', 30)],
      remove: [],
    });
    assert.deepEqual(entitiesOf(corpus), ['person 1', 'place 1']);
  });
});
