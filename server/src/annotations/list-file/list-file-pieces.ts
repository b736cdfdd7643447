import { nextLine } from '../yaml/yaml-lines.js';

/** A file cut into what stands before its list, the list's items and what stands after. */
export interface ListFilePieces {
  /** Up to the line with the list's key, with it. */
  readonly head: string;
  readonly items: readonly { readonly offset: number; readonly piece: string }[];
  /** Keys after the list; mostly empty. */
  readonly tail: string;
}

/**
 * Cuts a file by its lines alone: an item starts at a dash in the column of the first one.
 * Undefined when the list is missing, empty or written in another way. Only a proposal: each piece
 * must be read without a problem for the cut to be right.
 */
export function splitListFile(text: string, key: string): ListFilePieces | undefined {
  const listAt = listStart(text, key);
  if (listAt === undefined) return undefined;
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

/** The line after the one that holds the list's key and nothing else. */
function listStart(text: string, key: string): number | undefined {
  for (let at = 0; at < text.length; at = nextLine(text, at)) {
    if (!text.startsWith(`${key}:`, at)) continue;
    const next = nextLine(text, at);
    const rest = text.slice(at + key.length + 1, next);
    return rest.trim() === '' && rest.endsWith('\n') ? next : undefined;
  }
  return undefined;
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
