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
  #last: Promise<void> = Promise.resolve();

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

  undo(): Promise<void> {
    return this.#inTurn(async () => {
      const { error, canUndo, canRedo } = await this.#server.ask<UndoResult>(Requests.undo);
      // As the server says: pressed once too often, it must not cost the way forward.
      this.#set(canUndo, canRedo);
      this.#tell(error, vscode.l10n.t('Undone.'));
    });
  }

  redo(): Promise<void> {
    return this.#inTurn(async () => {
      const { error, canUndo, canRedo } = await this.#server.ask<UndoResult>(Requests.redo);
      this.#set(canUndo, canRedo);
      this.#tell(error, vscode.l10n.t('Done again.'));
    });
  }

  /** Keys may come quicker than answers: one after the other. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#last.then(work, work);
    this.#last = turn.catch(() => undefined);
    return turn;
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

/** Files of ours, logs and the boxes of notes change without anybody typing in a document. */
function isTypedIn({ uri }: vscode.TextDocument): boolean {
  if (uri.scheme === 'output' || uri.scheme === 'comment') return false;
  return !/\.annotations\.yaml$|\/corroborate\.yaml$/.test(uri.path);
}
