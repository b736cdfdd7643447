import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tokenize } from '../../server/src/text/tokens.js';

const cut = (text: string) =>
  tokenize(text)
    .map((token) => token.text)
    .join(' ');

describe('tokenize', () => {
  const cases: readonly (readonly [rule: string, text: string, tokens: string])[] = [
    ['inner apostrophes belong to the word', 'They don’t know', 'They don’t know'],
    ['a possessive is a word of its own', "Norway’s ministers' vote", "Norway ’s ministers ' vote"],
    ['inner hyphens belong to the word', 'Nur-Sultan is far', 'Nur-Sultan is far'],
    ['digits after a hyphen belong to the word', 'COVID-19 and G20', 'COVID-19 and G20'],
    ['a leading number is a token of its own', 'an 81-year-old', 'an 81 - year-old'],
    ['a glued unit is a token of its own', '40mph at 7.30am', '40 mph at 7.30 am'],
    ['separators inside digits belong to the number', '1,234.5, or 2.', '1,234.5 , or 2 .'],
    ['initials keep their stops', 'the U.S. at 6 p.m. today', 'the U.S. at 6 p.m. today'],
    ['a web address is one token', 'see https://a.example/x?y=1.', 'see https://a.example/x?y=1 .'],
    ['marks stand alone', '“Yes,” he said', '“ Yes , ” he said'],
    ['letters of any script make words', 'João Évora и Ольга', 'João Évora и Ольга'],
    ['combining marks stay with their letter', 'E\u0301vora', 'E\u0301vora'],
    ['superscripts belong to a unit', '5 m³/s', '5 m³ / s'],
    ['an emoji is one token', 'a 🌊 wave', 'a 🌊 wave'],
  ];
  for (const [rule, text, tokens] of cases) {
    it(rule, () => assert.equal(cut(text), tokens));
  }

  it('covers every code unit that is not white space, in order, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let at = 0;
        for (const token of tokenize(text)) {
          assert.ok(token.start >= at && token.end > token.start && token.end <= text.length);
          assert.equal(token.text, text.slice(token.start, token.end));
          at = token.end;
        }
      }),
    );
  });

  it('survives lone surrogates', () => {
    assert.deepEqual(
      tokenize('\ud800a\udc00').map((token) => token.text),
      ['\ud800', 'a', '\udc00'],
    );
  });
});
