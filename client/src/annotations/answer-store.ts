import * as vscode from 'vscode';
import type { AnnotationChangeResult } from '../../../server/src/lsp/protocol.js';
import type { ServerConnection } from '../server-connection.js';
import type { UndoKeys } from '../undo-keys.js';

/** Milliseconds to wait for further changes before asking the server again. */
const refreshDelay = 120;

/**
 * What the server last answered to one question, asked again a moment after anything changes, and
 * after each change that goes through it.
 */
export abstract class AnswerStore<Answer extends object> implements vscode.Disposable {
  readonly #server: ServerConnection;
  readonly #undo: UndoKeys;
  readonly #method: string;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  #answer: Answer;
  #timer: NodeJS.Timeout | undefined;
  #asked = 0;
  #latest: Promise<void> | undefined;

  /** Fires when {@link answer} is another. */
  readonly onDidChange = this.#changed.event;

  /** @param empty what counts before the server has answered */
  constructor(server: ServerConnection, undo: UndoKeys, method: string, empty: Answer) {
    this.#server = server;
    this.#undo = undo;
    this.#method = method;
    this.#answer = empty;
    this.#subscription = server.onDidChange(() => this.#refreshSoon());
  }

  /** Resolves when the server has been asked at least once. */
  loaded(): Promise<void> {
    return this.#latest ?? this.refresh();
  }

  /** Asks the server anew; resolves when {@link answer} is current. */
  refresh(): Promise<void> {
    this.#latest = this.#ask();
    return this.#latest;
  }

  /** Something was saved in another way. */
  async changedElsewhere(): Promise<void> {
    this.#undo.changed();
    await this.refreshAfter();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  /** What the server last answered. */
  protected get answer(): Answer {
    return this.#answer;
  }

  /** Another answer came: whatever is made of it is to be made anew. */
  protected abstract answered(answer: Answer): void;

  /** Asks for a change, and for what is after it. */
  protected async change(method: string, params: object): Promise<AnnotationChangeResult> {
    const result = await this.request<AnnotationChangeResult>(method, params);
    if (result.error === null) this.#undo.changed();
    await this.refreshAfter();
    return result;
  }

  /** What came of a change is known: a server that is gone since must not make it look unsaved. */
  protected async refreshAfter(): Promise<void> {
    await this.refresh().catch(() => undefined);
  }

  /** Asks the server anything. */
  protected request<R extends object>(method: string, params: object): Promise<R> {
    return this.#server.ask<R>(method, params);
  }

  async #ask(): Promise<void> {
    const turn = ++this.#asked;
    const answer = await this.#server.ask<Answer>(this.#method, {});
    if (turn !== this.#asked) return;
    this.#answer = answer;
    this.answered(answer);
    this.#changed.fire();
  }

  #refreshSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#server.state !== 'running') return;
      // The connection logs what failed; the next change asks again.
      this.refresh().catch(() => undefined);
    }, refreshDelay);
  }
}
