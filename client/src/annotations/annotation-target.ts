import * as vscode from 'vscode';
import { toRange } from '../places.js';
import type { ServerConnection } from '../server-connection.js';
import type { Hover } from 'vscode-languageserver-types';

/**
 * What a person means to annotate: the selection; without one, the name, quote or figure at the
 * caret, as the server knows it, else the word there. Undefined on white space.
 */
export async function annotationTarget(
  server: ServerConnection,
  editor: vscode.TextEditor,
): Promise<vscode.Range | undefined> {
  const { document, selection } = editor;
  if (!selection.isEmpty) return trimmed(document, selection);
  return (
    (await findingAt(server, document, selection.active)) ??
    document.getWordRangeAtPosition(selection.active)
  );
}

/** The range without white space at its ends; undefined when nothing is left. */
export function trimmed(
  document: vscode.TextDocument,
  range: vscode.Range,
): vscode.Range | undefined {
  const text = document.getText(range);
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  if (end <= start) return undefined;
  const from = document.offsetAt(range.start);
  return new vscode.Range(document.positionAt(from + start), document.positionAt(from + end));
}

async function findingAt(
  server: ServerConnection,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.Range | undefined> {
  const params = {
    textDocument: { uri: document.uri.toString() },
    position: { line: position.line, character: position.character },
  };
  const hover = await server.request<Hover | null>('textDocument/hover', params);
  return hover?.range === undefined ? undefined : toRange(hover.range);
}
