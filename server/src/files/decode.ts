/** The text of a file, or why it has none. Offsets count from after a byte order mark. */
export type Decoded =
  | { readonly state: 'text'; readonly text: string; readonly encoding: TextEncodingName }
  | { readonly state: 'no-text'; readonly reason: string };

/** Encodings that are read. */
export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * Decodes a file's bytes: by byte order mark; else UTF-16 when its pattern of zeros is evident; else
 * UTF-8, forgiving a few broken characters in an otherwise multi-byte text; else Windows-1252 when
 * nothing speaks against text. What is left is no text.
 */
export function decode(bytes: Uint8Array): Decoded {
  const binary = knownBinary(bytes);
  if (binary !== undefined) return { state: 'no-text', reason: binary };
  const encoding = markedEncoding(bytes) ?? evidentUtf16(bytes);
  if (encoding !== undefined) return decodeUnicode(bytes, encoding);
  if (bytes.includes(0)) return noText('it holds zero bytes');
  return decodeUtf8(bytes) ?? decodeWindows1252(bytes);
}

function noText(what: string): Decoded {
  return { state: 'no-text', reason: `not a text file: ${what}` };
}

const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ['a PDF document', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a ZIP archive or office document', [0x50, 0x4b, 0x03, 0x04]],
  ['a compressed file', [0x1f, 0x8b]],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['an old office document', [0xd0, 0xcf, 0x11, 0xe0]],
  ['UTF-32, which is not read', [0xff, 0xfe, 0x00, 0x00]],
  ['UTF-32, which is not read', [0x00, 0x00, 0xfe, 0xff]],
];

function knownBinary(bytes: Uint8Array): string | undefined {
  const found = SIGNATURES.find(([, signature]) => startsWith(bytes, signature));
  return found && `not a text file: ${found[0]}`;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return bytes.length >= signature.length && signature.every((byte, i) => bytes[i] === byte);
}

function markedEncoding(bytes: Uint8Array): TextEncodingName | undefined {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  return startsWith(bytes, [0xef, 0xbb, 0xbf]) ? 'utf-8' : undefined;
}

/** How many bytes at the start are looked at for UTF-16 without a mark. */
const sampleLength = 4096;

/** UTF-16 of mostly Latin letters: every other byte is zero, the others hardly ever. */
function evidentUtf16(bytes: Uint8Array): TextEncodingName | undefined {
  const length = Math.min(bytes.length, sampleLength) & ~1;
  const zeros = [0, 0];
  for (let i = 0; i < length; i++) {
    if (bytes[i] === 0) zeros[i & 1] = (zeros[i & 1] ?? 0) + 1;
  }
  const pairs = length / 2;
  const [even = 0, odd = 0] = zeros;
  if (pairs < 2) return undefined;
  if (odd >= pairs * 0.5 && even <= pairs * 0.02) return 'utf-16le';
  return even >= pairs * 0.5 && odd <= pairs * 0.02 ? 'utf-16be' : undefined;
}

function decodeUnicode(bytes: Uint8Array, encoding: TextEncodingName): Decoded {
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.includes('\0')) return noText('it holds zero characters');
  // Other files begin like this, too, and any two bytes are a character of UTF-16.
  if (!mostlyWhole(text) || controlShare(text) > 0.01 || homelessShare(text) > 0.05) {
    return noText('it begins like one and goes on as none');
  }
  return { state: 'text', text, encoding };
}

/** Undefined when the bytes are not UTF-8, not even nearly. */
function decodeUtf8(bytes: Uint8Array): Decoded | undefined {
  const text = new TextDecoder('utf-8').decode(bytes);
  if (!mostlyWhole(text)) return undefined;
  return controlShare(text) > 0.01
    ? noText('it is full of control characters')
    : { state: 'text', text, encoding: 'utf-8' };
}

/** Whether at most one in ten of the characters beyond ASCII could not be decoded. */
function mostlyWhole(text: string): boolean {
  let broken = 0;
  let beyondAscii = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) continue;
    beyondAscii++;
    if (code === 0xfffd) broken++;
  }
  return broken * 10 <= beyondAscii;
}

/** The share of control characters that no text holds: all but tab, line ends, form feed and escape. */
function controlShare(text: string): number {
  let control = 0;
  for (let i = 0; i < text.length; i++) {
    if (isControl(text.charCodeAt(i))) control++;
  }
  return text.length === 0 ? 0 : control / text.length;
}

/** The share of characters that stand for nothing: lone surrogates, unassigned ones, ones for private use. */
function homelessShare(text: string): number {
  const homeless = text.match(/[\p{Cn}\p{Co}\p{Cs}\ufffd]/gu)?.length ?? 0;
  return text.length === 0 ? 0 : homeless / text.length;
}

function isControl(code: number): boolean {
  return (code < 0x20 && !(code >= 0x09 && code <= 0x0d) && code !== 0x1b) || code === 0x7f;
}

/** What Windows-1252 has at 0x80 to 0x9f, five of them undefined; the rest is as in Latin 1. */
const AT_0X80 = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';

/** By hand: the TextDecoder of Node 20 takes this encoding for Latin 1. */
function decodeWindows1252(bytes: Uint8Array): Decoded {
  const latin1 = new TextDecoder('latin1').decode(bytes);
  const text = latin1.replace(/[\x80-\x9f]/g, (char) => AT_0X80.charAt(char.charCodeAt(0) - 0x80));
  const high = bytes.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
  const isText = !text.includes('\0') && controlShare(text) === 0 && high <= bytes.length * 0.3;
  return isText
    ? { state: 'text', text, encoding: 'windows-1252' }
    : noText('its bytes are in no encoding that is read');
}
