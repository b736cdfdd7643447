import assert from 'node:assert/strict';
import { readDocumentDate } from '../../server/src/document/document-date.js';
import { placeBlocks } from '../../server/src/recognizers/place-blocks.js';
import { recognizeQuantities } from '../../server/src/recognizers/quantities/recognize-quantities.js';

function dateOf(text: string): string | undefined {
  const blocks = placeBlocks({ text, format: 'plaintext' });
  return readDocumentDate(
    text,
    blocks,
    blocks.map(({ scanned }) => recognizeQuantities(scanned)),
  );
}

const BODY = 'The mayor opened the bridge while the band played and the crowd cheered for a while.';

const CASES: Readonly<Record<string, readonly [string, string | undefined]>> = {
  'a line of its own': [`Bridge opens\n\nFri 14 Mar 2025 20.35 GMT\n\n${BODY}`, '2025-03-14'],
  'a byline': [
    `Bridge opens\n\nPosted on March 16, 2025 by Ida Holm in News\n\n${BODY}`,
    '2025-03-16',
  ],
  'a numeric stamp': [`Bridge opens\n\nDaily Lund | 13/02/2025, 14h05\n\n${BODY}`, '2025-02-13'],
  'the later of posted and updated': [
    `Bridge opens\n\nPosted: May 3, 2020 Updated: May 4, 2020\n\n${BODY}`,
    '2020-05-04',
  ],
  'a dateline': [`Bridge opens\n\nLUND, 3 May 2020 (Wire) - ${BODY}`, '2020-05-03'],
  'a dateline without a year says too little': [
    `Bridge opens\n\nLUND, May 3 (Wire) - ${BODY}`,
    undefined,
  ],
  'a caption': [
    `Bridge opens\n\n${BODY}\n\nPeople wave in Lund on May 3, 2020. Photo: Holm`,
    '2020-05-03',
  ],
  'the latest of several captions': [
    `Bridge opens\n\nA band in Lund, May 2, 2020. Photo: Holm\n\nA crowd in Lund, May 3, 2020. Photo: Holm`,
    '2020-05-03',
  ],
  'a caption moved on to the weekday of the text': [
    `Bridge opens\n\nThe mayor opened the bridge on Monday while the band played on and on.\n\nA crowd in Lund, May 3, 2020. Photo: Holm`,
    '2020-05-04',
  ],
  'the date of an event in the text is none': [
    `Bridge opens\n\nThe old bridge, where nobody had walked for years and which the town had closed, fell on May 3, 2010, and nobody was hurt by it at all.`,
    undefined,
  ],
  'no date': [`Bridge opens\n\n${BODY}`, undefined],
  'an empty text': ['', undefined],
};

describe('the date of a document', () => {
  for (const [rule, [text, expected]] of Object.entries(CASES)) {
    it(rule, () => assert.equal(dateOf(text), expected));
  }
});
