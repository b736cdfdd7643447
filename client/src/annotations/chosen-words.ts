import * as vscode from 'vscode';
import type { Location, Range } from 'vscode-languageserver-types';
import type { ChosenPlace, PassageWords } from '../../../server/src/lsp/protocol.js';
import { fromRange, toRange } from '../places.js';

/** Code units of context on either side: the server says how much is needed once it has found them. */
const contextLength = 96;

/** What somebody chose, with its words: while they are asked for more, the text may become another. */
export function chosenIn(
  document: vscode.TextDocument,
  range: vscode.Range,
): Required<ChosenPlace> {
  const words = wordsIn(document, range);
  return { uri: document.uri.toString(), range: fromRange(range), words };
}

/** The same for a place that the server named just now; without words of a document that cannot be opened. */
export async function chosenAt({ uri, range }: Location): Promise<ChosenPlace> {
  return { uri, range, ...(await wordsAt(uri, range)) };
}

/** The words at a place; none of a document that cannot be opened. */
export async function wordsAt(
  uri: string,
  range: Range,
): Promise<{ readonly words?: PassageWords }> {
  try {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
    return { words: wordsIn(document, toRange(range)) };
  } catch {
    return {};
  }
}

function wordsIn(document: vscode.TextDocument, range: vscode.Range): PassageWords {
  const text = document.getText();
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - contextLength), start),
    suffix: text.slice(end, end + contextLength),
    start,
  };
}
