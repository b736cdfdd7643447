import type { TextEdit } from '../../text/edit.js';
import type { YamlMap, YamlNode } from './yaml-tree.js';

/** CRLF in a file whose first line ends so, LF otherwise. */
export function eolOf(text: string): string {
  return text.charAt(text.indexOf('\n') - 1) === '\r' ? '\r\n' : '\n';
}

/** Where the line starts that `at` stands on. */
export function lineStart(text: string, at: number): number {
  return at <= 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

/** Where the line ends that `at` stands on, before its line end. */
export function lineEnd(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  if (found === -1) return text.length;
  return text[found - 1] === '\r' && found > at ? found - 1 : found;
}

/** Where the next line starts. */
export function nextLine(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  return found === -1 ? text.length : found + 1;
}

/** The text with a line end at its end, unless it is empty. */
export function withLineEnd(text: string, eol: string): string {
  return text === '' || text.endsWith('\n') ? text : text + eol;
}

/** The text with whole lines put in under the line that `at` stands on. */
export function insertBelow(text: string, at: number, lines: string, eol: string): string {
  const end = nextLine(text, at);
  return `${withLineEnd(text.slice(0, end), eol)}${lines}${eol}${text.slice(end)}`;
}

/** The text with whole lines put in over the line that `at` stands on. */
export function insertAbove(text: string, at: number, lines: string, eol: string): string {
  const start = lineStart(text, at);
  return `${text.slice(0, start)}${lines}${eol}${text.slice(start)}`;
}

/** The text after edits that count in the text before all of them, in order and not overlapping. */
export function applyTogether(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { span, newText } of edits) {
    parts.push(text.slice(at, span.start), newText);
    at = span.end;
  }
  return parts.join('') + text.slice(at);
}

/** A map read from a piece of a file, with its offsets counted in the whole file. */
export function shiftMap(map: YamlMap, by: number): YamlMap {
  const entries = map.entries.map((entry) => ({
    key: entry.key,
    start: entry.start + by,
    end: entry.end + by,
    value: entry.value && shiftNode(entry.value, by),
  }));
  return { ...map, start: map.start + by, end: map.end + by, entries };
}

function shiftNode(node: YamlNode, by: number): YamlNode {
  if (node.kind === 'map') return shiftMap(node, by);
  const start = node.start + by;
  const end = node.end + by;
  if (node.kind === 'scalar') return { ...node, start, end };
  return { ...node, start, end, items: node.items.map((item) => item && shiftNode(item, by)) };
}
