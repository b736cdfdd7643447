import assert from 'node:assert/strict';
import { anchor, type Selectors } from '../../server/src/index.js';
import { surelyAt } from '../../server/src/lsp/notes/passage-words.js';

describe('words that were chosen some time ago', () => {
  const quote = 'the miller and his sons carried the flour over the frozen pond';
  const [prefix, suffix] = [
    'In that winter, as the parish book has it, ',
    ', and not one sack got wet.',
  ];
  const words = { exact: quote, prefix, suffix, start: prefix.length };
  const range = (start: number, end: number) => ({
    start: { line: 0, character: start },
    end: { line: 0, character: end },
  });
  const chosen = range(prefix.length, prefix.length + quote.length);

  it('are described where they were, or where they surely are', () => {
    const text = prefix + quote + suffix;
    assert.equal(surelyAt(text, chosen, words)?.position?.start, prefix.length);
    assert.equal(surelyAt(`Later. ${text}`, chosen, words)?.position?.start, prefix.length + 7);
    assert.equal(surelyAt(text, range(0, 2), undefined)?.quote.exact, 'In');
  });

  it('are not what is only like them, though a note would be placed there', () => {
    const text = prefix + quote.replace('carried', 'carrled') + suffix;
    const selectors: Selectors = {
      quote: { type: 'TextQuoteSelector', exact: quote, prefix, suffix },
      position: undefined,
    };
    const found = anchor(text, selectors);
    assert.ok(found.state === 'anchored' && found.by === 'approximate');
    assert.equal(surelyAt(text, chosen, words), undefined);
  });

  it('are not the same words in other surroundings, in the same place', () => {
    const short = { exact: '12 boats', prefix: 'The clerk saw ', suffix: '.', start: 14 };
    const other = 'The widow saw 12 boats. No clerk was there.';
    assert.equal(surelyAt(other, range(14, 22), short), undefined);
  });
});
