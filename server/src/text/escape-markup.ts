/**
 * A line of text as Markdown that shows just that text: nothing in it is what a renderer of CommonMark,
 * of GitHub's dialect or of VS Code would take for markup, a link, HTML or an icon; and no more is
 * escaped, for people read the source as well. `before` and `after` are the characters beside it, when
 * it does not stand on a line of its own.
 */
export function escapeMarkup(text: string, before = '', after = ''): string {
  const from = before.length;
  const to = from + text.length;
  const escaped = `${before}${text}${after}`.replace(MARKUP, (char, at: number) =>
    at >= from && at < to ? `\\${char}` : char,
  );
  const inner = escaped.slice(from, escaped.length - after.length);
  // What would start a list, a heading or an underline.
  return before === '' ? inner.replace(/^[-+=#]/, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2') : inner;
}

/** One character each, so that each is escaped by itself. */
const MARKUP =
  /[\\`*{}[\]<>|~@]|_(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])_|&(?=[#a-z])|\$(?=\()|:(?=\/)|(?<=w)\.|(?<=^\d)[.)]/giu;
