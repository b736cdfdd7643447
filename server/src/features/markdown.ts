import { escapeMarkup } from '../text/escape-markup.js';
import { shownText } from './shown-text.js';

/**
 * Text of a document as Markdown that shows just that text, on one line. `before` and `after` are the
 * characters beside it, when it does not stand on a line of its own.
 */
export function escapeMarkdown(text: string, before = '', after = ''): string {
  return escapeMarkup(shownText(text), before, after);
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
