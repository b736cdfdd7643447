import * as vscode from 'vscode';
import {
  Requests,
  type AnnotationChangeResult,
  type CorrectionView,
  type CorrectionsResult,
  type CorrectParams,
} from '../../../server/src/lsp/protocol.js';
import { AnswerStore } from '../annotations/answer-store.js';
import { author } from '../author.js';
import type { ServerConnection } from '../server-connection.js';
import type { UndoKeys } from '../undo-keys.js';

/** The corrections of the workspace as the server last gave them; every change goes through it. */
export class CorrectionStore extends AnswerStore<CorrectionsResult> {
  constructor(server: ServerConnection, undo: UndoKeys) {
    super(server, undo, Requests.corrections, { corrections: [], problems: [] });
  }

  get corrections(): readonly CorrectionView[] {
    return this.answer.corrections;
  }

  /** Files that cannot be read. */
  get problems(): CorrectionsResult['problems'] {
    return this.answer.problems;
  }

  /** Saves a correction and says whether it was. */
  async correct(params: Omit<CorrectParams, 'creator'>): Promise<boolean> {
    const who = author(vscode.Uri.parse(params.uri));
    return isSaved(await this.change(Requests.correct, { ...params, ...who }));
  }

  /** Takes a correction out of its file. */
  async delete({ folder, id }: CorrectionView): Promise<boolean> {
    return isSaved(await this.change(Requests.deleteCorrection, { folder, id }));
  }

  protected answered(): void {
    // Shown as it is.
  }
}

function isSaved({ error }: AnnotationChangeResult): boolean {
  if (error === null) return true;
  void vscode.window.showErrorMessage(vscode.l10n.t('Nothing was saved: {0}', error));
  return false;
}
