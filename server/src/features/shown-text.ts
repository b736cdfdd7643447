/**
 * A text as it may be shown to people: white space folded to single spaces and trimmed, and
 * characters that are invisible or reorder what stands beside them (controls, bidirectional
 * overrides, tags, lone surrogates) made visible as ‹U+202E›.
 */
export function shownText(text: string): string {
  return visible(text.replace(/\s+/g, ' ').trim());
}

/** The text with its hidden characters made visible; white space is left as it is. */
export function visible(text: string): string {
  return text.replace(HIDDEN, (char) => `‹U+${codeName(char)}›`);
}

/** C0 and C1 controls (tab and line ends apart), bidirectional controls, separators, tags, lone surrogates. */
const HIDDEN =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\u{e0000}-\u{e007f}\p{Cs}]/gu;

function codeName(char: string): string {
  return (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

/** Longer texts are cut after a word, at most `length` code units in, with an ellipsis. Already shown text in. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const space = text.lastIndexOf(' ', length);
  const cut = space > length / 2 ? space : wholeCharacter(text, length);
  return `${text.slice(0, cut).trimEnd()}…`;
}

/** As {@link shorten}, keeping the end of the text. */
export function shortenStart(text: string, length: number): string {
  if (text.length <= length) return text;
  const from = text.length - length;
  const space = text.indexOf(' ', from);
  const cut = space >= 0 && space < text.length - length / 2 ? space : wholeCharacter(text, from);
  return `…${text.slice(cut).trimStart()}`;
}

/** The offset, moved before the character when it points between the halves of a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset;
}
