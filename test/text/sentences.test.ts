import assert from 'node:assert/strict';
import { scanBlock } from '../../server/src/recognizers/scan-block.js';

const sentences = (text: string) => {
  const scanned = scanBlock(text);
  return scanned.sentences.map(({ start, end }) => text.slice(start, end));
};

describe('sentences', () => {
  const cases: readonly (readonly [rule: string, marked: string])[] = [
    ['a stop before a capital ends one', 'It rained. | The river rose.'],
    ['an abbreviation does not', 'Dr. Amin met Gov. Lee on Jan. 6. | They spoke.'],
    ['an initial does not', 'J. K. Ames wrote it. | It sold.'],
    ['a closing mark stays with its sentence', '“It is over.” | He left.'],
    ['so does one with a space before it', '“It is over. ” | He left.'],
    ['a small letter goes on', 'It was 7.30 p.m. when it began.'],
    ['initials with stops end one before an opener', 'He flew to the U.S. | The next day he left.'],
    ['initials with stops do not before a name', 'The U.S. Senate met.'],
    [
      'glued copy is cut',
      'Two were killed. | The rest fled.Nobody came.'.replace('fled.', 'fled.| '),
    ],
    ['a question ends one', 'Who knows? | Nobody.'],
  ];
  for (const [rule, marked] of cases) {
    it(rule, () => {
      const text = marked.replaceAll('| ', '');
      const expected = marked.split('|').map((part) => part.trim());
      assert.deepEqual(sentences(text), expected);
    });
  }
});
