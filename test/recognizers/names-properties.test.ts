import assert from 'node:assert/strict';
import fc from 'fast-check';
import { recognizeNames } from '../../server/src/recognizers/names/recognize-names.js';
import { scanBlock } from '../../server/src/recognizers/scan-block.js';
import { model } from './names-kit.js';

/** Words that names and broken copy are made of, and any text at all. */
const SCRAPS = [
  'Anna',
  'de',
  'U.S.',
  "O'Neil",
  '-led',
  'Bank',
  'of',
  '’s',
  '“',
  '”',
  '(',
  ')',
  'É',
  '\u{1F600}',
  '\ud800',
  '.',
  '12',
  ' ',
  '\t',
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...SCRAPS), { maxLength: 80 }).map((parts) => parts.join(' ')),
  fc.array(fc.constantFrom(...SCRAPS), { maxLength: 80 }).map((parts) => parts.join('')),
);

describe('recognizeNames, whatever the text', () => {
  it('gives names inside the text, in order, not overlapping, with fitting tokens', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const block = scanBlock(text);
        let last = 0;
        for (const { start, end, firstToken, endToken, score } of recognizeNames(block, model)) {
          assert.ok(last <= start && start < end && end <= text.length);
          const [first, final] = [block.tokens[firstToken], block.tokens[endToken - 1]];
          assert.ok(first && final && first.start <= start && end <= final.end);
          assert.ok(score >= 0 && score <= 1);
          last = end;
        }
      }),
      { numRuns: 400 },
    );
  });

  it('is a value of the block: what was read before does not matter', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, other) => {
        const before = recognizeNames(scanBlock(text), model);
        recognizeNames(scanBlock(other), model);
        assert.deepEqual(recognizeNames(scanBlock(text), model), before);
      }),
      { numRuns: 100 },
    );
  });

  it('keeps its answers when its memory of words has been filled and emptied', () => {
    const text = 'Olga Brandt of the Harbor Council spoke in Bergen.';
    const before = recognizeNames(scanBlock(text), model);
    const many = Array.from({ length: 15_000 }, (_, i) => `Word${i.toString(36)}`).join(' ');
    recognizeNames(scanBlock(many), model);
    assert.deepEqual(recognizeNames(scanBlock(text), model), before);
  });
});
