/**
 * Text of documents and people as plain Markdown: nothing in it becomes a link, an image or HTML.
 * White space is folded.
 */
export function escapeText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]()<>#+\-.!|~&$:@]/g, '\\$&');
}
