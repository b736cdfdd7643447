/** A sidecar cut into what stands before its list, the list's items and what stands after. */
export interface SidecarPieces {
  /** Up to the line `annotations:`, with it. */
  readonly head: string;
  readonly items: readonly { readonly offset: number; readonly piece: string }[];
  /** Keys after the list; mostly empty. */
  readonly tail: string;
}

/**
 * Cuts a sidecar by its lines alone: an item starts at a dash in the column of the first one.
 * Undefined when the list is missing, empty or written in another way. Only a proposal: each piece
 * must be read without a problem for the cut to be right.
 */
export function splitSidecar(text: string): SidecarPieces | undefined {
  const head = /^annotations:[ ]*\r?\n/m.exec(text);
  if (head === null) return undefined;
  const listAt = head.index + head[0].length;
  const column = firstDash(text, listAt);
  if (column === undefined) return undefined;
  const offsets: number[] = [];
  let at = listAt;
  while (at < text.length && !endsList(text, at, column)) {
    if (isDash(text, at, column)) offsets.push(at);
    at = nextLine(text, at);
  }
  const items = offsets.map((offset, i) => ({
    offset,
    piece: text.slice(offset, offsets[i + 1] ?? at),
  }));
  return { head: text.slice(0, listAt), items, tail: text.slice(at) };
}

/** The column of the first item's dash; undefined when the first words are no item. */
function firstDash(text: string, from: number): number | undefined {
  let at = from;
  while (at < text.length) {
    const indent = indentAt(text, at);
    const first = text[at + indent];
    if (first === '-' && text[at + indent + 1] === ' ') return indent;
    if (first !== '#' && first !== '\n' && first !== '\r') return undefined;
    at = nextLine(text, at);
  }
  return undefined;
}

function indentAt(text: string, at: number): number {
  let indent = 0;
  while (text[at + indent] === ' ') indent++;
  return indent;
}

function isDash(text: string, at: number, column: number): boolean {
  return indentAt(text, at) === column && text.startsWith('- ', at + column);
}

/** A line in the first column that is neither blank, nor a comment, nor an item. */
function endsList(text: string, at: number, column: number): boolean {
  const first = text[at];
  if (first === ' ' || first === '#' || first === '\n' || first === '\r') return false;
  return column > 0 || !text.startsWith('- ', at);
}

function nextLine(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  return found === -1 ? text.length : found + 1;
}
