import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { FilesStatus } from './workspace-files.js';

/** Shorter work shows no progress: it would only flicker. In milliseconds. */
const PATIENCE = 500;

/** Shows how far reading is, in the editor's own way, and lets people cancel it. */
export class IndexingProgress {
  readonly #connection: Connection;
  readonly #cancel: () => void;
  #timer: NodeJS.Timeout | undefined;
  #reporter: WorkDoneProgressServerReporter | undefined;
  #latest: FilesStatus | undefined;

  constructor(connection: Connection, cancel: () => void) {
    this.#connection = connection;
    this.#cancel = cancel;
  }

  /** Follows the status: begins, reports and ends. */
  show(status: FilesStatus): void {
    this.#latest = status;
    if (status.state === 'ready') this.#end();
    else if (this.#reporter !== undefined) this.#report(this.#reporter, status);
    else this.#timer ??= setTimeout(() => void this.#begin(), PATIENCE);
  }

  async #begin(): Promise<void> {
    const reporter = await this.#connection.window
      .createWorkDoneProgress()
      // An editor that refuses goes without.
      .catch(() => undefined);
    this.#timer = undefined;
    if (reporter === undefined || this.#latest?.state !== 'indexing') return;
    this.#reporter = reporter;
    reporter.begin('Corroborate', 0, 'reading documents', true);
    reporter.token.onCancellationRequested(this.#cancel);
    this.#report(reporter, this.#latest);
  }

  #report(reporter: WorkDoneProgressServerReporter, { done, total }: FilesStatus): void {
    reporter.report(
      total === 0 ? 0 : Math.floor((done / total) * 100),
      `${done} of ${total} documents`,
    );
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#reporter?.done();
    this.#reporter = undefined;
  }
}
