import * as vscode from 'vscode';
import {
  Requests,
  type AnnotationChangeResult,
  type CorrectionView,
  type CorrectionsResult,
  type CorrectParams,
} from '../../../server/src/lsp/protocol.js';
import { author } from '../author.js';
import type { ServerConnection } from '../server-connection.js';
import type { UndoKeys } from '../undo-keys.js';

/** Milliseconds to wait for further changes before asking the server again. */
const refreshDelay = 200;

/** The corrections of the workspace as the server last gave them; every change goes through it. */
export class CorrectionStore implements vscode.Disposable {
  readonly #server: ServerConnection;
  readonly #undo: UndoKeys;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  #result: CorrectionsResult = { corrections: [], problems: [] };
  #timer: NodeJS.Timeout | undefined;

  readonly onDidChange = this.#changed.event;

  constructor(server: ServerConnection, undo: UndoKeys) {
    this.#server = server;
    this.#undo = undo;
    this.#subscription = server.onDidChange(() => {
      clearTimeout(this.#timer);
      // The connection logs what failed; the next change asks again.
      this.#timer = setTimeout(() => void this.#ask().catch(() => undefined), refreshDelay);
    });
  }

  get corrections(): readonly CorrectionView[] {
    return this.#result.corrections;
  }

  /** Files that cannot be read. */
  get problems(): CorrectionsResult['problems'] {
    return this.#result.problems;
  }

  /** Saves a correction and says whether it was. */
  async correct(params: Omit<CorrectParams, 'creator'>): Promise<boolean> {
    const who = author(vscode.Uri.parse(params.uri));
    const result = await this.#server.ask<AnnotationChangeResult>(Requests.correct, {
      ...params,
      ...who,
    });
    return this.#taken(result);
  }

  /** Takes a correction out of its file. */
  async delete({ folder, id }: CorrectionView): Promise<boolean> {
    const params = { folder, id };
    return this.#taken(
      await this.#server.ask<AnnotationChangeResult>(Requests.deleteCorrection, params),
    );
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  async #taken({ error }: AnnotationChangeResult): Promise<boolean> {
    if (error !== null) {
      void vscode.window.showErrorMessage(vscode.l10n.t('Nothing was saved: {0}', error));
      return false;
    }
    this.#undo.changed();
    await this.#ask();
    return true;
  }

  async #ask(): Promise<void> {
    if (this.#server.state !== 'running') return;
    this.#result = await this.#server.ask<CorrectionsResult>(Requests.corrections);
    this.#changed.fire();
  }
}
