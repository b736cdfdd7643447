import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { criticalTokens, wholeWords } from '../../server/src/annotations/critical-tokens.js';
import { fold, foldText, toFolded, toSource } from '../../server/src/annotations/folded-text.js';
import { anyText } from './support/notes.js';

const critical = (text: string): string[] => criticalTokens(fold(text)).map(({ key }) => key);

describe('what must not differ', () => {
  const cases: [string, string[]][] = [
    ['The 12 boats of Lake Verno', ['12', 'Lake', 'Verno']],
    ['In all, 1,200 or 3.5% of $4m at 09:30', ['all', '1,200', '3.5%', '$4m', '09:30']],
    ['−5 degrees, about -3, range 10–12', ['-5', '-3', '10', '12']],
    [
      'He didn’t and could not; cannot, can’t, won’t',
      ['he', 'not', 'could', 'not', 'can', 'not', 'can', 'not', 'will', 'not'],
    ],
    ['Twelve people, two of them', ['twelve', 'two']],
    ['Renée’s and O’Hara’s boats', ['Renée', "O'Hara"]],
    ['IT and US, it and us', ['IT', 'US']],
    ['I saw iPhones', ['iPhones']],
    ['水位上升', ['水位上升']],
    ['½ of it, x² and Ⅳ', ['½', 'x²', 'Ⅳ']],
    ['north, more, before, women', ['north', 'more', 'before', 'women']],
    ['plain words and nothing', ['nothing']],
    ['12didn’t belong', ["12didn't"]],
  ];
  for (const [text, expected] of cases) {
    it(text, () => {
      assert.deepEqual(critical(text), expected);
    });
  }

  it('is read in whole words and numbers', () => {
    const wide = (text: string, part: string) => {
      const at = text.indexOf(part);
      const { start, end } = wholeWords(text, at, at + part.length);
      return text.slice(start, end);
    };
    assert.equal(wide('about 1,200 men', '200'), '1,200');
    assert.equal(wide('about 1,200 men', '1'), '1,200');
    assert.equal(wide('unlawful act', 'lawful'), 'unlawful');
    assert.equal(wide('end. Next', 'end'), 'end');
    assert.equal(wide("didn't go", 'did'), "didn't");
  });
});

describe('folding', () => {
  const same: [string, string][] = [
    ['a  b\n\tc', 'a b c'],
    ['“x” ‘y’ «z»', '"x" \'y\' "z"'],
    ['a – b — c -- d', 'a - b - c - d'],
    ['soft\u00ADhyphen, zero\u200Bwidth', 'softhyphen, zerowidth'],
    ['cafe\u0301 \u212B', 'café Å'],
    ['oﬃce ﬁre', 'office fire'],
    ['wait…', 'wait...'],
    ['\u1112\u1161\u11AB', '한'],
    ['ＡＢ１', 'AB1'],
  ];
  for (const [text, expected] of same) {
    it(JSON.stringify(text), () => {
      assert.equal(fold(text), expected);
    });
  }

  it('knows where everything came from', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const text = foldText(`${before} word ${after}`);
        const at = text.folded.indexOf('word');
        const span = toSource(text, at, at + 4);
        assert.equal(`${before} word ${after}`.slice(span.start, span.end), 'word');
        assert.equal(toFolded(text, span.start), at);
      }),
    );
  });

  it('is done once', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        assert.equal(fold(fold(text)), fold(text));
      }),
    );
  });
});
