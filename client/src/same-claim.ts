import * as vscode from 'vscode';
import {
  Requests,
  type SameClaimParams,
  type SameClaimResult,
} from '../../server/src/lsp/protocol.js';
import { toLocation } from './places.js';
import type { ServerConnection } from './server-connection.js';

/** Milliseconds for which a message stays in the status bar. */
const messageTime = 6000;

/** Goes from the caret to the same claim elsewhere: jumps when there is one, peeks when several. */
export async function goToSameClaim(server: ServerConnection): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return;
  const { document, selection } = editor;
  const params: SameClaimParams = {
    textDocument: { uri: document.uri.toString() },
    position: { line: selection.active.line, character: selection.active.character },
  };
  const answer = await server.ask<SameClaimResult>(Requests.sameClaim, params);
  if (answer.locations.length === 0) {
    const message = answer.message ?? vscode.l10n.t('This stands nowhere else.');
    vscode.window.setStatusBarMessage(`$(info) ${message}`, messageTime);
    return;
  }
  // The editor's own command does the jump or the peek, honors "Go to" settings and the way back.
  await vscode.commands.executeCommand(
    'editor.action.goToLocations',
    document.uri,
    selection.active,
    answer.locations.map(toLocation),
    answer.locations.length === 1 ? 'goto' : 'peek',
    vscode.l10n.t('This stands nowhere else.'),
  );
}
