/**
 * The text with Markdown's inline syntax replaced by spaces, so that it can be read as prose at the
 * same offsets: the result always has the input's length. Masked are emphasis marks, code marks,
 * link targets and brackets, image targets, HTML tags, entities' ampersand forms stay as they are.
 * A code span's content is masked too: it is no prose. Linear time.
 */
export function maskMarkdown(text: string): string {
  const out: string[] = [];
  let copied = 0;
  const mask = (start: number, end: number) => {
    out.push(text.slice(copied, start), text.slice(start, end).replace(/[^\r\n]/g, ' '));
    copied = end;
  };
  for (let i = 0; i < text.length; i++) {
    const end = syntaxEnd(text, i);
    if (end <= i) continue;
    mask(i, end);
    i = end - 1;
  }
  out.push(text.slice(copied));
  return out.join('');
}

/** Where the syntax that starts at `i` ends; `i` when none does. Looks ahead a bounded distance. */
function syntaxEnd(text: string, i: number): number {
  switch (text.charAt(i)) {
    case '\\':
      return /[!-/:-@[-`{-~]/.test(text.charAt(i + 1)) ? i + 1 : i;
    case '*':
      return i + 1;
    case '_':
      return isWordEdge(text, i) ? i + 1 : i;
    case '`':
      return codeSpanEnd(text, i);
    case '!':
      return text.charAt(i + 1) === '[' ? i + 2 : i;
    case '[':
      return bracketIsLink(text, i) ? i + 1 : i;
    case ']':
      return linkTargetEnd(text, i);
    case '<':
      return tagEnd(text, i);
    case '>':
      return isQuotePrefix(text, i) ? i + 1 : i;
    default:
      return i;
  }
}

const REACH = 2000;

function isWordEdge(text: string, i: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text.charAt(i - 1)) || !/[\p{L}\p{N}]/u.test(text.charAt(i + 1));
}

function codeSpanEnd(text: string, i: number): number {
  let ticks = i;
  while (text.charAt(ticks) === '`' && ticks - i < 8) ticks++;
  const close = text.slice(ticks, ticks + REACH).indexOf(text.slice(i, ticks));
  return close < 0 ? i + 1 : ticks + close + (ticks - i);
}

/** Looks ahead a short way only, so that a million brackets stay linear. */
function bracketIsLink(text: string, i: number): boolean {
  const close = text.slice(i, i + 300).indexOf(']');
  return close > 0 && /[([]/.test(text.charAt(i + close + 1));
}

function linkTargetEnd(text: string, i: number): number {
  const next = text.charAt(i + 1);
  if (next !== '(' && next !== '[') return i;
  const close = text.slice(i + 2, i + 2 + REACH).search(next === '(' ? /[)\n]/ : /[\]\n]/);
  if (close < 0 || text.charAt(i + 2 + close) === '\n') return i;
  return i + 2 + close + 1;
}

function tagEnd(text: string, i: number): number {
  if (!/[a-z/!]/i.test(text.charAt(i + 1))) return i;
  const close = text.slice(i, i + 500).indexOf('>');
  return close < 0 ? i : i + close + 1;
}

/** A ">" at a line's start, within a block quote of several lines. */
function isQuotePrefix(text: string, i: number): boolean {
  let at = i - 1;
  while (at >= 0 && i - at < 20 && /[ \t>]/.test(text.charAt(at))) at--;
  return at < 0 || text.charAt(at) === '\n' || text.charAt(at) === '\r';
}
