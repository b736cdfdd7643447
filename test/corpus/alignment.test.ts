import assert from 'node:assert/strict';
import { align, makeBag, type Bag } from '../../server/src/corpus/alignment.js';
import { Term, termsOf } from '../../server/src/corpus/terms.js';
import { makeLexicon, type Lexicon } from '../../server/src/corpus/word-weight.js';
import { madeUpReports } from '../bench/scale-texts.js';
import { vectors } from './corpus-kit.js';

const sentences = madeUpReports(9)
  .flatMap(({ text }) => text.split('\n\n'))
  .slice(0, 60);

const bagOf = (text: string, lexicon: Lexicon): Bag => makeBag(termsOf(text, lexicon));

describe('how passages overlap', () => {
  it('is the same whatever was compared before', () => {
    const used = makeLexicon(vectors);
    const bags = sentences.map((text) => bagOf(text, used));
    for (const [i, a] of bags.entries()) {
      for (const [j, b] of bags.entries()) {
        const once = align(a, b, used);
        assert.deepEqual(align(a, b, used), once);
        if ((i * 60 + j) % 97 !== 0) continue;
        const fresh = makeLexicon(vectors);
        const [x, y] = [sentences[i] ?? '', sentences[j] ?? ''];
        assert.deepEqual(align(bagOf(x, fresh), bagOf(y, fresh), fresh), once, `${x} / ${y}`);
      }
    }
  });

  it('counts a name, a number and an inflected word each as what they are', () => {
    const lexicon = makeLexicon(vectors);
    const cover = (a: string, b: string): number =>
      align(bagOf(a, lexicon), bagOf(b, lexicon), lexicon).coverA;
    assert.equal(cover('reach', 'reaches'), 1);
    assert.equal(cover('14', '15'), 0);
    assert.equal(cover('Vienna', 'Paris'), 0);
    assert.equal(cover('inspect', 'inspectorate') > 0.5, true);
    assert.ok(cover('river', 'stream') > 0);
  });
});

describe('the digest of a passage', () => {
  const lexicon = makeLexicon(vectors);
  it('is equal for equal words, and differs with a word, its case, its weight and the order', () => {
    const terms = termsOf('the river burst its banks', lexicon);
    const same = bagOf('The river burst its banks', lexicon);
    assert.equal(makeBag(terms).digest, same.digest);
    for (const other of [
      'the river burst banks twice',
      'the River burst its banks',
      'banks river burst',
    ]) {
      assert.notEqual(bagOf(other, lexicon).digest, same.digest, other);
    }
    const lighter = makeBag(
      terms.map(
        ({ known, start, end }) =>
          new Term(lexicon.words.weighed(known, known.weight * 0.9), start, end),
      ),
    );
    assert.notEqual(lighter.digest, same.digest);
  });
});
