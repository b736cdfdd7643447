import { shownText } from './shown-text.js';

/**
 * Text of a document as Markdown that shows just that text: on one line, with nothing in it that a
 * renderer of CommonMark, of GitHub's dialect or of VS Code would take for markup, a link, HTML or an
 * icon; nor together with other text so escaped before or after it.
 */
export function escapeMarkdown(text: string): string {
  return shownText(text)
    .replace(/[\\`*{}[\]<>|~@]|_(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])_/gu, '\\$&')
    .replace(/&(?=[#a-z]|$)/gi, '\\&')
    .replace(/\$(?=\(|$)/g, '\\$')
    .replace(/:(?=\/|$)/g, '\\:')
    .replace(/(?<=w)\./gi, '\\.')
    .replace(/^(?:[-+=#:.)]|\d+(?=[.)]))/, escapeStart);
}

/** What would start a list, a heading, an underline or go on with what stands before; after a number, its dot. */
function escapeStart(start: string, _at: number, whole: string): string {
  if (!/\d/.test(start)) return `\\${start}`;
  return whole.charAt(start.length) === ')' || whole.charAt(start.length) === '.'
    ? `${start}\\`
    : start;
}

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
