import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitBlocks } from '../../server/src/text/blocks.js';
import { maskMarkdown } from '../../server/src/text/markdown-mask.js';
import type { DocumentFormat } from '../../server/src/text/source-document.js';

const blocks = (text: string, format: DocumentFormat) =>
  splitBlocks(text, format).map(({ kind, span }) => [kind, text.slice(span.start, span.end)]);

describe('splitBlocks, plain text', () => {
  it('cuts at blank lines and at single line breaks of unwrapped text', () => {
    assert.deepEqual(blocks('A headline\r\n\r\nOne line.\r\nAnother line.', 'plaintext'), [
      ['heading', 'A headline'],
      ['paragraph', 'One line.'],
      ['paragraph', 'Another line.'],
    ]);
  });

  it('joins the lines of hard-wrapped text and cuts where the next word would have fitted', () => {
    const wrapped = [
      'The water rose through the night and by the',
      'morning it stood in the kitchens of the lower',
      'town, where nobody had expected it to come at',
      'all.',
      'Then it fell.',
    ].join('\n');
    const found = blocks(wrapped, 'plaintext').map(([, text]) => text);
    assert.equal(found.length, 2);
    assert.equal(found[1], 'Then it fell.');
  });

  it('leaves the bullet outside a list item', () => {
    assert.deepEqual(blocks('• First point.\n• Second point.', 'plaintext'), [
      ['list-item', 'First point.'],
      ['list-item', 'Second point.'],
    ]);
  });
});

describe('splitBlocks, Markdown', () => {
  it('finds prose and leaves out front matter, code and HTML', () => {
    const text =
      '---\ndate: 2024-01-01\n---\n# Title #\n\nOne\ntwo.\n\n```\ncode 12\n```\n\n<!-- not\nthis -->\n- item\n\n> said\n> she\n';
    assert.deepEqual(blocks(text, 'markdown'), [
      ['heading', 'Title'],
      ['paragraph', 'One\ntwo.'],
      ['list-item', 'item'],
      ['block-quote', 'said\n> she'],
    ]);
  });

  it('reads a table by its cells', () => {
    assert.deepEqual(blocks('| a | 12 |\n|---|---|\n| b | 13 |', 'markdown'), [
      ['table-cell', 'a'],
      ['table-cell', '12'],
      ['table-cell', 'b'],
      ['table-cell', '13'],
    ]);
  });
});

describe('blocks of any text', () => {
  for (const format of ['plaintext', 'markdown'] as const) {
    it(`lie inside it, in order, none empty (${format})`, () => {
      const pieces = fc.constantFrom(
        '\n',
        '\r\n',
        '# ',
        '> ',
        '- ',
        '|',
        '```',
        '<!--',
        'word. ',
        '---',
        '\t',
        'é',
        '\ud800',
      );
      fc.assert(
        fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
          const text = parts.join('');
          let at = 0;
          for (const { span } of splitBlocks(text, format)) {
            assert.ok(span.start >= at && span.end > span.start && span.end <= text.length);
            at = span.end;
          }
        }),
      );
    });
  }
});

describe('maskMarkdown', () => {
  it('blanks syntax and keeps every offset', () => {
    const text = '**Two** [men](http://a.example/1) said `x 3` <b>no</b>';
    const masked = maskMarkdown(text);
    assert.equal(masked.length, text.length);
    assert.equal(masked.replace(/ +/g, ' ').trim(), 'Two men said no');
    assert.equal(masked.indexOf('men'), text.indexOf('men'));
  });

  it('keeps the length of any text', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('*', '[', ']', '(', ')', '`', '<', '>', 'a', '\n', '!', '\\', '_'),
        }),
        (text) => {
          assert.equal(maskMarkdown(text).length, text.length);
        },
      ),
    );
  });
});
