import * as vscode from 'vscode';
import type { Location, Range } from 'vscode-languageserver-types';

/** A range of the protocol as the editor's. */
export function toRange(range: Range): vscode.Range {
  return new vscode.Range(
    range.start.line,
    range.start.character,
    range.end.line,
    range.end.character,
  );
}

/** A range of the editor as the protocol's. */
export function fromRange(range: vscode.Range): Range {
  return {
    start: { line: range.start.line, character: range.start.character },
    end: { line: range.end.line, character: range.end.character },
  };
}

/** A place of the protocol as the editor's. */
export function toLocation(location: Location): vscode.Location {
  return new vscode.Location(vscode.Uri.parse(location.uri, true), toRange(location.range));
}
