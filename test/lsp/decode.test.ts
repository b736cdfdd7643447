import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decode } from '../../server/src/files/decode.js';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') =>
  Uint8Array.from(Buffer.from(text, encoding));
const bigEndian = (text: string) => {
  const buffer = Buffer.from(text, 'utf16le');
  return Uint8Array.from(buffer.swap16());
};
const joined = (...parts: (readonly number[] | Uint8Array)[]) =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

const TEXT = 'Nine “boats” sank at Port Élan.\r\nThree crews are missing.\r\n';

describe('bytes of a file', () => {
  const texts: readonly (readonly [string, Uint8Array, string, string])[] = [
    ['nothing', bytes(''), '', 'utf-8'],
    ['UTF-8', bytes(TEXT), TEXT, 'utf-8'],
    ['UTF-8 with a mark', joined([0xef, 0xbb, 0xbf], bytes(TEXT)), TEXT, 'utf-8'],
    ['UTF-16 LE with a mark', joined([0xff, 0xfe], bytes(TEXT, 'utf16le')), TEXT, 'utf-16le'],
    ['UTF-16 BE with a mark', joined([0xfe, 0xff], bigEndian(TEXT)), TEXT, 'utf-16be'],
    ['UTF-16 LE without a mark', bytes(TEXT, 'utf16le'), TEXT, 'utf-16le'],
    ['UTF-16 BE without a mark', bigEndian(TEXT), TEXT, 'utf-16be'],
    [
      'Latin 1',
      bytes('Jos\u00e9 said: caf\u00e9 closed in M\u00e9rida', 'latin1'),
      'José said: café closed in Mérida',
      'windows-1252',
    ],
    [
      'Windows quotation marks',
      joined([0x93], bytes('We stay'), [0x94], bytes(' he said')),
      '“We stay” he said',
      'windows-1252',
    ],
    [
      'UTF-8 cut in a character',
      bytes('“é” “é” “é” “é” “é” ').subarray(0, -3),
      '“é” “é” “é” “é” “é\uFFFD',
      'utf-8',
    ],
    [
      'a terminal sequence',
      bytes('\u001b[1mbold\u001b[0m text'),
      '\u001b[1mbold\u001b[0m text',
      'utf-8',
    ],
  ];
  for (const [name, input, text, encoding] of texts) {
    it(`are text: ${name}`, () => {
      assert.deepEqual(decode(input), { state: 'text', text, encoding });
    });
  }

  const others: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ['a PDF', bytes('%PDF-1.7 ...'), /PDF/],
    ['a ZIP', joined([0x50, 0x4b, 3, 4], bytes('x')), /ZIP/],
    ['a PNG', joined([0x89, 0x50, 0x4e, 0x47]), /PNG/],
    ['zero bytes', joined(bytes('some text'), [0], bytes('and more of it')), /zero bytes/],
    ['UTF-32', joined([0xff, 0xfe, 0, 0], bytes('x')), /UTF-32/],
    ['control characters', bytes('\u0001\u0002\u0003\u0004 text'), /control/],
    ['odd bytes', joined([0x81, 0x8d, 0xff, 0xfe, 0x90]), /no encoding/],
  ];
  for (const [name, input, reason] of others) {
    it(`are no text: ${name}`, () => {
      const decoded = decode(input);
      assert.equal(decoded.state, 'no-text');
      assert.match(decoded.state === 'no-text' ? decoded.reason : '', reason);
    });
  }

  it('are no text when drawn by lot', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 400, maxLength: 800 }), (random) => {
        // Draws with few different bytes can be text; these are not.
        fc.pre(new Set(random).size > 100);
        assert.equal(decode(random).state, 'no-text');
      }),
    );
  });

  const marks = [
    [0xff, 0xfe],
    [0xfe, 0xff],
    [0xef, 0xbb, 0xbf],
  ] as const;
  for (const mark of marks) {
    const shown = mark.map((byte) => byte.toString(16)).join(' ');
    it(`are no text when drawn by lot after ${shown}, which begins texts`, () => {
      fc.assert(
        fc.property(fc.uint8Array({ minLength: 400, maxLength: 800 }), (random) => {
          fc.pre(new Set(random).size > 100);
          assert.equal(decode(joined([...mark], random)).state, 'no-text');
        }),
      );
    });
  }

  it('come back as they were, for any text without zeros', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const plain = text.replace(/[\p{Cc}\uFEFF\uFFFD]/gu, '');
        fc.pre(plain !== '' && !plain.startsWith('%PDF-'));
        const decoded = decode(bytes(plain));
        assert.equal(decoded.state === 'text' ? decoded.text : undefined, plain);
      }),
    );
  });
});
