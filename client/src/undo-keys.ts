import * as vscode from 'vscode';
import { Requests, type UndoResult } from '../../server/src/lsp/protocol.js';
import type { ServerConnection } from './server-connection.js';

/**
 * Undo and redo for notes and corrections. Ctrl+Z takes back the last of them as long as nothing was
 * typed since: an editor's own undo knows of the text in front alone, and these files are not open.
 */
export class UndoKeys implements vscode.Disposable {
  readonly #server: ServerConnection;
  readonly #subscription: vscode.Disposable;

  constructor(server: ServerConnection) {
    this.#server = server;
    this.#subscription = vscode.workspace.onDidChangeTextDocument(
      ({ document, contentChanges }) => {
        if (contentChanges.length > 0 && isTypedIn(document)) this.#set(false, false);
      },
    );
  }

  /** A note or a correction was saved. */
  changed(): void {
    this.#set(true, false);
  }

  async undo(): Promise<void> {
    const { error, canUndo } = await this.#server.ask<UndoResult>(Requests.undo);
    this.#tell(error, vscode.l10n.t('Undone.'));
    this.#set(canUndo, error === null);
  }

  async redo(): Promise<void> {
    const { error, canRedo } = await this.#server.ask<UndoResult>(Requests.redo);
    this.#tell(error, vscode.l10n.t('Done again.'));
    this.#set(error === null, canRedo);
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  #tell(error: string | null, done: string): void {
    if (error === null) vscode.window.setStatusBarMessage(`$(discard) ${done}`, 4000);
    else void vscode.window.showWarningMessage(error);
  }

  #set(undo: boolean, redo: boolean): void {
    void vscode.commands.executeCommand('setContext', 'corroborate.canUndo', undo);
    void vscode.commands.executeCommand('setContext', 'corroborate.canRedo', redo);
  }
}

/** Files of ours that change by themselves are nobody's typing. */
function isTypedIn({ uri }: vscode.TextDocument): boolean {
  const typed = uri.scheme === 'file' || uri.scheme === 'untitled';
  return typed && !/\.annotations\.yaml$|\/corroborate\.yaml$/.test(uri.path);
}
