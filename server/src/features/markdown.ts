import { shownText } from './shown-text.js';

/**
 * Text of a document as Markdown that shows just that text: on one line, with nothing in it that a
 * renderer of CommonMark, of GitHub's dialect or of VS Code would take for markup, a link, HTML or an
 * icon. `before` and `after` are the characters beside it, when it does not stand on a line of its own.
 */
export function escapeMarkdown(text: string, before = '', after = ''): string {
  const shown = shownText(text);
  const from = before.length;
  const to = from + shown.length;
  const escaped = `${before}${shown}${after}`.replace(MARKUP, (char, at: number) =>
    at >= from && at < to ? `\\${char}` : char,
  );
  const inner = escaped.slice(from, escaped.length - after.length);
  // What would start a list, a heading or an underline.
  return before === '' ? inner.replace(/^[-+=#]/, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2') : inner;
}

/** One character each, so that each is escaped by itself. */
const MARKUP =
  /[\\`*{}[\]<>|~@]|_(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])_|&(?=[#a-z])|\$(?=\()|:(?=\/)|(?<=w)\.|(?<=^\d)[.)]/giu;

/**
 * A link to a line of a file; only the words when the place is no file. The address is made by the
 * server, never taken from a text.
 */
export function fileLink(words: string, uri: string, line: number): string {
  const label = escapeMarkdown(words);
  if (!/^file:\/\/[^#?]*$/.test(uri)) return label;
  return `[${label}](${uri.replace(UNSAFE_IN_LINK, percentEncoded)}#L${String(line)})`;
}

/** What would end a link's address early, or be taken for markup in it. */
const UNSAFE_IN_LINK = /[\u0000-\u0020"'()<>[\\\]`{|}]/g;

function percentEncoded(char: string): string {
  return `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
