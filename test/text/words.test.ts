import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NO_WORD, perWord, wordAt, wordOf } from '../../server/src/text/word.js';

describe('words', () => {
  it('are shared by all places of one spelling, whatever text they stand in', () => {
    wordOf('Évora');
    assert.equal(wordAt('the port of Évora', 12, 17), wordAt('Évora', 0, 5));
    assert.notEqual(wordOf('Port'), wordOf('port'));
    assert.equal(wordOf(''), NO_WORD);
  });

  it('are in lower case with straight apostrophes', () => {
    assert.equal(wordOf('DON’T').lower, "don't");
  });

  it('answer what their letters tell, once', () => {
    let asked = 0;
    const endsInS = perWord(({ lower }) => {
      asked++;
      return lower.endsWith('s') ? true : undefined;
    });
    assert.equal(endsInS(wordOf('Zwölfjährigens')), true);
    assert.equal(endsInS(wordOf('Zwölfjährigens')), true);
    assert.equal(endsInS(wordOf('Zwölfjähriger')), undefined);
    assert.equal(endsInS(wordOf('Zwölfjähriger')), undefined);
    assert.equal(asked, 2);
  });

  it('have the text asked for, however many were met before', () => {
    for (let i = 0; i < 40_000; i++) {
      const text = `w${i % 9973}`;
      assert.equal(wordOf(text).text, text);
      assert.equal(wordAt(`${text}x`, 0, text.length).lower, text);
    }
  });

  it('have the text asked for, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.nat(80),
        fc.nat(80),
        (text, a, b) => {
          const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
          assert.equal(wordAt(text, start, end).text, text.slice(start, end));
        },
      ),
    );
  });
});
