import { shownText } from './shown-text.js';

/**
 * Text of a document as Markdown that shows just that text: on one line, with nothing in it that a
 * renderer of CommonMark, of GitHub's dialect or of VS Code would take for markup, a link, HTML or an icon.
 */
export function escapeMarkdown(text: string): string {
  return shownText(text)
    .replace(/[\\`*_{}[\]<>|~@]/g, '\\$&')
    .replace(/&(?=[#a-z])/gi, '\\&')
    .replace(/\$(?=\()/g, '\\$')
    .replace(/(?<=[a-z]):(?=\S)/gi, '\\:')
    .replace(/\bwww\./gi, (www) => `${www.slice(0, 3)}\\.`)
    .replace(/^(?:[-+=#]|\d+(?=[.)]))/, escapeStart);
}

/** What starts a list, a heading or an underline at the start of a line; after a number, its dot does. */
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
