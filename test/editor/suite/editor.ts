import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';

/** Seconds to wait for anything: the folder is read in the background. */
const PATIENCE = 25;

/** Opens a file of the workspace by its path. */
export async function openFile(path: string): Promise<vscode.TextEditor> {
  const folder = vscode.workspace.workspaceFolders![0]!;
  return vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, path));
}

/** The position inside words of a document, past their first character. */
export function positionOf(document: vscode.TextDocument, words: string): vscode.Position {
  const at = document.getText().indexOf(words);
  if (at < 0) throw new Error(`"${words}" is not in ${document.uri.path}`);
  return document.positionAt(at + 1);
}

/**
 * The hover cards at the words, as Markdown, as soon as they show all that is named: the other files
 * are read while the first are open already. Rejects with the last card when they never do.
 */
export async function cardOn(
  { document }: vscode.TextEditor,
  words: string,
  ...shown: readonly RegExp[]
): Promise<string> {
  let card = '';
  const ready = until(`a card on "${words}" that shows ${shown.join(' and ')}`, async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      positionOf(document, words),
    );
    card = hovers.flatMap(({ contents }) => contents.map(textOf)).join('\n');
    return card !== '' && shown.every((pattern) => pattern.test(card)) ? card : undefined;
  });
  return ready.catch((error: unknown) => {
    throw new Error(`${String(error)}; the last one was:\n${card}`);
  });
}

function textOf(content: vscode.MarkdownString | vscode.MarkedString): string {
  return typeof content === 'string' ? content : content.value;
}

/** The places that a provider gives for the words: file name and the text of its line. */
export async function placesOf(
  provider: 'Definition' | 'Reference' | 'Implementation',
  { document }: vscode.TextEditor,
  words: string,
): Promise<readonly string[]> {
  const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
    `vscode.execute${provider}Provider`,
    document.uri,
    positionOf(document, words),
  );
  return Promise.all(found.map(describePlace));
}

async function describePlace(place: vscode.Location | vscode.LocationLink): Promise<string> {
  const uri = 'uri' in place ? place.uri : place.targetUri;
  const range = 'uri' in place ? place.range : (place.targetSelectionRange ?? place.targetRange);
  const document = await vscode.workspace.openTextDocument(uri);
  return `${uri.path.split('/').at(-1)}: ${document.lineAt(range.start.line).text}`;
}

/** Asks until there is an answer; rejects, naming what was waited for, when there never is. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined> | T | undefined,
): Promise<T> {
  const deadline = Date.now() + PATIENCE * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) throw new Error(`Waited ${PATIENCE} s for ${what}, in vain`);
    await delay(100);
  }
}
