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

  /**
   * Saves a correction and says whether it was. What cannot be saved at the moment, as while the file
   * is broken, can be tried again as often as it takes, until the person closes the message.
   */
  async correct(params: Omit<CorrectParams, 'creator'>): Promise<boolean> {
    const who = author(vscode.Uri.parse(params.uri));
    const written = [params.value, params.reason].filter((one) => one !== undefined).join('\n');
    for (;;) {
      const { error, passing } = await this.#tried({ ...params, ...who });
      if (error === null) return true;
      if ((await offered(error, passing, written)) !== 'again') return false;
    }
  }

  /** A server that is down may be back soon. */
  #tried(params: CorrectParams): Promise<Pick<AnnotationChangeResult, 'error' | 'passing'>> {
    return this.change(Requests.correct, params).catch((error: unknown) => ({
      error: error instanceof Error ? error.message : String(error),
      passing: true,
    }));
  }

  /** Takes a correction out of its file. */
  async delete({ folder, id }: CorrectionView): Promise<boolean> {
    return isSaved(await this.change(Requests.deleteCorrection, { folder, id }));
  }

  protected answered(): void {
    // Shown as it is.
  }
}

/** Says why nothing was saved, and offers what can be done about it. */
async function offered(
  error: string,
  passing: boolean,
  written: string,
): Promise<'again' | undefined> {
  const [again, copy] = [vscode.l10n.t('Try Again'), vscode.l10n.t('Copy What I Wrote')];
  const offers = [...(passing ? [again] : []), ...(written === '' ? [] : [copy])];
  const message = vscode.l10n.t('Nothing was saved: {0}', error);
  const chosen = await vscode.window.showErrorMessage(message, ...offers);
  if (chosen === copy) {
    await vscode.env.clipboard.writeText(written);
    // The file may be mended after that, and the message is gone by then.
    return passing ? offered(error, passing, '') : undefined;
  }
  return chosen === again ? 'again' : undefined;
}

function isSaved({ error }: AnnotationChangeResult): boolean {
  if (error === null) return true;
  void vscode.window.showErrorMessage(vscode.l10n.t('Nothing was saved: {0}', error));
  return false;
}
