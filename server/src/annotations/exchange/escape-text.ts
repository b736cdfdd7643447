import { escapeMarkup } from '../../text/escape-markup.js';

/**
 * Text of documents and people as plain Markdown: nothing in it becomes a link, an image or HTML.
 * White space is folded. `before` is what stands before it on its line.
 */
export function escapeText(text: string, before = ''): string {
  return escapeMarkup(text.replace(/\s+/g, ' ').trim(), before);
}
