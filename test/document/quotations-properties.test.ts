import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createAttributor } from '../../server/src/document/attribution.js';
import { findQuotations, type QuotableText } from '../../server/src/document/quotations.js';
import { placeBlocks } from '../../server/src/recognizers/place-blocks.js';
import { contains, type Span } from '../../server/src/text/span.js';
import { readMarked } from './quotations-kit.js';

const PIECES = [
  ...'“”‘’„‚«»‹›"\'`´',
  ...['. ', ', ', ': ', '! ', '? ', ' — ', '(', ')', ' ', '\n', '\n\n', '’s '],
  ...['said ', 'she ', 'he ', 'told ', 'according to ', 'the minister ', 'who ', 'and ', 'that '],
  ...['<Ann Lee> ', '<Tom Roy> ', '<o:Acme> ', 'We open ', 'closed ', '’90s ', '5\'10" ', '12 '],
];

const anyText = fc.oneof(
  fc
    .array(fc.constantFrom(...PIECES), { maxLength: 80 })
    .map((pieces) => readMarked(pieces.join(''))),
  fc.string({ unit: 'binary', maxLength: 200 }).map(plain),
);

function plain(text: string): QuotableText {
  return {
    text,
    blocks: placeBlocks({ text, format: 'plaintext' }),
    mentions: [],
    entities: [],
  };
}

describe('quotations of any text', () => {
  it('lie inside the text, in order, contents inside their marks', () => {
    fc.assert(
      fc.property(anyText, (input) => {
        const all: Span = { start: 0, end: input.text.length };
        let last = 0;
        for (const { span, content } of findQuotations(input)) {
          assert.ok(contains(all, span) && contains(span, content) && content.start < content.end);
          assert.ok(span.start >= last);
          last = span.start;
        }
      }),
      { numRuns: 400 },
    );
  });

  it('nest or stand apart, and name those they are in and go on from', () => {
    fc.assert(
      fc.property(anyText, (input) => {
        const quotations = findQuotations(input);
        quotations.forEach(({ span, nestedIn, continues }, i) => {
          if (nestedIn !== undefined) assert.ok(contains(quotations[nestedIn]!.content, span));
          if (continues !== undefined) assert.ok(continues < i);
          const next = quotations[i + 1]?.span;
          if (next && next.start < span.end) assert.ok(contains(span, next));
        });
      }),
      { numRuns: 400 },
    );
  });

  it('have sources and cues inside the text, outside the quotation', () => {
    fc.assert(
      fc.property(anyText, (input) => {
        const all: Span = { start: 0, end: input.text.length };
        for (const { content, attribution } of findQuotations(input)) {
          for (const span of [attribution?.source, attribution?.cue]) {
            if (!span) continue;
            assert.ok(contains(all, span));
            assert.ok(span.end <= content.start || span.start >= content.end);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('are the same each time, and every offset has an answer', () => {
    fc.assert(
      fc.property(anyText, (input) => {
        const quotations = findQuotations(input);
        assert.deepEqual(findQuotations(input), quotations);
        const attribution = createAttributor({ ...input, quotations });
        for (let at = -1; at <= input.text.length + 1; at += 3) attribution(at);
      }),
      { numRuns: 150 },
    );
  });
});

describe('time to read quotations', () => {
  const UNITS: Readonly<Record<string, string>> = {
    'opening marks': '“',
    'opening marks and words': '“a ',
    'straight marks': '"',
    apostrophes: "s' ",
    'marks of three kinds': '“a ‘b «c ',
    'closing marks': 'a” ',
    'cues without stops': '"a," he said ',
    'paragraphs that open': '“a\n\n',
    'cue clauses without names': 'she said, the man, ',
    'one long sentence': 'the minister, who said that, ',
  };
  for (const [name, unit] of Object.entries(UNITS)) {
    it(`grows with the length only: ${name}`, () => {
      const short = cost(unit, 6_000);
      const long = cost(unit, 24_000);
      assert.ok(long < short * 9 + 30, `${short.toFixed(1)} ms, then ${long.toFixed(1)} ms`);
    }).timeout(60_000);
  }
});

/** Processor time in milliseconds for a text of about `length` code units; the best of three. */
function cost(unit: string, length: number): number {
  const input = plain(unit.repeat(Math.ceil(length / unit.length)));
  let best = Infinity;
  for (let run = 0; run < 3; run++) {
    const before = process.cpuUsage();
    const quotations = findQuotations(input);
    const attribution = createAttributor({ ...input, quotations });
    for (let at = 0; at < length; at += 50) attribution(at);
    const used = process.cpuUsage(before);
    best = Math.min(best, (used.user + used.system) / 1000);
  }
  return best;
}
