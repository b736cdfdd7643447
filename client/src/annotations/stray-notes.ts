import * as vscode from 'vscode';
import {
  Requests,
  type AnnotationChangeResult,
  type StrayCandidate,
  type StrayView,
  type StraysResult,
} from '../../../server/src/lsp/protocol.js';
import type { ServerConnection } from '../server-connection.js';
import type { AnnotationStore } from './annotation-store.js';

/** Milliseconds of quiet before it is looked where a document went: files come one by one. */
const patience = 1500;

/** Notes whose document is gone, with the documents that its words stand in now. Never moved unasked. */
export class StrayNotes implements vscode.Disposable {
  readonly #server: ServerConnection;
  readonly #store: AnnotationStore;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  /** What was offered in this window, so that nobody is asked twice. */
  readonly #offered = new Set<string>();
  #strays: readonly StrayView[] = [];
  #timer: NodeJS.Timeout | undefined;

  readonly onDidChange = this.#changed.event;

  constructor(server: ServerConnection, store: AnnotationStore) {
    this.#server = server;
    this.#store = store;
    this.#subscription = store.onDidChange(() => {
      clearTimeout(this.#timer);
      // The connection logs what failed; the next change asks again.
      this.#timer = setTimeout(() => void this.#look().catch(() => undefined), patience);
    });
  }

  get strays(): readonly StrayView[] {
    return this.#strays;
  }

  /** The notes belong to this document from now on. */
  async adopt({ uri }: StrayView, candidate: StrayCandidate): Promise<void> {
    const params = { from: uri, to: candidate.uri };
    const { error } = await this.#server.ask<AnnotationChangeResult>(Requests.adopt, params);
    if (error !== null) void vscode.window.showErrorMessage(error);
    await this.#store.refresh();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  async #look(): Promise<void> {
    const orphaned = this.#store.annotations.some(({ state }) => state === 'orphaned');
    if (this.#server.state !== 'running' || (!orphaned && this.#strays.length === 0)) return;
    const { strays } = await this.#server.ask<StraysResult>(Requests.strays);
    this.#strays = strays;
    this.#changed.fire();
    for (const stray of strays) void this.#offer(stray);
  }

  async #offer(stray: StrayView): Promise<void> {
    const [best, second] = stray.candidates;
    if (best === undefined || this.#offered.has(stray.uri)) return;
    // Two that are equally likely are left to the list.
    if (second !== undefined && second.found === best.found) return;
    this.#offered.add(stray.uri);
    const { t } = vscode.l10n;
    const message = t(
      '{0} is gone. Its words stand in {1}: shall its {2} notes go there?',
      stray.document,
      best.document,
      stray.annotations,
    );
    const move = t('Move the Notes');
    if ((await vscode.window.showInformationMessage(message, move)) === move) {
      await this.adopt(stray, best);
    }
  }
}
