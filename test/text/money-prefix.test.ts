import assert from 'node:assert/strict';
import { CURRENCIES } from '../../server/src/recognizers/tables/currencies.js';
import { moneyPrefix, SIGNS, SIGNS_OF_SCALED } from '../../server/src/text/money-prefix.js';
import { tokenize } from '../../server/src/text/tokens.js';
import { wordOf } from '../../server/src/text/word.js';

const words = (text: string) => tokenize(text).map((token) => token.text);

const prefix = (text: string, rest = '') =>
  moneyPrefix(wordOf(text), `${text}${rest}`, text.length);

describe('moneyPrefix', () => {
  it('is the length of a currency that is glued to its amount', () => {
    const cases = { EUR40m: 3, R692m: 1, R5: 1, Rs500: 2, RM250m: 2, SEK18bn: 3, kr900: 2, K5m: 1 };
    for (const [word, length] of Object.entries(cases)) {
      assert.equal(prefix(word), length, word);
    }
  });

  it('is none in names of letters and digits', () => {
    for (const word of 'COVID19 COP26 A380 K2 R2D2 G20 B52 RM2x N1 EUR Rs km2 H5N1'.split(' ')) {
      assert.equal(prefix(word), 0, word);
    }
  });

  it('asks a sign that begins names for more of an amount', () => {
    assert.equal(prefix('K12', '.5 million'), 1);
    assert.equal(prefix('N500', ' billion'), 1);
    assert.equal(prefix('K2', '. It is a mountain.'), 0);
    assert.equal(prefix('COP26', ' mattered'), 0);
  });

  it('knows the letters that the table of currencies knows', () => {
    const letters = CURRENCIES.flatMap(({ signs }) => signs.split(' ')).filter((sign) =>
      /^[A-Z][A-Za-z]{0,3}$/.test(sign),
    );
    const unknown = letters.filter((sign) => !SIGNS.has(sign) && !SIGNS_OF_SCALED.has(sign));
    assert.deepEqual(unknown, []);
  });

  it('leaves the Swiss thousands together', () => {
    assert.deepEqual(words("CHF 1'234'567 of 1’200 people in '98, 6'2"), [
      ...['CHF', "1'234'567", 'of', '1’200', 'people', 'in', "'", '98', ',', '6', "'", '2'],
    ]);
  });

  it('has the scanner cut the amount from it', () => {
    assert.deepEqual(words('up EUR40m, R4.19bn, R18.90 and R4 186 million'), [
      ...['up', 'EUR', '40', 'm', ',', 'R', '4.19', 'bn', ',', 'R', '18.90', 'and'],
      ...['R', '4', '186', 'million'],
    ]);
  });
});
