import assert from 'node:assert/strict';
import { corpusOf } from '../corpus-kit.js';

const corpus = corpusOf({
  'a.txt':
    'LUNDMARK, March 3, 2021 - At least four firefighters were killed when the paper mill at Lundmark burned, the county said.',
  'b.txt':
    'LUNDMARK, March 4, 2021 - Seven firefighters were killed in the fire at the paper mill of Lundmark, the county said on Thursday.',
});

describe('words for a conflict of figures', () => {
  const [conflict] = corpus.conflicts;

  it('says in one sentence which values differ', () => {
    assert.equal(
      conflict?.explanation,
      'The documents give at least 4 and 7 for firefighters killed.',
    );
  });

  it('says why they are one measure in plain words, without stems or rules', () => {
    assert.equal(
      conflict?.reason,
      'Both measure “firefighters killed”, and both sentences also have “Lundmark”, “mill”, “paper” and “county”.',
    );
  });

  it('say whose a thing is that one word names', () => {
    const ages = corpusOf({
      'a.txt':
        'LUNDMARK, March 3, 2021 - Edda Falk, 36, was killed when the paper mill at Lundmark burned, the county said.',
      'b.txt':
        'LUNDMARK, March 3, 2021 - Edda Maria Falk, 26, was killed in the fire at the paper mill of Lundmark, the county said.',
    });
    assert.deepEqual(
      ages.conflicts.filter(({ kind }) => kind === 'contradiction').map(({ label }) => label),
      ['age of Edda Maria Falk'],
    );
  });

  it('take nothing for the object of a deed that stands before it', () => {
    const pleas = corpusOf({
      'a.txt': 'LUNDMARK - Six members of the Vale Kings street gang pleaded guilty on Monday.',
    });
    assert.deepEqual(
      pleas.analysis(pleas.uris[0] as never)?.figures.map(({ measure }) => measure.label)[0],
      'members making a plea',
    );
  });
});
