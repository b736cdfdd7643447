import * as vscode from 'vscode';
import type { StatusResult } from '../../server/src/lsp/protocol.js';
import { documentSelector } from './document-selector.js';
import type { ServerConnection } from './server-connection.js';

/** What the item in the status bar says and does. */
interface StatusText {
  readonly text: string;
  readonly detail?: string;
  readonly busy?: boolean;
  readonly severity?: vscode.LanguageStatusSeverity;
  readonly command: vscode.Command;
}

/** The one status item: how far reading is, how many conflicts, what was skipped, or why it is off. */
export class StatusItem implements vscode.Disposable {
  readonly #item = vscode.languages.createLanguageStatusItem('corroborate.status', [
    ...documentSelector(),
  ]);
  readonly #server: ServerConnection;
  readonly #subscription: vscode.Disposable;

  constructor(server: ServerConnection) {
    this.#server = server;
    this.#item.name = 'Corroborate';
    this.#subscription = server.onDidChangeStatus(() => this.#draw());
    this.#draw();
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#item.dispose();
  }

  #draw(): void {
    const shown = describeStatus(this.#server);
    this.#item.text = `Corroborate: ${shown.text}`;
    if (shown.detail === undefined) delete this.#item.detail;
    else this.#item.detail = shown.detail;
    this.#item.busy = shown.busy ?? false;
    this.#item.severity = shown.severity ?? vscode.LanguageStatusSeverity.Information;
    this.#item.command = shown.command;
  }
}

function describeStatus({ state, status }: ServerConnection): StatusText {
  const { t } = vscode.l10n;
  if (state === 'off') {
    const command = { title: t('Read This Folder'), command: 'corroborate.readFolder' };
    return { text: t('off in this code project'), command };
  }
  if (state === 'failed') {
    const command = { title: t('Restart Server'), command: 'corroborate.restartServer' };
    return {
      text: t('the server is not running'),
      severity: vscode.LanguageStatusSeverity.Error,
      command,
    };
  }
  if (state === 'starting' || status === undefined) {
    const command = { title: t('Show Output'), command: 'corroborate.showOutput' };
    return { text: t('starting…'), busy: true, command };
  }
  return {
    ...describeReading(status),
    command: { title: t('Show'), command: 'corroborate.showConflictingFigures' },
  };
}

function describeReading(status: StatusResult): Omit<StatusText, 'command'> {
  const { t } = vscode.l10n;
  if (status.state === 'indexing') {
    return { text: t('reading {0} of {1}', status.done, status.total), busy: true };
  }
  const text = conflictWords(status.conflicts);
  const notes = [t('{0} documents', status.total)];
  if (status.needReview > 0) notes.push(t('{0} annotations need review', status.needReview));
  if (status.skipped.length > 0) notes.push(t('{0} files skipped', status.skipped.length));
  return { text, detail: notes.join(' · ') };
}

function conflictWords(count: number): string {
  if (count === 0) return vscode.l10n.t('nothing conflicts');
  return count === 1 ? vscode.l10n.t('1 conflict') : vscode.l10n.t('{0} conflicts', count);
}
